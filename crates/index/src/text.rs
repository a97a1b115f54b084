//! Full text: for each stem the places where it stands, so that words, phrases and neighbours are found without
//! reading a text. A place is the number of a word, counted through all documents; between two documents one number
//! is left out, so that no phrase reaches across.

use crate::{Lists, Set};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Documents by number, searchable by stems.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextIndex {
    /// The first place of each document, and what follows the last.
    starts: Vec<u32>,
    /// The document of each place.
    document_at: Vec<u32>,
    /// All stems, ascending, one after another, and where each begins.
    stems: String,
    stem_starts: Vec<u32>,
    postings: Lists,
}

impl TextIndex {
    /// Documents of `lengths` words; the stems, ascending, with the places of each. `None` where the stems are not in
    /// order or not as many as their lists.
    pub(crate) fn of(lengths: &[u32], stems: &[String], postings: Lists) -> Option<Self> {
        let mut index = Self { postings, ..Self::default() };
        let mut start = 0u32;
        for (length, document) in lengths.iter().zip(0u32..) {
            index.starts.push(start);
            let end = start.checked_add(*length)?.checked_add(1)?;
            index.document_at.resize(end as usize, document);
            start = end;
        }
        index.starts.push(start);
        for stem in stems {
            index.stem_starts.push(index.stems.len() as u32);
            index.stems.push_str(stem);
        }
        index.stem_starts.push(index.stems.len() as u32);
        let ascending = stems.iter().zip(stems.iter().skip(1)).all(|(a, b)| a < b);
        (ascending && stems.len() == index.postings.len()).then_some(index)
    }

    /// How many documents there are.
    pub fn documents(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many words a document has.
    pub fn words(&self, document: u32) -> u32 {
        let ends = self.starts.get(document as usize).zip(self.starts.get(document as usize + 1));
        ends.map_or(0, |(start, end)| (end - start).saturating_sub(1))
    }

    /// How many words the first documents have together.
    pub fn words_of_first(&self, documents: usize) -> u32 {
        self.starts.get(documents).map_or(0, |end| end.saturating_sub(documents as u32))
    }

    /// The stem of that number; empty where there is none.
    pub fn stem(&self, number: usize) -> &str {
        let range = self.stem_starts.get(number).zip(self.stem_starts.get(number + 1));
        range.and_then(|(&start, &end)| self.stems.get(start as usize..end as usize)).unwrap_or("")
    }

    /// How many stems there are.
    pub fn stems(&self) -> usize {
        self.postings.len()
    }

    /// The number of a stem.
    pub fn number(&self, stem: &str) -> Option<usize> {
        let number = self.first_from(stem);
        (number < self.stems() && self.stem(number) == stem).then_some(number)
    }

    /// The places of the stem of that number, ascending; none where there is no such stem.
    pub fn places(&self, number: usize) -> &[u32] {
        self.postings.get(number)
    }

    /// The places of a stem, ascending.
    pub fn word(&self, stem: &str) -> &[u32] {
        self.number(stem).map_or(&[], |number| self.places(number))
    }

    /// The numbers of the stems that begin with `beginning`.
    pub fn beginning(&self, beginning: &str) -> std::ops::Range<usize> {
        let first = self.first_from(beginning);
        let mut after = (first, self.postings.len());
        while after.0 < after.1 {
            let middle = usize::midpoint(after.0, after.1);
            if self.stem(middle).starts_with(beginning) { after.0 = middle + 1 } else { after.1 = middle }
        }
        first..after.0
    }

    /// The places of all stems that begin with one of `beginnings`, ascending.
    pub fn prefix(&self, beginnings: &[&str]) -> Vec<u32> {
        let mut places = Set::none(self.document_at.len());
        for beginning in beginnings.iter().filter(|beginning| !beginning.is_empty()) {
            let stems = self.beginning(beginning);
            places.extend(self.postings.run(stems.start, stems.len()));
        }
        places.rows()
    }

    /// The first places of `words`, each as its places, where they stand one after another.
    pub fn phrase(words: &[Cow<'_, [u32]>]) -> Vec<u32> {
        let Some(rarest) =
            (0..words.len()).min_by_key(|word| words.get(*word).map_or(0, |places| places.len()))
        else {
            return Vec::new();
        };
        let places = words.get(rarest).map_or(&[][..], |places| places);
        let mut starts: Vec<u32> =
            places.iter().filter_map(|place| place.checked_sub(rarest as u32)).collect();
        for (word, place) in words.iter().zip(0u32..).filter(|(_, place)| *place != rarest as u32) {
            if word.len() / 8 < starts.len() {
                // Nearly as many: a step is shorter than a search.
                let mut left = word.iter();
                let mut next = left.next();
                starts.retain(|start| {
                    while next.is_some_and(|next| *next < start + place) {
                        next = left.next();
                    }
                    next == Some(&(start + place))
                });
            } else {
                let mut left = &word[..];
                starts.retain(|start| {
                    left = from(left, start + place);
                    left.first() == Some(&(start + place))
                });
            }
        }
        starts
    }

    /// The places of `left`, each `lengths.0` words long, that have one of `right`, each `lengths.1` long, in their document and
    /// at most `within` words away: 1 is the next word.
    pub fn near(&self, left: &[u32], right: &[u32], lengths: (u32, u32), within: u32) -> Vec<u32> {
        let mut window = right;
        let mut fits = |place: &u32| {
            let start = place.saturating_sub(within.saturating_add(lengths.1).saturating_sub(1));
            window = from(window, start);
            let last = place.saturating_add(lengths.0 - 1).saturating_add(within);
            let document = self.document_at.get(*place as usize);
            let mut nearby = window.iter().take_while(|other| **other <= last);
            nearby.any(|other| self.document_at.get(*other as usize) == document)
        };
        left.iter().filter(|place| fits(place)).copied().collect()
    }

    /// The documents of places.
    pub fn mark(&self, places: &[u32]) -> Set {
        let mut documents = Set::none(self.documents());
        for place in places {
            if let Some(document) = self.document_at.get(*place as usize) {
                documents.insert(*document);
            }
        }
        documents
    }

    /// The documents of places, ascending, each with how many places it has.
    pub fn tally(&self, places: &[u32]) -> Vec<(u32, u32)> {
        let mut tally: Vec<(u32, u32)> = Vec::new();
        for place in places {
            let Some(document) = self.document_at.get(*place as usize) else { continue };
            match tally.last_mut() {
                Some((last, count)) if last == document => *count += 1,
                _ => tally.push((*document, 1)),
            }
        }
        tally
    }

    pub(crate) fn parts(&self) -> (Vec<u32>, Vec<String>, &Lists) {
        let lengths = (0..self.documents() as u32).map(|document| self.words(document)).collect();
        (lengths, (0..self.postings.len()).map(|stem| self.stem(stem).to_owned()).collect(), &self.postings)
    }

    /// The number of the first stem that is not before `stem`.
    fn first_from(&self, stem: &str) -> usize {
        let mut range = (0, self.postings.len());
        while range.0 < range.1 {
            let middle = usize::midpoint(range.0, range.1);
            if self.stem(middle) < stem { range.0 = middle + 1 } else { range.1 = middle }
        }
        range.0
    }
}

/// What of ascending `places` is not before `place`: doubling steps, then halving ones, as the answer is mostly near.
#[inline]
fn from(places: &[u32], place: u32) -> &[u32] {
    let mut step = 1;
    while places.get(step).is_some_and(|other| *other < place) {
        step *= 2;
    }
    let begin = step / 2;
    let some = places.get(begin..(step + 1).min(places.len())).unwrap_or(&[]);
    let place = begin + some.partition_point(|other| *other < place);
    places.get(place..).unwrap_or(&[])
}

/// Gathers the stems of documents.
#[derive(Debug, Default)]
pub struct TextBuilder {
    lengths: Vec<u32>,
    next: u32,
    places: BTreeMap<String, Vec<u32>>,
}

impl TextBuilder {
    /// Adds a document with its stems, in order.
    pub fn add(&mut self, stems: impl IntoIterator<Item = String>) {
        let start = self.next;
        for stem in stems {
            self.places.entry(stem).or_default().push(self.next);
            self.next += 1;
        }
        self.lengths.push(self.next - start);
        self.next += 1;
    }

    /// The index of all documents.
    pub fn finish(self) -> TextIndex {
        let lists = self.places.values().zip(0u32..);
        let pairs: Vec<(u32, u32)> =
            lists.flat_map(|(places, stem)| places.iter().map(move |place| (stem, *place))).collect();
        let stems: Vec<String> = self.places.into_keys().collect();
        let postings = Lists::of(stems.len(), &pairs);
        TextIndex::of(&self.lengths, &stems, postings).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index() -> TextIndex {
        let texts =
            ["heavy weapon and heavy arm", "weapon heavy", "", "the arm of heavy weapon heavy weapon"];
        let mut builder = TextBuilder::default();
        for text in texts {
            builder.add(text.split_whitespace().map(str::to_owned));
        }
        builder.finish()
    }

    fn phrase(words: &str) -> Vec<(u32, u32)> {
        let index = index();
        let words: Vec<_> = words.split_whitespace().map(|word| Cow::Borrowed(index.word(word))).collect();
        index.tally(&TextIndex::phrase(&words))
    }

    #[test]
    fn words_are_counted_and_phrases_keep_their_order() {
        assert_eq!(phrase("weapon"), [(0, 1), (1, 1), (3, 2)]);
        assert_eq!(phrase("heavy weapon"), [(0, 1), (3, 2)]);
        assert_eq!(phrase("heavy heavy"), []);
        assert_eq!(phrase("deal"), []);
        assert_eq!(phrase("arm weapon"), [], "no phrase reaches into the next document");
        assert_eq!(phrase(""), []);
    }

    #[test]
    fn neighbours_are_within_so_many_words() {
        let index = index();
        let near = |a, b, n| {
            index.tally(&index.near(index.word(a), index.word(b), (1, 1), n)).into_iter().map(|d| d.0)
        };
        assert_eq!(near("arm", "weapon", 3).collect::<Vec<_>>(), [0, 3].map(|d| d)[0..].to_vec());
        assert_eq!(near("arm", "weapon", 2).collect::<Vec<_>>(), Vec::<u32>::new());
        assert_eq!(near("weapon", "heavy", 1).collect::<Vec<_>>(), [0, 1, 3]);
    }

    #[test]
    fn prefixes_gather_stems() {
        let index = index();
        assert_eq!(index.tally(&index.prefix(&["a"])), [(0, 2), (3, 1)]);
        assert_eq!(index.tally(&index.prefix(&["hea", "wea"])), [(0, 3), (1, 2), (3, 4)]);
        assert_eq!(index.prefix(&[""]), []);
        assert_eq!(index.beginning("z").len(), 0);
        assert_eq!((index.words(3), index.words(2), index.words_of_first(2)), (7, 0, 7));
    }

    proptest! {
        #[test]
        fn a_phrase_is_where_its_words_follow(
            first in prop::collection::btree_set(0u32..400, 0..200),
            second in prop::collection::btree_set(0u32..400, 0..200),
            rare in prop::collection::btree_set(0u32..400, 0..4),
        ) {
            for (one, other) in [(&first, &second), (&first, &rare), (&rare, &second)] {
                let expected: Vec<u32> = one.iter().copied().filter(|place| other.contains(&(place + 1))).collect();
                let words = [one, other].map(|places| Cow::Owned(places.iter().copied().collect::<Vec<_>>()));
                prop_assert_eq!(TextIndex::phrase(&words), expected);
            }
        }
    }
}
