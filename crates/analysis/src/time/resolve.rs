//! Which day an expression means: its TIMEX3 value, and the first and last day that it can mean, from what it says,
//! the day of publication and the tense. What the text does not allow stays open in the value: `XXXX-10-15`.

use super::meaning::{Meaning, Part, Shift, Unit};
use super::tense::Tense;
use parallax_model::{Day, TimeKind};

/// A resolved expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
    /// The TIMEX3 value.
    pub(super) value: String,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
}

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
            quarter_value(year.or(reference.last_year).or(today.map(Day::year)), quarter)
        }
        Meaning::Weekday { weekday, shift } => {
            match today.and_then(|today| day_of_week(today, weekday, shift, reference.tense)) {
                Some(date) => day_value(date),
                None => open(format!("XXXX-WXX-{}", weekday + 1)),
            }
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

fn open(value: String) -> Resolved {
    Resolved { kind: TimeKind::Date, value, from: None, to: None }
}

fn day_value(day: Day) -> Resolved {
    Resolved { kind: TimeKind::Date, value: day.to_string(), from: Some(day), to: Some(day) }
}

fn month_value(year: i16, month: i8) -> Resolved {
    let from = Day::new(year, month, 1);
    let next = if month == 12 { Day::new(year + 1, 1, 1) } else { Day::new(year, month + 1, 1) };
    Resolved {
        kind: TimeKind::Date,
        value: format!("{year:04}-{month:02}"),
        from,
        to: next.and_then(|next| next.plus(-1)),
    }
}

fn year_value(year: i16) -> Resolved {
    if year < 0 {
        return open(format!("BC{:04}", -i32::from(year)));
    }
    years(format!("{year:04}"), year, year)
}

fn years(value: String, from: i16, to: i16) -> Resolved {
    Resolved { kind: TimeKind::Date, value, from: Day::new(from, 1, 1), to: Day::new(to, 12, 31) }
}

fn season_value(year: Option<i16>, season: u8) -> Resolved {
    const NAMES: [&str; 4] = ["WI", "SP", "SU", "FA"];
    let name = NAMES.get(season as usize).copied().unwrap_or("XX");
    let Some(year) = year else { return open(format!("XXXX-{name}")) };
    let first_month = i8::try_from(season).unwrap_or(0) * 3;
    let (from, to) = if season == 0 {
        (Day::new(year - 1, 12, 1), Day::new(year, 3, 1))
    } else {
        (Day::new(year, first_month, 1), Day::new(year, first_month + 3, 1))
    };
    Resolved {
        kind: TimeKind::Date,
        value: format!("{year:04}-{name}"),
        from,
        to: to.and_then(|to| to.plus(-1)),
    }
}

fn quarter_value(year: Option<i16>, quarter: u8) -> Resolved {
    let Some(year) = year else { return open(format!("XXXX-Q{quarter}")) };
    let first = i8::try_from(quarter).unwrap_or(1) * 3 - 2;
    let last = month_value(year, first + 2);
    Resolved {
        kind: TimeKind::Date,
        value: format!("{year:04}-Q{quarter}"),
        from: Day::new(year, first, 1),
        to: last.to,
    }
}

fn length_value(unit: Unit, count: Option<u32>, half: bool) -> Resolved {
    let (letter, part_of_day) = unit.letter();
    let time = if part_of_day { "T" } else { "" };
    let value = match (count, half, unit) {
        (_, true, Unit::Hour) => "PT30M".to_owned(),
        (_, true, Unit::Year) => "P6M".to_owned(),
        (_, true, _) => format!("P{time}0.5{letter}"),
        (Some(count), ..) => format!("P{time}{count}{letter}"),
        (None, ..) => format!("P{time}X{letter}"),
    };
    Resolved { kind: TimeKind::Duration, value, from: None, to: None }
}

fn clock_value(day: Option<Day>, hour: u8, minute: Option<u8>) -> Resolved {
    let day_part = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
    let value = match minute {
        Some(minute) => format!("{day_part}T{hour:02}:{minute:02}"),
        None => format!("{day_part}T{hour:02}"),
    };
    Resolved { kind: TimeKind::Time, value, from: day, to: day }
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

/// The day of a week's Monday.
fn monday_of(day: Day) -> Option<Day> {
    day.plus(-i32::from(day.date().weekday().to_monday_zero_offset()))
}

fn unit_from_now(today: Option<Day>, unit: Unit, count: i32) -> Resolved {
    let Some(today) = today else {
        return open(match unit {
            Unit::Week => "XXXX-WXX".to_owned(),
            Unit::Weekend => "XXXX-WXX-WE".to_owned(),
            Unit::Month => "XXXX-XX".to_owned(),
            Unit::Quarter => "XXXX-QX".to_owned(),
            _ => "XXXX".to_owned(),
        });
    };
    let year = today.year();
    match unit {
        Unit::Week | Unit::Weekend => {
            let monday = today.plus(count * 7).and_then(monday_of);
            let Some(monday) = monday else { return open("XXXX-WXX".to_owned()) };
            let week = monday.date().iso_week_date();
            let name = format!("{:04}-W{:02}", week.year(), week.week());
            let (value, from) = if unit == Unit::Weekend {
                (format!("{name}-WE"), monday.plus(5))
            } else {
                (name, Some(monday))
            };
            Resolved { kind: TimeKind::Date, value, from, to: monday.plus(6) }
        }
        Unit::Month => {
            let months = i32::from(year) * 12 + i32::from(today.month()) - 1 + count;
            month_value((months.div_euclid(12)) as i16, (months.rem_euclid(12)) as i8 + 1)
        }
        Unit::Quarter => {
            let quarters = i32::from(year) * 4 + (i32::from(today.month()) - 1) / 3 + count;
            quarter_value(Some(quarters.div_euclid(4) as i16), quarters.rem_euclid(4) as u8 + 1)
        }
        Unit::Decade => {
            let first = year - year.rem_euclid(10) + 10 * count as i16;
            years(format!("{:03}", first / 10), first, first + 9)
        }
        Unit::Century => {
            let first = year - year.rem_euclid(100) + 100 * count as i16;
            years(format!("{:02}", first / 100), first, first + 99)
        }
        _ => year_value(year.saturating_add(count as i16)),
    }
}

/// `two weeks ago`, as exactly as its unit.
fn point_from_now(today: Option<Day>, unit: Unit, count: i32) -> Resolved {
    let Some(today) = today.filter(|_| count != 0) else {
        return open(if count > 0 { "FUTURE_REF" } else { "PAST_REF" }.to_owned());
    };
    match unit {
        Unit::Day => today.plus(count).map_or_else(|| open("XXXX-XX-XX".to_owned()), day_value),
        Unit::Week | Unit::Weekend => {
            today.plus(count.saturating_mul(7)).map_or_else(|| open("XXXX-WXX".to_owned()), day_value)
        }
        Unit::Month => unit_from_now(Some(today), Unit::Month, count),
        Unit::Decade | Unit::Century | Unit::Year | Unit::Quarter => {
            let years = match unit {
                Unit::Decade => count.saturating_mul(10),
                Unit::Century => count.saturating_mul(100),
                Unit::Quarter => count / 4,
                _ => count,
            };
            let year = i32::from(today.year()).saturating_add(years);
            i16::try_from(year).map_or_else(|_| open("PAST_REF".to_owned()), year_value)
        }
        Unit::Second | Unit::Minute | Unit::Hour => Resolved { kind: TimeKind::Time, ..day_value(today) },
    }
}

/// The date of the calendar that lies so many units from a day; none where that month is shorter.
fn date_from(day: Day, unit: Unit, count: i32) -> Option<Day> {
    let months = match unit {
        Unit::Day => return day.plus(count),
        Unit::Week | Unit::Weekend => return day.plus(count.saturating_mul(7)),
        Unit::Month => count,
        Unit::Quarter => count.saturating_mul(3),
        Unit::Year => count.saturating_mul(12),
        Unit::Decade => count.saturating_mul(120),
        Unit::Century => count.saturating_mul(1200),
        Unit::Second | Unit::Minute | Unit::Hour => return None,
    };
    let month = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    Day::new(year, month.rem_euclid(12) as i8 + 1, day.day())
}

fn season_from_now(today: Option<Day>, season: u8, shift: Shift) -> Resolved {
    let Some(today) = today else { return season_value(None, season) };
    let this = season_value(Some(today.year()), season);
    let year = match shift {
        Shift::Last if this.to.is_none_or(|to| to >= today) => today.year() - 1,
        Shift::Next if this.from.is_none_or(|from| from <= today) => today.year() + 1,
        _ => today.year(),
    };
    season_value(Some(year), season)
}
