//! `parallax.corpus/1`: a whole corpus, with the texts, so that what the screen shows can be computed again.

use super::analysis::AnalysisJson;
use super::grid::{RowJson, rows};
use super::links::LinksJson;
use super::rows::Rows;
use parallax_model::{Actor, Alias, ArticleId, Corpus, Side};
use serde::{Serialize, Serializer};

/// The name and number of this format.
const SCHEMA: &str = "parallax.corpus/1";

#[derive(Serialize)]
pub(super) struct CorpusJson<'c> {
    schema: &'static str,
    title: &'c str,
    summary: &'c str,
    articles: Articles<'c>,
    actors: Vec<ActorJson<'c>>,
    possibly_same: Vec<PossiblyJson<'c>>,
    sides: Vec<SideJson<'c>>,
    #[serde(flatten)]
    links: LinksJson<'c>,
    /// The questions that several passages answer, the most central first.
    grid: Vec<RowJson<'c>>,
}

/// Written one by one, as they may be many.
struct Articles<'c> {
    corpus: &'c Corpus,
    rows: Rows,
}

#[derive(Serialize)]
struct ArticleJson<'c> {
    /// The article's text, which its spans point into.
    text: &'c str,
    #[serde(flatten)]
    analysis: AnalysisJson<'c>,
}

#[derive(Serialize)]
struct ActorJson<'c> {
    slug: &'c str,
    name: &'c str,
    kind: &'static str,
    side: Option<&'c str>,
    /// Whom the actor speaks for.
    of: Option<&'c str>,
    aliases: Vec<AliasJson<'c>>,
}

#[derive(Serialize)]
struct AliasJson<'c> {
    form: &'c str,
    evidence: &'c str,
    score: u8,
}

/// Two actors that may be one.
#[derive(Serialize)]
struct PossiblyJson<'c> {
    actors: [&'c str; 2],
    evidence: String,
    score: u8,
}

#[derive(Serialize)]
struct SideJson<'c> {
    slug: &'c str,
    name: &'c str,
}

impl<'c> CorpusJson<'c> {
    pub(super) fn of(corpus: &'c Corpus) -> Self {
        let side = |side: &'c Side| SideJson { slug: side.slug.as_str(), name: &side.name };
        Self {
            schema: SCHEMA,
            title: &corpus.title,
            summary: &corpus.summary,
            articles: Articles { corpus, rows: Rows::of(corpus) },
            actors: corpus.actors.rows().iter().map(actor).collect(),
            possibly_same: possibly_same(corpus),
            sides: corpus.sides.iter().map(side).collect(),
            links: LinksJson::of(corpus),
            grid: rows(corpus),
        }
    }
}

impl Serialize for Articles<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let article = |id: ArticleId| ArticleJson {
            text: self.corpus.articles.get(id).map_or("", |article| &article.text),
            analysis: AnalysisJson::of(self.corpus, &self.rows, id, &[]),
        };
        to.collect_seq(self.corpus.articles.ids().map(article))
    }
}

fn possibly_same(corpus: &Corpus) -> Vec<PossiblyJson<'_>> {
    let slug = |id| corpus.actors.get(id).map_or("", |actor| actor.slug.as_str());
    let misses = corpus.near_misses().into_iter();
    misses
        .map(|miss| PossiblyJson {
            actors: [slug(miss.a), slug(miss.b)],
            evidence: miss.evidence,
            score: miss.score,
        })
        .collect()
}

fn alias(alias: &Alias) -> AliasJson<'_> {
    AliasJson { form: &alias.form, evidence: &alias.evidence, score: alias.score }
}

fn actor(actor: &Actor) -> ActorJson<'_> {
    ActorJson {
        slug: actor.slug.as_str(),
        name: &actor.name,
        kind: actor.kind.slug(),
        side: actor.side.as_ref().map(parallax_model::Slug::as_str),
        of: actor.of.as_ref().map(parallax_model::Slug::as_str),
        aliases: actor.aliases.iter().map(alias).collect(),
    }
}
