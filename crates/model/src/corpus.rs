//! The corpus: one typed table for each kind of thing.

use crate::{
    Actor, ActorId, Article, ArticleId, Attribution, AttributionId, Claim, ClaimId, Label, LabelId, Link,
    Mention, MentionId, Outlet, OutletId, Passage, PassageId, Proposition, PropositionId, Relation,
    RelationId, Ruling, SentenceId, Side, Span, Table, TimeExpression, TimeId,
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
    /// Actors that were found in different articles and are one, as each of them was found.
    pub links: Vec<Link>,
    /// What an editor decided of names.
    pub rulings: Vec<Ruling>,
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
    /// How many rows its longest table has.
    pub(crate) fn rows_of_the_longest_table(&self) -> usize {
        let tables = [
            self.outlets.len(),
            self.articles.len(),
            self.actors.len(),
            self.labels.len(),
            self.sentences.len(),
            self.mentions.len(),
            self.attributions.len(),
            self.times.len(),
            self.claims.len(),
            self.relations.len(),
            self.propositions.len(),
            self.passages.len(),
        ];
        tables.into_iter().max().unwrap_or_default()
    }

    /// The sentences of an article, in order.
    pub fn sentences_of(&self, article: ArticleId) -> impl Iterator<Item = (SentenceId, &Sentence)> {
        self.sentences.iter().filter(move |(_, sentence)| sentence.article == article)
    }

    /// The words of `span` in an article; empty where there are none.
    pub fn words(&self, article: ArticleId, span: Span) -> &str {
        self.articles.get(article).map_or("", |article| span.of(&article.text))
    }
}
