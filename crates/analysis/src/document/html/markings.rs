//! What the names and classes of the elements around a block say of it, where they can be believed: not where most of
//! the article stands in elements of that name.

use super::choice::Choice;
use super::clue::{Clue, Says, Strength};
use super::element::{ElementId, Kind};
use super::tree::Block;
use crate::document::shape::Shape;
use parallax_model::FurnitureReason as Reason;
use std::collections::{BTreeMap, BTreeSet};

/// An element with a small clue has no more words than these.
const SMALL: usize = 60;
/// A part of the article has at least so many words.
const SHORTEST_PART: usize = 50;
/// A text under a picture has no more words than these.
const LONGEST_CAPTION: usize = 25;

/// How much of the page and of what is kept stands in each element, and in elements of each word.
pub(super) struct Markings {
    kept: BTreeMap<ElementId, usize>,
    all: BTreeMap<ElementId, usize>,
    blocks: BTreeMap<ElementId, usize>,
    /// How many kept paragraphs of prose without links stand in each element.
    paragraphs: BTreeMap<ElementId, usize>,
    by_word: BTreeMap<&'static str, usize>,
    total: usize,
}

impl Markings {
    pub(super) fn of(choice: &Choice<'_>) -> Self {
        let mut by_word: BTreeMap<&'static str, usize> = BTreeMap::new();
        let is_prose = |row: usize| choice.is_kept(row) && choice.is_prose(row);
        for (row, block) in choice.page.rows.iter().enumerate().filter(|(row, _)| is_prose(*row)) {
            let around = choice.page.around(block);
            let words: BTreeSet<&'static str> =
                around.filter_map(|(_, element)| element.clue.map(|clue| clue.word)).collect();
            for word in words {
                *by_word.entry(word).or_default() += choice.words(row);
            }
        }
        let blocks = choice.page.counted(choice.page.rows.iter().map(|block| (block, 1)));
        let plain = |row: usize, block: &Block| usize::from(is_prose(row) && block.link_share() < 0.2);
        let rows = choice.page.rows.iter().enumerate();
        let paragraphs = choice.page.counted(rows.map(|(row, block)| (block, plain(row, block))));
        let (kept, all, total) = (choice.kept_words(), choice.words_of(|_, _| true), choice.total());
        Self { kept, all, blocks, paragraphs, by_word, total }
    }

    /// Why each block is furniture, where an element around it says so.
    pub(super) fn said(&self, choice: &Choice<'_>) -> Vec<Option<Reason>> {
        choice.page.rows.iter().map(|block| self.said_of(choice, block)).collect()
    }

    fn said_of(&self, choice: &Choice<'_>, block: &Block) -> Option<Reason> {
        let body = choice
            .page
            .around(block)
            .find(|(id, element)| element.is_body() && 3 * self.kept_in(*id) >= self.total);
        // Whether a part of the body is around the block, and no article of its own.
        let mut in_part = false;
        for (id, element) in choice.page.around(block) {
            in_part &= element.name != "article" || choice.holds_headline(id);
            let Some(clue) = element.clue else { continue };
            // A table or quotation can be set as a figure.
            if clue.word == "figure" && matches!(block.kind, Kind::Cell | Kind::Quote) {
                continue;
            }
            // A title that is a sentence is an item of the article, with its picture.
            let titled = matches!(block.kind, Kind::Heading(_)) && Shape::of(&block.text).is_prose();
            if titled && clue.says == Says::Furniture(Reason::Caption) && clue.strength == Strength::Small {
                continue;
            }
            match clue.says {
                // What is in the article's own element is judged by the elements in it.
                Says::Body if body.is_some_and(|(body, _)| body == id) => break,
                Says::Body if 2 * self.of_word(clue) > self.total => in_part = true,
                Says::Furniture(_) if in_part || (body.is_some() && self.reads_on(id)) => {}
                Says::Furniture(reason) if self.believes(choice, id, clue, reason) => return Some(reason),
                Says::Body | Says::Lead | Says::Quote | Says::Furniture(_) => {}
            }
        }
        self.is_caption(choice, block).then_some(Reason::Caption)
    }

    fn believes(&self, choice: &Choice<'_>, id: ElementId, clue: Clue, reason: Reason) -> bool {
        let here = self.kept_in(id);
        let of_word = self.of_word(clue);
        let belied = match clue.strength {
            Strength::Small => {
                // The part of an article that is not free is called after the bar that stands before it.
                let bar = reason == Reason::Notice && 3 * of_word > self.total;
                let spread = bar && of_word >= 2 * here && of_word > SMALL;
                spread || self.all.get(&id).copied().unwrap_or(0) > SMALL || 2 * here > self.total
            }
            // Teasers, comments and a row of pictures with their texts can be longer than the article.
            Strength::Firm if matches!(reason, Reason::Related | Reason::Comments | Reason::Caption) => {
                5 * of_word > 4 * self.total
            }
            Strength::Firm => 2 * of_word > self.total && self.total >= SMALL,
        };
        !belied && !choice.holds_headline(id)
    }

    /// Whether an element of the article's body holds running text, whatever it is called: its first part, the part
    /// that is not free.
    fn reads_on(&self, id: ElementId) -> bool {
        self.paragraphs.get(&id).copied().unwrap_or(0) >= 2 && self.kept_in(id) >= SHORTEST_PART
    }

    /// Whether a few words stand alone in an element with a picture.
    fn is_caption(&self, choice: &Choice<'_>, block: &Block) -> bool {
        let holders = choice.page.around(block).skip_while(|(id, _)| *id != block.holder).take(2);
        let pictured = holders
            .filter(|(id, element)| element.name != "p" && self.blocks.get(id) == Some(&1))
            .any(|(_, element)| element.picture);
        pictured && block.words() <= LONGEST_CAPTION
    }

    /// The words of prose of what is kept in elements with the same word.
    fn of_word(&self, clue: Clue) -> usize {
        self.by_word.get(clue.word).copied().unwrap_or(0)
    }

    fn kept_in(&self, id: ElementId) -> usize {
        self.kept.get(&id).copied().unwrap_or(0)
    }
}
