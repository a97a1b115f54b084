//! What is said of a noun that stands before the speaker: `the rules, which officials say will change`, `names that he
//! said would be read out`, `a tactic they hope will help`, `a bill that critics called unfair`.

use super::draft::Draft;
use super::lexicon::Frames;
use super::quoted::whole_quotation;
use super::subject::Range;
use super::verbal::Verb;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_model::Span;

impl Verb<'_, '_> {
    /// The predicate right behind the cue, with the noun or pronoun before the cue's subject that it is said of.
    pub(super) fn extracted(&self) -> Option<Draft> {
        let view = self.view;
        let cue = self.cues().find(|cue| cue.particle.is_none() && cue.takes(Frames::THAT))?;
        let subject = self.subject.clone().filter(|s| s.end == self.group)?;
        let next = self.at + 1;
        // `who officials said | brokered a deal`: the parser takes many a past for a participle.
        let whose = subject.start > 0 && matches!(view.before(subject.start), "who" | "which");
        let past = whose && view.form(next) == VerbForm::Participle;
        let open = view.is_verbal(next) && (past || view.is_finite(next)) && view.tag(self.at) == Tag::Verb;
        if !open || view.is_mark(self.at + 1) || view.own_subject(next).is_some_and(|own| own > self.at) {
            return None;
        }
        let of = self.said_of(&subject, next)?;
        let end = self.predicate_end(next, &of);
        let mut content: Vec<Span> = vec![whole_quotation(view, next..end)];
        if view.lower(of.start) != "what" {
            content.insert(0, view.span(of.start, of.end));
        }
        self.draft(cue, next, Some(subject), content, "cue-clause")
    }

    /// What a noun before the cue's subject is called: `a bill that critics called | unfair`, `what critics call | a trap`.
    pub(super) fn named(&self) -> Option<Draft> {
        let view = self.view;
        let cue = self.cues().find(|cue| cue.particle.is_none() && cue.takes(Frames::SMALL))?;
        let subject = self.subject.clone().filter(|s| s.end == self.group)?;
        let last = subject.start.checked_sub(1)?;
        let next = self.at + 1;
        let called = view.tag(next) == Tag::Adj || view.begins_phrase(next) || view.opens_quote(next);
        if !called || view.is_temporal(next, view.chunk_right(next)) {
            return None;
        }
        let end = view.content_end(next, Frames::NOUN);
        let end = view.within_host(self.at, next..end).end;
        let of = match view.lower(last) {
            "what" => None,
            "which" | "whom" => Some(last..last + 1),
            "that" if !view.begins_phrase(next) || view.relation(self.at) == Relation::AclRelcl => {
                Some(view.chunk_left(last)?..last)
            }
            _ => return None,
        };
        let content = of
            .into_iter()
            .chain(std::iter::once(next..end))
            .map(|part| view.span(part.start, part.end))
            .collect();
        self.draft(cue, next, Some(subject), content, "characterisation")
    }

    fn said_of(&self, subject: &Range, next: usize) -> Option<Range> {
        let view = self.view;
        let last = subject.start.checked_sub(1)?;
        // `What he believes | remains unclear`
        let about = view.head(self.at).is_some_and(|head| head >= next)
            && matches!(view.relation(self.at), Relation::Csubj | Relation::CsubjPass | Relation::Nsubj);
        if about {
            return None;
        }
        if matches!(view.lower(last), "which" | "who" | "what") {
            return Some(last..last + 1);
        }
        let noun = if view.lower(last) == "that" { last } else { last + 1 };
        // `the question nobody asked | was blunt`
        let takes_noun = self.cues().any(|cue| cue.takes(Frames::NOUN));
        let modal = matches!(
            view.lower(next),
            "will" | "would" | "could" | "can" | "may" | "might" | "should" | "must"
        );
        let modal = modal || view.tag(next) == Tag::Aux && !takes_noun;
        let start =
            view.chunk_left(noun).filter(|_| modal && view.tag(noun.saturating_sub(1)) != Tag::Pron)?;
        Some(start..noun)
    }

    /// Up to where the clause goes on that the relative clause hangs in: `…, which he said was late, | left`.
    fn predicate_end(&self, next: usize, of: &Range) -> usize {
        let view = self.view;
        let end = view.content_end(next, Frames::THAT);
        if of.start == 0 || view.before(of.start) != "," {
            return end;
        }
        let goes_on = |at: &usize| {
            let mut verb = at + 1;
            while view.tag(verb) == Tag::Adv {
                verb += 1;
            }
            view.lower(*at) == "," && view.is_verbal(verb) && view.is_finite(verb)
        };
        (next + 1..end).find(goes_on).unwrap_or(end)
    }
}
