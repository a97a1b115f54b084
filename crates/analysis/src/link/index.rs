//! Which events are worth comparing: those that share a predicate and something rarer, found through an index.
//!
//! Every event is filed under a few keys (predicate with an actor, a thing, a day, a number or a rare word). Events
//! under one key are compared with each other where they are few; where they are many, each with its next neighbours
//! in time only. So each event meets a bounded number of others, and the work grows with the number of claims.

use super::compare::EventRef;
use super::statement::{Statement, Statements};
use crate::event::{Argument, Event, Firm};
use parallax_model::Day;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

/// Up to so many events under one key are all compared.
const FEW: usize = 24;
/// Beyond, each is compared with so many that follow it.
const NEIGHBOURS: usize = 8;
/// A stem in more claims than this is not rare.
const RARE: u32 = 8;

/// What an event is filed under: its predicate, what the second part is, and that part.
type Key = (u32, u8, u32, u64);

/// Numbers for names, in the order in which they were first asked for.
#[derive(Default)]
struct Names(FxHashMap<SmolStr, u32>);

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(SmolStr::new(name)).or_insert(next)
    }
}

/// The pairs of events to compare, each once, in order.
pub(super) fn pairs(statements: &Statements) -> Vec<(EventRef, EventRef)> {
    let mut names = Names::default();
    let mut filed: Vec<(Key, Option<Day>, EventRef)> = Vec::new();
    for (row, statement) in statements.rows.iter().enumerate() {
        for (place, event) in statement.events.iter().enumerate().filter(|(_, event)| event.firm != Firm::If)
        {
            for key in keys(statements, &mut names, statement, event) {
                filed.push((key, statement.published.0, (row, place)));
            }
        }
    }
    filed.sort_unstable();
    filed.dedup();
    let mut pairs: Vec<(EventRef, EventRef)> = Vec::new();
    for bucket in filed.chunk_by(|a, b| a.0 == b.0) {
        let reach = if bucket.len() <= FEW { bucket.len() } else { NEIGHBOURS };
        for (at, (_, _, first)) in bucket.iter().enumerate() {
            for (_, _, second) in bucket.iter().skip(at + 1).take(reach) {
                if first.0 != second.0 {
                    pairs.push((*first.min(second), *first.max(second)));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn keys(statements: &Statements, names: &mut Names, statement: &Statement, event: &Event) -> Vec<Key> {
    let axis = names.number(event.class.axis());
    let mut keys: Vec<Key> = Vec::new();
    for argument in event.arguments() {
        for actor in argument.actors.iter().chain(&argument.around) {
            keys.push((axis, 0, actor.row() as u32, 0));
            keys.extend(statements.of(*actor).map(|of| (axis, 0, of.row() as u32, 0)));
        }
        if let Some(number) = &argument.number {
            keys.push((axis, 1, names.number(&number.unit), 0));
        }
    }
    let thing = |names: &mut Names, argument: &Option<Argument>| {
        argument.as_ref().and_then(|argument| argument.thing.as_deref()).map(|thing| names.number(thing))
    };
    let (agent, patient) = (thing(names, &event.agent), thing(names, &event.patient));
    keys.extend(patient.map(|patient| (axis, 2, patient, 0)));
    keys.extend(agent.map(|agent| (axis, 3, agent, 0)));
    keys.extend(agent.zip(patient).map(|(agent, patient)| (axis, 4, agent, u64::from(patient))));
    if event.deadline || event.agent.is_none() && event.patient.is_some() {
        keys.extend(statement.around.iter().map(|actor| (axis, 5, actor.row() as u32, 0)));
    }
    let rare = statement.stems.iter().filter(|stem| {
        statements.frequency.get(**stem as usize).is_some_and(|count| (2..=RARE).contains(count))
    });
    keys.extend(rare.map(|stem| (axis, 6, *stem, 0)));
    keys
}
