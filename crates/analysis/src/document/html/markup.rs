//! The markup of a page within bounds: what no reader sees is dropped before it is parsed, and what no page has
//! (nesting without end, tags by the hundred thousand) is cut.
//!
//! Takes any text and gives markup that every later step reads in bounded time and stack, the page's JSON-LD apart.
//! Invariant: the markup that is given nests at most [`DEEPEST`] elements and has at most [`MOST_TAGS`] tags, none
//! longer than [`LONGEST_TAG`]; each cut is a note with its byte.

use super::hidden::Hidden;
use super::tag::{Tag, TagKind, tag_at};

/// Elements nest no deeper; pages in use stay under a hundred.
const DEEPEST: usize = 200;
/// A page has no more tags; the longest live blogs in use have some ten thousand.
const MOST_TAGS: usize = 60_000;
/// A tag with its attributes is no longer, in bytes; longer ones lose their attributes (pictures in them, as a rule).
const LONGEST_TAG: usize = 4096;

/// A text between two tags has no more signs that HTML has names for.
const MOST_SIGNS: usize = 2000;

/// Markup within bounds.
pub(super) struct Markup<'t> {
    /// What is parsed as HTML.
    pub(super) html: String,
    /// The contents of `<script type="application/ld+json">`, each with its first byte in the page.
    pub(super) json_ld: Vec<(usize, &'t str)>,
    /// What was cut, in sentences that name the byte.
    pub(super) notes: Vec<String>,
}

/// Brings a page within bounds.
pub(super) fn bound(page: &str, hidden: Hidden) -> Markup<'_> {
    let mut reader = Reader {
        page,
        hidden,
        at: 0,
        depth: 0,
        tags: 0,
        too_deep: false,
        open: Vec::new(),
        markup: Markup { html: String::with_capacity(page.len()), json_ld: Vec::new(), notes: Vec::new() },
    };
    while reader.step() {}
    reader.markup
}

struct Reader<'t> {
    page: &'t str,
    hidden: Hidden,
    at: usize,
    depth: usize,
    tags: usize,
    too_deep: bool,
    /// Names of dropped elements that nothing closes any more: looked for once.
    open: Vec<String>,
    markup: Markup<'t>,
}

impl<'t> Reader<'t> {
    /// Reads text up to a tag, and that tag; whether there is more.
    fn step(&mut self) -> bool {
        let rest = self.page.get(self.at..).unwrap_or("");
        let next = rest.find('<').unwrap_or(rest.len());
        self.text(rest.get(..next).unwrap_or(""));
        self.at += next;
        if self.at >= self.page.len() {
            return false;
        }
        match tag_at(self.page, self.at) {
            None => {
                // A sign, not a tag: `5 < 7`.
                self.markup.html.push_str("&lt;");
                self.at += 1;
            }
            Some(tag) => {
                let from = self.at;
                self.at = tag.end;
                self.tag(&tag, from);
            }
        }
        self.tags <= MOST_TAGS
    }

    /// Text as it stands, without the private signs that icon fonts use.
    fn text(&mut self, text: &str) {
        let shown = |c: char| if is_private(c) || c == '\0' { ' ' } else { c };
        if text.bytes().filter(|byte| is_sign(*byte)).count() > MOST_SIGNS {
            self.text_of_signs(text);
        } else if text.contains(|c: char| is_private(c) || c == '\0') {
            self.markup.html.extend(text.chars().map(shown));
        } else {
            self.markup.html.push_str(text);
        }
    }

    /// The parser's writer looks through the rest of a text for each sign that has a name. So a text of many signs
    /// is cut into several, by an element that shows nothing.
    fn text_of_signs(&mut self, text: &str) {
        let mut signs = 0;
        for c in text.chars() {
            signs += usize::from(c == '&' || ('\u{80}'..='\u{bf}').contains(&c));
            // Behind a blank no sign's name is cut in two.
            if signs > MOST_SIGNS && (c == '&' || c.is_whitespace()) {
                self.markup.html.push_str("<wbr>");
                signs = 0;
            }
            self.markup.html.push(if is_private(c) || c == '\0' { ' ' } else { c });
        }
    }

    fn tag(&mut self, tag: &Tag<'t>, from: usize) {
        if tag.name == "noscript" && self.hidden == Hidden::Read {
            // What stands in it is for browsers without scripts, as this is one.
            self.markup.html.push(' ');
            return;
        }
        match tag.kind {
            TagKind::Comment { closed: false } => {
                self.note(format!("A comment that opens at byte {from} is never closed: what follows is not shown by browsers and was not read."));
            }
            TagKind::Comment { closed: true } => self.markup.html.push(' '),
            TagKind::Declaration => self.markup.html.push_str(tag.text),
            TagKind::Opening => self.opening(tag, from),
            TagKind::Closing => {
                if nests(&tag.name) {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth >= DEEPEST {
                        return;
                    }
                }
                self.markup.html.push_str(tag.text);
            }
        }
    }

    fn opening(&mut self, tag: &Tag<'t>, from: usize) {
        if !tag.text.ends_with('>') {
            self.note(format!("A tag that opens at byte {from} is never closed: what follows was not read."));
            return;
        }
        if is_dropped(&tag.name) {
            self.drop_element(tag);
            return;
        }
        self.tags += 1;
        if self.tags > MOST_TAGS {
            self.note(format!(
                "There are more than {MOST_TAGS} tags: what follows byte {from} was not read."
            ));
            return;
        }
        if nests(&tag.name) {
            self.depth += 1;
            if self.depth > DEEPEST {
                if !self.too_deep {
                    self.too_deep = true;
                    self.note(format!("Elements nest deeper than {DEEPEST} at byte {from}: what is deeper was read as if it were not nested."));
                }
                self.markup.html.push(' ');
                return;
            }
        }
        if tag.text.len() > LONGEST_TAG {
            self.markup.html.push('<');
            self.markup.html.push_str(&tag.name);
            self.markup.html.push('>');
        } else {
            self.markup.html.push_str(tag.text);
        }
        if tag.name == "title" || tag.name == "textarea" {
            // No tag stands in these: what looks like one is text.
            let end = self.end_of(&tag.name).unwrap_or(self.at);
            let inner = self.page.get(self.at..end).unwrap_or("");
            self.markup.html.push_str(&inner.replace('<', "&lt;"));
            self.at = end;
        }
    }

    /// Passes over an element that shows nothing, and keeps the data that it may hold.
    fn drop_element(&mut self, tag: &Tag<'t>) {
        self.markup.html.push(' ');
        if self.open.contains(&tag.name) {
            return;
        }
        let Some(end) = self.end_of(&tag.name) else {
            self.open.push(tag.name.clone());
            // Never closed: browsers take the rest of a page for the script's.
            if tag.name == "script" || tag.name == "style" {
                self.note(format!("A <{}> before byte {} is never closed: what follows is not shown by browsers and was not read.", tag.name, self.at));
                self.at = self.page.len();
            }
            return;
        };
        let inner = self.page.get(self.at..end).unwrap_or("");
        if tag.name == "script" && tag.text.to_ascii_lowercase().contains("ld+json") {
            self.markup.json_ld.push((self.at, inner));
        }
        self.at = tag_at(self.page, end).map_or(self.page.len(), |closing| closing.end);
    }

    /// Where the closing tag of `name` begins.
    fn end_of(&self, name: &str) -> Option<usize> {
        let mut at = self.at;
        loop {
            let found = at + self.page.get(at..)?.find("</")?;
            let word = self.page.get(found + 2..found + 2 + name.len());
            if word.is_some_and(|word| word.eq_ignore_ascii_case(name)) {
                return Some(found);
            }
            at = found + 2;
        }
    }

    fn note(&mut self, note: String) {
        self.markup.notes.push(note);
    }
}

/// Whether a byte is, or begins, a sign that is written by its name.
fn is_sign(byte: u8) -> bool {
    matches!(byte, b'&' | 0xc2)
}

/// Signs of the private use area; the main text's marks are of them too.
pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// Elements of which no words are read.
fn is_dropped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "svg"
            | "template"
            | "iframe"
            | "noembed"
            | "noframes"
            | "xmp"
            | "math"
            | "object"
            | "canvas"
    )
}

/// Whether elements of that name can stand in one another; those that close each other or hold nothing can't.
fn nests(name: &str) -> bool {
    !matches!(
        name,
        "a" | "p"
            | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "tbody"
            | "thead"
            | "tfoot"
            | "option"
            | "optgroup"
            | "br"
            | "img"
            | "hr"
            | "input"
            | "meta"
            | "link"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "html"
            | "head"
            | "body"
            | "title"
            | "textarea"
    )
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, Hidden, Markup};

    fn bound(page: &str) -> Markup<'_> {
        super::bound(page, Hidden::Skipped)
    }

    #[test]
    fn what_nobody_sees_is_dropped_and_its_data_kept() {
        let markup = bound(
            "<p>A<!-- <p>B --> C<script>if (a < b) { '<p>' }</SCRIPT><script type=\"application/ld+json\">{}</script></p>",
        );
        assert_eq!(markup.html, "<p>A  C  </p>");
        assert_eq!(markup.json_ld, [(91, "{}")]);
    }

    #[test]
    fn a_sign_is_no_tag() {
        assert_eq!(bound("5 < 7 and <3").html, "5 &lt; 7 and &lt;3");
    }

    #[test]
    fn what_is_never_closed_is_named_with_its_byte() {
        for (page, byte) in
            [("<p>A<!-- B", "byte 4"), ("<p>A<script>B", "byte 12"), ("<p>A<div class=\"B", "byte 4")]
        {
            let markup = bound(page);
            assert!(markup.notes.iter().all(|note| note.contains(byte)), "{:?}", markup.notes);
            assert!(!markup.html.contains('B'), "{}", markup.html);
        }
    }

    #[test]
    fn nesting_without_end_is_cut() {
        let page = format!("{}words{}", "<div>".repeat(10_000), "</div>".repeat(10_000));
        let markup = bound(&page);
        assert_eq!(markup.html.matches("<div>").count(), DEEPEST);
        assert_eq!(markup.html.matches("</div>").count(), DEEPEST);
        assert_eq!(markup.notes.len(), 1, "{:?}", markup.notes);
    }

    #[test]
    fn a_tag_that_is_too_long_loses_its_attributes() {
        let page = format!("<div style=\"{}\">words</div>", "x".repeat(10_000));
        assert_eq!(bound(&page).html, "<div>words</div>");
    }
}
