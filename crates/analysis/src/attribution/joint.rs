//! Several who speak as one: `Russia and Turkey said`; and whom `they`, `both groups` and `the two leaders` mean after
//! two are named. Gives the actors in the order of the text, two at least, or none.

use super::speaker::{Credited, Speakers};
use crate::prose::{Tag, Token};
use parallax_model::{ActorId, ActorKind, Span};

impl Speakers<'_> {
    /// The actors that a phrase names side by side, where each of its parts names one. What a preposition ties to a
    /// noun is no part of its own: `officials from Russia and Turkey` are officials.
    pub(super) fn joint(&self, source: Span, tokens: &[Token]) -> Vec<ActorId> {
        let joins = |t: &&Token| matches!(t.lower.as_str(), "and" | "&");
        let last = tokens.iter().rfind(joins).map(|t| t.span.start);
        // `the judge who accuses Norway and Sweden`: they are in his clause.
        let clause = |t: &Token| matches!(t.lower.as_str(), "who" | "whose" | "whom" | "which" | "that");
        if tokens.iter().take_while(|t| Some(t.span.start) != last).any(clause) {
            return Vec::new();
        }
        // A comma parts them where `and` comes after it, and between the names of a heading: `Russia, Turkey agree`.
        let names = last.is_none() && tokens.iter().all(|t| t.tag == Tag::Propn || t.lower == ",");
        let parts = |t: &&Token| {
            joins(t) || (t.lower == "," && (names || last.is_some_and(|last| t.span.end <= last)))
        };
        let mut actors: Vec<ActorId> = Vec::new();
        let mut start = source.start;
        let end = Span { start: source.end, end: source.end };
        for mark in tokens.iter().filter(parts).map(|t| t.span).chain([end]) {
            let actor = self.found.actor_of(Span { start, end: mark.start });
            // An apposition between commas is nobody else's: `Ada Berg, the mayor of Holm, and Bo Lund`.
            let apposed = start != source.start && mark.start != source.end && !names;
            match actor {
                // `Berg and Lund, of Norway and Sweden`; in a heading `Berg, Norway`
                Some(other) if !self.are_alike(&actors, other, names) => return Vec::new(),
                Some(actor) if !actors.contains(&actor) => actors.push(actor),
                None if !apposed => return Vec::new(),
                _ => {}
            }
            start = mark.end;
        }
        if actors.len() > 1 { actors } else { Vec::new() }
    }

    /// The last two who spoke as one near `they`: `Russia and Turkey said they had agreed`. Nobody but they is named
    /// between.
    pub(super) fn pair(&self, at: usize, known: &[(Span, Credited)]) -> Option<Credited> {
        let byte = self.prose.tokens.get(at)?.span.start;
        let sentence = self.prose.sentence_at(byte)?;
        let near = |span: Span| {
            span.end <= byte && self.prose.sentence_at(span.start).is_some_and(|s| s + 1 >= sentence)
        };
        let (span, pair) =
            known.iter().rev().find(|(span, credited)| near(*span) && !credited.joint.is_empty())?;
        let between = Span { start: span.end, end: byte };
        let people = pair.joint.iter().any(|actor| self.kind_of(*actor) == Some(ActorKind::Person));
        let rival = |actor: &ActorId| match self.kind_of(*actor) {
            Some(ActorKind::Place) | None => false,
            Some(kind) => people == (kind == ActorKind::Person),
        };
        let alone = self.found.named_in(between).filter(rival).all(|actor| pair.joint.contains(&actor));
        alone.then(|| pair.clone())
    }

    /// Whom `both groups`, `the two leaders` or `both` mean: the only two of that kind that the same sentence names
    /// before, or else the sentence before it.
    pub(super) fn two(&self, source: Span, tokens: &[Token]) -> Vec<ActorId> {
        let words: Vec<&str> = tokens.iter().map(|t| t.lower.as_str()).collect();
        let kinds = match words.as_slice() {
            ["both"] | ["the", "two"] | ["both" | "two", "of", "them"] => ANYBODY,
            ["both", noun] | ["the" | "these", "two", noun] => kinds(noun),
            _ => &[],
        };
        let Some(sentence) = self.prose.sentence_at(source.start).filter(|_| !kinds.is_empty()) else {
            return Vec::new();
        };
        for row in [Some(sentence), sentence.checked_sub(1)].into_iter().flatten() {
            let Some(span) = self.prose.sentences.get(row).map(|sentence| sentence.span) else { break };
            let before = Span { start: span.start, end: span.end.min(source.start) };
            let mut named: Vec<ActorId> = Vec::new();
            for actor in self.found.named_in(before) {
                if !named.contains(&actor) {
                    named.push(actor);
                }
            }
            for kinds in kinds {
                let fit: Vec<ActorId> = named
                    .iter()
                    .copied()
                    .filter(|actor| self.kind_of(*actor).is_some_and(|kind| kinds.contains(&kind)))
                    .collect();
                match fit.len() {
                    0 => {}
                    2 => return fit,
                    _ => return Vec::new(),
                }
            }
        }
        Vec::new()
    }

    /// Whether `other` can speak with those before it: a place only with places, and in a heading only one of a kind.
    fn are_alike(&self, actors: &[ActorId], other: ActorId, heading: bool) -> bool {
        let kind = self.kind_of(other);
        actors.iter().all(|actor| {
            let known = self.kind_of(*actor);
            known == kind || !heading && known != Some(ActorKind::Place) && kind != Some(ActorKind::Place)
        })
    }

    pub(super) fn kind_of(&self, actor: ActorId) -> Option<ActorKind> {
        self.found.actors.get(actor).map(|actor| actor.kind)
    }
}

const ANYBODY: &[&[ActorKind]] =
    &[&[ActorKind::Person], &[ActorKind::State], &[ActorKind::Group], &[ActorKind::Organisation]];

/// The kinds of actors that a plural noun can mean, the likeliest first.
fn kinds(noun: &str) -> &'static [&'static [ActorKind]] {
    match noun {
        "groups" | "factions" | "militias" | "alliances" | "movements" => {
            &[&[ActorKind::Group], &[ActorKind::Organisation]]
        }
        "organisations" | "organizations" | "companies" | "agencies" | "firms" | "institutions" => {
            &[&[ActorKind::Organisation]]
        }
        "countries" | "states" | "nations" | "governments" | "powers" => &[&[ActorKind::State]],
        "men" | "women" | "leaders" | "presidents" | "ministers" | "candidates" | "senators" | "rivals"
        | "officials" | "diplomats" | "politicians" | "lawmakers" => &[&[ActorKind::Person]],
        "sides" | "parties" => ANYBODY,
        _ => &[],
    }
}
