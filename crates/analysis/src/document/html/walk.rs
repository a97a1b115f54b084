//! The walk over a parsed document that makes its blocks: where one ends, which links and bold words are in it, and what
//! browsers would set between two words.

use super::element::{Element, ElementId, Kind, is_hidden, is_passed_over, is_picture};
use super::markup::is_private;
use super::tree::{Block, Blocks};
use crate::document::shape::ends_as_sentence;
use dom_query::{Document, NodeRef};

/// Quotation marks; where a page has its own in `<q>`, it needs no others.
const MARKS: [char; 8] = ['“', '”', '"', '‘', '’', '\'', '«', '»'];

/// The blocks of a document's body.
pub(super) fn blocks(document: &Document) -> Blocks {
    let mut walk = Walk {
        found: Blocks { rows: Vec::new(), elements: Vec::new(), texts: Vec::new() },
        open: Vec::new(),
        block: None,
        links: 0,
        inners: 0,
        bolds: 0,
        author: None,
        quotes: 0,
        marks: 0,
        mark: None,
        seam: Seam::None,
    };
    if let Some(body) = document.body() {
        walk.all(body);
    }
    walk.end_block();
    walk.found
}

/// A walk over a document; its own stack, so that depth costs no stack of the machine.
struct Walk {
    found: Blocks,
    /// The elements that are open: each with its row, and whether it is a link or bold.
    open: Vec<(ElementId, Mark)>,
    block: Option<Block>,
    links: usize,
    inners: usize,
    bolds: usize,
    /// How long the block was when a link to an author ended.
    author: Option<usize>,
    /// How many quotations set apart are open, and how many in the line.
    quotes: usize,
    marks: usize,
    /// The mark that stands before the next sign.
    mark: Option<char>,
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
    /// To a place in the page.
    Inner,
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
            "a" if node.attr("href").is_some_and(|address| address.trim().len() > 1) => Mark::Inner,
            "b" | "strong" => Mark::Bold,
            _ => Mark::None,
        };
        self.links += usize::from(mark == Mark::Link);
        self.inners += usize::from(mark == Mark::Inner);
        self.bolds += usize::from(mark == Mark::Bold);
        let parent = self.open.last().map(|(id, _)| *id);
        let hidden = is_hidden(node);
        // A link or a word set bold is no place; a row of its own costs nothing, and keeps its class.
        let mut element = Element::of(node, &name, parent, hidden);
        element.block |= self.quotes > 0 && self.ends_sentence() && element.is_credit();
        if element.block {
            self.end_block();
        }
        self.quotes += usize::from(element.is_quote());
        self.found.elements.push(element);
        if name.as_ref() == "q" {
            self.quotation_mark(true);
        }
        if names_author(node)
            && let Some(block) = &mut self.block
            && self.author == Some(block.text.trim_end().len())
        {
            // Two links to authors, with nothing between, are two names.
            block.text.truncate(block.text.trim_end().len());
            block.text.push_str(", ");
            self.seam = Seam::None;
        }
        self.open.push((self.found.elements.len() - 1, mark));
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        if name.as_ref() == "br" || is_passed_over(&name) {
            return;
        }
        if name.as_ref() == "q" {
            self.quotation_mark(false);
        }
        self.seam = Seam::End;
        let Some((id, mark)) = self.open.pop() else { return };
        self.links -= usize::from(mark == Mark::Link);
        self.inners -= usize::from(mark == Mark::Inner);
        if names_author(node) {
            self.author = self.block.as_ref().map(|block| block.text.trim_end().len());
        }
        self.bolds -= usize::from(mark == Mark::Bold);
        let Some(element) = self.found.elements.get(id) else { return };
        self.quotes -= usize::from(element.is_quote());
        if element.block {
            self.end_block();
        }
    }

    /// Whether what is open of a block could end with its last word.
    fn ends_sentence(&self) -> bool {
        self.block.as_ref().is_none_or(|block| ends_as_sentence(&block.text))
    }

    /// The mark that browsers set around `<q>`: before the next sign, or behind the last.
    fn quotation_mark(&mut self, opens: bool) {
        self.marks += usize::from(opens);
        let outer = self.marks % 2 == 1;
        if opens {
            self.mark = Some(if outer { '“' } else { '‘' });
        } else if self.mark.take().is_none()
            && let Some(block) = &mut self.block
            && !block.text.trim_end().ends_with(MARKS)
        {
            block.text.insert(block.text.trim_end().len(), if outer { '”' } else { '’' });
        }
        self.marks -= usize::from(!opens);
    }

    fn text(&mut self, node: &NodeRef<'_>) {
        let contents = node.text();
        let Some(&(element, _)) = self.open.last() else { return };
        let block_element = self.block_element(element);
        let (kind, links, bolds) = (self.kind(block_element), self.links > 0, self.bolds > 0);
        let inner = self.inners > 0;
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
            inner: 0,
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
                block.text.extend(self.mark.take().filter(|_| !MARKS.contains(&c)));
                block.text.push(c);
            }
        }
        if chars > 0 {
            block.element = common(&self.found.elements, block.element, element);
            block.texts.push((self.found.texts.len(), chars));
            block.linked += if links { chars } else { 0 };
            block.inner += if inner { chars } else { 0 };
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

/// Whether a link names an author.
fn names_author(link: &NodeRef<'_>) -> bool {
    let author = |address: &str| {
        ["/author/", "/authors/", "/profile/", "/staff/", "/people/"]
            .iter()
            .any(|part| address.contains(part))
    };
    link.has_name("a")
        && (link.attr("rel").is_some_and(|rel| rel.split_whitespace().any(|word| word == "author"))
            || link.attr("href").is_some_and(|address| author(&address)))
}

/// Whether a link leads to another page: not to a place in this one, nor nowhere.
fn leads_elsewhere(link: &NodeRef<'_>) -> bool {
    link.attr("href").is_some_and(|address| {
        let address = address.trim();
        address == "#" || !(address.is_empty() || address.starts_with('#'))
    })
}
