//! What is odd about the dates of a text: days that the calendar does not have, weekdays that a date did not fall on.

use parallax_model::{Day, Span, TimeExpression};

/// What is odd, with its place.
pub(crate) fn odd(times: &[TimeExpression], text: &str) -> Vec<(Span, String)> {
    times
        .iter()
        .filter_map(|time| Some((time.span, impossible(time, text).or_else(|| misnamed(time, text))?)))
        .collect()
}

/// `30 February 2019`: the month is known and the day is not, though the rule reads a day.
fn impossible(time: &TimeExpression, text: &str) -> Option<String> {
    const DAYS: [&str; 6] =
        ["weekday-date", "month-day-year", "day-month-year", "numeric-date", "month-day", "day-month"];
    if time.from.is_some() || !DAYS.contains(&time.rule.name()) {
        return None;
    }
    let parts: Vec<&str> = time.value.split('-').collect();
    let missing = match parts.as_slice() {
        [_, _] => true,
        // In a leap year every day of the calendar is there.
        ["XXXX", month, day] => Day::new(2000, month.parse().ok()?, day.parse().ok()?).is_none(),
        _ => false,
    };
    missing.then(|| format!("“{}” is no day of the calendar; it was not used.", time.span.of(text)))
}

/// `Monday 2 October 2018`, which was a Tuesday.
fn misnamed(time: &TimeExpression, text: &str) -> Option<String> {
    const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let day = time.from.filter(|_| time.rule.name() == "weekday-date" && time.from == time.to)?;
    let words = time.span.of(text);
    let first = words.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty())?;
    let said = NAMES.iter().position(|name| {
        first.len() >= 3 && name.get(..first.len()).is_some_and(|head| head.eq_ignore_ascii_case(first))
    })?;
    let was = usize::try_from(day.date().weekday().to_monday_zero_offset()).ok()?;
    let name = NAMES.get(was).filter(|_| was != said)?;
    Some(format!("“{words}” contradicts itself: that day was a {name}. The date is used."))
}
