//! The corpus: one typed table for each kind of thing, and how two corpora become one.

use crate::{
    Actor, ActorId, Article, ArticleId, Attribution, AttributionId, Claim, ClaimId, Label, LabelId, Mention,
    MentionId, Outlet, OutletId, Passage, PassageId, Proposition, PropositionId, Relation, RelationId,
    SentenceId, Side, Slug, Span, Table, TimeExpression, TimeId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that is known of a set of articles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corpus {
    /// What the articles are about, as the editor puts it; may be empty.
    pub title: String,
    /// One or two sentences on the story; may be empty.
    pub summary: String,
    /// The sides that actors can be on.
    pub sides: Vec<Side>,
    /// Who publishes.
    pub outlets: Table<OutletId, Outlet>,
    /// The saved pages.
    pub articles: Table<ArticleId, Article>,
    /// The resolved entities that the articles name.
    pub actors: Table<ActorId, Actor>,
    /// The entries of the label lexicon that occur.
    pub labels: Table<LabelId, Label>,
    /// Sentences of headlines and bodies, article by article, in order.
    pub sentences: Table<SentenceId, Sentence>,
    /// Where actors are named or characterised.
    pub mentions: Table<MentionId, Mention>,
    /// Who is credited with what.
    pub attributions: Table<AttributionId, Attribution>,
    /// Expressions of time.
    pub times: Table<TimeId, TimeExpression>,
    /// What is asserted.
    pub claims: Table<ClaimId, Claim>,
    /// What claims are to each other; empty in a corpus that was not linked.
    pub relations: Table<RelationId, Relation>,
    /// Claims of several articles that say the same.
    pub propositions: Table<PropositionId, Proposition>,
    /// Passages that two articles share.
    pub passages: Table<PassageId, Passage>,
    /// What each rule that derived a row does, by its name.
    pub rules: BTreeMap<String, String>,
}

/// One sentence of a headline or a body paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// In which article.
    pub article: ArticleId,
    /// Its words.
    pub span: Span,
}

impl Corpus {
    /// One corpus of all `parts`, the same for every order of `parts`: articles by slug, then outlets, actors
    /// and labels by slug. Outlets, actors and labels with the same slug are the same; an actor keeps every
    /// alias.
    pub fn gather(mut parts: Vec<Corpus>) -> Self {
        fn first(part: &Corpus) -> Option<&Slug> {
            part.articles.rows().first().map(|article| &article.slug)
        }
        parts.sort_by(|a, b| first(a).cmp(&first(b)));
        let mut whole = Self::default();
        for part in parts {
            whole.extend(part);
        }
        whole.in_order_of_slugs()
    }

    /// Appends another corpus. Its title and summary are taken where this one has none.
    pub fn extend(&mut self, other: Self) {
        let base = self.counts();
        let renumber = Renumber {
            outlets: other.outlets.rows().iter().map(|outlet| self.outlet(outlet)).collect(),
            actors: other.actors.rows().iter().map(|actor| self.actor(actor)).collect(),
            labels: other.labels.rows().iter().map(|label| self.label(label)).collect(),
            base,
        };
        for side in other.sides {
            if !self.sides.iter().any(|known| known.slug == side.slug) {
                self.sides.push(side);
            }
        }
        if self.title.is_empty() {
            self.title = other.title;
        }
        if self.summary.is_empty() {
            self.summary = other.summary;
        }
        self.rules.extend(other.rules);
        self.articles.extend(other.articles.into_iter().map(|row| renumber.article(row)));
        self.sentences.extend(other.sentences.into_iter().map(|row| renumber.sentence(row)));
        self.mentions.extend(other.mentions.into_iter().map(|row| renumber.mention(row)));
        self.attributions.extend(other.attributions.into_iter().map(|row| renumber.attribution(row)));
        self.times.extend(other.times.into_iter().map(|row| renumber.time(row)));
        self.claims.extend(other.claims.into_iter().map(|row| renumber.claim(row)));
        self.relations.extend(other.relations.into_iter().map(|row| renumber.relation(row)));
        self.propositions.extend(other.propositions.into_iter().map(|row| renumber.proposition(row)));
        self.passages.extend(other.passages.into_iter().map(|row| renumber.passage(row)));
    }

    /// The sentences of an article, in order.
    pub fn sentences_of(&self, article: ArticleId) -> impl Iterator<Item = (SentenceId, &Sentence)> {
        self.sentences.iter().filter(move |(_, sentence)| sentence.article == article)
    }

    /// The words of `span` in an article; empty where there are none.
    pub fn words(&self, article: ArticleId, span: Span) -> &str {
        self.articles.get(article).map_or("", |article| span.of(&article.text))
    }

    fn counts(&self) -> Base {
        Base {
            articles: self.articles.len(),
            sentences: self.sentences.len(),
            attributions: self.attributions.len(),
            times: self.times.len(),
            claims: self.claims.len(),
        }
    }

    fn outlet(&mut self, outlet: &Outlet) -> OutletId {
        let known = self.outlets.find(|known| known.slug == outlet.slug).map(|(id, _)| id);
        known.unwrap_or_else(|| self.outlets.push(outlet.clone()))
    }

    fn label(&mut self, label: &Label) -> LabelId {
        let known = self.labels.find(|known| known.slug == label.slug).map(|(id, _)| id);
        known.unwrap_or_else(|| self.labels.push(label.clone()))
    }

    fn actor(&mut self, actor: &Actor) -> ActorId {
        let Some((id, _)) = self.actors.find(|known| known.slug == actor.slug) else {
            return self.actors.push(actor.clone());
        };
        if let Some(known) = self.actors.get_mut(id) {
            known.aliases.extend(actor.aliases.iter().cloned());
            known.aliases.sort();
            known.aliases.dedup();
        }
        id
    }

    fn in_order_of_slugs(self) -> Self {
        let (outlets, outlet_ids) = sorted(self.outlets, |row| row.slug.clone());
        let (actors, actor_ids) = sorted(self.actors, |row| row.slug.clone());
        let (labels, label_ids) = sorted(self.labels, |row| row.slug.clone());
        let mut sides = self.sides;
        sides.sort_by(|a, b| a.slug.cmp(&b.slug));
        let renumber =
            Renumber { outlets: outlet_ids, actors: actor_ids, labels: label_ids, base: Base::default() };
        Self {
            title: self.title,
            summary: self.summary,
            sides,
            rules: self.rules,
            outlets,
            actors,
            labels,
            articles: self.articles.into_iter().map(|row| renumber.article(row)).collect(),
            sentences: self.sentences,
            mentions: self.mentions.into_iter().map(|row| renumber.mention(row)).collect(),
            attributions: self.attributions.into_iter().map(|row| renumber.attribution(row)).collect(),
            times: self.times,
            claims: self.claims.into_iter().map(|row| renumber.claim(row)).collect(),
            relations: self.relations,
            propositions: self.propositions,
            passages: self.passages,
        }
    }
}

/// The rows by slug, and for each old row its new id.
fn sorted<Id, Row>(table: Table<Id, Row>, slug: impl Fn(&Row) -> Slug) -> (Table<Id, Row>, Vec<Id>)
where
    Id: crate::id::RowId,
{
    let mut rows: BTreeMap<(Slug, usize), Row> =
        table.into_iter().enumerate().map(|(old, row)| ((slug(&row), old), row)).collect();
    let mut ids: Vec<(usize, Id)> =
        rows.keys().enumerate().map(|(new, (_, old))| (*old, Id::from_row(new))).collect();
    ids.sort_by_key(|(old, _)| *old);
    let rows: Table<Id, Row> = std::mem::take(&mut rows).into_values().collect();
    (rows, ids.into_iter().map(|(_, id)| id).collect())
}

/// How many rows stand before those that are appended.
#[derive(Default, Clone, Copy)]
struct Base {
    articles: usize,
    sentences: usize,
    attributions: usize,
    times: usize,
    claims: usize,
}

/// Gives rows of one corpus the ids that they have in another.
struct Renumber {
    outlets: Vec<OutletId>,
    actors: Vec<ActorId>,
    labels: Vec<LabelId>,
    base: Base,
}

impl Renumber {
    fn actor_id(&self, id: ActorId) -> Option<ActorId> {
        self.actors.get(id.row()).copied()
    }

    fn article(&self, mut row: Article) -> Article {
        if let Some(&outlet) = self.outlets.get(row.outlet.row()) {
            row.outlet = outlet;
        }
        row
    }

    fn sentence(&self, mut row: Sentence) -> Sentence {
        row.article = row.article.shifted(self.base.articles);
        row
    }

    fn mention(&self, mut row: Mention) -> Mention {
        row.article = row.article.shifted(self.base.articles);
        row.actor = row.actor.and_then(|id| self.actor_id(id));
        for labelling in &mut row.labels {
            if let Some(&label) = self.labels.get(labelling.label.row()) {
                labelling.label = label;
            }
        }
        row
    }

    fn attribution(&self, mut row: Attribution) -> Attribution {
        row.article = row.article.shifted(self.base.articles);
        row.speaker.actor = row.speaker.actor.and_then(|id| self.actor_id(id));
        row.parent = row.parent.map(|id| id.shifted(self.base.attributions));
        row
    }

    fn time(&self, mut row: TimeExpression) -> TimeExpression {
        row.article = row.article.shifted(self.base.articles);
        row
    }

    fn claim(&self, mut row: Claim) -> Claim {
        row.article = row.article.shifted(self.base.articles);
        row.sentence = row.sentence.shifted(self.base.sentences);
        row.attribution = row.attribution.map(|id| id.shifted(self.base.attributions));
        row.time = row.time.map(|id| id.shifted(self.base.times));
        row.agent = row.agent.and_then(|id| self.actor_id(id));
        row.place = row.place.and_then(|id| self.actor_id(id));
        row.actors = row.actors.into_iter().filter_map(|id| self.actor_id(id)).collect();
        row
    }

    fn relation(&self, mut row: Relation) -> Relation {
        row.from = row.from.shifted(self.base.claims);
        row.to = row.to.shifted(self.base.claims);
        row
    }

    fn proposition(&self, mut row: Proposition) -> Proposition {
        for claim in &mut row.claims {
            *claim = claim.shifted(self.base.claims);
        }
        for dependence in &mut row.shared {
            dependence.from = dependence.from.shifted(self.base.claims);
            dependence.to = dependence.to.shifted(self.base.claims);
        }
        row
    }

    fn passage(&self, mut row: Passage) -> Passage {
        row.from = row.from.shifted(self.base.articles);
        row.to = row.to.shifted(self.base.articles);
        row
    }
}
