//! Who publishes, and what was saved: outlets, articles, their dating, and what was cut as page furniture.

use crate::named;
use crate::{Day, OutletId, Slug, Span};
use serde::{Deserialize, Serialize};

/// Who publishes an article. On screen: Source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlet {
    /// Its name in links.
    pub slug: Slug,
    /// Its name, or `None` where the text does not name it and nobody else did.
    pub name: Option<String>,
    /// How it is known, or why it is not: a sentence.
    pub why: String,
}

/// One saved page: its text byte for byte, and what is article and what is furniture in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its name in links.
    pub slug: Slug,
    /// The file's name.
    pub file: String,
    /// Who publishes it.
    pub outlet: OutletId,
    /// The headline, where one was found.
    pub headline: Option<Span>,
    /// Headings inside the body; each is also in `body`.
    pub headings: Vec<Span>,
    /// Who wrote it, where the text says so.
    pub byline: Option<Span>,
    /// When it was published, and how that is known.
    pub published: Dating,
    /// The text as it was read (decoded, otherwise unchanged).
    pub text: String,
    /// The paragraphs of the article, in order, without the headline.
    pub body: Vec<Span>,
    /// Paragraphs of other people's words that the page sets apart (block quotations, embedded posts), in order; each is
    /// also in `body`. Whom the page credits with them, an attribution says.
    pub quotes: Vec<Span>,
    /// What was set apart, in order, each piece with its reason.
    pub furniture: Vec<Furniture>,
    /// Where it came from.
    pub origin: Origin,
    /// Why nothing was read from its text, in a sentence, where that is so: it is written in another language than English,
    /// or takes too long. It can be read and searched all the same.
    pub unread: Option<String>,
}

impl Article {
    /// Headline (where there is one) and body paragraphs, in the order of the text.
    pub fn prose(&self) -> Vec<Span> {
        let mut prose: Vec<Span> = self.headline.into_iter().chain(self.body.iter().copied()).collect();
        prose.sort_unstable();
        prose
    }
}

/// Where an article came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// It is part of the corpus that came with the app.
    Bundled,
    /// The reader added it.
    Imported,
}

/// When an article was published: a day (`from == to`), an interval, or unknown (both `None`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dating {
    /// The earliest day it can be.
    pub from: Option<Day>,
    /// The latest day it can be.
    pub to: Option<Day>,
    /// How this is known.
    pub basis: Basis,
    /// The reason, in a sentence.
    pub why: String,
    /// The words of the text that say so.
    pub evidence: Vec<Span>,
}

impl Dating {
    /// Nothing is known.
    pub fn unknown(why: &str) -> Self {
        Self { from: None, to: None, basis: Basis::Unknown, why: why.to_owned(), evidence: Vec::new() }
    }

    /// The day, where exactly one is known.
    pub fn day(&self) -> Option<Day> {
        self.from.filter(|from| Some(*from) == self.to)
    }
}

named! {
    /// How a date is known.
    #[derive(serde::Serialize, serde::Deserialize)]
    Basis:
    /// The text states it.
    Stated = "stated", "Stated in the text";
    /// The text allows it; an interval, with the reason.
    Inferred = "inferred", "Inferred from the text";
    /// The corpus's editor says so, with the reason.
    Editor = "editor", "Said by the editor";
    /// Nothing is known.
    Unknown = "unknown", "Unknown";
}

/// A piece of a saved page that is not the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// Its words.
    pub span: Span,
    /// Why it was set apart.
    pub reason: FurnitureReason,
}

named! {
    /// Why a piece of a page was set apart.
    #[derive(serde::Serialize, serde::Deserialize)]
    FurnitureReason:
    /// Menus, section names, breadcrumbs, site names.
    Navigation = "navigation", "Menu or section name";
    /// Boxes beside the article.
    Sidebar = "sidebar", "Sidebar";
    /// Explained terms beside the article.
    Glossary = "glossary", "Glossary box";
    /// Requests for money, and their counters.
    Donation = "donation", "Donation bar";
    /// Links to other articles.
    Related = "related", "Related links";
    /// Comment forms and calls to comment.
    Comments = "comments", "Comment form";
    /// Share buttons and addresses of the site.
    Share = "share", "Share bar";
    /// Words under a picture.
    Caption = "caption", "Picture caption";
    /// The line below a block quotation or an embedded post that names whose words it is.
    Credit = "credit", "Credit of a quotation";
    /// Keywords of the article.
    Tags = "tags", "Tags";
    /// The headline once more.
    RepeatedHeadline = "repeated-headline", "Headline repeated";
    /// The line that says when the article was published.
    Dateline = "dateline", "Date line";
    /// The line that says who wrote it.
    Byline = "byline", "Byline";
    /// Notices of the site: copyright, subscriptions, other addresses.
    Notice = "notice", "Notice of the site";
    /// Only signs, or numbers without a sentence.
    NoProse = "no-prose", "No words";
}
