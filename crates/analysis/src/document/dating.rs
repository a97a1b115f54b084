//! When a page was published, as its date lines say, or the dateline or headline of its article.

use super::date_line::{
    Head, StatedDate, What, date_at_end, date_at_head, date_of_dateline, dates_in_byline,
};
use super::page::{Page, Piece};
use super::parts::Part;
use parallax_model::{Basis, Dating, FurnitureReason, SavedPage, Span};

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

/// Dates of the page that can't be true beside the one that was chosen: another day of publication, a change before
/// it, an article that its own dateline has written long before or after.
pub(super) fn contradictions(pieces: &Page<'_>, parts: &[Part]) -> Vec<(Span, String)> {
    let Some(best) = stated(pieces, parts) else { return Vec::new() };
    let apart = |date: &StatedDate| best.to.days_to(date.from).max(date.to.days_to(best.from));
    let head =
        |part: &Part| matches!(part, Part::Furniture(FurnitureReason::Dateline | FurnitureReason::Byline));
    let labelled = |piece: &Piece<'_>| piece.dates.as_ref().is_some_and(|line| line.labelled);
    let mut found: Vec<(StatedDate, &str)> = Vec::new();
    for (piece, _) in pieces.pieces.iter().zip(parts).filter(|(piece, part)| head(part) && labelled(piece)) {
        for date in stated_dates(piece) {
            let odd = match date.what {
                What::Published if apart(&date) > 1 => Some("another day of publication"),
                What::Updated if date.to.days_to(best.from) > 1 => Some("a change before publication"),
                _ => None,
            };
            found.extend(odd.map(|odd| (date, odd)));
        }
    }
    let own = in_article(pieces, parts).filter(|date| apart(date) > LONGEST_WIRE);
    found.extend(own.map(|date| (date, "the dateline of the article itself")));
    let text = |date: &StatedDate| {
        let line = pieces.pieces.iter().find(|piece| piece.paragraph.span.contains(date.span));
        line.map_or("", |piece| {
            let start = piece.paragraph.span.start;
            piece
                .paragraph
                .text
                .get((date.span.start - start) as usize..(date.span.end - start) as usize)
                .unwrap_or("")
        })
    };
    let message = |(date, what): (StatedDate, &str)| {
        let words = format!("“{}” and “{}”", text(&best), text(&date));
        (
            date.span,
            format!("The dates of the page contradict each other: {words}, {what}. The first is used."),
        )
    };
    found.into_iter().map(message).collect()
}

/// An agency's text is printed within so many days.
const LONGEST_WIRE: i32 = 7;

/// What says it best: a line that says that it is the date of publication; a date line below the headline; the
/// article's own dateline or headline; the date line next above the headline (the day of saving stands further
/// up); a change.
fn stated(pieces: &Page<'_>, parts: &[Part]) -> Option<StatedDate> {
    let headline = parts.iter().position(|part| *part == Part::Headline).unwrap_or(0);
    let lines = pieces.pieces.iter().zip(parts).enumerate().filter(|(_, (_, part))| {
        matches!(part, Part::Furniture(FurnitureReason::Dateline | FurnitureReason::Byline))
    });
    let standing = |date: &StatedDate| match (date.what, head(pieces, parts)) {
        (What::Updated, _) => Standing::Change,
        (What::Published, Some((_, head))) if head.labelled && head.date == *date => Standing::Labelled,
        (What::Published, _) => Standing::Article,
    };
    let mut best = in_article(pieces, parts).map(|date| (standing(&date), date));
    for (at, (piece, _)) in lines {
        let labelled = piece.dates.as_ref().is_some_and(|line| line.labelled);
        for date in stated_dates(piece) {
            let standing = match date.what {
                What::Updated => Standing::Change,
                What::Published if labelled => Standing::Labelled,
                What::Published if at > headline => Standing::Below,
                What::Published => Standing::Above,
            };
            let better = best.is_none_or(|(known, _)| {
                standing > known || (standing == Standing::Above && known == Standing::Above)
            });
            if better {
                best = Some((standing, date));
            }
        }
    }
    best.map(|(_, date)| date)
}

/// How well a date says that it is the day of publication; the best is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Change,
    Above,
    Article,
    Below,
    Labelled,
}

fn stated_dates(piece: &Piece<'_>) -> Vec<StatedDate> {
    match &piece.dates {
        Some(line) => line.dates.clone(),
        None => dates_in_byline(piece.paragraph.text, piece.paragraph.span.start),
    }
}

/// The date that opens the first paragraph or closes the headline.
fn in_article(pieces: &Page<'_>, parts: &[Part]) -> Option<StatedDate> {
    let headline = first(pieces, parts, Part::Headline).map(|(_, piece)| &piece.paragraph);
    let lead = first(pieces, parts, Part::Body).map(|(_, piece)| &piece.paragraph);
    let dateline = lead.and_then(|lead| date_of_dateline(lead.text, lead.span.start));
    let head = || head(pieces, parts).map(|(_, head)| head.date);
    let again = || {
        // The headline once more, and the agency: `Bomb kills two AFP Tuesday 5 Jul 2016 A bomb …`.
        let (headline, lead) = headline.zip(lead)?;
        let rest = lead.text.strip_prefix(headline.text)?.trim_start();
        let (agency, after) = rest.split_once(' ')?;
        let start = |text: &str| lead.span.end - text.len() as u32;
        let named = agency.chars().all(char::is_alphanumeric) && agency.starts_with(char::is_uppercase);
        let behind = || date_at_head(after, start(after)).filter(|_| named);
        date_at_head(rest, start(rest)).or_else(behind).map(|head| head.date)
    };
    let end = || headline.and_then(|headline| date_at_end(headline.text, headline.span.start));
    dateline.or_else(head).or_else(again).or_else(end)
}

/// What says at the head of the first paragraph when it was published, and the row of that paragraph.
pub(super) fn head(pieces: &Page<'_>, parts: &[Part]) -> Option<(usize, Head)> {
    let (row, lead) = first(pieces, parts, Part::Body)?;
    Some((row, date_at_head(lead.paragraph.text, lead.paragraph.span.start)?))
}

/// The first paragraph that is the part, and no furniture by its words.
fn first<'p, 't>(pieces: &'p Page<'t>, parts: &[Part], wanted: Part) -> Option<(usize, &'p Piece<'t>)> {
    let mut rows = pieces
        .pieces
        .iter()
        .zip(parts)
        .enumerate()
        .filter(|(_, (piece, part))| **part == wanted && piece.is_free());
    let row = rows.find(|(_, (piece, _))| wanted == Part::Headline || piece.is_prose());
    row.map(|(row, (piece, _))| (row, piece))
}
