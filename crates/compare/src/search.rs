//! Which passages are worth comparing with one: those that share its rarest stems, from an inverted index, and a
//! bounded number of them, so that time grows with the number of passages.

use crate::alike::Alike;
use std::collections::BTreeMap;

/// How many postings are read for a passage.
const READ: usize = 6_000;
/// How many passages are compared with one.
const COMPARED: usize = 400;

/// Where each stem stands.
pub(crate) struct Index {
    /// For each stem the passages that have it, in order.
    postings: Vec<Vec<u32>>,
}

impl Index {
    pub(crate) fn new(alike: &Alike<'_>) -> Self {
        let mut postings = vec![Vec::new(); alike.passages.stems.len()];
        for (row, passage) in alike.passages.rows.iter().enumerate() {
            for (stem, _) in &passage.stems {
                if let Some(list) = postings.get_mut(*stem as usize) {
                    list.push(row as u32);
                }
            }
        }
        Self { postings }
    }

    /// The passages of other articles that share most with one, at most [`COMPARED`], in order. Stems are read from the
    /// rarest on; of a list that is too long to read, what stands nearest to the passage is read.
    pub(crate) fn candidates(&self, alike: &Alike<'_>, row: usize) -> Vec<usize> {
        let Some(passage) = alike.passage(row) else { return Vec::new() };
        let mut lists: Vec<(usize, u32, u32)> = passage
            .stems
            .iter()
            .map(|(stem, level)| (self.postings.get(*stem as usize).map_or(0, Vec::len), *stem, *level))
            .collect();
        lists.sort_unstable();
        let mut found: BTreeMap<u32, u64> = BTreeMap::new();
        let mut left = READ;
        for (_, stem, level) in lists {
            let list = self.postings.get(stem as usize).map(Vec::as_slice).unwrap_or_default();
            let here = list.partition_point(|other| (*other as usize) < row);
            let start = here.saturating_sub(left / 2).min(list.len().saturating_sub(left));
            let read = list.get(start..(start + left).min(list.len())).unwrap_or_default();
            left -= read.len();
            for other in read {
                *found.entry(*other).or_default() += alike.weight(stem) * u64::from(level);
            }
        }
        let elsewhere = |other: &(u32, u64)| {
            alike.passage(other.0 as usize).is_some_and(|other| other.column != passage.column)
        };
        let mut best: Vec<(u32, u64)> = found.into_iter().filter(elsewhere).collect();
        best.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        best.truncate(COMPARED);
        let mut rows: Vec<usize> = best.into_iter().map(|(other, _)| other as usize).collect();
        rows.sort_unstable();
        rows
    }
}
