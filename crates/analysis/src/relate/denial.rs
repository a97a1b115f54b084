//! Denials: words that call the story untrue, somebody who rejects it, a negation or an opposite of what the
//! claim says.

use super::Decision;
use super::lexicon::Class;
use super::line::{Ending, Line, Word};
use super::opposites::are_opposite;
use super::pair::Pair;
use crate::prose::Tag;
use parallax_model::Rule;

/// A negation reaches this many words on.
const SCOPE: usize = 8;

/// Words that belong together stand at most so many places apart.
const NEAR: usize = 3;

/// The first rule of denial that applies.
pub(super) fn find(pair: &Pair) -> Option<Decision> {
    let rules = [answer_no, refusal, verdict, quelling, slighting, negation, negated_echo, opposite];
    rules.iter().find_map(|rule| rule(pair))
}

/// `denies`, `shoots down`: somebody rejects what is told.
fn refusal(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    pair.new_in_headline(Class::Refusal).into_iter().find_map(|rows| {
        let (first, last) = (*rows.first()?, *rows.last()?);
        let part = line.part_of(last)?;
        let told = |row: usize| pair.is_aligned(row) || pair.lexicon.has(Class::Carrier, line, row);
        let object = part.words.clone().any(|row| !rows.contains(&row) && told(row));
        let upholds = (last + 1..part.words.end).any(|verdict| upholds(pair, first, verdict));
        let open = is_asked(line, &rows) || is_negated(line, &rows) || upholds;
        (object && !open).then(|| decide(pair, "refusal", rows))
    })
}

/// Whether somebody denies a verdict, and so upholds the story: `denies hoax`, but not `denies false report`.
fn upholds(pair: &Pair, refusal: usize, verdict: usize) -> bool {
    let line = &pair.headline;
    let denies =
        line.words.get(refusal).is_some_and(|word| matches!(word.stem.as_str(), "deni" | "denial" | "refut"));
    let named = || {
        pair.lexicon.has(Class::Verdict, line, verdict)
            && !pair.lexicon.has(Class::Attributive, line, verdict)
    };
    refusal < verdict && denies && named()
}

/// `hoax`, `not true`: the headline itself calls the story untrue.
fn verdict(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let stands = |rows: &Vec<usize>| {
        let undone = is_asked(line, rows) || is_negated(line, rows) || is_rejected(pair, rows);
        !undone && !is_aside(pair, rows)
    };
    let rows = pair.new_in_headline(Class::Verdict).into_iter().find(stands)?;
    Some(decide(pair, "verdict", rows))
}

/// Whether somebody rejects the verdict: `denies hoax`.
fn is_rejected(pair: &Pair, rows: &[usize]) -> bool {
    let Some(first) = rows.first() else { return false };
    let start = pair.headline.part_of(*first).map_or(*first, |part| part.words.start);
    (start..*first).any(|row| upholds(pair, row, *first))
}

/// Whether the verdict qualifies a thing that is not the story: `with fake passports`.
fn is_aside(pair: &Pair, rows: &[usize]) -> bool {
    let line = &pair.headline;
    let Some(last) = rows.last().filter(|row| pair.lexicon.has(Class::Attributive, line, **row)) else {
        return false;
    };
    let Some(part) = line.part_of(*last) else { return false };
    let behind = line.slice(last + 1..part.words.end).iter();
    let nouns = behind.take_while(|word| word.is_nominal() && !word.after_comma).count();
    let mut run = last + 1..last + 1 + nouns;
    let told = pair.is_aligned(last + 1) || run.any(|row| pair.lexicon.has(Class::Carrier, line, row));
    let is_predicate = line
        .slice(last.saturating_sub(2).max(part.words.start)..*last)
        .iter()
        .any(|word| word.tag == Tag::Aux);
    nouns > 0 && !is_predicate && !told
}

/// `No, …`, `… ? No`, `Sorry, …`: an answer to a story that goes around.
fn answer_no(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let row = line.words.iter().enumerate().position(|(row, word)| {
        let Some(part) = line.part_of(row) else { return false };
        let comma = rest(line, row).starts_with(',');
        match word.lower.as_str() {
            "no" | "nah" | "nope" => part.words.len() == 1 || comma,
            "sorry" | "relax" => part.words.start == row && comma,
            "not" | "never" => part.words.start == row && part.words.len() <= 3 && answers(line, row),
            _ => false,
        }
    })?;
    Some(decide(pair, "answer-no", vec![row]))
}

/// Whether the part of that word stands behind a question.
fn answers(line: &Line, row: usize) -> bool {
    let before = line.words.get(row).and_then(|word| line.parts.get(word.part.checked_sub(1)?));
    before.is_some_and(|part| part.end == Ending::Question)
}

/// `ridiculous rumours`, `reports premature`: words that belittle, near what is told.
fn slighting(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    pair.new_in_headline(Class::Slighting).into_iter().find_map(|rows| {
        let at = *rows.first()?;
        let part = line.part_of(at)?;
        let near = at.saturating_sub(NEAR).max(part.words.start)..part.words.end.min(at + NEAR + 1);
        let rumour = near.clone().find(|row| pair.lexicon.has(Class::Rumour, line, *row))?;
        (!is_asked(line, &rows))
            .then(|| decide(pair, "slighted-rumour", rows.iter().copied().chain([rumour]).collect()))
    })
}

/// `slams rumours`, `despite reports`: words that deny only together with what is told.
fn quelling(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    pair.new_in_headline(Class::Quelling).into_iter().find_map(|verb| {
        let last = *verb.last()?;
        let part = line.part_of(last)?;
        let object = last + 1..part.words.end.min(last + 1 + SCOPE);
        let rumour = object.clone().find(|row| pair.lexicon.has(Class::Rumour, line, *row))?;
        let between = last + 1..rumour;
        let direct =
            between.clone().all(|row| pair.is_aligned(row) || line.words.get(row).is_some_and(is_of_object));
        let broken = line.slice(last + 1..rumour + 1).iter().any(|word| word.after_comma);
        let direct = direct && !broken;
        direct.then(|| decide(pair, "quelled-rumour", verb.iter().copied().chain([rumour]).collect()))
    })
}

/// Whether the word can stand between a verb and the rumour that is its object.
fn is_of_object(word: &Word) -> bool {
    let joins = matches!(word.lower.as_str(), "to" | "of" | "at" | "for");
    joins || word.is_nominal() || matches!(word.tag, Tag::Det | Tag::Part | Tag::Pron)
}

/// `did not`, `never`, `no …`: the headline negates and the claim does not.
fn negation(pair: &Pair) -> Option<Decision> {
    if negations(&pair.claim).next().is_some() {
        return None;
    }
    let line = &pair.headline;
    negations(line).find_map(|row| {
        let part = line.part_of(row)?;
        let asked = part.end == Ending::Question && !presupposes(line, row);
        if asked || pair.lexicon.has(Class::Idiom, line, row) || is_order(line, row) {
            return None;
        }
        let hit = negated(pair, row)?;
        let mut decision = decide(pair, "negation", vec![row, hit]);
        decision.claim = pair.claim_rows(std::iter::once(hit));
        Some(decision)
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

/// `Don't …`: advice, no statement.
fn is_order(line: &Line, row: usize) -> bool {
    let start = line.part_of(row).map_or(0, |part| part.words.start);
    row == start + 1 && line.words.get(start).is_some_and(|word| word.lower == "do")
}

/// `He was not`, `they don't`: a negation that ends its part answers what stands before it.
fn negated_echo(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let row = negations(line).find(|row| {
        let before = row.checked_sub(1).and_then(|before| line.words.get(before));
        let ends =
            line.part_of(*row).is_some_and(|part| part.words.end == row + 1 && part.end != Ending::Question);
        ends && before.is_some_and(|word| word.tag == Tag::Aux)
    })?;
    Some(decide(pair, "negated-echo", vec![row]))
}

/// `safe` of what the claim calls `stolen`: the headline's predicate excludes the claim's, of a shared subject.
fn opposite(pair: &Pair) -> Option<Decision> {
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
