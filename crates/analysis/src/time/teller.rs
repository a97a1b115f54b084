//! Tells what expressions mean, one after the other, and remembers what was spoken of last.

use super::grammar::Expression;
use super::meaning::{Meaning, Shift, Year};
use super::resolve::{Reference, resolve};
use super::tense::{self, Tense};
use super::value::Resolved;
use crate::prose::Prose;
use parallax_model::{Dating, Day, Span};

/// From how many years on a text counts as one that tells of the past, where few of them are near publication.
const YEARS: usize = 5;

/// What is known of a text when an expression of it is told.
pub(super) struct Teller<'a> {
    prose: &'a Prose<'a>,
    /// The first and last day that the text can be written on.
    written: (Option<Day>, Option<Day>),
    /// Whether dates without a year belong to the year that was spoken of last.
    tells_of_the_past: bool,
    last_year: Option<i16>,
    last_day: Option<Day>,
    /// The first and last day of what was spoken of last.
    last: Option<(Day, Day)>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(
        prose: &'a Prose<'a>,
        published: &'a Dating,
        line: Option<Day>,
        expressions: &[Expression],
    ) -> Self {
        let years: Vec<i16> =
            expressions.iter().filter_map(|expression| year_of(expression.meaning)).collect();
        let near =
            |year: &&i16| published.to.or(published.from).is_some_and(|day| (**year - day.year()).abs() < 2);
        let tells_of_the_past = years.len() >= YEARS && years.iter().filter(near).count() * 3 < years.len();
        let written = match line {
            Some(day) => (Some(day), Some(day)),
            None => (published.from.or(published.to), published.to.or(published.from)),
        };
        let last_day = written.0.filter(|_| written.0 == written.1);
        Self { prose, written, tells_of_the_past, last_year: None, last_day, last: None }
    }

    /// `known today as`: in a text that tells of the past, today is no day.
    pub(super) fn is_idle(&self, expression: &Expression) -> bool {
        self.tells_of_the_past && expression.meaning == Meaning::DayFromNow(0) && expression.part.is_none()
    }

    /// What the expressions of `run` mean, each of which but the first is not before the one before it.
    pub(super) fn tell(&mut self, run: &[(&Expression, Span)]) -> Vec<Resolved> {
        let Some((first, span)) = run.first() else { return Vec::new() };
        // The verb beside the first is that of all.
        let tense = tense::tense_of(self.prose, *span);
        let mut told: Vec<Resolved> =
            run.iter().map(|(expression, _)| self.value(expression, tense)).collect();
        let fixed = matches!(first.meaning, Meaning::Weekday { shift, .. } if shift != Shift::Plain);
        let ahead = fixed || matches!(tense, Tense::Future | Tense::Planned | Tense::Present);
        let rows = 1..run.len();
        let rows: Vec<(usize, usize)> = if ahead {
            rows.map(|row| (row, row - 1)).collect()
        } else {
            rows.rev().map(|row| (row - 1, row)).collect()
        };
        for (row, beside) in rows {
            let (Some(known), Some(value), Some((expression, _))) =
                (told.get(beside).cloned(), told.get(row).cloned(), run.get(row))
            else {
                continue;
            };
            let late = if ahead { value.from < known.from } else { value.from > known.from };
            if late && value.from.is_some() && known.from.is_some() {
                let moved = moved(expression, &value, if ahead { 1 } else { -1 });
                told.splice(row..=row, [moved]);
            }
        }
        for ((expression, _), value) in run.iter().zip(&told) {
            self.remember(expression, value);
        }
        told
    }

    /// What one expression means, on any day that the text can be written on.
    fn value(&self, expression: &Expression, tense: Tense) -> Resolved {
        let value = |day: Option<Day>| {
            let reference = Reference {
                day,
                year: self.last_year.filter(|_| self.tells_of_the_past),
                last_year: self.last_year,
                last_day: self.last_day,
                last: self.last,
                tense,
            };
            resolve(self.dated(expression, day), expression.part, &reference)
        };
        let first = value(self.written.0);
        let second = value(self.written.1);
        if first == second {
            return first;
        }
        let from = first.from.min(second.from).filter(|_| first.from.is_some());
        Resolved { from, to: first.to.max(second.to), ..value(None) }
    }

    /// With its counted year written out: `March last year`.
    fn dated(&self, expression: &Expression, day: Option<Day>) -> Meaning {
        let year = match expression.year {
            Some(Year::Named(year)) => Some(year),
            Some(Year::FromNow(count)) => day.map(|day| day.year().saturating_add(count as i16)),
            Some(Year::Told(count)) => self.last_year.map(|year| year.saturating_add(count as i16)),
            None => None,
        };
        year.map_or(expression.meaning, |year| expression.meaning.in_year(year))
    }

    fn remember(&mut self, expression: &Expression, told: &Resolved) {
        if let Some(year) = year_of(expression.meaning) {
            self.last_year = Some(year);
        }
        if told.from.is_some() && told.from == told.to {
            self.last_day = told.from;
        }
        self.last = told.from.zip(told.to).or(self.last);
    }
}

/// `value` of `expression`, so many weeks or years later.
fn moved(expression: &Expression, value: &Resolved, turns: i32) -> Resolved {
    let Some(from) = value.from else { return value.clone() };
    let meaning = match expression.meaning {
        Meaning::Weekday { .. } => {
            let Some(day) = from.plus(7 * turns) else { return value.clone() };
            Meaning::Day { year: Some(day.year()), month: day.month(), day: day.day() }
        }
        meaning => meaning.in_year(from.year().saturating_add(turns as i16)),
    };
    let nowhere =
        Reference { day: None, year: None, last_year: None, last_day: None, last: None, tense: Tense::Open };
    resolve(meaning, expression.part, &nowhere)
}

/// The year that an expression names itself.
fn year_of(meaning: Meaning) -> Option<i16> {
    match meaning {
        Meaning::Day { year, .. } | Meaning::Month { year, .. } | Meaning::Season { year, .. } => year,
        Meaning::Year(year) => Some(year),
        _ => None,
    }
}
