//! Where a clause without `that` begins behind its cue or hearer: behind a time (`said Friday | the talks had failed`), with
//! what bounds its first number (`said | just over half had left`), with a phrase before its subject (`said | under the
//! deal, the rebels must leave`).

use super::phrase::is_day;
use super::view::View;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_text::quantity::bound_before;

/// Words that weigh the number or quantifier behind them.
const WEIGH: &[&str] =
    &["only", "just", "even", "almost", "nearly", "about", "over", "under", "roughly", "not"];

/// What a weighed word can be where it is no figure.
const QUANTIFIERS: &[&str] = &["all", "half", "none", "every", "most", "everyone", "everybody"];

/// Parts that are counted: `a third`.
const PARTS: &[&str] = &["third", "quarter", "fifth", "tenth", "dozen", "half"];

/// Prepositions of what bounds what is said; others may as well tell where and with whom it is said.
const BOUNDING: &[&str] = &["under", "despite", "without", "until", "since", "unlike", "besides"];

impl View<'_> {
    /// The first word of a clause with its own subject that stands behind a cue or a hearer which ends at `at`; `says` tells
    /// whether the cue is one of speech.
    pub(super) fn told_clause(&self, at: usize, says: bool) -> Option<usize> {
        let start = self.past_time(at);
        let word = self.lower(start);
        let begins = self.in_phrase(start)
            || matches!(self.tag(start), Tag::Pron | Tag::Det | Tag::Adj | Tag::Num | Tag::Propn | Tag::Noun)
            || matches!(word, "there" | "if" | "when" | "while" | "though" | "although" | "because")
            || self.form(start) == VerbForm::Gerund
            || self.weighs_number(start);
        let clause = begins && self.is_clause(start, self.end());
        (clause || says && self.fronts_phrase(start)).then_some(start)
    }

    /// Whether the word at `at` bounds or weighs a number or quantifier: `up to five`, `only three`, `nearly all`.
    pub(super) fn weighs_number(&self, at: usize) -> bool {
        let word = |at: usize| self.lower(at);
        let behind = (at..at + 4).find(|at| !WEIGH.contains(&word(*at)));
        let figure = |behind: usize| {
            self.tag(behind) == Tag::Num
                || QUANTIFIERS.contains(&word(behind))
                || word(behind) == "a" && PARTS.contains(&word(behind + 1))
        };
        let between = word(at) == "between" && self.tag(at + 1) == Tag::Num && word(at + 2) == "and";
        between || bound_before(&word, at) > 0 || behind.is_some_and(|behind| behind > at && figure(behind))
    }

    /// Behind `Friday`, `last week` where a clause with another subject begins there: `said Friday night | was quiet`.
    fn past_time(&self, at: usize) -> usize {
        let shifted = matches!(self.lower(at), "last" | "this" | "earlier" | "late" | "early");
        let unit = |at: usize| is_day(self.lower(at)) || shifted && self.is_temporal(at, at + 1);
        let mut end = at + usize::from(shifted);
        if unit(end) {
            end += 1;
        } else if self.in_phrase(at) && shifted && self.is_temporal(at, self.chunk_right(at)) {
            end = self.chunk_right(at);
        } else {
            return at;
        }
        end += usize::from(matches!(self.lower(end), "night" | "morning" | "afternoon" | "evening"));
        let begins = matches!(self.tag(end), Tag::Det | Tag::Pron | Tag::Propn | Tag::Num)
            || self.begins_phrase(end)
            || matches!(self.lower(end), "there" | "if")
            || self.weighs_number(end);
        let clause = begins && !self.is_verbal(end) && self.is_clause(end, self.end());
        if clause { end } else { at }
    }

    /// `under the deal, | the rebels must leave`, `to win, | it needs votes`: a phrase, a comma, and a clause.
    fn fronts_phrase(&self, at: usize) -> bool {
        let end = if BOUNDING.contains(&self.lower(at)) {
            self.phrase_right(at + 1)
        } else if self.lower(at) == "to" && self.relation(at) == Relation::Mark {
            let verb = self.head(at).filter(|verb| self.relation(*verb) != Relation::Xcomp);
            let end = verb.map_or(at + 1, |verb| self.subtree(verb).end);
            end - usize::from(self.before(end) == ",")
        } else {
            return false;
        };
        let subject =
            self.begins_phrase(end + 1) || matches!(self.tag(end + 1), Tag::Pron | Tag::Det | Tag::Num);
        end > at + 1 && self.lower(end) == "," && subject && self.is_clause(end + 1, self.end())
    }
}
