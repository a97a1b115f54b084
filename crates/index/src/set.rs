//! A set of row numbers as one bit each, in words of 64: the widest that WebAssembly counts in one instruction.
//! (`fixedbitset` counts words of the size of an address, 32 bits there: twice the time of a facet's counts.)

use crate::Lists;
use std::ops::Range;

/// Some of the numbers below a length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Set {
    words: Vec<u64>,
    length: u32,
}

impl Set {
    /// None of the numbers below `length`.
    pub fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length: length as u32 }
    }

    /// All of the numbers below `length`.
    pub fn all(length: usize) -> Self {
        let mut set = Self { words: vec![u64::MAX; length.div_ceil(64)], length: length as u32 };
        set.trim();
        set
    }

    /// The numbers of `rows` that are below `length`.
    pub fn of(length: usize, rows: &[u32]) -> Self {
        let mut set = Self::none(length);
        set.extend(rows);
        set
    }

    /// Below what its numbers are.
    pub fn length(&self) -> usize {
        self.length as usize
    }

    /// Puts a number in; one that is not below the length stays out.
    #[inline]
    pub fn insert(&mut self, row: u32) {
        if row < self.length
            && let Some(word) = self.words.get_mut(row as usize / 64)
        {
            *word |= 1 << (row % 64);
        }
    }

    /// Takes a number out.
    pub fn remove(&mut self, row: u32) {
        if let Some(word) = self.words.get_mut(row as usize / 64) {
            *word &= !(1 << (row % 64));
        }
    }

    /// Puts numbers in.
    pub fn extend(&mut self, rows: &[u32]) {
        for row in rows {
            self.insert(*row);
        }
    }

    /// Whether a number is in it.
    #[inline]
    pub fn contains(&self, row: u32) -> bool {
        self.words.get(row as usize / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Keeps what is in `other` too.
    pub fn intersect(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in `other`.
    pub fn unite(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Takes out what is in `other`.
    pub fn subtract(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// What is not in it.
    pub fn invert(&mut self) {
        for word in &mut self.words {
            *word = !*word;
        }
        self.trim();
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// How many are in `other` too.
    pub fn count_with(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(word, other)| (word & other).count_ones()).sum()
    }

    /// How many of `rows` are in it.
    pub fn count_of(&self, rows: &[u32]) -> u32 {
        rows.iter().map(|row| u32::from(self.contains(*row))).sum()
    }

    /// Its numbers, ascending.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows = Vec::with_capacity(self.count() as usize);
        for (word, first) in self.words.iter().zip((0u32..).step_by(64)) {
            let mut left = *word;
            while left != 0 {
                rows.push(first + left.trailing_zeros());
                left &= left - 1;
            }
        }
        rows
    }

    /// Puts into `wide` the list of each number of `range` that is in this set; the first list is that of the range's
    /// first number.
    pub fn spread(&self, range: Range<usize>, lists: &Lists, wide: &mut Self) {
        let (first, end) = (range.start as u32, range.end as u32);
        for (word, base) in self.words.iter().zip((0u32..).step_by(64)).skip(range.start / 64) {
            if base >= end {
                break;
            }
            let mut left = *word;
            while left != 0 {
                let row = base + left.trailing_zeros();
                left &= left - 1;
                if (first..end).contains(&row) {
                    wide.extend(lists.get((row - first) as usize));
                }
            }
        }
    }

    fn trim(&mut self) {
        let over = self.length % 64;
        if over != 0
            && let Some(word) = self.words.last_mut()
        {
            *word &= (1 << over) - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const LENGTH: usize = 150;

    fn rows() -> impl Strategy<Value = BTreeSet<u32>> {
        prop::collection::btree_set(0..LENGTH as u32, 0..80)
    }

    fn set(rows: &BTreeSet<u32>) -> Set {
        Set::of(LENGTH, &rows.iter().copied().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn as_the_standard_library_has_sets(a in rows(), b in rows()) {
            let (one, other) = (set(&a), set(&b));
            let with = |change: fn(&mut Set, &Set)| {
                let mut made = one.clone();
                change(&mut made, &other);
                made.rows()
            };
            prop_assert_eq!(with(Set::intersect), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(with(Set::unite), a.union(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(with(Set::subtract), a.difference(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(one.count_with(&other) as usize, a.intersection(&b).count());
            prop_assert_eq!(one.count_of(&other.rows()), one.count_with(&other));
            let mut inverse = one.clone();
            inverse.invert();
            prop_assert_eq!(inverse.count() + one.count(), LENGTH as u32);
            prop_assert!(one.rows().into_iter().all(|row| !inverse.contains(row)));
        }
    }

    #[test]
    fn what_is_too_large_stays_out() {
        let mut set = Set::all(3);
        set.insert(3);
        set.insert(900);
        set.remove(900);
        assert_eq!((set.rows(), set.contains(64)), (vec![0, 1, 2], false));
    }

    #[test]
    fn a_range_of_lists_is_spread() {
        let lists = Lists::of(2, &[(0, 5), (1, 7), (1, 8)]);
        let mut wide = Set::none(9);
        Set::of(70, &[0, 65, 66]).spread(65..67, &lists, &mut wide);
        assert_eq!(wide.rows(), [5, 7, 8]);
        let mut one = Set::none(9);
        Set::of(70, &[0, 65, 66]).spread(66..70, &lists, &mut one);
        assert_eq!(one.rows(), [5]);
    }
}
