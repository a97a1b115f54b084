//! Which blocks of a page are its article: what the extraction keeps, less what the page itself or its shape says is
//! furniture, and with what the extraction lost beside it.
//!
//! Takes the blocks, which texts were kept, and what the metadata says; gives a [`Fate`] for each block. The order of
//! the steps matters: cut by markup, restrict to the element of the body, restore, cut what is left over.

use super::element::ElementId;
use super::guide::Guide;
use super::markings::Markings;
use super::tree::{Block, Blocks};
use crate::document::shape::Shape;
use parallax_model::FurnitureReason as Reason;
use std::collections::BTreeMap;

/// What becomes of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is part of the article.
    Kept,
    /// The extraction takes it for the article, but it is furniture.
    Cut(Reason),
    /// It is no part of the article, but a sentence, or stands in the midst of it: it stays in the text.
    Aside(Reason),
    /// It is no part of the article, nor a sentence.
    Left,
}

/// A page while its article is looked for.
pub(super) struct Choice<'p> {
    pub(super) page: &'p Blocks,
    /// The row of the headline.
    pub(super) headline: Option<usize>,
    /// The same, also where most of what is kept stands above it.
    page_headline: Option<usize>,
    pub(super) fates: Vec<Fate>,
    /// Why a block is furniture, where an element around it says so.
    pub(super) said: Vec<Option<Reason>>,
    /// Words of each block, and whether it is running prose.
    pub(super) words: Vec<usize>,
    pub(super) prose: Vec<bool>,
}

impl<'p> Choice<'p> {
    /// The fate of every block.
    pub(super) fn choose(
        page: &'p Blocks,
        texts: Option<&[bool]>,
        headline: Option<usize>,
        guide: &Guide,
    ) -> Vec<Fate> {
        let mut choice = Self::new(page, texts, headline);
        choice.cut_above();
        choice.cut_by_markup();
        choice.follow(guide);
        choice.keep_to_article();
        choice.keep_to_body();
        choice.restore();
        choice.cut_leftovers();
        choice.set_aside();
        choice.fates
    }

    /// What is not kept stays in the text all the same where it is a sentence, or stands between two that are kept.
    fn set_aside(&mut self) {
        let first = self.rows().find(|&row| self.is_kept(row)).unwrap_or(0);
        let last = self.rows().rfind(|&row| self.is_kept(row)).unwrap_or(0);
        let aside = |row: &usize| {
            let inside = (first..last).contains(row) && self.words(*row) > 0;
            self.fates.get(*row) == Some(&Fate::Left)
                && (self.is_prose(*row) || inside)
                && Some(*row) != self.page_headline
        };
        let rows: Vec<usize> = self.rows().filter(aside).collect();
        for row in rows {
            let linked = self.block(row).is_some_and(|block| block.link_share() > 0.5);
            let hidden = self.block(row).is_some_and(|block| self.page.around(block).any(|(_, e)| e.hidden));
            let unsaid = match (hidden, linked) {
                (true, _) => Reason::Notice,
                (false, true) => Reason::Related,
                (false, false) => Reason::Sidebar,
            };
            let reason = self.said.get(row).copied().flatten().unwrap_or(unsaid);
            let told = matches!(reason, Reason::Byline | Reason::Dateline);
            self.set(row, Fate::Aside(if told { Reason::Sidebar } else { reason }));
        }
    }

    fn new(page: &'p Blocks, texts: Option<&[bool]>, headline: Option<usize>) -> Self {
        let kept = |block: &Block| match texts {
            Some(texts) => {
                let kept: usize = block
                    .texts
                    .iter()
                    .filter(|(number, _)| texts.get(*number).copied().unwrap_or(false))
                    .map(|(_, chars)| chars)
                    .sum();
                2 * kept >= block.chars()
            }
            // Where the crate finds nothing, prose is all there is to go by.
            None => Shape::of(&block.text).is_prose(),
        };
        let fates = page.rows.iter().map(|block| if kept(block) { Fate::Kept } else { Fate::Left }).collect();
        let shapes: Vec<Shape> = page.rows.iter().map(|block| Shape::of(&block.text)).collect();
        Self {
            page,
            headline,
            page_headline: headline,
            fates,
            said: vec![None; page.rows.len()],
            words: shapes.iter().map(|shape| shape.words).collect(),
            prose: shapes.iter().map(|shape| shape.is_prose()).collect(),
        }
    }

    pub(super) fn is_kept(&self, row: usize) -> bool {
        self.fates.get(row) == Some(&Fate::Kept)
    }

    pub(super) fn is_prose(&self, row: usize) -> bool {
        self.prose.get(row).copied().unwrap_or(false)
    }

    pub(super) fn words(&self, row: usize) -> usize {
        self.words.get(row).copied().unwrap_or(0)
    }

    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        0..self.page.rows.len()
    }

    pub(super) fn block(&self, row: usize) -> Option<&'p Block> {
        self.page.rows.get(row)
    }

    pub(super) fn set(&mut self, row: usize, fate: Fate) {
        if let Some(known) = self.fates.get_mut(row) {
            *known = fate;
        }
    }

    /// Cuts a block that is kept; what the extraction left out stays left out.
    pub(super) fn cut(&mut self, row: usize, reason: Reason) {
        if self.is_kept(row) {
            self.set(row, Fate::Cut(reason));
        }
    }

    /// The words of prose of the kept blocks in each element, by its row.
    pub(super) fn kept_words(&self) -> BTreeMap<ElementId, usize> {
        self.words_of(|choice, row| choice.is_kept(row) && choice.is_prose(row))
    }

    pub(super) fn words_of(&self, counts: impl Fn(&Self, usize) -> bool) -> BTreeMap<ElementId, usize> {
        let counted = self.page.rows.iter().enumerate().filter(|(row, _)| counts(self, *row));
        self.page.counted(counted.map(|(row, block)| (block, self.words(row))))
    }

    /// The words of prose of all kept blocks.
    pub(super) fn total(&self) -> usize {
        self.rows().filter(|&row| self.is_kept(row) && self.is_prose(row)).map(|row| self.words(row)).sum()
    }

    /// Whether the headline stands in an element.
    pub(super) fn holds_headline(&self, element: ElementId) -> bool {
        let headline = self.headline.and_then(|row| self.block(row));
        headline.is_some_and(|block| self.page.around(block).any(|(around, _)| around == element))
    }

    /// Nothing above the headline is the article, unless most of what is kept is.
    fn cut_above(&mut self) {
        let Some(headline) = self.headline else { return };
        let prose = |range: std::ops::Range<usize>| -> usize {
            range.filter(|&row| self.is_kept(row) && self.is_prose(row)).map(|row| self.words(row)).sum()
        };
        let (above, below) = (prose(0..headline), prose(headline + 1..self.page.rows.len()));
        if above > below {
            self.headline = None;
            return;
        }
        for row in 0..headline {
            self.set(row, Fate::Left);
        }
        self.set(headline, Fate::Left);
    }

    /// Cuts what the names and classes of elements say is furniture.
    fn cut_by_markup(&mut self) {
        let said = Markings::of(self);
        for (row, said) in said.said(self).into_iter().enumerate() {
            if let Some(place) = self.said.get_mut(row) {
                *place = said;
            }
            if let Some(reason) = said {
                self.cut(row, reason);
            }
        }
    }

    /// The body as the metadata has it: its blocks are kept; prose before and behind them is none of it.
    fn follow(&mut self, guide: &Guide) {
        let inside: Vec<bool> = self.page.rows.iter().map(|block| guide.holds(&block.text)).collect();
        let found = |row: usize| inside.get(row).copied().unwrap_or(false);
        let words: usize = self.rows().filter(|&row| found(row)).map(|row| self.words(row)).sum();
        if words < guide.words() / 2 || guide.words() < SHORTEST_GUIDE {
            return;
        }
        let rows = || self.rows().filter(|&row| found(row) && self.is_prose(row));
        let Some((first, last)) = rows().next().zip(rows().next_back()) else { return };
        // Some sites give the first paragraphs only.
        let whole = 10 * words >= 7 * self.total();
        for row in self.rows() {
            if found(row) && (first..=last).contains(&row) {
                self.set(row, Fate::Kept);
            } else if whole && row > last && self.is_prose(row) {
                self.cut(row, self.said.get(row).copied().flatten().unwrap_or(Reason::Related));
            }
        }
    }

    /// Where the headline stands in an `<article>`: what the extraction lost in it, and what comes behind it, as other
    /// articles of the page do.
    fn keep_to_article(&mut self) {
        let headline = self.headline.and_then(|row| self.block(row));
        let own =
            headline.and_then(|block| self.page.around(block).find(|(_, element)| element.name == "article"));
        let Some((own, _)) = own else { return };
        let holds = |block: &Block| self.page.around(block).any(|(around, _)| around == own);
        let in_own: Vec<bool> = self.page.rows.iter().map(holds).collect();
        let inside = |row: usize| in_own.get(row).copied().unwrap_or(false);
        let free: Vec<usize> = self.rows().filter(|&row| inside(row) && self.is_free_prose(row)).collect();
        let words = |rows: &[usize]| -> usize { rows.iter().map(|&row| self.words(row)).sum() };
        let chosen: Vec<usize> = free.iter().copied().filter(|&row| self.is_kept(row)).collect();
        let most_lost = words(&free) >= SHORTEST_GUIDE && 2 * words(&chosen) < words(&free);
        if !most_lost && 2 * words(&chosen) < self.total() {
            return;
        }
        if most_lost {
            let headline = self.headline.unwrap_or(0);
            for row in free.into_iter().filter(|row| *row > headline) {
                self.set(row, Fate::Kept);
            }
        }
        let last = self.rows().rfind(|&row| inside(row) && self.is_kept(row) && self.is_prose(row));
        let others: Vec<usize> =
            self.rows().filter(|&row| last.is_some_and(|last| row > last) && !inside(row)).collect();
        for row in others {
            self.cut(row, Reason::Related);
            if let Some(place) = self.said.get_mut(row) {
                *place = place.or(Some(Reason::Related));
            }
        }
    }

    /// Whether a block is prose that nothing around it says is furniture.
    fn is_free_prose(&self, row: usize) -> bool {
        self.said.get(row).copied().flatten().is_none() && self.is_prose(row)
    }

    /// Where an element says that it holds the body: what the extraction lost in it, and what it took from elsewhere.
    fn keep_to_body(&mut self) {
        let around = |block: &Block| self.page.around(block).any(|(_, element)| element.is_body());
        let in_body: Vec<bool> = self.page.rows.iter().map(around).collect();
        let inside = |row: usize| in_body.get(row).copied().unwrap_or(false);
        let free: Vec<bool> = self
            .rows()
            .map(|row| self.said.get(row).copied().flatten().is_none() && self.is_prose(row))
            .collect();
        let free = |row: usize| free.get(row).copied().unwrap_or(false);
        let words = |rows: &dyn Fn(usize) -> bool| -> usize {
            self.rows().filter(|&row| rows(row)).map(|row| self.words(row)).sum()
        };
        let all = words(&|row| inside(row) && free(row));
        let found = words(&|row| inside(row) && self.is_kept(row) && self.is_prose(row));
        let chosen = words(&|row| self.is_kept(row) && self.is_prose(row));
        if all < SHORTEST_BODY || (2 * found < chosen && 2 * all < chosen) {
            return;
        }
        let last = self.rows().rfind(|&row| inside(row) && free(row)).unwrap_or(0);
        let first = self.rows().find(|&row| inside(row) && free(row)).unwrap_or(0);
        let most_lost = 2 * found < all;
        // A class may name a part of the article only.
        let whole = most_lost || 10 * found >= 7 * chosen;
        for row in self.rows() {
            if most_lost && inside(row) && free(row) && self.headline.is_none_or(|headline| row > headline) {
                self.set(row, Fate::Kept);
            } else if whole && !inside(row) && row > last {
                self.cut(row, Reason::Related);
            } else if !inside(row) && row < first && most_lost {
                self.cut(row, Reason::Sidebar);
            }
        }
    }
}

/// A body in the metadata of fewer words than these is a teaser.
const SHORTEST_GUIDE: usize = 60;
/// An element of the body with fewer words of prose than these decides nothing.
const SHORTEST_BODY: usize = 25;
