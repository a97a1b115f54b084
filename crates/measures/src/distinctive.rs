//! Which labels one source uses more than the others.
//!
//! The logarithm of the odds of a label in one source over those in the others, smoothed by an informative Dirichlet
//! prior, the labels of all sources together, and divided by its standard error: Monroe, Colaresi and Quinn (2008),
//! "Fightin' Words: lexical feature selection and evaluation for identifying the content of political conflict",
//! Political Analysis 16, equations 15, 16, 19 and 20, restricted to labels and to words that keep a distance. Whether
//! chance alone does as much shows when whole articles are dealt at random; with fewer than [`FEWEST_ARTICLES`]
//! articles nothing is computed.

use crate::distance::thinned;
use crate::shuffle::{FEWEST_ARTICLES, ROUNDS, deals};
use crate::{Evidence, Measure, Scope};
use parallax_model::{ArticleId, LabelId, OutletId};
use std::collections::BTreeMap;

/// See the module.
pub const DISTINCTIVE: Measure = Measure {
    name: "Distinctive words",
    formula: "z = δ / √(1 / (y₁ + α) + 1 / (y₂ + α)), where δ is the difference of ln((y + α) / (n + α₀ − y − α)) \
              between the source and all others, y counts the uses of the label, n those of all labels, and the prior α \
              is the label’s count in all sources together; p is the share of 199 deals of whole articles that give \
              as large a |z|, and needs 10 articles",
    reference: "Monroe, Colaresi and Quinn 2008, Fightin' Words",
};

/// One label in one source against the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Distinctive {
    /// The source.
    pub outlet: OutletId,
    /// The label; `None` for words that keep a distance.
    pub label: Option<LabelId>,
    /// Above 0: more than the others; below: less.
    pub z: f64,
    /// The share of deals that give as large a |z|.
    pub p: f64,
    /// The source’s own mentions with the label.
    pub evidence: Vec<Evidence>,
    /// Uses of the label in the others.
    pub elsewhere: u32,
}

struct Uses {
    article: ArticleId,
    outlet: OutletId,
    counts: Vec<u32>,
}

/// Every label of every source, or how many articles there are, where they are too few.
///
/// # Errors
/// The number of articles with labels, below [`FEWEST_ARTICLES`].
pub fn distinctive(scope: &Scope<'_>) -> Result<Vec<Distinctive>, usize> {
    let labels = scope.corpus.labels.len();
    let mut articles: BTreeMap<ArticleId, Uses> = BTreeMap::new();
    let mut rows: BTreeMap<(OutletId, usize), Vec<Evidence>> = BTreeMap::new();
    for (id, mention, outlet) in scope.mentions() {
        let places = scope.labels(mention).map(|(label, _)| label.row());
        for place in places.chain(mention.distanced.map(|_| labels)) {
            let fresh = || Uses { article: mention.article, outlet, counts: vec![0; labels + 1] };
            let uses = articles.entry(mention.article).or_insert_with(fresh);
            if let Some(count) = uses.counts.get_mut(place) {
                *count += 1;
            }
            rows.entry((outlet, place)).or_default().push(Evidence::Mention(id));
        }
    }
    let articles: Vec<Uses> = articles.into_values().collect();
    if articles.len() < FEWEST_ARTICLES {
        return Err(articles.len());
    }
    let all = total(&articles, |_| true);
    let used: Vec<usize> = (0..all.len()).collect();
    let thin: Vec<Vec<(usize, u32)>> = articles.iter().map(|uses| thinned(&uses.counts, &used)).collect();
    let mut found = Vec::new();
    for outlet in scope.corpus.outlets.ids() {
        let own = total(&articles, |uses| uses.outlet == outlet);
        let held = articles.iter().filter(|uses| uses.outlet == outlet).count();
        if own.iter().sum::<u32>() == 0 || held == articles.len() {
            continue;
        }
        let observed = scores(&own, &all);
        let mut larger = vec![0_u32; observed.len()];
        for dealt in deals(articles.len(), held) {
            let mut sum = vec![0; all.len()];
            for (place, count) in dealt.iter().filter_map(|article| thin.get(*article)).flatten() {
                if let Some(sum) = sum.get_mut(*place) {
                    *sum += count;
                }
            }
            for ((larger, z), own) in larger.iter_mut().zip(scores(&sum, &all)).zip(&observed) {
                *larger += u32::from(z.abs() >= own.abs());
            }
        }
        for (place, (z, larger)) in observed.into_iter().zip(larger).enumerate() {
            let Some(evidence) = rows.remove(&(outlet, place)) else { continue };
            let elsewhere = all.get(place).copied().unwrap_or(0) - own.get(place).copied().unwrap_or(0);
            let p = f64::from(larger + 1) / (ROUNDS as f64 + 1.0);
            let label = (place < labels).then(|| LabelId::new(place));
            found.push(Distinctive { outlet, label, z, p, evidence, elsewhere });
        }
    }
    debug_assert!(articles.windows(2).all(|pair| matches!(pair, [a, b] if a.article < b.article)));
    Ok(found)
}

fn total(articles: &[Uses], of: impl Fn(&Uses) -> bool) -> Vec<u32> {
    let mut sum = vec![0; articles.first().map_or(0, |uses| uses.counts.len())];
    for uses in articles.iter().filter(|uses| of(uses)) {
        add(&mut sum, &uses.counts);
    }
    sum
}

fn add(sum: &mut [u32], counts: &[u32]) {
    for (sum, count) in sum.iter_mut().zip(counts) {
        *sum += count;
    }
}

/// z of each label in `own` against the rest of `all`; the prior is `all`.
pub fn scores(own: &[u32], all: &[u32]) -> Vec<f64> {
    let total = |counts: &[u32]| f64::from(counts.iter().sum::<u32>());
    let (n_own, n_all) = (total(own), total(all));
    let n_rest = n_all - n_own;
    let odds = |y: f64, n: f64, prior: f64| libm::log((y + prior) / (n + n_all - y - prior));
    let pairs = own.iter().zip(all);
    pairs
        .map(|(own, all)| {
            let (own, all) = (f64::from(*own), f64::from(*all));
            // Of one label alone there is nothing to compare it with.
            if all == 0.0 || (all - n_all).abs() < 0.5 {
                return 0.0;
            }
            let rest = all - own;
            let delta = odds(own, n_own, all) - odds(rest, n_rest, all);
            delta / libm::sqrt(1.0 / (own + all) + 1.0 / (rest + all))
        })
        .collect()
}
