//! The extracted text: headline, head lines, paragraphs and what was cut among them, a line each.

use super::choice::Fate;
use super::facts::Facts;
use super::headline::Headline;
use super::quote::Quotes;
use super::tree::Blocks;
use crate::document::byline;
use crate::document::date_line::DateLine;
use crate::document::line::trimmed;
use parallax_model::{Furniture, FurnitureReason as Reason, Span};

/// The text and its lines, in order.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) lines: Vec<Line>,
    /// Sentences of the page that are no part of the article, nor cut from it; in order.
    pub(super) asides: Vec<Furniture>,
}

/// A line of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) span: Span,
    /// Its block, where it is one.
    pub(super) row: Option<usize>,
    pub(super) role: Role,
}

/// What a line is by the page's markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Headline,
    Kept,
    Cut(Reason),
}

/// The lines that say who wrote it and when stand within so many blocks from the headline or the last paragraph.
const NEAR: usize = 12;
/// They have no more words than these.
const LONGEST_HEAD_LINE: usize = 30;

/// Writes the text: the article with what was cut from it, and behind it the sentences that stand elsewhere.
pub(super) fn write(
    page: &Blocks,
    fates: &[Fate],
    quotes: &Quotes,
    headline: &Headline,
    facts: &Facts,
) -> Written {
    let mut text = Written { text: String::new(), lines: Vec::new(), asides: Vec::new() };
    let head = head_lines(page, fates, headline, facts);
    if let Some(words) = &headline.words {
        text.add(words, headline.row, Role::Headline);
    }
    let above = |row: &usize| headline.row.is_some_and(|headline| *row < headline);
    let lines = head.iter().filter(|(row, _)| above(row)).copied();
    for (row, role) in lines {
        text.add_block(page, quotes, row, role);
    }
    let author =
        facts.authors.first().filter(|_| !head.iter().any(|(_, role)| *role == Role::Cut(Reason::Byline)));
    if author.is_some() {
        text.add(&facts.authors.join(", "), None, Role::Cut(Reason::Byline));
    }
    let kept = |fate: &Fate| *fate == Fate::Kept;
    let (first, last) = (fates.iter().position(kept), fates.iter().rposition(kept));
    let inside = |row: usize| first.is_some_and(|first| first < row) && last.is_some_and(|last| row < last);
    for (row, fate) in fates.iter().enumerate() {
        let told = head.iter().find(|(head, _)| *head == row && !above(&row)).map(|(_, role)| *role);
        let role = match (told, fate) {
            (Some(role), _) => role,
            (None, Fate::Kept) => Role::Kept,
            (None, Fate::Cut(reason)) => Role::Cut(*reason),
            (None, Fate::Aside(reason)) if inside(row) => {
                text.add_aside(page, row, *reason);
                continue;
            }
            (None, Fate::Aside(_) | Fate::Left) => continue,
        };
        if Some(row) != headline.row && !(above(&row) && head.iter().any(|(head, _)| *head == row)) {
            text.add_block(page, quotes, row, role);
        }
    }
    for (row, fate) in fates.iter().enumerate().filter(|(row, _)| !inside(*row) && Some(*row) != headline.row)
    {
        if let (Fate::Aside(reason), false) = (fate, head.iter().any(|(head, _)| *head == row)) {
            text.add_aside(page, row, *reason);
        }
    }
    text
}

/// The first line that says who wrote the article and the first that says when, near its headline or its end.
fn head_lines(page: &Blocks, fates: &[Fate], headline: &Headline, facts: &Facts) -> Vec<(usize, Role)> {
    let kept = |row: &usize| fates.get(*row) == Some(&Fate::Kept);
    let rows = 0..page.rows.len();
    let top = headline.row.or_else(|| rows.clone().find(kept)).unwrap_or(0);
    let first = rows.clone().skip(top + 1).find(kept).unwrap_or(top);
    let last = rows.clone().rfind(kept).unwrap_or(top);
    let shows = |row: &usize| {
        !matches!(fates.get(*row), Some(Fate::Cut(Reason::Caption | Reason::Related | Reason::Credit)))
    };
    let behind = (last + 1..page.rows.len()).filter(shows).take(NEAR - 1);
    let near = (top.saturating_sub(4)..(first + 4).min(top + NEAR)).chain(behind);
    let credit = |row: usize| fates.get(row) == Some(&Fate::Cut(Reason::Credit));
    let near = near.filter(|row| *row < page.rows.len() && Some(*row) != headline.row && !credit(*row));
    let short = |row: &usize| page.rows.get(*row).is_some_and(|block| block.words() <= LONGEST_HEAD_LINE);
    let mut lines: Vec<(usize, Role)> = Vec::new();
    for row in near.filter(short) {
        let Some(block) = page.rows.get(row) else { continue };
        let known = |reason: Reason| lines.iter().any(|(_, role)| *role == Role::Cut(reason));
        let named = facts.authors.iter().any(|author| block.text.contains(author.as_str()));
        let plain = matches!(fates.get(row), Some(Fate::Left | Fate::Aside(_)))
            || block.words() <= LONGEST_HEAD_LINE / 2;
        let signs = byline::author(&block.text, 0).is_some() || (named && plain && row < first + 3);
        let dated = DateLine::read(&block.text, 0).is_some_and(|line| !line.dates.is_empty());
        if signs && !known(Reason::Byline) {
            lines.push((row, Role::Cut(Reason::Byline)));
        } else if dated && !known(Reason::Dateline) {
            lines.push((row, Role::Cut(Reason::Dateline)));
        }
    }
    let dated = |row: &usize| {
        let block = page.rows.get(*row);
        block.is_some_and(|block| {
            block.words() <= LONGEST_MASTHEAD
                && DateLine::read(&block.text, 0).is_some_and(|line| !line.dates.is_empty())
        })
    };
    // Where no date stands near, that of the paper's head.
    if headline.row.is_some() && !lines.iter().any(|(_, role)| *role == Role::Cut(Reason::Dateline)) {
        lines.extend((0..top).rfind(dated).map(|row| (row, Role::Cut(Reason::Dateline))));
    }
    lines
}

/// The date in the head of a paper has no more words than these around it.
const LONGEST_MASTHEAD: usize = 6;

impl Written {
    /// Adds a body that stands in no block, a paragraph a line.
    pub(super) fn add_body(&mut self, body: &str) {
        for paragraph in body.lines() {
            self.add(paragraph, None, Role::Kept);
        }
    }

    /// Adds a block; the credit that closes a quotation's last line on a line of its own.
    fn add_block(&mut self, page: &Blocks, quotes: &Quotes, row: usize, role: Role) {
        let Some(block) = page.rows.get(row) else { return };
        let parts =
            quotes.tail(row).filter(|_| role == Role::Kept).and_then(|at| block.text.split_at_checked(at));
        let (words, credit) = parts.unwrap_or((&block.text, ""));
        self.add(words, Some(row), role);
        self.add(credit, Some(row), Role::Cut(Reason::Credit));
    }

    fn add_aside(&mut self, page: &Blocks, row: usize, reason: Reason) {
        let span = page.rows.get(row).and_then(|block| self.append(&block.text));
        self.asides.extend(span.map(|span| Furniture { span, reason }));
    }

    /// Adds a line; words without a visible sign are none.
    fn add(&mut self, words: &str, row: Option<usize>, role: Role) {
        let span = self.append(words);
        self.lines.extend(span.map(|span| Line { span, row, role }));
    }

    /// Writes words as a paragraph of their own; their place.
    fn append(&mut self, words: &str) -> Option<Span> {
        let inner = trimmed(Span::new(0, words.len()), words).of(words);
        if inner.is_empty() {
            return None;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(inner);
        Some(Span::new(start, self.text.len()))
    }
}
