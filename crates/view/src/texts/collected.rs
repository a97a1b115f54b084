//! What is cited: a view, an article as a reference, what a reader collected.

use super::{count, wording};

pub(crate) const COLLECTED_EVIDENCE: &str = "Collected evidence";

/// How much it is: `3 claims and 1 passage, from 2 articles`.
pub(crate) fn from_articles(kinds: &[String], articles: u32) -> String {
    format!("{}, from {}", wording::list(kinds), count::articles(articles))
}

pub(crate) fn of_corpus(corpus: &str) -> String {
    format!("Corpus {corpus}.")
}

/// `Alwaght, “Militant Refuse …”, 1 October 2018, stated in the text`.
pub(crate) fn reference(source: &str, headline: &str, published: &str) -> String {
    format!("{source}, {headline}, {published}")
}

/// The title of a page with its filters.
pub(crate) fn filtered(page: &str, filters: &[&str]) -> String {
    format!("{page}: {}", filters.join(", "))
}

/// Behind a citation: the day of the visit.
pub(crate) fn visited(day: &str) -> String {
    format!(" (visited {day})")
}

/// Behind the corpus in a citation: what it is on.
pub(crate) fn of_story(title: &str) -> String {
    format!(" of “{title}”")
}

/// Behind the title in a citation: how many claims.
pub(crate) fn with_count(count: &str) -> String {
    format!(", {count}")
}

/// How to cite a claim: its citation, by which chain of speakers it stands there, and its link.
pub(crate) fn claim_cited(citation: &str, chain: &str, link: &str, visited: &str) -> String {
    format!("{citation} Said by: {chain}. {link}{visited}")
}

pub(crate) fn cited(
    title: &str,
    count: &str,
    corpus: &str,
    story: &str,
    link: &str,
    visited: &str,
) -> String {
    format!("“{title}”{count}. Parallax, corpus {corpus}{story}. {link}{visited}")
}
