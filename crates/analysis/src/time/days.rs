//! Days of one month that share its name: `3 to 7 June 2021`, `June 3–7, 2021`, `Monday 3rd, Tuesday 4th and Friday 7th
//! June`. Each is an expression of its own, with the month and year that stand beside another.

use super::grammar::{Expression, Grammar};
use super::meaning::Meaning;
use super::share::Joint;
use super::vocabulary::{is_measure, weekday};
use parallax_text::month;

/// How many days are read as one row of them.
const MOST: usize = 8;
/// What can stand behind a day in digits that is no count: `June 3 and 7 in Norvale`.
const BEHIND: &[&str] = &[
    "in", "at", "on", "for", "when", "while", "after", "before", "as", "with", "near", "to", "but", "and",
    "or", "during", "because", "that", "which", "where", "by", "from", "this", "last", "next", "of",
];

impl Grammar<'_> {
    /// The days before a month: at `at` stands the first of them, alone.
    pub(super) fn days_before_month(&self, at: usize) -> Option<Vec<Expression>> {
        if at > 0 && self.joined(at) && !self.mark(at - 1, '(') {
            return None;
        }
        if ['$', '€', '£', '#'].iter().any(|sign| at > 0 && self.mark(at - 1, *sign)) {
            return None;
        }
        let mut days: Vec<(usize, usize, i8)> = Vec::new();
        let mut start = at;
        let mut last = None;
        for _ in 0..MOST {
            let day_at = self.behind_weekday(start);
            if let Some((end, Meaning::Day { year, month, day }, rule)) = self.day_of_month(day_at) {
                days.push((start, end, day));
                last = Some((year, month, rule));
                break;
            }
            let (end, day) = self.day_number(day_at).or_else(|| self.ordinal_day(day_at))?;
            let (joint, next) = self.joint(end)?;
            // `3/4 June` is a night.
            let night =
                joint != Joint::Slash || self.day_number(next).is_some_and(|(_, next)| next == day + 1);
            if !night {
                return None;
            }
            let comma = joint == Joint::Comma;
            days.push((start, end, day));
            start = next;
            // `Chapter 3, 7 June` is one day.
            if comma && self.day_of_month(self.behind_weekday(next)).is_some() {
                return None;
            }
        }
        let (year, month, rule) = last.filter(|_| days.len() > 1)?;
        let rising = days.windows(2).all(|pair| matches!(pair, [(.., a), (.., b)] if a < b));
        let expression = |(start, end, day): (usize, usize, i8)| Expression {
            weekday: weekday(self.word(start)),
            ..Expression::new(start..end, Meaning::Day { year, month, day }, rule)
        };
        let mut days: Vec<Expression> = days.into_iter().map(expression).collect();
        self.add_year(days.last_mut());
        rising.then_some(days)
    }

    /// The days behind `expression`, which ends with the first of them: `June 3`, `Monday, June 3rd`.
    pub(super) fn days_behind(&self, expression: &Expression) -> Vec<Expression> {
        let mut days = Vec::new();
        let mut kept = 0;
        let Meaning::Day { year: None, month, day: first } = expression.meaning else { return days };
        let (mut at, mut before) = (expression.pieces.end, first);
        let ends_in_day = self.number(at - 1).is_some() || self.has_ending(at.saturating_sub(2));
        for _ in 0..MOST {
            let Some((joint, start)) = self.joint(at).filter(|_| ends_in_day) else { break };
            let day_at = self.behind_weekday(start);
            let Some((end, day)) = self.day_number(day_at).filter(|(_, day)| *day > before) else { break };
            let of = usize::from(self.word(end) == "of");
            let own_month = month_at(self.word(end + of)) && self.is_capital(end + of);
            if own_month || (joint == Joint::Slash && day != before + 1) {
                break;
            }
            let (whole, year) = self.with_year(end);
            let accepted = year.is_some() || self.has_ending(day_at) || self.ends_date(end, joint);
            let comma = joint == Joint::Comma;
            if !(accepted || comma && self.joint(end).is_some()) {
                break;
            }
            let rule = if year.is_some() { "month-day-year" } else { "month-day" };
            days.push(Expression {
                weekday: weekday(self.word(start)),
                ..Expression::new(start..whole, Meaning::Day { year, month, day }, rule)
            });
            if !comma {
                kept = days.len();
            }
            (at, before) = (whole, day);
            if year.is_some() {
                break;
            }
        }
        days.truncate(kept);
        self.add_year(days.last_mut());
        days
    }

    /// Adds the counted year behind the last of the days: `June 3–7 last year`.
    fn add_year(&self, last: Option<&mut Expression>) {
        let Some(last) = last else { return };
        let open = matches!(last.meaning, Meaning::Day { year: None, .. });
        if let Some((end, year)) = self.year_by(last.pieces.end).filter(|_| open) {
            (last.pieces.end, last.year) = (end, Some(year));
        }
    }

    /// Behind the weekday at `at`, its comma and article, where a number follows it.
    fn behind_weekday(&self, at: usize) -> usize {
        if weekday(self.word(at)).is_none() || !self.is_capital(at) {
            return at;
        }
        let comma = if self.mark(at + 1, ',') { at + 2 } else { at + 1 };
        if self.word(comma) == "the" { comma + 1 } else { comma }
    }

    /// Whether the number before `end` counts nothing that stands there.
    fn ends_date(&self, end: usize, joint: Joint) -> bool {
        if !self.follows(end) {
            return true;
        }
        let word = self.word(end);
        if word.is_empty() {
            let tied = self.joined(end) && ['-', '–', '/', ':'].iter().any(|mark| self.mark(end, *mark));
            return self.number(end).is_none() && !self.mark(end, '%') && !tied;
        }
        // `June 3–7 festival`: a dash without blanks ties it to the day before.
        let tied = joint == Joint::Range && self.joined(end - 1) && !is_measure(word) && !word.ends_with('s');
        tied || BEHIND.contains(&word)
    }
}

fn month_at(word: &str) -> bool {
    month(word).is_some()
}
