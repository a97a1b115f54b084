//! Quotations that reach past their sentence, and quotations that no cue of their own introduces: they go on
//! with the speaker before them.

use super::draft::Draft;
use super::subject::Range;
use super::view::View;
use crate::prose::{ParagraphKind, Prose};
use parallax_model::Span;

/// The bytes of tokens `range`, up to the end of a quotation that begins in it and goes on behind the sentence.
pub(super) fn whole_quotation(view: &View<'_>, range: Range) -> Span {
    let span = view.span(range.start, range.end);
    let Some(quotation) = range.end.checked_sub(1).and_then(|last| view.quotation(last)) else { return span };
    let reaches_on =
        quotation.outer.end > span.end && view.span(view.len(), view.len()).end <= quotation.outer.end;
    if quotation.outer.start >= span.start && reaches_on && range.end >= view.end() {
        return view.whole(span.join(quotation.outer));
    }
    span
}

impl View<'_> {
    /// A quotation with the paragraphs that go on with it.
    pub(super) fn whole(&self, quotation: Span) -> Span {
        let prose = self.prose;
        let mut whole = quotation;
        let row_at =
            |byte: u32| prose.quotations.iter().position(|q| q.outer.start == byte && q.within.is_none());
        // Backwards: earlier paragraphs that open a quotation and do not close it.
        while let Some(row) = row_at(whole.start) {
            let Some(before) = prose.quotations.iter().take(row).rev().find(|q| q.within.is_none()) else {
                break;
            };
            if before.closed || !adjacent_paragraphs(prose, before.outer, whole) {
                break;
            }
            whole = whole.join(before.outer);
        }
        // Forwards.
        while let Some(last) =
            prose.quotations.iter().find(|q| q.within.is_none() && q.outer.end == whole.end)
        {
            if last.closed {
                break;
            }
            let next = prose.quotations.iter().find(|q| q.within.is_none() && q.outer.start >= whole.end);
            match next {
                Some(next) if adjacent_paragraphs(prose, whole, next.outer) => whole = whole.join(next.outer),
                _ => break,
            }
        }
        whole
    }

    /// Whether a quotation closes right before the token.
    pub(super) fn quotation_ends_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|b| {
            self.is_mark(b) && !self.opens_quote(b) || self.lower(b) == "," && b > 0 && self.is_mark(b - 1)
        })
    }

    /// The quotation with which the sentence before this one ends, in the same paragraph.
    pub(super) fn quotation_of_last_sentence(&self) -> Option<Span> {
        let before = self.prose.sentences.get(self.sentence.checked_sub(1)?)?;
        let this = self.prose.sentences.get(self.sentence)?;
        if before.paragraph != this.paragraph {
            return None;
        }
        let ends = |q: &&crate::prose::Quotation| q.within.is_none() && q.outer.end == before.span.end;
        self.prose.quotations.iter().rev().find(ends).map(|q| self.whole(q.outer))
    }
}

/// Whether `next` begins the paragraph after the one that `before` ends.
fn adjacent_paragraphs(prose: &Prose<'_>, before: Span, next: Span) -> bool {
    let paragraph =
        |byte: u32| prose.paragraphs.iter().position(|p| p.span.start <= byte && byte < p.span.end);
    let (Some(a), Some(b)) = (paragraph(before.end.saturating_sub(1)), paragraph(next.start)) else {
        return false;
    };
    a + 1 == b && prose.paragraphs.get(b).is_some_and(|p| p.span.start == next.start)
}

/// Gives quotations without a cue to the speaker before them, where they stand as sentences of their own.
pub(super) fn float(prose: &Prose<'_>, drafts: &mut [Draft]) {
    let inside =
        |d: &&Draft| !prose.quotations.iter().any(|q| d.cue.first().is_some_and(|c| q.outer.contains(*c)));
    let mut covered: Vec<Span> =
        drafts.iter().filter(inside).flat_map(|d| d.content.iter().copied()).collect();
    for quotation in prose.quotations.iter().filter(|q| q.within.is_none()) {
        let outer = quotation.outer;
        let told = |c: &Span| c.overlaps(outer) && c.len() * 2 > outer.len();
        if covered.iter().any(told) || !stands_alone(prose, outer) {
            continue;
        }
        let Some(sentence) = prose.sentence_at(outer.start) else { continue };
        let Some(paragraph) = prose.sentences.get(sentence).map(|s| s.paragraph) else { continue };
        let speaks = |d: &&mut Draft| {
            let direct = d.content.iter().any(|c| {
                prose
                    .quotations
                    .iter()
                    .any(|q| q.outer == *c || c.contains(q.outer) && q.outer.len() * 2 > c.len())
            });
            let at = prose.sentences.get(d.sentence).map_or(usize::MAX, |s| s.paragraph);
            direct
                && (at == paragraph && d.sentence <= sentence
                    || at + 1 == paragraph && alone_in_paragraph(prose, paragraph, outer))
        };
        if let Some(draft) = drafts.iter_mut().rev().filter(|d| d.sentence <= sentence).find(speaks) {
            draft.content.push(outer);
            covered.push(outer);
        }
    }
}

/// Whether a quotation begins a sentence and is a sentence or more.
fn stands_alone(prose: &Prose<'_>, outer: Span) -> bool {
    let Some(sentence) = prose.sentence_at(outer.start).and_then(|s| prose.sentences.get(s)) else {
        return false;
    };
    let body = prose.paragraphs.get(sentence.paragraph).is_some_and(|p| p.kind == ParagraphKind::Body);
    let range = prose.tokens_in(outer);
    let words = range.len();
    body && sentence.span.start == outer.start && words > 4
}

fn alone_in_paragraph(prose: &Prose<'_>, paragraph: usize, outer: Span) -> bool {
    prose
        .paragraphs
        .get(paragraph)
        .is_some_and(|p| p.span.start == outer.start && p.span.end <= outer.end + 1)
}
