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
    let total = |counts: &[u32]| f64::from(counts.iter().sum::<u32>().max(1));
    let (all_p, all_q) = (total(p), total(q));
    let term = |share: f64, middle: f64| if share > 0.0 { share * libm::log2(share / middle) } else { 0.0 };
    let divergence = p.iter().zip(q).map(|(p, q)| {
        let (p, q) = (f64::from(*p) / all_p, f64::from(*q) / all_q);
        let middle = f64::midpoint(p, q);
        f64::midpoint(term(p, middle), term(q, middle))
    });
    libm::sqrt(divergence.sum::<f64>().max(0.0)).min(1.0)
}

/// The middle 95 % of the distances when articles are dealt at random.
fn chance(a: &Source, b: &Source) -> Option<(f64, f64)> {
    let articles: Vec<&Counts> = a.articles.values().chain(b.articles.values()).collect();
    if articles.len() < FEWEST_ARTICLES || a.articles.len().min(b.articles.len()) < 2 {
        return None;
    }
    // Labels that neither uses only cost time.
    let used: Vec<usize> = {
        let all = sum(articles.iter().copied());
        all.iter().enumerate().filter(|(_, count)| **count > 0).map(|(place, _)| place).collect()
    };
    let thin: Vec<Vec<(usize, u32)>> = articles
        .iter()
        .map(|counts| {
            let own = used
                .iter()
                .enumerate()
                .map(|(place, label)| (place, counts.get(*label).copied().unwrap_or(0)));
            own.filter(|(_, count)| *count > 0).collect()
        })
        .collect();
    let mut found: Vec<f64> = deals(articles.len(), a.articles.len())
        .map(|dealt| {
            let (mut p, mut q) = (vec![0; used.len()], vec![0; used.len()]);
            for (counts, first) in thin.iter().zip(dealt) {
                let side = if first { &mut p } else { &mut q };
                for (place, count) in counts {
                    if let Some(sum) = side.get_mut(*place) {
                        *sum += count;
                    }
                }
            }
            jensen_shannon(&p, &q)
        })
        .collect();
    found.sort_by(f64::total_cmp);
    // Of 199 deals the 5th and the 195th.
    Some((*found.get(4)?, *found.get(194)?))
}
