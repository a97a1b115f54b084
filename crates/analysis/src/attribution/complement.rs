//! What a cue verb says: where its complement begins, of which kind it is, and where it ends.

use super::lexicon::{Cue, Frames};
use super::subject::Range;
use super::view::{View, is_day};
use crate::prose::{Tag, VerbForm};

/// A complement to the right of its cue.
pub(super) struct Complement {
    pub(super) range: Range,
    pub(super) frame: Frames,
    /// Where the cue ends: behind its particle or preposition.
    pub(super) cue_end: usize,
}

/// Words of a place or time between cue and content: `in a statement`, `on Thursday`, `at a rally`.
const CIRCUMSTANCES: &[&str] = &[
    "in",
    "on",
    "at",
    "during",
    "after",
    "before",
    "via",
    "through",
    "over",
    "by",
    "with",
    "from",
    "following",
    "to",
    "of",
    "about",
    "as",
    "for",
    "under",
];

impl View<'_> {
    /// The complement of the cue whose last token is `verb`, if one of the cue's frames fits what follows.
    pub(super) fn complement(
        &self,
        verb: usize,
        cue: &Cue,
        cues: &dyn Fn(usize) -> bool,
    ) -> Option<Complement> {
        let mut at = verb + 1;
        if let Some(particle) = cue.particle {
            if self.lower(at) != particle {
                return None;
            }
            at += 1;
        }
        let cue_end = at;
        while self.tag(at) == Tag::Adv
            && !is_wh(self.lower(at))
            && !matches!(self.lower(at), "there" | "here")
        {
            at += 1;
        }
        if let Some(found) = self.prepositional(at, cue, cues) {
            return Some(found);
        }
        if let Some(hearer) = self.past_hearer(at, cue) {
            if let Some(found) = self.clausal(hearer, cue, cues, false) {
                return Some(Complement { cue_end, ..found });
            }
        }
        if let Some(found) = self.direct(at, cue, cues) {
            return Some(Complement { cue_end, ..found });
        }
        if cue.takes(Frames::THAT) || cue.takes(Frames::QUOTE) || cue.takes(Frames::WH) {
            let after = self.after_circumstances(at, cue.takes(Frames::TELLER));
            if after > at {
                let found = self.clausal(after, cue, cues, true)?;
                return Some(Complement { cue_end, ..found });
            }
        }
        None
    }

    fn past_adverbs(&self, start: usize) -> usize {
        let mut at = start;
        while self.tag(at) == Tag::Adv
            && !is_wh(self.lower(at))
            && !matches!(self.lower(at), "there" | "here")
        {
            at += 1;
        }
        at
    }

    /// Behind a hearer that stands right after the cue: `told AFP | that`, `asked him | whether`.
    fn past_hearer(&self, at: usize, cue: &Cue) -> Option<usize> {
        if !cue.takes(Frames::TELLER) {
            return None;
        }
        let end = if self.tag(at) == Tag::Pron { at + 1 } else { self.phrase_right(at) };
        if end == at || matches!(self.lower(at), "that" | "what" | "who") {
            return None;
        }
        let end = self.past_adverbs(end);
        let end = if self.in_phrase(end) && self.is_temporal(end, self.chunk_right(end)) {
            self.chunk_right(end)
        } else {
            end
        };
        let word = self.lower(end);
        let clause =
            (self.begins_phrase(end) || self.tag(end) == Tag::Pron) && self.is_clause(end, self.end());
        (word == "that" || is_wh(word) || self.opens_quote(end) || clause).then_some(end)
    }

    /// A preposition that the cue asks for, and its object.
    fn prepositional(&self, at: usize, cue: &Cue, cues: &dyn Fn(usize) -> bool) -> Option<Complement> {
        let preposition = cue.prepositions.iter().find(|p| **p == self.lower(at))?;
        if *preposition == "to" && self.tag(at) == Tag::Part {
            return None;
        }
        let start = at + 1;
        if is_day(self.lower(start))
            || (self.in_phrase(start) && self.is_temporal(start, self.chunk_right(start)))
        {
            return None;
        }
        let frame = if is_wh(self.lower(start)) { Frames::WH } else { Frames::NOUN };
        let end = self.content_end(start, frame, cues);
        (end > start).then_some(Complement { range: start..end, frame, cue_end: start })
    }

    /// What begins right behind the cue.
    fn direct(&self, at: usize, cue: &Cue, cues: &dyn Fn(usize) -> bool) -> Option<Complement> {
        if let Some(found) = self.clausal(at, cue, cues, false) {
            return Some(found);
        }
        let found = |start: usize, frame: Frames| {
            let end = self.content_end(start, frame, cues);
            (end > start).then_some(Complement { range: start..end, frame, cue_end: at })
        };
        if self.lower(at) == "to" && self.tag(at) == Tag::Part && cue.takes(Frames::TO) {
            return found(at, Frames::TO);
        }
        if self.form(at) == VerbForm::Gerund && (cue.takes(Frames::ING) || cue.takes(Frames::NOUN)) {
            return found(at, Frames::ING);
        }
        let phrase = self.in_phrase(at)
            || self.is_mark(at)
            || matches!(self.tag(at), Tag::Det | Tag::Pron | Tag::Adj | Tag::Num);
        if !phrase || self.in_phrase(at) && self.is_temporal(at, self.chunk_right(at)) {
            return None;
        }
        let object = self.phrase_right(at);
        if cue.takes(Frames::ORDER) {
            let to = (object..self.len().min(object + 14))
                .find(|&t| self.lower(t) == "to" && self.tag(t) == Tag::Part);
            let near = to.filter(|&t| (object..t).all(|b| !self.is_verbal(b) && self.lower(b) != ","));
            if object > at && near.is_some() {
                return found(at, Frames::ORDER);
            }
        }
        if cue.takes(Frames::AS) && self.lower(at) == "as" {
            return found(at, Frames::AS);
        }
        if cue.takes(Frames::AS) {
            let last = self.len().min(object + 16);
            let as_word = (object..last).find(|&t| self.lower(t) == "as");
            if as_word.is_some_and(|t| (object..t).all(|b| !self.is_finite(b) || self.tag(b) == Tag::Adv)) {
                return found(at, Frames::AS);
            }
        }
        if cue.takes(Frames::SMALL) {
            return found(at, Frames::SMALL);
        }
        if cue.takes(Frames::NOUN) {
            return found(at, Frames::NOUN);
        }
        None
    }

    /// A clause or a quotation at `at`.
    fn clausal(&self, at: usize, cue: &Cue, cues: &dyn Fn(usize) -> bool, far: bool) -> Option<Complement> {
        let word = self.lower(at);
        let found = |start: usize, frame: Frames| {
            let end = self.content_end(start, frame, cues);
            (end > start).then_some(Complement { range: start..end, frame, cue_end: at })
        };
        let says = cue.takes(Frames::THAT) || cue.takes(Frames::QUOTE);
        if word == "that" && says && !matches!(self.lower(at + 1), "" | "." | "," | "?") {
            return found(at, Frames::THAT);
        }
        if is_wh(word)
            && cue.takes(Frames::WH)
            && !(far && matches!(word, "which" | "who" | "where" | "when"))
        {
            return found(at, Frames::WH);
        }
        if matches!(word, "," | ":") && self.opens_quote(at + 1) && cue.takes(Frames::QUOTE) {
            return found(at + 1, Frames::QUOTE);
        }
        if word == ":" && cue.takes(Frames::QUOTE) && at + 2 < self.len() {
            return found(at + 1, Frames::QUOTE);
        }
        if self.opens_quote(at) && says {
            return found(at, Frames::QUOTE);
        }
        if cue.takes(Frames::THAT) && !matches!(word, "," | ":" | ";" | "." | "-" | "—") {
            let begins = self.in_phrase(at)
                || matches!(
                    self.tag(at),
                    Tag::Pron | Tag::Det | Tag::Adj | Tag::Num | Tag::Propn | Tag::Noun
                )
                || matches!(
                    word,
                    "there"
                        | "if"
                        | "when"
                        | "while"
                        | "though"
                        | "although"
                        | "as"
                        | "because"
                        | "under"
                        | "in"
                )
                || self.form(at) == VerbForm::Gerund;
            if begins && !(far && self.tag(at) == Tag::Adp) && self.is_clause(at, self.end()) {
                return found(at, Frames::THAT);
            }
        }
        None
    }

    /// Behind hearer, time and place: `told AFP on Sunday`, `said in a statement`.
    fn after_circumstances(&self, start: usize, teller: bool) -> usize {
        let mut at = start;
        let mut hearer = teller;
        loop {
            while self.tag(at) == Tag::Adv
                && !is_wh(self.lower(at))
                && !matches!(self.lower(at), "there" | "here")
            {
                at += 1;
            }
            let next = if CIRCUMSTANCES.contains(&self.lower(at)) {
                let object = at + 1;
                if self.form(object) == VerbForm::Gerund {
                    self.phrase_right(object + 1).max(object + 1)
                } else {
                    self.phrase_right(object)
                }
            } else if self.in_phrase(at) {
                let chunk = self.chunk_right(at);
                if self.is_temporal(at, chunk) {
                    chunk
                } else if hearer {
                    hearer = false;
                    self.phrase_right(at)
                } else {
                    at
                }
            } else {
                at
            };
            if next <= at + usize::from(CIRCUMSTANCES.contains(&self.lower(at))) {
                break;
            }
            at = next;
            let comma_goes_on =
                self.lower(at) == "," && (self.lower(at + 1) == "that" || self.opens_quote(at + 1));
            if comma_goes_on {
                return if self.lower(at + 1) == "that" { at + 1 } else { at };
            }
        }
        at
    }

    /// Where content that begins at `start` ends.
    pub(super) fn content_end(&self, start: usize, frame: Frames, cues: &dyn Fn(usize) -> bool) -> usize {
        let end = self.end();
        if self.opens_quote(start) {
            if let Some(after) = self.quotation_end(start) {
                if after >= end || !self.continues_clause(after) {
                    return after.min(self.len());
                }
            }
        }
        let nominal = matches!(frame, Frames::NOUN | Frames::SMALL | Frames::AS | Frames::ING);
        let mut at = start + 1;
        let mut depth = 0usize;
        let outer = self.quotation_row(start);
        while at < end {
            let word = self.lower(at);
            let inside = self.quotation_row(at).is_some() && self.quotation_row(at) != outer;
            if word == "(" {
                depth += 1;
            } else if word == ")" {
                if depth == 0 {
                    return at;
                }
                depth -= 1;
            }
            if depth == 0 && !inside && self.breaks_off(at, start, nominal, cues) {
                return self.without_links(start, at);
            }
            at += 1;
        }
        end
    }

    /// The end of the content without a conjunction or preposition that leads on.
    fn without_links(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start + 1
            && (matches!(self.tag(end - 1), Tag::Cconj | Tag::Det)
                || matches!(self.lower(end - 1), "," | "on" | "in" | "at"))
        {
            end -= 1;
        }
        end
    }

    /// Behind the closing mark of the quotation that `start` opens.
    fn quotation_end(&self, start: usize) -> Option<usize> {
        let quotation = self.quotation(start)?;
        let after = (start..self.len())
            .find(|&at| self.token(at).is_some_and(|t| t.span.start >= quotation.outer.end));
        Some(after.unwrap_or(self.len()))
    }

    /// Whether a clause that began in quotation marks goes on behind them.
    fn continues_clause(&self, after: usize) -> bool {
        !matches!(self.lower(after), "," | "." | ";" | "-" | "—" | "--")
            && !matches!(self.before(after - 1), "," | "." | "?" | "!")
            && !matches!(
                self.lower(after),
                "and" | "but" | "as" | "while" | "after" | "when" | "before" | "during"
            )
    }

    /// Whether the content can't reach past `at`.
    fn breaks_off(&self, at: usize, start: usize, nominal: bool, cues: &dyn Fn(usize) -> bool) -> bool {
        let word = self.lower(at);
        if word == "according" && self.lower(at + 1) == "to" {
            return true;
        }
        let mark = matches!(word, "," | "--" | "—" | "–" | "-" | ";");
        if mark {
            let mut next = at + 1;
            while self.tag(next) == Tag::Adv {
                next += 1;
            }
            if self.lower(next) == "according" && self.lower(next + 1) == "to" {
                return true;
            }
            if self.form(next) == VerbForm::Gerund && cues(next) {
                return true;
            }
            if self.closes_parenthesis(next, cues) {
                return true;
            }
            if matches!(self.lower(next), "and" | "but") && self.coordinates_cue(next, start, cues) {
                return true;
            }
            if matches!(word, ";") || self.turns(next) {
                return true;
            }
        }
        if matches!(word, "and" | "but") && self.coordinates_cue(at, start, cues) {
            return true;
        }
        if nominal && at > start {
            if word == "," {
                return !self.goes_on_after_comma(at);
            }
            if matches!(
                word,
                "as" | "while"
                    | "when"
                    | "after"
                    | "before"
                    | "because"
                    | "since"
                    | "although"
                    | "though"
                    | "but"
                    | "if"
                    | "during"
            ) {
                return word != "as" || self.is_clause(at + 1, self.end());
            }
            if matches!(word, "in" | "on" | "at") && self.in_phrase(at + 1) {
                let end = self.chunk_right(at + 1);
                let head = self.lower(end.saturating_sub(1));
                return self.is_temporal(at + 1, end)
                    || matches!(
                        head,
                        "statement"
                            | "interview"
                            | "speech"
                            | "tweet"
                            | "letter"
                            | "debate"
                            | "rally"
                            | "post"
                            | "email"
                            | "press"
                            | "conference"
                            | "column"
                    );
            }
            if self.begins_phrase(at) && self.is_temporal(at, self.chunk_right(at)) {
                return true;
            }
            if matches!(word, "and" | "or") && self.is_finite(at + 1) {
                return true;
            }
        }
        false
    }

    /// `…, but he has also …`, `…, while others …`: the reporter's own clause after a comma.
    fn turns(&self, at: usize) -> bool {
        matches!(self.lower(at), "but" | "and" | "while" | "although" | "though" | "whereas")
            && self.is_clause(at + 1, self.end())
    }

    /// After a comma a nominal content goes on only with a relative clause or a list.
    fn goes_on_after_comma(&self, comma: usize) -> bool {
        let next = self.lower(comma + 1);
        matches!(next, "who" | "which" | "whose" | "and" | "or" | "including" | "where")
            || (self.begins_phrase(comma + 1) && !self.is_clause(comma + 1, self.end()))
    }

    /// `…, it said.`: a subject and a cue with nothing behind it but time and place.
    fn closes_parenthesis(&self, at: usize, cues: &dyn Fn(usize) -> bool) -> bool {
        if !(self.begins_phrase(at) || self.tag(at) == Tag::Pron) {
            return false;
        }
        let Some(verb) = (at + 1..self.end()).find(|&v| self.tag(v) == Tag::Verb) else { return false };
        let cue = cues(verb) && self.is_finite(verb) && (at..verb).all(|b| self.lower(b) != ",");
        let quiet = |at: usize| !self.is_verbal(at) && !matches!(self.lower(at), "that" | "to");
        cue && (verb + 1..self.end()).all(quiet)
    }

    /// Whether the content's own verb is `will` or `would`: a past behind `and` then belongs to the reporter.
    fn is_future(&self, start: usize, end: usize) -> bool {
        let first = (start..end).find(|&at| self.is_verbal(at) && self.is_finite(at));
        first.is_some_and(|at| matches!(self.lower(at), "will" | "would" | "'ll" | "wo"))
    }

    /// `and added that …`, `but he said …`: another cue with or without its own subject.
    fn coordinates_cue(&self, conjunction: usize, start: usize, cues: &dyn Fn(usize) -> bool) -> bool {
        let mut at = conjunction + 1;
        let bare = self.is_verbal(at) || self.tag(at) == Tag::Adv;
        while matches!(self.tag(at), Tag::Adv | Tag::Aux) || matches!(self.lower(at), "not" | "n't") {
            at += 1;
        }
        if bare {
            let past = self.form(at) == VerbForm::Past && self.is_future(start, conjunction);
            return (past || cues(at))
                && matches!(self.form(at), VerbForm::Past | VerbForm::Third | VerbForm::Participle)
                && start < conjunction;
        }
        // `that Moscow and Ankara had agreed`: one subject.
        let joined = self.phrase_left(conjunction).is_some_and(|s| s <= start + 1 || self.bounds_clause(s));
        if joined && self.lower(conjunction.saturating_sub(1)) != "," {
            return false;
        }
        let subject_end = self.phrase_right(at).max(at + usize::from(self.tag(at) == Tag::Pron));
        if subject_end == at {
            return false;
        }
        let mut verb = subject_end;
        while matches!(self.tag(verb), Tag::Adv | Tag::Aux) || matches!(self.lower(verb), "not" | "n't") {
            verb += 1;
        }
        cues(verb)
            && matches!(
                self.form(verb),
                VerbForm::Past | VerbForm::Third | VerbForm::Participle | VerbForm::Base
            )
    }
}

/// Words that begin an indirect question.
pub(super) fn is_wh(word: &str) -> bool {
    matches!(word, "whether" | "if" | "how" | "what" | "why" | "who" | "where" | "when" | "which")
}
