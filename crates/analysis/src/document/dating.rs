//! When a page was published, as its date lines say, or the dateline or headline of its article.

use super::date_line::{StatedDate, What, date_at_end, date_of_dateline};
use super::page::Page;
use super::parts::Part;
use parallax_model::{Basis, Dating, FurnitureReason, SavedPage};

/// What the editor says; else what a date line of the text says. Where both name the same days, the words of
/// the text are kept as evidence.
pub(super) fn published(page: &SavedPage, pieces: &Page<'_>, parts: &[Part]) -> Dating {
    let stated = stated(pieces, parts);
    match (&page.published, stated) {
        (Some(said), stated) => {
            let mut said = said.clone();
            let same = stated.filter(|date| said.from == Some(date.from) && said.to == Some(date.to));
            if let Some(date) = same.filter(|_| said.evidence.is_empty()) {
                said.evidence.push(date.span);
            }
            said
        }
        (None, Some(date)) => Dating {
            from: Some(date.from),
            to: Some(date.to),
            basis: Basis::Stated,
            why: match date.what {
                What::Published => "The text says so.",
                What::Updated => "The page says only when it was last changed.",
            }
            .to_owned(),
            evidence: vec![date.span],
        },
        (None, None) => Dating::unknown("The text has no line that says when it was published."),
    }
}

/// The first date of publication on a date line, else that of the article's own dateline or headline, else the
/// first date of a change.
fn stated(pieces: &Page<'_>, parts: &[Part]) -> Option<StatedDate> {
    let lines = pieces.pieces.iter().zip(parts).filter_map(|(piece, part)| match part {
        Part::Furniture(FurnitureReason::Dateline | FurnitureReason::Byline) => piece.dates.as_ref(),
        _ => None,
    });
    let dates: Vec<StatedDate> = lines.flat_map(|line| line.dates.iter().copied()).collect();
    let published = dates.iter().find(|date| date.what == What::Published).copied();
    published.or_else(|| in_article(pieces, parts)).or(dates.first().copied())
}

/// The date that opens the first paragraph or closes the headline.
fn in_article(pieces: &Page<'_>, parts: &[Part]) -> Option<StatedDate> {
    let first = |wanted: Part| {
        let mut rows =
            pieces.pieces.iter().zip(parts).filter(|(piece, part)| **part == wanted && piece.is_free());
        rows.find(|(piece, _)| wanted == Part::Headline || piece.is_prose())
            .map(|(piece, _)| &piece.paragraph)
    };
    let lead = first(Part::Body).and_then(|lead| date_of_dateline(lead.text, lead.span.start));
    lead.or_else(|| {
        first(Part::Headline).and_then(|headline| date_at_end(headline.text, headline.span.start))
    })
}
