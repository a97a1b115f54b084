//! What is counted from the day of writing: `last month`, `two weeks ago`, `next summer`.

use super::meaning::{Shift, Unit};
use super::value::{Resolved, day_value, month_value, open, quarter_value, season_value, year_value, years};
use parallax_model::{Day, TimeKind};

/// The day of a week's Monday.
pub(super) fn monday_of(day: Day) -> Option<Day> {
    day.plus(-i32::from(day.date().weekday().to_monday_zero_offset()))
}

pub(super) fn unit_from_now(today: Option<Day>, unit: Unit, count: i32) -> Resolved {
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
pub(super) fn point_from_now(today: Option<Day>, unit: Unit, count: i32) -> Resolved {
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
pub(super) fn date_from(day: Day, unit: Unit, count: i32) -> Option<Day> {
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

pub(super) fn season_from_now(today: Option<Day>, season: u8, shift: Shift) -> Resolved {
    let Some(today) = today else { return season_value(None, season) };
    let this = season_value(Some(today.year()), season);
    let year = match shift {
        Shift::Last if this.to.is_none_or(|to| to >= today) => today.year() - 1,
        Shift::Next if this.from.is_none_or(|from| from <= today) => today.year() + 1,
        _ => today.year(),
    };
    season_value(Some(year), season)
}
