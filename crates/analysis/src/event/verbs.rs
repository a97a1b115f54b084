//! The verbs of a claim with what belongs to their group: auxiliaries, negation, particle, voice.

use super::Firm;
use super::class::Class;
use super::govern::{is_governor, modal};
use super::number::bound_before;
use crate::prose::{Chunk, Tag, Token, VerbForm};
use parallax_model::Span;
use smol_str::{SmolStr, format_smolstr};

/// A verb by the position of its words among the claim's.
#[derive(Debug, Clone)]
pub(super) struct Verb {
    pub(super) at: usize,
    /// The first word of its group.
    pub(super) group: usize,
    /// Its dictionary form with and without particles (`pull_out`, `pull`), and the position after each.
    pub(super) readings: Vec<(SmolStr, usize)>,
    pub(super) voice: Voice,
    pub(super) shape: Shape,
    /// The word that negates it.
    pub(super) negation: Option<Span>,
    /// How firmly its auxiliaries let it be.
    pub(super) modal: Option<Firm>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    Active,
    Passive,
}

/// How it stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// With auxiliaries, or a form that needs none.
    Finite,
    /// Behind `to`.
    Infinitive,
    /// `pulling out`.
    Gerund,
    /// `the deal agreed by both`.
    Reduced,
}

impl Verb {
    /// Its dictionary form, with the particle where it has one.
    pub(super) fn key(&self) -> &str {
        self.readings.first().map_or("", |(key, _)| key.as_str())
    }

    /// The position after it and its particle.
    pub(super) fn end(&self) -> usize {
        self.readings.first().map_or(self.at + 1, |(_, end)| *end)
    }
}

/// Particles that belong to the verb before them rather than to the noun behind.
const PARTICLES: &[&str] = &["up", "down", "off", "out", "away", "back"];
/// How far back auxiliaries are looked for.
const GROUP: usize = 7;

/// The verbs among `words`, in order; `finite` tells which of them can stand without an auxiliary.
pub(super) fn verbs(
    words: &[&Token],
    finite: impl Fn(usize) -> bool,
    modifies: impl Fn(usize) -> bool,
) -> Vec<Verb> {
    let found = (0..words.len()).filter(|at| is_verb(words, *at) && !modifies(*at));
    found.map(|at| verb(words, at, finite(at))).collect()
}

fn is_verb(words: &[&Token], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    match word.tag {
        Tag::Verb => word.chunk == Chunk::Outside,
        // `is alive`, `was found guilty`
        Tag::Adj => {
            let last = words.get(at.saturating_sub(3)..at).unwrap_or_default();
            let predicative = last.iter().rev().take_while(|word| word.tag != Tag::Det);
            let predicative = predicative.into_iter().any(|word| word.lemma == "be" && word.tag == Tag::Aux);
            let ends = words.get(at + 1).is_none_or(|next| !matches!(next.tag, Tag::Noun | Tag::Propn));
            let tells = Class::of_verb(&word.lower, []).is_some() || word.lower.ends_with("ed");
            predicative && ends && tells
        }
        _ => false,
    }
}

fn verb(words: &[&Token], at: usize, finite: bool) -> Verb {
    let adjective = words.get(at).is_some_and(|word| word.tag == Tag::Adj);
    let group = if adjective { copula(words, at) } else { group(words, at) };
    let before = words.get(group..at).unwrap_or_default();
    let word = words.get(at);
    let form = word.map_or(VerbForm::None, |word| word.form);
    let has = |lower: &str| before.iter().any(|word| word.lower == lower);
    let auxiliary = before.iter().any(|word| word.tag == Tag::Aux);
    let participle = matches!(form, VerbForm::Participle | VerbForm::Past);
    let be = before.iter().any(|word| word.lemma == "be" || word.lemma == "get");
    let paired = participle && !auxiliary && shares_auxiliary(words, at);
    let shape = if has("to") && !auxiliary {
        Shape::Infinitive
    } else if form == VerbForm::Gerund && !auxiliary {
        Shape::Gerund
    } else if participle && !auxiliary && !finite && !paired {
        Shape::Reduced
    } else {
        Shape::Finite
    };
    // Whoever is guilty or missing is what it is done to.
    let passive = adjective
        || participle
            && (be || paired || shape == Shape::Reduced || !auxiliary && befalls_its_subject(words, at));
    Verb {
        at,
        group,
        readings: readings(words, at),
        voice: if passive { Voice::Passive } else { Voice::Active },
        shape,
        negation: negation(before),
        modal: before.iter().find_map(|word| modal(&word.lower)).or_else(|| duty(before)),
    }
}

/// `were stabbed and killed`: whether the participle at `at` goes on with the passive before it.
fn shares_auxiliary(words: &[&Token], at: usize) -> bool {
    let joined = at.checked_sub(1).and_then(|and| words.get(and)).is_some_and(|and| and.tag == Tag::Cconj);
    let first = at.checked_sub(2).filter(|_| joined && is_verb(words, at - 2));
    let participle = |word: &&Token| matches!(word.form, VerbForm::Participle | VerbForm::Past);
    first.is_some_and(|first| {
        words.get(first).is_some_and(participle)
            && words
                .get(group(words, first)..first)
                .is_some_and(|group| group.iter().any(|word| word.lemma == "be"))
    })
}

/// What is done to somebody, always: without an object its past form tells what befell its subject.
const DONE_TO: &[&str] = &["kill", "injure", "behead", "execute", "lynch", "torture", "maim", "kidnap"];

/// Whether the past form at `at` is a passive without its auxiliary, as headlines (`16 civilians killed in attack`) and
/// second members of a pair have it (`were stabbed and killed`): it takes an object, and none stands behind it.
fn befalls_its_subject(words: &[&Token], at: usize) -> bool {
    let class = words.get(at).and_then(|word| Class::of_verb(&word.lemma, []));
    if !class.is_some_and(|class| DONE_TO.contains(&class.name())) {
        return false;
    }
    // `people whom they killed`, `shot and killed two`: the object stands elsewhere.
    let relative = words.get(at.saturating_sub(GROUP)..at).unwrap_or_default();
    if relative.iter().any(|word| matches!(word.lower.as_str(), "whom" | "which" | "that" | "who")) {
        return false;
    }
    let Some(next) = words.get(at + 1) else { return true };
    match next.tag {
        Tag::Adp | Tag::Sconj => bound_before(words, at + 1) == 0,
        Tag::Cconj => words.get(at + 2).is_none_or(|second| second.tag != Tag::Verb),
        Tag::Punct => {
            !matches!(next.lower.as_str(), ",")
                || words.get(at + 2).is_none_or(|second| second.tag != Tag::Verb)
        }
        _ => false,
    }
}

/// Where the group of the verb at `at` begins: `have, instead, strengthened`, `had to withdraw`.
fn group(words: &[&Token], at: usize) -> usize {
    let mut start = at;
    while let Some(before) = start.checked_sub(1).and_then(|at| words.get(at))
        && at - start < GROUP
    {
        let loose = before.lower == ","
            && start >= 4
            && words.get(start - 2).is_some_and(|word| word.tag == Tag::Adv)
            && words.get(start - 3).is_some_and(|word| word.lower == ",")
            && words.get(start - 4).is_some_and(|word| word.tag == Tag::Aux);
        let part = before.tag == Tag::Part && !before.is_possessive();
        let colours = matches!(before.lower.as_str(), "supposed" | "going" | "ought" | "to");
        if loose {
            start -= 3;
        } else if part || colours || matches!(before.tag, Tag::Aux | Tag::Adv) {
            start -= 1;
        } else {
            break;
        }
    }
    start
}

/// Where `was found` before an adjective begins.
fn copula(words: &[&Token], at: usize) -> usize {
    let loose = |at: &usize| {
        words.get(*at).is_some_and(|word| matches!(word.tag, Tag::Aux | Tag::Adv | Tag::Verb | Tag::Part))
    };
    (at.saturating_sub(GROUP)..at).rev().take_while(loose).last().unwrap_or(at)
}

fn negation(group: &[&Token]) -> Option<Span> {
    let to = |at: usize| group.get(at + 1).is_some_and(|word| word.lower == "to");
    let found = group.iter().enumerate().find(|(at, word)| {
        matches!(word.lower.as_str(), "not" | "n't" | "never" | "hardly" | "neither" | "nor")
            && group.get(at + 1).is_none_or(|next| !matches!(next.lower.as_str(), "only" | "just" | "merely"))
            || word.lower == "yet" && to(*at)
    });
    found.map(|(_, word)| word.span)
}

/// `had to withdraw`, `is to meet`; not `has yet to`.
fn duty(group: &[&Token]) -> Option<Firm> {
    let pairs = group.windows(2);
    let mut pairs = pairs.filter_map(|pair| match pair {
        [first, second] => Some((first, second)),
        _ => None,
    });
    pairs
        .any(|(first, second)| {
            second.lower == "to"
                && first.tag == Tag::Aux
                && matches!(first.lemma.as_str(), "have" | "be" | "need")
        })
        .then_some(Firm::Duty)
}

/// The dictionary form with its particles, where the lexicons know it so, the longest first, and alone; each with the
/// position after it.
fn readings(words: &[&Token], at: usize) -> Vec<(SmolStr, usize)> {
    let lemma = words.get(at).map_or(SmolStr::default(), |word| {
        if word.tag == Tag::Verb { word.lemma.clone() } else { word.lower.clone() }
    });
    // The dictionary form of a verb that no dictionary holds may have lost its `e`.
    let long = format_smolstr!("{lemma}e");
    let lemma = if !Class::is_phrasal(&lemma) && Class::is_phrasal(&long) { long } else { lemma };
    let particle = |offset: usize| {
        let word = words.get(at + offset)?;
        matches!(word.tag, Tag::Adp | Tag::Adv | Tag::Part | Tag::Sconj | Tag::Noun | Tag::Adj)
            .then_some(word.lower.as_str())
    };
    let mut readings = Vec::new();
    if let Some(first) = particle(1) {
        let short = format_smolstr!("{lemma}_{first}");
        if let Some(second) = particle(2) {
            let long = format_smolstr!("{short}_{second}");
            readings.extend(Class::is_phrasal(&long).then_some((long, at + 3)));
        }
        // `will lay off`: what looks like the past of another verb.
        let base = words.get(at).map(|word| format_smolstr!("{}_{first}", word.lower));
        let short = base.filter(|base| Class::is_phrasal(base)).unwrap_or(short);
        // `shot down a plane`: of a verb that no class holds, the particle says half of what it tells.
        let object = words.get(at + 2).is_some_and(|word| word.chunk != Chunk::Outside);
        let other = PARTICLES.contains(&first) && object && !Class::is_phrasal(&lemma);
        let known = other || Class::is_phrasal(&short) || is_governor(&short);
        readings.extend(known.then_some((short, at + 2)));
    }
    readings.push((lemma, at + 1));
    readings
}
