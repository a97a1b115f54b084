//! The frame of whether: is it so? Statements of one assertion are the same, and contradict each other where one says
//! that it is so and the other that it is not. `same/` says how sure it is that two tell the same, `statement.rs` when one denies
//! the other.

use super::{Answer, Asked, Ground, Judgement, Said};
use crate::passage::Passage;
use crate::row::{Frame, SURE, Verdict};
use crate::same;
use crate::statement::{Statement, oppose};
use parallax_model::{Corpus, Slug};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The questions that several of the passages answer: one for each group of statements every two of which are of one
/// assertion. The surest pairs make groups first; a pair that fits into none makes its own.
pub(super) fn ask<'p>(ground: &Ground<'p>, members: &[(usize, &'p Passage)]) -> Vec<Asked<'p>> {
    let of =
        |(row, passage): &(usize, &'p Passage)| Statement::of(ground.corpus, ground.alike, *row, passage);
    let statements: Vec<Statement<'p>> = members.iter().flat_map(of).collect();
    let mut pairs = pairs(ground, &statements);
    pairs.sort_by_key(|(sure, a, b)| (Reverse(*sure), *a, *b));
    let linked: BTreeSet<(usize, usize)> = pairs.iter().map(|(_, a, b)| (*a, *b)).collect();
    let fits = |group: &[usize], one: usize| {
        group.iter().all(|other| *other == one || linked.contains(&(one.min(*other), one.max(*other))))
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (_, a, b) in pairs {
        if groups.iter().any(|group| group.contains(&a) && group.contains(&b)) {
            continue;
        }
        let joins = |group: &Vec<usize>| {
            (group.contains(&a) || group.contains(&b)) && fits(group, a) && fits(group, b)
        };
        match groups.iter().position(joins) {
            Some(at) => groups.get_mut(at).into_iter().for_each(|group| {
                let new = if group.contains(&a) { b } else { a };
                group.push(new);
            }),
            None => groups.push(vec![a, b]),
        }
    }
    let told = |mut group: Vec<usize>| {
        group.sort_unstable();
        let group: Vec<&Statement<'p>> = group.into_iter().filter_map(|at| statements.get(at)).collect();
        asked(ground.corpus, &group)
    };
    groups.into_iter().filter_map(told).collect()
}

/// The pairs of statements of one assertion, by their places, with how sure that is: those that surely tell the same, and
/// those of which one asserts what the other denies.
fn pairs(ground: &Ground<'_>, statements: &[Statement<'_>]) -> Vec<(u8, usize, usize)> {
    let both = |a: usize, b: usize| Some((statements.get(a)?, statements.get(b)?));
    let same = same::couples(ground.alike, statements).into_iter().filter_map(|(a, b)| {
        let (one, other) = both(a, b)?;
        Some((same::sure(ground, one, other), a, b))
    });
    let every = (0..statements.len()).flat_map(|a| (a + 1..statements.len()).map(move |b| (a, b)));
    let opposed =
        every.filter(|(a, b)| both(*a, *b).is_some_and(|(one, other)| oppose(ground.alike, one, other)));
    let opposed = opposed.map(|(a, b)| (SURE, a, b));
    same.filter(|(sure, ..)| *sure >= SURE).chain(opposed).collect()
}

/// The question of a group, in the words of the shortest statement that asserts it.
fn asked<'p>(corpus: &'p Corpus, group: &[&Statement<'p>]) -> Option<Asked<'p>> {
    let first =
        group.iter().min_by_key(|statement| (statement.denied, statement.claim.content.hull().len()))?;
    let words = first.claim.content.words(&corpus.articles.get(first.passage.article)?.text);
    let question = format!("Is it so: “{}”?", words.split_whitespace().collect::<Vec<_>>().join(" "));
    let key = first.class().map(Slug::to_string).unwrap_or_default();
    let answer = |statement: &&Statement<'p>| {
        let spans = statement.claim.content.as_slice().to_vec();
        let said = Said::Is((*statement).clone());
        let mut answer = Answer::new(corpus, statement.row, statement.passage, spans, said);
        answer.claim = Some(statement.id);
        answer
    };
    Some(Asked { frame: Frame::Whether, key, question, answers: group.iter().map(answer).collect() })
}

/// What two answers are to each other.
pub(super) fn judge(ground: &Ground<'_>, a: &Answer<'_>, b: &Answer<'_>) -> Judgement {
    let (Said::Is(one), Said::Is(other)) = (&a.said, &b.said) else { return Judgement::open() };
    if one.denied == other.denied {
        let why = format!("Both tell the same: {} and {}.", a.words(), b.words());
        return Judgement { verdict: Verdict::Same, sure: same::sure(ground, one, other), why };
    }
    let (asserts, denies) = if other.denied { (a, b) } else { (b, a) };
    let why = format!("One asserts it, {}; one denies it, {}.", asserts.words(), denies.words());
    Judgement { verdict: Verdict::Contradict, sure: SURE, why }
}
