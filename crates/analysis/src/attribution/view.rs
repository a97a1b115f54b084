//! One sentence as the rules look at it: tokens by their place in the sentence, quotation marks, noun phrases
//! to the left and right of a place. Places outside the sentence answer with nothing instead of failing.

use super::lexicon::{Cue, CueKind, Frames, Lexicon};
use super::subject::Range;
use crate::prose::{Chunk, Prose, Tag, Token, VerbForm};
use parallax_model::Span;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};

/// The tokens of one sentence.
pub(super) struct View<'p> {
    pub(super) lexicon: &'p Lexicon,
    pub(super) prose: &'p Prose<'p>,
    pub(super) tokens: &'p [Token],
    /// Where they begin in the prose.
    pub(super) base: usize,
    /// The outermost quotation that each token of the sentence stands in.
    pub(super) quoted: &'p [Option<u32>],
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// The subjects that were looked for, by the beginning of the verb's group, the verb, and how deep the search was.
    pub(super) subjects: RefCell<FxHashMap<(usize, usize, usize), Option<Range>>>,
    /// How many words were looked at in the whole article.
    pub(super) steps: &'p Cell<u64>,
}

impl<'p> View<'p> {
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn token(&self, at: usize) -> Option<&'p Token> {
        self.steps.set(self.steps.get() + 1);
        self.tokens.get(at)
    }

    /// The lower-cased word; empty outside the sentence.
    pub(super) fn lower(&self, at: usize) -> &'p str {
        self.token(at).map_or("", |t| t.lower.as_str())
    }

    /// The lower-cased word before `at`; empty at the start.
    pub(super) fn before(&self, at: usize) -> &'p str {
        at.checked_sub(1).map_or("", |b| self.lower(b))
    }

    pub(super) fn lemma(&self, at: usize) -> &'p str {
        self.token(at).map_or("", |t| t.lemma.as_str())
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.token(at).map_or(Tag::Punct, |t| t.tag)
    }

    pub(super) fn form(&self, at: usize) -> VerbForm {
        self.token(at).map_or(VerbForm::None, |t| t.form)
    }

    /// Whether a verb stands there that reports speech or thought.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        let reports = |cue: &Cue| cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT);
        self.tag(at) == Tag::Verb && self.lexicon.cues(self.lemma(at), CueKind::Verb).any(reports)
    }

    pub(super) fn is_verbal(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Verb | Tag::Aux)
    }

    /// Whether it begins a noun phrase.
    pub(super) fn begins_phrase(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.chunk == Chunk::Begin && !(t.tag == Tag::Part && t.is_possessive()))
    }

    pub(super) fn in_phrase(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.chunk != Chunk::Outside)
    }

    /// Whether it is a quotation mark.
    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(self.lower(at), "\"" | "“" | "”" | "„" | "«" | "»" | "``" | "''")
            || (self.lower(at) == "'" && self.tag(at) != Tag::Part)
    }

    pub(super) fn opens_quote(&self, at: usize) -> bool {
        self.is_mark(at)
            && self.token(at).is_some_and(|t| {
                self.quotation(at).is_some_and(|q| q.outer.start == t.span.start)
                    || self.prose.quotations_in(t.span).iter().any(|q| q.outer.start == t.span.start)
            })
    }

    /// The outermost quotation around a token.
    pub(super) fn quotation(&self, at: usize) -> Option<&'p crate::prose::Quotation> {
        let row = self.quoted.get(at).copied().flatten()?;
        self.prose.quotations.get(row as usize)
    }

    /// The row of the outermost quotation around a token.
    pub(super) fn quotation_row(&self, at: usize) -> Option<u32> {
        self.quoted.get(at).copied().flatten()
    }

    /// The bytes of tokens `[start, end)`.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let first = self.tokens.get(start).map_or(0, |t| t.span.start);
        let last = end.checked_sub(1).and_then(|e| self.tokens.get(e)).map_or(first, |t| t.span.end);
        Span { start: first, end: last.max(first) }
    }

    /// The end of the sentence without its final stop.
    pub(super) fn end(&self) -> usize {
        let mut end = self.len();
        while end > 0
            && matches!(self.lower(end - 1), "." | "!" | "?" | ";" | ":" | "," | "…" | "-" | "--" | "—")
        {
            end -= 1;
        }
        end
    }

    /// Behind `WASHINGTON (AP) —` at the head of a sentence.
    pub(super) fn past_dateline(&self) -> usize {
        let body = self.prose.sentences.get(self.sentence).map_or(0, |sentence| sentence.body);
        body.saturating_sub(self.base).min(self.len())
    }
}
