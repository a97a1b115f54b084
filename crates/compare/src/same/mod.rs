//! Whether two claims tell the same: a logistic regression over named features of them and of their passages.
//!
//! The weights stand in `model/same.csv`, a feature a line; `cargo xtask train` learns them from pairs of passages that
//! were judged by hand. What it measured on stories that it had not seen stands in the scorecard.

pub(crate) mod features;
mod possible;
pub(crate) mod training;

use crate::alike::Alike;
use crate::frame::Ground;
use crate::statement::{Statement, likeness};
use features::{FEATURES, Values};
use possible::is_possible;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

/// What the regression has learned.
struct Model {
    intercept: f64,
    /// For each feature what is taken from its value, and what the rest is multiplied by.
    weights: Vec<(f64, f64)>,
    /// From which log-odds on how many of a hundred pairs were right, by both.
    sure: Vec<(f64, u8)>,
}

static MODEL: LazyLock<Model> = LazyLock::new(|| read(include_str!("../../model/same.csv")));

/// Reads lines of a name and two numbers: `intercept,0,weight`, `feature,mean,weight` and, any number of them,
/// `sure,log-odds,hundredths`.
fn read(text: &str) -> Model {
    fn numbers<T: FromStr, U: FromStr>(line: &str, name: &str) -> Option<(T, U)> {
        let (first, second) = line.strip_prefix(name)?.strip_prefix(',')?.split_once(',')?;
        Some((first.parse().ok()?, second.parse().ok()?))
    }
    let line = |name: &str| text.lines().find_map(|line| numbers(line, name)).unwrap_or((0.0, 0.0));
    Model {
        intercept: line("intercept").1,
        weights: FEATURES.iter().map(|name| line(name)).collect(),
        sure: text.lines().filter_map(|line| numbers(line, "sure")).collect(),
    }
}

impl Model {
    /// The log-odds that two claims of these features tell the same.
    fn odds(&self, values: &Values) -> f64 {
        let weighed = self.weights.iter().zip(values).map(|((mean, weight), value)| (value - mean) * weight);
        self.intercept + weighed.sum::<f64>()
    }

    /// How sure that is, in hundredths: how many of a hundred pairs with these log-odds or more are right; 0 below those
    /// that were measured.
    fn sure(&self, odds: f64) -> u8 {
        self.sure.iter().filter(|(least, _)| odds >= *least).map(|(_, sure)| *sure).max().unwrap_or(0)
    }
}

/// How sure it is that two claims tell the same, in hundredths; 0 where something rules it out.
pub(crate) fn sure(ground: &Ground<'_>, a: &Statement<'_>, b: &Statement<'_>) -> u8 {
    if !is_possible(ground.alike, a, b) {
        return 0;
    }
    MODEL.sure(MODEL.odds(&features::of(ground, a, b)))
}

/// Of every two passages the two statements that are most alike, by their places in `statements`, which stand in the order
/// of their passages; the first of several.
pub(crate) fn couples(alike: &Alike<'_>, statements: &[Statement<'_>]) -> Vec<(usize, usize)> {
    let mut best: BTreeMap<(usize, usize), (u64, usize, usize)> = BTreeMap::new();
    for (at, a) in statements.iter().enumerate() {
        for (after, b) in statements.iter().enumerate().skip(at + 1).filter(|(_, b)| b.row != a.row) {
            let likeness = likeness(alike, &a.stems, &b.stems);
            let known = best.entry((a.row, b.row)).or_insert((likeness, at, after));
            if likeness > known.0 {
                *known = (likeness, at, after);
            }
        }
    }
    best.into_values().map(|(_, a, b)| (a, b)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_weight_and_no_line_is_left_over() {
        let lines = include_str!("../../model/same.csv").lines().filter(|line| !line.starts_with('#'));
        let names: Vec<&str> = lines.filter_map(|line| line.split(',').next()).collect();
        let (sure, learned): (Vec<&str>, Vec<&str>) = names.into_iter().partition(|name| *name == "sure");
        assert_eq!(learned, std::iter::once("intercept").chain(FEATURES).collect::<Vec<_>>());
        assert!(!sure.is_empty() && MODEL.sure.len() == sure.len());
        assert!(MODEL.weights.iter().all(|(mean, weight)| mean.is_finite() && *weight != 0.0));
    }

    #[test]
    fn more_odds_are_never_less_sure() {
        let steps: Vec<u8> = (-100..100).map(|tenth| MODEL.sure(f64::from(tenth) / 10.0)).collect();
        assert!(steps.is_sorted() && steps.first() == Some(&0));
    }
}
