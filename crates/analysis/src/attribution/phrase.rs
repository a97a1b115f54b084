//! Noun phrases to the left and right of a place, with what hangs on them, and phrases that only say when.

use super::view::View;
use crate::prose::{Chunk, Tag, VerbForm};
use parallax_text::month;

/// Prepositions that tie a noun phrase to the one before it.
const NOUN_LINKS: &[&str] = &[
    "of", "for", "in", "from", "at", "with", "on", "to", "against", "between", "among", "near", "within",
    "by", "under", "behind", "inside", "outside", "across", "around", "over", "about", "than", "like",
];

/// How many words a nickname has at most, with the mark that opens it.
const NICKNAME: usize = 5;

impl View<'_> {
    /// The start of the noun phrase whose last token is before `end`, with `of …`, `in …` and coordinated
    /// phrases on its left.
    pub(super) fn phrase_left(&self, end: usize) -> Option<usize> {
        let mut start = self.chunk_left(end)?;
        while let Some(before) = start.checked_sub(1) {
            let word = self.lower(before);
            let next = if self.tag(before) == Tag::Adp && NOUN_LINKS.contains(&word) {
                let stop = if before > 0 && self.lower(before - 1) == "close" { before - 1 } else { before };
                let described = self.before_participle_of(stop);
                self.chunk_left(described).filter(|&s| !self.is_temporal(s, stop))
            } else if matches!(word, "and" | "or" | "&") && before > 0 {
                let stop = if self.lower(before - 1) == "," { before - 1 } else { before };
                self.phrase_left(stop).filter(|&s| self.bounds_clause(s))
            } else if word == "," && self.lists(start) {
                self.chunk_left(before)
            } else if let Some(open) = self.nickname(before, start) {
                self.chunk_left(open)
            } else {
                None
            };
            match next {
                Some(next) => start = next,
                None => break,
            }
        }
        Some(start)
    }

    /// `Pavel “the Hammer” Kuna`: the mark that opens what `close` closes, inside a name.
    pub(super) fn nickname(&self, close: usize, name: usize) -> Option<usize> {
        let open = (close.saturating_sub(NICKNAME)..close).rev().find(|at| self.is_mark(*at))?;
        let named = |at: usize| self.tag(at) == Tag::Propn;
        let inside = self.is_mark(close) && open + 1 < close && named(name) && open > 0 && named(open - 1);
        (inside && (open + 1..close).all(|at| self.tag(at) != Tag::Punct)).then_some(open)
    }

    /// `a group backed by`: where the noun ends that a participle before `end` describes.
    fn before_participle_of(&self, end: usize) -> usize {
        let Some(verb) = end.checked_sub(1) else { return end };
        let participle = self.tag(verb) == Tag::Verb
            && matches!(self.form(verb), VerbForm::Past | VerbForm::Participle)
            && verb > 0
            && self.in_phrase(verb - 1)
            && !matches!(self.tag(verb - 1), Tag::Pron)
            && !self.lexicon.speaks(self.lemma(verb));
        if participle { verb } else { end }
    }

    /// `A, B and` before `start`: a list goes on to the left of the comma.
    fn lists(&self, start: usize) -> bool {
        let mut at = start;
        while self.in_phrase(at) {
            at += 1;
        }
        // `A, B, and`
        if self.lower(at) == "," && matches!(self.lower(at + 1), "and" | "or") {
            at += 1;
        }
        matches!(self.lower(at), "and" | "," | "or")
            && self.lower(at) != ","
            && start > 1
            && self.chunk_left(start - 1).is_some_and(|s| self.bounds_clause(s) || self.before(s) == ",")
    }

    /// The chunk that ends before `end`, with its possessors.
    pub(super) fn chunk_left(&self, end: usize) -> Option<usize> {
        let mut at = end.checked_sub(1)?;
        if self.lower(at) == ")" {
            let open = (0..at).rev().take(12).find(|&o| self.lower(o) == "(")?;
            return self.chunk_left(open);
        }
        loop {
            let token = self.token(at)?;
            match token.chunk {
                Chunk::Outside => return None,
                Chunk::Inside => at = at.checked_sub(1)?,
                Chunk::Begin if token.tag == Tag::Part && token.is_possessive() => {
                    at = at.checked_sub(1)?;
                }
                Chunk::Begin => break,
            }
        }
        Some(self.after_day(at, end))
    }

    /// `On Friday Vladimir Putin`: the day is no part of the name.
    fn after_day(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at + 1 < end
            && (is_day(self.lower(at))
                || matches!(self.lower(at), "last" | "late" | "this") && is_day(self.lower(at + 1)))
        {
            at += 1;
        }
        at
    }

    /// Whether the phrase says when: `Thursday`, `last week`.
    pub(super) fn is_temporal(&self, start: usize, end: usize) -> bool {
        end > start && {
            let head = self.lower(end - 1);
            let first = self.lower(start);
            is_day(head)
                || is_day(first) && matches!(head, "night" | "morning" | "evening" | "afternoon" | "day")
                || matches!(
                    head,
                    "today"
                        | "yesterday"
                        | "tomorrow"
                        | "tonight"
                        | "later"
                        | "earlier"
                        | "ago"
                        | "now"
                        | "then"
                        | "p.m."
                        | "a.m."
                )
                || matches!(
                    head,
                    "week"
                        | "month"
                        | "year"
                        | "night"
                        | "morning"
                        | "evening"
                        | "afternoon"
                        | "day"
                        | "time"
                        | "weekend"
                        | "summer"
                        | "spring"
                        | "fall"
                        | "winter"
                        | "years"
                        | "days"
                        | "weeks"
                        | "months"
                        | "hours"
                ) && (end - start < 4 || is_day(first))
                || (end - start < 4 && self.tag(end - 1) == Tag::Num && is_month(first))
                || is_month(head)
        }
    }

    /// Whether a phrase at `at` tells how long before or after something: `a day after the vote`.
    pub(super) fn says_when(&self, at: usize) -> bool {
        let end = self.chunk_right(at);
        self.is_temporal(at, end)
            && matches!(self.lower(end), "after" | "before" | "since" | "ahead" | "into")
    }

    /// The end of the noun chunk at `start`, with what it possesses; `start` where none begins there.
    pub(super) fn chunk_right(&self, start: usize) -> usize {
        if !self.in_phrase(start) {
            return start;
        }
        let mut at = start + 1;
        while self
            .token(at)
            .is_some_and(|t| t.chunk == Chunk::Inside || (t.chunk == Chunk::Begin && t.tag == Tag::Part))
        {
            at += 1;
        }
        if self.lower(at) == "("
            && let Some(close) = (at..self.len()).take(8).find(|&c| self.lower(c) == ")")
        {
            at = close + 1;
        }
        at
    }

    /// The end of the noun phrase at `start`, with the prepositional phrases that follow it.
    pub(super) fn phrase_right(&self, start: usize) -> usize {
        let mut end = self.chunk_right(start);
        if end == start {
            return start;
        }
        loop {
            let word = self.lower(end);
            let linked = self.tag(end) == Tag::Adp && NOUN_LINKS.contains(&word) && self.in_phrase(end + 1);
            let joined = matches!(word, "and" | "&") && self.begins_phrase(end + 1);
            let close = word == "close" && self.lower(end + 1) == "to";
            let next = if close {
                self.chunk_right(end + 2)
            } else if linked || joined {
                self.chunk_right(end + 1)
            } else {
                break;
            };
            if next <= end + 1
                || (linked && self.is_temporal(end + 1, next))
                || (joined && self.is_finite(next))
            {
                break;
            }
            end = next;
        }
        end
    }
}

/// A day of the week.
pub(super) fn is_day(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "mon."
            | "tues."
            | "wed."
            | "thurs."
            | "fri."
            | "sat."
            | "sun."
    )
}

/// A day of the week or a month.
pub(super) fn is_calendar(word: &str) -> bool {
    is_day(word) || is_month(word)
}

/// A month whose name is hardly ever another word.
fn is_month(word: &str) -> bool {
    month(word).is_some()
        && !matches!(word.trim_end_matches('.'), "may" | "mar" | "jun" | "jul" | "sep" | "apr")
}
