//! The frame of responsibility: who says that they did it? `Daesh claimed responsibility`, `no one has claimed it yet`,
//! `the group denied responsibility`. A claim goes beyond a report that knows of none.

use super::{Answer, Asked, Ground, Judgement, Said};
use crate::lexicon;
use crate::passage::Passage;
use crate::row::{Frame, Verdict};
use parallax_model::{ActorId, Corpus, Span};
use parallax_text::Token;

/// Who a passage says claims it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claimed {
    /// Somebody does: who, where it is an actor.
    By(Option<ActorId>),
    /// Nobody does.
    Nobody,
    /// Somebody denies it.
    Denied(Option<ActorId>),
}

/// How many words may stand between `claim` and `responsibility`, or before both a word that negates them.
const REACH: usize = 6;
/// The least likeness for a verdict, in thousandths.
const ONE_EVENT: u32 = 150;
/// The same where no place shows that both tell of one event.
const ONE_TEXT: u32 = 300;
/// The most days between the articles.
const MOST_DAYS: i32 = 7;

/// The question, where several passages answer it.
pub(super) fn ask<'p>(corpus: &Corpus, members: &[(usize, &'p Passage)]) -> Option<Asked<'p>> {
    let answer = |(row, passage): &(usize, &'p Passage)| {
        let (said, span) = claimed(corpus, passage)?;
        Some(Answer::new(corpus, *row, passage, vec![span], Said::Claimed(said)))
    };
    let answers: Vec<Answer<'p>> = members.iter().filter_map(answer).collect();
    let question = "Who claims responsibility?".to_owned();
    (answers.len() > 1).then_some(Asked {
        frame: Frame::Responsibility,
        key: String::new(),
        question,
        answers,
    })
}

/// Who claims responsibility, as a passage tells it, with the words that say so.
fn claimed(corpus: &Corpus, passage: &Passage) -> Option<(Claimed, Span)> {
    let tokens = &passage.tokens;
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let at = (0..tokens.len()).find(|at| matches!(fold(*at), "responsibility" | "involvement"))?;
    let near = at.saturating_sub(REACH)..(at + REACH).min(tokens.len());
    let verb = |forms: &[&str]| near.clone().find(|near| forms.contains(&fold(*near)));
    let claims = verb(&["claim", "claims", "claimed", "claiming"]).filter(|_| fold(at) == "responsibility");
    let denies = verb(&["deny", "denies", "denied", "denying"]);
    let verb = claims.or(denies)?;
    let before = verb.min(at).saturating_sub(REACH);
    let negated = (before..verb.max(at)).find(|row| lexicon::negates(fold(*row)));
    let from = negated.unwrap_or(verb.min(at));
    let span = span(tokens, from, verb.max(at))?;
    let agent = passage.claims.iter().filter_map(|claim| corpus.claims.get(*claim));
    let agent = agent.filter(|claim| claim.content.overlaps(span)).find_map(|claim| claim.agent);
    let said = match (claims, negated) {
        (Some(_), Some(_)) => Claimed::Nobody,
        (Some(_), None) => Claimed::By(agent),
        (None, None) => Claimed::Denied(agent),
        (None, Some(_)) => return None,
    };
    Some((said, span))
}

fn span(tokens: &[Token], first: usize, last: usize) -> Option<Span> {
    Some(tokens.get(first)?.span.join(tokens.get(last)?.span))
}

/// What two answers are to each other.
pub(super) fn judge(ground: &Ground<'_>, a: &Answer<'_>, b: &Answer<'_>, likeness: u32) -> Judgement {
    let (Said::Claimed(one), Said::Claimed(other)) = (&a.said, &b.said) else { return Judgement::open() };
    let days = a.published.zip(b.published).map(|(x, y)| x.days_to(y).abs());
    let one_event = likeness >= ONE_EVENT
        && days.is_some_and(|days| days <= MOST_DAYS)
        && ground.share_a_place(a.passage, b.passage).unwrap_or(likeness >= ONE_TEXT);
    if !one_event {
        return Judgement::open();
    }
    let words = format!("{} and {}", a.words(), b.words());
    match (one, other) {
        (Claimed::By(_), Claimed::Nobody) | (Claimed::Nobody, Claimed::By(_)) => Judgement {
            verdict: Verdict::Changed,
            sure: 91,
            why: format!("One knows of a claim, the other of none: {words}."),
        },
        (Claimed::By(Some(x)), Claimed::By(Some(y))) if x == y => {
            Judgement { verdict: Verdict::Same, sure: 92, why: format!("Both name who claims it: {words}.") }
        }
        (Claimed::By(Some(x)), Claimed::Denied(Some(y)))
        | (Claimed::Denied(Some(y)), Claimed::By(Some(x)))
            if x == y =>
        {
            Judgement {
                verdict: Verdict::Contradict,
                sure: 90,
                why: format!("By one it is claimed, by the other denied: {words}."),
            }
        }
        _ => Judgement::open(),
    }
}

impl Claimed {
    /// Whether somebody claims it.
    pub(super) fn is_claim(self) -> bool {
        matches!(self, Self::By(_))
    }
}
