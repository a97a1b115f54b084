//! Which state `the country` means: as the subject of a verb, the only state of its sentence before it, or else of the
//! sentence before. Behind a preposition (`militants in the country`) it is as often another one, and means nobody.

use super::draft::Draft;
use super::office::stands_alone;
use super::reading::Reading;
use super::states::States;
use super::words::Case;
use crate::prose::Tag;
use parallax_model::{Actor, ActorId, ActorKind, MentionForm, Span, Table};

/// Nouns for a state as a whole.
const COUNTRIES: &[&str] = &["country", "kingdom", "republic"];

/// Adds a draft for each such noun whose state is plain. `drafts` are and stay in the order of the text.
pub(super) fn resolve(
    reading: &Reading<'_>,
    states: &States,
    actors: &Table<ActorId, Actor>,
    drafts: &mut Vec<Draft>,
) {
    for at in 1..reading.words.len() {
        if !is_subject(reading, at) {
            continue;
        }
        let Some(actor) = antecedent(reading, states, actors, drafts, at)
            .filter(|id| actors.get(*id).is_some_and(|actor| states.is_country(actor)))
        else {
            continue;
        };
        let words = at - 1..at + 1;
        let draft = Draft {
            span: reading.words.span(&words),
            head: reading.words.span(&(at..at + 1)),
            words,
            form: MentionForm::Nominal,
            actor: Some(actor),
            labels: Vec::new(),
            distanced: None,
            rule: "country-alone",
        };
        if !drafts.iter().any(|known| known.span.overlaps(draft.span)) {
            draft.put(drafts);
        }
    }
}

/// Whether `the country` stands before its verb, and behind no preposition.
fn is_subject(reading: &Reading<'_>, at: usize) -> bool {
    let noun = reading.words.case(at) == Case::Lower && reading.is(at, COUNTRIES);
    let tied =
        at.checked_sub(2).is_some_and(|before| reading.is_close(at - 1) && reading.tag(before) == Tag::Adp);
    noun && reading.is(at - 1, &["the"])
        && !tied
        && stands_alone(reading, at)
        && reading.is_close(at + 1)
        && matches!(reading.tag(at + 1), Tag::Verb | Tag::Aux)
}

/// The only state that the drafts of its sentence name before it, or else those of the sentence before.
fn antecedent(
    reading: &Reading<'_>,
    states: &States,
    actors: &Table<ActorId, Actor>,
    drafts: &[Draft],
    at: usize,
) -> Option<ActorId> {
    let start = reading.words.get(at)?.span.start;
    let sentence = reading.prose.sentence_at(start)?;
    for row in [Some(sentence), sentence.checked_sub(1)].into_iter().flatten() {
        let span = reading.prose.sentences.get(row)?.span;
        let near = drafts.iter().filter(|draft| span.contains(draft.head) && draft.head.end <= start);
        let is_state = |id: &ActorId| actors.get(*id).is_some_and(|actor| actor.kind == ActorKind::State);
        let mut named: Vec<ActorId> = near.clone().filter_map(|draft| draft.actor).filter(is_state).collect();
        named.sort_unstable();
        named.dedup();
        // `The Syrian president said the country would respond`: an adjective brings another state in.
        let words = reading.words.within(Span { start: span.start, end: span.end.min(start) });
        let told = |at: usize| near.clone().any(|draft| draft.words.contains(&at));
        if words.into_iter().any(|at| !told(at) && states.adjective(reading.words, at).is_some()) {
            return None;
        }
        match named.as_slice() {
            [] => {}
            [one] => return Some(*one),
            _ => return None,
        }
    }
    None
}
