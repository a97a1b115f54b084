//! Which body paragraphs are headings.

use super::page::{Page, Piece};
use super::parts::Part;

/// A heading is a title inside the body with prose behind it: alone, or as the second of two.
pub(super) fn mark(page: &Page<'_>, parts: &mut [Part]) {
    let body: Vec<usize> =
        parts.iter().enumerate().filter(|(_, part)| **part == Part::Body).map(|(at, _)| at).collect();
    let title = |at: Option<&usize>| at.and_then(|&at| page.pieces.get(at)).is_some_and(heads);
    let prose = |at: Option<&usize>| {
        at.and_then(|&at| page.pieces.get(at)).is_some_and(|piece| piece.is_prose() || is_list_item(piece))
    };
    // Whether the article's prose has begun.
    let mut running = false;
    for (row, &at) in body.iter().enumerate() {
        let before = |by: usize| row.checked_sub(by).and_then(|row| body.get(row));
        let next = body.get(row + 1);
        let item = |at: Option<&usize>| {
            at.and_then(|&at| page.pieces.get(at)).is_some_and(|piece| is_numbered(piece.paragraph.text))
        };
        // Numbers one after another are a list.
        let listed = item(Some(&at)) && (item(next) || item(before(1)));
        let alone = !title(before(1)) && (prose(next) || (title(next) && prose(body.get(row + 2))));
        let second = title(before(1)) && !title(before(2)) && prose(next);
        let summary = row == 0 && page.pieces.get(at).is_some_and(is_summary);
        let place = !running && page.pieces.get(at).is_some_and(is_place);
        running |= prose(Some(&at));
        let heading = title(Some(&at)) && (alone || second) && !summary && !place && !listed;
        if let Some(part) = parts.get_mut(at).filter(|_| heading) {
            *part = Part::Heading;
        }
    }
}

/// Whether a title right below the headline is too long for a heading: the summary of the article.
fn is_summary(piece: &Piece<'_>) -> bool {
    piece.paragraph.shape.words > LONGEST_OPENING
}

/// Whether a title above the first prose is the place of the report: a word or two all in capitals.
fn is_place(piece: &Piece<'_>) -> bool {
    !piece.paragraph.text.contains(char::is_lowercase) && piece.paragraph.shape.words <= LONGEST_PLACE
}

/// A heading right below the headline has no more words than these.
const LONGEST_OPENING: usize = 6;
/// The place of a report has no more words than these.
const LONGEST_PLACE: usize = 3;

/// Whether a paragraph is an item of a list, by its bullet or number.
fn is_list_item(piece: &Piece<'_>) -> bool {
    let text = piece.paragraph.text;
    text.starts_with(BULLETS) || is_numbered(text)
}

/// Whether a number or letter with a point or bracket stands before the words.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(['.', ')'])
}

const BULLETS: [char; 7] = ['•', '-', '–', '—', '*', '·', '▪'];

/// Whether a paragraph can be a heading: a short title without a bullet.
fn heads(piece: &Piece<'_>) -> bool {
    let opens = piece.paragraph.text.chars().next();
    let plain =
        opens.is_some_and(char::is_alphanumeric) || piece.paragraph.text.starts_with(['‘', '\'', '“', '"']);
    piece.is_title() && plain && piece.paragraph.shape.words <= 14
}
