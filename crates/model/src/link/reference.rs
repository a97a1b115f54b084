//! Where a corpus refers to its actors, and how all of that is changed at once.

use crate::{Actor, ActorId, ArticleId, Corpus, Table};
use std::collections::{BTreeMap, BTreeSet};

impl Corpus {
    /// Puts for each actor that a row of an article refers to the one that `refers` gives.
    pub(crate) fn refer(&mut self, refers: impl Fn(ArticleId, ActorId) -> ActorId) {
        for row in self.mentions.rows_mut() {
            row.actor = row.actor.map(|actor| refers(row.article, actor));
        }
        for row in self.attributions.rows_mut() {
            row.speaker.actor = row.speaker.actor.map(|actor| refers(row.article, actor));
            let joint: Vec<ActorId> = row.joint.iter().map(|actor| refers(row.article, *actor)).collect();
            row.joint = each_once(joint);
        }
        for row in self.claims.rows_mut() {
            row.place = row.place.map(|actor| refers(row.article, actor));
            row.agent = row.agent.map(|actor| refers(row.article, actor));
            let actors: Vec<ActorId> = row.actors.iter().map(|actor| refers(row.article, *actor)).collect();
            row.actors = each_once(actors);
            for part in row.harms.iter_mut().flat_map(crate::Harm::participants_mut) {
                part.actor = part.actor.map(|actor| refers(row.article, actor));
            }
        }
    }

    /// The articles in which each actor occurs.
    pub(crate) fn articles_by_actor(&self) -> BTreeMap<ActorId, BTreeSet<ArticleId>> {
        let mentions = self.mentions.rows().iter().map(|row| (row.article, row.actor));
        let speakers = self
            .attributions
            .rows()
            .iter()
            .flat_map(|row| row.actors().map(|actor| (row.article, Some(actor))));
        let claims = self.claims.rows().iter().flat_map(|row| {
            let actors = row.actors.iter().copied().map(Some).chain([row.place, row.agent]);
            let parts = row.harms.iter().flat_map(crate::Harm::participants).map(|part| part.actor);
            let actors = actors.chain(parts);
            actors.map(|actor| (row.article, actor))
        });
        let mut articles: BTreeMap<ActorId, BTreeSet<ArticleId>> = BTreeMap::new();
        for (article, actor) in mentions.chain(speakers).chain(claims) {
            if let Some(actor) = actor {
                articles.entry(actor).or_default().insert(article);
            }
        }
        articles
    }

    /// Drops the rows of actors that `keeps` does not keep; nothing may refer to them.
    pub(crate) fn drop_actors(&mut self, keeps: impl Fn(ActorId) -> bool) {
        let mut kept: Table<ActorId, Actor> = Table::default();
        let mut ids: Vec<ActorId> = Vec::with_capacity(self.actors.len());
        for (row, actor) in std::mem::take(&mut self.actors).into_iter().enumerate() {
            if keeps(ActorId::new(row)) {
                ids.push(kept.push(actor));
            } else {
                ids.push(ActorId::new(0));
            }
        }
        self.actors = kept;
        self.refer(|_, actor| ids.get(actor.row()).copied().unwrap_or(actor));
    }

    /// Gives every speaker that is an actor the actor's name.
    pub(crate) fn name_speakers(&mut self) {
        let actors = &self.actors;
        self.attributions.rows_mut().iter_mut().for_each(|row| row.name_speaker(actors));
    }
}

/// The actors without repetition, in order.
pub(crate) fn each_once(mut actors: Vec<ActorId>) -> Vec<ActorId> {
    let mut seen = BTreeSet::new();
    actors.retain(|actor| seen.insert(*actor));
    actors
}
