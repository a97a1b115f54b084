//! The signs and words of a query, each with its place.

use crate::Facet;
use parallax_model::Span;

/// What a query is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'q> {
    Open,
    Close,
    And,
    Or,
    Not,
    /// The most words apart.
    Near(u32),
    /// `NEAR/` with something that is no number.
    BadNear,
    /// What stands between quotation marks; whether they are closed.
    Phrase(&'q str, bool),
    /// A word without its `*`; whether it has one.
    Word(&'q str, bool),
    /// A field, before its value.
    Field(Field),
    /// A word before a colon that names no field; the whole of it up to the next space.
    NoField(&'q str),
}

/// What a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Facet(Facet),
    Date,
}

/// How many words apart `NEAR` alone lets words stand.
const NEAR: u32 = 10;

/// The next token of `rest`, what `base` says of its beginning, and what follows it.
pub(super) fn next(rest: &str, base: usize) -> Option<(Token<'_>, Span, &str, usize)> {
    let start = rest.trim_start();
    let base = base + rest.len() - start.len();
    let first = start.chars().next()?;
    let (token, length) = token(start, first);
    let after = start.get(length..).unwrap_or("");
    Some((token, Span::new(base, base + length), after, base + length))
}

fn token(start: &str, first: char) -> (Token<'_>, usize) {
    let after = start.get(first.len_utf8()..).unwrap_or("");
    match first {
        '(' => return (Token::Open, 1),
        ')' => return (Token::Close, 1),
        _ if is_quote(first) => {
            let end = after.find(is_quote);
            let inside = after.get(..end.unwrap_or(after.len())).unwrap_or("");
            let quote = after.get(inside.len()..).and_then(|rest| rest.chars().next());
            let closing = quote.map_or(0, char::len_utf8);
            return (Token::Phrase(inside, end.is_some()), first.len_utf8() + inside.len() + closing);
        }
        '-' | '−' | '–' if after.starts_with(|next: char| !next.is_whitespace()) => {
            return (Token::Not, first.len_utf8());
        }
        _ => {}
    }
    let ends = |c: char| c.is_whitespace() || is_quote(c) || matches!(c, '(' | ')');
    // Before the end of the word is looked for: `speaker:speaker:…` would be gone through once a field.
    if let Some(at) =
        start.find(|c| c == ':' || ends(c)).filter(|&at| start.as_bytes().get(at) == Some(&b':'))
        && let Some(field) = start.get(..at).and_then(Field::of)
    {
        return (Token::Field(field), at + 1);
    }
    let word = start.get(..start.find(ends).unwrap_or(start.len())).unwrap_or("");
    if let Some((name, value)) = word.split_once(':') {
        let follows = || start.get(word.len()..).is_some_and(|rest| rest.starts_with(is_quote));
        if !name.is_empty() && name.chars().all(char::is_alphabetic) && (!value.is_empty() || follows()) {
            return (Token::NoField(word), word.len());
        }
    }
    let token = match word {
        "AND" => Token::And,
        "OR" => Token::Or,
        "NOT" => Token::Not,
        "NEAR" => Token::Near(NEAR),
        _ => match (word.strip_prefix("NEAR/"), word.strip_suffix('*')) {
            (Some(within), _) => within.parse().map_or(Token::BadNear, Token::Near),
            (_, Some(beginning)) => Token::Word(beginning, true),
            _ => Token::Word(word, false),
        },
    };
    (token, word.len())
}

impl Field {
    fn of(name: &str) -> Option<Self> {
        if name.eq_ignore_ascii_case("date") {
            return Some(Self::Date);
        }
        let facet = Facet::ALL.into_iter().find(|facet| facet.key().eq_ignore_ascii_case(name));
        facet.map(Self::Facet)
    }
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
