//! What of two claims and of their passages tells whether they say the same.

use crate::alike::Alike;
use crate::frame::Ground;
use crate::lexicon;
use crate::passage::{OWN, Passage};
use crate::statement::{Statement, likeness};
use parallax_model::ActorId;
use std::collections::BTreeSet;

/// The features, in the order of [`Values`].
pub const FEATURES: [&str; 22] = [
    "passages-alike",
    "passages-share",
    "passages-within",
    "passages-actors",
    "passages-figure",
    "passages-figures-differ",
    "passages-negation",
    "leads",
    "days-apart",
    "claims-alike",
    "claims-share",
    "claims-within",
    "claims-around",
    "claims-length",
    "claims-predicate",
    "claims-agents-differ",
    "claims-actors",
    "claims-figure",
    "claims-figure-alone",
    "predicate-told",
    "places-shared",
    "places-differ",
];

/// A value for each of [`FEATURES`].
pub type Values = [f64; FEATURES.len()];

/// The most days that tell one pair of articles from another.
const MOST_DAYS: i32 = 7;

/// The features of two claims.
pub(crate) fn of(ground: &Ground<'_>, a: &Statement<'_>, b: &Statement<'_>) -> Values {
    let alike = ground.alike;
    let (one, other) = (a.passage, b.passage);
    let passages = Shared::of(alike, &own(one), &own(other));
    let claims = Shared::of(alike, &a.stems, &b.stems);
    let (figures, counted) = (&one.figures, &other.figures);
    let agents = a.claim.agent.zip(b.claim.agent);
    let days = a.published.zip(b.published).map_or(0, |(x, y)| x.days_to(y).abs()).min(MOST_DAYS);
    let place = ground.share_a_place(one, other);
    let negates = |passage: &Passage| passage.tokens.iter().any(|token| lexicon::negates(&token.fold));
    [
        f64::from(alike.likeness(a.row, b.row)) / 1_000.0,
        passages.share,
        passages.within,
        overlap(&one.actors, &other.actors),
        flag(!figures.is_disjoint(counted)),
        flag(!figures.is_empty() && !counted.is_empty() && figures.is_disjoint(counted)),
        flag(negates(one) != negates(other)),
        flag(one.lead) + flag(other.lead),
        f64::from(days),
        likeness(alike, &a.stems, &b.stems) as f64 / 1_000.0,
        claims.share,
        claims.within,
        claims.around,
        libm::log(a.stems.len().min(b.stems.len()).max(1) as f64),
        flag(a.class().is_some() && a.class() == b.class()),
        flag(agents.is_some_and(|(x, y)| x != y)),
        a.actors().intersection(&b.actors()).count().min(3) as f64,
        flag(!a.figures.is_disjoint(&b.figures)),
        flag(a.figures.is_empty() != b.figures.is_empty()),
        flag(tells(b, a)) + flag(tells(a, b)),
        flag(place == Some(true)),
        flag(place == Some(false)),
    ]
}

/// Whether a claim has the verb of another.
fn tells(a: &Statement<'_>, b: &Statement<'_>) -> bool {
    b.verb.is_some_and(|verb| a.stems.contains(&verb))
}

const fn flag(is: bool) -> f64 {
    if is { 1.0 } else { 0.0 }
}

/// Jaccard's coefficient of two sets of actors.
fn overlap(a: &BTreeSet<ActorId>, b: &BTreeSet<ActorId>) -> f64 {
    a.intersection(b).count() as f64 / a.union(b).count().max(1) as f64
}

/// The numbers of the stems that a passage has itself.
fn own(passage: &Passage) -> BTreeSet<usize> {
    passage.stems.iter().filter(|(_, level)| *level == OWN).map(|(stem, _)| *stem as usize).collect()
}

/// What two sets of stems share, weighed by rarity.
struct Shared {
    /// `ln(1 + weight)` of what both have.
    share: f64,
    /// Which part of the smaller one the other has, 0 to 1.
    within: f64,
    /// Which part of the larger one the other has, 0 to 1.
    around: f64,
}

impl Shared {
    fn of(alike: &Alike<'_>, a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> Self {
        let weigh = |stems: &mut dyn Iterator<Item = &usize>| {
            stems.map(|stem| alike.weight(*stem as u32)).sum::<u64>() as f64 / 1_000.0
        };
        let (one, other) = (weigh(&mut a.iter()), weigh(&mut b.iter()));
        let both = weigh(&mut a.intersection(b));
        let part = |whole: f64| if whole > 0.0 { both / whole } else { 0.0 };
        Self { share: libm::log1p(both), within: part(one.min(other)), around: part(one.max(other)) }
    }
}
