//! One sentence as the rules look at it: tokens by their place in the sentence, quotation marks, noun phrases
//! to the left and right of a place. Places outside the sentence answer with nothing instead of failing.

use crate::prose::{Chunk, Prose, Tag, Token, VerbForm};
use parallax_model::Span;

/// The tokens of one sentence.
pub(super) struct View<'p> {
    pub(super) prose: &'p Prose<'p>,
    pub(super) tokens: &'p [Token],
    /// The outermost quotation that each token of the sentence stands in.
    pub(super) quoted: &'p [Option<u32>],
    /// The number of its sentence.
    pub(super) sentence: usize,
}

/// Prepositions that tie a noun phrase to the one before it.
const NOUN_LINKS: &[&str] = &[
    "of", "for", "in", "from", "at", "with", "on", "to", "against", "between", "among", "near", "within",
    "by", "under", "behind", "inside", "outside", "across", "around", "over", "about", "than", "like",
];

impl<'p> View<'p> {
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn token(&self, at: usize) -> Option<&'p Token> {
        self.tokens.get(at)
    }

    /// The lower-cased word; empty outside the sentence.
    pub(super) fn lower(&self, at: usize) -> &'p str {
        self.tokens.get(at).map_or("", |t| t.lower.as_str())
    }

    /// The lower-cased word before `at`; empty at the start.
    pub(super) fn before(&self, at: usize) -> &'p str {
        at.checked_sub(1).map_or("", |b| self.lower(b))
    }

    pub(super) fn lemma(&self, at: usize) -> &'p str {
        self.tokens.get(at).map_or("", |t| t.lemma.as_str())
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.tokens.get(at).map_or(Tag::Punct, |t| t.tag)
    }

    pub(super) fn form(&self, at: usize) -> VerbForm {
        self.tokens.get(at).map_or(VerbForm::None, |t| t.form)
    }

    pub(super) fn is_verbal(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Verb | Tag::Aux)
    }

    /// Whether it begins a noun phrase.
    pub(super) fn begins_phrase(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.chunk == Chunk::Begin && !(t.tag == Tag::Part && t.is_possessive()))
    }

    pub(super) fn in_phrase(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.chunk != Chunk::Outside)
    }

    /// Whether it is a quotation mark.
    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(self.lower(at), "\"" | "“" | "”" | "„" | "«" | "»" | "``" | "''")
            || (self.lower(at) == "'" && self.tag(at) == Tag::Punct)
    }

    pub(super) fn opens_quote(&self, at: usize) -> bool {
        self.is_mark(at)
            && self.token(at).is_some_and(|t| {
                self.quotation(at).is_some_and(|q| q.outer.start == t.span.start)
                    || self.prose.quotations.iter().any(|q| q.outer.start == t.span.start)
            })
    }

    /// The outermost quotation around a token.
    pub(super) fn quotation(&self, at: usize) -> Option<&'p crate::prose::Quotation> {
        let row = self.quoted.get(at).copied().flatten()?;
        self.prose.quotations.get(row as usize)
    }

    /// The row of the outermost quotation around a token.
    pub(super) fn quotation_row(&self, at: usize) -> Option<u32> {
        self.quoted.get(at).copied().flatten()
    }

    /// The bytes of tokens `[start, end)`.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let first = self.tokens.get(start).map_or(0, |t| t.span.start);
        let last = end.checked_sub(1).and_then(|e| self.tokens.get(e)).map_or(first, |t| t.span.end);
        Span { start: first, end: last.max(first) }
    }

    /// The end of the sentence without its final stop.
    pub(super) fn end(&self) -> usize {
        let mut end = self.len();
        while end > 0
            && matches!(self.lower(end - 1), "." | "!" | "?" | ";" | ":" | "," | "…" | "-" | "--" | "—")
        {
            end -= 1;
        }
        end
    }

    /// Goes left over adverbs, auxiliaries and negations: the first token of the verb's group.
    pub(super) fn group_start(&self, verb: usize) -> usize {
        let mut start = verb;
        while let Some(before) = start.checked_sub(1) {
            let part = matches!(self.lower(before), "not" | "n't" | "never" | "also" | "nt");
            let adverb = self.tag(before) == Tag::Adv
                && !matches!(self.lower(before), "when" | "where" | "how" | "why" | "there" | "here");
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

    /// `a group backed by`: where the noun ends that a participle before `end` describes.
    fn before_participle_of(&self, end: usize) -> usize {
        let Some(verb) = end.checked_sub(1) else { return end };
        let participle = self.tag(verb) == Tag::Verb
            && matches!(self.form(verb), VerbForm::Past | VerbForm::Participle)
            && verb > 0
            && self.in_phrase(verb - 1)
            && !matches!(self.tag(verb - 1), Tag::Pron);
        if participle { verb } else { end }
    }

    /// `A, B and` before `start`: a list goes on to the left of the comma.
    fn lists(&self, start: usize) -> bool {
        let mut at = start;
        while self.in_phrase(at) {
            at += 1;
        }
        matches!(self.lower(at), "and" | "," | "or")
            && self.lower(at) != ","
            && start > 1
            && self.chunk_left(start - 1).is_some_and(|s| self.bounds_clause(s) || self.before(s) == ",")
    }

    /// The chunk that ends before `end`, with its possessors.
    fn chunk_left(&self, end: usize) -> Option<usize> {
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
        if self.lower(at) == "(" {
            if let Some(close) = (at..self.len()).take(8).find(|&c| self.lower(c) == ")") {
                at = close + 1;
            }
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

    /// Behind `WASHINGTON (AP) —` at the head of a sentence.
    pub(super) fn past_dateline(&self) -> usize {
        let dash = (1..self.len().min(12)).find(|&at| matches!(self.lower(at), "-" | "--" | "—" | "–"));
        let place = |at: usize| {
            matches!(self.tag(at), Tag::Propn | Tag::Num | Tag::Noun)
                || matches!(self.lower(at), "," | "(" | ")" | "/")
        };
        let shouted = self.prose.words(self.span(0, 1)).chars().filter(|c| c.is_uppercase()).count() > 1;
        dash.filter(|&dash| shouted && (0..dash).all(place)).map_or(0, |dash| dash + 1)
    }

    /// Whether a finite verb stands at `at`, adverbs aside.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let mut at = at;
        while self.tag(at) == Tag::Adv
            || matches!(self.lower(at), "not" | "n't" | "'s") && self.tag(at) != Tag::Aux
        {
            at += 1;
        }
        match self.tag(at) {
            Tag::Aux => !matches!(self.lower(at), "be" | "been" | "being"),
            Tag::Verb => matches!(self.form(at), VerbForm::Base | VerbForm::Third | VerbForm::Past),
            _ => false,
        }
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

fn is_month(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "aug"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
    )
}
