//! Where a text speaks of time, and what it says there. Rules look at pieces only; which day is meant is told
//! later. At each piece the rules are tried in order, and the first that reads something wins; expressions do not
//! overlap.

use super::meaning::{Meaning, Part, Year};
use super::piece::{Kind, Piece};
use super::share::share_said_years;
use super::vocabulary::{begins_expression, number, part, weekday};
use std::ops::Range;

/// An expression of time as it stands in the text.
#[derive(Debug, Clone)]
pub(super) struct Expression {
    /// Its pieces.
    pub(super) pieces: Range<usize>,
    pub(super) meaning: Meaning,
    /// The part of the day that it names: `late Sunday`.
    pub(super) part: Option<Part>,
    /// The year of a date without one, where it is counted: `March last year`.
    pub(super) year: Option<Year>,
    /// The weekday that is said with the date: `Monday, March 18`.
    pub(super) weekday: Option<i8>,
    /// Whether it comes after the expression before it, so that both are resolved together: `Monday to Friday`.
    pub(super) ordered: bool,
    pub(super) rule: &'static str,
}

impl Expression {
    pub(super) fn new(pieces: Range<usize>, meaning: Meaning, rule: &'static str) -> Self {
        Self { pieces, meaning, part: None, year: None, weekday: None, ordered: false, rule }
    }
}

/// What a rule has read: the piece after its last, what it says, and the rule's name.
pub(super) type Read = Option<(usize, Meaning, &'static str)>;

/// The pieces that the rules look at.
pub(super) struct Grammar<'p> {
    pub(super) text: &'p str,
    pub(super) pieces: &'p [Piece],
    /// The months that somebody of the text is called (`Theresa May`), January first.
    pub(super) names: [bool; 12],
}

impl<'p> Grammar<'p> {
    pub(super) fn new(text: &'p str, pieces: &'p [Piece]) -> Self {
        let unnamed = Self { text, pieces, names: [false; 12] };
        Self { names: unnamed.names_of_months(), ..unnamed }
    }

    /// All expressions, in order.
    pub(super) fn expressions(&self) -> Vec<Expression> {
        let mut found: Vec<Expression> = Vec::new();
        let mut at = 0;
        while at < self.pieces.len() {
            let start = at;
            if let Some(days) = self.days_before_month(at) {
                found.extend(days);
            } else if let Some(expression) = self.expression(at) {
                let behind = self.days_behind(&expression);
                found.push(expression);
                found.extend(behind);
            } else {
                at += 1;
                continue;
            }
            at = found.last().map_or(at, |last| last.pieces.end).max(start + 1);
        }
        self.share(&mut found);
        share_said_years(self, &mut found);
        found
    }

    fn expression(&self, at: usize) -> Option<Expression> {
        let word = self.word(at);
        if !word.is_empty() && !begins_expression(word) {
            return None;
        }
        let inner = self.after_modifier(at);
        if inner != at
            && let Some((end, meaning, rule)) = self.read(inner)
            && is_modified(meaning)
        {
            let part = self.day_part(at, meaning);
            return Some(self.whole(at, inner, (end, meaning, rule), part));
        }
        let read = self.read(at)?;
        Some(self.whole(at, at, read, None))
    }

    /// What was read at `inner`, with the part of the day, the week and the year that stand behind it.
    fn whole(
        &self,
        at: usize,
        inner: usize,
        (end, meaning, rule): (usize, Meaning, &'static str),
        part: Option<Part>,
    ) -> Expression {
        let (end, part) = self.with_part(end, meaning, part);
        let (end, behind) = self.with_week(end, meaning);
        let rule = if behind == meaning { rule } else { "weekday-of-week" };
        let counted = Some(end).filter(|_| is_yearless(behind)).and_then(|end| self.year_by(end));
        let (end, year) = counted.map_or((end, None), |(end, year)| (end, Some(year)));
        let weekday = weekday(self.word(inner)).filter(|_| matches!(behind, Meaning::Day { .. }));
        Expression { part, year, weekday, ..Expression::new(at..end, behind, rule) }
    }

    fn read(&self, at: usize) -> Read {
        match self.pieces.get(at).map(|piece| &piece.kind)? {
            Kind::Word(word) => self
                .repetition(at)
                .or_else(|| self.weekday_date(at))
                .or_else(|| self.numeric_date(at))
                .or_else(|| self.month_date(at))
                .or_else(|| self.shifted(at))
                .or_else(|| self.deictic(at))
                .or_else(|| self.season_date(at))
                .or_else(|| self.day_month(at))
                .or_else(|| self.ordinal_period(at))
                .or_else(|| self.period_code(at))
                .or_else(|| self.before_last(at))
                .or_else(|| self.edge(at))
                .or_else(|| self.counted(at))
                .or_else(|| self.clock_word(at, word))
                .or_else(|| self.era_year(at)),
            Kind::Number { .. } => self
                .numeric_date(at)
                .or_else(|| self.year_first(at))
                .or_else(|| self.year_and_code(at))
                .or_else(|| self.day_month(at))
                .or_else(|| self.decade(at))
                .or_else(|| self.clock(at))
                .or_else(|| self.ordinal_period(at))
                .or_else(|| self.code_of_period(at))
                .or_else(|| self.counted(at))
                .or_else(|| self.era_year(at))
                .or_else(|| self.year_alone(at)),
            Kind::Mark(_) => self.short_decade(at),
        }
    }

    /// A length of time, or what it is counted from: `two weeks ago`, `a week on Friday`.
    fn counted(&self, at: usize) -> Read {
        let read = self.length(at);
        let bare = || {
            self.one(at)
                .map(|(end, unit, count)| (end, Meaning::Length { unit, count, half: false }, "length"))
        };
        read.or_else(bare).and_then(|length| self.weeks_from_weekday(at, &length)).or(read)
    }

    /// After `early`, `late`, `mid-`, where one stands at `at`.
    fn after_modifier(&self, at: usize) -> usize {
        match self.word(at) {
            "mid" if self.mark(at + 1, '-') => at + 2,
            "early" | "late" | "earlier" | "later" | "mid" if self.follows(at + 1) => at + 1,
            _ => at,
        }
    }

    /// The part of a day that `late` and `early` mean.
    fn day_part(&self, at: usize, meaning: Meaning) -> Option<Part> {
        match self.word(at) {
            "late" if is_day(meaning) => Some(Part::Night),
            "early" if is_day(meaning) => Some(Part::Morning),
            _ => None,
        }
    }

    /// With the part of the day after it: `Sunday night`.
    fn with_part(&self, end: usize, meaning: Meaning, before: Option<Part>) -> (usize, Option<Part>) {
        let after = part(self.word(end)).filter(|_| is_day(meaning) && self.follows(end));
        match after {
            Some(part) => (end + 1, Some(part)),
            None => (end, before.or_else(|| self.own_part(end, meaning))),
        }
    }

    /// `tonight`, `last night`, `this morning` name a part of a day themselves.
    fn own_part(&self, end: usize, meaning: Meaning) -> Option<Part> {
        let last = self.word(end.checked_sub(1)?);
        match meaning {
            Meaning::DayFromNow(_) if last == "tonight" => Some(Part::Night),
            Meaning::DayFromNow(_) => part(last),
            _ => None,
        }
    }

    // What stands where.

    /// The word at `at`; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        match self.pieces.get(at).map(|piece| &piece.kind) {
            Some(Kind::Word(word)) => word,
            _ => "",
        }
    }

    /// The number at `at`, and how many digits it has.
    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.pieces.get(at).map(|piece| &piece.kind) {
            Some(Kind::Number { value, digits }) => Some((*value, *digits)),
            _ => None,
        }
    }

    /// The number at `at`, in digits or as a word.
    pub(super) fn count(&self, at: usize) -> Option<u32> {
        self.number(at).map(|(value, _)| value).or_else(|| number(self.word(at)))
    }

    pub(super) fn mark(&self, at: usize, mark: char) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.kind == Kind::Mark(mark))
    }

    /// Whether piece `at` stands in the same stretch as the one before.
    pub(super) fn follows(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| !piece.first)
    }

    /// Whether nothing stands between piece `at` and the one before.
    pub(super) fn joined(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| !piece.spaced && !piece.first)
    }

    /// Whether piece `at` begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let span = self.pieces.get(at).map(|piece| piece.span);
        span.and_then(|span| span.of(self.text).chars().next()).is_some_and(char::is_uppercase)
    }
}

/// Whether it names one day.
pub(super) fn is_day(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Day { .. }
            | Meaning::Weekday { .. }
            | Meaning::WeekdayOfWeek { .. }
            | Meaning::WeekdayBeyond { .. }
            | Meaning::DayFromNow(_)
            | Meaning::DateFromNow { .. }
    )
}

/// Whether it names a part of a year, and no year.
fn is_yearless(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Day { year: None, .. }
            | Meaning::Month { year: None, .. }
            | Meaning::Season { year: None, .. }
            | Meaning::Quarter { year: None, .. }
            | Meaning::Half { year: None, .. }
    )
}

/// Whether `early`, `late` or `mid` can stand before it.
fn is_modified(meaning: Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Clock { .. }
            | Meaning::Every { .. }
            | Meaning::EveryWeekday(_)
            | Meaning::Length { .. }
            | Meaning::PointFromNow { .. }
            | Meaning::DateFromNow { .. }
            | Meaning::Present
    )
}
