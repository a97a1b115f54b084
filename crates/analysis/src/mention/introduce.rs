//! Who is introduced by a text that no registry knows, and which forms of a name it introduces: of the runs of words
//! that look like names, those that show that they are one become actors; surnames and acronyms become aliases, also
//! of known actors. Each alias carries the rule that found it. Precision first: a name that is seen once and does
//! nothing is left alone.

use super::naming::Role;
use super::phrasebook::Phrasebook;
use super::reading::Name;
use super::shape::{Candidate, Lexicons, Shapes, Sign};
use super::words::{Case, Words};
use crate::prose::Prose;
use parallax_model::{Actor, ActorId, ActorKind, Alias, Slug, Span, Table};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What the registry's names leave over: adds names and actors.
pub(super) fn find(
    known: Lexicons<'_>,
    prose: &Prose<'_>,
    words: &Words,
    names: &mut Vec<Name>,
    actors: &mut Table<ActorId, Actor>,
) {
    let shapes = Shapes::new(known, prose, words, names);
    let candidates = shapes.candidates();
    let mut introduced = Introduced { shapes: &shapes, book: Phrasebook::default() };
    introduced.acronyms(&candidates, names, actors);
    introduced.admit(&candidates, actors);
    introduced.surnames(names, actors);
    introduced.name_all(names);
}

/// A form of an actor's name that the text introduces.
#[derive(Debug, Clone, Copy)]
struct Form {
    actor: ActorId,
    case: Case,
    rule: &'static str,
    /// From which word on it holds.
    from: usize,
}

/// The forms that a text introduces.
struct Introduced<'s, 'p> {
    shapes: &'s Shapes<'p>,
    book: Phrasebook<Form>,
}

impl Introduced<'_, '_> {
    /// `Long Name (LN)`: an acronym for what stands before it, which thereby is a name.
    fn acronyms(&mut self, candidates: &[Candidate], names: &[Name], actors: &mut Table<ActorId, Actor>) {
        let known = names.iter().map(|name| (name.words.clone(), Some(name.actor)));
        let new = candidates
            .iter()
            .filter(|candidate| candidate.words.len() > 1)
            .map(|candidate| (candidate.words.clone(), None));
        let mut introduced: Vec<(Range<usize>, Option<ActorId>)> = known.chain(new).collect();
        introduced.sort_by_key(|(words, _)| words.start);
        for (words, actor) in introduced {
            let at = words.end;
            if !self.shapes.is_bracketed(at) || !self.shapes.abbreviates(at, &words) {
                continue;
            }
            let actor = actor.unwrap_or_else(|| {
                let form = self.shapes.form(&words).to_owned();
                self.actor(actors, &form, ActorKind::Organisation, "acronym-in-brackets")
            });
            let short = self.shapes.form(&(at..at + 1)).to_owned();
            self.alias(actors, actor, &short, Case::Upper, "acronym-in-brackets", at);
        }
    }

    /// Makes actors of the candidates that show that they are one.
    fn admit(&mut self, candidates: &[Candidate], actors: &mut Table<ActorId, Actor>) {
        let mut seen: BTreeMap<&str, Vec<&Candidate>> = BTreeMap::new();
        for candidate in candidates {
            seen.entry(self.shapes.words.span(&candidate.words).of(self.shapes.prose.text))
                .or_default()
                .push(candidate);
        }
        let alone: BTreeSet<&str> = candidates
            .iter()
            .filter(|candidate| candidate.words.len() == 1)
            .map(|candidate| self.shapes.words.folded(candidate.words.start))
            .collect();
        let mut admitted: Vec<(usize, String, ActorKind, &'static str)> = Vec::new();
        for (form, candidates) in seen {
            let Some(first) = candidates.first() else { continue };
            if let Some((kind, rule)) = self.judge(&candidates, &alone) {
                admitted.push((first.words.start, form.to_owned(), kind, rule));
            }
        }
        admitted.sort();
        for (_, form, kind, rule) in admitted {
            self.actor(actors, &form, kind, rule);
        }
    }

    /// What the candidates of one form are, and which rule says so.
    fn judge(&self, candidates: &[&Candidate], alone: &BTreeSet<&str>) -> Option<(ActorKind, &'static str)> {
        let first = candidates.first()?;
        let length = first.words.len();
        let upper = first.words.clone().all(|at| self.shapes.words.case(at) == Case::Upper);
        let last = self.shapes.words.folded(first.words.end - 1);
        if first.shows(Sign::Organisation) && length > 1 {
            let spoke = candidates.iter().any(|candidate| candidate.shows(Sign::Speaks));
            let kind = if self.shapes.naming.is(Role::Medium, last) {
                ActorKind::Medium
            } else {
                ActorKind::Organisation
            };
            return (spoke || candidates.len() > 1)
                .then_some((kind, if spoke { "organisation-speaks" } else { "named-twice" }));
        }
        let person = (2..=5).contains(&length) && !upper;
        if person && candidates.iter().any(|candidate| candidate.shows(Sign::Titled)) {
            return Some((ActorKind::Person, "title-before-name"));
        }
        if person && candidates.iter().any(|candidate| candidate.shows(Sign::Speaks)) {
            return Some((ActorKind::Person, "name-speaks"));
        }
        let located = candidates.iter().filter(|candidate| candidate.shows(Sign::Located)).count();
        if candidates.len() > 1 && located * 2 >= candidates.len() {
            return Some((ActorKind::Place, "named-as-place"));
        }
        // `the Rust Belt`, `West Virginia` are no people.
        let folded = |at: usize| self.shapes.words.folded(at);
        let thing = self.shapes.naming.is(Role::Direction, folded(first.words.start))
            || candidates
                .iter()
                .any(|named| named.words.start.checked_sub(1).is_some_and(|at| folded(at) == "the"));
        if person && length < 4 && !thing && alone.contains(last) {
            return Some((ActorKind::Person, "surname-alone"));
        }
        if candidates.len() > 1 && (upper || length > 1) {
            return Some((ActorKind::Organisation, "named-twice"));
        }
        None
    }

    /// After a person's full name, the last name alone.
    fn surnames(&mut self, names: &[Name], actors: &mut Table<ActorId, Actor>) {
        let mut by_surname: BTreeMap<String, Vec<(ActorId, String)>> = BTreeMap::new();
        let people = actors.iter().filter(|(_, actor)| actor.kind == ActorKind::Person);
        for (id, actor) in people {
            let full = Words::read(&actor.name, [Span::new(0, actor.name.len())]);
            let mut start = full.len().saturating_sub(1);
            while start > 1 && self.shapes.naming.is(Role::Particle, full.folded(start - 1)) {
                start -= 1;
            }
            if start > 0 && full.folded(start).len() > 2 {
                let form = full.span(&(start..full.len())).of(&actor.name).to_owned();
                by_surname.entry(full.folded(full.len() - 1).to_owned()).or_default().push((id, form));
            }
        }
        for people in by_surname.into_values() {
            // Two people of one name: the surname alone names neither.
            let [(actor, form)] = people.as_slice() else { continue };
            let first_named = names
                .iter()
                .find(|name| name.actor == *actor && name.words.len() > 1)
                .map(|name| name.words.end);
            let from = first_named.unwrap_or(0);
            self.alias(actors, *actor, form, Case::Capital, "surname-after-full-name", from);
        }
    }

    /// Finds every form that was admitted, also in headlines.
    fn name_all(&self, names: &mut Vec<Name>) {
        let mut at = 0;
        while at < self.shapes.words.len() {
            let fits = |form: &Form, length: usize| {
                let mut range = at..at + length;
                let written = range
                    .clone()
                    .map(|at| self.shapes.words.case(at))
                    .max()
                    .is_some_and(|case| case >= form.case);
                written && form.from <= at && range.all(|at| self.shapes.is_free(at))
            };
            match self.book.longest(self.shapes.words, at, fits) {
                Some((form, length)) => {
                    names.push(Name { words: at..at + length, actor: form.actor, rule: form.rule });
                    at += length;
                }
                None => at += 1,
            }
        }
        names.sort_by_key(|name| name.words.start);
    }

    fn actor(
        &mut self,
        actors: &mut Table<ActorId, Actor>,
        form: &str,
        kind: ActorKind,
        rule: &'static str,
    ) -> ActorId {
        let slug = Slug::of(form);
        let known = actors.find(|actor| actor.slug == slug).map(|(id, _)| id);
        let id = known.unwrap_or_else(|| {
            actors.push(Actor {
                slug,
                name: form.to_owned(),
                kind,
                side: None,
                of: None,
                aliases: Vec::new(),
            })
        });
        self.alias(actors, id, form, Case::Capital, rule, 0);
        id
    }

    fn alias(
        &mut self,
        actors: &mut Table<ActorId, Actor>,
        actor: ActorId,
        form: &str,
        case: Case,
        rule: &'static str,
        from: usize,
    ) {
        self.book.add(form, Form { actor, case, rule, from });
        if let Some(actor) = actors.get_mut(actor) {
            actor.add(Alias { form: form.to_owned(), evidence: rule.to_owned(), score: 100 });
        }
    }
}
