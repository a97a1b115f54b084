//! The page as blocks of words: what a browser would set as a paragraph, title, list item or cell of its own, in
//! the order of the page, each with the elements that it stands in.
//!
//! Takes a parsed document; gives [`Blocks`]. Every text of the body is in exactly one block, and has a number by
//! which the extraction says what it keeps.

use super::element::{Element, ElementId, Kind, is_block, is_hidden, is_passed_over, is_picture};
use super::markup::is_private;
use dom_query::{Document, NodeId, NodeRef};
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
    /// How many of its characters are in links to elsewhere, and how many are set bold.
    pub(super) linked: usize,
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
        let mut walk = Walk {
            found: Self { rows: Vec::new(), elements: Vec::new(), texts: Vec::new() },
            open: Vec::new(),
            block: None,
            links: 0,
            bolds: 0,
            seam: Seam::None,
        };
        if let Some(body) = document.body() {
            walk.all(body);
        }
        walk.end_block();
        walk.found
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

/// A walk over a document; its own stack, so that depth costs no stack of the machine.
struct Walk {
    found: Blocks,
    /// The elements that are open: each with its row, and whether it is a link or bold.
    open: Vec<(ElementId, Mark)>,
    block: Option<Block>,
    links: usize,
    bolds: usize,
    /// Whether the last that was read is the end of an element, or the ends and beginnings of two.
    seam: Seam,
}

/// What stands between two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seam {
    None,
    /// The end of an element.
    End,
    /// The end of an element, and the beginning of the next.
    Between,
}

/// What an element says of the words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Link,
    Bold,
}

impl Walk {
    fn all(&mut self, body: NodeRef<'_>) {
        let root = body.id;
        let mut node = Some(body);
        while let Some(here) = node {
            let inside = self.enter(&here);
            if let Some(child) = here.first_child().filter(|_| inside) {
                node = Some(child);
                continue;
            }
            let mut at = here;
            node = loop {
                self.leave(&at);
                if at.id == root {
                    break None;
                }
                match (at.next_sibling(), at.parent()) {
                    (Some(next), _) => break Some(next),
                    (None, Some(parent)) => at = parent,
                    (None, None) => break None,
                }
            };
        }
    }

    /// Takes a node; whether to look into it.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.text(node);
            return false;
        }
        let Some(name) = node.node_name() else { return false };
        if name.as_ref() == "br" {
            self.line_break();
            return false;
        }
        if is_picture(&name)
            && let Some(around) = self.open.last().and_then(|(id, _)| self.found.elements.get_mut(*id))
        {
            around.picture = true;
        }
        if is_passed_over(&name) {
            return false;
        }
        self.seam = if self.seam == Seam::None { Seam::None } else { Seam::Between };
        let mark = match name.as_ref() {
            "a" if leads_elsewhere(node) => Mark::Link,
            "b" | "strong" => Mark::Bold,
            _ => Mark::None,
        };
        self.links += usize::from(mark == Mark::Link);
        self.bolds += usize::from(mark == Mark::Bold);
        let block = is_block(&name);
        if block {
            self.end_block();
        }
        let parent = self.open.last().map(|(id, _)| *id);
        let hidden = is_hidden(node);
        // A link or a word set bold is no place; a row of its own costs nothing, and keeps its class.
        self.found.elements.push(Element::of(node, &name, parent, hidden));
        self.open.push((self.found.elements.len() - 1, mark));
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        if name.as_ref() == "br" || is_passed_over(&name) {
            return;
        }
        self.seam = Seam::End;
        if let Some((_, mark)) = self.open.pop() {
            self.links -= usize::from(mark == Mark::Link);
            self.bolds -= usize::from(mark == Mark::Bold);
        }
        if is_block(&name) {
            self.end_block();
        }
    }

    fn text(&mut self, node: &NodeRef<'_>) {
        let contents = node.text();
        let Some(&(element, _)) = self.open.last() else { return };
        let block_element = self.block_element(element);
        let (kind, links, bolds) = (self.kind(block_element), self.links > 0, self.bolds > 0);
        let chars = contents.chars().filter(|c| !c.is_whitespace()).count();
        if chars == 0 && self.block.is_none() {
            return;
        }
        let block = self.block.get_or_insert_with(|| Block {
            text: String::new(),
            element,
            holder: block_element,
            kind,
            texts: Vec::new(),
            linked: 0,
            bold: 0,
        });
        // Two elements side by side are two words: `<span>Jane Doe</span><span>5 May</span>`.
        let begins = contents.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        let ended = block.text.ends_with(|c: char| c.is_lowercase() || c.is_numeric());
        if self.seam == Seam::Between && begins && ended {
            block.text.push(' ');
        }
        self.seam = Seam::None;
        for c in contents.chars() {
            if c.is_whitespace() || is_private(c) || c.is_control() {
                if !block.text.is_empty() && !block.text.ends_with(' ') {
                    block.text.push(' ');
                }
            } else {
                block.text.push(c);
            }
        }
        if chars > 0 {
            block.element = common(&self.found.elements, block.element, element);
            block.texts.push((self.found.texts.len(), chars));
            block.linked += if links { chars } else { 0 };
            block.bold += if bolds { chars } else { 0 };
            self.found.texts.push(node.id);
        }
    }

    /// The innermost element at or around `element` that makes a block, or holds words in a way that is known.
    fn block_element(&self, element: ElementId) -> ElementId {
        let mut at = element;
        while let Some(row) = self.found.elements.get(at) {
            if row.block {
                return at;
            }
            match row.parent {
                Some(parent) => at = parent,
                None => return at,
            }
        }
        element
    }

    /// What a block in `element` is: the innermost element that says so decides.
    fn kind(&self, element: ElementId) -> Kind {
        let mut next = Some(element);
        while let Some(row) = next.and_then(|at| self.found.elements.get(at)) {
            if let Some(kind) = Kind::of(&row.name) {
                return kind;
            }
            next = row.parent;
        }
        Kind::Plain
    }

    /// A line break parts two paragraphs, unless the sentence plainly runs on; that is seen when the block ends.
    fn line_break(&mut self) {
        let ended = self.block.as_ref().is_some_and(|block| !runs_on(&block.text));
        if ended {
            self.end_block();
        } else if let Some(block) = &mut self.block
            && !block.text.ends_with(' ')
        {
            block.text.push(' ');
        }
    }

    fn end_block(&mut self) {
        if let Some(mut block) = self.block.take() {
            block.text.truncate(block.text.trim_end().len());
            if !block.texts.is_empty() {
                self.found.rows.push(block);
            }
        }
    }
}

/// The innermost element that holds both.
fn common(elements: &[Element], one: ElementId, other: ElementId) -> ElementId {
    let (mut one, mut other) = (one, other);
    // An element has a higher row than those around it.
    while one != other {
        let higher = if one > other { &mut one } else { &mut other };
        match elements.get(*higher).and_then(|element| element.parent) {
            Some(parent) => *higher = parent,
            None => return 0,
        }
    }
    one
}

/// Whether a line that a break ends goes on behind it: its last word is small and no mark follows.
fn runs_on(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or("");
    last.ends_with(',')
        || (last.chars().all(char::is_lowercase) && text.split_whitespace().count() >= 8 && !last.is_empty())
}

/// Whether a link leads to another page: not to a place in this one, nor nowhere.
fn leads_elsewhere(link: &NodeRef<'_>) -> bool {
    link.attr("href").is_some_and(|address| {
        let address = address.trim();
        address == "#" || !(address.is_empty() || address.starts_with('#'))
    })
}
