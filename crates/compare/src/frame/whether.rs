//! The frame of whether: is it so? Statements of one assertion are the same, and contradict each other where one says
//! that it is so and the other that it is not. `statement.rs` says when two are of one assertion.

use super::{Answer, Asked, Judgement, Said, grouped};
use crate::alike::Alike;
use crate::passage::Passage;
use crate::row::{Frame, Verdict};
use crate::statement::{Statement, kinship};
use parallax_model::{Corpus, Slug};

/// The questions that several of the passages answer: one for each group of statements every two of which are of one
/// assertion. A statement stands in one group.
pub(super) fn ask<'p>(
    corpus: &'p Corpus,
    alike: &Alike<'_>,
    members: &[(usize, &'p Passage)],
) -> Vec<Asked<'p>> {
    let statements: Vec<Statement<'p>> =
        members.iter().flat_map(|(row, passage)| Statement::of(corpus, alike, *row, passage)).collect();
    let groups = grouped(&statements, |one, other| kinship(alike, one, other).is_some());
    groups.iter().filter_map(|group| asked(corpus, group)).collect()
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
        let said = Said::Is(!statement.denied);
        let mut answer = Answer::new(corpus, statement.row, statement.passage, spans, said);
        answer.claim = Some(statement.id);
        answer
    };
    Some(Asked { frame: Frame::Whether, key, question, answers: group.iter().map(answer).collect() })
}

/// What two answers are to each other.
pub(super) fn judge(a: &Answer<'_>, b: &Answer<'_>) -> Judgement {
    let (Said::Is(one), Said::Is(other)) = (&a.said, &b.said) else { return Judgement::open() };
    if one == other {
        let why = "All say it in much the same words.".to_owned();
        return Judgement { verdict: Verdict::Same, sure: 93, why };
    }
    let (asserts, denies) = if *one { (a, b) } else { (b, a) };
    let why = format!("One asserts it, {}; one denies it, {}.", asserts.words(), denies.words());
    Judgement { verdict: Verdict::Contradict, sure: 90, why }
}
