//! How many different speakers a source lets speak, how evenly, and how long it quotes.
//!
//! A speaker counts once, however often; those whom the text leaves unnamed altogether are not told apart and count
//! not at all. Diversity after Simpson (1949), "Measurement of diversity", Nature 163, without bias for small samples:
//! the chance that two claims, drawn without putting back, are of different speakers. Its standard error is the one
//! given there for large samples, on `n` over the design effect, and is given only where that leaves 10 cases.

use crate::speaking::credited;
use crate::{Evidence, Interval, Measure, Scope};
use parallax_model::{ActorId, AttributionId, ClaimId, Form, OutletId, Speaker, SpeakerKind};
use std::collections::BTreeMap;

/// Different speakers.
pub const SPEAKERS: Measure = Measure {
    name: "Different speakers",
    formula: "the number of different speakers to whom a source’s claims are credited (by actor, else by the words \
              that name them; who speak together count each), and Simpson’s diversity 1 − Σ kᵢ (kᵢ − 1) / (n (n − 1)) of the n claims over them; its \
              interval, where n over the design effect is at least 10, is ± 1.96 standard errors",
    reference: "Simpson 1949, Measurement of diversity; Sigal 1973, Reporters and Officials",
};

/// Length of quotations.
pub const QUOTATIONS: Measure = Measure {
    name: "Length of quotations",
    formula: "the words of each passage that is credited to somebody and stands wholly in quotation marks; shown are \
              their number, the median and the range. No interval: with so few quotations none would be honest",
    reference: "Sigal 1973, Reporters and Officials",
};

/// Who speaks in a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Voices {
    /// The source.
    pub outlet: OutletId,
    /// Its speakers, most claims first, each with its claims.
    pub speakers: Vec<(Voiced, Vec<ClaimId>)>,
    /// Claims over all of them; one that several make counts under each.
    pub n: u32,
    /// From 0, one speaker, to 1; `None` with fewer than two claims.
    pub diversity: Option<f64>,
    /// At 95 %.
    pub interval: Option<Interval>,
}

/// Somebody who speaks: an actor, else whoever is named by these words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voiced {
    /// An actor.
    Actor(ActorId),
    /// Words, in lower case.
    Words(String),
}

/// The quotations of a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotations {
    /// The source.
    pub outlet: OutletId,
    /// Each with its words, shortest first.
    pub lengths: Vec<(u32, AttributionId)>,
}

impl Quotations {
    /// The middle length; of an even number, the lower of the two in the middle, so that it is one that occurs.
    pub fn median(&self) -> u32 {
        let middle = self.lengths.len().saturating_sub(1) / 2;
        self.lengths.get(middle).map_or(0, |(words, _)| *words)
    }
}

/// So many independent cases before an interval of the diversity is given.
const LARGE: f64 = 10.0;

/// The speakers of each source that has any.
pub fn voices(scope: &Scope<'_>) -> Vec<Voices> {
    let mut sources: BTreeMap<OutletId, BTreeMap<Voiced, Vec<ClaimId>>> = BTreeMap::new();
    for (id, claim, outlet) in scope.claims() {
        let Some(attribution) = credited(scope.corpus, claim) else { continue };
        let speakers = sources.entry(outlet).or_default();
        for actor in attribution.actors() {
            speakers.entry(Voiced::Actor(actor)).or_default().push(id);
        }
        let Speaker { name, kind, .. } = &attribution.speaker;
        if attribution.actors().next().is_none() && !name.is_empty() && *kind != SpeakerKind::Unstated {
            speakers.entry(Voiced::Words(name.to_lowercase())).or_default().push(id);
        }
    }
    sources
        .into_iter()
        .filter(|(_, speakers)| !speakers.is_empty())
        .map(|(outlet, speakers)| {
            let mut speakers: Vec<(Voiced, Vec<ClaimId>)> = speakers.into_iter().collect();
            speakers.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
            let counts: Vec<u32> = speakers.iter().map(|(_, claims)| claims.len() as u32).collect();
            let diversity = simpson(&counts);
            let interval = diversity.and_then(|diversity| spread(&counts, diversity, scope.design_effect));
            Voices { outlet, speakers, n: counts.iter().sum(), diversity, interval }
        })
        .collect()
}

/// Simpson’s diversity; `None` of fewer than two.
pub fn simpson(counts: &[u32]) -> Option<f64> {
    let n = f64::from(counts.iter().sum::<u32>());
    let pairs: f64 = counts.iter().map(|count| f64::from(*count) * (f64::from(*count) - 1.0)).sum();
    (n >= 2.0).then(|| 1.0 - pairs / (n * (n - 1.0)))
}

fn spread(counts: &[u32], diversity: f64, design_effect: f64) -> Option<Interval> {
    let n = f64::from(counts.iter().sum::<u32>());
    let cases = n / design_effect;
    if cases < LARGE {
        return None;
    }
    let sum = |power: i32| {
        counts.iter().map(|count| libm::pow(f64::from(*count) / n, f64::from(power))).sum::<f64>()
    };
    let (squares, cubes) = (sum(2), sum(3));
    let half = 1.959_963_984_540_054 * libm::sqrt((4.0 * (cubes - squares * squares) / cases).max(0.0));
    Some(Interval { low: (diversity - half).max(0.0), high: (diversity + half).min(1.0) })
}

/// The quotations of each source that has any, of the claims that count.
pub fn quotations(scope: &Scope<'_>) -> Vec<Quotations> {
    let corpus = scope.corpus;
    let mut sources: BTreeMap<OutletId, BTreeMap<AttributionId, u32>> = BTreeMap::new();
    for (_, claim, outlet) in scope.claims() {
        let Some(id) = claim.attribution else { continue };
        let Some(row) = corpus.attributions.get(id).filter(|row| row.form == Form::Direct) else { continue };
        let Some(article) = corpus.articles.get(row.article) else { continue };
        let words = row.content.words(&article.text);
        let words = words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        sources.entry(outlet).or_default().insert(id, words as u32);
    }
    let sources = sources.into_iter();
    sources
        .map(|(outlet, quoted)| {
            let mut lengths: Vec<(u32, AttributionId)> =
                quoted.into_iter().map(|(id, words)| (words, id)).collect();
            lengths.sort_unstable();
            Quotations { outlet, lengths }
        })
        .collect()
}

/// The rows behind a source’s speakers: the first claim of each.
pub fn first_claims(voices: &Voices) -> Vec<Evidence> {
    voices
        .speakers
        .iter()
        .filter_map(|(_, claims)| claims.first().map(|claim| Evidence::Claim(*claim)))
        .collect()
}
