//! One facet's values, with the claims of each value.

use crate::{Lists, Set};
use parallax_model::LabelClass;
use parallax_model::sorting::sort_rows;
use serde::{Deserialize, Serialize};

/// A value of a facet, as a panel shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Its name in links.
    pub slug: String,
    /// Its name on screen.
    pub name: String,
    /// The heading that it stands under.
    pub group: Option<String>,
    /// Its class, where it is a label.
    pub class: Option<LabelClass>,
}

/// The values of one facet: most claims first, then by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FacetIndex {
    values: Vec<Value>,
    /// The numbers of the values, by slug.
    by_slug: Vec<u32>,
    claims: Lists,
    /// The claims of the values that have many, as sets: where counting words is faster than walking a list.
    dense: Vec<Set>,
}

impl FacetIndex {
    /// A facet without values.
    pub const NONE: Self =
        Self { values: Vec::new(), by_slug: Vec::new(), claims: Lists::NONE, dense: Vec::new() };

    /// The values, in order, with the claims of each, ascending. `None` where a slug stands twice, values and lists
    /// are not as many, or a value with more claims follows one with fewer.
    pub fn of(values: Vec<Value>, claims: Lists, length: usize) -> Option<Self> {
        if values.len() != claims.len() {
            return None;
        }
        let slug = |number: u32| values.get(number as usize).map(|value| value.slug.as_str());
        let mut by_slug: Vec<u32> = (0..values.len() as u32).collect();
        sort_rows(&mut by_slug, &|a, b| slug(a).cmp(&slug(b)));
        let twice = by_slug.iter().zip(by_slug.iter().skip(1)).any(|(a, b)| slug(*a) == slug(*b));
        let lengths = || (0..values.len()).map(|value| claims.get(value).len());
        let falling = lengths().zip(lengths().skip(1)).all(|(a, b)| a >= b);
        let many = lengths().take_while(|claims| *claims > length / 64).count();
        let dense = (0..many).map(|value| Set::of(length, claims.get(value))).collect();
        (!twice && falling).then_some(Self { values, by_slug, claims, dense })
    }

    /// The values, in order.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The number of the value of that slug.
    pub fn number(&self, slug: &str) -> Option<u32> {
        let of = |number: &u32| self.values.get(*number as usize).map_or("", |value| value.slug.as_str());
        let place = self.by_slug.binary_search_by(|number| of(number).cmp(slug)).ok()?;
        self.by_slug.get(place).copied()
    }

    /// The value of that slug.
    pub fn value(&self, slug: &str) -> Option<&Value> {
        self.values.get(self.number(slug)? as usize)
    }

    /// The claims that have a value, ascending.
    pub fn claims(&self, number: u32) -> &[u32] {
        self.claims.get(number as usize)
    }

    /// The claims of each value.
    pub fn lists(&self) -> &Lists {
        &self.claims
    }

    /// For each value, how many claims of `set` have it.
    pub fn counts(&self, set: &Set) -> Vec<u32> {
        let shown = set.count() as usize;
        if shown == set.length() {
            return (0..self.values.len()).map(|value| self.claims.get(value).len() as u32).collect();
        }
        let dense = self.dense.iter().map(|value| value.count_with(set));
        let rare = (self.dense.len()..self.values.len()).map(|value| set.count_of(self.claims.get(value)));
        if shown == 0 { vec![0; self.values.len()] } else { dense.chain(rare).collect() }
    }

    /// Puts the claims of a value into `set`.
    pub fn put(&self, number: u32, set: &mut Set) {
        match self.dense.get(number as usize) {
            Some(value) => set.unite(value),
            None => set.extend(self.claims(number)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(slug: &str) -> Value {
        Value { slug: slug.into(), name: slug.into(), group: None, class: None }
    }

    proptest! {
        #[test]
        fn counts_are_those_of_the_lists(
            rare in prop::collection::btree_set(0u32..300, 0..4),
            many in prop::collection::btree_set(0u32..300, 5..300),
            set in prop::collection::btree_set(0u32..300, 0..300),
        ) {
            let pairs: Vec<(u32, u32)> = many.iter().map(|c| (0, *c)).chain(rare.iter().map(|c| (1, *c))).collect();
            let index = FacetIndex::of(vec![value("many"), value("rare")], Lists::of(2, &pairs), 300).unwrap();
            let counts = index.counts(&Set::of(300, &set.iter().copied().collect::<Vec<_>>()));
            let expected = [&many, &rare].map(|claims| claims.intersection(&set).count() as u32);
            prop_assert_eq!(counts, expected);
        }
    }

    #[test]
    fn values_are_found_by_slug_and_bad_ones_refused() {
        let lists = Lists::of(2, &[(0, 1), (0, 2), (1, 2)]);
        let index = FacetIndex::of(vec![value("b"), value("a")], lists.clone(), 3).unwrap();
        assert_eq!((index.number("a"), index.number("b"), index.number("c")), (Some(1), Some(0), None));
        assert_eq!(FacetIndex::of(vec![value("a"), value("a")], lists.clone(), 3), None);
        assert_eq!(FacetIndex::of(vec![value("a")], lists, 3), None);
        assert_eq!(FacetIndex::of(vec![value("a"), value("b")], Lists::of(2, &[(1, 0)]), 3), None);
    }
}
