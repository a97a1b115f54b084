//! When a page was published, as its date lines say.

use super::date_line::{StatedDate, What};
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
                What::Published => "A date line of the page says so.",
                What::Updated => "The page says only when it was last changed.",
            }
            .to_owned(),
            evidence: vec![date.span],
        },
        (None, None) => Dating::unknown("No date line of the page names a day with its year."),
    }
}

/// The first date of publication on a date line, else the first date of a change.
fn stated(pieces: &Page<'_>, parts: &[Part]) -> Option<StatedDate> {
    let lines = pieces.pieces.iter().zip(parts).filter_map(|(piece, part)| match part {
        Part::Furniture(FurnitureReason::Dateline | FurnitureReason::Byline) => piece.dates.as_ref(),
        _ => None,
    });
    let dates: Vec<StatedDate> = lines.flat_map(|line| line.dates.iter().copied()).collect();
    let published = dates.iter().find(|date| date.what == What::Published);
    published.or(dates.first()).copied()
}
