//! What a claim is there to say: the class of its main verb, or of what that governs.

use super::Event;
use super::argument::Scene;
use super::read::{Parsed, until};
use crate::prose::{Relation, Token};
use parallax_model::{ActorId, Predicate, Slug, Span};

impl Parsed<'_> {
    /// What the clause is there to say: its main verb, else what that governs, else the verb as it stands.
    pub(crate) fn predicate(&self, scene: &Scene<'_>) -> Option<(Predicate, Option<ActorId>)> {
        let Self { line, readings, main } = self;
        let main = (*main)?;
        let first = line.words.get(main)?;
        // `did not have`, `were moved`: the verb that it helps.
        let helped = first.head.filter(|_| matches!(first.relation, Relation::Aux | Relation::AuxPass));
        let helped = helped.and_then(|head| scene.prose.tokens.get(head));
        let verb =
            helped.filter(|head| line.words.iter().any(|word| word.span == head.span)).unwrap_or(first);
        let from = readings.iter().position(|reading| main <= reading.verb.at);
        let rows = from.map_or(0..0, |from| from..readings.len());
        // `would give his blessing when the leaders meet`: what a clause within tells is not what is said.
        let own = rows.take_while(|row| {
            let at = readings.get(*row).and_then(|reading| line.words.get(reading.verb.at));
            at.is_none_or(|word| word.span == verb.span || is_governed(scene, word, verb))
        });
        let mut told =
            own.filter_map(|row| line.event(scene, readings.get(row)?, until(line, readings, row), true));
        // `raised objections after meeting them`: nor is a noun there.
        let token = |span: Span| line.words.iter().find(|word| word.span.start == span.start);
        let governed = |event: &Event| token(event.verb).is_none_or(|word| is_governed(scene, word, verb));
        let noun = || {
            let mut nouns = line.nominal(scene, readings).into_iter();
            nouns.find(|event| event.verb.start >= first.span.start && governed(event))
        };
        let Some(event) = told.next().or_else(noun) else {
            return Some((Predicate { span: verb.span, class: Slug::of(&verb.lemma) }, None));
        };
        let agent = event.agent.as_ref().and_then(|agent| agent.actors.first().copied());
        Some((Predicate { span: event.verb, class: Slug::of(event.class.name()) }, agent))
    }
}

/// How many arcs lead from a verb to the one that governs it at most.
const ARCS: usize = 8;

/// Whether `verb` is told by `main`, and not in a clause that says when, why, or which: `refused to withdraw`.
fn is_governed(scene: &Scene<'_>, word: &Token, main: &Token) -> bool {
    let mut at = Some(word);
    for _ in 0..ARCS {
        let Some(token) = at else { return true };
        if token.span == main.span {
            return true;
        }
        if matches!(token.relation, Relation::Advcl | Relation::AclRelcl) {
            return false;
        }
        at = token.head.and_then(|head| scene.prose.tokens.get(head));
    }
    true
}
