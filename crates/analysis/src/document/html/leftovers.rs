//! What the extraction leaves behind in an article: links that stand alone, boxes with a title of their own, scraps above
//! the first paragraph, the same words twice, titles of nothing.

use super::choice::{Choice, Fate};
use super::element::{ElementId, Kind};
use super::tree::Block;
use crate::document::byline;
use crate::document::date_line::dates_in_byline;
use crate::document::paragraph::{Paragraph, key};
use crate::document::phrase::{self, Extent};
use crate::document::shape::ends_as_sentence;
use parallax_model::{FurnitureReason as Reason, Span};
use std::collections::BTreeMap;

/// A line that is one link and no longer, in words, leads elsewhere.
const LONGEST_LINK: usize = 25;
/// The title of a box has no more words than these.
const LONGEST_TITLE: usize = 10;
/// A line with the date of publication, and the site's or author's name, has no more words than these.
const LONGEST_DATE_LINE: usize = 14;
/// What stands above the first paragraph and is none of it has no more words than these.
const LONGEST_SCRAP: usize = 5;
/// A sentence that is set large has at least and at most so many words.
const SHORTEST_COPY: usize = 5;
const LONGEST_PULL: usize = 45;
/// A paragraph that is there twice has so many words.
const SHORTEST_TWIN: usize = 8;
/// An article that comments follow has at least so many words.
const SHORTEST_ARTICLE: usize = 25;
/// So many blocks are looked for in the others.
const MOST_PULLS: usize = 400;

impl Choice<'_> {
    /// Cuts what is left over.
    pub(super) fn cut_leftovers(&mut self) {
        self.cut_hidden();
        self.cut_links();
        self.cut_scraps();
        self.cut_strays();
        self.cut_boxes();
        self.cut_copies();
        self.cut_headings_of_nothing();
    }

    /// Cuts what no reader sees, unless it is most of what is kept: a box that a script would show, a form.
    fn cut_hidden(&mut self) {
        let hidden: Vec<usize> = self
            .rows()
            .filter(|&row| self.is_kept(row))
            .filter(|&row| {
                self.block(row)
                    .is_some_and(|block| self.page.around(block).any(|(_, element)| element.hidden))
            })
            .collect();
        let words: usize = hidden.iter().map(|&row| self.words(row)).sum();
        if 2 * words < self.total() {
            for row in hidden {
                self.cut(row, Reason::Notice);
            }
        }
    }

    /// Cuts links that stand alone, and lists of them; also of those that lead to places in the page.
    fn cut_links(&mut self) {
        let mut lists: BTreeMap<ElementId, (usize, usize)> = BTreeMap::new();
        let inner = |block: &Block| block.link_share().max(block.inner as f64 / block.chars().max(1) as f64);
        for block in self.page.rows.iter().filter(|block| block.kind == Kind::Item) {
            if let Some((list, _)) = self
                .page
                .around(block)
                .find(|(_, element)| matches!(element.name.as_str(), "ul" | "ol" | "dl"))
            {
                let (linked, all) = lists.entry(list).or_default();
                *all += 1;
                *linked += usize::from(inner(block) > 0.8);
            }
        }
        let kept = self.kept_words();
        for row in self.rows() {
            let Some(block) = self.block(row) else { continue };
            let share = block.link_share();
            let list = self.page.around(block).find_map(|(id, _)| lists.get(&id));
            let linked = match block.kind {
                Kind::Item => list.is_some_and(|(linked, all)| 3 * linked >= 2 * all) && inner(block) > 0.5,
                Kind::Heading(_) => share > 0.9 && !self.heads_paragraph(row, &kept),
                _ => share > 0.9 && self.words(row) <= LONGEST_LINK,
            };
            if linked && Some(row) != self.headline {
                self.cut(row, Reason::Related);
            }
        }
    }

    /// Whether a title stands right beside the paragraph below it, in an element that holds much of the article.
    fn heads_paragraph(&self, row: usize, kept: &BTreeMap<ElementId, usize>) -> bool {
        let home = |row: usize| self.block(row).and_then(|block| self.home(block));
        let below = self.is_kept(row + 1) && self.is_prose(row + 1) && home(row + 1) == home(row);
        below
            && home(row).is_some_and(|home| {
                4 * kept.get(&home).copied().unwrap_or(0) >= kept.values().max().copied().unwrap_or(0)
            })
    }

    /// Cuts what stands between headline and first paragraph and is too short for either: a section's name, an author's.
    fn cut_scraps(&mut self) {
        let first = self.rows().find(|&row| self.is_kept(row) && self.is_prose(row));
        for row in self.rows() {
            // A sign of an icon font, or the first letter of a label.
            let sign = self.block(row).is_some_and(|block| block.kind == Kind::Plain && block.chars() == 1);
            if sign {
                self.cut(row, Reason::NoProse);
            }
        }
        for row in 0..first.unwrap_or(0) {
            let Some(block) = self.block(row) else { continue };
            let dated = self.words(row) <= LONGEST_DATE_LINE && !dates_in_byline(&block.text, 0).is_empty();
            if dated && !ends_as_sentence(&block.text) {
                self.cut(row, Reason::Dateline);
            } else if block.kind == Kind::Plain
                && self.words(row) <= LONGEST_SCRAP
                && !ends_as_sentence(&block.text)
            {
                let name = byline::is_bare_name(&block.text);
                self.cut(row, if name { Reason::Byline } else { Reason::Navigation });
            }
        }
    }

    /// Cuts what is no prose before the first and behind the last paragraph, and stands nowhere near them.
    fn cut_strays(&mut self) {
        let homes = self.homes();
        let kept: Vec<usize> = self.rows().filter(|&row| self.is_kept(row) && self.is_prose(row)).collect();
        let Some((first, last)) = kept.first().copied().zip(kept.last().copied()) else { return };
        for row in self.rows().filter(|row| *row < first || *row > last) {
            // Points that sum up the article stand in a list of their own.
            let sums_up = row < first && self.words(row) > LONGEST_SCRAP;
            if !sums_up && !self.at_home(row, &homes) {
                self.cut(row, Reason::Navigation);
            }
        }
    }

    /// Cuts the boxes that a title of furniture opens (`Read next`), with all that stands in them.
    fn cut_boxes(&mut self) {
        let kept = self.kept_words();
        let total = self.total();
        let mut boxes: BTreeMap<ElementId, Reason> = BTreeMap::new();
        for row in self.rows() {
            // `Recent comments on our stories ..` ends as a sentence does.
            let titles = |row: usize| {
                self.words(row) <= LONGEST_TITLE && (!self.is_prose(row) || self.words(row) <= SHORTEST_TWIN)
            };
            let Some(block) = self.block(row).filter(|_| titles(row)) else {
                continue;
            };
            let span = Span::new(0, block.text.len());
            let verdict = phrase::verdict(&Paragraph::new(&block.text, span));
            let Some(verdict) =
                verdict.filter(|verdict| verdict.extent == Extent::List || verdict.extent == Extent::Rest)
            else {
                continue;
            };
            // The element around the title is the box, where it is not the article's own.
            let around =
                self.page.around(block).skip_while(|(element, _)| *element != block.holder).skip(1).take(2);
            for (element, _) in around {
                let large = 4 * kept.get(&element).copied().unwrap_or(0) > total;
                // What readers wrote can be longer than the article, but nothing of that stands in its box.
                let own = verdict.reason == Reason::Comments
                    && self.opens_with(element, row)
                    && self.kept_above(row) >= SHORTEST_ARTICLE;
                if (large && !own) || self.holds_headline(element) {
                    break;
                }
                boxes.insert(element, verdict.reason);
            }
        }
        for row in self.rows() {
            let reason = self
                .block(row)
                .and_then(|block| self.page.around(block).find_map(|(element, _)| boxes.get(&element)));
            if let Some(reason) = reason.copied() {
                self.cut(row, reason);
            }
        }
    }

    /// The words of prose that are kept above a block: comments come behind an article, a button that leads to them
    /// stands anywhere.
    fn kept_above(&self, row: usize) -> usize {
        let prose = (0..row).filter(|&row| self.is_kept(row) && self.is_prose(row));
        prose.map(|row| self.words(row)).sum()
    }

    /// Whether no prose that is kept stands in an element above a block.
    fn opens_with(&self, element: ElementId, row: usize) -> bool {
        let inside = |row: usize| {
            self.block(row).is_some_and(|block| self.page.around(block).any(|(around, _)| around == element))
        };
        !(0..row).rev().take_while(|&row| inside(row)).any(|row| self.is_kept(row) && self.is_prose(row))
    }

    /// Cuts what is there before in the same words: the article once more for another width, a sentence set large.
    fn cut_copies(&mut self) {
        let keys: Vec<String> = self.page.rows.iter().map(|block| key(&block.text)).collect();
        let text: String = self.rows().filter(|&row| self.is_kept(row)).filter_map(|row| keys.get(row)).fold(
            String::new(),
            |mut text, key| {
                text.push_str(" \u{1}");
                text.push_str(key);
                text
            },
        );
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut looked = 0;
        for row in self.rows() {
            let Some(key) = keys.get(row).filter(|_| self.is_kept(row)) else { continue };
            let words = self.words(row);
            if words < SHORTEST_COPY {
                continue;
            }
            if seen.insert(key, row).is_some() && words >= SHORTEST_TWIN {
                self.cut(row, Reason::Sidebar);
                continue;
            }
            if words <= LONGEST_PULL && looked < MOST_PULLS {
                looked += 1;
                let whole = text.matches(&format!("\u{1}{key} \u{1}")).count()
                    + usize::from(text.ends_with(&format!("\u{1}{key}")));
                if text.matches(key.as_str()).count() > whole.max(1) {
                    self.cut(row, Reason::Sidebar);
                }
            }
        }
    }

    /// Why the rest of a title's box was cut, where all of it was: no prose stands beside the title.
    fn heads_box(&self, row: usize, prose: &BTreeMap<ElementId, usize>) -> Option<Reason> {
        let home = self.home(self.block(row)?)?;
        let below = self.block(row + 1)?;
        let inside = self.page.around(below).any(|(around, _)| around == home);
        match self.fates.get(row + 1) {
            _ if !inside || prose.contains_key(&home) => None,
            Some(Fate::Cut(reason)) => Some(*reason),
            Some(Fate::Left) => Some(Reason::Related),
            _ => None,
        }
    }

    /// Cuts titles that nothing of the article follows.
    fn cut_headings_of_nothing(&mut self) {
        let mut below: Option<Reason> = Some(Reason::Related);
        let prose = self.homes();
        let body = |row: &usize| {
            let titled = self.block(*row).is_some_and(|block| matches!(block.kind, Kind::Heading(_)));
            self.is_kept(*row) && self.is_prose(*row) && !titled
        };
        let first = self.rows().find(body).unwrap_or(0);
        for row in self.rows().rev() {
            let Some(block) = self.block(row) else { continue };
            match self.fates.get(row) {
                Some(Fate::Kept) if matches!(block.kind, Kind::Heading(_)) => {
                    let inside = row > first;
                    if let Some(reason) = below.or_else(|| self.heads_box(row, &prose).filter(|_| inside)) {
                        self.cut(row, reason);
                    }
                }
                Some(Fate::Kept) => below = None,
                Some(Fate::Cut(reason)) if below.is_some() => below = Some(*reason),
                _ => {}
            }
        }
    }
}
