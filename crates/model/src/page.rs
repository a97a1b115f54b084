//! What goes into the analysis, and what comes out.

use crate::{Corpus, Dating, Origin, Outlet, Slug, Span};
use serde::{Deserialize, Serialize};

/// One saved page as it was read, with what an editor knows of it beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPage {
    /// The file's name.
    pub file: String,
    /// The article's name in links.
    pub slug: Slug,
    /// The text, decoded.
    pub text: String,
    /// Who publishes it, where an editor says so; else the analysis looks in the text.
    pub outlet: Option<Outlet>,
    /// When it was published, where an editor says so; else the analysis looks in the text.
    pub published: Option<Dating>,
    /// Where it comes from.
    pub origin: Origin,
}

impl SavedPage {
    /// A page of which nothing is known but its file's name and its text.
    pub fn new(file: &str, text: &str) -> Self {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        Self {
            file: file.to_owned(),
            slug: Slug::of(stem),
            text: text.to_owned(),
            outlet: None,
            published: None,
            origin: Origin::Bundled,
        }
    }
}

/// The corpus of one page, and what was odd about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// A corpus of that one article.
    pub corpus: Corpus,
    /// What was odd, and where.
    pub warnings: Vec<Warning>,
}

/// Something odd that did not stop the analysis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// In which file.
    pub file: String,
    /// Where in it, where a place can be named.
    pub span: Option<Span>,
    /// What was odd and what was done, in a sentence.
    pub message: String,
}
