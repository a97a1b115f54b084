//! One tag of a page, found as browsers find it: quotes hide what closes it.

/// A tag, comment or declaration.
pub(super) struct Tag<'t> {
    pub(super) kind: TagKind,
    /// Its name in small letters; empty for comments and declarations.
    pub(super) name: String,
    /// Its characters, signs included.
    pub(super) text: &'t str,
    /// Where it ends, in bytes of the page.
    pub(super) end: usize,
}

/// What stands between `<` and `>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagKind {
    Opening,
    Closing,
    Comment {
        closed: bool,
    },
    /// `<!doctype html>`.
    Declaration,
}

/// What begins with the `<` at byte `at`; `None` where that is only a sign.
pub(super) fn tag_at(page: &str, at: usize) -> Option<Tag<'_>> {
    let rest = page.get(at..)?;
    let after = rest.get(1..)?;
    if let Some(inner) = after.strip_prefix("!--") {
        // `<!-->` and `<!--->` are comments too.
        let short = ["->", ">"].iter().find(|end| inner.starts_with(**end)).map(|end| 4 + end.len());
        let length = short.or_else(|| inner.find("-->").map(|end| 4 + end + 3));
        return Some(Tag::of(
            page,
            at,
            length.unwrap_or(rest.len()),
            TagKind::Comment { closed: length.is_some() },
        ));
    }
    match after.chars().next()? {
        '!' | '?' => {
            let length = rest.find('>').map_or(rest.len(), |end| end + 1);
            let doctype = after.get(1..8).is_some_and(|word| word.eq_ignore_ascii_case("doctype"));
            let kind = if doctype && length < 300 {
                TagKind::Declaration
            } else {
                TagKind::Comment { closed: true }
            };
            Some(Tag::of(page, at, length, kind))
        }
        '/' if after.get(1..)?.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            let length = rest.find('>').map_or(rest.len(), |end| end + 1);
            Some(Tag::of(page, at, length, TagKind::Closing))
        }
        c if c.is_ascii_alphabetic() => Some(Tag::of(page, at, length(rest), TagKind::Opening)),
        _ => None,
    }
}

impl<'t> Tag<'t> {
    fn of(page: &'t str, at: usize, length: usize, kind: TagKind) -> Self {
        let text = page.get(at..at + length).unwrap_or("");
        let named = matches!(kind, TagKind::Opening | TagKind::Closing);
        let word = text.trim_start_matches(['<', '/']);
        let end = word.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(word.len());
        let name = if named { word.get(..end).unwrap_or("").to_ascii_lowercase() } else { String::new() };
        Self { kind, name, text, end: at + length }
    }
}

/// The length of the opening tag that `rest` begins with; all of it where nothing closes the tag.
fn length(rest: &str) -> usize {
    let mut quote = None;
    let mut value = false;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            // A quotation mark opens a value only behind the sign that leads to one.
            (None, b'"' | b'\'') if value => {
                quote = Some(byte);
                value = false;
            }
            (None, b'>') => return at + 1,
            (None, b'=') => value = true,
            (None, _) => value = value && byte.is_ascii_whitespace(),
        }
    }
    rest.len()
}
