//! Phrases of folded words, each with a value: one mechanism for aliases, labels and titles. The longest phrase
//! that begins at a word wins, and no phrase reaches over a mark.

use super::words::Words;
use parallax_model::Span;
use rustc_hash::FxHashMap;

/// Phrases by their first word.
pub(crate) struct Phrasebook<V> {
    by_first: FxHashMap<String, Vec<Entry<V>>>,
}

struct Entry<V> {
    /// The words after the first.
    rest: Vec<String>,
    value: V,
}

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
        let entries = self.by_first.entry(first).or_default();
        if !entries.iter().any(|entry| entry.rest == rest) {
            // Longest first; the order of adding among equals.
            let place = entries.partition_point(|entry| entry.rest.len() >= rest.len());
            entries.insert(place, Entry { rest, value });
        }
    }

    /// The value of a phrase of one folded word.
    pub(crate) fn value(&self, word: &str) -> Option<&V> {
        let entries = self.by_first.get(word)?;
        entries.iter().find(|entry| entry.rest.is_empty()).map(|entry| &entry.value)
    }

    /// The longest phrase that begins at word `at` and passes `fits` (its value and its number of words).
    pub(crate) fn longest(
        &self,
        words: &Words,
        at: usize,
        fits: impl Fn(&V, usize) -> bool,
    ) -> Option<(&V, usize)> {
        let entries = self.by_first.get(words.folded(at))?;
        let holds = |entry: &&Entry<V>| {
            let rest = entry.rest.iter().enumerate();
            let equal = |(n, word): (usize, &String)| {
                words.folded(at + 1 + n) == word && words.gap(at + 1 + n).is_close()
            };
            rest.into_iter().all(equal) && fits(&entry.value, entry.rest.len() + 1)
        };
        entries.iter().find(holds).map(|entry| (&entry.value, entry.rest.len() + 1))
    }
}
