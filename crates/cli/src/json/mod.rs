//! What `parallax` prints as JSON: `parallax.analysis/1` for one article, `parallax.corpus/1` for many. Both are
//! described in docs/analysis-json.md; fields may be added, a change of one gives the schema a new number.
//!
//! Every span is `start`, `end`: `[start, end)` in UTF-8 bytes of the article's text, as it was read or, of HTML, as
//! it was extracted. What is
//! pointed at inside one article (`parent`, `attribution`, `time`, `sentence`) is the place, from 0, in that
//! article's list; what is shared by articles (actors, labels, outlets) is a slug.

mod analysis;
mod corpus;
mod grid;
mod links;
mod rows;
mod span;

use analysis::AnalysisJson;
use parallax_model::{Analysis, ArticleId, Corpus, PageFormat};
use serde::Serialize;
use std::io::Write;

/// One article's analysis, schema `parallax.analysis/1`.
pub fn analysis_json(analysis: &Analysis) -> impl Serialize + '_ {
    let rows = rows::Rows::of(&analysis.corpus);
    let json = AnalysisJson::of(&analysis.corpus, &rows, ArticleId::new(0), &analysis.warnings);
    match (analysis.format, analysis.corpus.articles.rows().first()) {
        (PageFormat::Html, Some(article)) => json.with_text(&article.text),
        _ => json,
    }
}

/// A whole corpus, schema `parallax.corpus/1`.
pub fn corpus_json(corpus: &Corpus) -> impl Serialize + '_ {
    corpus::CorpusJson::of(corpus)
}

/// What stands in a stream or list in place of an article or pair that could not be read.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorJson<'p> {
    /// What it would be called.
    pub(crate) file: &'p str,
    /// Why, and what to do, in words.
    pub(crate) error: &'p str,
}

impl ErrorJson<'_> {
    /// Writes it as one line.
    pub(crate) fn write_line(&self, out: &mut impl Write) -> std::io::Result<()> {
        serde_json::to_writer(&mut *out, self)?;
        out.write_all(b"\n")
    }
}
