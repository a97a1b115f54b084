//! The page as blocks of words: what a browser would set as a paragraph, title, list item or cell of its own, in
//! the order of the page, each with the elements that it stands in.
//!
//! Takes a parsed document; gives [`Blocks`]. Every text of the body is in exactly one block, and has a number by
//! which the extraction says what it keeps.

use super::element::{Element, ElementId, Kind};
use super::walk;
use dom_query::{Document, NodeId};
use std::collections::BTreeMap;

/// A block of words.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Its words, with single blanks.
    pub(super) text: String,
    /// The innermost element that holds all of it.
    pub(super) element: ElementId,
    /// The innermost element that makes it a block.
    pub(super) holder: ElementId,
    /// What it is by that element or one around it.
    pub(super) kind: Kind,
    /// The numbers of its texts, with how many characters each has.
    pub(super) texts: Vec<(usize, usize)>,
    /// How many of its characters are in links to elsewhere, how many in links to places of the page, and how many are
    /// set bold.
    pub(super) linked: usize,
    pub(super) inner: usize,
    pub(super) bold: usize,
}

/// The blocks of a page and the elements around them.
pub(super) struct Blocks {
    /// In the order of the page.
    pub(super) rows: Vec<Block>,
    pub(super) elements: Vec<Element>,
    /// The node of each text, by its number.
    pub(super) texts: Vec<NodeId>,
}

impl Block {
    /// How many characters it has.
    pub(super) fn chars(&self) -> usize {
        self.texts.iter().map(|(_, chars)| chars).sum()
    }

    /// Which share of it is links to elsewhere.
    pub(super) fn link_share(&self) -> f64 {
        self.linked as f64 / self.chars().max(1) as f64
    }

    /// Words: runs between blanks with a letter or digit.
    pub(super) fn words(&self) -> usize {
        self.text.split(' ').filter(|word| word.contains(char::is_alphanumeric)).count()
    }
}

impl Blocks {
    /// Reads the body of a page.
    pub(super) fn read(document: &Document) -> Self {
        walk::blocks(document)
    }

    /// What the blocks count for, added up for every element that holds one of them.
    pub(super) fn counted<'b>(
        &self,
        blocks: impl Iterator<Item = (&'b Block, usize)>,
    ) -> BTreeMap<ElementId, usize> {
        // Nested pages have many elements around each block: a place for each is faster than a map.
        let mut counts = vec![None; self.elements.len()];
        for (block, count) in blocks {
            for (element, _) in self.around(block) {
                if let Some(known) = counts.get_mut(element) {
                    *known = Some(known.unwrap_or(0) + count);
                }
            }
        }
        counts.into_iter().enumerate().filter_map(|(element, count)| Some((element, count?))).collect()
    }

    /// The elements around a block, the innermost first.
    pub(super) fn around(&self, block: &Block) -> impl Iterator<Item = (ElementId, &Element)> {
        let mut next = Some(block.element);
        std::iter::from_fn(move || {
            let id = next?;
            let element = self.elements.get(id)?;
            next = element.parent;
            Some((id, element))
        })
    }
}
