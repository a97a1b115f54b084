//! Gives rows of one corpus the ids that they have in another.

use crate::{
    ActorId, Article, ArticleId, Attribution, AttributionId, Claim, Corpus, Harm, LabelId, Mention, OutletId,
    Sentence, SentenceId, TimeExpression, TimeId,
};

/// For each old row of a table its new id; an id without one stays or, where it may, is dropped.
pub(crate) struct Renumber {
    pub(crate) outlets: Vec<OutletId>,
    pub(crate) actors: Vec<ActorId>,
    pub(crate) labels: Vec<LabelId>,
    pub(crate) articles: Vec<ArticleId>,
    pub(crate) sentences: Vec<SentenceId>,
    pub(crate) attributions: Vec<AttributionId>,
    pub(crate) times: Vec<TimeId>,
}

impl Renumber {
    /// For rows of `other` that come to stand behind those of `corpus`; what both can share is left open.
    pub(crate) fn behind(corpus: &Corpus, other: &Corpus) -> Self {
        Self {
            outlets: Vec::new(),
            actors: Vec::new(),
            labels: Vec::new(),
            articles: other.articles.ids().map(|id| id.shifted(corpus.articles.len())).collect(),
            sentences: other.sentences.ids().map(|id| id.shifted(corpus.sentences.len())).collect(),
            attributions: other.attributions.ids().map(|id| id.shifted(corpus.attributions.len())).collect(),
            times: other.times.ids().map(|id| id.shifted(corpus.times.len())).collect(),
        }
    }

    pub(crate) fn article_id(&self, id: ArticleId) -> ArticleId {
        self.articles.get(id.row()).copied().unwrap_or(id)
    }

    fn actor_id(&self, id: ActorId) -> Option<ActorId> {
        self.actors.get(id.row()).copied()
    }

    pub(crate) fn article(&self, mut row: Article) -> Article {
        if let Some(&outlet) = self.outlets.get(row.outlet.row()) {
            row.outlet = outlet;
        }
        row
    }

    pub(crate) fn sentence(&self, mut row: Sentence) -> Sentence {
        row.article = self.article_id(row.article);
        row
    }

    pub(crate) fn mention(&self, mut row: Mention) -> Mention {
        row.article = self.article_id(row.article);
        row.actor = row.actor.and_then(|id| self.actor_id(id));
        for labelling in &mut row.labels {
            if let Some(&label) = self.labels.get(labelling.label.row()) {
                labelling.label = label;
            }
        }
        row
    }

    pub(crate) fn attribution(&self, mut row: Attribution) -> Attribution {
        row.article = self.article_id(row.article);
        row.speaker.actor = row.speaker.actor.and_then(|id| self.actor_id(id));
        row.joint = row.joint.into_iter().filter_map(|id| self.actor_id(id)).collect();
        row.parent = row.parent.and_then(|id| self.attributions.get(id.row()).copied());
        row
    }

    pub(crate) fn time(&self, mut row: TimeExpression) -> TimeExpression {
        row.article = self.article_id(row.article);
        row
    }

    pub(crate) fn claim(&self, mut row: Claim) -> Claim {
        row.article = self.article_id(row.article);
        row.sentence = self.sentences.get(row.sentence.row()).copied().unwrap_or(row.sentence);
        row.attribution = row.attribution.and_then(|id| self.attributions.get(id.row()).copied());
        row.time = row.time.and_then(|id| self.times.get(id.row()).copied());
        row.agent = row.agent.and_then(|id| self.actor_id(id));
        row.place = row.place.and_then(|id| self.actor_id(id));
        row.actors = row.actors.into_iter().filter_map(|id| self.actor_id(id)).collect();
        for part in row.harms.iter_mut().flat_map(Harm::participants_mut) {
            part.actor = part.actor.and_then(|id| self.actor_id(id));
        }
        row
    }
}
