//! What a page says of its corpus before any program runs: to a reader without scripts, to a search engine, to whoever
//! is sent a link.

use crate::SiteError;
use parallax_model::{Article, Corpus, Dating, decode};

/// Title, summary and articles, as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Story {
    /// What the articles are about; how many they are where nobody said.
    pub(crate) title: String,
    /// One or two sentences on it.
    pub(crate) summary: String,
    /// Each article: headline, source, date.
    pub(crate) articles: Vec<[String; 3]>,
}

impl Story {
    /// Reads it from a corpus file.
    pub(crate) fn of(corpus: &[u8]) -> Result<Self, SiteError> {
        let (corpus, _) = decode(corpus)?;
        let articles: Vec<_> = corpus.articles.rows().iter().map(|article| line(&corpus, article)).collect();
        let count = match articles.len() {
            1 => "1 article".to_owned(),
            n => format!("{n} articles"),
        };
        let title = if corpus.title.is_empty() { count.clone() } else { corpus.title.clone() };
        let summary = if corpus.summary.is_empty() {
            format!("{count} side by side: who claims what on whose authority, and how each source tells it.")
        } else {
            corpus.summary.clone()
        };
        Ok(Self { title, summary, articles })
    }
}

fn line(corpus: &Corpus, article: &Article) -> [String; 3] {
    let headline = article.headline.map(|span| span.of(&article.text)).filter(|words| !words.is_empty());
    let headline = headline.unwrap_or(article.file.as_str());
    let outlet = corpus.outlets.get(article.outlet).and_then(|outlet| outlet.name.clone());
    let outlet = outlet.unwrap_or_else(|| "unnamed source".to_owned());
    [words(headline), words(&outlet), date(&article.published)]
}

fn date(published: &Dating) -> String {
    match (published.from, published.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("between {from} and {to}"),
        (Some(from), None) => format!("{from} or later"),
        (None, Some(to)) => format!("{to} or earlier"),
        (None, None) => "undated".to_owned(),
    }
}

/// On one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
