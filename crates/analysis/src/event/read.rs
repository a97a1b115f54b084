//! The events of one claim: each verb with its subject, what governs it, and what stands behind it.

use super::argument::{Argument, Join, Scene};
use super::class::Class;
use super::govern::{Colour, colour, is_governor, is_refusal};
use super::phrase::phrases;
use super::sides::{Line, Reach, Run};
use super::verbs::{Shape, Verb, Voice, verbs};
use super::{Event, Firm, setting, ties};
use crate::claim::{Grammar, Style};
use crate::prose::{Prose, Tag, Token, VerbForm};
use parallax_model::{Modality, Polarity, Span};
use smol_str::SmolStr;

/// What joins a verb and its particle.
const PARTICLE: char = '_';
/// How far before a verb the word that governs it can stand.
const GOVERNED: usize = 10;

/// A verb with what was found out about it.
pub(super) struct Reading {
    pub(super) verb: Verb,
    subject: Run,
    pub(super) polarity: Polarity,
    pub(super) firm: Firm,
    negation: Option<Span>,
    refused: bool,
    /// The reading that governs it.
    pub(super) governor: Option<usize>,
    /// Whether it is a participle that tells something beside the main verb.
    pub(super) is_beside: bool,
}

/// The events that the words `tokens` (of one claim) tell, in the order of the text. `modality` is the claim's.
pub(crate) fn read(scene: &Scene<'_>, tokens: &[usize], style: Style, modality: Modality) -> Vec<Event> {
    let Parsed { line, readings, main } = parse(scene, tokens, style, modality);
    let mut events: Vec<Event> = Vec::new();
    let mut rows: Vec<usize> = Vec::new();
    for (row, reading) in readings.iter().enumerate() {
        let is_main = main.is_some_and(|main| reading.holds(main)) || main.is_none() && row == 0;
        rows.push(events.len());
        events.extend(line.event(scene, reading, until(&line, &readings, row), is_main));
    }
    ties::set_complements(&readings, &rows, &mut events);
    events.extend(line.nominal(scene, &readings));
    setting::set(scene, &line, &mut events);
    ties::share_setting(&readings, &rows, &mut events);
    if modality == Modality::Denied {
        for event in &mut events {
            event.polarity = turned(event.polarity);
        }
    }
    events
}

/// The words of a claim with their verbs read, and the position of the main one.
pub(crate) struct Parsed<'p> {
    pub(super) line: Line<'p>,
    pub(super) readings: Vec<Reading>,
    pub(super) main: Option<usize>,
}

/// Reads the words `tokens` (of one claim). `modality` is the claim's; only a condition makes a difference.
pub(crate) fn parse<'p>(scene: &Scene<'p>, tokens: &[usize], style: Style, modality: Modality) -> Parsed<'p> {
    let prose: &'p Prose<'p> = scene.prose;
    let tokens: Vec<usize> = tokens.iter().copied().filter(|at| prose.tokens.get(*at).is_some()).collect();
    let words: Vec<&Token> = tokens.iter().filter_map(|at| prose.tokens.get(*at)).collect();
    let grammar = Grammar { prose, style };
    let last = tokens.last().copied().unwrap_or(0);
    let finite = |at: usize| tokens.get(at).is_some_and(|token| grammar.is_finite(*token, last));
    // `coordinated patrols`, `the buffer zone`, `a running mate`: a verb's form that is part of a noun phrase.
    let modifies = |at: usize| {
        let next = words.get(at + 1).is_some_and(|next| {
            matches!(next.tag, Tag::Noun | Tag::Propn | Tag::Adj)
                || next.tag == Tag::Verb && next.form == VerbForm::Base
        });
        words.get(at).zip(tokens.get(at)).is_some_and(|(word, token)| {
            let plain = word.form == VerbForm::Base && !finite(at) && !follows_to(&words, at);
            word.tag == Tag::Verb && (plain || next && grammar.is_attributive(*token))
        })
    };
    let found = verbs(&words, finite, modifies);
    let main = grammar.main_verb(&tokens);
    let phrases = phrases(&words, modifies);
    let line = Line { words, phrases };
    let mut readings: Vec<Reading> = Vec::new();
    let subject = grammar
        .subject(&tokens)
        .map(|range| line.within(|at| tokens.get(at).is_some_and(|t| range.contains(t))));
    for verb in found {
        let mut reading = line.reading(verb, &readings, modality);
        let is_main = main.is_some_and(|main| reading.holds(main));
        if let Some(subject) = subject.as_ref().filter(|run| is_main && !run.is_empty()) {
            let same = reading.subject.first().map(|part| part.0) == subject.first().map(|part| part.0);
            reading.subject = if same { reading.subject } else { subject.clone() };
        }
        readings.push(reading);
    }
    Parsed { line, readings, main }
}

/// The position up to which what stands behind a verb can go with it.
pub(super) fn until(line: &Line<'_>, readings: &[Reading], row: usize) -> usize {
    readings.get(row + 1).map_or(line.words.len(), |next| next.verb.group)
}

impl Reading {
    /// Whether the word at `place` is of its group.
    fn holds(&self, place: usize) -> bool {
        self.verb.group <= place && place <= self.verb.at
    }
}

impl Line<'_> {
    /// Subject, polarity and firmness of a verb, by the words around it and the verbs before it.
    fn reading(&self, verb: Verb, before: &[Reading], modality: Modality) -> Reading {
        let mut refused = false;
        let mut polarity = if verb.negation.is_some() { Polarity::Negative } else { Polarity::Positive };
        let mut negation = verb.negation;
        let base = if modality == Modality::Conditional { Firm::If } else { Firm::Fact };
        let mut firm = verb.modal.unwrap_or(base).max(base);
        let (subject, governor) = self.subject(&verb, before);
        match &governor {
            Governor::None => {}
            Governor::Loose => firm = Firm::If,
            Governor::Verb(row) => {
                if let Some(governor) = before.get(*row) {
                    let duty =
                        matches!(governor.verb.key(), "have" | "be") && verb.shape == Shape::Infinitive;
                    let colour = if duty { Colour::Makes(Firm::Duty) } else { colour(governor.verb.key()) };
                    firm = firm.max(governor.firm);
                    refused |= governor.refused || is_refusal(governor.verb.key());
                    match (colour, governor.polarity) {
                        (Colour::Keeps, Polarity::Positive) => {}
                        (Colour::Keeps, Polarity::Negative) | (Colour::Turns, Polarity::Positive) => {
                            polarity = turned(polarity);
                            negation = negation.or(self.words.get(governor.verb.at).map(|word| word.span));
                        }
                        (Colour::Makes(colour), Polarity::Positive) => firm = firm.max(colour),
                        _ => firm = Firm::If,
                    }
                }
            }
            Governor::Noun(noun) => {
                refused |= is_refusal(noun);
                match colour(noun) {
                    Colour::Turns => polarity = turned(polarity),
                    Colour::Keeps => {}
                    Colour::Makes(colour) => firm = firm.max(colour),
                }
            }
        }
        // `No group has withdrawn`
        let none = subject
            .first()
            .and_then(|(phrase, _)| self.words.get(phrase.start))
            .filter(|word| matches!(word.lower.as_str(), "no" | "none" | "neither" | "nobody" | "nothing"));
        if let Some(none) = none {
            polarity = turned(polarity);
            negation = negation.or(Some(none.span));
        }
        let is_beside = verb.shape == Shape::Gerund && matches!(governor, Governor::None);
        let governor = if let Governor::Verb(row) = governor { Some(row) } else { None };
        Reading { verb, subject, polarity, firm, negation, refused, governor, is_beside }
    }

    fn subject(&self, verb: &Verb, before: &[Reading]) -> (Run, Governor) {
        let start = verb.group;
        let last = || before.last().map(|reading| reading.subject.clone()).unwrap_or_default();
        match verb.shape {
            Shape::Reduced => {
                let end = if start > 0 && self.is(start - 1, &[","]) { start - 1 } else { start };
                (self.left(end, Reach::Nearest), Governor::None)
            }
            Shape::Infinitive | Shape::Gerund => {
                if let Some(found) = self.governed(verb, before) {
                    return found;
                }
                let word = start.checked_sub(1).and_then(|at| self.words.get(at));
                let told = verb.shape == Shape::Gerund
                    && word.is_some_and(|word| {
                        matches!(word.lower.as_str(), "," | "after" | "since" | "while" | "following")
                    });
                (last(), if told { Governor::None } else { Governor::Loose })
            }
            Shape::Finite => {
                if start > 0 && self.is(start - 1, &["who", "which", "that"]) {
                    let end = if start > 1 && self.is(start - 2, &[","]) { start - 2 } else { start - 1 };
                    return (self.left(end, Reach::Nearest), Governor::None);
                }
                let own = self.left(start, Reach::Subject);
                let joined = start > 0 && self.is(start - 1, &["and", "but", "or", ",", "then"]);
                if own.is_empty() && joined { (last(), Governor::None) } else { (own, Governor::None) }
            }
        }
    }

    /// The subject of an infinitive or gerund that a word before it governs.
    fn governed(&self, verb: &Verb, before: &[Reading]) -> Option<(Run, Governor)> {
        let mut at = verb.group;
        let mut between: Option<super::phrase::Phrase> = None;
        while at > 0 && verb.group - at < GOVERNED {
            let governor = before.iter().position(|reading| reading.verb.at < at && at <= reading.verb.end());
            if let Some(row) = governor {
                let subject = before.get(row).map(|reading| reading.subject.clone()).unwrap_or_default();
                // `urged Turkey to leave`: its subject is the object of the governing verb.
                let subject = match between.filter(|phrase| phrase.end == verb.group) {
                    Some(phrase) => vec![(phrase, Join::First)],
                    None => subject,
                };
                return Some((subject, Governor::Verb(row)));
            }
            if let Some(phrase) = self.phrase_to(at) {
                let noun =
                    self.words.get(phrase.head).filter(|_| between.is_none() && phrase.end == verb.group);
                if let Some(noun) =
                    noun.filter(|noun| noun.tag == Tag::Noun && colour(&noun.lemma) != UNKNOWN)
                {
                    return Some((Vec::new(), Governor::Noun(noun.lemma.clone())));
                }
                between = between.or(Some(phrase));
                at = phrase.start;
                continue;
            }
            let passes = self.words.get(at - 1).is_some_and(|word| {
                matches!(word.tag, Tag::Adv | Tag::Part)
                    || matches!(word.lower.as_str(), "to" | "out" | "of" | "or")
            });
            if !passes {
                return None;
            }
            at -= 1;
        }
        None
    }

    pub(super) fn event(
        &self,
        scene: &Scene<'_>,
        reading: &Reading,
        until: usize,
        main: bool,
    ) -> Option<Event> {
        let subject = Argument::read(scene, &self.words, &reading.subject, "");
        let mut readings = reading.verb.readings.iter();
        readings
            .find_map(|(key, end)| self.as_verb(scene, reading, (key, *end), subject.clone(), until))
            .map(|event| Event { main, ..event })
    }

    /// The event of a verb read with its particle or without, where it tells something so.
    fn as_verb(
        &self,
        scene: &Scene<'_>,
        reading: &Reading,
        (key, end): (&SmolStr, usize),
        subject: Option<Argument>,
        until: usize,
    ) -> Option<Event> {
        let verb = &reading.verb;
        let (object, at) = self.right(end);
        let mut obliques = self.obliques(scene, at, until);
        let object = Argument::read(scene, &self.words, &object, "");
        let (agent, patient) = match verb.voice {
            Voice::Active => (subject, object.or_else(|| governed_object(&mut obliques))),
            Voice::Passive => {
                let by = obliques
                    .iter()
                    .position(|argument| matches!(argument.preposition.as_str(), "by" | "between"));
                (by.map(|row| obliques.remove(row)), subject)
            }
        };
        let things = patient.iter().flat_map(|patient| patient.thing.iter().chain(&patient.words));
        let pair = key.contains(PARTICLE) && Class::is_phrasal(key);
        let other = || (!pair && !is_governor(key)).then(|| Class::of_other(key)).flatten();
        let class = Class::of_verb(key, things).or_else(other)?;
        let last = self.words.get(end.checked_sub(1)?)?;
        let first = self.words.get(verb.at)?;
        Some(Event {
            class,
            lemma: key.clone(),
            verb: first.span.join(last.span),
            negation: reading.negation,
            polarity: reading.polarity,
            firm: reading.firm,
            refused: reading.refused,
            agent,
            patient,
            complement: None,
            obliques,
            time: None,
            places: Vec::new(),
            deadline: false,
            main: false,
        })
    }

    /// What stands behind prepositions from `at`, up to the next verb.
    fn obliques(&self, scene: &Scene<'_>, mut at: usize, until: usize) -> Vec<Argument> {
        let mut obliques: Vec<Argument> = Vec::new();
        while at < until {
            let Some(word) = self.words.get(at) else { break };
            if word.tag == Tag::Adp || matches!(word.lower.as_str(), "following" | "including") {
                let (run, end) = self.right(at + 1);
                obliques.extend(Argument::read(scene, &self.words, &run, &word.lower));
                at = end.max(at + 1);
            } else if let Some(phrase) = self.phrase_from(at) {
                at = phrase.end;
            } else if word.tag == Tag::Adv || word.lower == "and" || word.lower == "," && self.goes_on(at + 1)
            {
                at += 1;
            } else {
                break;
            }
        }
        obliques
    }

    /// Whether a comma before `at` is inside what goes with the verb: `, including`, `, near`.
    fn goes_on(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.tag == Tag::Adp)
    }
}

/// The object that a preposition governs: `agreed on the borders`, `objected to the plan`.
fn governed_object(obliques: &mut Vec<Argument>) -> Option<Argument> {
    let first = obliques.first()?;
    let governs =
        matches!(first.preposition.as_str(), "on" | "to" | "over" | "about" | "against" | "for" | "from");
    (governs && first.is_told()).then(|| obliques.remove(0))
}

/// What a word of which nothing is known does.
const UNKNOWN: Colour = Colour::Makes(Firm::If);

/// What governs a verb.
enum Governor {
    None,
    /// Something does, and it can't be told what.
    Loose,
    Verb(usize),
    Noun(SmolStr),
}

/// `to withdraw`, `must withdraw`: an auxiliary or `to` stands before it.
fn follows_to(words: &[&Token], at: usize) -> bool {
    let before = (0..at).rev().filter_map(|at| words.get(at)).find(|word| word.tag != Tag::Adv);
    before.is_some_and(|word| matches!(word.tag, Tag::Aux | Tag::Part))
}

pub(super) fn turned(polarity: Polarity) -> Polarity {
    match polarity {
        Polarity::Positive => Polarity::Negative,
        Polarity::Negative => Polarity::Positive,
    }
}
