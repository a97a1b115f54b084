//! What a frame asks beyond two passages: what their articles say elsewhere.

use super::Toll;
use crate::alike::Alike;
use crate::passage::Passage;
use parallax_model::{ActorId, ActorKind, Corpus};
use std::collections::BTreeSet;

/// A corpus with its passages, and what each article says.
pub(crate) struct Ground<'p> {
    pub(crate) corpus: &'p Corpus,
    pub(crate) alike: &'p Alike<'p>,
    /// For each article, in the order of slugs, the tolls that it states.
    tolls: Vec<Vec<&'p Toll>>,
    /// The same for the places that its headline and lead name.
    places: Vec<BTreeSet<ActorId>>,
}

impl<'p> Ground<'p> {
    pub(crate) fn new(corpus: &'p Corpus, alike: &'p Alike<'p>) -> Self {
        let mut ground = Self {
            corpus,
            alike,
            tolls: vec![Vec::new(); corpus.articles.len()],
            places: vec![BTreeSet::new(); corpus.articles.len()],
        };
        for passage in &alike.passages.rows {
            let places = ground.places_of(passage);
            if let Some(of) = ground.places.get_mut(passage.column).filter(|_| passage.lead) {
                of.extend(places);
            }
            if let Some(of) = ground.tolls.get_mut(passage.column) {
                of.extend(&passage.tolls);
            }
        }
        ground
    }

    /// Whether the passage's article states that toll's figure anywhere, in answer to the same question.
    pub(crate) fn states(&self, passage: &Passage, toll: &Toll) -> bool {
        let tolls = self.tolls.get(passage.column).map(Vec::as_slice).unwrap_or_default();
        tolls
            .iter()
            .any(|other| (other.harm, &other.whom, other.figure) == (toll.harm, &toll.whom, toll.figure))
    }

    /// Whether both tell of one place: each names one that the other names or that the other's headline and lead do, or
    /// where one names none, their leads do. A town and its province are one where an article's lead names both. `None`
    /// where no place says so, and none speaks against it.
    pub(crate) fn share_a_place(&self, a: &Passage, b: &Passage) -> Option<bool> {
        let lead = |passage: &Passage| self.places.get(passage.column).cloned().unwrap_or_default();
        let (here, there) = (self.places_of(a), self.places_of(b));
        let (this, that) = (&here | &lead(a), &there | &lead(b));
        let found = |own: &BTreeSet<ActorId>, other: &BTreeSet<ActorId>| !own.is_disjoint(other);
        let (ours, theirs) = (found(&here, &that), found(&there, &this));
        let central = |own: &BTreeSet<ActorId>, passage: &Passage| found(own, &lead(passage));
        let shared = match (here.is_empty(), there.is_empty()) {
            (true, true) => found(&this, &that),
            (false, true) => ours,
            (true, false) => theirs,
            (false, false) => ours && (theirs || central(&there, b)) || theirs && (ours || central(&here, a)),
        };
        let against = !here.is_empty() && !there.is_empty();
        if shared { Some(true) } else { against.then_some(false) }
    }

    /// Whether one of them names a place itself, and does not leave it to its article's lead.
    pub(crate) fn names_a_place(&self, a: &Passage, b: &Passage) -> bool {
        [a, b].iter().any(|passage| !self.places_of(passage).is_empty())
    }

    /// The places that a passage names, states left out: too much happens in one state.
    fn places_of(&self, passage: &Passage) -> BTreeSet<ActorId> {
        let kind = |actor: &ActorId| self.corpus.actors.get(*actor).map(|actor| actor.kind);
        passage.actors.iter().copied().filter(|actor| kind(actor) == Some(ActorKind::Place)).collect()
    }
}
