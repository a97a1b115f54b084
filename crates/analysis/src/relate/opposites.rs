//! Predicates that exclude each other (`lexicon/opposites.txt`).

use parallax_text::stem;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::sync::LazyLock;

/// A side of a pair of opposites: the pair's row, and which side.
type Side = (usize, bool);

static SIDES: LazyLock<FxHashMap<SmolStr, Vec<Side>>> = LazyLock::new(|| {
    let mut sides: FxHashMap<SmolStr, Vec<Side>> = FxHashMap::default();
    let lines = include_str!("../../lexicon/opposites.txt").lines().filter(|line| !line.starts_with('#'));
    for (row, line) in lines.enumerate() {
        let Some((left, right)) = line.split_once('|') else { continue };
        for (words, side) in [(left, false), (right, true)] {
            for word in words.split_whitespace() {
                sides.entry(stem(word)).or_default().push((row, side));
            }
        }
    }
    sides
});

/// Whether two stems exclude each other.
pub(super) fn are_opposite(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (SIDES.get(a), SIDES.get(b)) else { return false };
    a.iter().any(|(row, side)| b.contains(&(*row, !side)))
}

/// Whether two stems stand on one side of a pair: near synonyms.
pub(super) fn are_alike(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (SIDES.get(a), SIDES.get(b)) else { return false };
    a.iter().any(|side| b.contains(side))
}
