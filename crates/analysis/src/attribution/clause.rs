//! Verb groups and clauses: where a group begins, whether it is passive or finite, whether a clause begins at a
//! place.

use super::view::View;
use crate::prose::{Tag, VerbForm};

impl View<'_> {
    /// Goes left over adverbs, auxiliaries and negations: the first token of the verb's group.
    pub(super) fn group_start(&self, verb: usize) -> usize {
        let mut start = verb;
        while let Some(before) = start.checked_sub(1) {
            let part = matches!(self.lower(before), "not" | "n't" | "never" | "also" | "nt");
            let adverb = self.tag(before) == Tag::Adv
                && !matches!(self.lower(before), "when" | "where" | "how" | "why" | "there" | "here");
            // `has long opposed`
            let adverb = adverb
                || self.tag(before) == Tag::Adj
                    && before > 0
                    && self.tag(before - 1) == Tag::Aux
                    && self.tag(start) == Tag::Verb;
            if self.tag(before) == Tag::Aux || part || adverb {
                start = before;
            } else {
                break;
            }
        }
        // An adverb at the head of the clause belongs to no group: "Earlier, he said".
        while start < verb && self.tag(start) == Tag::Adv && self.before(start) == "," {
            start += 1;
        }
        start
    }

    /// Whether a form of be, get or being stands in the group before a participle.
    pub(super) fn is_passive(&self, verb: usize) -> bool {
        let participle = matches!(self.form(verb), VerbForm::Participle | VerbForm::Past | VerbForm::Base);
        let mut at = verb;
        while let Some(before) = at.checked_sub(1) {
            if self.tag(before) == Tag::Aux {
                return participle && self.lemma(before) == "be" && self.form(verb) != VerbForm::Gerund;
            }
            if self.tag(before) != Tag::Adv && !matches!(self.lower(before), "not" | "n't") {
                return participle && self.form(verb) != VerbForm::Base && self.lemma(before) == "get";
            }
            at = before;
        }
        false
    }

    /// Whether a clause can begin at `at`.
    pub(super) fn bounds_clause(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let word = self.lower(before);
        matches!(self.tag(before), Tag::Punct | Tag::Sconj | Tag::Cconj)
            || matches!(
                word,
                "when"
                    | "where"
                    | "how"
                    | "why"
                    | "what"
                    | "as"
                    | "than"
                    | "after"
                    | "before"
                    | "since"
                    | "until"
            )
    }

    /// Whether a finite verb stands at `at`, adverbs aside.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let mut at = at;
        while self.tag(at) == Tag::Adv
            || matches!(self.lower(at), "not" | "n't" | "'s") && self.tag(at) != Tag::Aux
        {
            at += 1;
        }
        self.token(at).is_some_and(|token| token.finite)
    }

    /// Whether a clause with a subject and a finite verb begins at `start`.
    pub(super) fn is_clause(&self, start: usize, stop: usize) -> bool {
        let mut at = start;
        while self.tag(at) == Tag::Adv
            || matches!(self.lower(at), "," | "if" | "when" | "while" | "as")
            || self.is_mark(at)
        {
            at += 1;
        }
        if self.lower(at) == "there" || self.lower(at) == "here" {
            return self.is_finite(at + 1);
        }
        // `who know them | claimed`: an object is no subject.
        if matches!(self.lower(at), "him" | "them" | "me" | "us") {
            return false;
        }
        let mut depth = 0;
        let mut commas = 0;
        let first = at;
        let subordinate = matches!(
            self.lower(start),
            "if" | "when" | "while" | "as" | "after" | "before" | "though" | "although"
        );
        while at < stop {
            let word = self.lower(at);
            if matches!(word, "who" | "which" | "whom" | "that" | "whose") && at > first {
                depth += 1;
            } else if self.is_verbal(at) {
                let reduced = self.form(at) == VerbForm::Past
                    && self.tag(at) == Tag::Verb
                    && (self.lower(at + 1) == "by"
                        || self.tag(at + 1) == Tag::Adp
                            && self.in_phrase(at.saturating_sub(1))
                            && self.has_finite_later(at + 1, stop));
                if self.is_finite(at) && self.before(at) != "to" && !reduced {
                    if depth == 0 {
                        // `its positions, it said`: the verb behind a single comma is another clause's.
                        return at > first && (commas != 1 || subordinate);
                    }
                    depth -= 1;
                    // The relative clause's own group.
                    while self.is_verbal(at + 1)
                        || self.tag(at + 1) == Tag::Adv
                        || matches!(self.lower(at + 1), "n't" | "not")
                    {
                        at += 1;
                    }
                }
            } else if at > first
                && depth == 0
                && matches!(word, "when" | "while" | "because" | "if" | "after" | "until")
            {
                return false;
            } else if word == "," && depth == 0 {
                commas += 1;
            } else if matches!(word, ";" | ":")
                || (matches!(word, "and" | "but")
                    && depth == 0
                    && !self.begins_phrase(at + 1)
                    && !self.in_phrase(at + 1))
            {
                return false;
            }
            at += 1;
        }
        false
    }

    fn has_finite_later(&self, start: usize, stop: usize) -> bool {
        (start..stop.min(start + 12))
            .take_while(|&at| !matches!(self.lower(at), "," | "who" | "which" | "that" | "and" | "but"))
            .any(|at| {
                self.is_finite(at)
                    && self.tag(at) != Tag::Adv
                    && self.is_verbal(at)
                    && self.before(at) != "to"
            })
    }
}
