//! A claim or a headline as words in parts. Headlines chain short statements with colons, dashes and question
//! marks; what a word does reaches no further than its part.

use crate::prose::{Prose, Tag, Token};
use parallax_model::{Article, Dating, Origin, OutletId, Slug, Span};
use parallax_text::stem;
use smol_str::SmolStr;
use std::ops::Range;

/// A claim or a headline.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// Its words, without the marks, in order.
    pub(super) words: Vec<Word>,
    /// Its parts, in order; none is empty.
    pub(super) parts: Vec<Part>,
}

/// One word.
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) lower: SmolStr,
    pub(super) stem: SmolStr,
    pub(super) tag: Tag,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
    /// Whether a comma stands before it.
    pub(super) after_comma: bool,
    /// Its part, in `Line::parts`.
    pub(super) part: usize,
}

/// The words between two marks.
pub(super) struct Part {
    /// A range of `Line::words`.
    pub(super) words: Range<usize>,
    /// The mark behind them.
    pub(super) end: Ending,
}

/// The mark behind a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Question,
    Colon,
    Dash,
    Stop,
}

impl<'t> Line<'t> {
    /// Reads a line.
    pub(super) fn read(text: &'t str) -> Self {
        let article = article(text);
        let prose = Prose::read(&article);
        let mut line = Self { text, words: Vec::new(), parts: Vec::new() };
        for sentence in &prose.sentences {
            for token in prose.tokens(sentence.tokens.clone()) {
                if let Some(end) =
                    ending(&token.lower).filter(|end| *end != Ending::Dash || stands_alone(text, token.span))
                {
                    line.close(end);
                } else if token.lower.chars().any(char::is_alphanumeric) {
                    let quoted = prose.quotations.iter().any(|q| q.inner.contains(token.span));
                    line.push(token, quoted);
                }
            }
            line.close(Ending::Stop);
        }
        line
    }

    /// Adds a token, or its pieces where hyphens join several: `Fake-News`, `Twitter-trolled`.
    fn push(&mut self, token: &Token, quoted: bool) {
        let (part, tag, text) = (self.parts.len(), token.tag, self.text);
        let mut after_comma =
            text.get(..token.span.range().start).is_some_and(|t| t.trim_end().ends_with(','));
        let mut start = token.span.range().start;
        for piece in token.span.of(text).split_inclusive(is_hyphen) {
            let bare = piece.trim_end_matches(is_hyphen);
            let span = Span::new(start, start + bare.len());
            start += piece.len();
            let (lower, stem) = if span == token.span {
                (token.lower.clone(), stem(&token.lemma))
            } else {
                let lower: SmolStr = bare.chars().flat_map(char::to_lowercase).collect();
                let stem = stem(&lower);
                (lower, stem)
            };
            if !bare.is_empty() {
                self.words.push(Word { span, lower, stem, tag, quoted, after_comma, part });
                after_comma = false;
            }
        }
    }

    fn close(&mut self, end: Ending) {
        let start = self.parts.last().map_or(0, |part| part.words.end);
        if start < self.words.len() {
            self.parts.push(Part { words: start..self.words.len(), end });
        }
    }

    /// The words of a range of rows.
    pub(super) fn slice(&self, rows: Range<usize>) -> &[Word] {
        self.words.get(rows).unwrap_or_default()
    }

    /// The part that holds the word of that row.
    pub(super) fn part_of(&self, row: usize) -> Option<&Part> {
        self.words.get(row).and_then(|word| self.parts.get(word.part))
    }

    /// Whether a part says something: it holds a verb.
    pub(super) fn is_clause(&self, part: &Part) -> bool {
        self.slice(part.words.clone()).iter().any(|word| matches!(word.tag, Tag::Verb | Tag::Aux))
    }

    /// The rows of negating words.
    pub(super) fn negations(&self) -> impl Iterator<Item = usize> {
        let negates = |word: &str| {
            matches!(word, "not" | "n't" | "never" | "no" | "nobody" | "none" | "cannot" | "neither")
        };
        self.words.iter().enumerate().filter(move |(_, word)| negates(&word.lower)).map(|(row, _)| row)
    }

    /// Whether a negation stands closely before the words: `not a hoax`.
    pub(super) fn is_negated(&self, rows: &[usize]) -> bool {
        let Some(first) = rows.first() else { return false };
        let part = self.part_of(*first).map_or(0, |part| part.words.start);
        self.negations().any(|row| row >= part && row < *first && *first - row <= 3)
    }

    /// Whether the words stand in a question that leaves them open.
    pub(super) fn is_asked(&self, rows: &[usize]) -> bool {
        let asks = |row: usize| self.part_of(row).is_some_and(|part| part.end == Ending::Question);
        rows.first().is_some_and(|row| asks(*row) && !self.presupposes(*row))
    }

    /// Whether the part of that word is a question that takes its content for granted: `How did …?`
    pub(super) fn presupposes(&self, row: usize) -> bool {
        let first = self.part_of(row).and_then(|part| self.words.get(part.words.start));
        first.is_some_and(|word| {
            matches!(word.lower.as_str(), "how" | "why" | "what" | "when" | "where" | "who" | "which")
        })
    }

    /// The spans of words, in order, each once.
    pub(super) fn spans(&self, rows: &[usize]) -> Vec<Span> {
        let mut rows = rows.to_vec();
        rows.sort_unstable();
        rows.dedup();
        rows.iter().filter_map(|row| self.words.get(*row)).map(|word| word.span).collect()
    }
}

impl Word {
    /// Whether it carries content: no function word.
    pub(super) fn is_content(&self) -> bool {
        matches!(self.tag, Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj | Tag::Num | Tag::Other)
    }

    /// Whether it can stand inside a noun phrase, behind its determiner.
    pub(super) fn is_nominal(&self) -> bool {
        matches!(self.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Other)
    }
}

/// Whether a mark has space around it, or is longer than a hyphen: a dash.
fn stands_alone(text: &str, mark: Span) -> bool {
    let before = text.get(..mark.range().start).and_then(|t| t.chars().next_back());
    let after = text.get(mark.range().end..).and_then(|t| t.chars().next());
    mark.len() > 1 || before.is_none_or(char::is_whitespace) || after.is_none_or(char::is_whitespace)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn ending(mark: &str) -> Option<Ending> {
    let first = mark.chars().next()?;
    match first {
        '?' => Some(Ending::Question),
        ':' => Some(Ending::Colon),
        '.' | '!' | ';' | '…' => Some(Ending::Stop),
        '-' | '–' | '—' | '|' | '―' => Some(Ending::Dash),
        _ => None,
    }
}

/// A page that holds nothing but this line.
fn article(text: &str) -> Article {
    Article {
        slug: Slug::of("line"),
        file: String::new(),
        outlet: OutletId::new(0),
        headline: Some(Span::new(0, text.len())),
        headings: Vec::new(),
        byline: None,
        published: Dating::unknown(""),
        text: text.to_owned(),
        body: Vec::new(),
        quotes: Vec::new(),
        furniture: Vec::new(),
        origin: Origin::Imported,
        unread: None,
    }
}
