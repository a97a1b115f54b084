//! Places in a text, and the name of the rule that found them.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// `[start, end)` in UTF-8 bytes of one article's text as it was read, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from byte `start` up to byte `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end.max(start) as u32 }
    }

    /// The span as a range of bytes.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The words of the span in `text`; empty where the span does not lie in it on character boundaries.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Whether both share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Without white space at both ends.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let words = self.of(text);
        let start = self.start as usize + (words.len() - words.trim_start().len());
        Self::new(start, start + words.trim().len())
    }

    /// Whether it lies in `text` on character boundaries.
    pub fn fits(self, text: &str) -> bool {
        self.start <= self.end && text.get(self.range()).is_some()
    }
}

/// One or more spans of one article, in order and apart from each other: the words that something rests on.
/// It can't be empty, so what demands it can't be without evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// One stretch of words.
    pub fn one(span: Span) -> Self {
        Self(vec![span])
    }

    /// The spans sorted, with those that overlap joined; `None` where there is none or all are empty.
    pub fn collect(spans: impl IntoIterator<Item = Span>) -> Option<Self> {
        let mut sorted: Vec<Span> = spans.into_iter().filter(|s| !s.is_empty()).collect();
        sorted.sort_unstable();
        let mut apart: Vec<Span> = Vec::with_capacity(sorted.len());
        for span in sorted {
            match apart.last_mut() {
                Some(last) if span.start < last.end => *last = last.join(span),
                _ => apart.push(span),
            }
        }
        (!apart.is_empty()).then_some(Self(apart))
    }

    /// Whether they are in order and apart from each other: always, but of what came from outside.
    pub(crate) fn are_apart(&self) -> bool {
        let ordered = self.0.iter().zip(self.0.iter().skip(1)).all(|(one, next)| one.end <= next.start);
        ordered && !self.0.is_empty()
    }

    /// Each of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Span> {
        self.0.iter()
    }

    /// As a slice, in order.
    pub fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// The smallest span that holds all.
    pub fn hull(&self) -> Span {
        self.0.iter().copied().reduce(Span::join).unwrap_or(Span { start: 0, end: 0 })
    }

    /// Whether `span` shares a byte with one of them.
    pub fn overlaps(&self, span: Span) -> bool {
        self.0.iter().any(|s| s.overlaps(span))
    }

    /// Their words in `text`, joined by `" … "` where words lie between.
    pub fn words(&self, text: &str) -> String {
        let parts: Vec<&str> = self.0.iter().map(|s| s.of(text)).collect();
        parts.join(" … ")
    }
}

impl<'a> IntoIterator for &'a Spans {
    type Item = &'a Span;
    type IntoIter = std::slice::Iter<'a, Span>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The name of the rule that derived something, as the Method page explains it: `cue-verb`, `according-to`, …
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rule(Cow<'static, str>);

impl Rule {
    /// The rule `name`, in kebab case.
    pub const fn new(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
