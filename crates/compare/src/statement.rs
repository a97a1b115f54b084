//! Statements: single claims, ready for comparing one with another: what they say is so, of whom, with which figures.

use crate::alike::{Alike, times_clash};
use crate::lexicon;
use crate::passage::{Passage, stem};
use parallax_model::{ActorId, Claim, ClaimId, Corpus, Day, Modality, Polarity, Slug};
use parallax_text::month;
use parallax_text::quantity::quantities;
use parallax_text::{Kind, Token};
use std::collections::BTreeSet;

/// The fewest stems of a claim that is told by its words.
const FEWEST: usize = 3;
/// From this likeness on two statements are nearly the same words.
const SAME_WORDS: u64 = 750;
/// The most stems that only one of two claims has, where one asserts what the other denies.
const MOST_APART: usize = 1;

/// A claim with what its assertion is told by.
#[derive(Clone)]
pub(crate) struct Statement<'p> {
    /// Its passage's number.
    pub(crate) row: usize,
    pub(crate) passage: &'p Passage,
    pub(crate) id: ClaimId,
    pub(crate) claim: &'p Claim,
    /// Whether it says that something is not so.
    pub(crate) denied: bool,
    /// The numbers of its stems.
    pub(crate) stems: BTreeSet<usize>,
    /// The same without figures and months.
    pub(crate) plain: BTreeSet<usize>,
    /// The same in the order of the text.
    pub(crate) order: Vec<usize>,
    /// Those of them that characterise an actor.
    pub(crate) labels: BTreeSet<usize>,
    /// The number of its verb's stem.
    pub(crate) verb: Option<usize>,
    /// The number of the stem of the whole of which it tells a part: `most of the territory`.
    pub(crate) whole: Option<usize>,
    /// Its figures, in thousandths.
    pub(crate) figures: BTreeSet<u64>,
    /// When its article was published, where one day is known.
    pub(crate) published: Option<Day>,
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
            let plain = |token: &&Token| token.kind == Kind::Word && month(&token.fold).is_none();
            let order: Vec<usize> = numbers(alike, tokens.iter().filter(plain)).collect();
            let labels = passage.labels.iter();
            let labels = labels.flat_map(|label| tokens.iter().filter(|token| label.overlaps(token.span)));
            let labels = self::stems(alike, labels);
            let asks = tokens.iter().any(|token| token.kind == Kind::Stop && token.fold == "?");
            let verb = claim.predicate.as_ref().and_then(|predicate| {
                let words = tokens.iter().filter(|token| predicate.span.overlaps(token.span));
                self::stems(alike, words).last().copied()
            });
            let of = |pair: &[Token]| {
                pair.first().is_some_and(|share| lexicon::is_share(&share.fold))
                    && pair.last().is_some_and(|of| of.fold == "of")
            };
            let whole = tokens.windows(2).position(of).and_then(|at| head(alike, tokens.get(at + 2..)?));
            (!asks && stems.len() >= FEWEST && claim.predicate.is_some()).then(|| Statement {
                row,
                passage,
                id: *id,
                claim,
                stems,
                plain: order.iter().copied().collect(),
                order,
                labels,
                verb,
                whole,
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

    pub(crate) fn actors(&self) -> BTreeSet<ActorId> {
        self.claim.actors.iter().copied().collect()
    }
}

/// Whether one asserts what the other denies: one predicate, no other agent, the same figures and actors, no other days,
/// and nearly the same words.
pub(crate) fn oppose(alike: &Alike<'_>, a: &Statement<'_>, b: &Statement<'_>) -> bool {
    let agents = a.claim.agent.zip(b.claim.agent).is_none_or(|(one, other)| one == other);
    a.row != b.row
        && a.denied != b.denied
        && a.class() == b.class()
        && agents
        && !times_clash(a.passage, b.passage)
        && a.is_firm()
        && b.is_firm()
        && likeness(alike, &a.stems, &b.stems) >= SAME_WORDS
        && a.stems.symmetric_difference(&b.stems).count() <= MOST_APART
        && a.figures == b.figures
        && a.actors() == b.actors()
}

/// The number of the stem of the last word of the first run of words that say something.
fn head(alike: &Alike<'_>, tokens: &[Token]) -> Option<usize> {
    let mut run = tokens.iter().skip_while(|token| stem(token).is_none());
    let first = run.next()?;
    let last = run.take_while(|token| stem(token).is_some()).last().unwrap_or(first);
    stems(alike, std::iter::once(last)).first().copied()
}

/// The tokens of a claim.
pub(crate) fn tokens(passage: &Passage, claim: &Claim) -> Vec<Token> {
    passage.tokens.iter().filter(|token| claim.content.overlaps(token.span)).cloned().collect()
}

/// The numbers of the stems that tokens have.
pub(crate) fn stems<'t>(alike: &Alike<'_>, tokens: impl Iterator<Item = &'t Token>) -> BTreeSet<usize> {
    numbers(alike, tokens).collect()
}

/// The same, in order.
fn numbers<'t>(alike: &Alike<'_>, tokens: impl Iterator<Item = &'t Token>) -> impl Iterator<Item = usize> {
    tokens.filter_map(stem).filter_map(|stem| alike.passages.stems.binary_search(&stem).ok())
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
