//! What a reader collected, as a part of a saved view's file.

use super::file::{id, plain, plain_lines};
use crate::{Collected, Item, Kind};
use serde::{Deserialize, Serialize};

/// How many characters the words of an item, and a note, have at most.
const LONGEST: usize = 20_000;

#[derive(Serialize, Deserialize)]
pub(super) struct KeptItem {
    kind: ItemKind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    claim: String,
    article: String,
    #[serde(default)]
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    headline: String,
    #[serde(default)]
    published: String,
    words: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ItemKind {
    Claim,
    Passage,
}

/// The items to be written.
pub(super) fn kept(collected: &Collected) -> Vec<KeptItem> {
    let item = |item: &Item| KeptItem {
        kind: match item.kind {
            Kind::Claim => ItemKind::Claim,
            Kind::Passage => ItemKind::Passage,
        },
        claim: item.claim.clone(),
        article: item.article.clone(),
        source: item.source.clone(),
        headline: item.headline.clone(),
        published: item.published.clone(),
        words: item.words.clone(),
        note: item.note.clone(),
    };
    collected.items.iter().map(item).collect()
}

/// The items that were read; one without words is none.
pub(super) fn items(kept: Vec<KeptItem>) -> Collected {
    let item = |item: KeptItem| Item {
        kind: match item.kind {
            ItemKind::Claim => Kind::Claim,
            ItemKind::Passage => Kind::Passage,
        },
        claim: id(&item.claim),
        article: plain(&item.article),
        source: plain(&item.source),
        headline: plain(&item.headline),
        published: plain(&item.published),
        words: plain_lines(&item.words, LONGEST),
        note: plain_lines(&item.note, LONGEST),
    };
    let items = kept.into_iter().map(item).filter(|item| !item.words.trim().is_empty());
    Collected { items: items.collect() }
}
