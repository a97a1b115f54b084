//! Files that are no saved article: what they are, and what would help.
//!
//! Told by their first bytes, by the shape of their text, and, of a file that is asked for by its name, by the name's
//! ending. What is not known is refused too: nothing but text and HTML is read as prose.

use crate::stray;
use serde::de::IgnoredAny;

/// A kind of file that is not read as an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// What it is: `a PDF document`.
    pub what: &'static str,
    /// What to do about it, in a sentence.
    pub help: &'static str,
}

const fn foreign(what: &'static str, help: &'static str) -> Foreign {
    Foreign { what, help }
}

const AS_TEXT: &str = "save the article as plain text (.txt) or HTML, one a file";
const AS_LINES: &str =
    "write one JSON object a line, {\"file\": \"a.txt\", \"text\": \"…\"}, and use --input jsonl";

const PDF: Foreign = foreign("a PDF document", "copy its words into a .txt file, or save the page as HTML");
const PACKED: Foreign = foreign("a ZIP archive or office document", AS_TEXT);
const OFFICE: Foreign = foreign("an office document", AS_TEXT);
const RICH: Foreign = foreign("a rich-text document", AS_TEXT);
const PICTURE: Foreign = foreign("a picture", "save the words of the page as plain text or HTML");
const GZIP: Foreign = foreign("a gzip archive", "unpack it first");
const MIME: Foreign = foreign(
    "a web archive or message (MHTML, e-mail)",
    "open it in a browser and save the page as HTML or plain text",
);
const WEB_ARCHIVE: Foreign = foreign("a web archive", "open it and save each page as HTML or plain text");
const JSON: Foreign = foreign("JSON", AS_LINES);
const TABLE: Foreign = foreign("a table", AS_LINES);
const XML: Foreign = foreign("XML that is no page of HTML", "save each article as plain text or HTML");
const MARKED: Foreign =
    foreign("text with marks (Markdown and the like)", "save its words alone as plain text, named .txt");
const UNKNOWN: Foreign = foreign(
    "of an unknown kind",
    "name it .txt if it is the plain text of one article, .html if it is a page",
);

/// First bytes of files that are often saved in place of a text.
const MAGIC: [(&[u8], Foreign); 10] = [
    (b"%PDF-", PDF),
    (b"PK\x03\x04", PACKED),
    (b"\xd0\xcf\x11\xe0", OFFICE),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"\x1f\x8b", GZIP),
    (b"bplist00", WEB_ARCHIVE),
    (b"{\\rtf", RICH),
    (b"WARC/", WEB_ARCHIVE),
];

/// Endings of names, in small letters.
const ENDINGS: [(&[&str], Foreign); 10] = [
    (&["pdf"], PDF),
    (&["mhtml", "mht", "eml", "mbox"], MIME),
    (&["webarchive", "warc", "wacz"], WEB_ARCHIVE),
    (&["json", "jsonl", "ndjson", "jsonld"], JSON),
    (&["csv", "tsv", "xls", "xlsx", "ods", "parquet"], TABLE),
    (&["xml", "rss", "atom", "nitf", "tei"], XML),
    (&["md", "markdown", "rst", "adoc", "tex", "org"], MARKED),
    (&["doc", "docx", "odt", "pages", "epub"], OFFICE),
    (&["rtf"], RICH),
    (&["gz", "tgz", "bz2", "xz", "zip", "7z", "zst"], foreign("an archive", "unpack it first")),
];

/// The kind that the first bytes tell, a byte order mark and blanks aside.
pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Foreign> {
    let bytes = stray::past_mark(bytes).trim_ascii_start();
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// The kind that the shape of a text tells.
pub(crate) fn of_text(text: &str) -> Option<Foreign> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    match text.as_bytes().first()? {
        b'{' | b'[' => is_json(text).then_some(JSON),
        b'<' => is_xml(text).then_some(XML),
        _ => is_mime(text).then_some(MIME),
    }
}

/// The kind that the ending of a name tells; `None` for a text's, a page's, and where there is no ending.
pub(crate) fn of_name(file: &str) -> Option<Foreign> {
    let (stem, ending) = file.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let is_ending = !stem.is_empty()
        && ending.len() <= 12
        && ending.bytes().all(|sign| sign.is_ascii_alphanumeric())
        && ending.bytes().any(|sign| sign.is_ascii_alphabetic());
    if !is_ending || matches!(ending.as_str(), "txt" | "text" | "html" | "htm" | "xhtml") {
        return None;
    }
    let known = ENDINGS.iter().find(|(endings, _)| endings.contains(&ending.as_str()));
    Some(known.map_or(UNKNOWN, |(_, kind)| *kind))
}

/// One value, or one a line: the first line is one.
fn is_json(text: &str) -> bool {
    let first = text.lines().next().unwrap_or(text);
    let is_value = |text: &str| {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
        matches!(values.next(), Some(Ok(_)))
    };
    let opens = |text: &str| {
        let inside = text.trim_start_matches(['[', '{', ' ', '\t', '\r', '\n']);
        inside.starts_with(['"', '}', ']'])
    };
    opens(text) && (is_value(first) || is_value(text))
}

/// Whether a text that begins with `<?xml`, or with what feeds begin with, has another root than a page.
fn is_xml(text: &str) -> bool {
    let declared = text.starts_with("<?xml");
    let mut rest = text;
    // The declaration, comments and the document type.
    let root = loop {
        let Some((_, inside)) = rest.split_once('<') else { break "" };
        let over = if inside.starts_with("!--") { "-->" } else { ">" };
        if !inside.starts_with(['?', '!']) {
            let end = inside.find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'));
            break inside.get(..end.unwrap_or(inside.len())).unwrap_or(inside);
        }
        let Some((_, behind)) = inside.split_once(over) else { break "" };
        rest = behind;
    };
    let root = root.to_ascii_lowercase();
    let page = ["html", "head", "body", "div", "article", "section", "main", "p", "h1"];
    let feed = ["rss", "feed", "rdf:rdf", "nitf", "newsml", "newsitem", "tei", "svg", "plist"];
    !root.is_empty() && (feed.contains(&root.as_str()) || declared && !page.contains(&root.as_str()))
}

/// Whether it begins with the header of a message that says in which form it is.
fn is_mime(text: &str) -> bool {
    let header = text.lines().take(60).take_while(|line| !line.trim().is_empty());
    let mut fields = 0;
    let mut version = false;
    for line in header {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        let field = !name.is_empty() && name.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
        if !field && !line.starts_with([' ', '\t']) {
            return false;
        }
        fields += usize::from(field);
        version |= name.eq_ignore_ascii_case("mime-version");
    }
    version && fields > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_behind_a_byte_order_mark_and_blanks() {
        for (magic, kind) in MAGIC {
            for before in [&b""[..], b"\xef\xbb\xbf", b"\r\n", b"\xef\xbb\xbf \n"] {
                assert_eq!(of_bytes(&[before, magic, b" and more"].concat()), Some(kind));
            }
        }
        assert_eq!(of_bytes("\u{feff}Talks resume".as_bytes()), None);
    }

    #[test]
    fn a_kind_is_told_by_the_shape_of_its_text() {
        for (text, kind) in [
            ("{\"text\": \"Talks\"}\n{\"text\": \"Talks\"}\n", Some(JSON)),
            ("[\n  {\"text\": \"Talks\"}\n]", Some(JSON)),
            ("{\"a\":", None),
            ("[Talks] resumed on Monday", None),
            ("[\"Talks\" resumed]", None),
            ("<?xml version=\"1.0\"?>\n<!-- a > b --><!DOCTYPE x>\n<PPSResponse>", Some(XML)),
            ("<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", None),
            ("<rss version='2.0'>", Some(XML)),
            ("<div>Talks", None),
            (
                "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\nx",
                Some(MIME),
            ),
            ("Talks: a note\nMIME-Version: 1.0 was agreed\n", None),
            ("Talks resume in Geneva", None),
        ] {
            assert_eq!(of_text(text), kind, "{text}");
        }
    }

    #[test]
    fn a_name_tells_what_is_not_read() {
        for (name, kind) in [
            ("a.txt", None),
            ("a.HTML", None),
            ("-", None),
            ("article", None),
            ("talks 2018.10.01", None),
            ("a.mhtml", Some(MIME)),
            ("a.CSV", Some(TABLE)),
            ("a.xml", Some(XML)),
            ("a.md", Some(MARKED)),
            ("a.docx", Some(OFFICE)),
            ("a.qqq", Some(UNKNOWN)),
        ] {
            assert_eq!(of_name(name), kind, "{name}");
        }
    }
}
