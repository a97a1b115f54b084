//! Parts of a year and the ends of a period: `Q3 2023`, `first half of 2018`, `the end of the month`, `19th century`.

use super::date::of_two_digits;
use super::grammar::{Grammar, Read};
use super::meaning::{Meaning, Unit};
use super::vocabulary::{ordinal, unit};

impl Grammar<'_> {
    /// `19th century`, `first quarter of 2018`, `third-quarter 2018`, `second half of 2018`.
    pub(super) fn ordinal_period(&self, at: usize) -> Read {
        let (next, count) = match self.number(at) {
            Some((value @ 1.., 1..=2)) if self.has_ending(at) => (at + 2, value),
            Some(_) => return None,
            None => (at + 1, ordinal(self.word(at))?),
        };
        let next = if self.mark(next, '-') { next + 1 } else { next };
        let after = next + 1;
        match self.word(next) {
            "century" => Some((after, Meaning::Century(count as i16), "century")),
            "quarter" | "quarters" if (1..=4).contains(&count) => {
                let (end, year) = self.year_of_period(after);
                Some((end, Meaning::Quarter { year, quarter: count as u8 }, "quarter"))
            }
            // Without its year, a half is one of a match.
            "half" | "halves" if (1..=2).contains(&count) => {
                let meaning = |year| Meaning::Half { year, half: count as u8 };
                match self.year_of_period(after) {
                    (end, year @ Some(_)) => Some((end, meaning(year), "half-year")),
                    (end, None) if self.word(end) == "of" && self.word(end + 1) == "the" => {
                        (self.word(end + 2) == "year").then_some((end + 3, meaning(None), "half-year"))
                    }
                    (end, None) => self.year_by(end).map(|_| (end, meaning(None), "half-year")),
                }
            }
            // `the first and second quarters of 2018`: the noun stands behind the last.
            "and" | "to" | "or" | "through" | "," if self.begins_ordinals(after) => {
                let (end, meaning, rule) = self.ordinal_period(after)?;
                let meaning = match meaning {
                    Meaning::Quarter { year, .. } if (1..=4).contains(&count) => {
                        Meaning::Quarter { year, quarter: count as u8 }
                    }
                    Meaning::Half { year, .. } if (1..=2).contains(&count) => {
                        Meaning::Half { year, half: count as u8 }
                    }
                    Meaning::Century(_) => Meaning::Century(count as i16),
                    _ => return None,
                };
                let _ = end;
                Some((next, meaning, rule))
            }
            _ => None,
        }
    }

    /// Whether one more ordinal with the noun of a period stands at `at`.
    fn begins_ordinals(&self, at: usize) -> bool {
        let (noun, named) =
            if self.has_ending(at) { (at + 2, true) } else { (at + 1, ordinal(self.word(at)).is_some()) };
        let noun = if self.mark(noun, '-') { noun + 1 } else { noun };
        named
            && matches!(self.word(noun), "quarter" | "quarters" | "half" | "halves" | "century" | "centuries")
    }

    /// `Q3 2023`, `Q3 of 2023`, `Q3’23`, `H1 2023`.
    pub(super) fn period_code(&self, at: usize) -> Read {
        let (value, 1) = self.number(at + 1).filter(|_| self.joined(at + 1) && self.is_capital(at))? else {
            return None;
        };
        let end = at + 2;
        if self.joined(end) && !self.word(end).is_empty() {
            return None;
        }
        self.coded(self.word(at), value, at, end)
    }

    /// `3Q 2023`, `1H23`.
    pub(super) fn code_of_period(&self, at: usize) -> Read {
        let (value, digits) = self.number(at)?;
        let letter = matches!(self.word(at + 1), "q" | "h") && self.joined(at + 1);
        let glued = at > 0 && self.joined(at) && !self.mark(at - 1, '(');
        (digits == 1 && letter && !glued).then(|| self.coded(self.word(at + 1), value, at, at + 2)).flatten()
    }

    /// `2023 Q3`, `2023-H1`.
    pub(super) fn year_and_code(&self, at: usize) -> Read {
        let year = self.year(at)?;
        let code = if self.mark(at + 1, '-') { at + 2 } else { at + 1 };
        let (value, 1) = self.number(code + 1).filter(|_| self.joined(code + 1) && self.is_capital(code))?
        else {
            return None;
        };
        let meaning = meaning_of(self.word(code), value, Some(year))?;
        Some((code + 2, meaning, rule_of(meaning)))
    }

    /// The period that `letter` and `value` name, with the year at `end`; a quarter without one needs a word that tells
    /// it from a question or a model.
    fn coded(&self, letter: &str, value: u32, at: usize, end: usize) -> Read {
        let glued = self.number(end).filter(|(_, digits)| *digits == 2 && self.joined(end));
        let (end, year) = match glued {
            Some((year, _)) => (end + 1, Some(of_two_digits(year))),
            None => self.year_of_period(end),
        };
        // A firm's own year begins when it likes.
        let fiscal = matches!(self.word(end), "fy" | "fiscal");
        let led = at > 0
            && matches!(
                self.word(at - 1),
                "in" | "for" | "of" | "during" | "by" | "since" | "from" | "through"
            );
        let told =
            year.is_some() || self.year_by(end).is_some() || self.begins_codes(end) || (led && letter == "q");
        let meaning = meaning_of(letter, value, year).filter(|_| told && !fiscal)?;
        Some((end, meaning, rule_of(meaning)))
    }

    /// `Q1 and Q2 2023`: one more code follows.
    fn begins_codes(&self, at: usize) -> bool {
        let dash = ['-', '–', '/', '&'].iter().any(|dash| self.mark(at, *dash));
        let joint = dash || matches!(self.word(at), "and" | "or" | "to" | "through");
        joint
            && matches!(self.word(at + 1), "q" | "h")
            && self.is_capital(at + 1)
            && self.number(at + 2).is_some()
    }

    /// The year behind a period: ` 2023`, ` of 2023`, `, 2023`, `’23`.
    fn year_of_period(&self, end: usize) -> (usize, Option<i16>) {
        let near = |year_at: usize| {
            self.year(year_at).filter(|_| self.follows(year_at)).map(|year| (year_at + 1, Some(year)))
        };
        let quote = ['\'', '’', '‘'].iter().any(|quote| self.mark(end, *quote));
        let short = self.number(end + 1).filter(|(_, digits)| quote && *digits == 2 && self.joined(end + 1));
        let short = short.map(|(value, _)| (end + 2, Some(of_two_digits(value))));
        let led = if self.word(end) == "of" || self.mark(end, ',') { end + 1 } else { end };
        near(led).or(short).unwrap_or((end, None))
    }

    /// `the end of the month`, `the beginning of the year`, `year-end`, `month’s end`.
    pub(super) fn edge(&self, at: usize) -> Read {
        let word = self.word(at);
        let (unit_at, end) = if matches!(word, "end" | "start" | "beginning" | "close" | "middle")
            && self.word(at + 1) == "of"
        {
            let unit_at = if self.word(at + 2) == "the" { at + 3 } else { at + 2 };
            (unit_at, unit_at + 1)
        } else {
            let owns = (self.mark(at + 1, '’') || self.mark(at + 1, '\'')) && self.word(at + 2) == "s";
            let tied = self.mark(at + 1, '-') && self.joined(at + 2);
            let last = if owns { at + 3 } else { at + 2 };
            ((owns || tied) && self.word(last) == "end").then_some((at, last + 1))?
        };
        let named = unit(self.word(unit_at))
            .filter(|_| !self.word(unit_at).ends_with('s') && self.follows(end - 1))?;
        matches!(named, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century)
            .then_some((end, Meaning::ThatUnit(named), "edge-of-unit"))
    }
}

fn meaning_of(letter: &str, value: u32, year: Option<i16>) -> Option<Meaning> {
    match letter {
        "q" if (1..=4).contains(&value) => Some(Meaning::Quarter { year, quarter: value as u8 }),
        "h" if (1..=2).contains(&value) => Some(Meaning::Half { year, half: value as u8 }),
        _ => None,
    }
}

fn rule_of(meaning: Meaning) -> &'static str {
    if matches!(meaning, Meaning::Half { .. }) { "half-year" } else { "quarter" }
}
