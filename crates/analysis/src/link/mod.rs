//! Stage 7: what the claims of several articles are to each other.
//!
//! Takes a corpus whose articles are analysed; writes relations, propositions and shared passages anew over all of it.
//! Candidates come from an index over actors, predicates, places, times and rare words, with bounded buckets, so that
//! the work grows nearly linearly; what two candidates are to each other is decided slot by slot. A relation without
//! enough evidence is only possible. Pure: the same corpus gives the same relations, whatever was linked before.

mod compare;
mod count;
mod denial;
mod evidence;
mod index;
mod likeness;
mod origin;
mod passage;
mod proposition;
mod rejoinder;
mod rows;
mod statement;
mod verdict;

use compare::{Comparison, Match};
use parallax_model::{Corpus, Relation, Rule};
use rustc_hash::{FxHashMap, FxHashSet};
use statement::Statements;

/// The rules of this stage: name and what it does.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("same-event", "Two claims tell the same predicate of the same actors or things, and no slot differs."),
    ("same-words", "Two claims of nearly the same words, in passages that two articles share."),
    ("same-assertion", "Two claims tell the same: their words, figures, places and days are alike enough."),
    ("same-statement", "Two articles credit one speaker with the same run of words."),
    ("same-number", "Two articles count the same in what they tell of one event, and give one number."),
    (
        "responsibility",
        "Two articles on one event tell who claims responsibility: the same, somebody where the other knows of nobody, or \
         somebody who denies it in the other.",
    ),
    ("negation", "One claim says that something is so, the other that it is not."),
    ("antonym", "Two claims say predicates of the same actor and object that exclude each other."),
    ("number", "Two claims count the same and give different numbers."),
    ("date", "Two claims give different days for the same undertaking, or for what happens once."),
    ("place", "Two claims say the same of the same actors on one day, at different places."),
    ("actor", "Two claims credit different actors with what only one can have done."),
    ("denial", "A claim that somebody is said to deny, and the same claim said by somebody else."),
    ("answer", "A denial, a dismissal or a retort answers the claim that stands before it."),
    ("answer-in-words", "What the denying side says in its own words right after its denial."),
    (
        "outcome",
        "A later claim tells that what an earlier one announced or demanded has happened, or has not.",
    ),
    (
        "toll",
        "A claim that is later, or of the same day, gives a larger number of what is counted and grows.",
    ),
    ("extension", "A later claim sets a later day for the same undertaking."),
];

/// Relations below this score are not even possible.
const POSSIBLE: u8 = 50;
/// How many merely possible relations a claim may have.
const POSSIBLE_EACH: usize = 2;

/// Computes the relations, propositions and shared passages of a corpus.
pub fn link(corpus: &mut Corpus) {
    let statements = Statements::read(corpus);
    let passages = passage::shared(corpus);
    let comparison = Comparison::new(corpus, &statements);
    let mut found: Vec<Match> = Vec::new();
    for (a, b) in index::pairs(&statements) {
        found.extend(comparison.of(a, b));
    }
    found.extend(passage::matches(corpus, &statements, &passages));
    // What agrees slot by slot says more of why.
    let agreed: FxHashSet<_> =
        found.iter().filter(|found| found.is_sure_agreement()).map(|found| (found.a.0, found.b.0)).collect();
    let new = |found: &Match| !found.is_sure_agreement() || !agreed.contains(&(found.a.0, found.b.0));
    found.extend(rows::matches(corpus, &comparison).into_iter().filter(new));
    let propositions = proposition::cluster(corpus, &comparison, &found, &passages);
    let mut relations = best(found);
    relations.extend(denial::answers(corpus, &statements));
    corpus.relations = in_order(relations).into_iter().collect();
    corpus.propositions = propositions.into_iter().collect();
    corpus.passages = passages.into_iter().collect();
    explain(corpus);
}

/// One relation for each two claims: the best match of their events, a conflict before an agreement.
fn best(found: Vec<Match>) -> Vec<Relation> {
    let mut best: FxHashMap<(usize, usize), Relation> = FxHashMap::default();
    for Match { relation, .. } in found {
        let key = (relation.from.min(relation.to).row(), relation.from.max(relation.to).row());
        let better = |known: &Relation| rank(&relation) > rank(known);
        if best.get(&key).is_none_or(better) {
            best.insert(key, relation);
        }
    }
    best.into_values().collect()
}

fn rank(relation: &Relation) -> (bool, bool, u8) {
    (!relation.is_possible(), relation.kind != parallax_model::RelationKind::Agrees, relation.score)
}

/// By the claims, the surest first where there are many; merely possible ones in bounded number.
fn in_order(mut relations: Vec<Relation>) -> Vec<Relation> {
    relations.retain(|relation| relation.score >= POSSIBLE);
    relations.sort_by_key(|relation| {
        (std::cmp::Reverse(relation.score), relation.from, relation.to, relation.kind, relation.reason)
    });
    let mut possible: FxHashMap<usize, usize> = FxHashMap::default();
    relations.retain(|relation| {
        if !relation.is_possible() {
            return true;
        }
        let full = [relation.from, relation.to]
            .iter()
            .any(|claim| possible.get(&claim.row()).is_some_and(|count| *count >= POSSIBLE_EACH));
        for claim in [relation.from, relation.to] {
            *possible.entry(claim.row()).or_default() += usize::from(!full);
        }
        !full
    });
    relations.sort_by_key(|relation| {
        let (first, second) = (relation.from.min(relation.to), relation.from.max(relation.to));
        (first, second, relation.kind, relation.reason)
    });
    relations
}

/// Writes what the rules do that found a relation.
fn explain(corpus: &mut Corpus) {
    for (name, what) in RULES {
        corpus.rules.remove(*name);
        if corpus.relations.rows().iter().any(|relation| relation.rule == Rule::new(name)) {
            corpus.rules.insert((*name).to_owned(), (*what).to_owned());
        }
    }
}
