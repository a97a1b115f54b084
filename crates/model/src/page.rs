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
    /// The text, decoded: plain text, or the markup of an HTML page.
    pub text: String,
    /// What the text is written in.
    pub format: PageFormat,
    /// Who publishes it, where an editor says so; else the analysis looks in the text.
    pub outlet: Option<Outlet>,
    /// When it was published, where an editor says so; else the analysis looks in the text.
    pub published: Option<Dating>,
    /// Where it comes from.
    pub origin: Origin,
}

impl SavedPage {
    /// A page of plain text of which nothing is known but its file's name.
    pub fn new(file: &str, text: &str) -> Self {
        Self::of(file, text, PageFormat::Text)
    }

    /// A page of HTML of which nothing is known but its file's name.
    pub fn html(file: &str, markup: &str) -> Self {
        Self::of(file, markup, PageFormat::Html)
    }

    fn of(file: &str, text: &str, format: PageFormat) -> Self {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        Self {
            file: file.to_owned(),
            slug: Slug::of(stem),
            text: text.to_owned(),
            format,
            outlet: None,
            published: None,
            origin: Origin::Bundled,
        }
    }
}

/// What a saved page is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageFormat {
    /// Plain text, as it is copied from a page: the article's text is this text.
    Text,
    /// HTML: the article's text is the one that is extracted from it.
    Html,
}

/// The corpus of one page, and what was odd about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// A corpus of that one article.
    pub corpus: Corpus,
    /// What the page was written in; of HTML, the article's text is an extract.
    pub format: PageFormat,
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
