//! A text in pieces as expressions of time need them: letters, digits and marks apart, so that `2013–present`,
//! `5pm` and `Sept. 17th` come apart, which the words of the prose do not.

use crate::prose::lowered;
use parallax_model::Span;
use smol_str::SmolStr;

/// A run of letters or digits, or one mark.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    /// Whether it begins a stretch of text, so that it belongs to nothing before it.
    pub(super) first: bool,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, lower-cased.
    Word(SmolStr),
    /// Digits: their value (0 where there are too many), and how many.
    Number { value: u32, digits: u8 },
    /// Any other character.
    Mark(char),
}

/// The pieces of `spans`, which are in order.
pub(super) fn pieces(text: &str, spans: impl IntoIterator<Item = Span>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(text.len() / 5);
    for span in spans {
        read(span.of(text), span.start as usize, &mut pieces);
    }
    pieces
}

fn read(text: &str, base: usize, pieces: &mut Vec<Piece>) {
    let mut rest = text;
    let mut at = base;
    let (mut spaced, mut first) = (true, true);
    while let Some(c) = rest.chars().next() {
        let length = if c.is_alphabetic() {
            length_of_letters(rest)
        } else if c.is_ascii_digit() {
            length_of(rest, |c| c.is_ascii_digit())
        } else {
            c.len_utf8()
        };
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if c.is_whitespace() {
            spaced = true;
        } else {
            let kind = if c.is_alphabetic() {
                Kind::Word(lowered(piece))
            } else if c.is_ascii_digit() {
                Kind::Number { value: piece.parse().unwrap_or(0), digits: length.min(99) as u8 }
            } else {
                Kind::Mark(c)
            };
            pieces.push(Piece { span: Span::new(at, at + length), kind, spaced, first });
            (spaced, first) = (false, false);
        }
        rest = after;
        at += length;
    }
}

fn length_of(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.find(|c: char| !fits(c)).unwrap_or(text.len())
}

/// Most words are of ASCII letters and end at a mark of ASCII.
fn length_of_letters(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(plain) {
        Some(next) if !next.is_ascii() => length_of(text, char::is_alphabetic),
        _ => plain,
    }
}
