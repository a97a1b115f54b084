//! What a speaker does not say: `said it was over, | but declined to predict more`, `… | but did not say when`. That is the
//! reporter's account, whatever stands before it.

use super::lexicon::{CueKind, Frames};
use super::view::View;
use crate::prose::Tag;

impl View<'_> {
    /// Whether the coordinator at `at` goes on with what the speaker would not say.
    pub(super) fn falls_silent(&self, at: usize) -> bool {
        if !matches!(self.lower(at), "but" | "and") || self.quotation_row(at).is_some() {
            return false;
        }
        let verb = (at + 1..self.len()).find(|at| self.tag(*at) != Tag::Adv).unwrap_or(at);
        if matches!(self.lemma(verb), "decline" | "refuse") && self.tag(verb) == Tag::Verb {
            return self.lower(verb + 1) == "to" && self.lexicon.knows(self.lemma(verb + 2), CueKind::Verb);
        }
        let denied = self.lemma(verb) == "do" && matches!(self.lower(verb + 1), "not" | "n't");
        let says = (verb + 2..self.len()).find(|at| self.tag(*at) != Tag::Adv).unwrap_or(verb);
        let cues = || self.lexicon.cues(self.lemma(says), CueKind::Verb);
        denied && cues().any(|cue| cue.takes(Frames::THAT) || cue.takes(Frames::QUOTE))
    }
}
