//! The page of what was collected: each item with its marked sentence where these articles hold it.

use super::{Collected, Item, Kind};
use crate::row::row;
use crate::texts::{collected as texts, count, names};
use crate::{Library, Row, View};
use parallax_model::ClaimId;

/// What was collected, as a page.
#[derive(Debug, Clone, PartialEq)]
pub struct CollectedPage {
    /// How much it is: `3 claims and 1 passage, from 2 articles`.
    pub reading: String,
    /// The items, in the reader's order.
    pub cards: Vec<CollectedCard>,
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct CollectedCard {
    /// What is kept of it.
    pub item: Item,
    /// The claim as these articles have it; `None` for a passage, and where they do not.
    pub row: Option<Row>,
    /// Where it is read; `None` where its article is not among these.
    pub open: Option<View>,
    /// Its reference without the link: source, headline, date with its basis.
    pub reference: String,
}

/// The page of what was collected, among the articles of `library`.
pub fn collected_page(library: &Library, view: &View, collected: &Collected) -> CollectedPage {
    CollectedPage {
        reading: reading(collected),
        cards: collected.items.iter().map(|item| card(library, view, item)).collect(),
    }
}

fn reading(collected: &Collected) -> String {
    let kinds: [(Kind, count::Counted); 2] = [(Kind::Claim, count::claims), (Kind::Passage, count::passages)];
    let kinds = kinds
        .into_iter()
        .map(|(kind, words)| (collected.items.iter().filter(|item| item.kind == kind).count() as u32, words));
    let kinds = kinds.filter(|(n, _)| *n > 0).map(|(n, words)| words(n));
    let mut articles: Vec<&str> = Vec::new();
    for item in &collected.items {
        if !articles.contains(&item.article.as_str()) {
            articles.push(&item.article);
        }
    }
    let kinds: Vec<String> = kinds.collect();
    if kinds.is_empty() {
        return String::new();
    }
    texts::from_articles(&kinds, articles.len() as u32)
}

fn card(library: &Library, view: &View, item: &Item) -> CollectedCard {
    let claim = library.claim(&item.claim).filter(|_| item.kind == Kind::Claim);
    let here = library.corpus.articles.find(|article| article.slug.as_str() == item.article).is_some();
    CollectedCard {
        row: claim.and_then(|claim| row(library, view, ClaimId::new(claim as usize))),
        open: here.then(|| item.open()),
        reference: item.reference(),
        item: item.clone(),
    }
}

impl Item {
    /// `Alwaght, “Militant Refuse …”, 1 October 2018, stated in the text`.
    pub fn reference(&self) -> String {
        texts::reference(&self.source, &names::headline(&self.headline), &self.published)
    }
}
