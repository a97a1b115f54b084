//! The claims of the words that many claims hold, found once: walking the places of such a word takes longer than
//! everything else that a search does.

use super::Index;
use parallax_index::Set;

/// For each common stem, by its number, the claims that tell it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Common(Vec<(u32, Set)>);

impl Common {
    /// Those of an index that has its tables: a stem is common that stands more often than once in 64 claims.
    pub(super) fn of(index: &Index) -> Self {
        let text = index.text();
        let common = (0..text.stems() as u32).filter_map(|stem| {
            let places = text.places(stem as usize);
            (places.len() > index.claims() / 64).then(|| (stem, index.telling(&text.mark(places))))
        });
        Self(common.collect())
    }

    fn get(&self, stem: u32) -> Option<&Set> {
        let place = self.0.binary_search_by(|(number, _)| number.cmp(&stem)).ok()?;
        self.0.get(place).map(|(_, claims)| claims)
    }
}

impl Index {
    /// The claims whose passage, or the name of whose speaker, holds a stem.
    pub(crate) fn holding(&self, stem: &str) -> Set {
        let text = self.text();
        let known = text.number(stem).and_then(|number| self.common.get(number as u32));
        known.cloned().unwrap_or_else(|| self.telling(&text.mark(text.word(stem))))
    }
}
