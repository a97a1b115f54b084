//! Passive cues: `X was accused of …`, `X is expected to …`, `it was reported that …`, `X was rejected by Y`.

use super::complement::is_wh;
use super::draft::Draft;
use super::lexicon::Frames;
use super::quoted::whole_quotation;
use super::subject::Range;
use super::verbal::Verb;
use crate::prose::{Tag, VerbForm};

impl Verb<'_, '_> {
    /// `X was accused of …`, `X is expected to …`, `it was reported that …`, `X was rejected by Y`.
    pub(super) fn passive(&self) -> Option<Draft> {
        let view = self.view;
        let next = {
            let mut next = self.at + 1;
            while view.tag(next) == Tag::Adv {
                next += 1;
            }
            next
        };
        let subject = self.subject.clone();
        let subject_span = subject
            .clone()
            .filter(|s| view.lower(s.start) != "it" || view.lower(next) != "that")
            .map(|s| view.span(s.start, s.end));
        let (agent, after) = self.agent(next);
        if let Some(told) = self.told_impersonally(after, agent.clone()) {
            return Some(told);
        }
        for cue in self.cues() {
            let rest = |frame: Frames| {
                let end = view.content_end(after, frame);
                (end > after).then(|| whole_quotation(view, after..end))
            };
            let word = view.lower(after);
            let takes_preposition = cue.prepositions.iter().any(|p| *p == word && matches!(*p, "of" | "for"));
            let continued = match word {
                "as" if view.form(after + 1) == VerbForm::Gerund
                    && matches!(view.lemma(after + 1), "say" | "tell" | "state" | "write") =>
                {
                    let start = after + 2 + usize::from(view.lower(after + 2) == ",");
                    // `"…," X was quoted as saying by Y`
                    let said = subject.as_ref().and_then(|subject| self.before(subject.start));
                    let content = match said.filter(|_| self.past_circumstances(after + 2).1) {
                        Some(said) => vec![said],
                        None => vec![whole_quotation(view, start..view.content_end(start, Frames::THAT))],
                    };
                    return self.draft(cue, after + 2, subject, content, "quoted-as-saying");
                }
                "as" if cue.takes(Frames::AS) => rest(Frames::AS),
                "to" if view.tag(after) == Tag::Part
                    && view.lemma(self.at) != "suppose"
                    && (cue.takes(Frames::THAT) || cue.takes(Frames::ORDER) || cue.takes(Frames::TO)) =>
                {
                    rest(Frames::TO)
                }
                "that" if cue.takes(Frames::THAT) => {
                    let content = rest(Frames::THAT)?;
                    return self.draft(cue, next, agent, vec![content], "passive");
                }
                _ if is_wh(word) && cue.takes(Frames::WH) => {
                    let content = rest(Frames::WH)?;
                    return self.draft(cue, next, agent, vec![content], "passive");
                }
                "about" if cue.prepositions.contains(&word) => {
                    let end = view.content_end(after + 1, Frames::NOUN);
                    return self.draft(cue, after + 1, agent, vec![view.span(after + 1, end)], "passive");
                }
                _ if cue.takes(Frames::QUOTE) && self.opens_after(after) => {
                    let start = after + usize::from(!view.opens_quote(after));
                    let end = view.content_end(start, Frames::QUOTE);
                    return self.draft(cue, next, agent, vec![whole_quotation(view, start..end)], "passive");
                }
                _ if takes_preposition => rest(Frames::NOUN),
                _ if cue.takes(Frames::SMALL) && view.in_phrase(after) | view.is_mark(after) => {
                    rest(Frames::SMALL)
                }
                _ if cue.takes(Frames::NOUN) && agent.is_some() => {
                    return self.draft(cue, next, agent, subject_span.into_iter().collect(), "passive");
                }
                _ => None,
            };
            if let Some(continued) = continued {
                let content = subject_span.into_iter().chain([continued]).collect();
                return self.draft(cue, next, agent, content, "passive");
            }
        }
        None
    }

    /// `…, it has been claimed`, `…, it was announced on Monday`.
    fn told_impersonally(&self, after: usize, agent: Option<Range>) -> Option<Draft> {
        let view = self.view;
        let it = self
            .subject
            .as_ref()
            .filter(|subject| subject.len() == 1 && view.lower(subject.start) == "it")?;
        let cue = self.cues().find(|cue| cue.particle.is_none() && cue.takes(Frames::THAT))?;
        let set_off = view.before(it.start) == "," && self.past_circumstances(after).1;
        let clause = view.is_clause(view.past_dateline(), it.start);
        let said = self.before(it.start).filter(|_| set_off && clause)?;
        self.draft(cue, self.at + 1, agent, vec![said], "passive")
    }

    /// `by Y` behind a passive, and what comes after it.
    fn agent(&self, at: usize) -> (Option<Range>, usize) {
        let view = self.view;
        if view.lower(at) == "by" {
            let end = view.phrase_right(at + 1);
            if end > at + 1 {
                return (Some(at + 1..end), end);
            }
        }
        (None, at)
    }
}
