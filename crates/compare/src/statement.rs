//! Statements: single claims, ready for comparing one with another: what they say is so, of whom, with which figures.

use crate::alike::{Alike, times_clash};
use crate::lexicon;
use crate::passage::{Passage, stem};
use parallax_model::{ActorId, Claim, ClaimId, Corpus, Day, Modality, Polarity, Slug};
use parallax_text::quantity::quantities;
use parallax_text::{Kind, Token};
use std::collections::BTreeSet;

/// The fewest stems of a claim that is told by its words.
const FEWEST: usize = 3;
/// The least likeness of two statements of one assertion, in thousandths, where both name one actor and the same
/// figures.
const NAMED: u64 = 400;
/// The same where nothing of that is shared.
const UNNAMED: u64 = 500;
/// The same where one gives figures that the other leaves out.
const PART: u64 = 600;
/// The fewest stems that both have, where neither has all of the other's.
const COMMON: usize = 3;
/// From this likeness on two statements are nearly the same words.
const SAME_WORDS: u64 = 750;
/// The most stems that only one of two claims has, where one asserts what the other denies.
const MOST_APART: usize = 1;
/// How many days apart two articles may be published that say the same.
const MOST_DAYS: i32 = 1;

/// A claim with what its assertion is told by.
pub(crate) struct Statement<'p> {
    /// Its passage's number.
    pub(crate) row: usize,
    pub(crate) passage: &'p Passage,
    pub(crate) id: ClaimId,
    pub(crate) claim: &'p Claim,
    /// Whether it says that something is not so.
    pub(crate) denied: bool,
    /// The numbers of its stems.
    stems: BTreeSet<usize>,
    /// Its figures, in thousandths.
    figures: BTreeSet<u64>,
    /// When its article was published, where one day is known.
    published: Option<Day>,
}

impl<'p> Statement<'p> {
    /// The statements of a passage that are long enough to be told by their words and ask nothing.
    pub(crate) fn of(
        corpus: &'p Corpus,
        alike: &Alike<'_>,
        row: usize,
        passage: &'p Passage,
    ) -> Vec<Statement<'p>> {
        let published = corpus.articles.get(passage.article).and_then(|article| article.published.day());
        let read = |id: &ClaimId| {
            let claim = corpus.claims.get(*id)?;
            let tokens = tokens(passage, claim);
            let stems = stems(alike, tokens.iter());
            let asks = tokens.iter().any(|token| token.kind == Kind::Stop && token.fold == "?");
            (!asks && stems.len() >= FEWEST && claim.predicate.is_some()).then(|| Statement {
                row,
                passage,
                id: *id,
                claim,
                stems,
                figures: figures(&tokens),
                denied: is_denied(claim),
                published,
            })
        };
        passage.claims.iter().filter_map(read).collect()
    }

    /// The class of its predicate.
    pub(crate) fn class(&self) -> Option<&'p Slug> {
        self.claim.predicate.as_ref().map(|predicate| &predicate.class)
    }

    /// Whether it asserts or denies, without `may`, `should`, `will` or `if`.
    fn is_firm(&self) -> bool {
        matches!(self.claim.modality, Modality::Asserted | Modality::Denied)
    }

    fn actors(&self) -> BTreeSet<ActorId> {
        self.claim.actors.iter().copied().collect()
    }
}

/// What two statements are to each other, where they are anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kinship {
    /// One assertion, in much the same words.
    Same,
    /// One asserts what the other denies.
    Opposed,
}

/// What two statements are to each other: one predicate, no other agent, no other figures, no other days, and many words
/// in common, weighed by rarity.
pub(crate) fn kinship(alike: &Alike<'_>, a: &Statement<'_>, b: &Statement<'_>) -> Option<Kinship> {
    let agents = a.claim.agent.zip(b.claim.agent).is_none_or(|(one, other)| one == other);
    if a.row == b.row || a.class() != b.class() || !agents || times_clash(a.passage, b.passage) {
        return None;
    }
    let likeness = likeness(alike, &a.stems, &b.stems);
    if a.denied != b.denied {
        let apart = a.stems.symmetric_difference(&b.stems).count();
        let opposed = a.is_firm()
            && b.is_firm()
            && likeness >= SAME_WORDS
            && apart <= MOST_APART
            && a.figures == b.figures
            && a.actors() == b.actors();
        return opposed.then_some(Kinship::Opposed);
    }
    let modality = a.claim.modality == b.claim.modality || a.is_firm() && b.is_firm();
    // The same words days later may be said of another occasion.
    let days = a.published.zip(b.published).map_or(0, |(one, other)| one.days_to(other).abs());
    let within = a.figures.is_subset(&b.figures) || b.figures.is_subset(&a.figures);
    let common = a.stems.intersection(&b.stems).count();
    let shares = common >= COMMON.min(a.stems.len()).min(b.stems.len());
    let light = a.class().is_some_and(|class| lexicon::is_light(class.as_str()));
    let least = match a.figures == b.figures {
        true if !light && !a.actors().is_disjoint(&b.actors()) => NAMED,
        true => UNNAMED,
        false => PART,
    };
    let same = modality && days <= MOST_DAYS && within && shares && likeness >= least;
    same.then_some(Kinship::Same)
}

/// The tokens of a claim.
pub(crate) fn tokens(passage: &Passage, claim: &Claim) -> Vec<Token> {
    passage.tokens.iter().filter(|token| claim.content.overlaps(token.span)).cloned().collect()
}

/// The numbers of the stems that tokens have.
pub(crate) fn stems<'t>(alike: &Alike<'_>, tokens: impl Iterator<Item = &'t Token>) -> BTreeSet<usize> {
    tokens.filter_map(stem).filter_map(|stem| alike.passages.stems.binary_search(&stem).ok()).collect()
}

/// The figures that tokens give, in thousandths.
pub(crate) fn figures(tokens: &[Token]) -> BTreeSet<u64> {
    quantities(tokens).iter().map(|quantity| quantity.figure).collect()
}

/// Whether a claim says that something is not so.
pub(crate) fn is_denied(claim: &Claim) -> bool {
    claim.polarity == Polarity::Negative || claim.modality == Modality::Denied
}

/// Dice's coefficient of the stems of two statements, weighed by rarity, in thousandths.
pub(crate) fn likeness(alike: &Alike<'_>, a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> u64 {
    let weigh =
        |stems: &mut dyn Iterator<Item = &usize>| stems.map(|stem| alike.weight(*stem as u32)).sum::<u64>();
    let all = weigh(&mut a.iter()) + weigh(&mut b.iter());
    (weigh(&mut a.intersection(b)) * 2_000).checked_div(all).unwrap_or(0)
}
