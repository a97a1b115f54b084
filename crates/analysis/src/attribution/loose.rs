//! What a plain verb of speech says where the parser sees no clause of it: texts that have lost their commas (`Most streets
//! were empty a witness said`), clauses whose verb it takes for a participle (`said the extension prolonged a shortage`).
//! Somebody's words are never left to the outlet because of that.

use super::draft::Draft;
use super::lexicon::Frames;
use super::quoted::whole_quotation;
use super::subject::Range;
use super::verbal::Verb;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_model::Span;

/// How many words behind `said` can only be a clause.
const WORDS: usize = 6;

/// What is said without being told: `said much about what was discussed`.
const UNTOLD: &[&str] = &[
    "much",
    "something",
    "nothing",
    "anything",
    "everything",
    "little",
    "more",
    "less",
    "enough",
    "so",
    "yes",
    "goodbye",
    "this",
    "it",
    "what",
    "those",
    "these",
    "thanks",
];

impl Verb<'_, '_> {
    /// What stands before the verb with its subject behind it, else what stands behind the verb, else before its subject.
    pub(super) fn loose(&self) -> Option<Draft> {
        let view = self.view;
        // Others take a noun as well: `continued the work`, `added a clause`.
        let plain = matches!(view.lemma(self.at), "say" | "argue" | "insist");
        let told = matches!(view.form(self.at), VerbForm::Past | VerbForm::Third | VerbForm::Base)
            && view.is_finite(self.at);
        if !plain || !told || view.quotation_row(self.at).is_some() {
            return None;
        }
        self.before_verb().or_else(|| self.behind()).or_else(|| self.before_subject())
    }

    /// `said the extension | prolonged a shortage`, `says tests of victims | point to gas`.
    fn behind(&self) -> Option<Draft> {
        let view = self.view;
        let cue = self
            .cues()
            .find(|cue| cue.particle.is_none() && cue.takes(Frames::THAT) && !cue.takes(Frames::TELLER))?;
        let subject = self.subject.clone().filter(|subject| subject.end <= self.group)?;
        // `were in critical condition said the head`: what stands before the verb is another clause's.
        let own = view.own_subject(self.at).is_some_and(|own| subject.contains(&own));
        // `chlorine, said Berg`: a bare noun says nothing.
        let bare = subject.len() == 1
            && view.tag(subject.start) == Tag::Noun
            && view.lower(subject.start) == view.lemma(subject.start)
            && view.lower(subject.start) != "police";
        // `The aircraft were not there, said the official`
        let told = |at: usize| view.is_verbal(at) && view.is_finite(at);
        if (subject.end..self.group).any(told) {
            return None;
        }
        let quoted = view.quotation_row(subject.start).is_some() || view.quotation_ends_before(self.group);
        if bare || quoted || !own && !view.bounds_clause(subject.start) {
            return None;
        }
        let start = self.at + 1;
        let end = view.content_end(start, Frames::THAT);
        let begins = view.begins_phrase(start) || matches!(view.tag(start), Tag::Det | Tag::Num);
        let timed = view.is_temporal(start, view.chunk_right(start));
        let verb = |at: usize| {
            view.tag(at) == Tag::Verb && view.before(at) != "to" && view.form(at) != VerbForm::Gerund
        };
        let clause = (start + 1..end).any(verb) || view.lemma(self.at) == "say";
        if !begins || timed || !clause || end < start + WORDS || UNTOLD.contains(&view.lower(start)) {
            return None;
        }
        let told = view.within_host(self.at, start..end);
        self.draft(cue, start, Some(subject), vec![whole_quotation(view, told)], "cue-clause")
    }

    /// `Most streets were empty | a witness said`: a clause, who says it, and the end of the sentence.
    fn before_subject(&self) -> Option<Draft> {
        let view = self.view;
        let own = view.own_subject(self.at);
        let subject = view.phrase_left(self.group)?..self.group;
        if !own.is_some_and(|own| subject.contains(&own)) {
            return None;
        }
        let (right, ends) = self.past_circumstances(self.at + 1);
        let start = view.past_dateline();
        let last = subject.start.checked_sub(1).filter(|last| *last > start)?;
        let named = view.begins_phrase(subject.start) && view.tag(subject.start) != Tag::Pron;
        let bound =
            matches!(view.tag(last), Tag::Punct | Tag::Sconj | Tag::Cconj | Tag::Adp | Tag::Det | Tag::Pron)
                || view.is_verbal(last);
        let finite = |at: usize| view.is_verbal(at) && view.is_finite(at) && view.before(at) != "to";
        if !ends || right != view.end() || !named || bound || !(start + 1..last).any(finite) {
            return None;
        }
        self.tells(subject, view.span(start, last + 1))
    }

    /// `Fifteen were in danger | said the head of the group`: the parser sees the clause, and no subject before the verb.
    fn before_verb(&self) -> Option<Draft> {
        let view = self.view;
        let clause = |child: &usize| {
            *child < self.at
                && (view.relation(*child) == Relation::Ccomp && view.heads_finite_clause(*child)
                    || view.child(*child, Relation::Cop).is_some() && view.own_subject(*child).is_some())
        };
        let head = view.children(self.at).find(clause)?;
        let reach = view.subtree(head);
        let subject = view.inverted_subject(self.at)?;
        let own = view.own_subject(self.at).filter(|own| *own < self.at && *own != head);
        (own.is_none() && reach.end == self.group)
            .then(|| self.tells(subject, view.span(reach.start, reach.end)))
            .flatten()
    }

    fn tells(&self, subject: Range, content: Span) -> Option<Draft> {
        let cue = self.cues().find(|cue| cue.particle.is_none() && cue.takes(Frames::QUOTE))?;
        self.draft(cue, self.at + 1, Some(subject), vec![content], "parenthetical")
    }
}
