//! TIMEX3 values of what is known: a day, a month, a quarter, a length.

use super::meaning::Unit;
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

pub(super) fn open(value: String) -> Resolved {
    Resolved { kind: TimeKind::Date, value, from: None, to: None }
}

pub(super) fn day_value(day: Day) -> Resolved {
    Resolved { kind: TimeKind::Date, value: day.to_string(), from: Some(day), to: Some(day) }
}

pub(super) fn month_value(year: i16, month: i8) -> Resolved {
    let from = Day::new(year, month, 1);
    let next = if month == 12 { Day::new(year + 1, 1, 1) } else { Day::new(year, month + 1, 1) };
    Resolved {
        kind: TimeKind::Date,
        value: format!("{year:04}-{month:02}"),
        from,
        to: next.and_then(|next| next.plus(-1)),
    }
}

pub(super) fn year_value(year: i16) -> Resolved {
    if year < 0 {
        return open(format!("BC{:04}", -i32::from(year)));
    }
    years(format!("{year:04}"), year, year)
}

pub(super) fn years(value: String, from: i16, to: i16) -> Resolved {
    Resolved { kind: TimeKind::Date, value, from: Day::new(from, 1, 1), to: Day::new(to, 12, 31) }
}

pub(super) fn season_value(year: Option<i16>, season: u8) -> Resolved {
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

pub(super) fn quarter_value(year: Option<i16>, quarter: u8) -> Resolved {
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

pub(super) fn half_value(year: Option<i16>, half: u8) -> Resolved {
    let Some(year) = year else { return open(format!("XXXX-H{half}")) };
    let first = i8::try_from(half).unwrap_or(1) * 6 - 5;
    Resolved {
        kind: TimeKind::Date,
        value: format!("{year:04}-H{half}"),
        from: Day::new(year, first, 1),
        to: month_value(year, first + 5).to,
    }
}

pub(super) fn length_value(unit: Unit, count: Option<u32>, half: bool) -> Resolved {
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

pub(super) fn clock_value(day: Option<Day>, hour: u8, minute: Option<u8>) -> Resolved {
    let day_part = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
    let value = match minute {
        Some(minute) => format!("{day_part}T{hour:02}:{minute:02}"),
        None => format!("{day_part}T{hour:02}"),
    };
    Resolved { kind: TimeKind::Time, value, from: day, to: day }
}
