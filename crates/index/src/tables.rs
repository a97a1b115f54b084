//! The index as it stands in a corpus file, and as it is read: checked whole, so that nothing read from it can point
//! outside. The number of the format is that of the corpus file.

use crate::facet::{FacetIndex, Value};
use crate::lists::{Lists, StoredLists};
use crate::text::TextIndex;
use parallax_model::{CodecError, Damage};
use serde::{Deserialize, Serialize};

/// An index: the values of each facet, and the text of passages and names. The documents are first the passages, then
/// the names of the values, facet by facet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tables {
    /// The facets, in their order.
    pub facets: Vec<FacetIndex>,
    /// Passages and names.
    pub text: TextIndex,
}

/// What an index must fit.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// How many claims the corpus has.
    pub claims: usize,
    /// How many different passages they stand in.
    pub passages: usize,
    /// How many facets there are.
    pub facets: usize,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    facets: Vec<StoredFacet>,
    lengths: Vec<u32>,
    stems: Vec<String>,
    places: StoredLists,
}

#[derive(Serialize, Deserialize)]
struct StoredFacet {
    values: Vec<Value>,
    claims: StoredLists,
}

impl Tables {
    /// The index as bytes.
    ///
    /// # Errors
    /// [`CodecError::Unwritable`] where a table is too long for the format.
    pub fn write(&self) -> Result<Vec<u8>, CodecError> {
        let facets = self
            .facets
            .iter()
            .map(|facet| StoredFacet { values: facet.values().to_vec(), claims: facet.lists().stored() });
        let (lengths, stems, places) = self.text.parts();
        let stored = Stored { facets: facets.collect(), lengths, stems, places: places.stored() };
        postcard::to_allocvec(&stored).map_err(|_| CodecError::Unwritable)
    }

    /// The index in `bytes`.
    ///
    /// # Errors
    /// [`CodecError::Damaged`] where they are no index; [`CodecError::Inconsistent`] where it does not fit the corpus.
    pub fn read(bytes: &[u8], shape: Shape) -> Result<Self, CodecError> {
        let stored: Stored = postcard::from_bytes(bytes).map_err(|_| CodecError::Damaged)?;
        if stored.facets.len() != shape.facets {
            return Err(wrong(0, "has not as many facets as there are"));
        }
        let mut facets = Vec::new();
        for (facet, row) in stored.facets.into_iter().zip(0..) {
            let lists = facet.claims.read(shape.claims);
            let lists: Lists = lists.ok_or_else(|| wrong(row, "names a claim that is not there"))?;
            let facet = FacetIndex::of(facet.values, lists, shape.claims);
            facets.push(facet.ok_or_else(|| wrong(row, "has values that contradict each other"))?);
        }
        let names: usize = facets.iter().map(|facet| facet.values().len()).sum();
        if stored.lengths.len() != shape.passages + names {
            return Err(wrong(shape.facets, "has not as many texts as there are"));
        }
        // A length is a sum of words that are in the file: more would be a claim on memory.
        let words = stored.lengths.iter().try_fold(0usize, |sum, length| sum.checked_add(*length as usize));
        let words = words.filter(|words| *words <= bytes.len());
        let places = words.and_then(|words| stored.places.read(words + stored.lengths.len()));
        let text = places.and_then(|places| TextIndex::of(&stored.lengths, &stored.stems, places));
        let text = text.ok_or_else(|| wrong(shape.facets, "has words that contradict each other"))?;
        Ok(Self { facets, text })
    }
}

fn wrong(row: usize, what: &'static str) -> CodecError {
    CodecError::Inconsistent(Damage { table: "index", row, what })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextBuilder;
    use proptest::prelude::*;

    const SHAPE: Shape = Shape { claims: 5, passages: 2, facets: 1 };

    fn tables() -> Tables {
        let values = ["Tideline", "The Quay"].map(|name| Value {
            slug: name.to_lowercase(),
            name: name.to_owned(),
            group: None,
            class: None,
        });
        let lists = Lists::of(2, &[(0, 0), (0, 1), (0, 4), (1, 3)]);
        let mut text = TextBuilder::default();
        for words in ["the dam broke", "it will stay", "tidelin", "the quay"] {
            text.add(words.split(' ').map(str::to_owned));
        }
        let facets = vec![FacetIndex::of(values.to_vec(), lists, 5).unwrap()];
        Tables { facets, text: text.finish() }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Tables::read(&tables().write().unwrap(), SHAPE), Ok(tables()));
    }

    #[test]
    fn an_index_of_another_corpus_is_refused() {
        let bytes = tables().write().unwrap();
        for shape in
            [Shape { claims: 4, ..SHAPE }, Shape { passages: 3, ..SHAPE }, Shape { facets: 2, ..SHAPE }]
        {
            assert!(matches!(Tables::read(&bytes, shape), Err(CodecError::Inconsistent(_))));
        }
        assert_eq!(Tables::read(&[], SHAPE), Err(CodecError::Damaged));
    }

    proptest! {
        #[test]
        fn changed_bytes_are_refused_or_read(place in 0usize..200, byte in any::<u8>(), cut in 0usize..200) {
            let mut bytes = tables().write().unwrap();
            if let Some(old) = bytes.get_mut(place) {
                *old = byte;
            }
            if let Ok(read) = Tables::read(&bytes, SHAPE) {
                let found = read.text.prefix(&["t", "d"]);
                prop_assert!(read.text.tally(&found).iter().all(|(document, _)| *document < 4));
            }
            bytes.truncate(cut);
            let _ = Tables::read(&bytes, SHAPE);
        }
    }
}
