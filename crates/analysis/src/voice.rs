//! Whose words a stretch of text is: the outlet's own, attributed, or quoted.

use crate::prose::Prose;
use parallax_model::{Attribution, AttributionId, Span, Voice};
use std::cmp::Reverse;

/// Answers for the spans of one article.
pub(crate) struct Voices<'a> {
    prose: &'a Prose<'a>,
    /// Paragraphs of block quotations, in order.
    quotes: &'a [Span],
    attributions: &'a [Attribution],
    /// Every stretch of content with its attribution's row, in order, and how far any up to it reaches.
    contents: Vec<(Span, usize, u32)>,
}

impl<'a> Voices<'a> {
    /// Of those attributions whose content is in their speaker's words.
    pub(crate) fn new(
        prose: &'a Prose<'a>,
        quotes: &'a [Span],
        attributions: &'a [Attribution],
        tells_words: impl Fn(&Attribution) -> bool,
    ) -> Self {
        let spans = |(row, a): (usize, &'a Attribution)| a.content.iter().map(move |span| (*span, row, 0));
        let telling = attributions.iter().enumerate().filter(|(_, attribution)| tells_words(attribution));
        let mut contents: Vec<(Span, usize, u32)> = telling.flat_map(spans).collect();
        contents.sort_unstable();
        let mut reach = 0;
        for (span, _, reached) in &mut contents {
            reach = reach.max(span.end);
            *reached = reach;
        }
        Self { prose, quotes, attributions, contents }
    }

    /// The innermost attribution whose content holds the start of `span`; of two hops with the same content the one
    /// that is farther from the outlet.
    pub(crate) fn attribution(&self, span: Span) -> Option<AttributionId> {
        let length = |a: &Attribution| a.content.iter().map(|c| c.len()).sum::<usize>();
        let end = self.contents.partition_point(|(content, ..)| content.start <= span.start);
        let near = self.contents.get(..end).unwrap_or_default().iter().rev();
        let near = near.take_while(|(.., reach)| span.start < *reach);
        let holding = near.filter(|(content, ..)| span.start < content.end);
        let rows = holding.filter_map(|(_, row, _)| Some((*row, self.attributions.get(*row)?)));
        rows.min_by_key(|(row, a)| (length(a), Reverse(self.hops(a)), *row))
            .map(|(row, _)| AttributionId::new(row))
    }

    /// How many attributions this one is told within.
    fn hops(&self, attribution: &Attribution) -> usize {
        let parent = |a: &&Attribution| a.parent.and_then(|id| self.attributions.get(id.row()));
        std::iter::successors(Some(attribution), parent).take(self.attributions.len()).count()
    }

    fn is_quoted(&self, span: Span) -> bool {
        let marked = self.prose.quotation_around(span.start);
        marked.is_some_and(|quotation| quotation.outer.contains(span)) || self.is_set_apart(span)
    }

    /// Whether the page sets it apart as somebody else's words.
    fn is_set_apart(&self, span: Span) -> bool {
        let behind = self.quotes.partition_point(|quote| quote.start <= span.start);
        let quote = behind.checked_sub(1).and_then(|row| self.quotes.get(row));
        quote.is_some_and(|quote| span.start < quote.end)
    }

    /// Quoted where an attribution's content holds it inside quotation marks or the page sets it apart, else attributed
    /// where one holds it, else the outlet's own.
    pub(crate) fn voice(&self, span: Span) -> Voice {
        match self.attribution(span) {
            None if self.is_set_apart(span) => Voice::Quoted,
            None => Voice::Own,
            Some(_) if self.is_quoted(span) => Voice::Quoted,
            Some(_) => Voice::Attributed,
        }
    }
}
