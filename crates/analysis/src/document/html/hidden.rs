//! What a saved page hides: the article behind a dialog, in parts that a script would have put in their place, behind a
//! bar that asks to subscribe, or for browsers without scripts.
//!
//! What is only kept from screen readers (`aria-hidden`) is shown, so it is read as all else. What is hidden from all
//! readers is read at a second try alone, where next to nothing is left without it.

use super::choice::Fate;
use super::tree::{Block, Blocks};
use crate::document::paragraph::key;
use crate::document::shape::Shape;
use dom_query::Document;
use std::collections::BTreeSet;

/// Whether hidden parts of a page are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hidden {
    Skipped,
    Read,
}

/// Takes the marks away that would keep the extraction from reading what is to be read.
pub(super) fn unhide(document: &Document, hidden: Hidden) {
    document.select("[aria-hidden]").remove_attr("aria-hidden");
    if hidden == Hidden::Read {
        document.select("[hidden]").remove_attr("hidden");
        document.select("[style*=none], [style*=hidden]").remove_attr("style");
    }
}

/// The words of prose that the page hides inside an article, or an element of its body.
pub(super) fn words_of_article(page: &Blocks, fates: &[Fate]) -> usize {
    let hidden = |block: &Block| {
        let mut around = page.around(block);
        let own = around.find(|(_, element)| element.hidden).is_some();
        own && around
            .any(|(_, element)| element.is_body() || matches!(element.name.as_str(), "article" | "main"))
    };
    let rows = page.rows.iter().zip(fates).filter(|(_, fate)| !matches!(fate, Fate::Kept | Fate::Cut(_)));
    let rows = rows.filter(|(block, _)| hidden(block) && Shape::of(&block.text).is_prose());
    rows.map(|(block, _)| block.words()).sum()
}

/// Whether most of what was kept is hidden.
pub(super) fn is_most(page: &Blocks, fates: &[Fate]) -> bool {
    let kept = page.rows.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Kept).map(|(block, _)| block);
    let (hidden, all) = kept.fold((0, 0), |(hidden, all), block| {
        let unseen = page.around(block).any(|(_, element)| element.hidden);
        (hidden + if unseen { block.words() } else { 0 }, all + block.words())
    });
    2 * hidden > all
}

/// Whether all prose that one reading kept is kept in another too.
pub(super) fn keeps(page: &Blocks, fates: &[Fate], other: &Blocks, others: &[Fate]) -> bool {
    let prose = |page: &Blocks, fates: &[Fate]| -> BTreeSet<String> {
        let rows = page.rows.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Kept);
        let rows = rows.filter(|(block, _)| Shape::of(&block.text).is_prose());
        rows.map(|(block, _)| key(&block.text)).collect()
    };
    prose(page, fates).is_superset(&prose(other, others))
}
