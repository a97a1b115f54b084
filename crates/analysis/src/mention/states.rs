//! States by name, and by their adjective before an organ of theirs, where the editor's registry does not know the
//! words already.

use super::naming::{Naming, Role};
use super::phrasebook::Phrasebook;
use super::words::{Case, Gap, Words};
use parallax_model::{Actor, ActorId, ActorKind, Alias, Slug, Table};
use std::ops::Range;

const LEXICON: &str = include_str!("../../lexicon/states.txt");

/// The states, made ready.
pub(super) struct States {
    rows: Vec<State>,
    book: Phrasebook<(usize, Form)>,
}

struct State {
    name: String,
    kind: ActorKind,
    /// The row of the registry that is the same actor.
    registered: Option<usize>,
}

/// How a phrase means a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Name(Case),
    Adjective,
}

/// Where an actor of the lexicon is known from.
pub(super) enum Known {
    /// A row of the registry.
    Registered(usize),
    /// A row of the lexicon.
    Listed(usize),
}

impl States {
    /// Reads the lexicon; `registered` tells which row of the registry has a name.
    pub(super) fn new(registered: impl Fn(&str) -> Option<usize>) -> Self {
        let mut states = Self { rows: Vec::new(), book: Phrasebook::default() };
        let mut kind = ActorKind::State;
        for line in LEXICON.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line {
                "[states]" => kind = ActorKind::State,
                "[organisations]" => kind = ActorKind::Organisation,
                "[places]" => kind = ActorKind::Place,
                _ => states.read(line, kind, &registered),
            }
        }
        states
    }

    fn read(&mut self, line: &str, kind: ActorKind, registered: &impl Fn(&str) -> Option<usize>) {
        let (names, adjectives) = line.split_once(':').unwrap_or((line, ""));
        let names: Vec<&str> = names.split(',').map(str::trim).collect();
        let row = self.rows.len();
        for name in &names {
            let case = if name.chars().all(char::is_uppercase) { Case::Upper } else { Case::Capital };
            self.book.add(name, (row, Form::Name(case)));
        }
        for adjective in adjectives.split(',').map(str::trim).filter(|adjective| !adjective.is_empty()) {
            self.book.add(adjective, (row, Form::Adjective));
        }
        let registered = names.iter().find_map(|name| registered(name));
        self.rows.push(State { name: names.first().copied().unwrap_or("").to_owned(), kind, registered });
    }

    /// Whether the words from `at` are the adjective of a state, and how many they are.
    pub(super) fn adjective(&self, words: &Words, at: usize) -> Option<usize> {
        let (_, length) = self.book.longest(words, at, |(_, form), _| *form == Form::Adjective)?;
        (words.case(at) != Case::Lower).then_some(length)
    }

    /// Whether the actor is a state of the lexicon, and no organ of one.
    pub(super) fn is_country(&self, actor: &Actor) -> bool {
        let row = self.rows.iter().position(|state| state.name == actor.name);
        let row = row.or_else(|| match self.book.value(&actor.name.to_lowercase()) {
            Some((row, Form::Name(_))) => Some(*row),
            _ => None,
        });
        row.is_some_and(|row| self.is_state(row))
    }

    /// Whether a single lower-cased word is a state's adjective.
    pub(super) fn is_adjective(&self, word: &str) -> bool {
        self.book.value(word).is_some_and(|(_, form)| *form == Form::Adjective)
    }

    /// The state that the words from `at` mean: who, how many words, and by which rule.
    pub(super) fn read_at(
        &self,
        words: &Words,
        naming: &Naming,
        at: usize,
    ) -> Option<(Known, usize, &'static str)> {
        let ((row, form), length) = self.book.longest(words, at, |_, _| true)?;
        let written = (at..at + length).all(|at| {
            words.case(at) != Case::Lower || matches!(words.folded(at), "and" | "of" | "the" | "in" | "for")
        });
        if !written {
            return None;
        }
        let rule = match form {
            Form::Name(Case::Upper) if words.case(at) != Case::Upper => return None,
            Form::Name(_)
                if self.is_part_of_name(words, naming, at..at + length, *row)
                    || self.is_tied_to_name(words, at + length) =>
            {
                return None;
            }
            Form::Name(_) => "state-name",
            Form::Adjective if self.is_state(*row) && has_organ(words, naming, at + length) => "state-organ",
            Form::Adjective => return None,
        };
        let known = self
            .rows
            .get(*row)
            .and_then(|state| state.registered)
            .map_or(Known::Listed(*row), Known::Registered);
        Some((known, length, rule))
    }

    fn is_state(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|state| state.kind == ActorKind::State)
    }

    /// `France-Presse`: a hyphen ties it to a capitalised word that is no state's.
    fn is_tied_to_name(&self, words: &Words, after: usize) -> bool {
        words.gap(after) == Gap::Hyphen
            && words.case(after) != Case::Lower
            && self.book.longest(words, after, |_, _| true).is_none()
    }

    /// `Michael Jordan`, `Paris Agreement`: another capital beside it makes it a part of a name.
    fn is_part_of_name(&self, words: &Words, naming: &Naming, name: Range<usize>, row: usize) -> bool {
        const AMBIGUOUS: [&str; 8] =
            ["jordan", "georgia", "chad", "guinea", "niger", "america", "ireland", "israel"];
        let place = self.rows.get(row).is_some_and(|row| row.kind == ActorKind::Place);
        if !place && !AMBIGUOUS.contains(&words.folded(name.start)) {
            return false;
        }
        let told = |at: usize| place && naming.is(Role::Place, words.folded(at));
        let capital = |at: usize| words.gap(at) == Gap::Space && words.case(at) == Case::Capital && !told(at);
        let before = name.start.checked_sub(1).is_some_and(|at| {
            words.gap(name.start) == Gap::Space
                && words.case(at) == Case::Capital
                && words.gap(at) != Gap::Start
                && !naming.is(Role::Never, words.folded(at))
                && !naming.is(Role::Direction, words.folded(at))
                && self.book.longest(words, at, |_, _| true).is_none()
        });
        capital(name.end) || before
    }

    /// The listed state as an actor.
    pub(super) fn actor(
        &self,
        row: usize,
        rule: &str,
        actors: &mut Table<ActorId, Actor>,
    ) -> Option<ActorId> {
        let state = self.rows.get(row)?;
        let slug = Slug::of(&state.name);
        let known = actors.find(|actor| actor.slug == slug).map(|(id, _)| id);
        Some(known.unwrap_or_else(|| {
            let rule = if rule == "state-organ" { "state-name" } else { rule };
            let alias = Alias { form: state.name.clone(), evidence: rule.to_owned(), score: 100 };
            let (name, kind) = (state.name.clone(), state.kind);
            actors.push(Actor { slug, name, kind, side: None, of: None, aliases: vec![alias] })
        }))
    }
}

/// Whether the nouns from `at` are organs of a state, to the end of the noun phrase: `government forces`.
fn has_organ(words: &Words, naming: &Naming, at: usize) -> bool {
    words.gap(at) == Gap::Space && words.case(at) == Case::Lower && naming.is(Role::Organ, words.folded(at))
}
