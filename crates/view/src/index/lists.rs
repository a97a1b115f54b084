//! Many lists in two vectors: the claims of each value, the sentences of each article.

/// List `i` is `items[starts[i]..starts[i + 1]]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Lists<Item = u32> {
    starts: Vec<u32>,
    items: Vec<Item>,
}

impl<Item: Copy + Default> Lists<Item> {
    /// No list at all.
    pub(crate) const NONE: Self = Self { starts: Vec::new(), items: Vec::new() };

    /// `lists` lists of the items of `pairs` (list, item); each keeps the order of `pairs`.
    pub(crate) fn of(lists: usize, pairs: &[(u32, Item)]) -> Self {
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
        let mut items = vec![Item::default(); sum as usize];
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

    /// The list of that number; empty where there is none.
    pub(crate) fn get(&self, list: usize) -> &[Item] {
        let range = self.starts.get(list).zip(self.starts.get(list + 1));
        range.and_then(|(&start, &end)| self.items.get(start as usize..end as usize)).unwrap_or(&[])
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
        assert!(Lists::<u32>::default().get(0).is_empty());
    }
}
