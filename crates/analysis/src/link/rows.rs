//! What the rows of the story grid say of two claims, as relations: an agreement where both give one answer, a conflict
//! or an update where a verdict is sure.

use super::compare::{Comparison, Match};
use super::statement::{Statement, Statements};
use parallax_compare::{Frame, Judged, Row, Verdict, grid};
use parallax_model::{Aligned, ArticleId, ClaimId, Corpus, Relation, RelationKind, Rule, Slot, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The relations between claims of different articles that rows are sure of; of two in much the same words, where
/// nothing that their main verbs tell differs. Two articles differ in one number once, in their
/// fullest words, however often they repeat it.
pub(super) fn matches(corpus: &Corpus, comparison: &Comparison<'_>) -> Vec<Match> {
    let rows = grid(corpus);
    let judged = || {
        let row = |row| judged(comparison.statements, row);
        rows.iter().flat_map(row)
    };
    // What two articles quote of one speaker says more than that both tell the same.
    let said: BTreeSet<_> = judged()
        .filter(|(frame, _)| *frame == Frame::Words)
        .map(|(_, found)| pair(&found.relation))
        .collect();
    let mut matches = Vec::new();
    let mut differing: BTreeMap<_, (usize, Match)> = BTreeMap::new();
    for (frame, found) in judged() {
        let relation = &found.relation;
        if relation.kind != RelationKind::Agrees {
            let (key, length) = (difference(corpus, relation), length(corpus, relation));
            if differing.get(&key).is_none_or(|(known, _)| length > *known) {
                differing.insert(key, (length, found));
            }
        } else if frame != Frame::Whether
            || comparison.told_alike(found.a, found.b) && !said.contains(&pair(relation))
        {
            matches.push(found);
        }
    }
    matches.extend(differing.into_values().map(|(_, found)| found));
    matches
}

/// What a row is sure of, with its frame.
fn judged(statements: &Statements, row: &Row) -> Vec<(Frame, Match)> {
    row.judged.iter().filter_map(|judged| Some((row.frame, found(statements, row, judged)?))).collect()
}

fn pair(relation: &Relation) -> (ClaimId, ClaimId) {
    (relation.from.min(relation.to), relation.from.max(relation.to))
}

/// How many bytes the claims of a relation have: the fuller ones tell more than a headline.
fn length(corpus: &Corpus, relation: &Relation) -> usize {
    let of = |claim: ClaimId| corpus.claims.get(claim).map_or(0, |claim| claim.content.hull().len());
    of(relation.from) + of(relation.to)
}

/// What two articles differ in: who they are, and the words of both.
fn difference(corpus: &Corpus, relation: &Relation) -> Vec<(Option<ArticleId>, String)> {
    let side = |claim: ClaimId, words: Option<Span>| {
        let article = corpus.claims.get(claim).map(|claim| claim.article);
        let words = article.zip(words).map(|(article, words)| corpus.words(article, words).to_lowercase());
        (article, words.unwrap_or_default())
    };
    let words = relation.deciding();
    let mut sides = vec![
        side(relation.from, words.map(|words| words.from)),
        side(relation.to, words.map(|words| words.to)),
    ];
    sides.sort();
    sides
}

fn found(statements: &Statements, row: &Row, judged: &Judged) -> Option<Match> {
    let slot = match row.frame {
        Frame::Toll | Frame::Amount => Slot::Number,
        Frame::Responsibility => Slot::Actor,
        Frame::Whether if judged.verdict == Verdict::Contradict => Slot::Polarity,
        Frame::Whether | Frame::Words | Frame::Open => Slot::Predicate,
    };
    let (kind, rule) = match (judged.verdict, slot) {
        (Verdict::Same, Slot::Actor) => (RelationKind::Agrees, "responsibility"),
        (Verdict::Contradict, Slot::Actor) => (RelationKind::Conflicts, "responsibility"),
        (Verdict::Changed, Slot::Actor) => (RelationKind::Updates, "responsibility"),
        (Verdict::Same, _) if row.frame == Frame::Words => (RelationKind::Agrees, "same-statement"),
        (Verdict::Same, Slot::Number) => (RelationKind::Agrees, "same-number"),
        (Verdict::Same, _) => (RelationKind::Agrees, "same-assertion"),
        (Verdict::Differ, _) => (RelationKind::Conflicts, "number"),
        (Verdict::Contradict, _) => (RelationKind::Conflicts, "negation"),
        (Verdict::Changed, _) => (RelationKind::Updates, "toll"),
        (Verdict::Open, _) => return None,
    };
    let ordered = kind == RelationKind::Updates || judged.from <= judged.to;
    let (from, to) = if ordered { (judged.from, judged.to) } else { (judged.to, judged.from) };
    let (words, counterpart) =
        if ordered { (judged.answer, judged.counterpart) } else { (judged.counterpart, judged.answer) };
    let side = |claim: ClaimId| {
        let statement = statements.rows.get(claim.row())?;
        let main = statement.events.iter().position(|event| event.main).unwrap_or(0);
        Some((statement, (claim.row(), main)))
    };
    let ((first, a), (second, b)) = (side(from)?, side(to)?);
    // Two speakers of one article may differ; that both say the same is no second source.
    let voices = |one: &Statement, other: &Statement| {
        (one.speaker, &one.speaker_name) != (other.speaker, &other.speaker_name)
    };
    let apart = first.article != second.article || kind != RelationKind::Agrees && voices(first, second);
    (apart && first.debunks == second.debunks).then(|| Match {
        relation: Relation {
            from,
            to,
            kind,
            reason: slot,
            slots: vec![Aligned { slot, from: words, to: counterpart }],
            rule: Rule::new(rule),
            score: judged.sure,
        },
        a,
        b,
    })
}
