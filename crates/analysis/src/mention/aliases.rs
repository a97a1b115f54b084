//! Actors that are known beforehand, found by their aliases. An alias counts only where it is written as a name:
//! with its capitals, and in capitals throughout where it is an acronym (`US` is not `us`).

use super::naming::Naming;
use super::phrasebook::Phrasebook;
use super::reading::Name;
use super::states::{Known, States};
use super::words::{Case, Words};
use parallax_model::{Actor, ActorId, Alias, Registry, Slug, Table};
use std::collections::BTreeMap;

/// The aliases of a registry, made ready.
pub(super) struct Aliases {
    actors: Vec<Actor>,
    book: Phrasebook<Written>,
    states: States,
}

/// An alias: whose, and how it has to be written.
#[derive(Debug, Clone, Copy)]
struct Written {
    actor: usize,
    case: Case,
}

impl Aliases {
    pub(super) fn new(registry: &Registry) -> Self {
        let mut book = Phrasebook::default();
        for (row, actor) in registry.actors.iter().enumerate() {
            let forms = std::iter::once(&actor.name).chain(actor.aliases.iter().map(|alias| &alias.form));
            for form in forms {
                book.add(form, Written { actor: row, case: written(form) });
            }
        }
        let registered = |name: &str| {
            let slug = Slug::of(name);
            let fits = |actor: &Actor| {
                actor.slug == slug
                    || actor.name == name
                    || actor.aliases.iter().any(|alias| alias.form == name)
            };
            registry.actors.iter().position(fits)
        };
        let states = States::new(registered);
        Self { actors: registry.actors.clone(), book, states }
    }

    /// The states that it knows beside the registry.
    pub(super) fn states(&self) -> &States {
        &self.states
    }

    /// The names in the text, in order, apart from each other; the actors that they name, each once.
    pub(super) fn find(&self, words: &Words, naming: &Naming) -> (Vec<Name>, Table<ActorId, Actor>) {
        let mut names = Vec::new();
        let mut actors = Table::default();
        let mut ids: BTreeMap<usize, ActorId> = BTreeMap::new();
        let mut at = 0;
        while at < words.len() {
            let fits = |known: &Written, length: usize| is_written(words, at, length, known.case);
            let registered = self.book.longest(words, at, fits);
            let found = match registered {
                Some((known, length)) => Some((Known::Registered(known.actor), length, "registry-alias")),
                None => self.states.read_at(words, naming, at),
            };
            let actor = found.as_ref().and_then(|(known, _, rule)| match known {
                Known::Listed(row) => self.states.actor(*row, rule, &mut actors),
                Known::Registered(row) => {
                    let actor = self.actors.get(*row)?;
                    Some(*ids.entry(*row).or_insert_with(|| actors.push(with_name(actor))))
                }
            });
            match found.zip(actor) {
                Some(((_, length, rule), actor)) => {
                    names.push(Name { words: at..at + length, actor, rule });
                    at += length;
                }
                None => at += 1,
            }
        }
        (names, actors)
    }
}

/// The actor with its own name among its aliases.
fn with_name(actor: &Actor) -> Actor {
    let mut actor = actor.clone();
    let name = Alias::listed(&actor.name);
    let listed = std::mem::take(&mut actor.aliases);
    for alias in listed.into_iter().chain([name]) {
        actor.add(alias);
    }
    actor
}

/// How `form` is written: its most capital word tells.
fn written(form: &str) -> Case {
    let words = Words::read(form, [parallax_model::Span::new(0, form.len())]);
    let cases: Vec<Case> = (0..words.len()).map(|at| words.case(at)).collect();
    match cases.as_slice() {
        [only] => *only,
        cases if cases.iter().any(|case| *case != Case::Lower) => Case::Capital,
        _ => Case::Lower,
    }
}

/// Whether the words from `at` are written at least as capital as the alias: `al-Watan` needs one capital.
fn is_written(words: &Words, at: usize, length: usize, case: Case) -> bool {
    (at..at + length).map(|at| words.case(at)).max().is_some_and(|most| most >= case)
}
