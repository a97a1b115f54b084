//! The frame of amounts: how many, how much, how long of one thing? Two numbers of one unit are compared only where
//! each passage has no other of that unit, and where the passages say much else in the same words: `43 votes` in one
//! election and `63 votes` in another are two questions.

use super::{Answer, Asked, Judgement, Said};
use crate::alike::times_clash;
use crate::passage::{Passage, content};
use crate::row::{Frame, Verdict};
use parallax_model::{Corpus, Span};
use parallax_text::numeral::ONE;
use parallax_text::quantity::{Interval, Quantity, quantities};
use parallax_text::{Kind, Token, month};
use std::collections::{BTreeMap, BTreeSet};

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    /// The stem of what is counted; of money its sign or the stem of its name.
    pub(super) unit: String,
    pub(super) interval: Interval,
    /// The words of the number and the unit.
    span: Span,
    /// The unit in a word of the text.
    noun: String,
}

/// The least likeness for one amount, in thousandths.
const ONE_EVENT: u32 = 190;
/// A smaller count is equal by chance, in thousandths.
const SMALL: u64 = 10 * ONE;
/// The least likeness for two amounts that differ, in thousandths.
const ALL_BUT_THE_NUMBER: u32 = 600;
/// How many stems both passages must have beside the number and its unit.
const COMMON: usize = 3;

/// Plurals without `s`.
const IRREGULAR: &[&str] =
    &["people", "children", "men", "women", "troops", "personnel", "police", "percent"];
/// Units that are parts of a whole, not things.
const FRACTIONS: &[&str] =
    &["third", "thirds", "quarter", "quarters", "half", "halves", "fifth", "fifths", "tenths"];

/// The questions about amounts that at least two of the passages answer.
pub(super) fn ask<'p>(corpus: &Corpus, members: &[(usize, &'p Passage)]) -> Vec<Asked<'p>> {
    let mut questions: BTreeMap<String, Vec<Answer<'p>>> = BTreeMap::new();
    for (row, passage) in members {
        let mut of: BTreeMap<String, Vec<Amount>> = BTreeMap::new();
        let told_as_toll = |amount: &Amount| passage.tolls.iter().any(|toll| toll.span.overlaps(amount.span));
        for amount in amounts(&passage.tokens).into_iter().filter(|amount| !told_as_toll(amount)) {
            of.entry(amount.unit.clone()).or_default().push(amount);
        }
        for (unit, mut amounts) in of {
            if let (Some(amount), true) = (amounts.pop(), amounts.is_empty()) {
                let said = Answer::new(corpus, *row, passage, vec![amount.span], Said::Amount(amount));
                questions.entry(unit).or_default().push(said);
            }
        }
    }
    let several = questions.into_iter().filter(|(_, answers)| answers.len() > 1);
    several
        .filter_map(|(unit, answers)| {
            let Said::Amount(first) = &answers.first()?.said else { return None };
            let question = match first.noun.as_str() {
                "$" | "€" | "£" => format!("How much ({})?", first.noun),
                "%" | "percent" => "What percentage?".to_owned(),
                noun => format!("How many {}?", plural(noun)),
            };
            Some(Asked { frame: Frame::Amount, key: unit, question, answers })
        })
        .collect()
}

/// `225-page` asks for pages.
fn plural(noun: &str) -> String {
    match noun.strip_suffix('y').filter(|short| !short.ends_with(['a', 'e', 'o', 'u'])) {
        Some(short) => format!("{short}ies"),
        None if noun.ends_with('s') || IRREGULAR.contains(&noun) => noun.to_owned(),
        None => format!("{noun}s"),
    }
}

/// The amounts of a sentence, in order.
fn amounts(tokens: &[Token]) -> Vec<Amount> {
    quantities(tokens).iter().filter_map(|number| amount(tokens, number)).collect()
}

fn amount(tokens: &[Token], number: &Quantity) -> Option<Amount> {
    let token = |at: usize| tokens.get(at);
    let fold = |at: usize| token(at).map_or("", |token| token.fold.as_str());
    let before = number.figure_at.checked_sub(1).map_or("", fold);
    if month(before).is_some() || month(fold(number.end)).is_some() || is_a_year(tokens, number) {
        return None;
    }
    let first = token(number.start)?.span;
    let sign = matches!(before, "$" | "€" | "£");
    if sign {
        let sign = token(number.figure_at - 1)?;
        let span = first.join(sign.span).join(token(number.end.checked_sub(1)?)?.span);
        return Some(Amount {
            unit: before.to_owned(),
            interval: number.interval,
            span,
            noun: before.to_owned(),
        });
    }
    let mut at = number.end;
    at += usize::from(fold(at) == "-");
    at += usize::from(fold(at) == "of");
    let unit = token(at)?;
    // `43-year-old`: an age tells who is meant.
    let age = fold(at) == "year" && fold(at + 1) == "-";
    let percent = unit.fold == "%";
    let part = FRACTIONS.contains(&unit.fold.as_str());
    if age || part || !percent && (unit.kind != Kind::Word || content(std::slice::from_ref(unit)).is_empty())
    {
        return None;
    }
    let name = if percent { "percent".to_owned() } else { unit.stem().to_string() };
    Some(Amount {
        unit: name,
        interval: number.interval,
        span: first.join(unit.span),
        noun: unit.fold.to_string(),
    })
}

/// `2016` alone.
fn is_a_year(tokens: &[Token], number: &Quantity) -> bool {
    let word = tokens.get(number.figure_at).map_or("", |token| token.fold.as_str());
    word.len() == 4 && (1_900 * ONE..2_100 * ONE).contains(&number.figure)
}

/// What two amounts of one unit are to each other.
pub(super) fn judge(a: &Answer<'_>, b: &Answer<'_>, likeness: u32) -> Judgement {
    let (Said::Amount(one), Said::Amount(other)) = (&a.said, &b.said) else { return Judgement::open() };
    let (Some(x), Some(y)) = (one.interval.value(), other.interval.value()) else { return Judgement::open() };
    let words = format!("{} and {}", a.words(), b.words());
    if times_clash(a.passage, b.passage) || common(a, b) < COMMON {
        return Judgement::open();
    }
    let money = matches!(one.unit.as_str(), "$" | "€" | "£" | "percent");
    if x < SMALL && !money {
        return Judgement::open();
    }
    if x == y && likeness >= ONE_EVENT {
        return Judgement {
            verdict: Verdict::Same,
            sure: 91,
            why: format!("Both give one number: {words}."),
        };
    }
    if x != y
        && likeness >= ALL_BUT_THE_NUMBER
        && a.passage.actors == b.passage.actors
        && other_numbers(a) == other_numbers(b)
    {
        return Judgement {
            verdict: Verdict::Differ,
            sure: 90,
            why: format!("All else is told in the same words: {words}."),
        };
    }
    Judgement::open()
}

/// The stems with digits outside of a passage's amount: years and days among them.
fn other_numbers(answer: &Answer<'_>) -> BTreeSet<String> {
    rest(answer).into_iter().filter(|stem| stem.starts_with(|c: char| c.is_ascii_digit())).collect()
}

/// The stems outside of a passage's amount.
fn rest(answer: &Answer<'_>) -> BTreeSet<String> {
    let outside = |token: &&Token| !answer.spans.iter().any(|span| span.overlaps(token.span));
    answer.passage.tokens.iter().filter(outside).filter_map(crate::passage::stem).collect()
}

/// How many stems both passages have outside of their amounts.
fn common(a: &Answer<'_>, b: &Answer<'_>) -> usize {
    rest(a).intersection(&rest(b)).count()
}
