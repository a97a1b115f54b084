//! One facet's values, with the claims of each value and the values of each claim.

use super::lists::Lists;
use super::value::{Subject, Value};
use crate::sorting::sorted;
use crate::{Facet, Picked};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// The values of one facet: most claims first, then by name.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct FacetIndex {
    pub values: Vec<Value>,
    numbers: BTreeMap<String, u32>,
    of_claim: Lists,
    claims: Lists,
}

impl FacetIndex {
    /// A facet without values.
    pub(crate) const NONE: Self =
        Self { values: Vec::new(), numbers: BTreeMap::new(), of_claim: Lists::NONE, claims: Lists::NONE };

    /// The number of the value of that slug.
    pub(crate) fn number(&self, slug: &str) -> Option<u32> {
        self.numbers.get(slug).copied()
    }

    /// The value of that slug.
    pub(crate) fn value(&self, slug: &str) -> Option<&Value> {
        self.values.get(self.number(slug)? as usize)
    }

    /// The first value of a claim, by number.
    pub(crate) fn first(&self, claim: u32) -> Option<u32> {
        self.of_claim.get(claim as usize).first().copied()
    }

    /// The claims that have a value.
    pub(crate) fn claims(&self, number: u32) -> &[u32] {
        self.claims.get(number as usize)
    }

    /// For each value, how many claims of `set` have it. One pass over the set or, where that is smaller, over
    /// what is not in it, whatever the number of values.
    pub(crate) fn counts(&self, set: &FixedBitSet) -> Vec<u32> {
        if set.count_ones(..) * 2 <= set.len() {
            return self.tally(set.ones());
        }
        let outside = self.tally(set.zeroes());
        let totals = (0..).map(|value| self.claims(value).len() as u32);
        totals.zip(outside).map(|(total, outside)| total - outside).collect()
    }

    fn tally(&self, claims: impl Iterator<Item = usize>) -> Vec<u32> {
        let mut counts = vec![0u32; self.values.len()];
        for claim in claims {
            for value in self.of_claim.get(claim) {
                if let Some(count) = counts.get_mut(*value as usize) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// Takes out of `set` the claims that do not pass what is picked. A value that the corpus does not have is
    /// had by no claim.
    pub(crate) fn narrow(&self, picked: &Picked, set: &mut FixedBitSet) {
        if !picked.include.is_empty() {
            let mut wanted = FixedBitSet::with_capacity(set.len());
            for (place, slug) in picked.include.iter().enumerate() {
                let having = self.having(slug, set.len());
                match (picked.all, place) {
                    (true, 1..) => wanted.intersect_with(&having),
                    _ => wanted.union_with(&having),
                }
            }
            set.intersect_with(&wanted);
        }
        for slug in &picked.exclude {
            set.difference_with(&self.having(slug, set.len()));
        }
    }

    fn having(&self, slug: &str, claims: usize) -> FixedBitSet {
        let mut set = FixedBitSet::with_capacity(claims);
        for claim in self.number(slug).map_or(&[][..], |number| self.claims(number)) {
            set.insert(*claim as usize);
        }
        set
    }
}

/// Gathers the values of all claims, then sorts them.
#[derive(Default)]
pub(crate) struct Gathering {
    values: Vec<Value>,
    numbers: BTreeMap<String, u32>,
    /// Claim and value, in the order of claims.
    pairs: Vec<(u32, u32)>,
}

impl Gathering {
    pub(crate) fn add(&mut self, claim: u32, subject: &Subject, facet: Facet) {
        let first = self.pairs.len();
        subject.values(facet, |slug, value| {
            let number = self.numbers.get(slug).copied().unwrap_or_else(|| {
                let number = self.values.len() as u32;
                self.values.push(value());
                self.numbers.insert(slug.to_owned(), number);
                number
            });
            if self.pairs.get(first..).is_some_and(|own| !own.contains(&(claim, number))) {
                self.pairs.push((claim, number));
            }
        });
    }

    pub(crate) fn finish(self, claims: usize) -> FacetIndex {
        let mut totals = vec![0u32; self.values.len()];
        for (_, value) in &self.pairs {
            if let Some(total) = totals.get_mut(*value as usize) {
                *total += 1;
            }
        }
        let total = |old: usize| totals.get(old).copied().unwrap_or(0);
        let sorted = sorted(self.values.into_iter().enumerate().collect(), |(a, x), (b, y)| {
            total(*b).cmp(&total(*a)).then_with(|| x.name.cmp(&y.name)).then_with(|| x.slug.cmp(&y.slug))
        });
        let mut new_numbers = vec![0u32; sorted.len()];
        for (new, (old, _)) in sorted.iter().enumerate() {
            if let Some(number) = new_numbers.get_mut(*old) {
                *number = new as u32;
            }
        }
        let renumber = |old: u32| new_numbers.get(old as usize).copied().unwrap_or(0);
        let pairs: Vec<(u32, u32)> = self.pairs.iter().map(|(claim, old)| (*claim, renumber(*old))).collect();
        let turned: Vec<(u32, u32)> = pairs.iter().map(|(claim, value)| (*value, *claim)).collect();
        let mut numbers = self.numbers;
        for number in numbers.values_mut() {
            *number = renumber(*number);
        }
        FacetIndex {
            of_claim: Lists::of(claims, &pairs),
            claims: Lists::of(sorted.len(), &turned),
            numbers,
            values: sorted.into_iter().map(|(_, value)| value).collect(),
        }
    }
}
