//! A day of the Gregorian calendar, without a clock or a time zone.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar day. Prints and parses as ISO 8601: `2018-10-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day, or `None` where the calendar has no such day (years −9999 to 9999).
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self)
    }

    /// As a date of the calendar library.
    pub fn date(self) -> Date {
        self.0
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days from `self` to `other`; negative where `other` is earlier.
    pub fn days_to(self, other: Self) -> i32 {
        other.number() - self.number()
    }

    /// `days` later (earlier where negative), or `None` outside the calendar.
    pub fn plus(self, days: i32) -> Option<Self> {
        Self::of_number(self.number().checked_add(days)?)
    }

    // The calendar library's own arithmetic brings its spans and all their error texts with it, a tenth of the
    // app's program; so days are counted here (Fliegel and Van Flandern's scheme: years begin on 1 March).

    /// Days since 1 March of the year 0.
    fn number(self) -> i32 {
        let month = i32::from(self.month());
        let year = i32::from(self.year()) - i32::from(month < 3);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day()) - 1;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
    }

    fn of_number(number: i32) -> Option<Self> {
        let (era, day) = (number.div_euclid(146_097), number.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let year = era.checked_mul(400)?.checked_add(year)? + i32::from(month > 9);
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
    }

    /// In words that can't be misread: `1 October 2018`.
    pub fn in_words(self) -> String {
        format!("{} {} {}", self.day(), self.month_name(), self.year())
    }

    /// The month's English name.
    pub fn month_name(self) -> &'static str {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = usize::try_from(self.month()).unwrap_or(0);
        NAMES.get(month.wrapping_sub(1)).copied().unwrap_or("")
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Day {
    type Err = String;

    /// Reads `YYYY-MM-DD`; anything else is an error that says so.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a day of the calendar, written YYYY-MM-DD");
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [y, m, d] if y.len() == 4 && m.len() == 2 && d.len() == 2 => {
                let (y, m, d) = (y.parse().ok(), m.parse().ok(), d.parse().ok());
                y.zip(m).zip(d).and_then(|((y, m), d)| Self::new(y, m, d)).ok_or_else(wrong)
            }
            _ => Err(wrong()),
        }
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.year(), self.month(), self.day()).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (year, month, day) = <(i16, i8, i8)>::deserialize(from)?;
        Self::new(year, month, day).ok_or_else(|| serde::de::Error::custom("no such day"))
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_counted_as_the_calendar_counts_them() {
        let mut day = Day::new(-4, 1, 1).unwrap();
        for _ in 0..400_000 {
            let next = day.plus(1).unwrap();
            assert_eq!(Some(next.date()), day.date().tomorrow().ok());
            assert_eq!((day.days_to(next), next.days_to(day), next.plus(-1)), (1, -1, Some(day)));
            day = next;
        }
        assert_eq!(Day::new(9999, 12, 31).unwrap().plus(1), None);
        assert_eq!(day.plus(i32::MAX), None);
    }
}
