//! Noun phrases without what follows their head: `the terrorist group 's | chief Abu Mohammad al-Jolani`. A
//! possessive begins a phrase of its own, as in the shared task of `CoNLL` 2000.

use super::{Chunk, Relation, Tag, Token, VerbForm};

/// Marks the noun phrases of one sentence.
pub(super) fn mark(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let end = phrase(tokens, at);
        for (offset, token) in tokens.iter_mut().enumerate().take(end).skip(at) {
            token.chunk = if offset == at { Chunk::Begin } else { Chunk::Inside };
        }
        at = end.max(at + 1);
    }
}

/// Where the noun phrase ends that begins at `start`; `start` where none does.
fn phrase(tokens: &[Token], start: usize) -> usize {
    let mut head = None;
    let mut determined = false;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        let goes_on = match token.tag {
            Tag::Pron if token.is_possessive() => at == start || determined && head.is_none(),
            Tag::Pron => {
                // `no one`, `the others`
                if at == start || determined && head.is_none() {
                    head = Some(at);
                }
                return head.map_or(start, |h| h + 1);
            }
            Tag::Det => head.is_none(),
            // `had become empty | a witness`: said of something, and no part of a phrase.
            Tag::Adj if token.relation == Relation::Xcomp && head.is_none() => false,
            Tag::Part if token.is_possessive() => at == start,
            Tag::Noun | Tag::Propn | Tag::Num | Tag::Sym => true,
            Tag::Adj => head.is_none() || tokens.get(at + 1).is_some_and(is_nominal),
            Tag::Adv => {
                tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Adj) && head.is_none() && determined
            }
            Tag::Verb => modifies(tokens, at, determined, head.is_some()),
            Tag::Punct => hyphenates(tokens, at) && head.is_some(),
            _ => false,
        };
        if !goes_on {
            break;
        }
        determined |= matches!(token.tag, Tag::Det | Tag::Adj | Tag::Num) || token.is_possessive();
        if is_nominal(token) || token.tag == Tag::Num {
            head = Some(at);
        }
    }
    head.map_or(start, |head| head + 1)
}

fn is_nominal(token: &Token) -> bool {
    matches!(token.tag, Tag::Noun | Tag::Propn)
}

/// A participle between determiner and noun: `the mentioned organizations`.
fn modifies(tokens: &[Token], at: usize, determined: bool, has_head: bool) -> bool {
    // `Some accused Berg`
    let told = tokens.get(at).is_some_and(|t| t.finite && t.relation != Relation::Amod);
    let participle = tokens
        .get(at)
        .is_some_and(|t| matches!(t.form, VerbForm::Past | VerbForm::Participle | VerbForm::Gerund));
    let next = tokens.get(at + 1);
    participle && !told && determined && !has_head && next.is_some_and(|n| is_nominal(n) || n.tag == Tag::Adj)
}

/// A spaced hyphen in a name: `Al- Qaeda`.
fn hyphenates(tokens: &[Token], at: usize) -> bool {
    let (Some(before), Some(mark), Some(after)) =
        (at.checked_sub(1).and_then(|b| tokens.get(b)), tokens.get(at), tokens.get(at + 1))
    else {
        return false;
    };
    mark.lower == "-"
        && before.span.end == mark.span.start
        && before.span.len() < 4
        && after.tag == Tag::Propn
}
