//! Texts that a news database gives out: an article with fields around it (`Section: …`, `Length: 412 words`,
//! `Load-Date: …`), which say of it what other pages say in their furniture.
//!
//! Takes the paragraphs of a saved text and marks the lines of fields among them; text that has no sign of a database
//! stays as it is. One article a text: several in one file are no matter of this stage.

use super::page::Piece;
use super::paragraph::key;
use super::phrase::{Extent, Verdict};
use parallax_model::{FurnitureReason as Reason, Span};

/// The names of fields, as their keys.
const FIELDS: [&str; 45] = [
    "acc no",
    "body",
    "business",
    "byline",
    "cities",
    "city",
    "classification",
    "company",
    "copyright",
    "correction",
    "correction date",
    "countries",
    "country",
    "dateline",
    "distribution",
    "document type",
    "edition",
    "end of document",
    "geographic",
    "graphic",
    "graphics",
    "highlight",
    "industries",
    "industry",
    "issn",
    "journal code",
    "language",
    "length",
    "link to image",
    "link to pdf",
    "load date",
    "notes",
    "organization",
    "page",
    "pages",
    "person",
    "publication logo",
    "publication type",
    "section",
    "series",
    "source",
    "state",
    "subject",
    "ticker",
    "update date",
];

/// Above the article, its head stands within so many paragraphs.
const LONGEST_HEAD: usize = 12;
/// An outlet's name has no more words than these.
const LONGEST_NAME: usize = 8;

/// Marks the fields among the paragraphs of a text. Gives the row of the line that names the outlet, where one is known.
pub(super) fn mark(pieces: &mut [Piece<'_>]) -> Option<usize> {
    let fields: Vec<bool> = pieces.iter().map(|piece| field(piece.paragraph.text).is_some()).collect();
    let sure = pieces.iter().filter(|piece| is_sure(piece.paragraph.text)).count();
    if sure == 0 || fields.iter().filter(|field| **field).count() + sure < SHORTEST {
        return None;
    }
    let outlet = head(pieces);
    let prose = |piece: &Piece<'_>| piece.paragraph.shape.is_prose();
    let is_field = |row: usize| fields.get(row).copied().unwrap_or(false);
    let last = (0..pieces.len()).rfind(|&row| !is_field(row) && pieces.get(row).is_some_and(prose));
    for (row, piece) in pieces.iter_mut().enumerate() {
        let text = piece.paragraph.text;
        // What goes on with a field below the article: its second line, the list of its subjects.
        let behind = last.is_some_and(|last| row > last);
        if is_field(row) || is_sure(text) || behind {
            let (name, value) = field(text).unwrap_or(("", ""));
            let signs = key(name) == "byline" && !value.is_empty();
            piece.verdict = Some(Verdict {
                reason: if signs { Reason::Byline } else { Reason::Notice },
                extent: Extent::Line,
            });
            piece.dates = None;
            let start = piece.paragraph.span.start as usize + (text.len() - value.len());
            piece.author = signs.then(|| Span::new(start, start + value.len()));
        }
    }
    if let Some(piece) = outlet.and_then(|row| pieces.get_mut(row)) {
        piece.verdict = Some(Verdict { reason: Reason::Navigation, extent: Extent::Line });
    }
    outlet
}

/// Fields and sure signs together are at least so many.
const SHORTEST: usize = 3;

/// A field's name and what stands behind its colon: `Section`, `NEWS; Pg. 4`; also where it stands alone (`Body`).
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':').unwrap_or((line, ""));
    let capital = name.starts_with(char::is_uppercase);
    let known = FIELDS.binary_search(&key(name).as_str()).is_ok();
    (capital && known).then(|| (name, value.trim()))
}

/// Whether only a database writes so: how long a document is, when it was loaded, which of how many it is.
fn is_sure(line: &str) -> bool {
    let key = key(line);
    let words: Vec<&str> = key.split(' ').collect();
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        ["length", count, "words" | "mots" | "wörter"] => number(count),
        ["load", "date", ..] | ["publication", "type", ..] | ["end", "of", "document"] => true,
        ["journal", "code", _] => line.contains(':'),
        [row, "of", all, "documents" | "document"] | ["document", row, "of", all] => {
            number(row) && number(all)
        }
        ["document", id] => id.len() > 20 && id.contains(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// The line that names the outlet: the one above the day of publication, at the head of a document.
fn head(pieces: &[Piece<'_>]) -> Option<usize> {
    let top = pieces.iter().take(LONGEST_HEAD).take_while(|piece| !piece.paragraph.shape.is_prose());
    let day =
        top.into_iter().position(|piece| piece.dates.as_ref().is_some_and(|line| !line.dates.is_empty()))?;
    let row = day.checked_sub(1)?;
    let piece = pieces.get(row)?;
    let names = piece.paragraph.shape.words <= LONGEST_NAME
        && piece.dates.is_none()
        && !is_sure(piece.paragraph.text)
        && field(piece.paragraph.text).is_none();
    // Where it stands first, the headline comes behind the day.
    let title = |piece: &Piece<'_>| {
        let text = piece.paragraph.text;
        piece.paragraph.shape.is_title() && piece.dates.is_none() && field(text).is_none()
    };
    let below = || pieces.iter().skip(day + 1).take(2).any(title);
    (names && (row > 0 || below())).then_some(row)
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, field, is_sure};

    #[test]
    fn the_names_of_fields_are_in_order() {
        assert!(FIELDS.is_sorted());
    }

    #[test]
    fn a_field_has_a_known_name_and_a_sure_sign_is_no_sentence() {
        assert_eq!(field("Section: NEWS; Pg. 4"), Some(("Section", "NEWS; Pg. 4")));
        assert_eq!(field("LOAD-DATE: October 11, 2023"), Some(("LOAD-DATE", "October 11, 2023")));
        assert_eq!(field("Body"), Some(("Body", "")));
        for line in ["The section: a short walk", "Body of water found", "He said: no."] {
            assert_eq!(field(line), None, "{line}");
        }
        assert!(is_sure("Length: 412 words") && is_sure("1 of 2 DOCUMENTS") && is_sure("End of Document"));
        assert!(!is_sure("Length: long") && !is_sure("One of two documents"));
    }
}
