//! The paragraphs of a saved text: a line each, or the run of lines that a fixed width broke one paragraph into.
//!
//! Invariant: every line is in exactly one paragraph, and paragraphs keep the order of the lines.

use super::line::{self, Line};
use super::shape::{Shape, ends_as_sentence};
use parallax_model::Span;
use std::borrow::Cow;

/// A paragraph, title, menu entry …: what is kept or cut as one.
#[derive(Debug, Clone)]
pub(super) struct Paragraph<'t> {
    /// Its place, without the blanks at both ends.
    pub(super) span: Span,
    /// Its characters.
    pub(super) text: &'t str,
    /// What it reads as.
    pub(super) shape: Shape,
    /// Its words for comparing: letters and numbers only, small; empty for long prose.
    pub(super) key: String,
}

/// Keys are made for paragraphs of up to this many words: titles, notices, captions.
const LONGEST_KEY: usize = 60;

/// All paragraphs of `text`.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let lines = line::lines(text);
    let width = Width::of(&lines);
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    let mut open: Option<Span> = None;
    for (row, line) in lines.iter().enumerate() {
        let before = row.checked_sub(1).and_then(|row| lines.get(row));
        let continues =
            before.zip(width.as_ref()).is_some_and(|(before, width)| width.continues(before, line));
        match &mut open {
            Some(span) if continues => *span = span.join(line.span),
            _ => {
                paragraphs.extend(open.map(|span| Paragraph::new(text, span)));
                open = Some(line.span);
            }
        }
    }
    paragraphs.extend(open.map(|span| Paragraph::new(text, span)));
    paragraphs
}

impl<'t> Paragraph<'t> {
    /// The paragraph at `span` of `text`.
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        let text = span.of(text);
        let shape = Shape::of(text);
        let key = if shape.words <= LONGEST_KEY { key(text) } else { String::new() };
        Self { span, text, shape, key }
    }
}

/// `text` for comparing: small letters, apostrophes dropped, single blanks for all else but letters and numbers.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            key.push(c.to_ascii_lowercase());
        } else if c == '©' {
            key.push_str("copyright ");
        } else if c.is_alphabetic() {
            key.extend(c.to_lowercase());
        } else if c.is_ascii_digit() {
            key.push(c);
        } else if !matches!(c, '\'' | '’' | '‘' | 'ʼ') && !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// `key` with every number as `#`; figures with commas and points between are one number.
pub(super) fn without_numbers(key: &str) -> Cow<'_, str> {
    if !key.bytes().any(|c| c.is_ascii_digit()) {
        return Cow::Borrowed(key);
    }
    let mut out = String::with_capacity(key.len());
    let mut in_number = false;
    for word in key.split(' ') {
        let number = word.chars().all(|c| c.is_ascii_digit());
        if number && in_number {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(if number { "#" } else { word });
        in_number = number;
    }
    Cow::Owned(out)
}

/// The width, in characters, that a text's lines are broken at.
struct Width(usize);

/// Lines of a text that is broken at a width are no longer than this.
const WIDEST: usize = 120;
/// The longest of them is no shorter than this.
const NARROWEST: usize = 40;
/// So many breaks inside a sentence, at least, show that a text is broken at a width.
const FEWEST_BREAKS: usize = 2;

impl Width {
    /// The width of `lines`, where most of the breaks between lines that no blank line parts are inside a
    /// sentence.
    fn of(lines: &[Line<'_>]) -> Option<Self> {
        let joints = || {
            lines.windows(2).filter_map(|pair| match pair {
                [before, after] if !after.after_blank => Some((before, after)),
                _ => None,
            })
        };
        let inside = joints().filter(|(before, after)| breaks_sentence(before, after));
        let (count, all) = (inside.clone().count(), joints().count());
        let mut lengths: Vec<usize> = inside.map(|(before, _)| length(before)).collect();
        lengths.sort_unstable();
        let width = lengths.last().copied().filter(|width| (NARROWEST..=WIDEST).contains(width))?;
        (count >= FEWEST_BREAKS && 3 * count >= all).then_some(Self(width))
    }

    /// Whether `after` goes on with the paragraph of `before`: no blank line or indent between, and the first
    /// word of `after` had no room behind `before`, or the sentence plainly runs on.
    fn continues(&self, before: &Line<'_>, after: &Line<'_>) -> bool {
        if after.after_blank || length(before) > WIDEST || after.indent > before.indent + 1 {
            return false;
        }
        let first = after.words.split_whitespace().next().map_or(0, |word| word.chars().count());
        let full = length(before) + 1 + first > self.0;
        full || (breaks_sentence(before, after) && 2 * length(before) > self.0)
    }
}

/// Whether the sentence of `before` goes on in `after` with a small letter.
fn breaks_sentence(before: &Line<'_>, after: &Line<'_>) -> bool {
    !ends_as_sentence(before.words) && after.words.starts_with(char::is_lowercase)
}

fn length(line: &Line<'_>) -> usize {
    line.indent + line.words.chars().count()
}
