//! Phrases of folded words, each with a value: one mechanism for aliases, labels and titles. The longest phrase
//! that begins at a word wins, and no phrase reaches over a mark.

use super::words::Words;
use parallax_model::Span;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Phrases by their first word.
pub(crate) struct Phrasebook<V> {
    by_first: FxHashMap<String, Phrases<V>>,
}

/// The phrases that begin with one word, by the number of the words after it, longest first, and by these.
type Phrases<V> = BTreeMap<(Reverse<usize>, Vec<String>), V>;

/// So many phrases are looked through one by one; of more, each length is looked up.
const FEW: usize = 16;

impl<V> Default for Phrasebook<V> {
    fn default() -> Self {
        Self { by_first: FxHashMap::default() }
    }
}

impl<V> Phrasebook<V> {
    /// Adds `phrase`; one that is there already keeps its value.
    pub(crate) fn add(&mut self, phrase: &str, value: V) {
        let words = Words::read(phrase, [Span::new(0, phrase.len())]);
        let mut folded = (0..words.len()).map(|at| words.folded(at).to_owned());
        let Some(first) = folded.next() else { return };
        let rest: Vec<String> = folded.collect();
        self.by_first.entry(first).or_default().entry((Reverse(rest.len()), rest)).or_insert(value);
    }

    /// The value of a phrase of one folded word.
    pub(crate) fn value(&self, word: &str) -> Option<&V> {
        self.by_first.get(word)?.get(&(Reverse(0), Vec::new()))
    }

    /// The longest phrase that begins at word `at` and passes `fits` (its value and its number of words).
    pub(crate) fn longest(
        &self,
        words: &Words,
        at: usize,
        fits: impl Fn(&V, usize) -> bool,
    ) -> Option<(&V, usize)> {
        let phrases = self.by_first.get(words.folded(at))?;
        if phrases.len() > FEW {
            return longest_of_many(phrases, words, at, fits);
        }
        let holds = |((_, rest), value): &(&(Reverse<usize>, Vec<String>), &V)| {
            let mut follow = rest.iter().enumerate();
            let equal = |(n, word): (usize, &String)| {
                words.folded(at + 1 + n) == word && words.gap(at + 1 + n).is_close()
            };
            follow.all(equal) && fits(value, rest.len() + 1)
        };
        phrases.iter().find(holds).map(|((_, rest), value)| (value, rest.len() + 1))
    }
}

/// The same where each length is looked up: what follows in the text is at most one phrase of it.
fn longest_of_many<'b, V>(
    phrases: &'b Phrases<V>,
    words: &Words,
    at: usize,
    fits: impl Fn(&V, usize) -> bool,
) -> Option<(&'b V, usize)> {
    let mut from = phrases.first_key_value().map(|((length, _), _)| *length);
    while let Some(Reverse(length)) = from {
        let follow = at + 1..at + 1 + length;
        if follow.clone().all(|at| at < words.len() && words.gap(at).is_close()) {
            let rest = follow.map(|at| words.folded(at).to_owned()).collect();
            let value = phrases.get(&(Reverse(length), rest));
            if let Some(value) = value.filter(|value| fits(value, length + 1)) {
                return Some((value, length + 1));
            }
        }
        let shorter = length.checked_sub(1).map(|shorter| (Reverse(shorter), Vec::new()));
        from = shorter.and_then(|key| phrases.range(key..).next()).map(|((length, _), _)| *length);
    }
    None
}
