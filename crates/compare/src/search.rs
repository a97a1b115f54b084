//! Which passages are worth comparing with one: those that share its rarest stems, from an inverted index, and a
//! bounded number of them, so that time grows with the number of passages.

use crate::alike::Alike;
use std::cmp::Reverse;

/// How many postings are read for a passage.
const READ: usize = 4_000;
/// How many passages are compared with one.
const COMPARED: usize = 240;

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
    /// rarest on; of a list that is too long to read, what stands nearest to the passage is read. `shared`
    /// has a zero for each passage, before and after.
    pub(crate) fn candidates(&self, alike: &Alike<'_>, row: usize, shared: &mut [u64]) -> Vec<usize> {
        let Some(passage) = alike.passage(row) else { return Vec::new() };
        let mut lists: Vec<(usize, u32, u32)> = passage
            .stems
            .iter()
            .map(|(stem, level)| (self.postings.get(*stem as usize).map_or(0, Vec::len), *stem, *level))
            .collect();
        lists.sort_unstable();
        let mut found: Vec<u32> = Vec::new();
        let mut left = READ;
        for (_, stem, level) in lists {
            let list = self.postings.get(stem as usize).map(Vec::as_slice).unwrap_or_default();
            let here = list.partition_point(|other| (*other as usize) < row);
            let start = here.saturating_sub(left / 2).min(list.len().saturating_sub(left));
            let read = list.get(start..(start + left).min(list.len())).unwrap_or_default();
            left -= read.len();
            for other in read {
                let Some(sum) = shared.get_mut(*other as usize) else { continue };
                if *sum == 0 {
                    found.push(*other);
                }
                *sum += alike.weight(stem) * u64::from(level) + 1;
            }
        }
        let mut best: Vec<(Reverse<u64>, u32)> = Vec::with_capacity(found.len());
        for other in found {
            let sum = shared.get_mut(other as usize).map_or(0, std::mem::take);
            if alike.passage(other as usize).is_some_and(|other| other.column != passage.column) {
                best.push((Reverse(sum), other));
            }
        }
        if best.len() > COMPARED {
            best.select_nth_unstable(COMPARED);
            best.truncate(COMPARED);
        }
        let mut rows: Vec<usize> = best.into_iter().map(|(_, other)| other as usize).collect();
        rows.sort_unstable();
        rows
    }
}
