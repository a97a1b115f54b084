//! When an undated text was written: the interval that its own words allow.
//!
//! Takes the expressions of time with the tense of their verbs. What is told as past is not after the day of writing,
//! what is told as still to come not before it, and `this month` or `last month` puts it into the month, or the one
//! after, of the last dated thing that the text tells. Gives an interval, with the words of each reason; where only
//! one end can be known, no interval, but the reasons all the same. Of reasons that exclude each other the weaker is
//! dropped, and said. A date without its year is read in the year of the last full date of the text.

use super::grammar::Expression;
use super::meaning::{Meaning, Unit};
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
    /// The month of what was told last, and `this month`.
    Counted,
    /// A day without its year.
    Yearless,
    Year,
    Month,
    Day,
}

/// The interval that the expressions of an undated text allow; `None` where they say nothing of it.
pub(super) fn written(said: &[Said<'_>]) -> Option<Written> {
    let mut reasons: Vec<Reason> = said.iter().filter_map(full).collect();
    let anchor = anchor(&reasons);
    if let Some(anchor) = anchor {
        reasons.extend(said.iter().filter_map(|said| yearless(said, anchor)));
        let last = reasons
            .iter()
            .filter(|reason| reason.strength != Strength::Year)
            .filter_map(|reason| reason.from)
            .max();
        reasons.extend(said.iter().filter_map(|said| counted(said, last?)));
    }
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
    let dating = match (first, last) {
        (Some(_), Some(_)) => Dating {
            from: first,
            to: last,
            basis: Basis::Inferred,
            why: format!("The text has no date line. By what it tells it is {whys}."),
            evidence,
        },
        _ => Dating {
            evidence,
            ..Dating::unknown(&format!(
                "The text has no line that says when it was published. By what it tells it is {whys}; the other end is open."
            ))
        },
    };
    Some(Written { dating, dropped })
}

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

/// What a date without a year says, read in the year that the text told of last.
fn yearless(said: &Said<'_>, anchor: Day) -> Option<Reason> {
    let Meaning::Day { year: None, month, day } = said.expression.meaning else { return None };
    let mut date = Day::new(anchor.year(), month, day)?;
    // What is still to come comes after what was told.
    if date < anchor && ahead(said) {
        date = Day::new(anchor.year() + 1, month, day)?;
    }
    bound(said, date, date, Strength::Yearless)
}

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

/// The last past date of a month or day with its year: the year that dates without one belong to.
fn anchor(reasons: &[Reason]) -> Option<Day> {
    let dated = reasons.iter().filter(|reason| matches!(reason.strength, Strength::Day | Strength::Month));
    dated.filter_map(|reason| reason.from).max()
}

/// What `this month`, `last month`, `this year`, `last year` say beside the last thing that is dated.
fn counted(said: &Said<'_>, last: Day) -> Option<Reason> {
    let Meaning::UnitFromNow { unit, count } = said.expression.meaning else { return None };
    let (from, to) = match (unit, count) {
        (Unit::Month, 0 | -1) => {
            let months = i32::from(last.year()) * 12 + i32::from(last.month()) - 1 - count;
            let first = Day::new(
                i16::try_from(months.div_euclid(12)).ok()?,
                i8::try_from(months.rem_euclid(12)).ok()? + 1,
                1,
            )?;
            (first, first.date().last_of_month().into())
        }
        (Unit::Year, 0 | -1) => {
            let year = last.year() - i16::try_from(count).ok()?;
            (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?)
        }
        _ => return None,
    };
    let why = format!(
        "of {} to {} (“{}”, beside what it dates last)",
        from.in_words(),
        Day::in_words(to),
        said.words
    );
    Some(Reason { from: Some(from), to: Some(to), span: said.span, why, strength: Strength::Counted })
}
