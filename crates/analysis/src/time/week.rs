//! Weekdays of another week than the one beside publication: `Monday last week`, `last week on Monday`, `Friday week`,
//! `the Monday before last`; and dates of another year: `March last year`.

use super::grammar::{Grammar, Read};
use super::meaning::{Meaning, Shift, Unit, Year};
use super::vocabulary::{shift, unit, whole_weekday};

/// Words that can stand behind `Friday week`, where no noun can.
const BEHIND: &[&str] = &[
    "in", "at", "on", "to", "for", "when", "after", "before", "with", "from", "and", "or", "but", "as", "if",
    "because", "that", "over", "by", "until", "while",
];

impl Grammar<'_> {
    /// A weekday that ends at `end`, with the week behind it.
    pub(super) fn with_week(&self, end: usize, meaning: Meaning) -> (usize, Meaning) {
        let Meaning::Weekday { weekday, shift: Shift::Plain } = meaning else { return (end, meaning) };
        self.week_behind(end, weekday).unwrap_or((end, meaning))
    }

    fn week_behind(&self, end: usize, weekday: i8) -> Option<(usize, Meaning)> {
        let at = if self.mark(end, ',') { end + 1 } else { end };
        if !self.follows(at) {
            return None;
        }
        let beyond = |end, shift, weeks| Some((end, Meaning::WeekdayBeyond { weekday, shift, weeks }));
        match (self.word(at), self.word(at + 1)) {
            ("week", next)
                if at == end && (next.is_empty() || BEHIND.contains(&next)) && !self.owns(at + 1) =>
            {
                return beyond(at + 1, Shift::Plain, 1);
            }
            ("fortnight", next) if at == end && (next.is_empty() || BEHIND.contains(&next)) => {
                return beyond(at + 1, Shift::Plain, 2);
            }
            ("before", "last") => return beyond(at + 2, Shift::Last, -1),
            ("after", "next") => return beyond(at + 2, Shift::Next, 1),
            _ => {}
        }
        if let Some((end, Meaning::PointFromNow { unit: Unit::Week, count }, _)) = self.length(at) {
            return Some((end, Meaning::WeekdayOfWeek { weekday, weeks: count }));
        }
        let at = if matches!(self.word(at), "of" | "in" | "the") { at + 1 } else { at };
        let at = if self.word(at) == "the" { at + 1 } else { at };
        let (end, weeks) = self.shifted_week(at)?;
        (!self.owns(end)).then_some((end, Meaning::WeekdayOfWeek { weekday, weeks }))
    }

    /// `last week`, `week before last`: the piece behind it, and the weeks from now.
    fn shifted_week(&self, at: usize) -> Option<(usize, i32)> {
        if self.word(at) == "week" {
            return match (self.word(at + 1), self.word(at + 2)) {
                ("before", "last") => Some((at + 3, -2)),
                ("after", "next") => Some((at + 3, 2)),
                _ => None,
            };
        }
        let weeks = match shift(self.word(at))? {
            Shift::Last => -1,
            Shift::Next => 1,
            Shift::This | Shift::Plain => 0,
        };
        (self.word(at + 1) == "week" && self.follows(at + 1)).then_some((at + 2, weeks))
    }

    /// The weekday behind a week that ends at `end`: `last week Monday`, `last week, on Monday`, `last week’s Monday`.
    pub(super) fn weekday_behind(&self, end: usize) -> Option<(usize, i8)> {
        let mut at = if self.mark(end, ',') { end + 1 } else { end };
        if self.owns(at) {
            at += 2;
        } else if self.word(at) == "on" {
            at += 1;
        } else if at != end {
            return None;
        }
        let word = self.word(at);
        let named = whole_weekday(word).filter(|_| self.is_capital(at) && self.follows(at))?;
        Some((at + 1, named))
    }

    /// `a week on Friday`, `two weeks from Monday`, `a week ago on Monday`, behind the length or age that ends at `end`.
    pub(super) fn weeks_from_weekday(&self, at: usize, read: &(usize, Meaning, &'static str)) -> Read {
        let (end, weeks, ago) = match *read {
            (end, Meaning::Length { unit: Unit::Week, count: Some(count), half: false }, _) => {
                (end, i32::try_from(count.min(9_999)).ok()?, false)
            }
            (end, Meaning::PointFromNow { unit: Unit::Week, count }, _) if count < 0 => (end, count, true),
            _ => return None,
        };
        // `for two weeks on Monday` and `three weeks from Monday to …` last.
        let lasts = !ago && at > 0 && matches!(self.word(at - 1), "for" | "within" | "after" | "over" | "of");
        let tie = match self.word(end) {
            "from" | "on" if !ago && !lasts => 1,
            "on" if ago => 1,
            _ if ago => 0,
            _ => return None,
        };
        let word = self.word(end + tie);
        let weekday = whole_weekday(word).filter(|_| self.is_capital(end + tie))?;
        let more = matches!(self.word(end + tie + 1), "to" | "through" | "until");
        (self.follows(end + tie) && !more && !self.owns(end + tie + 1)).then_some((
            end + tie + 1,
            Meaning::WeekdayBeyond { weekday, shift: Shift::Plain, weeks },
            "weekday-of-week",
        ))
    }

    /// `week before last`, `month before last`, `year after next`.
    pub(super) fn before_last(&self, at: usize) -> Read {
        let count = match (self.word(at + 1), self.word(at + 2)) {
            ("before", "last") => -2,
            ("after", "next") => 2,
            _ => return None,
        };
        let unit = unit(self.word(at)).filter(|_| !self.word(at).ends_with('s') && self.follows(at + 2))?;
        matches!(unit, Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year).then_some((
            at + 3,
            Meaning::UnitFromNow { unit, count },
            "shifted-unit",
        ))
    }

    /// The year behind a date without one that ends at `end`: ` last year`, ` of this year`, ` that year`.
    pub(super) fn year_by(&self, end: usize) -> Option<(usize, Year)> {
        let at = if self.word(end) == "of" { end + 1 } else { end };
        let year_at = if self.word(at) == "the" && self.word(at + 1) == "same" { at + 2 } else { at + 1 };
        if self.word(year_at) != "year"
            || !self.follows(at)
            || !self.follows(year_at)
            || self.owns(year_at + 1)
        {
            return None;
        }
        let year = match (self.word(at), shift(self.word(at))) {
            ("that" | "the", _) => Year::Told(0),
            (_, Some(Shift::Last)) => Year::FromNow(-1),
            (_, Some(Shift::Next)) => Year::FromNow(1),
            (_, Some(Shift::This)) => Year::FromNow(0),
            _ => return None,
        };
        Some((year_at + 1, year))
    }

    /// Whether `’s` stands at `at`.
    fn owns(&self, at: usize) -> bool {
        (self.mark(at, '’') || self.mark(at, '\'')) && self.joined(at) && self.word(at + 1) == "s"
    }
}
