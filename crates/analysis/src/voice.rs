//! Whose words a stretch of text is: the outlet's own, attributed, or quoted.

use crate::prose::Prose;
use parallax_model::{Attribution, AttributionId, Span, Voice};
use std::cmp::Reverse;

/// Answers for the spans of one article.
pub(crate) struct Voices<'a> {
    prose: &'a Prose<'a>,
    attributions: &'a [Attribution],
}

impl<'a> Voices<'a> {
    pub(crate) fn new(prose: &'a Prose<'a>, attributions: &'a [Attribution]) -> Self {
        Self { prose, attributions }
    }

    /// The innermost attribution whose content holds the start of `span`; of two hops with the same content the one
    /// that is farther from the outlet.
    pub(crate) fn attribution(&self, span: Span) -> Option<AttributionId> {
        let holds = |a: &Attribution| a.content.iter().any(|c| c.start <= span.start && span.start < c.end);
        let length = |a: &Attribution| a.content.iter().map(|c| c.len()).sum::<usize>();
        let holding = self.attributions.iter().enumerate().filter(|(_, a)| holds(a));
        holding
            .min_by_key(|(_, a)| (length(a), Reverse(self.hops(a))))
            .map(|(row, _)| AttributionId::new(row))
    }

    /// How many attributions this one is told within.
    fn hops(&self, attribution: &Attribution) -> usize {
        let parent = |a: &&Attribution| a.parent.and_then(|id| self.attributions.get(id.row()));
        std::iter::successors(Some(attribution), parent).take(self.attributions.len()).count()
    }

    fn is_quoted(&self, span: Span) -> bool {
        self.prose.quotation_around(span.start).is_some_and(|quotation| quotation.outer.contains(span))
    }

    /// Quoted where an attribution's content holds it inside quotation marks, else attributed where one holds
    /// it, else the outlet's own.
    pub(crate) fn voice(&self, span: Span) -> Voice {
        match self.attribution(span) {
            None => Voice::Own,
            Some(_) if self.is_quoted(span) => Voice::Quoted,
            Some(_) => Voice::Attributed,
        }
    }
}
