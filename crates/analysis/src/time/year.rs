//! Years, decades and centuries: which numbers are years, and which only count something.

use super::grammar::{Grammar, Read};
use super::meaning::Meaning;
use super::piece::Kind;
use super::vocabulary::is_measure;

/// Words before a number that make it a year.
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "until", "till", "during", "year", "by", "from", "circa", "early", "late", "mid", "of",
    "before", "after", "between", "through", "to", "about", "around", "c", "ca", "born", "died", "and",
];
/// Those of them that stand before an hour of the day as well.
const BEFORE_HOUR: &[&str] =
    &["from", "until", "till", "by", "before", "after", "between", "to", "about", "around", "and"];

impl Grammar<'_> {
    /// A number of four digits that can be a year, at `at`.
    pub(super) fn year(&self, at: usize) -> Option<i16> {
        let (value, digits) = self.number(at)?;
        let plain = digits == 4 && (1000..2200).contains(&value);
        let glued = self.joined(at + 1) && !self.word(at + 1).is_empty();
        let thousands = self.mark(at + 1, ',')
            && self.joined(at + 1)
            && self.joined(at + 2)
            && self.number(at + 2).is_some();
        (plain && !glued && !thousands).then_some(value as i16)
    }

    /// A year of three digits after a month: `December of 384`.
    pub(super) fn early_year(&self, at: usize) -> Option<i16> {
        let (value, digits) = self.number(at)?;
        let ends = self.pieces.get(at + 1).is_none_or(|next| {
            next.first
                || !matches!(next.kind, Kind::Mark('.' | ','))
                || next.spaced
                || self.pieces.get(at + 2).is_none_or(|after| after.spaced || after.first)
        });
        (digits == 3 && ends && self.word(at + 1).is_empty()).then_some(value as i16)
    }

    /// A year by itself.
    pub(super) fn year_alone(&self, at: usize) -> Read {
        if let Some(year) = self.second_of_range(at) {
            return Some((at + 1, Meaning::Year(year), "year"));
        }
        let circa = at > 0 && (matches!(self.word(at - 1), "circa" | "ca") || self.is_short_circa(at - 1));
        let year = self.year(at).or_else(|| self.early_year(at).filter(|_| circa))?;
        let led = circa || (self.follows(at) && at > 0 && BEFORE_YEAR.contains(&self.word(at - 1)));
        let bracketed = at > 0 && (self.mark(at - 1, '(') || self.mark(at - 1, '–'));
        let likely = (1700..2100).contains(&year) || led || bracketed;
        let other = self.can_be_an_hour(at, year)
            || self.counts_what_follows(at, led)
            || self.is_amount(at)
            || self.is_ratio(at)
            || self.ends_a_number(at);
        (likely && !other).then_some((at + 1, Meaning::Year(year), "year"))
    }

    /// `buses from 1530`, `closed until 1645`: an hour as likely as a year of so long ago.
    fn can_be_an_hour(&self, at: usize, year: i16) -> bool {
        let minutes = year % 100;
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        year < 1700 && minutes < 60 && minutes % 5 == 0 && BEFORE_HOUR.contains(&before)
    }

    /// The dot of `c.`.
    fn is_short_circa(&self, at: usize) -> bool {
        self.mark(at, '.') && at > 0 && matches!(self.word(at - 1), "c" | "ca")
    }

    /// `2000 soldiers`, `2000 years`; after `in` and its like only a measure says so.
    fn counts_what_follows(&self, at: usize, led: bool) -> bool {
        let after = self.word(at + 1);
        let close = self.follows(at + 1) && !self.joined(at + 1) && !self.is_capital(at + 1);
        let plural = after.len() > 3
            && after.ends_with('s')
            && !["ss", "us", "is"].iter().any(|ending| after.ends_with(ending));
        let no_noun = matches!(after, "across" | "towards" | "besides" | "always" | "perhaps" | "sometimes");
        close && (is_measure(after) || (!led && plural && !no_noun))
    }

    /// `$2000`, `US$ 2000`, `#2000`, `x2000`.
    fn is_amount(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let glued = self.joined(at)
            && matches!(
                self.pieces.get(before).map(|piece| &piece.kind),
                Some(Kind::Mark('#' | '.' | ',' | ':' | '+' | '@' | '=' | '_' | '/') | Kind::Word(_))
            );
        glued || ['$', '€', '£', '¥'].iter().any(|sign| self.mark(before, *sign))
    }

    /// `2000%`, `2000/3`, `2000:1`.
    fn is_ratio(&self, at: usize) -> bool {
        let next = at + 1;
        self.mark(next, '%')
            || (self.joined(next)
                && (self.mark(next, '/') || (self.mark(next, ':') && self.joined(next + 1))))
    }

    /// `555-2015`: a dash ties it to a number that is no year.
    fn ends_a_number(&self, at: usize) -> bool {
        let Some(number) = at.checked_sub(2) else { return false };
        let dash = self.mark(at - 1, '-') || self.mark(at - 1, '–');
        let other = self.number(number).is_some() && self.year(number).is_none();
        dash && other && self.joined(at) && self.joined(at - 1)
    }

    /// The `94` of `1892–94`.
    fn second_of_range(&self, at: usize) -> Option<i16> {
        let (value, _) = self.number(at).filter(|(_, digits)| *digits == 2)?;
        let dash = at.checked_sub(1)?;
        let first = at.checked_sub(2).and_then(|first| self.year(first))?;
        let range = self.mark(dash, '–') || self.mark(dash, '-') || self.mark(dash, '/');
        let year = first / 100 * 100 + i16::try_from(value).ok()?;
        let ends = !self.joined(at + 1)
            || matches!(self.pieces.get(at + 1).map(|piece| &piece.kind), Some(Kind::Mark(mark)) if !matches!(mark, '-' | '/'));
        (range && self.follows(at) && year > first && ends).then_some(year)
    }

    /// `the 1990s`.
    pub(super) fn decade(&self, at: usize) -> Read {
        let (value, digits) = self.number(at)?;
        let mut end = at + 1;
        if self.mark(end, '\'') || self.mark(end, '’') {
            end += 1;
        }
        let plural = self.word(end) == "s" && self.joined(end) && self.joined(at + 1);
        (digits == 4 && value % 10 == 0 && (1000..2200).contains(&value) && plural).then_some((
            end + 1,
            Meaning::Decade(value as i16),
            "decade",
        ))
    }

    /// `the '90s`.
    pub(super) fn short_decade(&self, at: usize) -> Read {
        let (value, digits) = self.number(at + 1)?;
        let quote = self.mark(at, '\'') || self.mark(at, '’') || self.mark(at, '‘');
        let plural = self.word(at + 2) == "s" && self.joined(at + 2) && self.joined(at + 1);
        let decade = i16::try_from(value).ok().filter(|_| digits == 2 && value % 10 == 0)?;
        (quote && plural).then_some((at + 3, Meaning::Decade(1900 + decade), "decade"))
    }

    /// `44 BC`, `AD 71`, `the year 71`.
    pub(super) fn era_year(&self, at: usize) -> Read {
        let era = |at: usize| match self.word(at) {
            "ad" | "ce" if self.is_capital(at) => Some(1),
            "bc" | "bce" if self.is_capital(at) => Some(-1),
            _ => None,
        };
        if let Some((value, 1..=4)) = self.number(at) {
            let year_before =
                at.checked_sub(1).is_some_and(|before| self.word(before) == "year" && self.follows(at));
            let sign = era(at + 1).filter(|_| self.follows(at + 1));
            let year = value as i16;
            return match sign {
                Some(sign) => Some((at + 2, Meaning::Year(sign * year), "year-of-era")),
                None if year_before && year > 31 && year < 2200 => {
                    Some((at + 1, Meaning::Year(year), "year-of-era"))
                }
                None => None,
            };
        }
        let (value, _) = self.number(at + 1).filter(|(_, digits)| *digits < 5)?;
        (era(at) == Some(1) && self.follows(at + 1)).then_some((
            at + 2,
            Meaning::Year(value as i16),
            "year-of-era",
        ))
    }
}
