//! A verb that the lexicon does not know, with a clause that begins with `that` and somebody who acts: English has hardly
//! a verb of doing that takes one, so it tells what somebody says or thinks.

use super::acts::Act;
use super::draft::Draft;
use super::lexicon::{Cue, CueKind, Frames};
use super::verbal::Verb;
use super::view::View;
use crate::prose::{Relation, Tag};
use parallax_model::CueClass;

/// What an unknown verb of telling is like.
pub(super) fn cue() -> Cue {
    Cue {
        kind: CueKind::Verb,
        class: CueClass::Neutral,
        frames: Frames::THAT,
        prepositions: Vec::new(),
        particle: None,
    }
}

impl View<'_> {
    /// Whether the verb at `at`, which no lexicon knows, has a subject that acts and a clause with `that` right behind.
    pub(super) fn tells_that(&self, at: usize) -> bool {
        let acts = |subject: usize| match self.tag(subject) {
            Tag::Pron => matches!(self.lower(subject), "he" | "she" | "they" | "i" | "we" | "you" | "who"),
            tag => matches!(tag, Tag::Noun | Tag::Propn),
        };
        self.tag(at) == Tag::Verb
            && self.lower(at + 1) == "that"
            && !Act::Effects.is_of(self.lemma(at))
            && self.own_subject(at).is_some_and(|subject| subject < at && acts(subject))
            && self.relation(at + 1) == Relation::Mark
            && self
                .child(at, Relation::Ccomp)
                .is_some_and(|clause| self.head(at + 1) == Some(clause) && self.heads_finite_clause(clause))
    }
}

impl Verb<'_, '_> {
    /// `X verbs that …`.
    pub(super) fn told(&self) -> Option<Draft> {
        let view = self.view;
        let start = self.at + 1;
        let end = view.content_end(start, Frames::THAT);
        let range = view.within_host(self.at, start..end);
        self.draft(&cue(), start, self.subject.clone(), vec![view.span(range.start, range.end)], "cue-clause")
    }
}
