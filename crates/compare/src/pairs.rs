//! Which two passages speak of one thing: each passage's best matches, by how alike they are.

use crate::alike::{Alike, share_an_actor, times_clash};
use crate::frame::asks_one_toll;
use crate::search::Index;
use std::collections::{BTreeMap, BTreeSet};

/// From this likeness on, in thousandths, a best match is a pair. Set by hand on 12 annotated stories, as the value with most
/// gold pairs side by side at no more than 15 in 100 of look-alikes; the changelog gives both figures.
const ALIKE: u32 = 200;
/// The same where both name one actor, each is the other's best match or few passages name that actor, and no day speaks against it.
const MUTUAL: u32 = 140;
/// The same where both state a toll of one kind and no day speaks against it.
const TOLL: u32 = 90;
/// In how many articles matches of one passage are looked for: those with the best.
const MATCHES: usize = 24;

/// A pair of passages, the first before the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) a: usize,
    pub(crate) b: usize,
    /// How alike they are, in thousandths.
    pub(crate) likeness: u32,
}

/// The pairs, the most alike first.
pub(crate) fn pairs(alike: &Alike<'_>) -> Vec<Pair> {
    let index = Index::new(alike);
    let rows = alike.passages.rows.len();
    let mut shared = vec![0; rows];
    let best: Vec<BTreeMap<usize, (u32, usize)>> =
        (0..rows).map(|row| matches(alike, &index, row, &mut shared)).collect();
    let mut found: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut pairs = Vec::new();
    for (row, matches) in best.iter().enumerate() {
        let Some(passage) = alike.passage(row) else { continue };
        for &(likeness, other) in matches.values() {
            let Some(second) = alike.passage(other) else { continue };
            let mutual = || {
                let back = best.get(other).and_then(|of| of.get(&passage.column));
                back.is_some_and(|(_, back)| *back == row)
            };
            let fits = || !times_clash(passage, second);
            let pair = likeness >= ALIKE
                || passage.column != second.column
                    && (likeness >= MUTUAL
                        && share_an_actor(passage, second)
                        && fits()
                        && (mutual() || alike.share_a_rare_actor(passage, second))
                        || likeness >= TOLL && fits() && asks_one_toll(passage, second));
            if pair && found.insert((row.min(other), row.max(other))) {
                pairs.push(Pair { a: row.min(other), b: row.max(other), likeness });
            }
        }
    }
    pairs.sort_by(|x, y| y.likeness.cmp(&x.likeness).then((x.a, x.b).cmp(&(y.a, y.b))));
    pairs
}

/// The best match of a passage in each article, its own among them.
fn matches(
    alike: &Alike<'_>,
    index: &Index,
    row: usize,
    shared: &mut [u64],
) -> BTreeMap<usize, (u32, usize)> {
    let mut best: BTreeMap<usize, (u32, usize)> = BTreeMap::new();
    for other in index.candidates(alike, row, shared).into_iter().chain(alike.near(row)) {
        let (Some(likeness), Some(passage)) = (alike.joint(row, other), alike.passage(other)) else {
            continue;
        };
        let known = best.entry(passage.column).or_insert((likeness, other));
        if likeness > known.0 {
            *known = (likeness, other);
        }
    }
    if best.len() > MATCHES {
        let mut order: Vec<(u32, usize, usize)> =
            best.iter().map(|(column, (likeness, other))| (*likeness, *other, *column)).collect();
        order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (.., column) in order.into_iter().skip(MATCHES) {
            best.remove(&column);
        }
    }
    best
}
