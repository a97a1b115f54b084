//! The words of the calendar and the small numbers.

use super::meaning::{Part, Shift, Unit};
use parallax_text::{MONTHS, numeral};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Whether an expression of time can begin with the word: asked of every word, so by one look-up.
pub(super) fn begins_expression(word: &str) -> bool {
    const OTHERS: &str = "the that same this last past previous current next coming upcoming today tonight yesterday \
        tomorrow day present every each hourly daily weekly monthly yearly annually half a an several few some many \
        recent couple noon midday midnight ad ce early late earlier later mid q h end start beginning close middle \
        week weekend month quarter year decade century";
    static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let months = MONTHS.iter().flat_map(|names| names.iter().copied());
        let days = WEEKDAYS.iter().flat_map(|names| names.iter().copied());
        let numbers = numeral::words().chain(ORDINALS).chain(["hundred"]);
        let seasons = ["winter", "spring", "summer", "autumn", "fall"];
        let plural_days = WEEKDAYS.iter().filter_map(|names| names.first()).map(|day| format!("{day}s"));
        let words = months.chain(days).chain(numbers).chain(seasons).chain(OTHERS.split_whitespace());
        words.map(str::to_owned).chain(plural_days).collect()
    });
    WORDS.contains(word)
}

/// Words after a number that make it an amount.
const MEASURES: &[&str] = &[
    "people", "men", "women", "children", "police", "km", "kg", "mm", "cm", "m", "ft", "feet", "miles",
    "metres", "meters", "percent", "dollars", "euros", "pounds", "yuan", "rubles", "million", "billion",
    "thousand", "hundred", "troops", "sq", "square", "km²", "mph", "hp", "degrees", "times", "year", "years",
    "days", "months", "weeks", "hours", "minutes", "words",
];

/// Whether it measures the number before it: `people`, `km`.
pub(super) fn is_measure(word: &str) -> bool {
    MEASURES.contains(&word)
}

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon"],
    &["tuesday", "tues", "tue"],
    &["wednesday", "weds", "wed"],
    &["thursday", "thurs", "thur", "thu"],
    &["friday", "fri"],
    &["saturday", "sat"],
    &["sunday", "sun"],
];
const ORDINALS: [&str; 20] = [
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
];

/// Whether a month's name is also another word, so that it needs company.
pub(super) fn month_is_ambiguous(word: &str) -> bool {
    matches!(word, "may" | "march" | "mar" | "jan" | "august" | "dec" | "sep" | "april" | "june")
}

/// The day of the week of that name or abbreviation, Monday 0.
pub(super) fn weekday(word: &str) -> Option<i8> {
    let weekday = WEEKDAYS.iter().position(|names| names.contains(&word))?;
    i8::try_from(weekday).ok()
}

/// The same by its whole name: `Sun` by itself is a star or a paper.
pub(super) fn whole_weekday(word: &str) -> Option<i8> {
    weekday(word).filter(|_| word.ends_with("day"))
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
    numeral::cardinal(word).or_else(|| (word == "hundred").then_some(100))
}

/// The number of an ordinal: `first`, `third`.
pub(super) fn ordinal(word: &str) -> Option<u32> {
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
