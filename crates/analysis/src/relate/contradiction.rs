//! Contradictions: the headline negates what the claim says, or says its opposite or another number of the same.

use super::lexicon::Class;
use super::line::{Ending, Line, Word};
use super::number::{Quantity, quantities};
use super::opposites::are_opposite;
use super::pair::{Decision, Pair};
use crate::prose::Tag;
use parallax_model::Rule;

/// A negation reaches this many words on.
const SCOPE: usize = 8;

/// What it denies in any case stands at most so many words behind it.
const NEAR: usize = 3;

/// `did not`, `never`, `no …`: the headline negates and the claim does not.
pub(super) fn negation(pair: &Pair) -> Option<Decision> {
    if pair.claim.negations().next().is_some() {
        return None;
    }
    let line = &pair.headline;
    line.negations().find_map(|row| {
        if line.is_asked(&[row]) || pair.lexicon.has(Class::Idiom, line, row) || is_order(line, row) {
            return None;
        }
        let hit = negated(pair, row)?;
        let claim = pair.claim_rows(std::iter::once(hit));
        Some(Decision { rule: Rule::new("negation"), claim, headline: vec![row, hit] })
    })
}

/// The word that the negation at `row` denies: one of the claim's closely behind it, a word for truth, or any
/// of the claim's where one stands before the negation too (its subject).
fn negated(pair: &Pair, row: usize) -> Option<usize> {
    let line = &pair.headline;
    let part = line.part_of(row)?;
    let bounded = line.slice(row + 1..part.words.end.min(row + 1 + SCOPE));
    let reach = bounded.iter().take_while(|word| !is_boundary(word)).count();
    let scope = row + 1..row + 1 + reach;
    let near = if line.words.get(row)?.lower == "no" { 2 } else { NEAR };
    let close = scope
        .clone()
        .take(near)
        .find(|at| pair.is_aligned(*at) || pair.lexicon.has(Class::Truthful, line, *at));
    let subject = || (part.words.start..row).rev().take(SCOPE).any(|at| pair.is_aligned(at));
    close.or_else(|| scope.clone().find(|at| near > 2 && pair.is_aligned(*at) && subject()))
}

/// Words that begin another clause.
fn is_boundary(word: &Word) -> bool {
    let begins =
        ["unless", "until", "because", "but", "while", "when", "after", "before", "if", "as", "since"];
    begins.contains(&word.lower.as_str())
}

/// `Don't …`, `you can't …`: advice, no statement.
fn is_order(line: &Line, row: usize) -> bool {
    let start = line.part_of(row).map_or(0, |part| part.words.start);
    let mut before = line.slice(row.saturating_sub(2).max(start)..row).iter();
    if before.any(|word| word.lower == "you") {
        return true;
    }
    row == start + 1 && line.words.get(start).is_some_and(|word| word.lower == "do")
}

/// `He was not`, `they don't`: a negation that ends its part answers what stands before it.
pub(super) fn negated_echo(pair: &Pair) -> Option<Decision> {
    if pair.claim.negations().next().is_some() {
        return None;
    }
    let line = &pair.headline;
    let row = line.negations().find(|row| {
        let before = row.checked_sub(1).and_then(|before| line.words.get(before));
        let ends =
            line.part_of(*row).is_some_and(|part| part.words.end == row + 1 && part.end != Ending::Question);
        ends && before.is_some_and(|word| word.tag == Tag::Aux)
    })?;
    Some(pair.decide("negated-echo", vec![row]))
}

/// `safe` of what the claim calls `stolen`: the headline's predicate excludes the claim's, of a shared subject.
pub(super) fn opposite(pair: &Pair) -> Option<Decision> {
    let (claim, headline) = (&pair.claim, &pair.headline);
    headline.words.iter().enumerate().find_map(|(row, word)| {
        let part = headline.part_of(row)?;
        let shared = (part.words.start..row).any(|at| pair.is_aligned(at));
        let predicative = row.checked_sub(1).and_then(|at| headline.words.get(at)).is_some_and(|before| {
            matches!(
                before.lower.as_str(),
                "is" | "are" | "was" | "were" | "'s" | "be" | "still" | "to" | "will" | "found"
            )
        });
        if part.end == Ending::Question || !predicative || !shared || pair.is_aligned(row) {
            return None;
        }
        let opposed = claim.words.iter().position(|other| are_opposite(&other.stem, &word.stem))?;
        let kept = pair.links.iter().any(|link| link.claim == opposed);
        (!kept).then(|| Decision { rule: Rule::new("opposite"), claim: vec![opposed], headline: vec![row] })
    })
}

/// `200 people` where the claim says `20 people`. Headlines round, so a figure differs only from twice as much
/// on; and where either side gives several, none is known to be meant.
pub(super) fn number(pair: &Pair) -> Option<Decision> {
    let claimed = quantities(&pair.claim);
    let told = quantities(&pair.headline);
    let only = |all: &[Quantity], unit: &str| all.iter().filter(|one| one.unit == unit).count() == 1;
    told.iter().find_map(|told_one| {
        let claimed_one = claimed.iter().find(|one| one.unit == told_one.unit)?;
        let single = only(&claimed, &told_one.unit) && only(&told, &told_one.unit);
        let part = pair.headline.words.get(told_one.row)?.part;
        let same_subject = pair.weight(part) > 2;
        let differs = told_one.value >= 2.0 * claimed_one.value || claimed_one.value >= 2.0 * told_one.value;
        (single && same_subject && differs && !pair.headline.is_asked(&[told_one.row])).then(|| Decision {
            rule: Rule::new("number"),
            claim: vec![claimed_one.row, claimed_one.row + 1],
            headline: vec![told_one.row, told_one.row + 1],
        })
    })
}
