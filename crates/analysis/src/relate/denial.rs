//! Denials: words that call the story untrue, somebody who rejects it, a negation or an opposite of what the
//! claim says.

use super::Decision;
use super::lexicon::Class;
use super::line::{Ending, Line};
use super::opposites::are_opposite;
use super::pair::Pair;
use parallax_model::Rule;

/// The first rule of denial that applies.
pub(super) fn find(pair: &Pair) -> Option<Decision> {
    let rules = [refusal, verdict, answer_no, quelling, negation, opposite];
    rules.iter().find_map(|rule| rule(pair))
}

/// `denies`, `shoots down`: somebody rejects what is told.
fn refusal(pair: &Pair) -> Option<Decision> {
    let found = pair.new_in_headline(Class::Refusal);
    let rows = found
        .into_iter()
        .find(|rows| !is_asked(&pair.headline, rows) && !is_negated(&pair.headline, rows))?;
    Some(decide(pair, "refusal", rows))
}

/// `hoax`, `not true`: the headline itself calls the story untrue.
fn verdict(pair: &Pair) -> Option<Decision> {
    let found = pair.new_in_headline(Class::Verdict);
    let rows = found
        .into_iter()
        .find(|rows| !is_asked(&pair.headline, rows) && !is_negated(&pair.headline, rows))?;
    Some(decide(pair, "verdict", rows))
}

/// `No, …`, `… ? No`, `Sorry, …`: an answer to a story that goes around.
fn answer_no(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let row = line.words.iter().enumerate().position(|(row, word)| {
        let first = line.part_of(row).is_some_and(|part| part.words.start == row);
        let alone = line.part_of(row).is_some_and(|part| part.words.len() == 1);
        let comma = rest(line, row).starts_with(',');
        match word.lower.as_str() {
            "no" => alone || comma,
            "sorry" | "relax" => first && comma,
            _ => false,
        }
    })?;
    Some(decide(pair, "answer-no", vec![row]))
}

/// `slams rumours`, `despite reports`: words that deny only together with what is told.
fn quelling(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let rumours = pair.lexicon.all(Class::Rumour, line);
    pair.new_in_headline(Class::Quelling).into_iter().find_map(|verb| {
        let last = *verb.last()?;
        let part = line.part_of(last)?;
        let rumour = rumours.iter().flatten().find(|row| **row > last && part.words.contains(row))?;
        Some(decide(pair, "quelled-rumour", verb.iter().copied().chain([*rumour]).collect()))
    })
}

/// `did not`, `never`, `no …`: the headline negates and the claim does not.
fn negation(pair: &Pair) -> Option<Decision> {
    if negations(&pair.claim).next().is_some() {
        return None;
    }
    let line = &pair.headline;
    negations(line).find_map(|row| {
        let part = line.part_of(row)?;
        if pair.lexicon.has(Class::Idiom, line, row)
            || part.end == Ending::Question && !presupposes(line, row)
        {
            return None;
        }
        let scope = row + 1..part.words.end.min(row + 9);
        let hit = scope.clone().find(|at| pair.is_aligned(*at));
        let judged = || scope.clone().take(3).find(|at| pair.lexicon.has(Class::Truthful, line, *at));
        let hit = hit.or_else(judged)?;
        let mut decision = decide(pair, "negation", vec![row, hit]);
        decision.claim = pair.claim_rows(std::iter::once(hit));
        Some(decision)
    })
}

/// `safe` of what the claim calls `stolen`.
fn opposite(pair: &Pair) -> Option<Decision> {
    let (claim, headline) = (&pair.claim, &pair.headline);
    headline.words.iter().enumerate().find_map(|(row, word)| {
        let asked = headline.part_of(row).is_some_and(|part| part.end == Ending::Question);
        if asked || !word.is_content() || pair.is_aligned(row) {
            return None;
        }
        let opposed = claim.words.iter().position(|other| are_opposite(&other.stem, &word.stem))?;
        let kept = pair.links.iter().any(|link| link.claim == opposed);
        (!kept).then(|| Decision { rule: Rule::new("opposite"), claim: vec![opposed], headline: vec![row] })
    })
}

fn decide(pair: &Pair, rule: &'static str, rows: Vec<usize>) -> Decision {
    let part =
        rows.first().and_then(|row| pair.headline.part_of(*row)).map_or(0..0, |part| part.words.clone());
    Decision { rule: Rule::new(rule), claim: pair.claim_rows(part), headline: rows }
}

/// The rows of negating words.
fn negations(line: &Line) -> impl Iterator<Item = usize> {
    let negates = |word: &str| {
        matches!(word, "not" | "n't" | "never" | "no" | "nobody" | "none" | "cannot" | "neither")
    };
    line.words.iter().enumerate().filter(move |(_, word)| negates(&word.lower)).map(|(row, _)| row)
}

/// Whether a negation stands closely before the words: `not a hoax`.
fn is_negated(line: &Line, rows: &[usize]) -> bool {
    let Some(first) = rows.first() else { return false };
    let part = line.part_of(*first).map_or(0, |part| part.words.start);
    negations(line).any(|row| row >= part && row < *first && *first - row <= 3)
}

/// Whether the words stand in a question that leaves them open.
fn is_asked(line: &Line, rows: &[usize]) -> bool {
    rows.first().is_some_and(|row| {
        line.part_of(*row).is_some_and(|part| part.end == Ending::Question) && !presupposes(line, *row)
    })
}

/// Whether the part of that word is a question that takes its content for granted: `How did …?`
pub(super) fn presupposes(line: &Line, row: usize) -> bool {
    let first = line.part_of(row).and_then(|part| line.words.get(part.words.start));
    first.is_some_and(|word| {
        matches!(word.lower.as_str(), "how" | "why" | "what" | "when" | "where" | "who" | "which")
    })
}

fn rest<'t>(line: &Line<'t>, row: usize) -> &'t str {
    line.words.get(row).and_then(|word| line.text.get(word.span.end as usize..)).unwrap_or("").trim_start()
}
