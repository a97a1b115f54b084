//! Numbers with what they count: `88,000 foreign-sponsored Takfiri terrorists`, `60 percent of the province`.

use crate::prose::{Chunk, Prose, Tag};
use parallax_model::{Span, TimeExpression};

/// The quantities among `tokens`, apart from expressions of time and from numbers in names.
pub(super) fn quantities(prose: &Prose<'_>, tokens: &[usize], times: &[TimeExpression]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for at in tokens.iter().copied() {
        let Some(token) = prose.tokens.get(at) else { continue };
        let inside = found.last().is_some_and(|last| last.overlaps(token.span));
        let dated = times.iter().any(|time| time.span.overlaps(token.span));
        if inside || dated || !is_number(prose, at) {
            continue;
        }
        let end = noun_end(prose, tokens, at);
        found.push(Span { start: token.span.start, end });
    }
    found
}

/// Digits or a number word above one that stands alone: `M4` and `one of` are none.
fn is_number(prose: &Prose<'_>, at: usize) -> bool {
    let Some(token) = prose.tokens.get(at) else { return false };
    let digits = token.lower.starts_with(|c: char| c.is_ascii_digit());
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| token.lower.ends_with(ending));
    let in_name = at.checked_sub(1).and_then(|at| prose.tokens.get(at)).is_some_and(|before| {
        before.tag == Tag::Propn
            && before.span.end + 1 >= token.span.start
            && before.chunk != Chunk::Outside
            && token.chunk == Chunk::Inside
    });
    let word = token.tag == Tag::Num && !matches!(token.lower.as_str(), "one" | "zero");
    (digits && !ordinal && !in_name) || (word && !digits)
}

/// Where the counted noun ends: the rest of the noun phrase, and after `percent` the phrase after `of`.
fn noun_end(prose: &Prose<'_>, tokens: &[usize], at: usize) -> u32 {
    let mut end = prose.tokens.get(at).map_or(0, |token| token.span.end);
    let mut share = false;
    let mut next = at + 1;
    while tokens.contains(&next) {
        let Some(token) = prose.tokens.get(next) else { break };
        let of = share && matches!(token.lower.as_str(), "of" | "the");
        let percent = matches!(token.lower.as_str(), "percent" | "%" | "cent" | "per");
        let phrase = token.chunk == Chunk::Inside
            || (token.tag == Tag::Num)
            || of
            || percent
            || (share && token.chunk == Chunk::Begin);
        if !phrase || token.tag == Tag::Punct && !percent {
            break;
        }
        share = (share && of) || percent || (share && token.chunk == Chunk::Begin && token.tag == Tag::Det);
        if !of {
            end = token.span.end;
        }
        next += 1;
    }
    end
}
