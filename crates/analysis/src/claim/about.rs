//! Whom, when and where a claim is about: the actors, time and place that its words name.

use super::verb::Grammar;
use crate::prose::{Chunk, Prose, Relation, Tag};
use parallax_model::{ActorId, ActorKind, Corpus, Mention, Span, Spans, TimeExpression, TimeId, TimeKind};

/// Prepositions that put something in a place.
const PLACING: &[&str] =
    &["in", "at", "near", "around", "inside", "across", "within", "outside", "throughout"];
/// How far a phrase can begin before its name, in bytes.
const PHRASE: u32 = 400;
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

/// Who does what the main verb of the claim's words says: the actor that its subject is, where it tells of a deed.
pub(super) fn subject_actor(grammar: &Grammar<'_>, corpus: &Corpus, tokens: &[usize]) -> Option<ActorId> {
    let verb = tokens.get(grammar.main_verb(tokens)?)?;
    let verb = grammar.predicate(*verb);
    let token = |at: usize| grammar.prose.tokens.get(at);
    let deed = token(verb).is_some_and(|verb| verb.tag == Tag::Verb);
    let subject = grammar.subject_of(verb).filter(|at| deed && tokens.contains(at)).and_then(token)?;
    let active = subject.relation == Relation::Nsubj;
    let mentions = corpus.mentions.rows();
    let from = mentions.partition_point(|mention| mention.span.end <= subject.span.start);
    let near = mentions.iter().skip(from).take_while(|mention| mention.span.start <= subject.span.start);
    near.filter(|mention| active && mention.head.contains(subject.span)).find_map(|mention| mention.actor)
}

/// The time that a claim is about: its deadline (`by October 10`), else a day rather than a length of time.
pub(super) fn time_of(prose: &Prose<'_>, corpus: &Corpus, content: &Spans) -> Option<TimeId> {
    let (first, times) = times_in(corpus.times.rows(), content.hull());
    let held = times.iter().enumerate().filter(|(_, time)| holds(content, time.span));
    let rank = |kind: TimeKind| matches!(kind, TimeKind::Duration | TimeKind::Set);
    let later = |row: usize| !is_deadline(prose, corpus, TimeId::new(first + row));
    held.min_by_key(|(row, time)| (later(*row), rank(time.kind), *row))
        .map(|(row, _)| TimeId::new(first + row))
}

/// The times within `span`, which are in order and apart, and the row of the first.
pub(super) fn times_in(times: &[TimeExpression], span: Span) -> (usize, &[TimeExpression]) {
    let from = times.partition_point(|time| time.span.end <= span.start);
    let to = times.partition_point(|time| time.span.start < span.end);
    (from, times.get(from..to).unwrap_or_default())
}

/// The mentions whose phrase begins within `span` or a little before it; mentions are in order.
fn mentions_near(corpus: &Corpus, span: Span) -> impl Iterator<Item = &Mention> {
    let mentions = corpus.mentions.rows();
    let from = mentions.partition_point(|mention| mention.span.start + PHRASE < span.start);
    let near = mentions.iter().skip(from);
    near.take_while(move |mention| mention.span.start < span.end)
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
    for mention in mentions_near(corpus, content.hull()).filter(|mention| holds(content, mention.head)) {
        if let Some(actor) = mention.actor.filter(|actor| !actors.contains(actor)) {
            actors.push(actor);
        }
    }
    actors
}

/// The place that a preposition of place names, rather a place than a state.
pub(super) fn place_of(prose: &Prose<'_>, corpus: &Corpus, content: &Spans) -> Option<ActorId> {
    let placed = mentions_near(corpus, content.hull())
        .filter(|mention| holds(content, mention.head))
        .filter_map(|mention| {
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
