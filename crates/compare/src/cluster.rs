//! Rows of passages by complete link: every two passages of a row are alike, so no chain of weak links makes one.
//! A pair that fits no row makes a row of its own; so a passage may stand in several.

use crate::alike::Alike;
use crate::pairs::Pair;

/// The least likeness that two passages of a row have, in thousandths.
const LINK: u32 = 90;
/// The most passages of one article in a row.
const PER_ARTICLE: usize = 2;
/// The most passages of a row.
const PASSAGES: usize = 48;
/// In how many rows of each passage a pair looks for its place.
const TRIED: usize = 12;

/// The rows, each as numbers of passages in their order; in the order in which they are found.
pub(crate) fn clusters(alike: &Alike<'_>, pairs: &[Pair]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); alike.passages.rows.len()];
    for pair in pairs {
        let (Some(first), Some(second)) = (of.get(pair.a), of.get(pair.b)) else { continue };
        if first.iter().any(|row| second.contains(row)) {
            continue;
        }
        let tries = first.iter().take(TRIED).map(|row| (*row, pair.b));
        let tries = tries.chain(second.iter().take(TRIED).map(|row| (*row, pair.a)));
        let mut best: Option<(u32, usize, usize)> = None;
        for (row, joins) in tries {
            let members = rows.get(row).map(Vec::as_slice).unwrap_or_default();
            let Some(link) = link(alike, members, joins) else { continue };
            if best.is_none_or(|(known, at, _)| link > known || link == known && row < at) {
                best = Some((link, row, joins));
            }
        }
        let (row, joining) = if let Some((_, row, joins)) = best {
            (row, vec![joins])
        } else {
            rows.push(Vec::new());
            (rows.len() - 1, vec![pair.a, pair.b])
        };
        for passage in joining {
            if let (Some(members), Some(of)) = (rows.get_mut(row), of.get_mut(passage)) {
                members.push(passage);
                of.push(row);
            }
        }
    }
    for row in &mut rows {
        row.sort_unstable();
    }
    rows
}

/// The least likeness of a passage to those of a row; `None` where it can't join them.
fn link(alike: &Alike<'_>, members: &[usize], joins: usize) -> Option<u32> {
    let column = |row: usize| alike.passage(row).map(|passage| passage.column);
    let beside = members.iter().filter(|member| column(**member) == column(joins)).count();
    if beside >= PER_ARTICLE || members.len() >= PASSAGES {
        return None;
    }
    let mut least = u32::MAX;
    for member in members {
        least = least.min(alike.joint(*member, joins).filter(|likeness| *likeness >= LINK)?);
    }
    Some(least)
}
