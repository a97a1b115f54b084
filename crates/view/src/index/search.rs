//! Full text: for each stem the places where it stands, so that words and phrases are found without reading
//! the texts.

use super::lists::Lists;
use super::query::Term;
use super::word::{stemmer, words};
use std::collections::BTreeMap;

/// Texts by number, searchable by stems.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct TextIndex {
    texts: u32,
    numbers: BTreeMap<String, u32>,
    /// For each stem, text and position of each of its words, in order.
    postings: Lists<(u32, u32)>,
}

impl TextIndex {
    /// An index of `texts`, numbered in order.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let stemmer = stemmer();
        let mut index = Self::default();
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut stems: Vec<(u32, (u32, u32))> = Vec::new();
        for text in texts {
            for (position, word) in words(text).into_iter().enumerate() {
                let stem = known.get(&word.folded).copied().unwrap_or_else(|| {
                    let next = index.numbers.len() as u32;
                    let stem = *index.numbers.entry(stemmer.stem(&word.folded).into_owned()).or_insert(next);
                    known.insert(word.folded, stem);
                    stem
                });
                stems.push((stem, (index.texts, position as u32)));
            }
            index.texts += 1;
        }
        index.postings = Lists::of(index.numbers.len(), &stems);
        index
    }

    /// The texts that hold the words of `term` one after another, in order, each with how often.
    pub(crate) fn holding(&self, term: &Term) -> Vec<(u32, u32)> {
        let Some((first, rest)) = term.stems.split_first() else { return Vec::new() };
        if rest.is_empty() {
            return counted(self.places(first));
        }
        let mut ends = self.places(first).to_vec();
        for stem in rest {
            let places = self.places(stem);
            ends.retain_mut(|end| {
                end.1 += 1;
                places.binary_search(end).is_ok()
            });
        }
        counted(&ends)
    }

    /// How rare it is that a text holds something which `found` of them hold: the binary logarithm of the
    /// inverse share, rounded down, plus one. (The inverse document frequency of Spärck Jones 1972, in whole
    /// numbers, so that the order of results is the same on every machine.)
    pub(crate) fn rarity(&self, found: usize) -> u32 {
        (self.texts / (found as u32).max(1)).max(1).ilog2() + 1
    }

    fn places(&self, stem: &str) -> &[(u32, u32)] {
        self.numbers.get(stem).map_or(&[], |number| self.postings.get(*number as usize))
    }
}

/// Each text of `places` once, with how often it stands there.
fn counted(places: &[(u32, u32)]) -> Vec<(u32, u32)> {
    places.chunk_by(|a, b| a.0 == b.0).filter_map(|run| Some((run.first()?.0, run.len() as u32))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::query::terms;
    use super::*;

    fn found(typed: &str) -> Vec<(u32, u32)> {
        let texts =
            ["heavy weapons and heavy arms", "weapons, heavy", "the arms of heavy weapons, heavy weapons"];
        let index = TextIndex::of(texts.into_iter());
        terms(typed).first().map(|term| index.holding(term)).unwrap_or_default()
    }

    #[test]
    fn words_are_counted_and_phrases_keep_their_order() {
        assert_eq!(found("weapon"), [(0, 1), (1, 1), (2, 2)]);
        assert_eq!(found("\"heavy weapons\""), [(0, 1), (2, 2)]);
        assert_eq!(found("\"heavy heavy\""), []);
        assert_eq!(found("deal"), []);
    }

    #[test]
    fn what_is_rare_weighs_more() {
        let index = TextIndex::of(["a", "b", "c", "d"].into_iter());
        assert_eq!([index.rarity(4), index.rarity(2), index.rarity(1), index.rarity(0)], [1, 2, 3, 3]);
    }
}
