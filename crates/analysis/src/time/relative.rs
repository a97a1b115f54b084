//! Expressions that count from the day they are said on, lengths of time, repetitions and times of day.

use super::grammar::{Grammar, Read};
use super::meaning::{Meaning, Shift, Unit};
use super::vocabulary::{is_plural, part, season, shift, unit, weekdays, whole_weekday};
use parallax_text::month;

/// How many groups of digits may follow the first of a number (`1,000,000,000.5`).
const MOST_GROUPS: usize = 4;

impl Grammar<'_> {
    /// `last month`, `next Friday`, `this year`, `the past few months`.
    pub(super) fn shifted(&self, at: usize) -> Read {
        let (start, the) = if self.word(at) == "the" { (at + 1, true) } else { (at, false) };
        let first = self.word(start);
        if the && matches!(first, "same") || first == "that" || first == "same" {
            return self.anaphoric(start);
        }
        let shift = shift(first)?;
        let next = start + 1;
        if !self.follows(next) {
            return None;
        }
        let word = self.word(next);
        if the || matches!(first, "past") {
            if let Some((end, unit, count)) = self.several(next) {
                return Some((end, Meaning::Length { unit, count, half: false }, "length-until-now"));
            }
            if matches!(shift, Shift::Last) && self.is_within(at) {
                let unit = unit(word).filter(|_| the)?;
                return Some((
                    next + 1,
                    Meaning::Length { unit, count: Some(1), half: false },
                    "length-until-now",
                ));
            }
        }
        if the {
            return None;
        }
        if let Some(month) = month(word).filter(|_| self.is_capital(next)) {
            return Some((next + 1, Meaning::MonthFromNow { month, shift }, "shifted-month"));
        }
        if let Some(weekday) = whole_weekday(word).filter(|_| self.is_capital(next)) {
            return Some((next + 1, Meaning::Weekday { weekday, shift }, "shifted-weekday"));
        }
        if let Some(season) = season(word) {
            return Some((next + 1, Meaning::SeasonFromNow { season, shift }, "shifted-season"));
        }
        if part(word).is_some() {
            let day = if matches!(shift, Shift::Last) { -1 } else { 0 };
            return (shift != Shift::Next).then_some((next + 1, Meaning::DayFromNow(day), "part-of-day"));
        }
        if let Some((end, unit, count)) = self.several(next).filter(|_| shift != Shift::This) {
            return Some((end, Meaning::Length { unit, count, half: false }, "length-until-now"));
        }
        let unit = unit(word).filter(|_| !is_plural(word))?;
        let count = match shift {
            Shift::Last => -1,
            Shift::Next => 1,
            Shift::This | Shift::Plain => 0,
        };
        let small = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour | Unit::Day);
        if let Some((end, weekday)) = self.weekday_behind(next + 1).filter(|_| unit == Unit::Week) {
            return Some((end, Meaning::WeekdayOfWeek { weekday, weeks: count }, "weekday-of-week"));
        }
        (!small).then_some((next + 1, Meaning::UnitFromNow { unit, count }, "shifted-unit"))
    }

    /// `that year`, `the same day`.
    fn anaphoric(&self, at: usize) -> Read {
        let next = if self.word(at + 1) == "same" { at + 2 } else { at + 1 };
        if !self.follows(next) {
            return None;
        }
        match self.word(next) {
            "year" => Some((next + 1, Meaning::ThatYear, "that-year")),
            "day" if self.word(next - 1) == "same" => Some((next + 1, Meaning::ThatDay, "that-day")),
            _ => None,
        }
    }

    /// `yesterday`, `today`, `tonight`, `the day before yesterday`.
    pub(super) fn deictic(&self, at: usize) -> Read {
        let day = |count: i32, end: usize| Some((end, Meaning::DayFromNow(count), "deictic-day"));
        match self.word(at) {
            "today" | "tonight" => day(0, at + 1),
            "yesterday" => day(-1, at + 1),
            "tomorrow" => day(1, at + 1),
            "day" if self.word(at + 1) == "before" && self.word(at + 2) == "yesterday" => day(-2, at + 3),
            "day" if self.word(at + 1) == "after" && self.word(at + 2) == "tomorrow" => day(2, at + 3),
            "present"
                if at > 0
                    && (self.mark(at - 1, '–') || self.mark(at - 1, '-') || self.word(at - 1) == "to") =>
            {
                Some((at + 1, Meaning::Present, "present"))
            }
            _ => None,
        }
    }

    /// `summer of 2015`, `spring 2015`.
    pub(super) fn season_date(&self, at: usize) -> Read {
        let season = season(self.word(at))?;
        let meaning = |year| Meaning::Season { year, season };
        match self.with_year(at + 1) {
            (end, year @ Some(_)) => Some((end, meaning(year), "season-year")),
            // `spring and summer 2022`, `summer last year`
            (end, None) if self.year_by(end).is_some() || self.begins_seasons(end) => {
                Some((end, meaning(None), "season-year"))
            }
            _ => None,
        }
    }

    /// Whether one more season with its year stands behind a joint at `at`.
    fn begins_seasons(&self, at: usize) -> bool {
        let next = self.joint(at).map(|(_, next)| next).filter(|next| season(self.word(*next)).is_some());
        next.is_some_and(|next| self.with_year(next + 1).1.is_some() || self.year_by(next + 1).is_some())
    }

    /// `two years ago`, `a week earlier`, `three days`, `several months`, `half an hour`.
    pub(super) fn length(&self, at: usize) -> Read {
        let half = self.word(at) == "half";
        let counted = if half {
            let article = if matches!(self.word(at + 1), "a" | "an") { at + 2 } else { at + 1 };
            unit(self.word(article)).map(|unit| (article + 1, unit, Some(1)))
        } else {
            self.several(at).or_else(|| self.one(at))
        };
        let (end, unit, count) = counted?;
        if self.word(end) == "old" || (self.mark(end, '-') && self.word(end + 1) == "old") {
            return None;
        }
        if self.follows(end) {
            let sign = match self.word(end) {
                "ago" => Some(-1),
                "from" if self.word(end + 1) == "now" => Some(1),
                _ => None,
            };
            if let Some(sign) = sign {
                let end = if sign > 0 { end + 2 } else { end + 1 };
                // `a few months ago` is too vague for a value.
                let count = i32::try_from(count?.min(9_999)).unwrap_or(0);
                if let Some((end, days)) = self.counted_from(at, end, unit) {
                    return Some((
                        end,
                        Meaning::DateFromNow { unit, count: sign * count, days },
                        "units-ago",
                    ));
                }
                return Some((end, Meaning::PointFromNow { unit, count: sign * count }, "units-ago"));
            }
        }
        // `a day` by itself counts (`twice a day`), rather than that it lasts.
        let bare = matches!(self.word(at), "a" | "an") && !self.is_lasting(at);
        (!bare).then_some((end, Meaning::Length { unit, count, half }, "length"))
    }

    /// The day behind `a year ago` that it is counted from, in days from now: `a year ago today`. Half a year ago is no
    /// day, and `a year ago today’s mayor` counts from none.
    fn counted_from(&self, at: usize, end: usize, unit: Unit) -> Option<(usize, i32)> {
        let small = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
        let half = (at..end).any(|at| self.word(at) == "half");
        let Some((after, Meaning::DayFromNow(days), _)) = self.deictic(end) else { return None };
        let owns = (self.mark(after, '’') || self.mark(after, '\'')) && self.joined(after);
        (!small && !half && !owns && self.follows(end)).then_some((after, days))
    }

    /// A number of units: `three days`, `15-year`, `few months`, `years`.
    fn several(&self, at: usize) -> Option<(usize, Unit, Option<u32>)> {
        let vague = |word: &str| matches!(word, "several" | "few" | "some" | "many" | "recent" | "couple");
        let article =
            usize::from(matches!(self.word(at), "a") && matches!(self.word(at + 1), "few" | "couple"));
        let start = at + article;
        if vague(self.word(start)) {
            let mut end = start + 1;
            if self.word(end) == "of" {
                end += 1;
            }
            let named = unit(self.word(end)).filter(|_| is_plural(self.word(end)))?;
            return Some((end + 1, named, None));
        }
        if self.joined(at)
            && self.number(at).is_some()
            && at > 0
            && self.number(at - 1).is_none()
            && !self.mark(at - 1, '(')
            && !self.mark(at - 1, '-')
            && !self.mark(at - 1, '–')
        {
            return None;
        }
        let count = self.count(at)?;
        // `6.5 hours`, `1,000 years`
        let group = |n: &usize| {
            let mark = at + 1 + 2 * n;
            self.joined(mark) && self.joined(mark + 1) && self.number(mark + 1).is_some()
        };
        let mut end = at + 1 + 2 * (0..MOST_GROUPS).take_while(group).count();
        if self.mark(end, '-') {
            end += 1;
        }
        if self.word(end) == "and" && self.word(end + 1) == "a" && self.word(end + 2) == "half" {
            end += 3;
        }
        let named = unit(self.word(end)).filter(|_| self.follows(end))?;
        let single = count == 1 || self.mark(end - 1, '-');
        (single || is_plural(self.word(end))).then_some((end + 1, named, Some(count)))
    }

    /// `a year`, `an hour`.
    pub(super) fn one(&self, at: usize) -> Option<(usize, Unit, Option<u32>)> {
        if !matches!(self.word(at), "a" | "an") {
            return None;
        }
        let named = unit(self.word(at + 1)).filter(|_| !is_plural(self.word(at + 1)))?;
        Some((at + 2, named, Some(1)))
    }

    fn is_lasting(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.word(before),
                "for" | "within" | "after" | "over" | "than" | "about" | "nearly" | "almost" | "in"
            )
        })
    }

    /// `over the last year`: a length rather than the calendar year.
    fn is_within(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            matches!(self.word(before), "over" | "in" | "during" | "for" | "within" | "throughout")
        })
    }

    /// `every day`, `each year`, `daily`, `Mondays`.
    pub(super) fn repetition(&self, at: usize) -> Read {
        let word = self.word(at);
        if matches!(word, "every" | "each") && self.follows(at + 1) {
            if let Some(weekday) = whole_weekday(self.word(at + 1)) {
                return Some((at + 2, Meaning::EveryWeekday(weekday), "repetition"));
            }
            let unit = unit(self.word(at + 1)).or_else(|| part(self.word(at + 1)).map(|_| Unit::Day))?;
            return Some((at + 2, Meaning::Every { unit }, "repetition"));
        }
        let mornings = self.word(at + 1).strip_suffix('s').is_some_and(|word| part(word).is_some());
        if let Some(weekday) = whole_weekday(word).filter(|_| mornings && self.is_capital(at)) {
            return Some((at + 2, Meaning::EveryWeekday(weekday), "repetition"));
        }
        let article =
            at.checked_sub(1).is_some_and(|before| matches!(self.word(before), "a" | "per" | "each" | "any"));
        if let Some(weekday) = whole_weekday(word).filter(|_| article && self.is_capital(at)) {
            return Some((at + 1, Meaning::EveryWeekday(weekday), "repetition"));
        }
        if let Some(weekday) = weekdays(word).filter(|_| self.is_capital(at)) {
            return Some((at + 1, Meaning::EveryWeekday(weekday), "repetition"));
        }
        let unit = match word {
            "hourly" => Unit::Hour,
            "daily" => Unit::Day,
            "weekly" => Unit::Week,
            "monthly" => Unit::Month,
            "yearly" | "annually" => Unit::Year,
            _ => return None,
        };
        // `Daily Mail`, `the weekly`
        (!self.is_capital(at) || !self.is_capital(at + 1)).then_some((
            at + 1,
            Meaning::Every { unit },
            "repetition",
        ))
    }

    /// `10:30 a.m.`, `5pm`, `14:00 GMT`.
    pub(super) fn clock(&self, at: usize) -> Read {
        let (hour, digits) = self.number(at)?;
        if digits > 2
            || hour > 24
            || (at > 0
                && self.joined(at)
                && (self.number(at - 1).is_some() || self.mark(at - 1, ':') || self.mark(at - 1, '.')))
        {
            return None;
        }
        let colon =
            (self.mark(at + 1, ':') || self.mark(at + 1, '.')) && self.joined(at + 1) && self.joined(at + 2);
        let minute = self
            .number(at + 2)
            .filter(|(value, digits)| colon && *digits == 2 && *value < 60)
            .map(|(value, _)| value as u8);
        let end = if minute.is_some() { at + 3 } else { at + 1 };
        let (after, shift) = self.half_day(end);
        let zone = matches!(self.word(after), "gmt" | "utc" | "est" | "edt" | "cet" | "pst" | "pdt" | "bst")
            && self.is_capital(after);
        let after = if zone { after + 1 } else { after };
        if shift.is_none() && !(minute.is_some() && self.mark(at + 1, ':') && (zone || self.is_at(at))) {
            return None;
        }
        let hour = match shift {
            Some(12) if hour < 12 => hour + 12,
            Some(0) if hour == 12 => 0,
            _ => hour,
        };
        Some((after, Meaning::Clock { hour: hour as u8, minute }, "clock"))
    }

    fn is_at(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.word(before),
                "at" | "by" | "around" | "about" | "until" | "from" | "before" | "after"
            )
        })
    }

    /// `am`, `p.m.` at `at`: the piece after it, and the hours that it adds; nothing added where there is none.
    fn half_day(&self, at: usize) -> (usize, Option<u32>) {
        let shift = match self.word(at) {
            "am" | "a" => 0,
            "pm" | "p" => 12,
            _ => return (at, None),
        };
        let dotted = self.mark(at + 1, '.') && self.word(at + 2) == "m" && self.joined(at + 2);
        match (self.word(at).len(), dotted) {
            (2, _) => (at + 1, Some(shift)),
            (_, true) => (if self.mark(at + 3, '.') { at + 4 } else { at + 3 }, Some(shift)),
            (_, false) => (at, None),
        }
    }

    /// `noon`, `midnight`.
    pub(super) fn clock_word(&self, at: usize, word: &str) -> Read {
        match word {
            _ if self.is_capital(at) => None,
            "noon" | "midday" => Some((at + 1, Meaning::Clock { hour: 12, minute: Some(0) }, "clock")),
            "midnight" => Some((at + 1, Meaning::Clock { hour: 24, minute: Some(0) }, "clock")),
            _ => None,
        }
    }
}
