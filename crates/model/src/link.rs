//! Actors of different articles that are one: found by their names over the whole corpus, written into it with the
//! evidence, and taken back exactly, so that a corpus can grow.
//!
//! Two actors of one article are never linked here: whether they are one, the analysis of that article has decided.
//! Nor are two that an editor lists, nor names that an editor keeps apart.

mod pairs;
mod reference;

use crate::{Actor, ActorId, Alias, ArticleId, Corpus, Slug};
use pairs::{Apart, Pair};
pub(crate) use reference::each_once;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An actor as its own articles have it, that is one with others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The actor before it was linked.
    pub actor: Actor,
    /// The slug that it has in the corpus.
    pub into: Slug,
    /// Where it occurs.
    pub articles: Vec<ArticleId>,
}

/// Two actors that may be one, though not surely enough to be linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// One actor.
    pub a: ActorId,
    /// The other.
    pub b: ActorId,
    /// What speaks for it: `transliteration: Ann Clark ~ Anne Clarke`.
    pub evidence: String,
    /// How much, from 0 to 100.
    pub score: u8,
}

impl Corpus {
    /// Actors that are possibly the same, the likeliest first: found when asked for, never stored.
    pub fn near_misses(&self) -> Vec<NearMiss> {
        let apart = Apart::of(self);
        let parts = pairs::parts(self, &apart, |actor| actor);
        let mut near: Vec<NearMiss> = pairs::alike(self, &apart, pairs::POSSIBLE)
            .into_iter()
            .chain(parts)
            .map(|pair| NearMiss { a: pair.a, b: pair.b, evidence: pair.evidence, score: pair.score })
            .collect();
        near.sort_by(|a, b| (b.score, a.a, a.b).cmp(&(a.score, b.a, b.b)));
        near
    }

    /// The corpus with the actors joined whose names say that they are one.
    pub(crate) fn linked(mut self) -> Self {
        let mut clusters = Clusters::apart(&self);
        let alike = pairs::alike(&self, &clusters.kept_apart, crate::name::SURE);
        clusters.join(&self, alike);
        let parts = pairs::parts(&self, &clusters.kept_apart, |actor| clusters.head(actor));
        clusters.join(&self, parts);
        let mut into: Vec<ActorId> = self.actors.ids().collect();
        for members in clusters.members.values().filter(|members| members.len() > 1) {
            let whole = self.joined_actor(members, &clusters);
            let chosen =
                members.iter().copied().find(|id| self.actors.get(*id).is_some_and(|a| a.slug == whole.slug));
            let Some(chosen) = chosen else { continue };
            for &member in members {
                if let (Some(actor), Some(slot)) = (self.actors.get(member), into.get_mut(member.row())) {
                    let articles = clusters.articles_of(member);
                    self.links.push(Link { actor: actor.clone(), into: whole.slug.clone(), articles });
                    *slot = chosen;
                }
            }
            if let Some(row) = self.actors.get_mut(chosen) {
                *row = whole;
            }
        }
        self.links.sort_by(|a, b| (&a.into, &a.actor.slug).cmp(&(&b.into, &b.actor.slug)));
        self.refer(|_, actor| into.get(actor.row()).copied().unwrap_or(actor));
        self.drop_actors(|id| into.get(id.row()).is_none_or(|kept| *kept == id));
        self.name_speakers();
        self
    }

    /// The corpus with every link taken back.
    pub(crate) fn unlinked(mut self) -> Self {
        let links = std::mem::take(&mut self.links);
        let mut whose: BTreeMap<(ArticleId, ActorId), ActorId> = BTreeMap::new();
        for link in &links {
            let Some((target, _)) = self.actors.find(|actor| actor.slug == link.into) else { continue };
            let own =
                if link.actor.slug == link.into { target } else { self.actors.push(link.actor.clone()) };
            whose.extend(link.articles.iter().map(|article| ((*article, target), own)));
        }
        for link in links.iter().filter(|link| link.actor.slug == link.into) {
            let target = self.actors.find(|actor| actor.slug == link.into).map(|(id, _)| id);
            if let Some(row) = target.and_then(|id| self.actors.get_mut(id)) {
                *row = link.actor.clone();
            }
        }
        if !whose.is_empty() {
            self.refer(|article, actor| whose.get(&(article, actor)).copied().unwrap_or(actor));
            self.name_speakers();
        }
        self
    }

    /// One actor of all `members`: the listed one, else the one that is named most often, with every alias.
    fn joined_actor(&self, members: &BTreeSet<ActorId>, clusters: &Clusters) -> Actor {
        let mut named: BTreeMap<ActorId, usize> = BTreeMap::new();
        for actor in self.mentions.rows().iter().filter_map(|mention| mention.actor) {
            *named.entry(actor).or_default() += 1;
        }
        let mut rows: Vec<(ActorId, &Actor)> =
            members.iter().filter_map(|id| Some((*id, self.actors.get(*id)?))).collect();
        rows.sort_by_key(|(id, actor)| {
            let count = named.get(id).copied().unwrap_or(0);
            (!actor.is_listed(), std::cmp::Reverse((count, actor.name.len())), actor.slug.clone())
        });
        let mut rows = rows.into_iter();
        let mut whole =
            rows.next().map_or_else(|| Actor::named("", crate::ActorKind::Organisation), |(_, a)| a.clone());
        for (id, actor) in rows {
            for alias in &actor.aliases {
                let reason = clusters.reasons.get(&id).filter(|_| alias.form == actor.name);
                let own = || alias.clone();
                whole.add(reason.map_or_else(own, |(score, evidence)| Alias {
                    form: alias.form.clone(),
                    evidence: evidence.clone(),
                    score: *score,
                }));
            }
            whole.side = whole.side.take().or_else(|| actor.side.clone());
            whole.of = whole.of.take().or_else(|| actor.of.clone());
        }
        whole
    }
}

/// Which actors are one.
struct Clusters {
    /// By the smallest id.
    members: BTreeMap<ActorId, BTreeSet<ActorId>>,
    /// For each actor the key of its cluster.
    heads: Vec<ActorId>,
    /// Why an actor is in its cluster.
    reasons: BTreeMap<ActorId, (u8, String)>,
    articles: BTreeMap<ActorId, BTreeSet<ArticleId>>,
    kept_apart: Apart,
}

impl Clusters {
    /// Each actor by itself.
    fn apart(corpus: &Corpus) -> Self {
        Self {
            members: corpus.actors.ids().map(|id| (id, BTreeSet::from([id]))).collect(),
            heads: corpus.actors.ids().collect(),
            reasons: BTreeMap::new(),
            articles: corpus.articles_by_actor(),
            kept_apart: Apart::of(corpus),
        }
    }

    /// Joins the pairs, the surest first, where nothing speaks against it.
    fn join(&mut self, corpus: &Corpus, mut pairs: Vec<Pair>) {
        let slug = |id: ActorId| corpus.actors.get(id).map(|actor| actor.slug.clone());
        pairs.sort_by_cached_key(|pair| (std::cmp::Reverse(pair.score), slug(pair.a), slug(pair.b)));
        for pair in pairs {
            let (one, other) = (self.head(pair.a), self.head(pair.b));
            let (a, b) = (one.min(other), one.max(other));
            if a == b || !self.can_join(corpus, a, b) {
                continue;
            }
            let moved = self.members.remove(&b).unwrap_or_default();
            for member in &moved {
                if let Some(head) = self.heads.get_mut(member.row()) {
                    *head = a;
                }
            }
            self.members.entry(a).or_default().extend(moved);
            for id in [pair.a, pair.b] {
                self.reasons.entry(id).or_insert_with(|| (pair.score, pair.evidence.clone()));
            }
        }
    }

    /// The actor with the smallest id of the same cluster.
    fn head(&self, id: ActorId) -> ActorId {
        self.heads.get(id.row()).copied().unwrap_or(id)
    }

    /// Whether no article has both, no editor lists both, and no editor keeps two of their names apart.
    fn can_join(&self, corpus: &Corpus, a: ActorId, b: ActorId) -> bool {
        let none = BTreeSet::new();
        let (a, b) = (self.members.get(&a).unwrap_or(&none), self.members.get(&b).unwrap_or(&none));
        let listed = |members: &BTreeSet<ActorId>| {
            members.iter().any(|id| corpus.actors.get(*id).is_some_and(Actor::is_listed))
        };
        if listed(a) && listed(b) {
            return false;
        }
        let articles = |members: &BTreeSet<ActorId>| -> BTreeSet<ArticleId> {
            members.iter().flat_map(|id| self.articles_of(*id)).collect()
        };
        if !articles(a).is_disjoint(&articles(b)) {
            return false;
        }
        let mut pairs = a.iter().flat_map(|a| b.iter().map(move |b| (*a, *b)));
        !pairs.any(|(a, b)| self.kept_apart.are_apart(a, b))
    }

    fn articles_of(&self, actor: ActorId) -> Vec<ArticleId> {
        self.articles.get(&actor).into_iter().flatten().copied().collect()
    }
}
