//! What a cue verb says: where its complement begins, of which kind it is, and where it ends.

use super::lexicon::{Cue, CueKind, Frames};
use super::phrase::is_day;
use super::subject::Range;
use super::view::View;
use crate::prose::{Relation, Tag, Token, VerbForm};

/// A complement to the right of its cue.
pub(super) struct Complement {
    pub(super) range: Range,
    pub(super) frame: Frames,
    /// Where the cue ends: behind its particle or preposition.
    pub(super) cue_end: usize,
}

/// Whether a complement follows its cue at once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Next,
    /// Hearer, time or place stand between.
    Apart,
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
    pub(super) fn complement(&self, verb: usize, cue: &Cue) -> Option<Complement> {
        let mut at = verb + 1;
        if let Some(particle) = cue.particle {
            if self.lower(at) != particle {
                return None;
            }
            at += 1;
        }
        let cue_end = at;
        at = self.past_adverbs(at);
        if let Some(found) = self.prepositional(at, cue) {
            return Some(found);
        }
        if let Some(found) = self.hearer_end(at).and_then(|end| self.prepositional(end, cue)) {
            return Some(found);
        }
        if let Some(hearer) = self.past_hearer(at, cue).or_else(|| self.past_long_hearer(verb, cue))
            && let Some(found) = self.clausal(hearer, cue, Place::Next)
        {
            return Some(Complement { cue_end, ..found });
        }
        if let Some(found) = self.direct(at, cue) {
            return Some(Complement { cue_end, ..found });
        }
        if cue.takes(Frames::THAT) || cue.takes(Frames::QUOTE) || cue.takes(Frames::WH) {
            let after = self.after_circumstances(at, cue.takes(Frames::TELLER));
            if after > at {
                let found = self.clausal(after, cue, Place::Apart)?;
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
            && !self.weighs_number(at)
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
        let begins = self.begins_phrase(end)
            || self.tag(end) == Tag::Pron
            || self.weighs_number(end)
            || self.tag(end) == Tag::Adp;
        let clause = begins && self.told_clause(end, false).is_some();
        let question = is_wh(word) && !matches!(word, "which" | "who" | "where" | "when");
        (word == "that" || question || self.opens_quote(end) || clause).then_some(end)
    }

    /// Behind whom a verb of telling names at `at`: `warned the bank | against it`, `asked her | about it`.
    fn hearer_end(&self, at: usize) -> Option<usize> {
        let teller = |cue: &Cue| cue.takes(Frames::TELLER);
        let tells = self.lexicon.cues(self.lemma(at.checked_sub(1)?), CueKind::Verb).any(teller);
        let end = self.chunk_right(at).max(at + usize::from(self.tag(at) == Tag::Pron));
        let plain = !matches!(self.lower(at), "that" | "what" | "who" | "it" | "this");
        (tells && end > at && plain && matches!(self.lower(end), "about" | "against")).then_some(end)
    }

    /// Behind a hearer that the order of words does not bound: `asked the guests - Berg and Lund - why`.
    fn past_long_hearer(&self, verb: usize, cue: &Cue) -> Option<usize> {
        let hearer = [Relation::Iobj, Relation::Obj].into_iter().find_map(|object| self.child(verb, object));
        let end = self.subtree(hearer.filter(|hearer| *hearer > verb && cue.takes(Frames::TELLER))?).end;
        let loose = |at: &usize| matches!(self.lower(*at), "," | "-" | "--" | "—" | "–");
        let end = (end..end + 2).find(|at| !loose(at))?;
        let word = self.lower(end);
        (word == "that" || matches!(word, "whether" | "if" | "how" | "why" | "what")).then_some(end)
    }

    /// A preposition that the cue asks for, and its object.
    fn prepositional(&self, at: usize, cue: &Cue) -> Option<Complement> {
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
        let end = self.content_end(start, frame);
        (end > start).then_some(Complement { range: start..end, frame, cue_end: start })
    }

    /// What begins right behind the cue.
    fn direct(&self, at: usize, cue: &Cue) -> Option<Complement> {
        if let Some(found) = self.clausal(at, cue, Place::Next) {
            return Some(found);
        }
        let found = |start: usize, frame: Frames| {
            let end = self.content_end(start, frame);
            (end > start).then_some(Complement { range: start..end, frame, cue_end: at })
        };
        if self.lower(at) == "to" && self.tag(at) == Tag::Part && cue.takes(Frames::TO) {
            return found(at, Frames::TO);
        }
        if self.form(at) == VerbForm::Gerund && (cue.takes(Frames::ING) || cue.takes(Frames::NOUN)) {
            return found(at, Frames::ING);
        }
        if cue.takes(Frames::AS) && self.lower(at) == "as" {
            return found(at, Frames::AS);
        }
        let phrase = self.in_phrase(at)
            || self.is_mark(at)
            || matches!(self.tag(at), Tag::Det | Tag::Pron | Tag::Adj | Tag::Num)
            || self.lower(at) == "that" && cue.takes(Frames::SMALL);
        // `called the report Friday a lie`
        let behind = self.chunk_right(at);
        let calls = cue.takes(Frames::SMALL) && (self.begins_phrase(behind) || self.is_mark(behind));
        if !phrase || !calls && self.in_phrase(at) && self.is_temporal(at, behind) {
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
        if cue.takes(Frames::AS) {
            let last = self.len().min(object + 16);
            let as_word = (object..last).find(|&t| self.lower(t) == "as");
            if as_word.is_some_and(|t| (object..t).all(|b| !self.is_finite(b) || self.tag(b) == Tag::Adv)) {
                return found(at, Frames::AS);
            }
        }
        if cue.takes(Frames::SMALL) {
            // A name needs more than the thing named: `called him a liar`, not `called him`.
            let object = if self.tag(at) == Tag::Pron { at + 1 } else { self.chunk_right(at) };
            let named = found(at, Frames::SMALL).filter(|found| found.range.end > object.max(at + 1));
            if named.is_some() {
                return named;
            }
        }
        if cue.takes(Frames::NOUN) && !self.is_hearer(at) {
            return found(at, Frames::NOUN);
        }
        None
    }

    /// `asked Berg`, `asked her`: who is told something is nothing that is said.
    fn is_hearer(&self, at: usize) -> bool {
        let teller = |cue: &Cue| cue.takes(Frames::TELLER) && cue.takes(Frames::QUOTE);
        let end = self.chunk_right(at).max(at + 1);
        let person =
            self.tag(end - 1) == Tag::Propn || matches!(self.lower(at), "him" | "her" | "them" | "me" | "us");
        person
            && self.lower(end) != "to"
            && self.lexicon.cues(self.lemma(at.saturating_sub(1)), CueKind::Verb).any(teller)
    }

    /// Whether `who`, `when` and the like begin a question at `at`, not a relative or adverbial clause: after verbs
    /// that do not also say.
    fn asks(&self, at: usize, cue: &Cue, place: Place) -> bool {
        let says = cue.takes(Frames::QUOTE)
            && !matches!(self.lemma(at.saturating_sub(1)), "ask" | "wonder" | "explain");
        let told = matches!(self.form(at.saturating_sub(1)), VerbForm::Past | VerbForm::Participle);
        place == Place::Next && !(says && told)
    }

    /// A clause or a quotation at `at`.
    fn clausal(&self, at: usize, cue: &Cue, place: Place) -> Option<Complement> {
        let word = self.lower(at);
        let found = |start: usize, frame: Frames| {
            let end = self.content_end(start, frame);
            (end > start).then_some(Complement { range: start..end, frame, cue_end: at })
        };
        let says = cue.takes(Frames::THAT) || cue.takes(Frames::QUOTE);
        if word == "that" && says && !matches!(self.lower(at + 1), "" | "." | "," | "?") {
            return found(at, Frames::THAT);
        }
        let relative = matches!(word, "which" | "who" | "where" | "when");
        if is_wh(word) && cue.takes(Frames::WH) && (!relative || self.asks(at, cue, place)) {
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
            let speaks = cue.takes(Frames::QUOTE) && !cue.takes(Frames::TO) && !cue.takes(Frames::ORDER);
            let told = self.told_clause(at, speaks).filter(|_| !self.is_witnessed(at));
            if let Some(start) = told {
                return found(start, Frames::THAT);
            }
        }
        None
    }

    /// `saw violence erupt`, `saw him fall`: what happens before somebody's eyes, and nothing that is thought. A clause
    /// without `that` behind `see` begins with a pronoun: `saw he was late`.
    fn is_witnessed(&self, at: usize) -> bool {
        let subject =
            matches!(self.lower(at), "i" | "he" | "she" | "it" | "we" | "they" | "you" | "there" | "this");
        at > 0 && self.lemma(at - 1) == "see" && !subject
    }

    /// Behind hearer, time and place: `told AFP on Sunday`, `said in a statement`.
    fn after_circumstances(&self, start: usize, teller: bool) -> usize {
        let mut at = start;
        let mut hearer = teller;
        loop {
            if let Some(behind) = self.past_title(at).filter(|behind| at > start && *behind < self.len()) {
                at = behind;
            }
            // `on the Courier's “Morning Call”`
            if at > start
                && self.past_title(at + 1).is_some()
                && self.token(at).is_some_and(Token::is_possessive)
            {
                at += 1;
                continue;
            }
            at = self.past_adverbs(at);
            if self.weighs_number(at) {
                break;
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
}

/// Words that begin an indirect question.
pub(super) fn is_wh(word: &str) -> bool {
    matches!(word, "whether" | "if" | "how" | "what" | "why" | "who" | "where" | "when" | "which")
}
