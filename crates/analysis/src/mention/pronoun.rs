//! Whom `he` and `she` mean: a person of fitting gender whom this sentence names before, or else the one before it.
//! Where two people fit, nobody is meant; what stands in a quotation is the speaker's and is left alone.

use super::draft::Draft;
use super::naming::{Gender, Naming};
use super::reading::Reading;
use parallax_model::{Actor, ActorId, ActorKind, Span, Table};

/// How many sentences back a person can have been named.
const REACH: usize = 2;

/// Adds a draft for each pronoun whose person is plain. `drafts` are and stay in the order of the text.
pub(super) fn resolve(reading: &Reading<'_>, actors: &Table<ActorId, Actor>, drafts: &mut Vec<Draft>) {
    let people: Vec<Option<Gender>> =
        actors.rows().iter().map(|actor| gender(reading.naming, actor)).collect();
    let pronouns = (0..reading.words.len()).filter_map(|at| Some((at, asked(reading.words.folded(at))?)));
    let pronouns: Vec<(usize, Gender)> = pronouns.filter(|(at, _)| !is_quoted(reading, *at)).collect();
    if pronouns.is_empty() || people.iter().all(Option::is_none) {
        return;
    }
    for (at, asked) in pronouns {
        let words = at..at + 1;
        let span = reading.words.span(&words);
        let place = drafts.partition_point(|draft| (draft.span, draft.head) < (span, span));
        let fits = |id: ActorId| match people.get(id.row()).copied().flatten() {
            Some(Gender::Open) => true,
            gender => gender == Some(asked),
        };
        let before = drafts.get(..place).unwrap_or_default();
        if let Some(actor) = antecedent(reading, before, span, fits) {
            let draft = Draft::pronoun(words, span, actor, "pronoun");
            drafts.insert(place, draft);
        }
    }
}

/// Whether the pronoun can mean the actor, as far as a given name tells.
pub(super) fn can_mean(naming: &Naming, pronoun: &str, actor: &Actor) -> bool {
    match (asked(pronoun), gender(naming, actor)) {
        (Some(asked), Some(gender)) => gender == asked || gender == Gender::Open,
        _ => true,
    }
}

/// The only person that fits in the sentence before the pronoun, or else in the nearest sentence that has one.
fn antecedent(
    reading: &Reading<'_>,
    before: &[Draft],
    pronoun: Span,
    fits: impl Fn(ActorId) -> bool,
) -> Option<ActorId> {
    let sentence = reading.prose.sentence_at(pronoun.start)?;
    let first = sentence.saturating_sub(REACH);
    for row in (first..=sentence).rev() {
        let span = reading.prose.sentences.get(row)?.span;
        let near = before.iter().rev().skip_while(|draft| draft.span.start >= span.end);
        let near = near.take_while(|draft| draft.span.end > span.start);
        // Whom a quotation names is not whom the reporter goes on with.
        let near = near.filter(|draft| reading.prose.quotation_around(draft.span.start).is_none());
        let mut people: Vec<ActorId> = near.filter_map(|draft| draft.actor).filter(|id| fits(*id)).collect();
        people.sort_unstable();
        people.dedup();
        match people.as_slice() {
            [] => {}
            [one] => return Some(*one),
            _ => return None,
        }
    }
    None
}

/// The gender that a pronoun asks for.
fn asked(word: &str) -> Option<Gender> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// What a person's given name tells; `None` for what is no person.
fn gender(naming: &Naming, actor: &Actor) -> Option<Gender> {
    if actor.kind != ActorKind::Person {
        return None;
    }
    let first = actor.name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    Some(naming.given(&first).unwrap_or(Gender::Open))
}

fn is_quoted(reading: &Reading<'_>, at: usize) -> bool {
    let Some(word) = reading.words.get(at) else { return true };
    let quotations = &reading.prose.quotations;
    let end = quotations.partition_point(|quotation| quotation.outer.start <= word.span.start);
    quotations.iter().take(end).rev().take(4).any(|quotation| quotation.outer.contains(word.span))
}
