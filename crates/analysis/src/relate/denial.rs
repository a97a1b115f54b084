//! Denials by words about the story: somebody rejects it, a verdict calls it untrue, an answer says no. What
//! contradicts the claim itself stands in [`contradiction`](super::contradiction).

use super::contradiction::{negated_echo, negation, number, opposite};
use super::lexicon::Class;
use super::line::{Ending, Line, Word};
use super::pair::{Decision, Pair};
use crate::prose::Tag;

/// What is told stands at most so many words behind the verb that quells it.
const REACH: usize = 8;

/// Words that belong together stand at most so many places apart.
const NEAR: usize = 3;

/// The first rule of denial that applies.
pub(super) fn find(pair: &Pair) -> Option<Decision> {
    let rules = [answer_no, refusal, verdict, quelling, slighting, negation, negated_echo, opposite, number];
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
        let open = line.is_asked(&rows) || line.is_negated(&rows) || upholds;
        (object && !open).then(|| pair.decide("refusal", rows))
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
        let undone = line.is_asked(rows) || line.is_negated(rows) || is_rejected(pair, rows);
        !undone && !is_aside(pair, rows)
    };
    let rows = pair.new_in_headline(Class::Verdict).into_iter().find(stands)?;
    Some(pair.decide("verdict", rows))
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
    let row = answer(&pair.headline)?;
    answer(&pair.claim).is_none().then(|| pair.decide("answer-no", vec![row]))
}

/// The word by which a line answers with no.
fn answer(line: &Line) -> Option<usize> {
    line.words.iter().enumerate().position(|(row, word)| {
        let Some(part) = line.part_of(row) else { return false };
        let comma = rest(line, row).starts_with(',');
        match word.lower.as_str() {
            "no" | "nah" | "nope" => part.words.len() == 1 || comma,
            "sorry" | "relax" => part.words.start == row && comma,
            "not" | "never" => part.words.start == row && part.words.len() <= 3 && answers(line, row),
            _ => false,
        }
    })
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
        (!line.is_asked(&rows))
            .then(|| pair.decide("slighted-rumour", rows.iter().copied().chain([rumour]).collect()))
    })
}

/// `slams rumours`, `despite reports`: words that deny only together with what is told.
fn quelling(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    pair.new_in_headline(Class::Quelling).into_iter().find_map(|verb| {
        let last = *verb.last()?;
        let part = line.part_of(last)?;
        let object = last + 1..part.words.end.min(last + 1 + REACH);
        let rumour = object.clone().find(|row| pair.lexicon.has(Class::Rumour, line, *row))?;
        let between = last + 1..rumour;
        let direct =
            between.clone().all(|row| pair.is_aligned(row) || line.words.get(row).is_some_and(is_of_object));
        let broken = line.slice(last + 1..rumour + 1).iter().any(|word| word.after_comma);
        let direct = direct && !broken;
        direct.then(|| pair.decide("quelled-rumour", verb.iter().copied().chain([rumour]).collect()))
    })
}

/// Whether the word can stand between a verb and the rumour that is its object.
fn is_of_object(word: &Word) -> bool {
    let joins = matches!(word.lower.as_str(), "to" | "of" | "at" | "for");
    joins || word.is_nominal() || matches!(word.tag, Tag::Det | Tag::Part | Tag::Pron)
}

/// The text behind the word of that row.
fn rest<'t>(line: &Line<'t>, row: usize) -> &'t str {
    line.words.get(row).and_then(|word| line.text.get(word.span.end as usize..)).unwrap_or("").trim_start()
}
