//! Stage 1: what of a saved page is the article, and what is furniture.

use parallax_model::{Dating, Furniture, Outlet, SavedPage, Slug, Span, Warning};

/// A page taken apart; every non-blank line of its text is in exactly one of the parts.
pub(crate) struct Document {
    pub(crate) outlet: Outlet,
    pub(crate) headline: Option<Span>,
    /// Also in `body`.
    pub(crate) headings: Vec<Span>,
    pub(crate) byline: Option<Span>,
    pub(crate) published: Dating,
    pub(crate) body: Vec<Span>,
    pub(crate) furniture: Vec<Furniture>,
}

/// Takes a page apart.
pub(crate) fn read(page: &SavedPage, _warnings: &mut Vec<Warning>) -> Document {
    let outlet = Outlet { slug: Slug::of(&format!("unnamed {}", page.slug)), name: None, why: String::new() };
    Document {
        outlet: page.outlet.clone().unwrap_or(outlet),
        headline: None,
        headings: vec![],
        byline: None,
        published: page.published.clone().unwrap_or_else(|| Dating::unknown("The text names no date.")),
        body: vec![Span::new(0, page.text.len()).trimmed(&page.text)],
        furniture: vec![],
    }
}
