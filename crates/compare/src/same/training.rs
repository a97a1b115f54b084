//! What the regression is trained with: the pairs of claims that it would judge.

use super::couples;
use super::features::{self, Values};
use super::possible::is_possible;
use crate::alike::Alike;
use crate::frame::Ground;
use crate::passage::Passages;
use crate::statement::Statement;
use crate::{cluster, pairs};
use parallax_model::{ClaimId, Corpus};
use std::collections::BTreeSet;

/// Two claims of passages that stand in one row.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The one.
    pub a: ClaimId,
    /// The other.
    pub b: ClaimId,
    /// Their features.
    pub values: Values,
}

/// The pairs of claims of a corpus that are judged: of each two passages of different articles in one row the two claims
/// that are most alike, where nothing rules out that they tell the same.
pub fn compared(corpus: &Corpus) -> Vec<Compared> {
    let passages = Passages::read(corpus);
    let alike = Alike::new(&passages);
    let ground = Ground::new(corpus, &alike);
    let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut found = Vec::new();
    for members in cluster::clusters(&alike, &pairs::pairs(&alike)) {
        let statements: Vec<Statement<'_>> = members
            .iter()
            .filter_map(|row| Some(Statement::of(corpus, &alike, *row, alike.passage(*row)?)))
            .flatten()
            .collect();
        for (a, b) in couples(&alike, &statements) {
            let (Some(a), Some(b)) = (statements.get(a), statements.get(b)) else { continue };
            let apart = a.passage.column != b.passage.column;
            if apart && seen.insert((a.row, b.row)) && is_possible(&alike, a, b) {
                found.push(Compared { a: a.id, b: b.id, values: features::of(&ground, a, b) });
            }
        }
    }
    found
}
