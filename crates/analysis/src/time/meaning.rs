//! What an expression of time says, before it is known which day it is said on.

/// What an expression says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A day of a month, with or without the year: `September 17`.
    Day {
        year: Option<i16>,
        month: i8,
        day: i8,
    },
    /// A month, with or without the year.
    Month {
        year: Option<i16>,
        month: i8,
    },
    /// A year.
    Year(i16),
    /// A decade by its first year: `the 1990s`.
    Decade(i16),
    /// A century by its number.
    Century(i16),
    /// A season: 0 winter, 1 spring, 2 summer, 3 autumn.
    Season {
        year: Option<i16>,
        season: u8,
    },
    /// A quarter of a year.
    Quarter {
        year: Option<i16>,
        quarter: u8,
    },
    /// A half of a year: 1 or 2.
    Half {
        year: Option<i16>,
        half: u8,
    },
    /// A day of the week, Monday 0.
    Weekday {
        weekday: i8,
        shift: Shift,
    },
    /// A day of the week so many calendar weeks from now: `Monday last week`.
    WeekdayOfWeek {
        weekday: i8,
        weeks: i32,
    },
    /// So many weeks before or after a weekday, which is itself counted from now: `Friday week`, `the Monday before last`.
    WeekdayBeyond {
        weekday: i8,
        shift: Shift,
        weeks: i32,
    },
    /// Days from today.
    DayFromNow(i32),
    /// The calendar unit so many units from now: `last month` is −1.
    UnitFromNow {
        unit: Unit,
        count: i32,
    },
    /// A point so many units from now: `two years ago`.
    PointFromNow {
        unit: Unit,
        count: i32,
    },
    /// The same date of the calendar so many units from now, or of the day `days` after today: `a year ago today`.
    DateFromNow {
        unit: Unit,
        count: i32,
        days: i32,
    },
    /// A named month or season counted from now: `last September`.
    MonthFromNow {
        month: i8,
        shift: Shift,
    },
    SeasonFromNow {
        season: u8,
        shift: Shift,
    },
    /// The year or day that the text spoke of last: `that year`.
    ThatYear,
    ThatDay,
    /// The calendar unit that the text speaks of: `the end of the month`.
    ThatUnit(Unit),
    /// The present as such: `present`, `now`.
    Present,
    /// A length; `None` where the text only says some: `few months`.
    Length {
        unit: Unit,
        count: Option<u32>,
        half: bool,
    },
    /// A repetition.
    Every {
        unit: Unit,
    },
    /// A repetition on one day of the week.
    EveryWeekday(i8),
    /// A time of day without a date.
    Clock {
        hour: u8,
        minute: Option<u8>,
    },
}

impl Meaning {
    /// The part of a year that it names, in that year.
    pub(super) fn in_year(mut self, named: i16) -> Self {
        if let Self::Day { year, .. }
        | Self::Month { year, .. }
        | Self::Season { year, .. }
        | Self::Quarter { year, .. }
        | Self::Half { year, .. } = &mut self
        {
            *year = Some(named);
        }
        self
    }
}

/// The year of a date, where the date itself names none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Named(i16),
    /// So many years from the one of publication: `March last year`.
    FromNow(i32),
    /// So many years from the one that the text spoke of last: `March of that year`.
    Told(i32),
}

impl Year {
    /// So many years later.
    pub(super) fn plus(self, years: i32) -> Self {
        match self {
            Self::Named(year) => Self::Named(year.saturating_add(years as i16)),
            Self::FromNow(count) => Self::FromNow(count + years),
            Self::Told(count) => Self::Told(count + years),
        }
    }
}

/// Which of several: `last`, `next`, `this`; `Plain` where the text does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    Plain,
    Last,
    This,
    Next,
}

/// A unit of the calendar or clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Its letter in ISO 8601, and whether it is a part of a day.
    pub(super) fn letter(self) -> (&'static str, bool) {
        match self {
            Self::Second => ("S", true),
            Self::Minute => ("M", true),
            Self::Hour => ("H", true),
            Self::Day => ("D", false),
            Self::Weekend => ("WE", false),
            Self::Week => ("W", false),
            Self::Month => ("M", false),
            Self::Quarter => ("Q", false),
            Self::Year => ("Y", false),
            Self::Decade => ("DE", false),
            Self::Century => ("CE", false),
        }
    }
}

/// A part of a day, as TIMEX3 writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl Part {
    /// What TIMEX3 puts after the day.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::Morning => "TMO",
            Self::Afternoon => "TAF",
            Self::Evening => "TEV",
            Self::Night => "TNI",
        }
    }
}
