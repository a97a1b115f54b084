//! Whom `the minister` and `the ministry` mean: the only person of the article who was introduced with that office,
//! and the only organisation whose name has that noun. Only what is resolved becomes a mention.

use super::draft::Draft;
use super::naming::Role;
use super::reading::Reading;
use super::words::{Case, Gap};
use crate::prose::Tag;
use parallax_model::{Actor, ActorId, ActorKind, MentionForm, Table};
use std::collections::{BTreeMap, BTreeSet};

/// How many words an office may have before or behind a name.
const REACH: usize = 6;
/// Forms of address, which stand before anybody.
const ADDRESS: &[&str] =
    &["mr", "mrs", "ms", "miss", "dr", "sir", "deputy", "vice", "chief", "head", "author", "prime"];
/// Nouns that stand in names of organisations, but for something else by themselves.
const LOOSE: &[&str] = &[
    "house",
    "office",
    "center",
    "centre",
    "times",
    "post",
    "news",
    "united",
    "team",
    "watch",
    "forces",
    "force",
    "services",
    "service",
    "army",
    "court",
    "company",
    "group",
    "movement",
    "alliance",
    "coalition",
    "front",
    "network",
    "party",
    "organisation",
    "organization",
    "campaign",
    "mission",
    "initiative",
    "command",
    "church",
    "school",
    "hospital",
    "fund",
    "trust",
    "nations",
    "international",
    "administration",
    "league",
    "guard",
];

/// Adds a draft for each office and each noun that means one actor. `drafts` are and stay in the order of the text.
pub(super) fn resolve(reading: &Reading<'_>, actors: &Table<ActorId, Actor>, drafts: &mut Vec<Draft>) {
    let offices = offices(reading, actors, drafts);
    let mut found = Vec::new();
    let words = if offices.is_empty() { 0 } else { reading.words.len() };
    for at in 1..words {
        if reading.words.case(at) != Case::Lower {
            continue;
        }
        let Some(bearers) = offices.get(reading.words.folded(at)) else { continue };
        if !stands_alone(reading, at) {
            continue;
        }
        let Some(the) = article(reading, at) else { continue };
        let known: BTreeSet<ActorId> =
            bearers.iter().filter(|(from, _)| *from < at).map(|(_, actor)| *actor).collect();
        if let (1, Some(actor)) = (known.len(), known.first()) {
            let words = the..at + 1;
            found.push(Draft {
                span: reading.words.span(&words),
                head: reading.words.span(&(at..at + 1)),
                words,
                form: MentionForm::Nominal,
                actor: Some(*actor),
                labels: Vec::new(),
                distanced: None,
                rule: "office-alone",
            });
        }
    }
    let free = |draft: &Draft| {
        !drafts.iter().any(|known| known.head.overlaps(draft.head) || known.span.contains(draft.span))
    };
    found.retain(free);
    drafts.extend(found);
    drafts.sort_by_key(|draft| (draft.span, draft.head));
}

/// By each noun the actors that bear it, with the word from which on they do.
fn offices<'r>(
    reading: &'r Reading<'_>,
    actors: &Table<ActorId, Actor>,
    drafts: &[Draft],
) -> BTreeMap<&'r str, Vec<(usize, ActorId)>> {
    let mut offices: BTreeMap<&str, Vec<(usize, ActorId)>> = BTreeMap::new();
    for draft in drafts.iter().filter(|draft| draft.form == MentionForm::Name) {
        let Some(id) = draft.actor else { continue };
        let head = reading.words.within(draft.head);
        let nouns: Vec<usize> = match actors.get(id).map(|actor| actor.kind) {
            Some(ActorKind::Person) => titles(reading, &head),
            Some(ActorKind::Organisation | ActorKind::State | ActorKind::Medium) => {
                head.clone().filter(|at| is_head_noun(reading, *at)).collect()
            }
            _ => Vec::new(),
        };
        for noun in nouns {
            offices.entry(reading.words.folded(noun)).or_default().push((head.end, id));
        }
    }
    offices
}

fn is_head_noun(reading: &Reading<'_>, at: usize) -> bool {
    let noun = reading.words.folded(at);
    reading.naming.is(Role::Organisation, noun) && !LOOSE.contains(&noun)
}

/// The offices that stand right before a person's name, or in the apposition behind it.
fn titles(reading: &Reading<'_>, head: &std::ops::Range<usize>) -> Vec<usize> {
    let title = |at: &usize| {
        let word = reading.words.folded(*at);
        reading.naming.is(Role::Title, word) && !ADDRESS.contains(&word)
    };
    let mut titles = Vec::new();
    let before = head.start.saturating_sub(2)..head.start;
    titles.extend(before.rev().take_while(|at| reading.is_close(at + 1)).filter(title));
    if reading.between(head.end) == ", " {
        let mut at = head.end;
        while at < head.end + REACH
            && (at == head.end || reading.is_close(at))
            && reading.tag(at) != Tag::Verb
        {
            titles.extend(Some(at).filter(title));
            at += 1;
        }
    }
    titles
}

/// The `the` before the noun, with at most two words between.
fn article(reading: &Reading<'_>, noun: usize) -> Option<usize> {
    let mut at = noun;
    while at + 3 > noun && at > 0 && reading.is_close(at) {
        at -= 1;
        if reading.is(at, &["the"]) {
            return Some(at);
        }
        let modifies =
            matches!(reading.tag(at), Tag::Adj | Tag::Propn) || reading.words.gap(at + 1) == Gap::Hyphen;
        if !modifies {
            return None;
        }
    }
    None
}

/// Whether no other noun, name or `of` follows.
pub(super) fn stands_alone(reading: &Reading<'_>, at: usize) -> bool {
    let after = at + 1;
    let goes_on = reading.is_close(after)
        && (matches!(reading.tag(after), Tag::Noun | Tag::Propn) || reading.is(after, &["of", "for", "who"]));
    !goes_on && reading.words.gap(after) != Gap::Hyphen
}
