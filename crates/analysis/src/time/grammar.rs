//! Where a text speaks of time, and what it says there. Rules look at pieces only; which day is meant is told
//! later. At each piece the rules are tried in order, and the first that reads something wins; expressions do not
//! overlap.

use super::meaning::{Meaning, Part};
use super::piece::{Kind, Piece};
use super::vocabulary::{begins_expression, month, number, part, weekday};
use std::ops::Range;

/// An expression of time as it stands in the text.
#[derive(Debug, Clone)]
pub(super) struct Expression {
    /// Its pieces.
    pub(super) pieces: Range<usize>,
    pub(super) meaning: Meaning,
    /// The part of the day that it names: `late Sunday`.
    pub(super) part: Option<Part>,
    pub(super) rule: &'static str,
}

/// What a rule has read: the piece after its last, what it says, and the rule's name.
pub(super) type Read = Option<(usize, Meaning, &'static str)>;

/// The pieces that the rules look at.
pub(super) struct Grammar<'p> {
    pub(super) text: &'p str,
    pub(super) pieces: &'p [Piece],
}

impl Grammar<'_> {
    /// All expressions, in order.
    pub(super) fn expressions(&self) -> Vec<Expression> {
        let mut found: Vec<Expression> = Vec::new();
        let mut at = 0;
        while at < self.pieces.len() {
            match self.expression(at) {
                Some(expression) => {
                    at = expression.pieces.end.max(at + 1);
                    found.push(expression);
                }
                None => at += 1,
            }
        }
        found
    }

    fn expression(&self, at: usize) -> Option<Expression> {
        let word = self.word(at);
        if !word.is_empty() && !begins_expression(word) {
            return None;
        }
        let (start, inner) = (at, self.after_modifier(at));
        if inner != start
            && let Some((end, meaning, rule)) = self.read(inner)
            && is_modified(meaning)
        {
            let part = self.day_part(start, meaning);
            let (end, part) = self.with_part(end, meaning, part);
            return Some(Expression { pieces: start..end, meaning, part, rule });
        }
        let (end, meaning, rule) = self.read(start)?;
        let (end, part) = self.with_part(end, meaning, None);
        Some(Expression { pieces: start..end, meaning, part, rule })
    }

    fn read(&self, at: usize) -> Read {
        match self.pieces.get(at).map(|piece| &piece.kind)? {
            Kind::Word(word) => self
                .repetition(at)
                .or_else(|| self.weekday_date(at))
                .or_else(|| self.month_date(at))
                .or_else(|| self.shifted(at))
                .or_else(|| self.deictic(at))
                .or_else(|| self.season_date(at))
                .or_else(|| self.ordinal_period(at))
                .or_else(|| self.length(at))
                .or_else(|| self.clock_word(at, word))
                .or_else(|| self.era_year(at)),
            Kind::Number { .. } => self
                .numeric_date(at)
                .or_else(|| self.day_month(at))
                .or_else(|| self.decade(at))
                .or_else(|| self.clock(at))
                .or_else(|| self.ordinal_period(at))
                .or_else(|| self.length(at))
                .or_else(|| self.era_year(at))
                .or_else(|| self.year_alone(at)),
            Kind::Mark(_) => self.short_decade(at),
        }
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

    /// `Monday`, `Monday, 1 October 2018`, `Monday October 1`.
    fn weekday_date(&self, at: usize) -> Read {
        let word = self.word(at);
        let named = weekday(word)?;
        let dotted = if self.mark(at + 1, '.') { at + 2 } else { at + 1 };
        let after = if self.mark(dotted, ',') { dotted + 1 } else { dotted };
        if self.follows(after) || after > at + 1 {
            let date =
                self.month_date(after).or_else(|| self.day_month(after)).or_else(|| self.numeric_date(after));
            if let Some((end, meaning @ Meaning::Day { .. }, _)) = date {
                return Some((end, meaning, "weekday-date"));
            }
        }
        let whole = word.ends_with("day") && self.is_capital(at);
        whole.then_some((
            at + 1,
            Meaning::Weekday { weekday: named, shift: super::meaning::Shift::Plain },
            "weekday",
        ))
    }

    /// `September 17, 2018`, `September 17`, `September 2014`, `September`.
    pub(super) fn month_date(&self, at: usize) -> Read {
        let word = self.word(at);
        let named = month(word)?;
        if !self.is_capital(at) {
            return None;
        }
        let next = if self.mark(at + 1, '.') && word.len() < 5 { at + 2 } else { at + 1 };
        if let Some((end, day)) = self.day_number(next) {
            let year_at = if self.mark(end, ',') { end + 1 } else { end };
            let year = self.year(year_at).filter(|_| !self.mark(year_at + 1, ':'));
            let end = if year.is_some() { year_at + 1 } else { end };
            let rule = if year.is_some() { "month-day-year" } else { "month-day" };
            return Some((end, Meaning::Day { year, month: named, day }, rule));
        }
        let year_at = if self.word(next) == "of" || self.mark(next, ',') { next + 1 } else { next };
        if let Some(year) = self.year(year_at).or_else(|| self.early_year(year_at)) {
            return Some((year_at + 1, Meaning::Month { year: Some(year), month: named }, "month-year"));
        }
        let company = !super::vocabulary::month_is_ambiguous(word) || self.is_after_preposition(at);
        (company && word.len() > 2 && !self.is_followed_by_name(at)).then_some((
            at + 1,
            Meaning::Month { year: None, month: named },
            "month",
        ))
    }

    /// `17 September 2018`, `17th of September`, `the 4th of July`.
    fn day_month(&self, at: usize) -> Read {
        let (mut next, day) = self.day_number(at)?;
        if at > 0 && self.joined(at) && !self.mark(at - 1, '(') && !self.mark(at - 1, '–') {
            return None;
        }
        if self.word(next) == "of" {
            next += 1;
        }
        let word = self.word(next);
        let named = month(word)?;
        if !self.is_capital(next) || word.len() < 3 {
            return None;
        }
        let mut year_at = if self.mark(next + 1, '.') && word.len() < 5 { next + 2 } else { next + 1 };
        if self.mark(year_at, ',') {
            year_at += 1;
        }
        match self.year(year_at).or_else(|| self.early_year(year_at)) {
            Some(year) => {
                Some((year_at + 1, Meaning::Day { year: Some(year), month: named, day }, "day-month-year"))
            }
            None => Some((next + 1, Meaning::Day { year: None, month: named, day }, "day-month")),
        }
    }

    /// `2018-10-01`, `01/10/2018`, `1.10.2018`.
    fn numeric_date(&self, at: usize) -> Read {
        let separator = match self.pieces.get(at + 1).map(|piece| &piece.kind)? {
            Kind::Mark(mark @ ('-' | '/' | '.')) => *mark,
            _ => return None,
        };
        if !self.mark(at + 3, separator)
            || (at > 0 && self.joined(at) && !self.mark(at - 1, '('))
            || (1..5).any(|n| !self.joined(at + n))
        {
            return None;
        }
        let (a, b, c) = (self.number(at)?, self.number(at + 2)?, self.number(at + 4)?);
        let (year, month, day) = match (a.1, c.1) {
            (4, 1..=2) => (a.0, b.0, c.0),
            // Day first, unless only the second number can be the day.
            (1..=2, 4) if separator != '-' || b.0 <= 12 => {
                if b.0 > 12 {
                    (c.0, a.0, b.0)
                } else {
                    (c.0, b.0, a.0)
                }
            }
            _ => return None,
        };
        let plausible = (1000..3000).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        plausible.then_some((
            at + 5,
            Meaning::Day { year: Some(year as i16), month: month as i8, day: day as i8 },
            "numeric-date",
        ))
    }

    /// A day of a month at `at`, with its ending: the piece after it, and the day.
    fn day_number(&self, at: usize) -> Option<(usize, i8)> {
        let (value, digits) = self.number(at)?;
        if !(1..=31).contains(&value) || digits > 2 {
            return None;
        }
        let clock = self.mark(at + 1, ':') && self.joined(at + 1);
        let decimal = matches!(self.pieces.get(at + 1).map(|piece| &piece.kind), Some(Kind::Mark('.' | ',')))
            && self.joined(at + 1)
            && self.joined(at + 2)
            && self.number(at + 2).is_some();
        if clock || decimal {
            return None;
        }
        let ending = self.joined(at + 1) && matches!(self.word(at + 1), "st" | "nd" | "rd" | "th");
        if !ending && self.joined(at + 1) && !self.word(at + 1).is_empty() {
            return None;
        }
        Some((if ending { at + 2 } else { at + 1 }, value as i8))
    }

    /// `In May`, `since March`: a month's name that is no other word.
    fn is_after_preposition(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        matches!(
            self.word(before),
            "in" | "since"
                | "until"
                | "till"
                | "by"
                | "of"
                | "from"
                | "through"
                | "to"
                | "during"
                | "before"
                | "after"
                | "and"
                | "or"
                | "between"
                | "last"
                | "next"
                | "this"
                | "early"
                | "late"
                | "mid"
                | "each"
                | "every"
                | "around"
        ) || self.mark(before, '–')
            || self.mark(before, '-')
    }

    /// `April Smith`, `Theresa May`: the month's name is part of a name.
    fn is_followed_by_name(&self, at: usize) -> bool {
        let next = at + 1;
        self.follows(next)
            && self.is_capital(next)
            && !self.word(next).is_empty()
            && month(self.word(next)).is_none()
            && !self.is_after_preposition(at)
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
        Meaning::Day { .. } | Meaning::Weekday { .. } | Meaning::DayFromNow(_) | Meaning::DateFromNow { .. }
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
