//! Whom a noun phrase is about: the actor whose name is the phrase's head, not one that only modifies it.

use super::Found;
use super::draft::Draft;
use super::naming::Role;
use super::words::{Case, Gap};
use parallax_model::{ActorId, ActorKind, Span};
use std::ops::Range;

/// How far a mention can begin before its name, in bytes.
const PHRASE: u32 = 400;

/// The actor that the phrase `span` names.
pub(super) fn actor_of(found: &Found, span: Span) -> Option<ActorId> {
    let words = found.words.within(span);
    // Between commas and brackets stand the phrase and its appositions: `the head of X, Y`.
    let mut start = words.start;
    for end in words.start + 1..=words.end {
        if end == words.end || found.words.gap(end) == Gap::Mark {
            if let Some(actor) = head_of(found, &(start..end)) {
                return Some(actor);
            }
            start = end;
        }
    }
    None
}

/// The actor that the stretch `words`, which holds no mark, names by its head.
fn head_of(found: &Found, words: &Range<usize>) -> Option<ActorId> {
    let span = found.words.span(words);
    let from = found.drafts.partition_point(|draft| draft.span.start + PHRASE < span.start);
    let near = found.drafts.iter().skip(from).take_while(|draft| draft.span.start < span.end);
    let drafts = near.filter(|draft| {
        let head = found.words.within(draft.head);
        draft.actor.is_some() && words.start <= head.start && head.end <= words.end && !head.is_empty()
    });
    let drafts: Vec<&Draft> = drafts.collect();
    let in_head = |at: usize| drafts.iter().any(|draft| draft.head.contains(found.words.span(&(at..at + 1))));
    let end = (words.start + 1..words.end)
        .find(|at| found.naming.is(Role::Adding, found.words.folded(*at)) && !in_head(*at))
        .unwrap_or(words.end);
    drafts
        .iter()
        .rev()
        .find(|draft| is_head(found, draft, end) || is_part_of(found, draft, words.end))
        .and_then(|draft| draft.actor)
}

/// `the ministry's Information and Press Department`: a part of the organisation, by all its words.
fn is_part_of(found: &Found, draft: &Draft, end: usize) -> bool {
    let name = found.words.within(draft.head);
    let mut words = name.end + 1..end;
    let last = end.saturating_sub(1);
    name.end < end
        && found.words.gap(name.end) == Gap::Possessive
        && !found.is_person(draft.actor)
        && words.all(|at| found.words.case(at) != Case::Lower || found.words.folded(at) == "and")
        && found.naming.is(Role::Part, found.words.folded(last))
}

/// Whether nothing but the draft's own labels and nouns of kind follow its name before word `end`.
fn is_head(found: &Found, draft: &Draft, end: usize) -> bool {
    let name = found.words.within(draft.head);
    if name.start >= end {
        return false;
    }
    let mut at = name.end.max(found.words.within(draft.span).end.min(end));
    if name.end < end && found.words.gap(name.end) == Gap::Possessive {
        let last = found.words.folded(end.saturating_sub(1));
        let last = last.strip_suffix('s').unwrap_or(last);
        return !found.is_person(draft.actor) && found.naming.is(Role::Part, last);
    }
    while at < end && found.naming.is(Role::Kind, found.words.folded(at)) {
        at += 1;
    }
    at >= end
}

impl Found {
    fn is_person(&self, actor: Option<ActorId>) -> bool {
        actor.and_then(|actor| self.actors.get(actor)).is_some_and(|actor| actor.kind == ActorKind::Person)
    }
}
