//! Who passes on another's words: `AFP quoted Naji Mustafa as saying …`, `…, Yonhap said, citing officials`.

use super::draft::Draft;
use super::lexicon::Frames;
use super::quoted::whole_quotation;
use super::verbal::Verb;
use super::view::View;
use crate::prose::VerbForm;

/// The hop behind each `citing X` of this sentence: X told what the sentence's first speaker passes on.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for at in (0..view.len()).filter(|&at| view.relays(at)) {
        let end = view.phrase_right(at + 1);
        let cue = view.span(at, at + 1);
        let here =
            |d: &&Draft| d.sentence == view.sentence && d.speech && !d.relayed && d.cue.first() != Some(&cue);
        let Some(told) = drafts.iter().find(here).cloned().filter(|_| end > at + 1) else { continue };
        drafts.retain(|d| {
            d.cue.first() != Some(&cue)
                && !(d.sentence == view.sentence && d.content == [view.span(at + 1, end)])
        });
        drafts.push(Draft {
            source: vec![view.span(at + 1, end)],
            cue: vec![cue],
            lemma: view.lemma(at).to_owned(),
            relayed: true,
            rule: "citing",
            ..told
        });
    }
}

impl View<'_> {
    /// Whether `quoting` or `citing` stands at `at`, at the head of a clause and before a name.
    pub(super) fn relays(&self, at: usize) -> bool {
        matches!(self.lower(at), "citing" | "quoting")
            && (at == 0 || self.before(at) == ",")
            && self.begins_phrase(at + 1)
    }
}

impl Verb<'_, '_> {
    /// `AFP quoted Naji Mustafa as saying …`: two hops, the medium's and the speaker's.
    pub(super) fn quoted_as_saying(&self) -> Option<[Draft; 2]> {
        let view = self.view;
        let cue = self.cues().find(|cue| cue.takes(Frames::RELAY))?;
        let saying = (self.at + 2..view.len().min(self.at + 30)).find(|&at| self.says_as(at))?;
        let comma = usize::from(view.lower(saying - 2) == ",");
        let speaker = self.at + 1..saying - 1 - comma;
        if speaker.clone().any(|at| matches!(view.lower(at), "that" | "who" | "which")) {
            return None;
        }
        let start = saying + 1 + usize::from(view.lower(saying + 1) == "," && view.opens_quote(saying + 2));
        let (_, ends) = self.past_circumstances(saying + 1);
        let content = match self.before(self.subject.clone()?.start) {
            Some(before) if ends => before,
            _ => whole_quotation(view, start..view.content_end(start, Frames::THAT)),
        };
        let outer = self.draft(cue, self.at + 1, self.subject.clone(), vec![content], "quoted-as-saying")?;
        let mut inner = self.draft(cue, self.at + 1, Some(speaker), vec![content], "quoted-as-saying")?;
        inner.cue = vec![view.span(self.group, self.at + 1), view.span(saying - 1, saying + 1)];
        inner.relayed = true;
        Some([outer, inner])
    }

    /// Whether `saying` stands at `at` behind `as`.
    fn says_as(&self, at: usize) -> bool {
        let view = self.view;
        view.before(at) == "as"
            && view.form(at) == VerbForm::Gerund
            && matches!(view.lemma(at), "say" | "tell" | "state" | "write" | "add")
    }

    /// `as saying` behind `quoted X`, which is found at `quoted`.
    pub(super) fn is_saying_of_quoted(&self) -> bool {
        self.says_as(self.at) && (0..self.at).any(|at| matches!(self.view.lemma(at), "quote" | "cite"))
    }
}
