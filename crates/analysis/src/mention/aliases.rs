//! Actors that are known beforehand, found by their aliases. An alias counts only where it is written as a name:
//! with its capitals, and in capitals throughout where it is an acronym (`US` is not `us`).

use super::judge::Admitted;
use super::merge::Reason;
use super::naming::Naming;
use super::phrasebook::Phrasebook;
use super::reading::Name;
use super::states::{Known, States};
use super::words::{Case, Words};
use parallax_model::{
    Actor, ActorId, ActorKind, Alias, NameWords, Registry, Rulings, SURE, Slug, Table, Verdict,
};
use std::collections::{BTreeMap, BTreeSet};

/// The aliases of a registry, made ready.
pub(super) struct Aliases {
    actors: Vec<Actor>,
    book: Phrasebook<Written>,
    states: States,
    rulings: Rulings,
    /// The aliases by what names that sound like them share with them.
    by_key: BTreeMap<String, Vec<Sounding>>,
}

/// An alias as it sounds.
struct Sounding {
    actor: usize,
    form: String,
    words: NameWords,
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
        let mut by_key: BTreeMap<String, Vec<Sounding>> = BTreeMap::new();
        for (row, actor) in registry.actors.iter().enumerate() {
            for form in forms(actor) {
                book.add(form, Written { actor: row, case: written(form) });
                let words = NameWords::of(form);
                for key in words.keys().into_iter().filter(|key| !key.is_empty()) {
                    let (form, words) = (form.to_owned(), words.clone());
                    by_key.entry(key).or_default().push(Sounding { actor: row, form, words });
                }
            }
        }
        let (mut by_form, mut by_slug) = (BTreeMap::new(), BTreeMap::new());
        for (row, actor) in registry.actors.iter().enumerate() {
            by_slug.entry(&actor.slug).or_insert(row);
            for form in forms(actor) {
                by_form.entry(form).or_insert(row);
            }
        }
        let registered = |name: &str| {
            let rows = [by_slug.get(&Slug::of(name)), by_form.get(name)];
            rows.into_iter().flatten().min().copied()
        };
        let states = States::new(registered);
        let mut actors: Vec<Actor> = registry.actors.iter().map(with_name).collect();
        for (row, form, evidence) in merged_forms(registry) {
            book.add(&form, Written { actor: row, case: written(&form) });
            if let Some(actor) = actors.get_mut(row) {
                actor.add(Alias { form, evidence, score: 100 });
            }
        }
        Self { actors, book, states, rulings: Rulings::of(&registry.rulings), by_key }
    }

    /// The states that it knows beside the registry.
    pub(super) fn states(&self) -> &States {
        &self.states
    }

    /// What the editor decided of names.
    pub(super) fn rulings(&self) -> &Rulings {
        &self.rulings
    }

    /// The listed actor of which a name is another spelling, among the `actors` of the text, and why.
    pub(super) fn variant(
        &self,
        name: &Admitted,
        actors: &mut Table<ActorId, Actor>,
    ) -> Option<(ActorId, Reason)> {
        let words = &name.compared;
        let keys = if self.by_key.is_empty() { BTreeSet::new() } else { words.keys() };
        let apart = self.rulings.apart([words]);
        let sounding = keys.iter().filter_map(|key| self.by_key.get(key)).flatten();
        let alike = sounding.filter_map(|known| {
            let likeness = words.likeness(&known.words);
            let kind = self.actors.get(known.actor)?.kind;
            let person = (kind == ActorKind::Person) == (name.kind == ActorKind::Person);
            let fits = likeness.score >= SURE && person && !apart.differ(&self.rulings.apart([&known.words]));
            fits.then_some((
                likeness.score,
                std::cmp::Reverse(known.actor),
                likeness.resemblance,
                &known.form,
            ))
        });
        let (score, std::cmp::Reverse(row), resemblance, form) = alike.max()?;
        let actor = self.actors.get(row)?;
        let known = actors.find(|known| known.slug == actor.slug).map(|(id, _)| id);
        let id = known.unwrap_or_else(|| actors.push(actor.clone()));
        Some((id, Reason { rule: resemblance.name(), words: format!("{} ~ {form}", name.form), score }))
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
                    Some(*ids.entry(*row).or_insert_with(|| actors.push(actor.clone())))
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

/// The names that the editor merges with a listed actor: its row, the name, and the evidence.
fn merged_forms(registry: &Registry) -> Vec<(usize, String, String)> {
    let mut merged = Vec::new();
    // Each form in small letters, with the first actor that lists it: no two do, but in a file with mistakes.
    let mut lists: BTreeMap<String, usize> = BTreeMap::new();
    if registry.rulings.iter().any(|ruling| ruling.verdict == Verdict::Merge) {
        for (row, actor) in registry.actors.iter().enumerate() {
            for form in forms(actor) {
                lists.entry(form.to_lowercase()).or_insert(row);
            }
        }
    }
    for ruling in registry.rulings.iter().filter(|ruling| ruling.verdict == Verdict::Merge) {
        let listed = ruling.forms.iter().filter_map(|form| Some((*lists.get(&form.to_lowercase())?, form)));
        // The first form of the first actor.
        let first = listed.reduce(|first, next| if next.0 < first.0 { next } else { first });
        let Some((row, known)) = first else { continue };
        let others = ruling.forms.iter().filter(|form| *form != known);
        merged.extend(others.map(|form| (row, form.clone(), format!("editor: {form} = {known}"))));
    }
    merged
}

/// The name of an actor, then its aliases.
fn forms(actor: &Actor) -> impl Iterator<Item = &str> {
    std::iter::once(actor.name.as_str()).chain(actor.aliases.iter().map(|alias| alias.form.as_str()))
}

/// The actor with its own name among its aliases.
fn with_name(actor: &Actor) -> Actor {
    let mut actor = actor.clone();
    let name = Alias::listed(&actor.name);
    let listed = std::mem::take(&mut actor.aliases);
    actor.add_all(listed.into_iter().chain([name]));
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
