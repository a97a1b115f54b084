//! Many lists in two vectors: the claims of each value, the places of each stem.

use serde::{Deserialize, Serialize};

/// List `i` is `items[starts[i]..starts[i + 1]]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// No list at all.
    pub const NONE: Self = Self { starts: Vec::new(), items: Vec::new() };

    /// `lists` lists of the items of `pairs` (list, item); each keeps the order of `pairs`.
    pub fn of(lists: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0u32; lists + 1];
        for (list, _) in pairs {
            if let Some(length) = starts.get_mut(*list as usize + 1) {
                *length += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0; sum as usize];
        for (list, item) in pairs.iter().filter(|(list, _)| (*list as usize) < lists) {
            if let Some(place) = next.get_mut(*list as usize) {
                if let Some(slot) = items.get_mut(*place as usize) {
                    *slot = *item;
                }
                *place += 1;
            }
        }
        Self { starts, items }
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is no list.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The list of that number; empty where there is none.
    #[inline]
    pub fn get(&self, list: usize) -> &[u32] {
        self.run(list, 1)
    }

    /// The items of `lists` lists from `first` on.
    pub(crate) fn run(&self, first: usize, lists: usize) -> &[u32] {
        let range = self.starts.get(first).zip(self.starts.get(first + lists));
        range.and_then(|(&start, &end)| self.items.get(start as usize..end as usize)).unwrap_or(&[])
    }

    /// As they stand in a file.
    pub(crate) fn stored(&self) -> StoredLists {
        let mut stored = StoredLists::default();
        for list in 0..self.len() {
            let items = self.get(list);
            stored.lengths.push(items.len() as u32);
            let mut next = 0;
            for item in items {
                stored.gaps.push(item.wrapping_sub(next));
                next = item.wrapping_add(1);
            }
        }
        stored
    }
}

/// Ascending lists in a file: how long each is, and of each item how many numbers lie between it and the one before.
#[derive(Serialize, Deserialize, Default)]
pub(crate) struct StoredLists {
    lengths: Vec<u32>,
    gaps: Vec<u32>,
}

impl StoredLists {
    /// The lists, where each item is below `limit`; `None` where one is not, or the lengths do not fit.
    pub(crate) fn read(self, limit: usize) -> Option<Lists> {
        let limit = u32::try_from(limit).ok()?;
        let mut lists = Lists { starts: vec![0], items: self.gaps };
        let mut end = 0u32;
        for length in self.lengths {
            let start = end;
            end = end.checked_add(length)?;
            let mut next = 0u32;
            for item in lists.items.get_mut(start as usize..end as usize)? {
                *item = item.checked_add(next).filter(|item| *item < limit)?;
                next = *item + 1;
            }
            lists.starts.push(end);
        }
        (end as usize == lists.items.len()).then_some(lists)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_in_its_list_in_order() {
        let lists = Lists::of(4, &[(2, 7), (0, 1), (2, 5), (0, 3)]);
        assert_eq!(
            [lists.get(0), lists.get(1), lists.get(2), lists.get(3)],
            [&[1, 3][..], &[], &[7, 5], &[]]
        );
        assert!(lists.get(9).is_empty());
        assert!(Lists::default().get(0).is_empty());
    }

    #[test]
    fn stored_lists_are_read_or_refused() {
        let lists = Lists::of(3, &[(0, 0), (0, 4), (2, 9)]);
        assert_eq!(lists.stored().read(10), Some(lists.clone()));
        assert_eq!(lists.stored().read(9), None, "an item beyond the limit");
        let cut = StoredLists { lengths: vec![2, 9], gaps: vec![0, 0] };
        assert_eq!(cut.read(10), None, "fewer items than the lengths say");
        let wide = StoredLists { lengths: vec![2], gaps: vec![5, u32::MAX] };
        assert_eq!(wide.read(10), None, "a gap that overflows");
    }
}
