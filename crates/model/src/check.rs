//! Whether a corpus that came from outside holds together: every id points at a row, every span lies in its
//! text, and nothing is so long that no page could show it. What passes can be shown without a further look.

use crate::{ActorId, Article, ArticleId, ClaimId, Corpus, Span};
use std::collections::BTreeSet;
use std::fmt;

/// The longest text of an article, in bytes: what an article's file may have, and what decoding may add to it.
pub const LONGEST_TEXT: usize = 48 << 20;
/// The longest name of an outlet or actor, and the longest slug, in bytes.
pub const LONGEST_NAME: usize = 16 << 10;

/// How often the marks of one row can go over the text of its article: what a row shows of it is as long as the text at
/// most, for each of its parts.
const MOST_TIMES: usize = 64;

/// The first thing found wrong in a corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// In which table.
    pub table: &'static str,
    /// In which row, from 0.
    pub row: usize,
    /// What is wrong.
    pub what: &'static str,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {} of {} {}", self.row, self.table, self.what)
    }
}

impl Corpus {
    /// # Errors
    /// The first row that points outside its table or its text, or a slug that stands twice.
    pub fn check(&self) -> Result<(), Damage> {
        self.check_articles()?;
        self.check_slugs()?;
        for (id, row) in self.sentences.iter() {
            self.check_spans("sentences", id.row(), row.article, [row.span])?;
        }
        for (id, row) in self.mentions.iter() {
            let spans = [row.span, row.head].into_iter().chain(row.distanced);
            let spans = spans.chain(row.labels.iter().map(|labelling| labelling.span));
            self.check_spans("mentions", id.row(), row.article, spans)?;
            self.check_actors("mentions", id.row(), row.actor)?;
            let labels = row.labels.iter().all(|labelling| self.labels.get(labelling.label).is_some());
            ensure(labels, "mentions", id.row(), "names a label that is not there")?;
        }
        for (id, row) in self.attributions.iter() {
            let spans = row.source.iter().chain(&row.cue).chain(&row.content).copied();
            self.check_spans("attributions", id.row(), row.article, spans)?;
            ensure(row.content.are_apart(), "attributions", id.row(), NOT_APART)?;
            self.check_actors("attributions", id.row(), row.actors())?;
            let parent =
                row.parent.is_none_or(|parent| parent != id && self.attributions.get(parent).is_some());
            ensure(parent, "attributions", id.row(), "is told within one that is not there")?;
        }
        for (id, row) in self.times.iter() {
            self.check_spans("times", id.row(), row.article, [row.span])?;
        }
        for (id, row) in self.claims.iter() {
            let spans = row.content.iter().chain(&row.quantities).copied();
            let spans = spans.chain(row.predicate.as_ref().map(|predicate| predicate.span));
            self.check_spans("claims", id.row(), row.article, spans)?;
            ensure(row.content.are_apart(), "claims", id.row(), NOT_APART)?;
            let actors = row.actors.iter().copied().chain(row.place).chain(row.agent);
            self.check_actors("claims", id.row(), actors)?;
            let parts = || row.harms.iter().flat_map(crate::Harm::participants);
            let words = row.harms.iter().map(|harm| harm.word).chain(parts().map(|part| part.span));
            self.check_spans("claims", id.row(), row.article, words)?;
            self.check_actors("claims", id.row(), parts().filter_map(|part| part.actor))?;
            let sentence = self.sentences.get(row.sentence).is_some_and(|s| s.article == row.article);
            ensure(sentence, "claims", id.row(), "stands in a sentence that is not there")?;
            let attribution = row.attribution.is_none_or(|id| self.attributions.get(id).is_some());
            ensure(attribution, "claims", id.row(), "names an attribution that is not there")?;
            let time = row.time.is_none_or(|id| self.times.get(id).is_some());
            ensure(time, "claims", id.row(), "names a time that is not there")?;
        }
        self.check_links()
    }

    fn check_links(&self) -> Result<(), Damage> {
        for (id, row) in self.relations.iter() {
            let from = row.slots.iter().map(|aligned| aligned.from);
            self.check_words_of_claim("relations", id.row(), row.from, from)?;
            let to = row.slots.iter().map(|aligned| aligned.to);
            self.check_words_of_claim("relations", id.row(), row.to, to)?;
        }
        for (id, row) in self.propositions.iter() {
            let there = row.claims.iter().all(|claim| self.claims.get(*claim).is_some());
            ensure(there, "propositions", id.row(), "holds a claim that is not there")?;
            for shared in &row.shared {
                self.check_words_of_claim("propositions", id.row(), shared.from, [shared.evidence])?;
                self.check_words_of_claim("propositions", id.row(), shared.to, [shared.counterpart])?;
            }
        }
        for (id, row) in self.passages.iter() {
            self.check_spans("passages", id.row(), row.from, [row.words])?;
            self.check_spans("passages", id.row(), row.to, [row.counterpart])?;
        }
        Ok(())
    }

    /// Whether the claim is there, and the spans lie in its article's text.
    fn check_words_of_claim(
        &self,
        table: &'static str,
        row: usize,
        claim: ClaimId,
        spans: impl IntoIterator<Item = Span>,
    ) -> Result<(), Damage> {
        let claim = self.claims.get(claim);
        ensure(claim.is_some(), table, row, "names a claim that is not there")?;
        claim.map_or(Ok(()), |claim| self.check_spans(table, row, claim.article, spans))
    }

    fn check_articles(&self) -> Result<(), Damage> {
        for (id, article) in self.articles.iter() {
            let outlet = self.outlets.get(article.outlet).is_some();
            ensure(outlet, "articles", id.row(), "names an outlet that is not there")?;
            ensure(article_spans_fit(article), "articles", id.row(), "marks a place outside its text")?;
            ensure(article.text.len() <= LONGEST_TEXT, "articles", id.row(), TOO_LONG)?;
        }
        Ok(())
    }

    fn check_slugs(&self) -> Result<(), Damage> {
        short("outlets", self.outlets.rows().iter().filter_map(|row| row.name.as_deref()))?;
        short("actors", self.actors.rows().iter().map(|row| row.name.as_str()))?;
        unique("outlets", self.outlets.rows().iter().map(|row| row.slug.as_str()))?;
        unique("articles", self.articles.rows().iter().map(|row| row.slug.as_str()))?;
        unique("actors", self.actors.rows().iter().map(|row| row.slug.as_str()))?;
        unique("labels", self.labels.rows().iter().map(|row| row.slug.as_str()))?;
        unique("claims", self.claims.rows().iter().map(|row| row.slug.as_str()))?;
        unique("propositions", self.propositions.rows().iter().map(|row| row.slug.as_str()))
    }

    fn check_spans(
        &self,
        table: &'static str,
        row: usize,
        article: ArticleId,
        spans: impl IntoIterator<Item = Span>,
    ) -> Result<(), Damage> {
        let article = self.articles.get(article);
        ensure(article.is_some(), table, row, "belongs to an article that is not there")?;
        let text = article.map_or("", |article| article.text.as_str());
        let mut marked = 0;
        let fit = spans.into_iter().all(|span| {
            marked += span.len();
            span.fits(text)
        });
        ensure(fit, table, row, "marks a place outside its article's text")?;
        ensure(marked <= MOST_TIMES * text.len(), table, row, "marks its article's text many times over")
    }

    fn check_actors(
        &self,
        table: &'static str,
        row: usize,
        actors: impl IntoIterator<Item = ActorId>,
    ) -> Result<(), Damage> {
        let there = actors.into_iter().all(|id| self.actors.get(id).is_some());
        ensure(there, table, row, "names an actor that is not there")
    }
}

fn article_spans_fit(article: &Article) -> bool {
    let pieces = article.furniture.iter().map(|piece| &piece.span);
    let spans = article.headline.iter().chain(&article.headings).chain(&article.byline);
    let spans = spans.chain(&article.body).chain(&article.quotes).chain(pieces);
    spans.chain(&article.published.evidence).all(|span| span.fits(&article.text))
}

const NOT_APART: &str = "has words that overlap or are out of order";
const TOO_LONG: &str = "is longer than any that is shown";

fn short<'a>(table: &'static str, mut names: impl Iterator<Item = &'a str>) -> Result<(), Damage> {
    let long = names.position(|name| name.len() > LONGEST_NAME);
    ensure(long.is_none(), table, long.unwrap_or_default(), TOO_LONG)
}

fn unique<'a>(table: &'static str, slugs: impl Iterator<Item = &'a str>) -> Result<(), Damage> {
    let mut seen = BTreeSet::new();
    for (row, slug) in slugs.enumerate() {
        ensure(slug.len() <= LONGEST_NAME, table, row, TOO_LONG)?;
        ensure(seen.insert(slug), table, row, "has the slug of an earlier row")?;
    }
    Ok(())
}

fn ensure(holds: bool, table: &'static str, row: usize, what: &'static str) -> Result<(), Damage> {
    if holds { Ok(()) } else { Err(Damage { table, row, what }) }
}
