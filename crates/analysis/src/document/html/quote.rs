//! Block quotations and embedded posts: which blocks are somebody else's words, and which line names them.
//!
//! Takes the blocks and what becomes of each; gives for each block the quotation that it stands in, if any, and marks
//! its lines of credit (`— Ann Lee, mayor`, `Ann Lee (@annlee) May 3, 2019`, `A post shared by Ann Lee`) as such. An
//! element that holds most of the article is none: pages of old set whole texts in it.

use super::choice::Fate;
use super::element::ElementId;
use super::tree::{Block, Blocks};
use crate::document::BlockQuote;
use crate::document::byline::is_bare_name;
use crate::document::date_line::DateLine;
use crate::document::shape::{Shape, ends_as_sentence};
use parallax_model::{FurnitureReason as Reason, Span};
use std::collections::BTreeMap;

/// A line of credit has no more words than these.
const LONGEST_CREDIT: usize = 16;
/// One without a dash, or an element, that says what it is.
const LONGEST_BARE_CREDIT: usize = 10;
/// A name has no more words than these.
const LONGEST_NAME: usize = 8;

/// A block in a quotation.
#[derive(Debug, Clone, Copy)]
struct Place {
    quote: ElementId,
    /// Whether it names whose words they are.
    credit: bool,
    /// Where in its words the credit begins, where it closes the quotation's last line.
    tail: Option<usize>,
}

/// The quotations of a page, by block.
pub(super) struct Quotes {
    places: Vec<Option<Place>>,
}

impl Quotes {
    /// Finds them.
    pub(super) fn of(page: &Blocks, fates: &[Fate]) -> Self {
        let kept = |row: usize| fates.get(row) == Some(&Fate::Kept);
        let rows = page.rows.iter().enumerate().filter(|(row, _)| kept(*row));
        let words: Vec<(&Block, usize)> = rows.map(|(_, block)| (block, block.words())).collect();
        let all: usize = words.iter().map(|(_, words)| words).sum();
        let held = page.counted(words.into_iter());
        let outermost = |block: &Block| {
            let quotes = page.around(block).filter(|(_, element)| element.is_quote());
            quotes.filter(|(id, _)| 2 * held.get(id).copied().unwrap_or(0) <= all).map(|(id, _)| id).last()
        };
        let places = page.rows.iter().map(|block| {
            let quote = outermost(block)?;
            Some(Place { quote, credit: false, tail: None })
        });
        let mut quotes = Self { places: places.collect() };
        quotes.find_credits(page);
        quotes
    }

    fn find_credits(&mut self, page: &Blocks) {
        let mut said: BTreeMap<ElementId, usize> = BTreeMap::new();
        for row in 0..page.rows.len() {
            let Some(block) = page.rows.get(row) else { continue };
            let before = row.checked_sub(1).and_then(|row| self.place(row));
            let here = self.place(row);
            let quote = here.or(before.filter(|_| follows(page, block, before))).map(|place| place.quote);
            let Some(quote) = quote else { continue };
            let opened = said.get(&quote).copied().unwrap_or(0) > 0;
            let last = page
                .rows
                .get(row + 1)
                .is_none_or(|_| self.place(row + 1).map(|next| next.quote) != Some(quote));
            let credit = here.is_none() || is_credit(page, block, quote, opened && last);
            let tail = (!credit).then(|| tail(&block.text)).flatten();
            if !credit {
                *said.entry(quote).or_default() += block.words();
            }
            if let Some(place) = self.places.get_mut(row) {
                *place = Some(Place { quote, credit, tail });
            }
        }
    }

    fn place(&self, row: usize) -> Option<Place> {
        self.places.get(row).copied().flatten()
    }

    /// Sets the lines of credit apart from the article.
    pub(super) fn cut_credits(&self, fates: &mut [Fate]) {
        for (fate, place) in fates.iter_mut().zip(&self.places) {
            if place.is_some_and(|place| place.credit) {
                *fate = Fate::Cut(Reason::Credit);
            }
        }
    }

    /// Where the credit begins in the words of a block that it closes.
    pub(super) fn tail(&self, row: usize) -> Option<usize> {
        self.place(row)?.tail
    }

    /// The quotations as the text has them: of each line its block, whether it is part of the article, and its span.
    pub(super) fn read(
        &self,
        text: &str,
        lines: impl Iterator<Item = (usize, bool, Span)>,
    ) -> Vec<BlockQuote> {
        let mut found: BTreeMap<ElementId, BlockQuote> = BTreeMap::new();
        for (row, body, span) in lines {
            let Some(place) = self.place(row) else { continue };
            let quote = found
                .entry(place.quote)
                .or_insert_with(|| BlockQuote { paragraphs: Vec::new(), credit: None });
            if body {
                quote.paragraphs.push(span);
            } else if (place.credit || place.tail.is_some()) && quote.credit.is_none() {
                quote.credit = name_in(span.of(text))
                    .map(|(start, end)| Span::new(span.start as usize + start, span.start as usize + end));
            }
        }
        found.into_values().filter(|quote| !quote.paragraphs.is_empty()).collect()
    }
}

/// Whether a block behind a quotation names whose words they were: the text of the figure that both stand in, or a
/// line with a dash.
fn follows(page: &Blocks, block: &Block, quoted: Option<Place>) -> bool {
    let Some(quoted) = quoted.filter(|quoted| !quoted.credit) else { return false };
    let figure = page.around(block).find(|(_, element)| element.name == "figure").map(|(id, _)| id);
    let captioned = figure.is_some()
        && page.around(block).any(|(_, element)| element.name == "figcaption")
        && holds(page, figure, quoted.quote);
    let dashed = block.text.starts_with(['—', '―', '–']) && is_dashed(&block.text);
    (captioned || dashed) && block.words() <= LONGEST_CREDIT
}

/// Whether `inner` stands in `outer`.
fn holds(page: &Blocks, outer: Option<ElementId>, inner: ElementId) -> bool {
    let mut next = Some(inner);
    while let Some(element) = next {
        if Some(element) == outer {
            return true;
        }
        next = page.elements.get(element).and_then(|element| element.parent);
    }
    false
}

/// Whether a block inside a quotation names whose words they are; the last one may do so by its words alone.
fn is_credit(page: &Blocks, block: &Block, quote: ElementId, last: bool) -> bool {
    let text = block.text.as_str();
    if block.words() > LONGEST_CREDIT || block.words() == 0 {
        return false;
    }
    let mut inside = page.around(block).take_while(|(id, _)| *id != quote);
    let named = inside.any(|(_, element)| element.is_credit());
    let handle = (text.contains("(@") || text.starts_with('@')) && !ends_as_sentence(text);
    let dated = DateLine::read(text, 0).is_some() && !Shape::of(text).is_prose();
    let bare = || {
        let name = text.split(',').next().unwrap_or(text).trim();
        last && block.words() <= LONGEST_BARE_CREDIT && !ends_as_sentence(text) && is_bare_name(name)
    };
    named || handle || dated || is_dashed(text) || lead(text).is_some() || bare()
}

/// Whether a line is a dash and who says it, not a line of speech: that ends with a mark.
fn is_dashed(text: &str) -> bool {
    let rest = text.trim_start_matches(DASHES);
    rest.len() < text.len() && !ends_as_sentence(text) && name_in(text).is_some()
}

const DASHES: [char; 7] = ['—', '―', '–', '‒', '-', '~', ' '];

/// Where in a line that ends a sentence a dash and a name follow: `We had no choice. — Ann Lee, mayor`.
fn tail(text: &str) -> Option<usize> {
    let at = text.rfind(['—', '―', '–'])?;
    let (head, rest) = text.split_at_checked(at)?;
    let said = ends_as_sentence(head.trim_end())
        || head.trim_end().ends_with(['”', '"', '’'])
        || head.contains("pic.");
    let short = rest.split_whitespace().count() <= LONGEST_CREDIT;
    (said && short && !head.trim().is_empty() && is_dashed(rest)).then_some(at)
}

/// What stands behind the words with which networks lead to a name.
fn lead(text: &str) -> Option<&str> {
    const LEADS: [&str; 9] = [
        "A post shared by ",
        "A photo posted by ",
        "A photo shared by ",
        "A video posted by ",
        "A video shared by ",
        "Posted by ",
        "Post by ",
        "Tweet by ",
        "Source: ",
    ];
    LEADS.iter().find_map(|lead| {
        let (head, rest) = text.split_at_checked(lead.len())?;
        head.eq_ignore_ascii_case(lead).then_some(rest)
    })
}

/// Where the name stands in a line of credit: behind the dash, before the office, the account, the day, the network.
fn name_in(text: &str) -> Option<(usize, usize)> {
    let bare = text.trim_start_matches(DASHES);
    let bare = lead(bare).unwrap_or(bare).trim_start();
    let ends =
        [", ", " (", " | ", " / ", " · ", " • ", " on ", " via ", " in ", " @", " — ", " – ", ": ", "\n"];
    let digit = bare.find(|c: char| c.is_ascii_digit()).filter(|_| !bare.starts_with('@'));
    let end = ends.iter().filter_map(|mark| bare.find(mark)).chain(digit).min().unwrap_or(bare.len());
    let name =
        bare.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '_'));
    let opens = name.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '@');
    let start = text.len() - bare.len();
    (opens && name.split_whitespace().count() <= LONGEST_NAME).then_some((start, start + name.len()))
}

#[cfg(test)]
mod tests {
    use super::{name_in, tail};

    #[test]
    fn the_name_in_a_line_of_credit() {
        for (line, name) in [
            ("— Ilse Brandt, mayor", "Ilse Brandt"),
            ("— Karel Rys (@karelrys) October 9, 2023", "Karel Rys"),
            ("@karelrys · 9 Oct", "@karelrys"),
            ("A post shared by Norvale Police (@norvalepolice)", "Norvale Police"),
            ("Posted by Dr. Jana Holub on Monday, 9 October 2023", "Dr. Jana Holub"),
            ("—a nurse at the hospital", "a nurse at the hospital"),
            ("Source: Osterby Harbour Board / Telegram", "Osterby Harbour Board"),
        ] {
            assert_eq!(name_in(line).and_then(|(start, end)| line.get(start..end)), Some(name), "{line}");
        }
    }

    #[test]
    fn a_dash_in_a_sentence_opens_no_credit() {
        assert!(tail("We had no choice. — Ilse Brandt, mayor").is_some());
        assert!(tail("We had no choice – none – and nobody asked us.").is_none());
        assert!(tail("The bridge was safe – in May").is_none());
    }
}
