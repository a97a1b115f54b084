//! An HTML page: its article as plain text, and what its metadata say.
//!
//! Takes markup of any kind and size; gives a [`Document`] whose text is the extracted one: the headline, who wrote
//! it and when where the page shows that, and the paragraphs, each on a line of its own with a blank line between.
//! A content-extraction crate says where the article is; the page's own names for its parts, its shape, and the
//! lexicon of furniture cut what that leaves behind, and what it lost beside is restored. What is cut stays in the
//! text, as furniture with its reason, and so does every sentence that stands elsewhere on the page, behind the article;
//! menus and labels outside it are not in the text, and a warning counts their words.
//! Invariant: spans are into the extracted text; bounded time and stack for any input ([`markup`]).

mod choice;
mod clue;
mod element;
mod facts;
mod guide;
mod headline;
mod hidden;
mod json_ld;
mod leftovers;
mod main_text;
mod markings;
mod markup;
mod quote;
mod restore;
mod says;
mod stamp;
mod tag;
mod text;
mod tree;
mod walk;

use super::Document;
use super::page::Page;
use super::parts::{self, Part};
use choice::{Choice, Fate};
use element::Kind;
use facts::Facts;
use guide::Guide;
use headline::Headline;
use hidden::Hidden;
use parallax_model::{Furniture, FurnitureReason as Reason, SavedPage, Warning};
use quote::Quotes;
use text::{Line, Role, Written};
use tree::Blocks;

/// Takes an HTML page apart.
pub(super) fn read(page: &SavedPage, warnings: &mut Vec<Warning>) -> Document {
    let mut reading = Reading::of(&page.text, Hidden::Skipped);
    if reading.misses_article() {
        let loose = Reading::of(&page.text, Hidden::Read);
        if loose.finds_more_than(&reading) {
            reading = loose;
            reading.facts.notes.push(SHOWN.to_owned());
        }
    }
    if hidden::is_most(&reading.blocks, &reading.fates) {
        reading.facts.notes.push(SHOWN.to_owned());
    }
    let Reading { blocks, mut facts, headline, mut fates, guide } = reading;
    let told = guide.words() >= SHORTEST_TOLD && kept_words(&blocks, &fates) < BARE;
    if told {
        for fate in fates.iter_mut().filter(|fate| **fate == Fate::Kept) {
            *fate = Fate::Aside(Reason::Notice);
        }
    }
    let quotes = Quotes::of(&blocks, &fates);
    quotes.cut_credits(&mut fates);
    let mut text = text::write(&blocks, &fates, &quotes, &headline, &facts);
    if told {
        text.add_body(facts.body.as_deref().unwrap_or(""));
        facts.notes.push(TOLD.to_owned());
    }
    let pieces = Page::of_paragraphs(&text.text, text.lines.iter().map(|line| line.span));
    let parts = parts_of(&text, &pieces, &blocks);
    let mut warn = |message: String| warnings.push(Warning { file: page.file.clone(), span: None, message });
    for note in std::mem::take(&mut facts.notes) {
        warn(note);
    }
    if let Some(language) = facts.language.as_deref().filter(|language| !says::is_english(language)) {
        warn(format!("The page says that its language is “{language}”: only English is understood."));
    }
    if let Some(note) = left_out(&blocks, &fates) {
        warn(note);
    }
    let mut document = Document {
        outlet: says::outlet(page, &facts, headline.words.as_deref(), &pieces, &parts, &blocks),
        headline: None,
        headings: Vec::new(),
        byline: None,
        published: says::published(page, &facts, &pieces, &parts, warnings),
        body: Vec::new(),
        quotes: Vec::new(),
        furniture: Vec::new(),
        text: String::new(),
    };
    for (line, part) in text.lines.iter().zip(&parts) {
        match part {
            Part::Headline => document.headline = Some(line.span),
            Part::Body => document.body.push(line.span),
            Part::Heading => {
                document.headings.push(line.span);
                document.body.push(line.span);
            }
            Part::Furniture(reason) => {
                document.furniture.push(Furniture { span: line.span, reason: *reason });
            }
        }
    }
    let lines =
        text.lines.iter().zip(&parts).filter_map(|(line, part)| {
            Some((line.row?, matches!(part, Part::Body | Part::Heading), line.span))
        });
    document.quotes = quotes.read(&text.text, lines);
    document.furniture.append(&mut text.asides);
    document.furniture.sort_unstable_by_key(|piece| piece.span);
    document.byline = says::byline(&facts, &text, &pieces, &parts);
    document.text = text.text;
    document
}

/// A body that stands in the metadata alone has at least so many words.
const SHORTEST_TOLD: usize = 60;
/// A page with fewer words of article than these shows none.
const BARE: usize = 25;
const TOLD: &str = "The page shows no article: its text was read from the metadata (JSON-LD articleBody).";

const SHOWN: &str =
    "Next to nothing of the article is shown: what the page hides in its markup was read too.";

/// A page with what is known of it before its text is written.
struct Reading {
    blocks: Blocks,
    facts: Facts,
    headline: Headline,
    fates: Vec<Fate>,
    guide: Guide,
}

impl Reading {
    fn of(page: &str, hidden: Hidden) -> Self {
        let markup = markup::bound(page, hidden);
        let tree = dom_query::Document::from(markup.html.as_str());
        hidden::unhide(&tree, hidden);
        let mut facts = Facts::read(&tree, &markup);
        facts.notes.splice(0..0, markup.notes);
        let blocks = Blocks::read(&tree);
        let headline = headline::find(&blocks, &facts);
        let texts = main_text::kept(tree, &blocks);
        let guide = Guide::of(facts.body.as_deref().unwrap_or(""));
        let fates = Choice::choose(&blocks, texts.as_deref(), headline.row, &guide);
        Self { blocks, facts, headline, fates, guide }
    }

    /// Whether next to nothing was kept, or the page hides more of its article than it shows.
    fn misses_article(&self) -> bool {
        let kept = kept_words(&self.blocks, &self.fates);
        kept < BARE || hidden::words_of_article(&self.blocks, &self.fates) > kept
    }

    fn finds_more_than(&self, other: &Self) -> bool {
        let (own, known) = (kept_words(&self.blocks, &self.fates), kept_words(&other.blocks, &other.fates));
        own >= BARE
            && 2 * own > 3 * known
            && hidden::keeps(&self.blocks, &self.fates, &other.blocks, &other.fates)
    }
}

/// The words of a page that were kept.
fn kept_words(blocks: &Blocks, fates: &[Fate]) -> usize {
    let kept = blocks.rows.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Kept);
    kept.map(|(block, _)| block.words()).sum()
}

/// The part that each line of the text is: what the page says of it, else what its words say.
fn parts_of(text: &Written, pieces: &Page<'_>, blocks: &Blocks) -> Vec<Part> {
    let headline = text.lines.iter().position(|line| line.role == Role::Headline);
    let told = parts::below_headline(pieces, headline);
    let part = |(line, told): (&Line, Part)| match (line.role, told) {
        (Role::Headline, _) => Part::Headline,
        (Role::Kept, Part::Furniture(Reason::Dateline | Reason::NoProse)) if is_figure(line, blocks) => {
            Part::Body
        }
        (Role::Cut(reason), _) | (Role::Kept, Part::Furniture(reason)) => Part::Furniture(reason),
        (Role::Kept, _) => {
            let block = line.row.and_then(|row| blocks.rows.get(row));
            let titled = block.is_some_and(|block| matches!(block.kind, Kind::Heading(_)));
            let bold = block.is_some_and(|block| block.bold * 10 >= block.chars() * 9);
            if titled || (bold && told == Part::Heading) { Part::Heading } else { Part::Body }
        }
    };
    text.lines.iter().zip(told).map(part).collect()
}

/// Whether a line is one figure in a table: `38.4` is no time of day there.
fn is_figure(line: &Line, blocks: &Blocks) -> bool {
    let block = line.row.and_then(|row| blocks.rows.get(row));
    block.is_some_and(|block| block.kind == Kind::Cell && block.words() == 1 && !block.text.contains(' '))
}

/// How much of the page was left out of the text.
fn left_out(blocks: &Blocks, fates: &[Fate]) -> Option<String> {
    let words = |kept: bool| -> usize {
        let blocks = blocks.rows.iter().zip(fates).filter(|(_, fate)| (**fate != Fate::Left) == kept);
        blocks.map(|(block, _)| block.words()).sum()
    };
    let (text, left) = (words(true), words(false));
    (left > 0).then(|| {
        format!(
            "The page has {} words; {left} of them stand outside the article and were left out.",
            text + left
        )
    })
}
