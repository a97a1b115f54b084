//! How alike two passages are, and what speaks against their being about one thing.

use crate::frame::asks_one_toll;
use crate::passage::{OWN, Passage, Passages};
use crate::weigh::weights;
use parallax_model::ActorId;
use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// How far apart two passages of one article may stand, in sentences.
const NEAR: usize = 4;
/// The same for two tolls, in sentences: a report ends with the counts of others.
const FAR: usize = 16;
/// The same where one may lean on the other and repeat none of its words.
const LEANING: usize = 2;
/// The most passages that name a rare actor.
const RARE: usize = 4;
/// What two passages of one article gain, in thousandths, where different people speak near each other: an answer to
/// what was just said need not repeat its words.
const ANSWER: u32 = 100;

/// Passages with all that their likeness needs.
pub(crate) struct Alike<'p> {
    pub(crate) passages: &'p Passages,
    /// Each stem's weight in thousandths.
    pub(crate) weights: Vec<u32>,
    /// For each passage the weights of its stems, times their levels.
    sums: Vec<u64>,
    /// In how many passages each actor is named.
    named: BTreeMap<ActorId, usize>,
    compared: Cell<u64>,
}

impl<'p> Alike<'p> {
    pub(crate) fn new(passages: &'p Passages) -> Self {
        let mut named: BTreeMap<ActorId, usize> = BTreeMap::new();
        for actor in passages.rows.iter().flat_map(|row| &row.actors) {
            *named.entry(*actor).or_default() += 1;
        }
        let (weights, compared) = (weights(passages), Cell::new(0));
        let mut alike = Self { passages, weights, sums: Vec::new(), named, compared };
        let sum = |row: &Passage| -> u64 {
            row.stems.iter().map(|(stem, level)| alike.weight(*stem) * u64::from(*level)).sum()
        };
        alike.sums = passages.rows.iter().map(sum).collect();
        alike
    }

    /// The passage of that number.
    pub(crate) fn passage(&self, row: usize) -> Option<&'p Passage> {
        self.passages.rows.get(row)
    }

    /// How many pairs were compared so far.
    pub(crate) fn comparisons(&self) -> u64 {
        self.compared.get()
    }

    /// A stem's weight in thousandths.
    pub(crate) fn weight(&self, stem: u32) -> u64 {
        self.weights.get(stem as usize).copied().map_or(0, u64::from)
    }

    /// Whether both name an actor whom few passages name.
    pub(crate) fn share_a_rare_actor(&self, a: &Passage, b: &Passage) -> bool {
        a.actors
            .intersection(&b.actors)
            .any(|actor| self.named.get(actor).is_some_and(|count| *count <= RARE))
    }

    /// The likeness of two passages in thousandths, 0 to 1,000: Dice's coefficient of their weighed stems.
    pub(crate) fn likeness(&self, a: usize, b: usize) -> u32 {
        self.compared.set(self.compared.get() + 1);
        let (Some(one), Some(other)) = (self.passage(a), self.passage(b)) else { return 0 };
        let shared: u64 =
            shared(&one.stems, &other.stems).map(|(stem, level)| self.weight(stem) * u64::from(level)).sum();
        let sum = |row: usize| self.sums.get(row).copied().unwrap_or(0);
        (shared * 2 * u64::from(OWN)).checked_div(sum(a) + sum(b)).unwrap_or(0) as u32
    }

    /// The same, with what two speakers of one article gain; `None` where the passages can't stand in one row: they have
    /// nothing in common but what one of them leans on, or stand in one article, far apart or with one speaker.
    pub(crate) fn joint(&self, a: usize, b: usize) -> Option<u32> {
        let (one, other) = (self.passage(a)?, self.passage(b)?);
        let common = share_an_actor(one, other) || share_a_word(one, other);
        if one.column != other.column {
            return common.then(|| self.likeness(a, b));
        }
        let later = if one.place > other.place { one } else { other };
        let apart = one.place.abs_diff(other.place);
        let one_voice = one.speakers == other.speakers && one.speakers.len() == 1;
        let near = apart <= NEAR && (common || apart <= LEANING && later.leans);
        let answers = !one_voice && a != b && (near || apart <= FAR && asks_one_toll(one, other));
        answers.then(|| self.likeness(a, b) + ANSWER)
    }

    /// The passages of the same article that stand near, or not far where they state a toll.
    pub(crate) fn near(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let column = self.passage(row).map(|passage| passage.column);
        let tolls = self.passage(row).is_some_and(|passage| !passage.tolls.is_empty());
        let reach = if tolls { FAR } else { NEAR };
        let around = row.saturating_sub(reach)..=row + reach;
        around.filter(move |at| *at != row && self.passage(*at).map(|passage| passage.column) == column)
    }
}

/// Whether both name an actor, and one of them is the same.
pub(crate) fn share_an_actor(a: &Passage, b: &Passage) -> bool {
    a.actors.intersection(&b.actors).next().is_some()
}

/// Whether both have a stem themselves.
fn share_a_word(a: &Passage, b: &Passage) -> bool {
    shared(&a.stems, &b.stems).any(|(_, level)| level == OWN)
}

/// Whether both name days, and none of them can be the same.
pub(crate) fn times_clash(a: &Passage, b: &Passage) -> bool {
    let meet = |(from, to): &(_, _)| b.times.iter().any(|(start, end)| from <= end && start <= to);
    !a.times.is_empty() && !b.times.is_empty() && !a.times.iter().any(meet)
}

/// The stems of both, each with the smaller level.
fn shared<'s>(a: &'s [(u32, u32)], b: &'s [(u32, u32)]) -> impl Iterator<Item = (u32, u32)> + 's {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    std::iter::from_fn(move || {
        loop {
            let ((stem, level), (other, theirs)) = (*a.peek()?, *b.peek()?);
            match stem.cmp(other) {
                Ordering::Less => a.next(),
                Ordering::Greater => b.next(),
                Ordering::Equal => {
                    a.next();
                    b.next();
                    return Some((*stem, *level.min(theirs)));
                }
            };
        }
    })
}
