//! Who is introduced by a text that no registry knows, and which forms of a name it introduces: of the runs of words
//! that look like names, those that show that they are one become actors or forms of known ones; surnames and
//! acronyms become aliases. Each alias carries the rule that found it, what it rests on, and how sure that is.

use super::aliases::Aliases;
use super::judge::{Admitted, admit};
use super::merge::{Reason, merge};
use super::naming::Role;
use super::phrasebook::Phrasebook;
use super::reading::Name;
use super::renaming::{Renaming, Who, renamings};
use super::shape::{Candidate, Lexicons, Shapes};
use super::words::{Case, Gap, Words};
use crate::prose::Prose;
use parallax_model::{Actor, ActorId, ActorKind, Alias, Rulings, Slug, Span, Table};
use std::collections::BTreeMap;
use std::ops::Range;

/// What an acronym in brackets, another name that the text gives, and a surname are worth.
const BRACKETED: u8 = 95;
const RENAMED: u8 = 92;
const SURNAME: u8 = 90;
/// The longest words of the text that an alias quotes, in bytes.
const QUOTED: usize = 100;

/// What the registry's names leave over: adds names and actors.
pub(super) fn find(
    known: Lexicons<'_>,
    listed: &Aliases,
    prose: &Prose<'_>,
    words: &Words,
    names: &mut Vec<Name>,
    actors: &mut Table<ActorId, Actor>,
) {
    let shapes = Shapes::new(known, prose, words, names);
    let candidates = shapes.candidates();
    let renamings = renamings(&shapes, &candidates, names);
    let book = Phrasebook::default();
    let rulings = listed.rulings();
    let mut introduced =
        Introduced { shapes: &shapes, listed, rulings, candidates: &candidates, book, actors };
    let acronyms = introduced.acronyms(names);
    introduced.admit(&acronyms, &renamings);
    introduced.abbreviate(acronyms);
    introduced.surnames(names);
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

/// A long name with its acronym beside it.
struct Acronym {
    /// The long name, and its actor where it is known.
    long: Range<usize>,
    actor: Option<ActorId>,
    short: usize,
}

impl Acronym {
    fn word(&self) -> Range<usize> {
        self.short..self.short + 1
    }
}

/// The forms that a text introduces.
struct Introduced<'s, 'p> {
    shapes: &'s Shapes<'p>,
    listed: &'s Aliases,
    rulings: &'s Rulings,
    candidates: &'s [Candidate],
    book: Phrasebook<Form>,
    actors: &'s mut Table<ActorId, Actor>,
}

impl Introduced<'_, '_> {
    /// `Long Name (LN)` and `LN (Long Name)`.
    fn acronyms(&self, names: &[Name]) -> Vec<Acronym> {
        let known = names.iter().map(|name| (name.words.clone(), Some(name.actor)));
        let new = self.candidates.iter().filter(|candidate| candidate.words.len() > 1);
        let new = new.map(|candidate| (candidate.words.clone(), None));
        let mut long: Vec<(Range<usize>, Option<ActorId>)> = known.chain(new).collect();
        long.sort_by_key(|(words, _)| words.start);
        let beside = long.into_iter().filter_map(|(words, actor)| {
            let after = Some(words.end).filter(|at| self.shapes.is_bracketed(*at));
            let before = words.start.checked_sub(1).filter(|at| self.shapes.opens_bracket(*at, &words));
            let short = after.or(before).filter(|at| self.shapes.abbreviates(*at, &words))?;
            Some(Acronym { long: words, actor, short })
        });
        beside.collect()
    }

    /// Makes actors, or forms of known ones, of the candidates that show that they are names.
    fn admit(&mut self, acronyms: &[Acronym], renamings: &[Renaming]) {
        let mut admitted = admit(self.shapes, self.candidates);
        for acronym in acronyms.iter().filter(|acronym| acronym.actor.is_none()) {
            self.force(&mut admitted, &acronym.long, ActorKind::Organisation, "acronym-in-brackets");
        }
        for (long, _) in self.spelt_out(&admitted) {
            self.force(&mut admitted, &long, ActorKind::Organisation, "acronym-of-name");
        }
        for renaming in renamings {
            for who in [renaming.one, renaming.other] {
                if let Who::Candidate(row) = who
                    && let Some(candidate) = self.candidates.get(row)
                {
                    self.force(&mut admitted, &candidate.words, ActorKind::Organisation, "also-known-as");
                }
            }
        }
        let bracketed =
            |name: &Admitted| acronyms.iter().any(|acronym| self.shapes.form(&acronym.word()) == name.form);
        admitted.retain(|name| !bracketed(name));
        let mut fixed: BTreeMap<usize, (ActorId, Reason)> = BTreeMap::new();
        for (row, name) in admitted.iter().enumerate() {
            if let Some((actor, reason)) = self.listed.variant(name, self.actors) {
                fixed.insert(row, (actor, reason));
            }
        }
        let joined = self.renamed(&admitted, renamings, &mut fixed);
        let merged = merge(self.shapes.naming, &admitted, self.rulings, &joined);
        let mut ids: BTreeMap<usize, ActorId> = BTreeMap::new();
        // A name that is another form comes behind the one that it is a form of.
        let mut order: Vec<usize> = (0..admitted.len()).collect();
        order.sort_by_key(|row| merged.get(*row).is_some_and(|(root, _)| root != row));
        for row in order {
            let (Some(name), Some((root, reason))) = (admitted.get(row), merged.get(row)) else { continue };
            let own = fixed.get(&row).map(|(actor, reason)| (*actor, Some(reason)));
            let whole = ids.get(root).map(|actor| (*actor, reason.as_ref()));
            let (actor, reason) = own.or(whole).unwrap_or_else(|| (self.actor(name), None));
            ids.insert(row, actor);
            self.introduce(actor, name, reason);
        }
    }

    /// The candidates whose initials are a name of the article: `Agence France-Presse` where `AFP` is one.
    fn spelt_out(&self, admitted: &[Admitted]) -> Vec<(Range<usize>, usize)> {
        let short = admitted.iter().filter(|name| name.words.len() == 1).map(|name| name.words.start);
        let short: Vec<usize> = short.filter(|at| self.shapes.words.case(*at) == Case::Upper).collect();
        let long = self.candidates.iter().filter(|candidate| candidate.words.len() > 2);
        let spells = |candidate: &Candidate, at: usize| {
            self.shapes.words.folded(at).chars().count() > 2 && self.shapes.spells_out(at, &candidate.words)
        };
        let pairs = long.filter_map(|long| {
            let short = short.iter().copied().find(|at| spells(long, *at))?;
            Some((long.words.clone(), short))
        });
        pairs.collect()
    }

    /// Admits the words as a name, if they are not one already.
    fn force(&self, admitted: &mut Vec<Admitted>, words: &Range<usize>, kind: ActorKind, rule: &'static str) {
        let form = self.quoted(words);
        if !admitted.iter().any(|known| known.form == form) {
            admitted.push(Admitted::new(form, words.clone(), kind, rule, 1));
        }
    }

    /// What the text gives two names: pairs of admitted names; a known actor's other name is fixed.
    fn renamed(
        &self,
        admitted: &[Admitted],
        renamings: &[Renaming],
        fixed: &mut BTreeMap<usize, (ActorId, Reason)>,
    ) -> Vec<(usize, usize, Reason)> {
        let row = |who: Who| match who {
            Who::Candidate(row) => {
                let form = self.quoted(&self.candidates.get(row)?.words);
                admitted.iter().position(|name| name.form == form)
            }
            Who::Known(_) => None,
        };
        let mut joined = Vec::new();
        for renaming in renamings {
            let reason =
                Reason { rule: "also-known-as", words: self.quoted(&renaming.words), score: RENAMED };
            match (renaming.one, renaming.other, row(renaming.one), row(renaming.other)) {
                (_, _, Some(one), Some(other)) => joined.push((other, one, reason)),
                (Who::Known(actor), _, _, Some(row)) | (_, Who::Known(actor), Some(row), _) => {
                    fixed.entry(row).or_insert((actor, reason));
                }
                _ => {}
            }
        }
        joined
    }

    fn abbreviate(&mut self, acronyms: Vec<Acronym>) {
        for acronym in acronyms {
            let long = self.quoted(&acronym.long);
            let named = |at: ActorId| {
                self.actors.get(at).is_some_and(|actor| actor.aliases.iter().any(|alias| alias.form == long))
            };
            let Some(actor) = acronym.actor.or_else(|| self.actors.ids().find(|id| named(*id))) else {
                continue;
            };
            let word = acronym.word();
            let both = acronym.long.start.min(word.start)..acronym.long.end.max(word.end);
            let form = self.shapes.form(&word).to_owned();
            let mut words = self.quoted(&both);
            words.push_str(if word.start > acronym.long.start { ")" } else { "" });
            let reason = Reason { rule: "acronym-in-brackets", words, score: BRACKETED };
            self.alias(actor, &form, Case::Upper, "acronym-in-brackets", 0, Some(&reason));
        }
    }

    /// After a person's full name, the last name alone.
    fn surnames(&mut self, names: &[Name]) {
        let mut by_surname: BTreeMap<String, Vec<(ActorId, String)>> = BTreeMap::new();
        let people = self.actors.iter().filter(|(_, actor)| actor.kind == ActorKind::Person);
        for (id, actor) in people {
            let full = Words::read(&actor.name, [Span::new(0, actor.name.len())]);
            let mut end = full.len();
            while end > 2 && matches!(full.folded(end - 1), "jr" | "sr" | "ii" | "iii") {
                end -= 1;
            }
            let mut start = end.saturating_sub(1);
            while start > 1
                && (self.shapes.naming.is(Role::Particle, full.folded(start - 1))
                    || full.gap(start) == Gap::Hyphen)
            {
                start -= 1;
            }
            if start > 0 && full.folded(start).len() > 2 {
                let form = full.span(&(start..end)).of(&actor.name).to_owned();
                by_surname.entry(full.folded(end - 1).to_owned()).or_default().push((id, form));
            }
        }
        for people in by_surname.into_values() {
            // Two people of one name: the surname alone names neither.
            let [(actor, form)] = people.as_slice() else { continue };
            let first_named = names
                .iter()
                .find(|name| name.actor == *actor && name.words.len() > 1)
                .map(|name| name.words.end);
            let words = self.actors.get(*actor).map_or(String::new(), |actor| actor.name.clone());
            let reason = Reason { rule: "surname-after-full-name", words, score: SURNAME };
            let from = first_named.unwrap_or(0);
            self.alias(*actor, form, Case::Capital, "surname-after-full-name", from, Some(&reason));
        }
    }

    /// Finds every form that was admitted, also in headlines.
    fn name_all(&self, names: &mut Vec<Name>) {
        let mut at = 0;
        while at < self.shapes.words.len() {
            let fits = |form: &Form, length: usize| {
                let mut range = at..at + length;
                let cases = range.clone().map(|at| self.shapes.words.case(at));
                let written = cases.max().is_some_and(|case| case >= form.case);
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

    /// The actor of that name, a new one where there is none.
    fn actor(&mut self, name: &Admitted) -> ActorId {
        let slug = Slug::of(&name.form);
        let known = self.actors.find(|actor| actor.slug == slug).map(|(id, _)| id);
        known.unwrap_or_else(|| self.actors.push(Actor::named(&name.form, name.kind)))
    }

    fn introduce(&mut self, actor: ActorId, name: &Admitted, reason: Option<&Reason>) {
        let upper = name.words.len() == 1 && name.form.chars().all(char::is_uppercase);
        let case = if upper { Case::Upper } else { Case::Capital };
        self.alias(actor, &name.form, case, name.rule, 0, reason);
    }

    fn alias(
        &mut self,
        actor: ActorId,
        form: &str,
        case: Case,
        rule: &'static str,
        from: usize,
        reason: Option<&Reason>,
    ) {
        self.book.add(form, Form { actor, case, rule, from });
        if let Some(actor) = self.actors.get_mut(actor) {
            let found = Alias { form: form.to_owned(), evidence: rule.to_owned(), score: 100 };
            let merged = |reason: &Reason| Alias::merged(form, reason.rule, &reason.words, reason.score);
            actor.add(reason.map_or(found, merged));
        }
    }

    /// The words with single blanks, cut where they are many.
    fn quoted(&self, words: &Range<usize>) -> String {
        let mut quoted = self.shapes.form(words).split_whitespace().collect::<Vec<_>>().join(" ");
        if quoted.len() > QUOTED {
            let cut = (0..=QUOTED).rev().find(|at| quoted.is_char_boundary(*at)).unwrap_or(0);
            quoted.truncate(cut);
            quoted.push('…');
        }
        quoted
    }
}
