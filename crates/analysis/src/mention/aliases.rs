//! Actors that are known beforehand, found by their aliases. An alias counts only where it is written as a name:
//! with its capitals, and in capitals throughout where it is an acronym (`US` is not `us`).

use super::judge::Admitted;
use super::merge::{Reason, are_kept_apart};
use super::naming::Naming;
use super::phrasebook::Phrasebook;
use super::reading::Name;
use super::states::{Known, States};
use super::words::{Case, Words};
use parallax_model::{
    Actor, ActorId, ActorKind, Alias, NameWords, Registry, Ruling, SURE, Slug, Table, Verdict,
};
use std::collections::{BTreeMap, BTreeSet};

/// The aliases of a registry, made ready.
pub(super) struct Aliases {
    actors: Vec<Actor>,
    book: Phrasebook<Written>,
    states: States,
    rulings: Vec<Ruling>,
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
            let forms = std::iter::once(&actor.name).chain(actor.aliases.iter().map(|alias| &alias.form));
            for form in forms {
                book.add(form, Written { actor: row, case: written(form) });
                let words = NameWords::of(form);
                for key in words.keys().into_iter().filter(|key| !key.is_empty()) {
                    let (form, words) = (form.clone(), words.clone());
                    by_key.entry(key).or_default().push(Sounding { actor: row, form, words });
                }
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
        let mut actors: Vec<Actor> = registry.actors.iter().map(with_name).collect();
        for (row, form, evidence) in merged_forms(registry) {
            book.add(&form, Written { actor: row, case: written(&form) });
            if let Some(actor) = actors.get_mut(row) {
                actor.add(Alias { form, evidence, score: 100 });
            }
        }
        Self { actors, book, states, rulings: registry.rulings.clone(), by_key }
    }

    /// The states that it knows beside the registry.
    pub(super) fn states(&self) -> &States {
        &self.states
    }

    /// What the editor decided of names.
    pub(super) fn rulings(&self) -> &[Ruling] {
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
        let sounding = keys.iter().filter_map(|key| self.by_key.get(key)).flatten();
        let alike = sounding.filter_map(|known| {
            let likeness = words.likeness(&known.words);
            let kind = self.actors.get(known.actor)?.kind;
            let person = (kind == ActorKind::Person) == (name.kind == ActorKind::Person);
            let fits =
                likeness.score >= SURE && person && !are_kept_apart(&self.rulings, words, &known.words);
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
    for ruling in registry.rulings.iter().filter(|ruling| ruling.verdict == Verdict::Merge) {
        let lists = |actor: &Actor, form: &String| {
            let mut forms = actor.aliases.iter().map(|alias| &alias.form).chain([&actor.name]);
            forms.any(|known| known.to_lowercase() == form.to_lowercase())
        };
        let listed = registry.actors.iter().enumerate();
        let mut listed = listed
            .filter_map(|(row, actor)| Some((row, ruling.forms.iter().find(|form| lists(actor, form))?)));
        let Some((row, known)) = listed.next() else { continue };
        let others = ruling.forms.iter().filter(|form| *form != known);
        merged.extend(others.map(|form| (row, form.clone(), format!("editor: {form} = {known}"))));
    }
    merged
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
