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

    /// Whether both tell of one place: what a passage does not name, its article's headline and lead do. `None` where
    /// no place says so, and none speaks against it.
    pub(crate) fn share_a_place(&self, a: &Passage, b: &Passage) -> Option<bool> {
        let places = |passage: &Passage| {
            let own = self.places_of(passage);
            if own.is_empty() { self.places.get(passage.column).cloned().unwrap_or_default() } else { own }
        };
        let (here, there) = (self.places_of(a), self.places_of(b));
        let clash = !here.is_empty() && !there.is_empty() && here.is_disjoint(&there);
        if clash { Some(false) } else { (!places(a).is_disjoint(&places(b))).then_some(true) }
    }

    /// The places that a passage names, states left out: too much happens in one state.
    fn places_of(&self, passage: &Passage) -> BTreeSet<ActorId> {
        let kind = |actor: &ActorId| self.corpus.actors.get(*actor).map(|actor| actor.kind);
        passage.actors.iter().copied().filter(|actor| kind(actor) == Some(ActorKind::Place)).collect()
    }
}
