//! Whom `the group` means: a definite singular noun for a group, after a sentence that names exactly one.

use super::draft::Draft;
use super::labels::Number;
use super::reading::Reading;
use super::words::Gap;
use parallax_model::{Actor, ActorId, ActorKind, MentionForm, Table};

/// What makes a noun point back.
const POINTING: &[&str] = &["the", "this", "that"];

/// Resolves what the text itself resolves: the draft's sentence, before the draft, or else the sentence before it
/// names one group. `drafts` are in the order of the text.
pub(super) fn resolve(reading: &Reading<'_>, actors: &Table<ActorId, Actor>, drafts: &mut [Draft]) {
    for row in 0..drafts.len() {
        let Some((before, [draft, ..])) = drafts.split_at_mut_checked(row) else { return };
        if points_back(reading, draft)
            && let Some(actor) = antecedent(reading, actors, before, draft)
        {
            draft.actor = Some(actor);
            draft.rule = "definite-anaphora";
        }
    }
}

/// Whether the draft is a singular noun for a group with an article that points: `the terror outfit`.
fn points_back(reading: &Reading<'_>, draft: &Draft) -> bool {
    let head = reading.words.within(draft.head);
    let group =
        reading.hit(head.start).is_some_and(|hit| hit.roles.is_group() && hit.number == Number::Singular);
    draft.form == MentionForm::Nominal
        && draft.actor.is_none()
        && group
        && reading.is(draft.words.start, POINTING)
}

/// The only group that the same sentence names before the draft, or else the sentence before.
fn antecedent(
    reading: &Reading<'_>,
    actors: &Table<ActorId, Actor>,
    before: &[Draft],
    draft: &Draft,
) -> Option<ActorId> {
    let sentence = reading.prose.sentence_at(draft.span.start)?;
    match groups(reading, actors, before, sentence).as_slice() {
        [] => {}
        [one] => return Some(*one),
        _ => return None,
    }
    match groups(reading, actors, before, sentence.checked_sub(1)?).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The groups that the drafts of a sentence name, each once.
fn groups(
    reading: &Reading<'_>,
    actors: &Table<ActorId, Actor>,
    drafts: &[Draft],
    sentence: usize,
) -> Vec<ActorId> {
    let Some(span) = reading.prose.sentences.get(sentence).map(|sentence| sentence.span) else {
        return Vec::new();
    };
    let near = drafts.iter().rev().take_while(|draft| draft.span.end > span.start);
    let named = near.filter(|draft| {
        span.contains(draft.head) && draft.form == MentionForm::Name && !is_aside(reading, draft)
    });
    let mut groups: Vec<ActorId> = named.filter_map(|draft| draft.actor).collect();
    groups.retain(|actor| {
        let kind = actors.get(*actor).map(|actor| actor.kind);
        matches!(kind, Some(ActorKind::Group | ActorKind::Organisation))
    });
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Whether the name only stands in a compound or as another name of somebody: `X-linked`, `also known as X`.
fn is_aside(reading: &Reading<'_>, draft: &Draft) -> bool {
    let head = reading.words.within(draft.head);
    let compound = reading.words.gap(head.end) == Gap::Hyphen;
    let renamed =
        head.start > 1 && reading.is(head.start - 1, &["as"]) && reading.is(head.start - 2, &["known"]);
    compound || renamed
}
