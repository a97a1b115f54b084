//! The predicate lexicon, made ready: what a verb or a small word says about the kind and firmness of a claim.

use crate::prose::Token;
use rustc_hash::FxHashMap;

const LEXICON: &str = include_str!("../../lexicon/predicates.txt");

/// A section of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Stance,
    Demand,
    Promise,
    Threat,
    Cause,
    Negative,
    Hedge,
    Approximate,
    Conditional,
    Obligation,
    Future,
    Report,
}

impl Sense {
    const ALL: [(Self, &'static str); 12] = [
        (Self::Stance, "stance"),
        (Self::Demand, "demand"),
        (Self::Promise, "promise"),
        (Self::Threat, "threat"),
        (Self::Cause, "cause"),
        (Self::Negative, "negative"),
        (Self::Hedge, "hedge"),
        (Self::Approximate, "approximate"),
        (Self::Conditional, "conditional"),
        (Self::Obligation, "obligation"),
        (Self::Future, "future"),
        (Self::Report, "report"),
    ];

    fn bit(self) -> u16 {
        1 << (self as u16)
    }
}

/// Dictionary forms with their senses.
pub(super) struct Predicates {
    /// The senses of a verb alone.
    alone: FxHashMap<&'static str, u16>,
    /// The senses of a verb with a particle.
    phrasal: FxHashMap<(&'static str, &'static str), u16>,
}

impl Predicates {
    pub(super) fn new() -> Self {
        let mut predicates = Self { alone: FxHashMap::default(), phrasal: FxHashMap::default() };
        let mut sense = Sense::Stance;
        for line in LEXICON.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                sense =
                    Sense::ALL.iter().find(|(_, known)| *known == name).map_or(sense, |(sense, _)| *sense);
            } else if let Some(pair) = line.split_once(' ') {
                *predicates.phrasal.entry(pair).or_default() |= sense.bit();
            } else {
                *predicates.alone.entry(line).or_default() |= sense.bit();
            }
        }
        predicates
    }

    /// Whether `word`, with `particle` after it, has the sense.
    pub(super) fn is(&self, sense: Sense, word: &Token, particle: Option<&Token>) -> bool {
        let phrasal =
            particle.and_then(|particle| self.phrasal.get(&(word.lemma.as_str(), particle.lower.as_str())));
        let alone = self.alone.get(word.lemma.as_str()).or_else(|| self.alone.get(word.lower.as_str()));
        phrasal.is_some_and(|senses| senses & sense.bit() != 0)
            || alone.is_some_and(|senses| senses & sense.bit() != 0)
    }

    /// Whether a dictionary form has the sense.
    pub(super) fn is_lemma(&self, sense: Sense, lemma: &str) -> bool {
        self.alone.get(lemma).is_some_and(|senses| senses & sense.bit() != 0)
    }
}
