//! Where one assertion ends and the next begins: the places at which a sentence joins two clauses, or two predicates
//! of one subject. Takes tokens of one speaker's words; gives clauses in order, each with a finite verb and a subject
//! of its own or one that it shares.

use super::verb::{Grammar, Style};
use crate::prose::{Chunk, Tag, Token, VerbForm};
use parallax_text::quantity::bound_before;
use std::ops::Range;

const COORDINATORS: &[&str] =
    &["and", "but", "or", "yet", "nor", "while", "whereas", "although", "though", ";", ":"];
pub(super) const RELATIVES: &[&str] = &["who", "which", "that", "whom", "whose", "where"];
const SUBORDINATORS: &[&str] = &[
    "if", "because", "after", "before", "when", "since", "as", "until", "unless", "once", "while",
    "although", "though", "whereas",
];
/// How many tokens a subject between a coordinator and its verb may have.
const SUBJECT: usize = 16;

/// The words of one assertion, as tokens of the prose.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// Its own words.
    pub(super) tokens: Vec<usize>,
    /// A subject that stands elsewhere: of the predicate before, or the noun of a relative clause.
    pub(super) subject: Option<Range<usize>>,
    /// How it was split off.
    pub(super) split: Split,
}

/// How a clause was split off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Split {
    /// It is all that there is.
    Whole,
    /// It has a subject of its own.
    Clause,
    /// It is a second predicate of the same subject.
    Predicate,
}

impl Grammar<'_> {
    /// The clauses among `tokens`, which are in order and one speaker's; `lead` is a subject named before them, which
    /// they may go on with.
    pub(super) fn clauses(&self, tokens: &[usize], lead: Option<&Range<usize>>) -> Vec<Clause> {
        let mut clauses: Vec<Clause> = Vec::new();
        if let Some(clause) = lead.and_then(|lead| self.led(tokens, lead)) {
            return vec![clause];
        }
        let mut start = 0;
        let mut split = Split::Whole;
        let mut at = 1;
        while at < tokens.len() {
            let joins =
                self.is_coordinator(tokens, at) && tokens.get(at).is_none_or(|and| !self.joins_words(*and));
            let found = tokens.get(start..at).filter(|_| joins);
            let found = found.filter(|before| self.main_verb(before).is_some());
            let Some((next, kind)) = found.and_then(|before| self.join(tokens, before, at)) else {
                at += 1;
                continue;
            };
            self.push(&mut clauses, tokens.get(start..at).unwrap_or_default(), split);
            (start, split) = (next, kind);
            at = next + 1;
        }
        self.push(&mut clauses, tokens.get(start..).unwrap_or_default(), split);
        clauses
    }

    /// `but ruled out disarming`, `which has bases there`: a predicate of a subject that stands elsewhere.
    fn led(&self, tokens: &[usize], lead: &Range<usize>) -> Option<Clause> {
        let last = *tokens.last()?;
        let links = |at: &usize| {
            self.token(*at).is_some_and(|token| {
                matches!(token.tag, Tag::Cconj | Tag::Punct)
                    || matches!(token.lower.as_str(), "which" | "who")
            })
        };
        let start = tokens.iter().take_while(|at| links(at)).count();
        let own = tokens.get(start..)?;
        let verb = own.iter().find(|at| !self.is_adverb(**at))?;
        let told = self.is_finite(*verb, last) || self.leads_to_predicate(own);
        (start > 0 && told).then(|| Clause {
            tokens: own.to_vec(),
            subject: Some(lead.clone()),
            split: Split::Predicate,
        })
    }

    /// The first finite verb that has a subject before it and stands in no clause within the clause, as a position
    /// in `tokens`. The object of a preposition is no subject (`In a statement released late Saturday`); what the tree
    /// takes for one is (`In July a bomb exploded`).
    pub(crate) fn main_verb(&self, tokens: &[usize]) -> Option<usize> {
        let last = tokens.last().copied()?;
        let mut pending = 0usize;
        let mut consumed = false;
        let mut subject = Subject::default();
        for (place, at) in tokens.iter().copied().enumerate() {
            let Some(token) = self.token(at) else { continue };
            if self.opens_subordinate(tokens, place) {
                pending += 1;
            } else if self.is_finite(at, last) && !(pending == 0 && self.describes(tokens, at)) {
                // `who founded it and is its chair`: a second predicate of the clause within.
                let goes_on = consumed && place > 0 && self.is_conjunction(tokens, place - 1);
                if pending == 0 && (subject.seen || self.is_clauses_own(tokens, place)) && !goes_on {
                    return Some(place);
                }
                consumed |= pending > 0;
                pending = pending.saturating_sub(1);
            } else if token.lower == "," && consumed {
                pending = 0;
            }
            subject.read(token);
        }
        None
    }

    fn is_conjunction(&self, tokens: &[usize], at: usize) -> bool {
        tokens
            .get(at)
            .and_then(|at| self.token(*at))
            .is_some_and(|token| matches!(token.lower.as_str(), "and" | "or"))
    }

    fn is_coordinator(&self, tokens: &[usize], at: usize) -> bool {
        let word = tokens.get(at).and_then(|at| self.token(*at));
        word.is_some_and(|word| COORDINATORS.contains(&word.lower.as_str()))
    }

    /// The place after a join at `at`, where a new clause or predicate begins there.
    fn join(&self, tokens: &[usize], before: &[usize], at: usize) -> Option<(usize, Split)> {
        let word = self.token(*tokens.get(at)?)?;
        let lower =
            |at: usize| tokens.get(at).and_then(|at| self.token(*at)).map_or("", |word| word.lower.as_str());
        // `whether or not it will end`, `steel- and coal-exporting countries`
        let one = at > 0 && (lower(at - 1) == "whether" && lower(at + 1) == "not" || lower(at - 1) == "-");
        if one {
            return None;
        }
        let comma = at
            .checked_sub(1)
            .and_then(|at| self.token(*tokens.get(at)?))
            .is_some_and(|token| token.lower == ",");
        let subordinates = before.iter().enumerate().any(|(place, _)| self.opens_subordinate(before, place));
        let mut next = at + 1;
        while tokens.get(next).is_some_and(|token| self.is_adverb(*token)) {
            next += 1;
        }
        let finite = tokens.get(next).is_some_and(|token| self.is_second_predicate(*token, before, tokens));
        let shares = tokens.get(next).is_none_or(|verb| self.goes_on_with(*verb, before));
        if finite && shares && (comma || !subordinates) && !matches!(word.lower.as_str(), "while" | "whereas")
        {
            return Some((at + 1, Split::Predicate));
        }
        // `said that X left and that Y stayed`
        let that = tokens.get(next).and_then(|at| self.token(*at)).is_some_and(|token| token.lower == "that");
        let from = if that { next + 1 } else { at + 1 };
        self.begins_clause(tokens, from).then_some((at + 1, Split::Clause))
    }

    /// Whether the token is a finite verb that can share the subject of the clause `before`.
    fn is_second_predicate(&self, at: usize, before: &[usize], tokens: &[usize]) -> bool {
        let last = tokens.last().copied().unwrap_or(at);
        let Some(token) = self.token(at) else { return false };
        if token.tag == Tag::Verb && token.form == VerbForm::Base {
            let main = self.main_verb(before).and_then(|place| self.token(*before.get(place)?));
            return main.is_some_and(|main| main.tag == Tag::Verb && main.form == VerbForm::Base);
        }
        self.is_finite(at, last)
    }

    /// Whether a subject and its finite verb begin at place `from`.
    fn begins_clause(&self, tokens: &[usize], from: usize) -> bool {
        let mut noun = false;
        let last = tokens.last().copied().unwrap_or(0);
        let mut commas = 0;
        for token in tokens.iter().skip(from).take(SUBJECT) {
            let Some(word) = self.token(*token) else { return false };
            if self.is_finite(*token, last) {
                return noun;
            }
            match word.tag {
                Tag::Noun | Tag::Propn | Tag::Pron if !RELATIVES.contains(&word.lower.as_str()) => {
                    noun = true;
                }
                Tag::Pron | Tag::Sconj => return false,
                Tag::Adp | Tag::Adv if noun && SUBORDINATORS.contains(&word.lower.as_str()) => return false,
                Tag::Det if noun && RELATIVES.contains(&word.lower.as_str()) => return false,
                Tag::Adv if word.lower == "there" => noun = true,
                Tag::Part if word.lower == "to" => return false,
                Tag::Punct if word.lower == "," => {
                    commas += 1;
                    // `on Saturday, X followed`; not `weapons, tanks and planes were`.
                    if commas > 2 {
                        return false;
                    }
                }
                Tag::Punct if matches!(word.lower.as_str(), ";" | ":" | "." | "?" | "!") => return false,
                _ => {}
            }
        }
        false
    }

    fn push(&self, clauses: &mut Vec<Clause>, tokens: &[usize], split: Split) {
        let subject = if split == Split::Predicate {
            clauses.last().and_then(|clause| clause.subject.clone().or_else(|| self.subject(&clause.tokens)))
        } else {
            None
        };
        clauses.push(Clause { tokens: tokens.to_vec(), subject, split });
    }

    /// The noun phrase before the main verb, without what introduces or explains it.
    pub(crate) fn subject(&self, tokens: &[usize]) -> Option<Range<usize>> {
        let verb = self.main_verb(tokens)?;
        let before = tokens.get(..verb)?;
        // How many words from a place on bound a number: `at least`.
        let bound = |from: usize| {
            bound_before(
                &|place: usize| {
                    before.get(from + place).and_then(|token| self.token(*token)).map_or("", |t| &t.lower)
                },
                0,
            )
        };
        let introduced = bound(0) == 0
            && before.first().and_then(|token| self.token(*token)).is_some_and(|token| {
                matches!(token.tag, Tag::Adp | Tag::Adv | Tag::Sconj | Tag::Cconj | Tag::Punct | Tag::Verb)
                    || matches!(token.lower.as_str(), "earlier" | "last" | "next" | "this")
            });
        let comma = |token: &&usize| self.token(**token).is_some_and(|token| token.lower == ",");
        let start = if introduced {
            let comma = before.iter().position(|token| comma(&token)).map(|place| place + 1);
            comma.or_else(|| self.subject_start(before, *tokens.get(verb)?)).unwrap_or(0)
        } else {
            0
        };
        let phrase = before.get(start..)?;
        let first = phrase
            .iter()
            .position(|token| self.token(*token).is_some_and(|token| token.chunk != Chunk::Outside))?;
        let bounds = |place: &usize| bound(start + place) > 0 && place + bound(start + place) >= first;
        let first = (0..first).find(bounds).unwrap_or(first);
        // `an estimated 40`
        let article = |place: &usize| {
            phrase.get(*place).and_then(|token| self.token(*token)).is_some_and(|token| token.tag == Tag::Det)
        };
        let first = first.checked_sub(1).filter(article).unwrap_or(first);
        let phrase = phrase.get(first..)?;
        let stops = |token: &usize| {
            self.token(*token)
                .is_none_or(|token| token.tag == Tag::Punct || RELATIVES.contains(&token.lower.as_str()))
        };
        let mut end = phrase.iter().position(stops).unwrap_or(phrase.len());
        while end > 1
            && phrase
                .get(end - 1)
                .and_then(|token| self.token(*token))
                .is_some_and(|token| token.chunk == Chunk::Outside)
        {
            end -= 1;
        }
        let (first, last) = (phrase.first()?, phrase.get(end.checked_sub(1)?)?);
        Some(*first..last + 1)
    }

    /// Whether the token opens a clause within the clause: `which`, `if`.
    fn opens_subordinate(&self, tokens: &[usize], place: usize) -> bool {
        let Some(token) = tokens.get(place).and_then(|token| self.token(*token)) else { return false };
        let lower = token.lower.as_str();
        let first = place == 0;
        match token.tag {
            Tag::Pron | Tag::Det | Tag::Sconj | Tag::Adv if RELATIVES.contains(&lower) => {
                let after = tokens.get(place + 1).and_then(|token| self.token(*token));
                // `By Monday, that may change`: the tree tells a pronoun from a relative.
                if lower == "that" && token.tag == Tag::Pron && self.style == Style::Running {
                    return false;
                }
                // `that group` is no relative; nor is the `that` of what is told.
                let determines = lower == "that"
                    && token.tag == Tag::Det
                    && after.is_some_and(|after| after.tag == Tag::Noun);
                !first && !determines
            }
            Tag::Pron if lower == "what" => true,
            Tag::Sconj | Tag::Adp | Tag::Adv if SUBORDINATORS.contains(&lower) => {
                // `known as X`, `as many as`: only after a comma or at the start is it a conjunction.
                let counts = tokens.get(place + 1).and_then(|at| self.token(*at)).is_some_and(|after| {
                    matches!(after.lower.as_str(), "many" | "much" | "few" | "little" | "well")
                });
                if self.style == Style::Running && tokens.get(place).is_some_and(|at| self.governs_noun(*at))
                {
                    return false;
                }
                let idle = lower == "as" && (counts || (!first && !self.is_as_conjunction(tokens, place)));
                !idle && self.has_verb_soon(tokens, place)
            }
            _ => false,
        }
    }

    /// `, as X did`, `even as X did`.
    fn is_as_conjunction(&self, tokens: &[usize], place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|before| self.token(*tokens.get(before)?));
        before.is_some_and(|before| matches!(before.lower.as_str(), "," | "even" | "just"))
    }

    /// Whether a finite verb follows before the next comma: `after Russia said`, not `after the talks`.
    fn has_verb_soon(&self, tokens: &[usize], place: usize) -> bool {
        let last = tokens.last().copied().unwrap_or(0);
        let mut noun = false;
        for token in tokens.iter().skip(place + 1).take(SUBJECT) {
            let Some(word) = self.token(*token) else { return false };
            if word.lower == "," {
                return false;
            }
            if self.is_finite(*token, last) {
                return noun;
            }
            noun |= matches!(word.tag, Tag::Noun | Tag::Propn | Tag::Pron) || word.lower == "there";
            if word.tag == Tag::Verb && word.form == VerbForm::Gerund && !noun {
                return false;
            }
        }
        false
    }
}

/// Whether a subject was read: a noun or pronoun that no preposition governs.
#[derive(Default)]
struct Subject {
    seen: bool,
    governed: bool,
    /// Whether the word before tells how many: `at least`, `up to`.
    measures: bool,
}

impl Subject {
    fn read(&mut self, token: &Token) {
        match token.tag {
            Tag::Adp => self.governed = !matches!(token.lower.as_str(), "as" | "than"),
            Tag::Punct if token.lower == "," => self.governed = false,
            _ if token.lower == "there" => self.seen = true,
            Tag::Num => self.seen |= !self.governed || self.measures,
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Det | Tag::Adj => self.seen |= !self.governed,
            Tag::Verb => self.seen |= !self.governed && token.form == VerbForm::Gerund,
            _ => {}
        }
        self.measures = matches!(token.lower.as_str(), "least" | "most" | "to" | "about" | "around" | "over");
    }
}
