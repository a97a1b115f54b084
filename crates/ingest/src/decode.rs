//! Bytes of a saved article as text.
//!
//! Text in UTF-8 passes unchanged; other encodings are those that a page's `<meta charset>` says, or guessed as
//! browsers guess them, and all offsets are then those of the decoded text. What is no text at all is refused with
//! the reason.

use crate::foreign::{self, Foreign};
use crate::stray::{self, Strays};
use crate::{charset, several};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use parallax_model::PageFormat;
use std::fmt;

/// The longest article that is read, in bytes.
pub const LONGEST: usize = 16 << 20;

/// A decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// What it is written in.
    pub format: PageFormat,
    /// The encoding that it was decoded from, where that was not UTF-8.
    pub encoding: Option<&'static str>,
    /// Whether some bytes had no meaning in that encoding and became U+FFFD.
    pub lossy: bool,
    /// Bytes of another encoding in a text of UTF-8.
    pub strays: Option<Strays>,
}

/// Why bytes are not read as an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoText {
    /// There is nothing, or nothing but blanks.
    Empty,
    /// It is longer than [`LONGEST`].
    TooLong {
        /// Its length.
        bytes: u64,
    },
    /// It is something else than the text of an article, as its first bytes or its shape tell.
    Kind(Foreign),
    /// It is an export of several articles.
    Several {
        /// How many.
        articles: usize,
    },
    /// It holds bytes that no text has.
    Binary,
}

impl NoText {
    /// What to do about it.
    pub fn help(self) -> &'static str {
        match self {
            Self::Empty => "save the page again, or remove the file",
            Self::TooLong { .. } => "split the file into one file an article",
            Self::Several { .. } => "export or save each article as a file of its own",
            Self::Kind(kind) => kind.help,
            Self::Binary => "save the page as plain text",
        }
    }
}

impl fmt::Display for NoText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no text in it"),
            Self::TooLong { bytes } => {
                write!(f, "it has {bytes} bytes, more than the {LONGEST} of the longest article")
            }
            Self::Kind(kind) => write!(f, "it is {}, not plain text or HTML", kind.what),
            Self::Several { articles } => {
                write!(
                    f,
                    "it holds {articles} articles of a news database, and a file is read as one article"
                )
            }
            Self::Binary => f.write_str("it is not text: it holds bytes that no text has"),
        }
    }
}

/// Decodes the bytes of an article, plain text or HTML as its beginning says.
///
/// # Errors
/// Why they are no article's text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NoText> {
    decode_as(bytes, PageFormat::Text)
}

/// Decodes the bytes of an article that is written in `format`; text that begins as HTML does is HTML all the same.
///
/// # Errors
/// Why they are no article's text.
pub fn decode_as(bytes: &[u8], format: PageFormat) -> Result<Decoded, NoText> {
    if bytes.len() > LONGEST {
        return Err(NoText::TooLong { bytes: bytes.len() as u64 });
    }
    if let Some(kind) = foreign::of_bytes(bytes) {
        return Err(NoText::Kind(kind));
    }
    let mut decoded = match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.to_owned(), format, encoding: None, lossy: false, strays: None },
        Err(_) => other_than_utf8(bytes, format),
    };
    if is_binary(&decoded) {
        return Err(NoText::Binary);
    }
    if is_markup(&decoded.text) {
        decoded.format = PageFormat::Html;
    }
    if decoded.text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{feff}') {
        return Err(NoText::Empty);
    }
    if let Some(kind) = foreign::of_text(&decoded.text) {
        return Err(NoText::Kind(kind));
    }
    if let Some(articles) = several::articles(&decoded.text, decoded.format) {
        return Err(NoText::Several { articles });
    }
    Ok(decoded)
}

/// Bytes that are not UTF-8 throughout: by their byte order mark; as UTF-8 with strays; as the page says; by a guess.
fn other_than_utf8(bytes: &[u8], format: PageFormat) -> Decoded {
    let as_encoded = |encoding: &'static Encoding| {
        let (text, encoding, lossy) = encoding.decode(bytes);
        let name = (encoding != UTF_8).then_some(encoding.name());
        Decoded { text: text.into_owned(), format, encoding: name, lossy, strays: None }
    };
    if let Some((encoding, _)) = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8) {
        return as_encoded(encoding);
    }
    if let Some((text, strays)) = stray::with_strays(bytes) {
        return Decoded { text, format, encoding: None, lossy: false, strays: Some(strays) };
    }
    // What a page says of itself is wrong where it says UTF-8.
    let said = charset::declared(bytes).filter(|encoding| *encoding != UTF_8);
    as_encoded(said.unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(None, Utf8Detection::Allow)
    }))
}

/// Whether more than one character in a hundred is one that no text has.
fn is_binary(decoded: &Decoded) -> bool {
    let odd = |c: char| c == '\0' || c == '\u{fffd}' || (c.is_control() && !c.is_whitespace());
    let (mut all, mut bad) = (0usize, 0usize);
    for c in decoded.text.chars() {
        all += 1;
        bad += usize::from(odd(c));
    }
    bad > 3 && bad * 100 > all
}

/// Whether the text begins as a page of HTML does.
fn is_markup(text: &str) -> bool {
    let opening = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let begins = |tag: &str| opening.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    begins("<!doctype html") || begins("<html") || begins("<?xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_passes_unchanged() {
        let decoded = decode("\u{feff}Hay’at\r\n".as_bytes()).unwrap();
        assert_eq!(
            decoded,
            Decoded {
                text: "\u{feff}Hay’at\r\n".to_owned(),
                format: PageFormat::Text,
                encoding: None,
                lossy: false,
                strays: None
            }
        );
    }

    #[test]
    fn an_older_encoding_is_guessed() {
        let bytes = b"The minister\x92s office said \x93we will not withdraw\x94 from the zone.";
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.text, "The minister’s office said “we will not withdraw” from the zone.");
        assert_eq!(decoded.encoding, Some("windows-1252"));
    }

    #[test]
    fn utf16_with_a_byte_order_mark_is_read() {
        let bytes: Vec<u8> = "\u{feff}Idlib deal".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&bytes).unwrap().text, "Idlib deal");
    }

    #[test]
    fn a_page_of_html_is_told_by_its_beginning_or_its_name() {
        assert_eq!(decode(b"\n<!DOCTYPE html><p>Talks").unwrap().format, PageFormat::Html);
        assert_eq!(decode(b"<p>Talks").unwrap().format, PageFormat::Text);
        assert_eq!(decode_as(b"<p>Talks", PageFormat::Html).unwrap().format, PageFormat::Html);
    }

    #[test]
    fn the_charset_that_a_page_declares_is_believed() {
        let page = b"<html><head><meta charset=\"iso-8859-2\"></head><p>\xa3\xf3d\xbc";
        let decoded = decode(page).unwrap();
        assert!(decoded.text.ends_with("<p>\u{141}ód\u{17a}"), "{}", decoded.text);
        assert_eq!(decoded.encoding, Some("ISO-8859-2"));
    }

    #[test]
    fn a_page_of_ascii_signs_is_never_utf16_whatever_it_declares() {
        for declared in ["utf-16", "UTF-16LE", "unicode", "utf-16be"] {
            let page = format!("<html><head><meta charset={declared}></head><p>The caf\u{1} owner said so.");
            let bytes: Vec<u8> = page.bytes().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
            let decoded = decode(&bytes).unwrap();
            assert!(decoded.text.ends_with("<p>The café owner said so."), "{declared}: {}", decoded.text);
        }
    }

    #[test]
    fn surrogates_in_utf8_are_read_as_what_they_mean() {
        // A pair of them is one sign, as old programs wrote it; one alone is lost, and no other byte is.
        let bytes = b"Talks resume \xed\xa0\xbd\xed\xb8\x80 in \xed\xa0\x80 Geneva, M\xc3\xbcller\xe2\x80\x99s office said.";
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.text, "Talks resume \u{1f600} in \u{fffd} Geneva, Müller’s office said.");
        assert_eq!((decoded.encoding, decoded.strays.map(|strays| strays.count)), (None, Some(2)));
    }

    #[test]
    fn bytes_of_windows_in_utf8_are_read_and_named() {
        let page =
            "The minister’s office said “we will not”, Müller\u{1}s office said.".replace('\u{1}', "?");
        let mut bytes = page.into_bytes();
        let at = bytes.iter().position(|&byte| byte == b'?').unwrap();
        bytes[at] = 0x92;
        let decoded = decode(&bytes).unwrap();
        assert!(decoded.text.ends_with("Müller’s office said."), "{}", decoded.text);
        let strays = decoded.strays.unwrap();
        assert_eq!((strays.count, strays.first, strays.byte, strays.read), (1, at, 0x92, '’'));
    }

    #[test]
    fn what_is_no_text_says_what_it_is() {
        assert_eq!(decode(b""), Err(NoText::Empty));
        assert_eq!(decode(b" \r\n\t "), Err(NoText::Empty));
        assert_eq!(
            decode(b"%PDF-1.7 ...").unwrap_err().to_string(),
            "it is a PDF document, not plain text or HTML"
        );
        assert!(matches!(decode(b"\xef\xbb\xbf%PDF-1.7 ..."), Err(NoText::Kind(_))));
        assert_eq!(decode(&[0, 159, 146, 150, 0, 0, 0, 1, 2, 3, 0]), Err(NoText::Binary));
    }
}
