//! Quotations that reach past their sentence or paragraph, as whole spans.

use super::subject::Range;
use super::view::View;
use crate::prose::{Prose, Tag};
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

/// Whether each word but the short ones begins with a capital, and the first does.
pub(super) fn written_as_title<'t>(words: impl Iterator<Item = &'t str>) -> bool {
    let mut words = words.map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric())).peekable();
    words.peek().is_some_and(|first| first.starts_with(char::is_uppercase))
        && words.all(|word| word.len() < 5 || !word.starts_with(char::is_lowercase))
}

impl View<'_> {
    /// A quotation with the paragraphs that go on with it.
    pub(super) fn whole(&self, quotation: Span) -> Span {
        let mut whole = quotation;
        // Backwards: earlier paragraphs that open a quotation and do not close it.
        while let Some(before) = self.open_before(whole) {
            whole = whole.join(before);
        }
        // Forwards.
        while let Some(next) = self.goes_on_after(whole) {
            whole = whole.join(next);
        }
        whole
    }

    /// The open quotation with which the paragraph before `whole` ends.
    fn open_before(&self, whole: Span) -> Option<Span> {
        let before = self.prose.quotations_in(Span { start: 0, end: whole.start }).last()?;
        let before = self.prose.quotation_around(before.outer.start)?;
        (!before.closed && adjacent_paragraphs(self.prose, before.outer, whole)).then_some(before.outer)
    }

    /// The quotation that the next paragraph reopens, where the one that ends `whole` is open.
    fn goes_on_after(&self, whole: Span) -> Option<Span> {
        let last = self.prose.quotation_around(whole.end.checked_sub(1)?)?;
        let rest = Span { start: whole.end, end: u32::MAX };
        let next = self.prose.quotations_in(rest).first()?;
        (!last.closed && adjacent_paragraphs(self.prose, whole, next.outer)).then_some(next.outer)
    }

    /// Behind the title of a work that opens at `at`: `said on “Good Morning”`, `wrote in “The Drowned Town”`.
    pub(super) fn past_title(&self, at: usize) -> Option<usize> {
        // `on the Courier's “Morning Call”`, `in her memoir “Tough Choices”`
        let named = |word: &usize| {
            matches!(self.tag(*word), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn)
                || self.token(*word).is_some_and(crate::prose::Token::is_possessive)
        };
        let before = (at.saturating_sub(6)..at).rev().find(|word| !named(word));
        let placed =
            before.is_some_and(|word| matches!(self.lower(word), "on" | "in" | "of" | "from" | "for"));
        let end = self.quotation_end(at).filter(|_| placed && self.opens_quote(at))?;
        let words = || (at + 1..end).filter(|&word| self.tag(word) != Tag::Punct);
        let written = words().map(|word| self.span(word, word + 1).of(self.prose.text));
        (words().count() < 8 && written_as_title(written)).then_some(end)
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
        let last = self.prose.quotation_around(before.span.end.checked_sub(1)?)?;
        (last.outer.end == before.span.end).then(|| self.whole(last.outer))
    }

    /// Whether this sentence is the rest of the one that the quotation before it ended: `"Why?" the mayor said`, but
    /// `"It is done." He added, …` and `"Why?" He added, …`.
    pub(super) fn goes_on_from(&self, quotation: Span) -> bool {
        let words = quotation
            .of(self.prose.text)
            .trim_end_matches(|c: char| !c.is_alphanumeric() && !"?!.".contains(c));
        let begins =
            self.span(0, 1).of(self.prose.text).starts_with(char::is_uppercase) && self.tag(0) != Tag::Propn;
        !words.ends_with('.') && !begins
    }
}

/// Whether `next` begins the paragraph after the one that `before` ends.
fn adjacent_paragraphs(prose: &Prose<'_>, before: Span, next: Span) -> bool {
    let (Some(a), Some(b)) =
        (paragraph_at(prose, before.end.saturating_sub(1)), paragraph_at(prose, next.start))
    else {
        return false;
    };
    a + 1 == b && prose.paragraphs.get(b).is_some_and(|p| p.span.start == next.start)
}

/// The paragraph that holds the byte, or the one before it.
fn paragraph_at(prose: &Prose<'_>, byte: u32) -> Option<usize> {
    prose.paragraphs.partition_point(|p| p.span.start <= byte).checked_sub(1)
}
