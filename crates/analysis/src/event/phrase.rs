//! The noun phrases among the words of a claim, by position in them.

use crate::prose::{Chunk, Tag, Token};

/// A noun phrase: positions among the claim's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) start: usize,
    /// The position after its last word.
    pub(super) end: usize,
    /// Its last noun.
    pub(super) head: usize,
}

/// The noun phrases, in order and apart. A possessor is a phrase of its own;
/// `modifies` tells of verbs that qualify the noun behind them.
pub(super) fn phrases(words: &[&Token], modifies: impl Fn(usize) -> bool) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let goes_on = (word.chunk == Chunk::Inside || modifies(at) || at > 0 && modifies(at - 1))
            && phrases.last().is_some_and(|last| last.end == at && joined(words, at));
        match phrases.last_mut() {
            Some(last) if goes_on => {
                last.end = at + 1;
                if is_nominal(word) {
                    last.head = at;
                }
            }
            _ if word.chunk != Chunk::Outside || modifies(at) => {
                phrases.push(Phrase { start: at, end: at + 1, head: at });
            }
            _ => {}
        }
    }
    phrases
}

/// Whether the word stands right behind the one before it in the text.
fn joined(words: &[&Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.zip(words.get(at)).is_some_and(|(before, word)| word.span.start <= before.span.end + 2)
}

fn is_nominal(word: &Token) -> bool {
    matches!(word.tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num | Tag::Sym)
}
