//! What nouns tell without a verb of their own: `there was infighting`, `following a meeting`, `rejected disarmament`.

use super::argument::{Argument, Scene};
use super::class::Class;
use super::govern::{Colour, colour};
use super::phrase::Phrase;
use super::read::{Reading, turned};
use super::sides::Line;
use super::{Event, Firm};
use crate::prose::Tag;
use parallax_model::Polarity;
use smol_str::SmolStr;

impl Line<'_> {
    /// What nouns tell: `there was infighting`, `following a meeting`, `rejected disarmament`.
    pub(super) fn nominal(&self, scene: &Scene<'_>, readings: &[Reading]) -> Vec<Event> {
        let mut events = Vec::new();
        for phrase in &self.phrases {
            let Some(head) = self.words.get(phrase.head).filter(|head| head.tag == Tag::Noun) else {
                continue;
            };
            let Some(class) = Class::of_noun(&head.lemma) else { continue };
            let Some((polarity, firm)) = self.standing(*phrase, readings) else { continue };
            let first = self.words.get(phrase.start);
            let no = first.filter(|word| word.lower == "no");
            let mut obliques: Vec<Argument> = Vec::new();
            let mut at = phrase.end;
            while self.words.get(at).is_some_and(|word| word.tag == Tag::Adp) {
                let preposition = self.words.get(at).map_or(SmolStr::default(), |word| word.lower.clone());
                let (run, end) = self.right(at + 1);
                obliques.extend(Argument::read(scene, &self.words, &run, &preposition));
                at = end.max(at + 1);
            }
            let of = obliques
                .iter()
                .position(|argument| matches!(argument.preposition.as_str(), "of" | "between"));
            events.push(Event {
                class,
                lemma: head.lemma.clone(),
                verb: head.span,
                negation: no.map(|no| no.span),
                polarity: if no.is_some() { turned(polarity) } else { polarity },
                firm,
                refused: false,
                agent: of.map(|row| obliques.remove(row)),
                patient: None,
                complement: None,
                obliques,
                time: None,
                places: Vec::new(),
                deadline: false,
                main: false,
            });
        }
        events
    }

    /// Whether what the noun tells is said to be so; `None` where it is only spoken of.
    fn standing(&self, phrase: Phrase, readings: &[Reading]) -> Option<(Polarity, Firm)> {
        let before = phrase.start.checked_sub(1)?;
        let word = self.words.get(before)?;
        if matches!(word.lower.as_str(), "following" | "after") {
            return Some((Polarity::Positive, Firm::Fact));
        }
        let there = (phrase.start.saturating_sub(4)..phrase.start).any(|at| self.is(at, &["there"]));
        if there && (word.tag == Tag::Aux || word.lemma == "be") {
            return Some((Polarity::Positive, Firm::Fact));
        }
        let governor = readings.iter().find(|reading| reading.verb.end() == phrase.start)?;
        match (colour(governor.verb.key()), governor.polarity) {
            _ if governor.verb.key() == "report" => Some((Polarity::Positive, governor.firm)),
            (Colour::Keeps, polarity) => Some((polarity, governor.firm)),
            (Colour::Turns, Polarity::Positive) => Some((Polarity::Negative, governor.firm)),
            (Colour::Makes(firm @ (Firm::Plan | Firm::Duty)), Polarity::Positive) => {
                Some((Polarity::Positive, firm))
            }
            _ => None,
        }
    }
}
