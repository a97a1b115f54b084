//! A claim or a headline as words in parts. Headlines chain short statements with colons, dashes and question
//! marks; what a word does reaches no further than its part.

use super::stem::stem;
use crate::prose::{Prose, Tag, Token};
use parallax_model::{Article, Dating, Origin, OutletId, Slug, Span};
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
        let (part, tag) = (self.parts.len(), token.tag);
        let after_comma =
            self.text.get(..token.span.start as usize).is_some_and(|t| t.trim_end().ends_with(','));
        let mut start = token.span.start as usize;
        for piece in token.span.of(self.text).split(is_hyphen) {
            let span = Span::new(start, start + piece.len());
            start = self
                .text
                .get(span.range().end..)
                .and_then(|t| t.chars().next())
                .map_or(span.range().end, |c| span.range().end + c.len_utf8());
            if span == token.span {
                let (lower, stem) = (token.lower.clone(), stem(&token.lemma));
                self.words.push(Word { span, lower, stem, tag, quoted, after_comma, part });
            } else if !piece.is_empty() {
                let lower: SmolStr = piece.chars().flat_map(char::to_lowercase).collect();
                let stem = stem(&lower);
                self.words.push(Word { span, lower, stem, tag, quoted, after_comma, part });
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
        furniture: Vec::new(),
        origin: Origin::Imported,
    }
}
