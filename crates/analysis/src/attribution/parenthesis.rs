//! Cues that stand behind or inside what is said: `"…," said X`, `…, X said on Sunday`, `…, X believes, …`.

use super::complement::is_wh;
use super::draft::Draft;
use super::lexicon::{Cue, Frames};
use super::quoted::whole_quotation;
use super::verbal::Verb;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_model::Span;

/// What is said in front of a parenthesis.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Words,
    Quotation,
}

impl Verb<'_, '_> {
    /// `…, X said`, `"…," said X on Sunday, "…"`, `…, X believes, …`.
    pub(super) fn parenthetical(&self) -> Option<Draft> {
        let view = self.view;
        let fits = |cue: &&Cue| cue.particle.is_none_or(|p| view.lower(self.at + 1) == p);
        let speaks = |cue: &&Cue| cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT);
        let cue = self.cues().filter(fits).find(speaks)?;
        let cue_end = self.at + 1 + usize::from(cue.particle.is_some());
        let inverted = if self.may_invert() { view.inverted_subject(cue_end - 1) } else { None };
        let quoted = view.quotation_ends_before(self.group)
            || self.group == 0 && view.quotation_of_last_sentence().is_some();
        let inverted = inverted.filter(|s| quoted || !view.is_clause(s.start, view.end()));
        let inverts = inverted.is_some();
        let (subject, left, right) = if let Some(subject) = inverted {
            (subject.clone(), self.group, subject.end)
        } else {
            let subject = self.subject.clone().filter(|s| s.end <= self.group)?;
            (subject.clone(), subject.start, cue_end)
        };
        // `"…," the mayor said, repeating a refrain`: what has been said already.
        let between = |at: usize| view.is_verbal(at) && view.is_finite(at);
        if view.form(self.at) == VerbForm::Gerund && (subject.end..self.group).any(between) {
            return None;
        }
        let (right, ends) = self.past_circumstances(right);
        let last = view.quotation_of_last_sentence().filter(|_| left == 0);
        let last = last.filter(|last| right == view.end() || view.goes_on_from(*last));
        let quoted = view.quotation_ends_before(left) || last.is_some();
        if !(ends || quoted && left > 0 && cue.takes(Frames::QUOTE) && !self.complements(right)) {
            return None;
        }
        let relative = matches!(view.lower(subject.start), "who" | "which" | "that" | "whom");
        let object = view.in_phrase(cue_end)
            && !cue.takes(Frames::TELLER)
            && !view.is_temporal(cue_end, view.chunk_right(cue_end));
        let follows = inverts || !object;
        let at_once = right == cue_end || view.is_temporal(cue_end, right);
        if !quoted && (relative || !follows || !cue.takes(Frames::QUOTE) && !at_once) {
            return None;
        }
        let said_before = last.or_else(|| self.before(left));
        let side = match said_before {
            Some(_) if quoted => Before::Quotation,
            Some(_) => Before::Words,
            None => Before::Nothing,
        };
        let said_after = self.after(right, side);
        let clause = view.is_clause(view.past_dateline(), left);
        if !quoted && said_after.is_none() && !(clause || self.trails(left, right)) {
            return None;
        }
        // `In May, the mayor asked for help, …` is no parenthesis, as `The bridge, she said on Monday, …` is.
        if !quoted && said_after.is_some() && !clause && !at_once && !self.opens_after(right) {
            return None;
        }
        // `At the time, X wrote, "…"`, `When she came, X wrote, "…"`: what goes before is no speech where a quotation follows.
        let circumstance =
            !quoted && self.opens_after(right) && (left == 0 || !clause || self.is_fronted(left));
        let said_before = said_before.filter(|_| !circumstance);
        let content: Vec<Span> = said_before.into_iter().chain(said_after).collect();
        self.draft(cue, cue_end, Some(subject), content, "parenthetical")
    }

    /// `By Monday, four men had died when it sank, officials said.`: whether the sentence ends with the cue, and a whole
    /// clause stands before its subject.
    fn trails(&self, left: usize, right: usize) -> bool {
        let view = self.view;
        // `…, secretly traveled there`: the parser takes many a past for a participle.
        let begun = self.first_word(left).is_some_and(|first| view.begins_phrase(first));
        let told = |at: usize| {
            let past = view.is_finite(at) || begun && view.form(at) == VerbForm::Participle;
            view.is_verbal(at) && past && view.before(at) != "to"
        };
        right == view.end()
            && view.before(left) == ","
            && !self.is_fronted(left)
            && self.first_word(left).is_some_and(|first| (first..left).any(told))
    }

    /// Whether the words before `left` begin with a clause that hangs on what follows: `When she came, …`.
    fn is_fronted(&self, left: usize) -> bool {
        let view = self.view;
        let hangs = ["when", "while", "as", "if", "after", "before", "since", "until"];
        self.first_word(left)
            .is_some_and(|first| view.tag(first) == Tag::Sconj || hangs.contains(&view.lower(first)))
    }

    /// The first word of the sentence that stands before `left`, past a place line, coordinators and marks.
    fn first_word(&self, left: usize) -> Option<usize> {
        let view = self.view;
        (view.past_dateline()..left).find(|&at| view.tag(at) != Tag::Cconj && !view.is_mark(at))
    }

    /// Whether a clause that the cue governs begins at `at`: `"A," he said, adding`, but `he said that B`.
    fn complements(&self, at: usize) -> bool {
        let view = self.view;
        let told = view.child(self.at, Relation::Ccomp).filter(|clause| view.heads_finite_clause(*clause));
        let behind = told.is_some_and(|clause| {
            let reach = view.subtree(clause);
            reach.start == at && view.own_subject(clause).is_some() && view.tag(at) != Tag::Sconj
        });
        let word = view.lower(at);
        let asks = is_wh(word) && !matches!(word, "when" | "where" | "who" | "which");
        behind || self.begins_told(at) || word == "that" || asks
    }

    /// Whether a subject stands at `at` with its finite verb right behind it: `he said | his campaign here was over`.
    fn begins_told(&self, at: usize) -> bool {
        let view = self.view;
        let subject = view.chunk_right(at).max(at + usize::from(view.tag(at) == Tag::Pron));
        let verb = (subject..view.end()).find(|verb| view.tag(*verb) != Tag::Adv);
        subject > at
            && !view.is_temporal(at, subject)
            && verb.is_some_and(|verb| view.is_verbal(verb) && view.is_finite(verb))
    }

    /// Whether a quotation opens right behind `at` or the comma there.
    pub(super) fn opens_after(&self, at: usize) -> bool {
        self.view.opens_quote(at) || matches!(self.view.lower(at), "," | ":") && self.view.opens_quote(at + 1)
    }

    /// Behind hearers, times and places; and whether the parenthesis ends there.
    pub(super) fn past_circumstances(&self, start: usize) -> (usize, bool) {
        let view = self.view;
        let mut next = start;
        while next < view.end() {
            let at = next;
            if let Some(behind) = view.past_title(at) {
                next = behind.max(at + 1);
                continue;
            }
            next += 1;
            let word = view.lower(at);
            if matches!(word, "," | ":" | ";" | "-" | "—" | "--" | "." | "(") || view.is_mark(at) {
                return (at, true);
            }
            let clausal = word == "to" && view.tag(at) == Tag::Part || word == "that" || is_wh(word);
            if clausal || view.is_finite(at) && view.is_verbal(at) {
                return (start, false);
            }
        }
        (view.end(), true)
    }

    /// What is said before the parenthesis that begins at `left`.
    pub(super) fn before(&self, left: usize) -> Option<Span> {
        let view = self.view;
        let mut last = left.checked_sub(1)?;
        if view.is_mark(last) {
            if view.quotation(last).is_some() || last == 0 {
                return self.quotation_before(last);
            }
            // `They drive past," the mayor said`: the mark that opens is missing.
            last -= 1;
        }
        if view.lower(last) != "," {
            return None;
        }
        if last > 0 && view.is_mark(last - 1) {
            return self.quotation_before(last - 1);
        }
        // Nothing but a connective before the comma is no content: "Still, he said …".
        let start = self.clause_start(last);
        let start = if start == 0 { view.past_dateline() } else { start };
        (last > start).then(|| view.span(start, last))
    }

    /// The quotation that ends with the mark `last`; with the words before it where it only ends the sentence.
    fn quotation_before(&self, last: usize) -> Option<Span> {
        let view = self.view;
        let quotation = view.quotation(last)?;
        let first = view.span(0, 1).start;
        if quotation.outer.start <= first || quotation.outer.end > view.span(last, last + 1).end {
            return Some(view.whole(quotation.outer));
        }
        let open = (0..last).rev().find(|&at| view.span(at, at + 1).start <= quotation.outer.start)?;
        let start = self.clause_start(open);
        let introduced =
            start < open && (start..open).any(|at| view.is_verbal(at)) || open.saturating_sub(start) < 4;
        let start = if introduced { start } else { open };
        Some(view.span(start, last + 1))
    }

    /// Where the clause begins that goes on up to `at`.
    fn clause_start(&self, at: usize) -> usize {
        let view = self.view;
        let row = view.quotation_row(at);
        (0..at)
            .rev()
            .find(|&b| matches!(view.lower(b), ";" | ":") && view.quotation_row(b) == row)
            .map_or(0, |b| b + 1)
    }

    /// What is said after the parenthesis that ends before `right`.
    fn after(&self, right: usize, before: Before) -> Option<Span> {
        let view = self.view;
        let mut start = right;
        let comma = matches!(view.lower(right), "," | ":" | "-" | "—" | "--");
        if comma {
            start += 1;
        }
        if view.opens_quote(start) {
            let end = view.content_end(start, Frames::QUOTE);
            return Some(whole_quotation(view, start..end));
        }
        // `“It is bad luck,” X said, that both knew the town`; `“Only you,” X said, would do it`
        let goes_on = view.lower(right) == ","
            && before == Before::Quotation
            && (view.lower(start) == "that" && view.relation(start) == Relation::Mark
                || view.tag(start) == Tag::Aux && view.is_finite(start));
        if !comma || before != Before::Words && !goes_on || start >= view.end() || view.lower(right) == ":" {
            return None;
        }
        let gerund = view.form(start) == VerbForm::Gerund
            || (view.tag(start) == Tag::Adv && view.form(start + 1) == VerbForm::Gerund);
        let loose = matches!(
            view.lower(start),
            "who" | "which" | "according" | "as" | "while" | "when" | "after" | "whose" | "citing"
        );
        if gerund || loose {
            return None;
        }
        // `…, X said, | and added that …`, `…, X said, | a day after the vote`
        let turns = matches!(view.lower(start), "and" | "but") && view.coordinates_cue(start, 0);
        if turns || view.says_when(start) {
            return None;
        }
        let end = view.content_end(start, Frames::THAT);
        (end > start).then(|| view.span(start, end))
    }
}
