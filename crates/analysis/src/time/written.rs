//! When an undated text was written: the interval that its own words allow.
//!
//! Takes the expressions of time with the tense of their verbs. Past events bound the day of writing from below, coming
//! ones from above, where their year is said: a text can tell of May 2011 in any later year, so neither the year that it
//! tells of nor `last month` or `June 2` beside it bounds anything. Gives an interval of at most a year, with the words of
//! each reason; else no interval, but the reasons all the same. Of reasons that exclude each other the weaker is dropped,
//! and said.

use super::grammar::Expression;
use super::meaning::Meaning;
use super::tense::Tense;
use parallax_model::{Basis, Dating, Day, Span};

/// An expression with its place and the tense of the verb beside it.
pub(super) struct Said<'e> {
    pub(super) expression: &'e Expression,
    pub(super) span: Span,
    pub(super) words: &'e str,
    pub(super) tense: Tense,
    /// Whether `by`, `until` or `before` stands before it, and no past does: a deadline.
    pub(super) deadline: bool,
}

/// When a text was written, as it says itself.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) dating: Dating,
    /// Reasons that were dropped: their words, and why.
    pub(crate) dropped: Vec<(Span, String)>,
}

/// What one expression says of the day of writing.
#[derive(Debug, Clone)]
struct Reason {
    from: Option<Day>,
    to: Option<Day>,
    span: Span,
    why: String,
    strength: Strength,
}

/// How sure a reason is; the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Year,
    Month,
    Day,
}

/// The interval that the expressions of an undated text allow; `None` where they say nothing of it.
pub(super) fn written(said: &[Said<'_>]) -> Option<Written> {
    let mut reasons: Vec<Reason> = said.iter().filter_map(full).collect();
    // The surest first; of equals, in the order of the text.
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.strength), reason.span));
    let (mut from, mut to): (Option<&Reason>, Option<&Reason>) = (None, None);
    let mut dropped = Vec::new();
    for reason in &reasons {
        let against = [
            to.filter(|to| reason.from.zip(to.to).is_some_and(|(from, to)| from > to)),
            from.filter(|from| reason.to.zip(from.from).is_some_and(|(to, from)| from > to)),
        ];
        if let Some(other) = against.into_iter().flatten().next() {
            let message = format!(
                "Two dates of the text exclude each other: it is {}, but {}. The first is used.",
                other.why, reason.why
            );
            dropped.push((reason.span, message));
            continue;
        }
        if reason.from.is_some() && reason.from > from.and_then(|from| from.from) {
            from = Some(reason);
        }
        if reason.to.is_some_and(|day| to.and_then(|to| to.to).is_none_or(|known| day < known)) {
            to = Some(reason);
        }
    }
    let used: Vec<&Reason> = match (from, to) {
        (Some(from), Some(to)) if from.span == to.span => vec![from],
        (from, to) => from.into_iter().chain(to).collect(),
    };
    if used.is_empty() {
        return None;
    }
    let whys: Vec<&str> = used.iter().map(|reason| reason.why.as_str()).collect();
    let whys = whys.join(", and ");
    let (first, last) = (from.and_then(|from| from.from), to.and_then(|to| to.to));
    let evidence = {
        let mut spans: Vec<Span> = used.iter().map(|reason| reason.span).collect();
        spans.sort_unstable();
        spans
    };
    let near = first.zip(last).map(|(first, last)| first.days_to(last) <= LONGEST);
    let dating = if near == Some(true) {
        let why = format!("The text has no date line. By what it tells it is {whys}.");
        Dating { from: first, to: last, basis: Basis::Inferred, why, evidence }
    } else {
        let rest = if near.is_some() { "that is too long to date it by" } else { "the other end is open" };
        let why = format!(
            "The text has no line that says when it was published. By what it tells it is {whys}; {rest}."
        );
        Dating { evidence, ..Dating::unknown(&why) }
    };
    Some(Written { dating, dropped })
}

/// An interval of more days than these dates nothing.
const LONGEST: i32 = 366;

/// What a date with its year says.
fn full(said: &Said<'_>) -> Option<Reason> {
    let (from, to, strength) = match said.expression.meaning {
        Meaning::Day { year: Some(year), month, day } => {
            let day = Day::new(year, month, day)?;
            (day, day, Strength::Day)
        }
        Meaning::Month { year: Some(year), month } => {
            let first = Day::new(year, month, 1)?;
            (first, first.date().last_of_month().into(), Strength::Month)
        }
        Meaning::Year(year) if (YEARS).contains(&year) => {
            (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?, Strength::Year)
        }
        _ => return None,
    };
    bound(said, from, to, strength)
}

/// Years that news on the web tell of as dates.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

fn bound(said: &Said<'_>, from: Day, to: Day, strength: Strength) -> Option<Reason> {
    let words = said.words;
    if ahead(said) {
        let why = format!("not after {} (“{words}” is still to come)", to.in_words());
        return Some(Reason { from: None, to: Some(to), span: said.span, why, strength });
    }
    (said.tense == Tense::Past).then(|| {
        let why = format!("not before {} (“{words}” is told as past)", from.in_words());
        Reason { from: Some(from), to: None, span: said.span, why, strength }
    })
}

fn ahead(said: &Said<'_>) -> bool {
    said.tense == Tense::Future || said.deadline
}
