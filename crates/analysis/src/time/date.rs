//! Dates that name their month in letters, in every order: `Monday, March 18, 2018`, `the 18th of March`,
//! `2018 March 18`, `March ’18`.

use super::grammar::{Grammar, Read};
use super::meaning::{Meaning, Shift};
use super::piece::Kind;
use super::vocabulary::{is_measure, ordinal, weekday};
use parallax_text::month;

impl Grammar<'_> {
    /// `Monday`, `Monday, 1 October 2018`, `Monday October 1`, `Friday the 3rd of May`.
    pub(super) fn weekday_date(&self, at: usize) -> Read {
        let word = self.word(at);
        let named = weekday(word)?;
        let dotted = if self.mark(at + 1, '.') { at + 2 } else { at + 1 };
        let comma = if self.mark(dotted, ',') { dotted + 1 } else { dotted };
        let after = if self.word(comma) == "the" { comma + 1 } else { comma };
        if self.is_capital(at) && (self.follows(after) || after > at + 1) {
            let date =
                self.month_date(after).or_else(|| self.day_month(after)).or_else(|| self.numeric_date(after));
            if let Some((end, meaning @ Meaning::Day { .. }, _)) = date {
                return Some((end, meaning, "weekday-date"));
            }
        }
        let whole = word.ends_with("day") && self.is_capital(at);
        whole.then_some((at + 1, Meaning::Weekday { weekday: named, shift: Shift::Plain }, "weekday"))
    }

    /// `September 17, 2018`, `September the 17th`, `September 2014`, `September ’14`, `September`.
    pub(super) fn month_date(&self, at: usize) -> Read {
        let word = self.word(at);
        let named = month(word)?;
        if !self.is_capital(at) {
            return None;
        }
        let next = self.after_month(at);
        let article = usize::from(self.word(next) == "the");
        let day = if article == 1 { self.ordinal_day(next + 1) } else { self.day_number(next) };
        if let Some((end, day)) = day {
            let (end, year) = self.with_year(end);
            let rule = if year.is_some() { "month-day-year" } else { "month-day" };
            return Some((end, Meaning::Day { year, month: named, day }, rule));
        }
        if let Some((end, day)) = self.no_day(next)
            && let (end, year @ Some(_)) = self.with_year(end)
        {
            return Some((end, Meaning::Day { year, month: named, day }, "month-day-year"));
        }
        let year_at = if self.word(next) == "of" || self.mark(next, ',') { next + 1 } else { next };
        let year = self.year(year_at).or_else(|| self.early_year(year_at)).map(|year| (year_at + 1, year));
        if let Some((end, year)) = year.or_else(|| self.short_year(next)) {
            return Some((end, Meaning::Month { year: Some(year), month: named }, "month-year"));
        }
        self.is_named_month(at).then_some((next, Meaning::Month { year: None, month: named }, "month"))
    }

    /// `17 September 2018`, `17th of September`, `the Fourth of July`.
    pub(super) fn day_month(&self, at: usize) -> Read {
        let glued = at > 0 && self.joined(at) && !self.mark(at - 1, '(') && !self.mark(at - 1, '–');
        if glued { None } else { self.day_of_month(at) }
    }

    /// The same, whatever stands before it.
    pub(super) fn day_of_month(&self, at: usize) -> Read {
        let worded = || ordinal(self.word(at)).filter(|_| self.word(at + 1) == "of");
        let real = self.day_number(at).or_else(|| Some((at + 1, worded()? as i8)));
        let (end, day) = real.or_else(|| self.no_day(at))?;
        let next = if self.word(end) == "of" { end + 1 } else { end };
        let word = self.word(next);
        let named = month(word).filter(|_| self.is_capital(next) && word.len() > 2)?;
        let after = self.after_month(next);
        match self.with_year(after) {
            (end, year @ Some(_)) => Some((end, Meaning::Day { year, month: named, day }, "day-month-year")),
            (_, None) if real.is_none() => None,
            (_, None) => Some((next + 1, Meaning::Day { year: None, month: named, day }, "day-month")),
        }
    }

    /// `2018 March 18`, `2018, Mar. 18`, `2018 18 March`.
    pub(super) fn year_first(&self, at: usize) -> Read {
        let year = self.year(at)?;
        let led = at > 0 && matches!(self.word(at - 1), "in" | "since" | "by" | "until" | "before" | "after");
        let next = if self.mark(at + 1, ',') && !led { at + 2 } else { at + 1 };
        if !self.follows(next) || self.joined(next) {
            return None;
        }
        let date = self.month_date(next).or_else(|| self.day_month(next));
        let (end, Meaning::Day { year: None, month, day }, _) = date? else { return None };
        Some((end, Meaning::Day { year: Some(year), month, day }, "year-month-day"))
    }

    /// After the month's name at `at`, and the full stop of an abbreviation.
    fn after_month(&self, at: usize) -> usize {
        if self.mark(at + 1, '.') && self.word(at).len() < 5 && self.goes_on(at + 2) {
            at + 2
        } else {
            at + 1
        }
    }

    /// Whether the text goes on with a number behind the full stop before `at`, which so ends no sentence.
    fn goes_on(&self, at: usize) -> bool {
        self.follows(at) && (self.number(at).is_some() || self.word(at) == "of" || self.mark(at, ','))
    }

    /// The year behind a date that ends at `end`, with what stands between: `, 2018`, ` of 2018`, ` ’18`.
    pub(super) fn with_year(&self, end: usize) -> (usize, Option<i16>) {
        let comma = self.mark(end, ',');
        let year_at = if comma || self.word(end) == "of" { end + 1 } else { end };
        let clock =
            self.mark(year_at + 1, ':') && self.joined(year_at + 2) && self.number(year_at + 2).is_some();
        // `On May 3, 2000 people marched`.
        let amount = comma && is_measure(self.word(year_at + 1));
        let year = self.year(year_at).filter(|_| !clock && !amount && self.follows(year_at));
        match year.or_else(|| self.early_year(year_at).filter(|_| self.follows(year_at))) {
            Some(year) => (year_at + 1, Some(year)),
            None => self
                .short_year(if comma { end } else { year_at })
                .map_or((end, None), |(end, year)| (end, Some(year))),
        }
    }

    /// The year of two digits behind an apostrophe at `at`: `’18`.
    fn short_year(&self, at: usize) -> Option<(usize, i16)> {
        let quote = ['\'', '’', '‘'].iter().any(|quote| self.mark(at, *quote));
        let (value, digits) = self.number(at + 1).filter(|_| quote && self.joined(at + 1))?;
        let open = self.pieces.get(at).is_some_and(|piece| piece.spaced);
        let ends = self.word(at + 2).is_empty() || !self.joined(at + 2);
        (digits == 2 && open && ends).then(|| (at + 2, of_two_digits(value)))
    }

    /// A day of a month at `at`, with its ending: the piece after it, and the day.
    pub(super) fn day_number(&self, at: usize) -> Option<(usize, i8)> {
        self.numbered(at).filter(|(_, day)| (1..=31).contains(day))
    }

    /// A number that stands where a day does and is none: `32 January 2019`.
    fn no_day(&self, at: usize) -> Option<(usize, i8)> {
        self.numbered(at).filter(|(_, day)| !(1..=31).contains(day))
    }

    /// A number of at most two digits at `at`, with its ending.
    fn numbered(&self, at: usize) -> Option<(usize, i8)> {
        let (value, digits) = self.number(at)?;
        if digits > 2 {
            return None;
        }
        let clock = self.mark(at + 1, ':') && self.joined(at + 1) && self.joined(at + 2);
        let decimal = matches!(self.pieces.get(at + 1).map(|piece| &piece.kind), Some(Kind::Mark('.' | ',')))
            && self.joined(at + 1)
            && self.joined(at + 2)
            && self.number(at + 2).is_some();
        if clock || decimal {
            return None;
        }
        let ending = self.has_ending(at);
        if !ending && self.joined(at + 1) && !self.word(at + 1).is_empty() {
            return None;
        }
        Some((if ending { at + 2 } else { at + 1 }, value as i8))
    }

    /// `17th`, `seventeenth`.
    pub(super) fn ordinal_day(&self, at: usize) -> Option<(usize, i8)> {
        let worded = || ordinal(self.word(at)).map(|day| (at + 1, day as i8));
        self.day_number(at).filter(|_| self.has_ending(at)).or_else(worded)
    }

    /// Whether `st`, `nd`, `rd` or `th` is joined to the number at `at`.
    pub(super) fn has_ending(&self, at: usize) -> bool {
        self.joined(at + 1) && matches!(self.word(at + 1), "st" | "nd" | "rd" | "th")
    }
}

/// The year of two digits, in the century that news of the web tells of.
pub(super) fn of_two_digits(value: u32) -> i16 {
    let century = if value < 50 { 2000 } else { 1900 };
    century + value as i16
}
