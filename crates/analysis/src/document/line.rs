//! The lines of a saved text, as the later steps read them: trimmed, with what stood between them.
//!
//! Takes any text (`\n`, `\r\n`, `\r`, form feeds, byte order mark, no-break spaces, control characters) and
//! gives every line that holds a visible character, in order. Invariant: the characters outside all lines are
//! blank.

use parallax_model::Span;

/// A line with a visible character.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its place, without the blanks at both ends.
    pub(super) span: Span,
    /// Its characters.
    pub(super) words: &'t str,
    /// Whether a blank line, or the start of the text, stands before it.
    pub(super) after_blank: bool,
    /// How many blanks it is set in by.
    pub(super) indent: usize,
}

/// All lines of `text` that hold a visible character.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    let mut start = 0;
    for piece in text.split_inclusive(is_break) {
        let whole = Span::new(start, start + piece.len());
        start += piece.len();
        let span = trimmed(whole, text);
        if span.is_empty() {
            // The `\n` of a `\r\n` alone is no blank line.
            after_blank |= piece != "\n" || !follows_return(text, whole);
            continue;
        }
        let before = text.get(whole.start as usize..span.start as usize).unwrap_or("");
        let indent =
            before.chars().filter(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        lines.push(Line { span, words: span.of(text), after_blank, indent });
        after_blank = false;
    }
    lines
}

/// `span` without blanks at both ends.
pub(super) fn trimmed(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let start = span.start as usize + (words.len() - words.trim_start_matches(is_blank).len());
    Span::new(start, start + words.trim_matches(is_blank).len())
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// White space, and the characters that show nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn follows_return(text: &str, line: Span) -> bool {
    text.get(..line.start as usize).is_some_and(|before| before.ends_with('\r'))
}
