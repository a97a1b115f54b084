//! What the extraction lost: the standfirst, and paragraphs, lists and titles that stand beside what it kept.

use super::choice::{Choice, Fate};
use super::clue::{Says, Strength};
use super::element::{Element, ElementId, Kind};
use super::tree::Block;
use crate::document::byline;
use crate::document::date_line::DateLine;
use std::collections::BTreeMap;

/// A paragraph of fewer words is restored only inside the article.
const SHORTEST_PARAGRAPH: usize = 5;
/// A standfirst has at least so many words, and stands within so many blocks from the headline.
const SHORTEST_LEAD: usize = 6;
const LONGEST_HEAD: usize = 8;
/// Elements between a block and the one that holds the article.
const DEEPEST: usize = 4;

/// What two blocks stand in.
struct Boxes {
    /// The element that holds both.
    common: ElementId,
    /// Whether their own elements have the same classes, and any.
    same_class: bool,
}

impl Choice<'_> {
    /// Restores what belongs to what is kept.
    pub(super) fn restore(&mut self) {
        let homes = self.homes();
        let kept: Vec<usize> = self.rows().filter(|&row| self.is_kept(row) && self.is_prose(row)).collect();
        let Some((first, last)) = kept.first().copied().zip(kept.last().copied()) else { return };
        let mut before = first;
        for row in first..=last {
            let like = |choice: &Self| choice.is_prose(row) && choice.boxes(row, before).is_some();
            if self.is_lost(row) && (self.at_home(row, &homes) || like(self)) {
                self.set(row, Fate::Kept);
            }
            if self.is_kept(row) && self.is_prose(row) {
                before = row;
            }
        }
        self.restore_lead(first, &homes);
        for row in last + 1..self.page.rows.len() {
            let long = self.words(row) >= SHORTEST_PARAGRAPH;
            let beside = self.is_prose(row)
                && long
                && (self.shares_parent(row, last)
                    || self.is_built_like(row, last)
                    || self.is_twin(row, last));
            if !self.is_lost(row) || !beside {
                // A button or label between two paragraphs ends nothing.
                if long && self.said.get(row).copied().flatten().is_some() {
                    break;
                }
                continue;
            }
            self.set(row, Fate::Kept);
        }
    }

    /// The paragraphs between the headline and the first that is kept.
    fn restore_lead(&mut self, first: usize, homes: &BTreeMap<ElementId, usize>) {
        let from = self.headline.map_or_else(|| first.saturating_sub(LONGEST_HEAD), |headline| headline + 1);
        for row in from..first {
            if !self.is_lost(row) || self.words(row) < SHORTEST_LEAD {
                continue;
            }
            let named = self.block(row).is_some_and(|block| {
                let mut around = self.page.around(block).filter_map(|(_, element)| element.clue);
                around.next().is_some_and(|clue| clue.says == Says::Lead && clue.strength == Strength::Firm)
            });
            let below = self.headline.is_some_and(|headline| row <= headline + 2) && self.is_prose(row);
            let long = self.headline.is_some_and(|headline| row <= headline + 2) && self.words(row) >= 8;
            let twin = || self.is_twin(row, first) || self.at_home(row, homes);
            if named || below || long || (self.is_prose(row) && twin()) {
                self.set(row, Fate::Kept);
            }
        }
    }

    /// The elements right around what is kept, with the words of prose in each.
    pub(super) fn homes(&self) -> BTreeMap<ElementId, usize> {
        let mut homes: BTreeMap<ElementId, usize> = BTreeMap::new();
        for row in self.rows().filter(|&row| self.is_kept(row) && self.is_prose(row)) {
            if let Some(home) = self.block(row).and_then(|block| self.home(block)) {
                *homes.entry(home).or_default() += self.words(row);
            }
        }
        homes
    }

    /// The element that a block stands in: that around its paragraph, or that of its bare text.
    pub(super) fn home(&self, block: &Block) -> Option<ElementId> {
        let element = self.page.elements.get(block.holder)?;
        if matches!(element.name.as_str(), "div" | "section" | "article" | "td" | "main" | "body") {
            Some(block.holder)
        } else {
            element.parent
        }
    }

    fn shares_parent(&self, row: usize, other: usize) -> bool {
        let home = |row: usize| self.block(row).and_then(|block| self.home(block));
        home(row).is_some() && home(row) == home(other)
    }

    /// Whether two blocks stand each in boxes of their own that are built alike, below one element that does not hold the
    /// headline: page builders give each stretch of text boxes of its own.
    fn is_built_like(&self, row: usize, other: usize) -> bool {
        self.boxes(row, other).is_some_and(|boxes| !self.holds_headline(boxes.common))
    }

    /// Whether the boxes of two blocks also have the same classes, of which one at least says something; below the
    /// headline itself, since a page may set its article in several containers.
    fn is_twin(&self, row: usize, other: usize) -> bool {
        self.boxes(row, other).is_some_and(|boxes| boxes.same_class)
    }

    /// The elements around a block from the one that makes it a block.
    fn outward(&self, block: &Block) -> impl Iterator<Item = (ElementId, &Element)> {
        let holder = block.holder;
        self.page.around(block).skip_while(move |(id, _)| *id != holder)
    }

    /// The elements that each of two blocks stands in alone, where those are a few of the same names in the same order.
    fn boxes(&self, row: usize, other: usize) -> Option<Boxes> {
        let (own, known) = self.block(row).zip(self.block(other))?;
        let pairs = || self.outward(own).zip(self.outward(known)).take(DEEPEST + 1);
        let deep = pairs().position(|((own, _), (known, _))| own == known)?;
        let alike = pairs().take(deep).all(|((_, own), (_, known))| own.name == known.name);
        let classes = || pairs().take(deep).map(|((_, own), (_, known))| (&own.class, &known.class));
        let same_class =
            classes().all(|(own, known)| own == known) && classes().any(|(own, _)| !own.is_empty());
        let (common, _) = self.outward(own).nth(deep)?;
        (deep >= 2 && alike).then_some(Boxes { common, same_class })
    }

    /// Whether a block stands in an element that holds much of what is kept, itself or a list or quote in it.
    pub(super) fn at_home(&self, row: usize, homes: &BTreeMap<ElementId, usize>) -> bool {
        let Some(block) = self.block(row) else { return false };
        let all: usize = homes.values().sum();
        self.page
            .around(block)
            .skip_while(|(element, _)| *element != block.holder)
            .take(DEEPEST)
            .any(|(element, _)| homes.get(&element).is_some_and(|words| 5 * words >= all))
    }

    /// Whether a block was left out though nothing says that it is furniture.
    fn is_lost(&self, row: usize) -> bool {
        let Some(block) = self.block(row) else { return false };
        let hidden = self.page.around(block).any(|(_, element)| element.hidden);
        // A sentence is none of the links below an article, however many words of it lead elsewhere.
        let linked = if self.is_prose(row) { 0.9 } else { 0.5 };
        let free = self.said.get(row).copied().flatten().is_none() && !hidden && block.link_share() < linked;
        let text = || Kind::Plain == block.kind || block.kind == Kind::Cell;
        let words = self.words(row);
        let tells = self.is_prose(row)
            || matches!(block.kind, Kind::Heading(2..=6) | Kind::Item | Kind::Quote)
            || (text() && words >= SHORTEST_PARAGRAPH);
        self.fates.get(row) == Some(&Fate::Left)
            && free
            && tells
            && words > 0
            && DateLine::read(&block.text, 0).is_none()
            && byline::author(&block.text, 0).is_none()
    }
}
