//! How far apart two sources are in the labels that they use.
//!
//! The Jensen–Shannon distance between the distributions of their labels: the square root of the divergence of Lin
//! (1991), "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 37, to base 2,
//! which is a metric (Endres and Schindelin 2003, "A new metric for probability distributions", IEEE Transactions on
//! Information Theory 49). 0: the same labels equally often; 1: none in common.
//!
//! With few labels it comes out large by chance alone. How large shows when articles are dealt to the two sources at
//! random; with fewer than [`FEWEST_ARTICLES`] there is no such range, and the distance stands without one.

use crate::shuffle::{FEWEST_ARTICLES, deals};
use crate::{Evidence, FEWEST, Measure, Scope};
use parallax_model::{ArticleId, OutletId};
use std::collections::BTreeMap;

/// See the module.
pub const DISTANCE: Measure = Measure {
    name: "Distance in naming",
    formula: "the square root of H((P + Q) / 2) − (H(P) + H(Q)) / 2, where P and Q are the shares of each label \
              among all uses of labels by the two sources, words that keep a distance counted as one label, and H is \
              Shannon’s entropy to base 2; the range of chance is that of the middle 95% when whole articles are dealt \
              to the two sources 199 times, and needs 10 articles",
    reference: "Lin 1991, Divergence measures based on the Shannon entropy; Endres and Schindelin 2003, A new metric \
                for probability distributions",
};

/// Two sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Distance {
    /// One.
    pub a: OutletId,
    /// The other.
    pub b: OutletId,
    /// From 0 to 1; `None` where one of them uses fewer than [`FEWEST`] labels.
    pub value: Option<f64>,
    /// Between which values the distance lies in 95 of 100 deals of the articles; `None` with too few articles.
    pub chance: Option<(f64, f64)>,
    /// The mentions of both that carry a label.
    pub evidence: Vec<Evidence>,
    /// How many uses of labels each has.
    pub n: (u32, u32),
}

/// Uses of each label, the last for words that keep a distance.
type Counts = Vec<u32>;

struct Source {
    outlet: OutletId,
    mentions: Vec<Evidence>,
    articles: BTreeMap<ArticleId, Counts>,
}

/// Each two sources that use labels in the mentions of the scope.
pub fn distances(scope: &Scope<'_>) -> Vec<Distance> {
    let labels = scope.corpus.labels.len();
    let mut sources: Vec<Source> = scope
        .corpus
        .outlets
        .ids()
        .map(|outlet| Source { outlet, mentions: Vec::new(), articles: BTreeMap::new() })
        .collect();
    for (id, mention, outlet) in scope.mentions() {
        let places = scope.labels(mention).map(|(label, _)| label.row());
        let places: Vec<usize> = places.chain(mention.distanced.map(|_| labels)).collect();
        let Some(source) = sources.get_mut(outlet.row()) else { continue };
        let counts = source.articles.entry(mention.article).or_insert_with(|| vec![0; labels + 1]);
        for place in &places {
            if let Some(count) = counts.get_mut(*place) {
                *count += 1;
            }
        }
        source.mentions.extend((!places.is_empty()).then_some(Evidence::Mention(id)));
    }
    sources.retain(|source| !source.mentions.is_empty());
    let mut found = Vec::new();
    for (place, a) in sources.iter().enumerate() {
        found.extend(sources.iter().skip(place + 1).map(|b| distance(a, b)));
    }
    found
}

fn distance(one: &Source, other: &Source) -> Distance {
    let (uses, others) = (sum(one.articles.values()), sum(other.articles.values()));
    let n: (u32, u32) = (uses.iter().sum(), others.iter().sum());
    let enough = FEWEST <= n.0.min(n.1);
    let mut evidence: Vec<Evidence> = one.mentions.iter().chain(&other.mentions).copied().collect();
    evidence.sort_unstable();
    Distance {
        a: one.outlet,
        b: other.outlet,
        value: enough.then(|| jensen_shannon(&uses, &others)),
        chance: chance(one, other).filter(|_| enough),
        evidence,
        n,
    }
}

fn sum<'a>(counts: impl Iterator<Item = &'a Counts>) -> Counts {
    counts.fold(Counts::new(), |mut sum, counts| {
        sum.resize(counts.len(), 0);
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
        sum
    })
}

/// The distance of two distributions that are given by counts.
pub fn jensen_shannon(p: &[u32], q: &[u32]) -> f64 {
    apart(p.iter().copied().zip(q.iter().copied()), &|count| weighted(f64::from(count)))
}

/// n · log₂ n; 0 of 0.
fn weighted(n: f64) -> f64 {
    if n > 0.0 { n * libm::log2(n) } else { 0.0 }
}

/// The same of pairs of counts, with their n · log₂ n as `weighted` gives it. Of shares a / A and b / B the entropy of
/// the mean is that of the numbers a B + b A, out of 2 A B.
fn apart(pairs: impl Iterator<Item = (u32, u32)> + Clone, weighted_count: &impl Fn(u32) -> f64) -> f64 {
    let (all_a, all_b) = pairs.clone().fold((0, 0), |(all_a, all_b), (a, b)| (all_a + a, all_b + b));
    let (all_a, all_b) = (f64::from(all_a.max(1)), f64::from(all_b.max(1)));
    let (mut of_a, mut of_b, mut of_both) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        of_a += weighted_count(a);
        of_b += weighted_count(b);
        of_both += weighted(f64::from(a) * all_b + f64::from(b) * all_a);
    }
    let both = 2.0 * all_a * all_b;
    let entropy = libm::log2(both) - of_both / both;
    let entropies = libm::log2(all_a) - of_a / all_a + libm::log2(all_b) - of_b / all_b;
    // What rounding leaves of nothing is nothing.
    let divergence = entropy - entropies / 2.0;
    if divergence < 1e-12 { 0.0 } else { libm::sqrt(divergence).min(1.0) }
}

/// The middle 95 % of the distances when articles are dealt at random.
fn chance(a: &Source, b: &Source) -> Option<(f64, f64)> {
    let articles: Vec<&Counts> = a.articles.values().chain(b.articles.values()).collect();
    if articles.len() < FEWEST_ARTICLES || a.articles.len().min(b.articles.len()) < 2 {
        return None;
    }
    // Labels that neither uses only cost time.
    let all = sum(articles.iter().copied());
    let used: Vec<usize> = (0..all.len()).filter(|place| all.get(*place).is_some_and(|n| *n > 0)).collect();
    let all: Counts = used.iter().filter_map(|place| all.get(*place).copied()).collect();
    let thin: Vec<Vec<(usize, u32)>> = articles.iter().map(|counts| thinned(counts, &used)).collect();
    let table: Vec<f64> =
        (0..=all.iter().max().copied().unwrap_or(0)).map(|n| weighted(f64::from(n))).collect();
    let weighted_count = |count: u32| table.get(count as usize).copied().unwrap_or(0.0);
    let mut first = vec![0; all.len()];
    let mut found: Vec<f64> = deals(articles.len(), a.articles.len())
        .map(|dealt| {
            first.fill(0);
            for (place, count) in dealt.iter().filter_map(|article| thin.get(*article)).flatten() {
                if let Some(sum) = first.get_mut(*place) {
                    *sum += count;
                }
            }
            apart(first.iter().zip(&all).map(|(own, all)| (*own, all - own)), &weighted_count)
        })
        .collect();
    found.sort_by(f64::total_cmp);
    // Of 199 deals the 5th and the 195th.
    Some((*found.get(4)?, *found.get(194)?))
}

/// The labels of an article that occur in it, by their place among those that are used at all.
pub(crate) fn thinned(counts: &[u32], used: &[usize]) -> Vec<(usize, u32)> {
    let own = used.iter().map(|label| counts.get(*label).copied().unwrap_or(0)).enumerate();
    own.filter(|(_, count)| *count > 0).collect()
}
