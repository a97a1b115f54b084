//! The frame of words: what did somebody say? Two articles that credit one speaker with the same run of words, or with
//! much the same, tell of one statement, however much of it each gives. Names and phrases that anybody uses make none.

use super::{Answer, Asked, Judgement, Said, grouped};
use crate::alike::Alike;
use crate::lexicon;
use crate::passage::{Passage, speaker, stem};
use crate::row::{Frame, Verdict};
use crate::statement::{figures, is_denied, likeness, stems, tokens};
use parallax_model::{Claim, ClaimId, Corpus, Span, SpeakerKind, Voice};
use parallax_text::quantity::quantities;
use parallax_text::{Kind, Token};
use std::collections::BTreeSet;
use std::ops::Range;

/// The fewest content words of a run, names left out, where one of the articles does not mark it as a quotation.
const UNMARKED: usize = 3;
/// The same where both do, and of two statements in much the same words.
const MARKED: usize = 2;
/// The fewest words of a run that one of the articles does not mark.
const LONG: usize = 5;
/// What the content words of a run weigh at least, in thousandths: one that few passages have weighs more.
const WEIGHT: u64 = 6_000;
/// A run has at least one of this many words of the shorter claim.
const MOST_OF: usize = 2;
/// The least likeness of two statements in other words, in thousandths: of 60 pairs of one speaker in the annotated stories
/// above it, one was not of one statement; of 20 right below it, five.
const ALIKE: u64 = 470;
/// The same where both give one figure.
const ONE_FIGURE: u64 = 330;
/// How many days apart two articles may be published that tell of one statement.
const MOST_DAYS: i32 = 2;

/// A claim that credits somebody with words.
struct Told<'p> {
    row: usize,
    passage: &'p Passage,
    id: ClaimId,
    claim: &'p Claim,
    speaker: String,
    /// Whether the speaker is a known actor.
    known: bool,
    /// Its words, without marks.
    words: Vec<Token>,
    /// The numbers of their stems.
    stems: BTreeSet<usize>,
    /// The same without names.
    plain: BTreeSet<usize>,
    figures: BTreeSet<u64>,
    /// Whether one of them is no more than `dozens`.
    rough: bool,
}

/// The questions that several of the passages answer: one for each statement that every two of them share.
pub(super) fn ask<'p>(
    corpus: &'p Corpus,
    alike: &Alike<'_>,
    members: &[(usize, &'p Passage)],
) -> Vec<Asked<'p>> {
    let told: Vec<Told<'p>> =
        members.iter().flat_map(|(row, passage)| told(corpus, alike, *row, passage)).collect();
    let groups = grouped(&told, |one, other| shared(corpus, alike, one, other).is_some());
    groups.iter().filter_map(|group| asked(corpus, alike, group)).collect()
}

/// The claims of a passage that credit somebody with words.
fn told<'p>(corpus: &'p Corpus, alike: &Alike<'_>, row: usize, passage: &'p Passage) -> Vec<Told<'p>> {
    let read = |id: &ClaimId| {
        let claim = corpus.claims.get(*id)?;
        let speaker = speaker(corpus, *id)?;
        let attribution = corpus.attributions.get(claim.attribution?)?;
        // `they` of one article need not be those of another.
        let told_of = !matches!(attribution.speaker.kind, SpeakerKind::Unstated | SpeakerKind::Anonymous);
        if !told_of && attribution.speaker.actor.is_none() {
            return None;
        }
        let tokens = tokens(passage, claim);
        let word = |token: &&Token| matches!(token.kind, Kind::Word | Kind::Number);
        let plain = |token: &&Token| {
            !corpus.words(passage.article, token.span).starts_with(char::is_uppercase)
                && stem(token).is_some_and(|stem| !lexicon::is_light(&stem))
        };
        Some(Told {
            row,
            passage,
            id: *id,
            claim,
            speaker,
            known: attribution.speaker.actor.is_some(),
            words: tokens.iter().filter(word).cloned().collect(),
            stems: stems(alike, tokens.iter()),
            plain: stems(alike, tokens.iter().filter(plain)),
            figures: figures(&tokens),
            rough: quantities(&tokens).iter().any(|quantity| quantity.interval.rough),
        })
    };
    passage.claims.iter().filter_map(read).collect()
}

/// The question of a group, with the words that its first two share as the answer.
fn asked<'p>(corpus: &'p Corpus, alike: &Alike<'_>, group: &[&Told<'p>]) -> Option<Asked<'p>> {
    let (first, second) = (group.first()?, group.get(1)?);
    let name = corpus.attributions.get(first.claim.attribution?)?.speaker.name.clone();
    let answer = |(place, statement): (usize, &&Told<'p>)| {
        let other = if place == 0 { second } else { first };
        let words = shared(corpus, alike, statement, other)?;
        let spans = vec![statement.span(&words)?];
        let mut answer = Answer::new(corpus, statement.row, statement.passage, spans, Said::Statement);
        answer.claim = Some(statement.id);
        Some(answer)
    };
    let run = shared(corpus, alike, first, second)?;
    let stems = first.words.get(run).unwrap_or_default().iter().filter_map(stem);
    let key = stems.collect::<Vec<_>>().join(" ");
    let answers: Vec<Answer<'p>> = group.iter().enumerate().filter_map(answer).collect();
    Some(Asked { frame: Frame::Words, key, question: format!("What did {name} say?"), answers })
}

/// The words of `a` that both give: a run long and rare enough to be a statement, or all of `a` where the two are in much
/// the same words. `None` where they are not one speaker's, or not of one statement.
fn shared(corpus: &Corpus, alike: &Alike<'_>, a: &Told<'_>, b: &Told<'_>) -> Option<Range<usize>> {
    let stands = is_denied(a.claim) == is_denied(b.claim);
    if a.speaker != b.speaker || a.passage.column == b.passage.column || !stands {
        return None;
    }
    let day = |told: &Told<'_>| corpus.articles.get(told.passage.article)?.published.day();
    if day(a).zip(day(b)).is_some_and(|(x, y)| x.days_to(y).abs() > MOST_DAYS) {
        return None;
    }
    run(alike, a, b).or_else(|| in_other_words(alike, a, b).then_some(0..a.words.len()))
}

/// The longest run of words that both give, where it is a statement.
fn run(alike: &Alike<'_>, a: &Told<'_>, b: &Told<'_>) -> Option<Range<usize>> {
    let (start, other, length) = longest(a, b)?;
    let run = start..start + length;
    let content =
        stems(alike, a.words.get(run.clone())?.iter()).intersection(&a.plain).copied().collect::<Vec<_>>();
    let marked = a.is_marked(start) && b.is_marked(other);
    let enough = if marked { content.len() >= MARKED } else { content.len() >= UNMARKED && length >= LONG };
    let share = length * MOST_OF >= a.words.len().min(b.words.len());
    let weight: u64 = content.iter().map(|stem| alike.weight(*stem as u32)).sum();
    (enough && share && weight >= WEIGHT).then_some(run)
}

/// Whether two statements of one actor are one, told in much the same words and with no other figures.
fn in_other_words(alike: &Alike<'_>, a: &Told<'_>, b: &Told<'_>) -> bool {
    let one_figure = a.figures == b.figures && !a.figures.is_empty() && !a.rough && !b.rough;
    let least = if one_figure { ONE_FIGURE } else { ALIKE };
    let within = a.figures.is_subset(&b.figures) || b.figures.is_subset(&a.figures);
    let common = a.plain.intersection(&b.plain).count();
    a.known && within && common >= MARKED && likeness(alike, &a.stems, &b.stems) >= least
}

/// Where the longest run of equal words begins in both, and how many words it has.
fn longest(a: &Told<'_>, b: &Told<'_>) -> Option<(usize, usize, usize)> {
    let mut best: Option<(usize, usize, usize)> = None;
    let mut before = vec![0_usize; b.words.len() + 1];
    for (one, own) in a.words.iter().enumerate() {
        let mut row = Vec::with_capacity(before.len());
        row.push(0);
        for ((other, theirs), length) in b.words.iter().enumerate().zip(&before) {
            let length = if own.fold == theirs.fold { length + 1 } else { 0 };
            row.push(length);
            if length > best.map_or(0, |(.., length)| length) {
                best = Some((one + 1 - length, other + 1 - length, length));
            }
        }
        before = row;
    }
    best
}

impl Told<'_> {
    fn span(&self, run: &Range<usize>) -> Option<Span> {
        Some(self.words.get(run.start)?.span.join(self.words.get(run.end.checked_sub(1)?)?.span))
    }

    /// Whether the article marks the word at `place` as quoted.
    fn is_marked(&self, place: usize) -> bool {
        let Some(word) = self.words.get(place) else { return false };
        let before = self.passage.tokens.iter().take_while(|token| token.span.start < word.span.start);
        let depth = before.fold(0_usize, |depth, token| match token.kind {
            Kind::Opening => depth + 1,
            Kind::Closing => depth.saturating_sub(1),
            _ => depth,
        });
        depth > 0 || self.claim.voice == Voice::Quoted
    }
}

/// What two answers are to each other: who shares a question here shares the statement.
pub(super) fn judge(a: &Answer<'_>, b: &Answer<'_>) -> Judgement {
    let why = format!("Both give one speaker's words: {} and {}.", a.words(), b.words());
    Judgement { verdict: Verdict::Same, sure: 94, why }
}
