//! Who passes on another's words: `AFP quoted Naji Mustafa as saying …`, `…, Yonhap said, citing officials`; and to whom
//! they were said, where that is a medium: `told AFP`, `said in an interview with Reuters`, `was quoted by Interfax`.

use super::draft::Draft;
use super::lexicon::{Cue, Frames};
use super::phrase::is_calendar;
use super::quoted::whole_quotation;
use super::speaker::Speakers;
use super::verbal::Verb;
use super::view::View;
use crate::prose::{Tag, VerbForm};
use parallax_model::{CueClass, Span};

/// What is given to a medium: `in an interview with`, `in comments to`.
const GIVEN: &[&str] =
    &["interview", "statement", "comment", "remark", "conversation", "letter", "email", "e-mail", "message"];
/// How a medium passes words on: `quoted by`, `as cited by`.
const PASSED_ON: &[&str] = &["quoted", "cited", "carried", "published", "reported", "saying"];

/// Gives each draft whose words were told to a medium a hop of that medium's before it.
pub(super) fn through_media(drafts: Vec<Draft>, speakers: &Speakers<'_>) -> Vec<Draft> {
    let mut all = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        let medium = draft.hearer.filter(|hearer| {
            let own = draft.source.first().is_some_and(|source| speakers.is_same(*source, *hearer));
            !draft.relayed && !own && speakers.is_medium(*hearer)
        });
        if let Some(hearer) = medium {
            draft.relayed = true;
            all.push(Draft {
                source: vec![hearer],
                cue: Vec::new(),
                content: draft.content.clone(),
                class: CueClass::Neutral,
                lemma: String::new(),
                negated: false,
                speech: true,
                relayed: false,
                hearer: Some(hearer),
                rule: "hearer",
                sentence: draft.sentence,
            });
        }
        all.push(draft);
    }
    all
}

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
    /// To whom the words were said or who is said to have quoted them, where the text names somebody outside them.
    pub(super) fn hearer(&self, cue: &Cue, content: &[Span]) -> Option<Span> {
        let view = self.view;
        if !view.lexicon.speaks(view.lemma(self.at)) && !cue.takes(Frames::RELAY) {
            return None;
        }
        let outside = |at: usize| {
            let word = view.span(at, at + 1);
            view.quotation_row(at).is_none() && !content.iter().any(|span| span.overlaps(word))
        };
        let phrase = |at: usize| {
            // `told Agence France-Presse late Sunday`
            let when = |at: usize| is_calendar(view.lower(at)) || matches!(view.lower(at), "late" | "early");
            let mut end = view.chunk_right(at);
            while end > at + 1 && when(end - 1) {
                end -= 1;
            }
            (view.begins_phrase(at) && view.tag(at) != Tag::Pron && outside(at)).then(|| view.span(at, end))
        };
        if cue.takes(Frames::TELLER)
            && let Some(hearer) = phrase(self.at + 1)
        {
            return Some(hearer);
        }
        (1..view.len().saturating_sub(1)).filter(|at| outside(*at)).find_map(|at| {
            let given =
                matches!(view.lower(at), "with" | "to" | "for" | "on") && GIVEN.contains(&view.lemma(at - 1));
            let passed_on = view.lower(at) == "by" && PASSED_ON.contains(&view.lower(at - 1));
            if given || passed_on { phrase(at + 1) } else { None }
        })
    }

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
