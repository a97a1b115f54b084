//! Which day an expression means: its TIMEX3 value, and the first and last day that it can mean, from what it says,
//! the day of publication and the tense. What the text does not allow stays open in the value: `XXXX-10-15`.

use super::from_now::{date_from, monday_of, point_from_now, season_from_now, unit_from_now};
use super::meaning::{Meaning, Part, Shift};
use super::tense::Tense;
use super::value::{
    Resolved, clock_value, day_value, half_value, length_value, month_value, open, quarter_value,
    season_value, year_value, years,
};
use parallax_model::{Day, TimeKind};

/// What an expression is resolved against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reference {
    /// The day of publication, or one end of the interval that it lies in.
    pub(super) day: Option<Day>,
    /// The year that dates without a year belong to, in a text that tells of the past.
    pub(super) year: Option<i16>,
    /// The year and day that were spoken of last.
    pub(super) last_year: Option<i16>,
    pub(super) last_day: Option<Day>,
    /// The first and last day of what was spoken of last.
    pub(super) last: Option<(Day, Day)>,
    pub(super) tense: Tense,
}

/// The value of `meaning`.
pub(super) fn resolve(meaning: Meaning, part: Option<Part>, reference: &Reference) -> Resolved {
    let value = plain(meaning, reference);
    match part {
        Some(part) if value.kind == TimeKind::Date => {
            Resolved { kind: TimeKind::Time, value: format!("{}{}", value.value, part.suffix()), ..value }
        }
        _ => value,
    }
}

fn plain(meaning: Meaning, reference: &Reference) -> Resolved {
    let today = reference.day;
    match meaning {
        Meaning::Day { year: Some(year), month, day } => match Day::new(year, month, day) {
            Some(date) => day_value(date),
            None => open(format!("{year:04}-{month:02}")),
        },
        Meaning::Day { year: None, month, day } => match day_of_month(month, day, reference) {
            Some(date) => day_value(date),
            None => open(format!("XXXX-{month:02}-{day:02}")),
        },
        Meaning::Month { year, month } => match year.or_else(|| year_of_month(month, reference)) {
            Some(year) => month_value(year, month),
            None => open(format!("XXXX-{month:02}")),
        },
        Meaning::Year(year) => year_value(year),
        Meaning::Decade(year) => years(format!("{:03}", year / 10), year, year + 9),
        Meaning::Century(number) => years(format!("{:02}", number - 1), (number - 1) * 100 + 1, number * 100),
        Meaning::Season { year, season } => season_value(year.or(today.map(Day::year)), season),
        Meaning::Quarter { year, quarter } => {
            let last_month = quarter.cast_signed() * 3;
            quarter_value(year.or_else(|| year_of_months(last_month - 2, last_month, reference)), quarter)
        }
        Meaning::Half { year, half } => {
            let last_month = half.cast_signed() * 6;
            half_value(year.or_else(|| year_of_months(last_month - 5, last_month, reference)), half)
        }
        Meaning::Weekday { weekday, shift } => {
            match today.and_then(|today| day_of_week(today, weekday, shift, reference.tense)) {
                Some(date) => day_value(date),
                None => open(format!("XXXX-WXX-{}", weekday + 1)),
            }
        }
        Meaning::WeekdayOfWeek { weekday, weeks } => {
            let monday = today.and_then(|today| today.plus(weeks.saturating_mul(7))).and_then(monday_of);
            let day = monday.and_then(|monday| monday.plus(i32::from(weekday)));
            day.map_or_else(|| open(format!("XXXX-WXX-{}", weekday + 1)), day_value)
        }
        Meaning::WeekdayBeyond { weekday, shift, weeks } => {
            let tense = if weeks > 0 { Tense::Future } else { Tense::Past };
            let beside = today.and_then(|today| day_of_week(today, weekday, shift, tense));
            let day = beside.and_then(|day| day.plus(weeks.saturating_mul(7)));
            day.map_or_else(|| open(format!("XXXX-WXX-{}", weekday + 1)), day_value)
        }
        Meaning::DayFromNow(days) => match today.and_then(|today| today.plus(days)) {
            Some(date) => day_value(date),
            None => open("XXXX-XX-XX".to_owned()),
        },
        Meaning::UnitFromNow { unit, count } => unit_from_now(today, unit, count),
        Meaning::PointFromNow { unit, count } => point_from_now(today, unit, count),
        Meaning::DateFromNow { unit, count, days } => {
            let date = today.and_then(|today| today.plus(days)).and_then(|day| date_from(day, unit, count));
            date.map_or_else(|| open("XXXX-XX-XX".to_owned()), day_value)
        }
        Meaning::MonthFromNow { month, shift } => {
            let tense = match shift {
                Shift::Last => Tense::Past,
                Shift::Next => Tense::Future,
                Shift::This | Shift::Plain => Tense::Open,
            };
            let year = year_of_month(month, &Reference { tense, year: None, ..*reference });
            year.map_or_else(|| open(format!("XXXX-{month:02}")), |year| month_value(year, month))
        }
        Meaning::SeasonFromNow { season, shift } => season_from_now(today, season, shift),
        Meaning::ThatYear => {
            reference.last_year.or(today.map(Day::year)).map_or_else(|| open("XXXX".to_owned()), year_value)
        }
        Meaning::ThatDay => {
            reference.last_day.or(today).map_or_else(|| open("XXXX-XX-XX".to_owned()), day_value)
        }
        Meaning::ThatUnit(unit) => {
            // `By the end of the month it was mended`: of the month that was told of, if that is one.
            let told = reference.last.filter(|_| reference.tense == Tense::Past).and_then(|(from, to)| {
                let value = unit_from_now(Some(from), unit, 0);
                (value == unit_from_now(Some(to), unit, 0)).then_some(value)
            });
            told.unwrap_or_else(|| unit_from_now(today, unit, 0))
        }
        Meaning::Present => today.map_or_else(|| open("PRESENT_REF".to_owned()), day_value),
        Meaning::Length { unit, count, half } => length_value(unit, count, half),
        Meaning::Every { unit } => {
            let (letter, part_of_day) = unit.letter();
            Resolved {
                kind: TimeKind::Set,
                value: format!("P{}1{letter}", if part_of_day { "T" } else { "" }),
                from: None,
                to: None,
            }
        }
        Meaning::EveryWeekday(weekday) => {
            Resolved { kind: TimeKind::Set, value: format!("XXXX-WXX-{}", weekday + 1), from: None, to: None }
        }
        Meaning::Clock { hour, minute } => clock_value(reference.last_day, hour, minute),
    }
}

/// What was planned for a day (`the talks were set for October 15`) is told of before that day, or while it is news that
/// it came to nothing.
const DUE: i32 = 90;
/// The same in months.
const DUE_MONTHS: i8 = 3;
/// The present tense tells of what is to come (`the talks begin on October 15`), or of what a picture shows of the days
/// just past.
const JUST_PAST: i32 = 45;

/// The month and day in the year that the tense and the day of publication make likeliest.
fn day_of_month(month: i8, day: i8, reference: &Reference) -> Option<Day> {
    if let Some(year) = reference.year {
        return Day::new(year, month, day);
    }
    let today = reference.day?;
    let candidates = (-1..=1).filter_map(|years| Day::new(today.year() + years, month, day));
    let past = candidates.clone().filter(|date| *date <= today).max();
    let coming = candidates.filter(|date| *date >= today).min();
    let ahead = coming.map_or(i32::MAX, |date| today.days_to(date));
    let back = past.map_or(i32::MAX, |date| date.days_to(today));
    let is_coming = match reference.tense {
        Tense::Past => return past,
        Tense::Future => return coming,
        Tense::Planned => back > DUE,
        Tense::Present => back > JUST_PAST,
        Tense::Open => ahead < back,
    };
    if is_coming { coming.or(past) } else { past.or(coming) }
}

fn year_of_month(month: i8, reference: &Reference) -> Option<i16> {
    if reference.year.is_some() {
        return reference.year;
    }
    let today = reference.day?;
    let this = today.month();
    Some(match reference.tense {
        Tense::Past if month > this => today.year() - 1,
        Tense::Planned if (month - this).rem_euclid(12) >= 12 - DUE_MONTHS => {
            today.year() - i16::from(month > this)
        }
        Tense::Future | Tense::Planned if month < this => today.year() + 1,
        Tense::Present | Tense::Open if month - this > 6 => today.year() - 1,
        Tense::Present | Tense::Open if this - month > 6 => today.year() + 1,
        _ => today.year(),
    })
}

/// The year of a part of a year: the last that had begun, or the next that is not over.
fn year_of_months(first: i8, last: i8, reference: &Reference) -> Option<i16> {
    let past = matches!(reference.tense, Tense::Past);
    year_of_month(if past { first } else { last }, reference)
}

/// The weekday before or after today; today's own weekday is today, unless the text says `last` or `next`.
fn day_of_week(today: Day, weekday: i8, shift: Shift, tense: Tense) -> Option<Day> {
    let now = today.date().weekday().to_monday_zero_offset();
    let back = i32::from((now - weekday).rem_euclid(7));
    let on = i32::from((weekday - now).rem_euclid(7));
    match (shift, tense) {
        (Shift::Last, _) => today.plus(if back == 0 { -7 } else { -back }),
        (Shift::Next, _) => today.plus(if on == 0 { 7 } else { on }),
        (Shift::Plain | Shift::This, Tense::Future | Tense::Planned) => today.plus(on),
        (Shift::This, _) => today.plus(if back <= 3 { -back } else { on }),
        (Shift::Plain, _) => today.plus(-back),
    }
}
