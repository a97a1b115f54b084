//! The words of the calendar and the small numbers.

use super::meaning::{Part, Shift, Unit};

/// The month of that name or abbreviation, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// Whether a month's name is also another word, so that it needs company.
pub(super) fn month_is_ambiguous(word: &str) -> bool {
    matches!(word, "may" | "march" | "mar" | "jan" | "august" | "dec" | "sep" | "april" | "june")
}

/// The day of the week of that name or abbreviation, Monday 0.
pub(super) fn weekday(word: &str) -> Option<i8> {
    Some(match word {
        "monday" | "mon" => 0,
        "tuesday" | "tue" | "tues" => 1,
        "wednesday" | "wed" => 2,
        "thursday" | "thu" | "thur" | "thurs" => 3,
        "friday" | "fri" => 4,
        "saturday" => 5,
        "sunday" => 6,
        _ => return None,
    })
}

/// The day of the week of a plural: `Mondays`.
pub(super) fn weekdays(word: &str) -> Option<i8> {
    word.strip_suffix('s').filter(|word| word.ends_with("day")).and_then(weekday)
}

/// The season: 0 winter, 1 spring, 2 summer, 3 autumn.
pub(super) fn season(word: &str) -> Option<u8> {
    Some(match word {
        "winter" => 0,
        "spring" => 1,
        "summer" => 2,
        "autumn" | "fall" => 3,
        _ => return None,
    })
}

/// The unit of that name, singular or plural.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "second" | "seconds" => Unit::Second,
        "minute" | "minutes" => Unit::Minute,
        "hour" | "hours" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "weekend" | "weekends" => Unit::Weekend,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "quarter" | "quarters" => Unit::Quarter,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        _ => return None,
    })
}

/// Whether a unit's name is a plural.
pub(super) fn is_plural(word: &str) -> bool {
    word.ends_with('s')
}

/// The number of that name, up to a hundred.
pub(super) fn number(word: &str) -> Option<u32> {
    const SMALL: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    const TENS: [&str; 7] = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let small = SMALL.iter().position(|known| *known == word).map(|at| at as u32);
    let tens = || TENS.iter().position(|known| *known == word).map(|at| at as u32 * 10 + 30);
    small.or_else(tens).or_else(|| (word == "hundred").then_some(100))
}

/// The number of an ordinal: `first`, `third`.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    const ORDINALS: [&str; 21] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "twenty-first",
    ];
    ORDINALS.iter().position(|known| *known == word).map(|at| at as u32 + 1)
}

/// Words that choose one of several.
pub(super) fn shift(word: &str) -> Option<Shift> {
    Some(match word {
        "last" | "past" | "previous" => Shift::Last,
        "this" | "current" => Shift::This,
        "next" | "coming" | "upcoming" => Shift::Next,
        _ => return None,
    })
}

/// A part of a day.
pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "morning" => Part::Morning,
        "afternoon" => Part::Afternoon,
        "evening" => Part::Evening,
        "night" | "overnight" => Part::Night,
        _ => return None,
    })
}
