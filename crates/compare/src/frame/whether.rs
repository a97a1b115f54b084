//! The frame of whether: is it so? Claims of one predicate in nearly the same words, of the same actors and numbers,
//! are the same where both assert or both deny, and contradict each other where one asserts and the other denies.

use super::{Answer, Asked, Judgement, Said};
use crate::alike::{Alike, times_clash};
use crate::passage::{Passage, stem};
use crate::row::{Frame, Verdict};
use parallax_model::{ActorId, Claim, ClaimId, Corpus, Modality, Polarity, Slug};
use parallax_text::quantity::quantities;
use parallax_text::{Kind, Token};
use std::collections::BTreeSet;

/// The least likeness of two claims that answer one question, in thousandths.
const ONE_QUESTION: u64 = 750;
/// The fewest stems of such a claim.
const FEWEST: usize = 4;
/// The most stems that only one of two claims has, where one asserts what the other denies.
const MOST_APART: usize = 1;

/// How many days apart two articles may be published that say the same.
const MOST_DAYS: i32 = 1;

/// A claim with what its question is told by.
struct Statement<'p> {
    row: usize,
    passage: &'p Passage,
    id: ClaimId,
    claim: &'p Claim,
    /// The numbers of its stems.
    stems: BTreeSet<usize>,
    /// Its figures, in thousandths.
    figures: BTreeSet<u64>,
    denied: bool,
}

impl Statement<'_> {
    fn class(&self) -> Option<&Slug> {
        self.claim.predicate.as_ref().map(|predicate| &predicate.class)
    }

    fn actors(&self) -> BTreeSet<ActorId> {
        self.claim.actors.iter().copied().collect()
    }
}

/// The question that most of the passages answer in nearly the same words; none where no two do.
pub(super) fn ask<'p>(
    corpus: &'p Corpus,
    alike: &Alike<'_>,
    members: &[(usize, &'p Passage)],
) -> Option<Asked<'p>> {
    let statements: Vec<Statement<'p>> =
        members.iter().flat_map(|(row, passage)| statements(corpus, alike, *row, passage)).collect();
    let mut best: Vec<&Statement<'p>> = Vec::new();
    for first in &statements {
        let mut group = vec![first];
        for other in &statements {
            let apart = |known: &&Statement<'_>| known.row != other.row && one_question(alike, known, other);
            if group.iter().all(apart) {
                group.push(other);
            }
        }
        if group.len() > best.len().max(1) {
            best = group;
        }
    }
    let first =
        best.iter().min_by_key(|statement| (statement.denied, statement.claim.content.hull().len()))?;
    let words = first.claim.content.words(&corpus.articles.get(first.passage.article)?.text);
    let question = format!("Is it so: “{}”?", words.split_whitespace().collect::<Vec<_>>().join(" "));
    let key = first.class().map(Slug::to_string).unwrap_or_default();
    best.sort_by_key(|statement| statement.row);
    let answer = |statement: &&Statement<'p>| {
        let spans = statement.claim.content.as_slice().to_vec();
        let said = Said::Is(!statement.denied);
        let mut answer = Answer::new(corpus, statement.row, statement.passage, spans, said);
        answer.claim = Some(statement.id);
        answer
    };
    Some(Asked { frame: Frame::Whether, key, question, answers: best.iter().map(answer).collect() })
}

/// The claims of a passage that are firm and long enough to be told by their words.
fn statements<'p>(
    corpus: &'p Corpus,
    alike: &Alike<'_>,
    row: usize,
    passage: &'p Passage,
) -> Vec<Statement<'p>> {
    let read = |id: &ClaimId| {
        let claim = corpus.claims.get(*id)?;
        let firm = matches!(claim.modality, Modality::Asserted | Modality::Denied);
        let tokens: Vec<Token> =
            passage.tokens.iter().filter(|token| claim.content.overlaps(token.span)).cloned().collect();
        let known = |stem: String| alike.passages.stems.binary_search(&stem).ok();
        let stems: BTreeSet<usize> = tokens.iter().filter_map(stem).filter_map(known).collect();
        let quoted_question = tokens.iter().any(|token| token.kind == Kind::Stop && token.fold == "?");
        (firm && !quoted_question && stems.len() >= FEWEST && claim.predicate.is_some()).then(|| Statement {
            row,
            passage,
            id: *id,
            claim,
            stems,
            figures: quantities(&tokens).iter().map(|quantity| quantity.figure).collect(),
            denied: claim.polarity == Polarity::Negative || claim.modality == Modality::Denied,
        })
    };
    passage.claims.iter().filter_map(read).collect()
}

/// Whether two claims answer one question: one predicate, the same actors and figures, nearly the same words.
fn one_question(alike: &Alike<'_>, a: &Statement<'_>, b: &Statement<'_>) -> bool {
    let weigh = |stems: &BTreeSet<usize>| stems.iter().map(|stem| alike.weight(*stem as u32)).sum::<u64>();
    if a.class() != b.class()
        || a.actors() != b.actors()
        || a.figures != b.figures
        || a.claim.agent != b.claim.agent
        || times_clash(a.passage, b.passage)
    {
        return false;
    }
    let shared: BTreeSet<usize> = a.stems.intersection(&b.stems).copied().collect();
    let all = weigh(&a.stems) + weigh(&b.stems);
    let apart = a.stems.symmetric_difference(&b.stems).count();
    (weigh(&shared) * 2_000).checked_div(all).unwrap_or(0) >= ONE_QUESTION
        && (a.denied == b.denied || apart <= MOST_APART)
}

/// What two answers are to each other.
pub(super) fn judge(a: &Answer<'_>, b: &Answer<'_>) -> Judgement {
    let (Said::Is(one), Said::Is(other)) = (&a.said, &b.said) else { return Judgement::open() };
    // The same words days later may be said of another occasion.
    let days = a.published.zip(b.published).map_or(0, |(x, y)| x.days_to(y).abs());
    if one == other && days > MOST_DAYS {
        return Judgement::open();
    }
    if one == other {
        let why = "All say it in nearly the same words.".to_owned();
        return Judgement { verdict: Verdict::Same, sure: 93, why };
    }
    let (asserts, denies) = if *one { (a, b) } else { (b, a) };
    let why = format!("One asserts it, {}; one denies it, {}.", asserts.words(), denies.words());
    Judgement { verdict: Verdict::Contradict, sure: 90, why }
}
