//! Stage 1: what of a saved page is the article, and what is furniture.
//!
//! Saved text has no markup. Repeated headlines, date lines, the shape of sentences, what stands before and
//! behind a paragraph, and a lexicon of what sites print around articles decide. HTML goes through an extraction
//! first ([`html`]), and the same lexicon. Takes a [`SavedPage`] with any text and gives a [`Document`]. Invariant:
//! every line of the document's text that shows something is in exactly one part (headline, body paragraph,
//! furniture), and every span is trimmed.

mod byline;
mod caption;
mod database;
mod date_line;
mod dating;
mod heading;
mod headline;
mod html;
mod landmarks;
mod line;
mod menu;
mod outlet;
mod page;
mod paragraph;
mod parts;
mod phrase;
mod shape;

use page::Page;
use parallax_model::{Dating, Furniture, FurnitureReason, Outlet, PageFormat, SavedPage, Span, Warning};
use parts::Part;

/// A page taken apart; every non-blank line of its text is in exactly one of headline, body and furniture.
#[derive(Debug)]
pub(crate) struct Document {
    /// What all spans are into: the text as read, or for HTML the extracted one.
    pub(crate) text: String,
    pub(crate) outlet: Outlet,
    pub(crate) headline: Option<Span>,
    /// Also in `body`.
    pub(crate) headings: Vec<Span>,
    /// The author's name, inside a piece of furniture.
    pub(crate) byline: Option<Span>,
    pub(crate) published: Dating,
    pub(crate) body: Vec<Span>,
    /// Other people's words among them, quotation by quotation.
    pub(crate) quotes: Vec<BlockQuote>,
    pub(crate) furniture: Vec<Furniture>,
}

/// Words that the page sets apart as somebody else's: a block quotation, an embedded post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BlockQuote {
    /// Its paragraphs, in order; each is in the body.
    pub(crate) paragraphs: Vec<Span>,
    /// The name of whom the page credits with it, inside a piece of furniture.
    pub(crate) credit: Option<Span>,
}

/// Takes a page apart.
pub(crate) fn read(page: &SavedPage, warnings: &mut Vec<Warning>) -> Document {
    let document = match page.format {
        PageFormat::Text => read_text(page, warnings),
        PageFormat::Html => html::read(page, warnings),
    };
    if document.body.is_empty() {
        let message = match document.headline {
            Some(_) => "A headline was found, and no article below it.",
            None => "No article was found in this text.",
        };
        let (file, message) = (page.file.clone(), message.to_owned());
        warnings.push(Warning { file, span: document.headline, message });
    }
    document
}

fn read_text(page: &SavedPage, warnings: &mut Vec<Warning>) -> Document {
    let pieces = Page::read(&page.text);
    let parts = parts::parts(&pieces);
    let warning = |(span, message)| Warning { file: page.file.clone(), span: Some(span), message };
    warnings.extend(dating::contradictions(&pieces, &parts).into_iter().map(warning));
    let mut document = Document {
        text: page.text.clone(),
        outlet: outlet::outlet(page, &pieces, &parts),
        headline: None,
        headings: Vec::new(),
        byline: None,
        published: dating::published(page, &pieces, &parts),
        body: Vec::new(),
        quotes: Vec::new(),
        furniture: Vec::new(),
    };
    let head = dating::head(&pieces, &parts);
    for (row, (piece, part)) in pieces.pieces.iter().zip(&parts).enumerate() {
        let head = head.filter(|(at, _)| *at == row).map(|(_, head)| head.end);
        document.add(piece, *part, head);
    }
    document
}

impl Document {
    /// Adds a paragraph, of which a date at its head, up to `head`, is no prose.
    fn add(&mut self, piece: &page::Piece<'_>, part: Part, head: Option<u32>) {
        let mut span = piece.paragraph.span;
        if let Some(end) = head {
            let line = Span::new(span.start as usize, end as usize);
            self.furniture.push(Furniture { span: line, reason: FurnitureReason::Dateline });
            let rest = Span::new(end as usize, span.end as usize);
            let marks = |c: char| {
                c.is_whitespace() || matches!(c, '|' | '•' | '·' | '-' | '–' | '—' | ':' | '.' | ')')
            };
            let words = rest.of(&self.text).trim_start_matches(marks);
            span = Span::new(span.end as usize - words.len(), span.end as usize);
        }
        match part {
            Part::Headline => self.headline = Some(span),
            Part::Body => self.body.push(span),
            Part::Heading => {
                self.headings.push(span);
                self.body.push(span);
            }
            Part::Furniture(reason) => {
                if self.byline.is_none() {
                    self.byline = piece.author;
                }
                self.furniture.push(Furniture { span, reason });
            }
        }
    }
}
