//! Whom, when and where a claim is about: the actors, time and place that its words name.

use crate::prose::{Chunk, Prose, Tag};
use parallax_model::{ActorId, ActorKind, Corpus, Span, Spans, TimeId, TimeKind};

/// Prepositions that put something in a place.
const PLACING: &[&str] =
    &["in", "at", "near", "around", "inside", "across", "within", "outside", "throughout"];
/// How far before a place its preposition is looked for, in tokens.
const PLACE_REACH: usize = 9;
/// Nouns that go with a place's name: `Idlib Province`.
const PLACE_KINDS: &[&str] = &[
    "province",
    "city",
    "region",
    "district",
    "area",
    "town",
    "governorate",
    "state",
    "county",
    "village",
    "countryside",
];

/// The time that a claim is about: a day rather than a length of time.
pub(super) fn time_of(corpus: &Corpus, content: &Spans) -> Option<TimeId> {
    let times = corpus.times.iter().filter(|(_, time)| holds(content, time.span));
    let rank = |kind: TimeKind| matches!(kind, TimeKind::Duration | TimeKind::Set);
    times.min_by_key(|(id, time)| (rank(time.kind), *id)).map(|(id, _)| id)
}

/// Whether `by` stands before the time.
pub(super) fn is_deadline(prose: &Prose<'_>, corpus: &Corpus, time: TimeId) -> bool {
    let Some(time) = corpus.times.get(time) else { return false };
    let before = prose.tokens.partition_point(|token| token.span.start < time.span.start);
    before.checked_sub(1).and_then(|at| prose.tokens.get(at)).is_some_and(|token| token.lower == "by")
}

/// The actors named within the content, each once, in order.
pub(super) fn actors_of(corpus: &Corpus, content: &Spans) -> Vec<ActorId> {
    let mut actors = Vec::new();
    for mention in corpus.mentions.rows().iter().filter(|mention| holds(content, mention.head)) {
        if let Some(actor) = mention.actor.filter(|actor| !actors.contains(actor)) {
            actors.push(actor);
        }
    }
    actors
}

/// The place that a preposition of place names, rather a place than a state.
pub(super) fn place_of(prose: &Prose<'_>, corpus: &Corpus, content: &Spans) -> Option<ActorId> {
    let placed =
        corpus.mentions.rows().iter().filter(|mention| holds(content, mention.head)).filter_map(|mention| {
            let actor = mention.actor?;
            let kind = corpus.actors.get(actor)?.kind;
            let before = prose.tokens.partition_point(|token| token.span.start < mention.head.start);
            (matches!(kind, ActorKind::Place | ActorKind::State)
                && is_placed(prose, before)
                && !is_modifier(prose, mention.head))
            .then_some((kind != ActorKind::Place, actor))
        });
    placed.min_by_key(|(state, _)| *state).map(|(_, actor)| actor)
}

/// `the Black Sea resort`: the name only tells which thing is meant.
fn is_modifier(prose: &Prose<'_>, head: Span) -> bool {
    let after = prose.tokens.partition_point(|token| token.span.start < head.end);
    prose.tokens.get(after).is_some_and(|token| {
        matches!(token.tag, Tag::Noun | Tag::Propn)
            && token.chunk == Chunk::Inside
            && !PLACE_KINDS.contains(&token.lemma.as_str())
    })
}

/// Whether a preposition of place stands before the noun phrase at token `at`.
fn is_placed(prose: &Prose<'_>, at: usize) -> bool {
    let near = (at.saturating_sub(PLACE_REACH)..at).rev().filter_map(|at| prose.tokens.get(at));
    for token in near {
        if PLACING.contains(&token.lower.as_str()) {
            return true;
        }
        if !matches!(token.tag, Tag::Det | Tag::Adj | Tag::Propn | Tag::Noun)
            && !token.is_possessive()
            && token.lower != "of"
        {
            return false;
        }
    }
    false
}

fn holds(content: &Spans, span: Span) -> bool {
    content.iter().any(|part| part.contains(span))
}
