//! Dates in digits, and with a month's name between marks: `2018-10-01`, `01/10/2018`, `09-JAN-2017`.

use super::date::of_two_digits;
use super::grammar::{Grammar, Read};
use super::meaning::Meaning;
use super::piece::Kind;
use parallax_text::month;

/// One of the three parts of a date.
#[derive(Debug, Clone, Copy)]
enum Field {
    /// A number, and how many digits it has.
    Number(u32, u8),
    /// A month's name.
    Month(i8),
}

impl Grammar<'_> {
    /// `2018-10-01`, `01/10/2018`, `1.10.2018`, `09-JAN-2017`, `Jan-09-2017`, `2017/Jan/09`, `09JAN2017`.
    pub(super) fn numeric_date(&self, at: usize) -> Read {
        if at > 0 && self.joined(at) && !self.mark(at - 1, '(') {
            return None;
        }
        let bare = self.number(at).is_some() && !self.word(at + 1).is_empty();
        let fields = if bare {
            (1..3).all(|n| self.joined(at + n)).then(|| [at, at + 1, at + 2])
        } else {
            let separator = match self.pieces.get(at + 1).map(|piece| &piece.kind)? {
                Kind::Mark(mark @ ('-' | '/' | '.')) => *mark,
                _ => return None,
            };
            let whole = self.mark(at + 3, separator) && (1..5).all(|n| self.joined(at + n));
            whole.then(|| [at, at + 2, at + 4])
        };
        let [first, second, third] = fields?;
        let end = third + 1;
        let dotted = self.mark(at + 1, '.');
        let (year, month, day) = match (self.field(first)?, self.field(second)?, self.field(third)?) {
            (Field::Number(day, 1..=2), Field::Month(month), Field::Number(year, digits @ (2 | 4)))
            | (Field::Month(month), Field::Number(day, 1..=2), Field::Number(year, digits @ (2 | 4))) => {
                let year = if digits == 2 { of_two_digits(year) } else { year as i16 };
                (year, month, day)
            }
            (Field::Number(year, 4), Field::Month(month), Field::Number(day, 1..=2)) => {
                (year as i16, month, day)
            }
            (Field::Number(year, 4), Field::Number(month, 1..=2), Field::Number(day, 1..=2)) => {
                (year as i16, small(month), day)
            }
            // Day first, unless only the second number can be the day.
            (Field::Number(day, 1..=2), Field::Number(month, 1..=2), Field::Number(year, 4)) => {
                let swapped = month > 12 && day <= 12;
                let (day, month) = if swapped { (month, day) } else { (day, month) };
                (year as i16, small(month), day)
            }
            _ => return None,
        };
        let day = small(day);
        let plausible = (1..=12).contains(&month) && (1..=31).contains(&day);
        // `1.45.2018` is the number of a version; what else has this shape is meant as a date.
        ((1000..3000).contains(&year) && (plausible || !dotted)).then_some((
            end,
            Meaning::Day { year: Some(year), month, day },
            "numeric-date",
        ))
    }

    fn field(&self, at: usize) -> Option<Field> {
        let number = self.number(at).map(|(value, digits)| Field::Number(value, digits));
        number.or_else(|| month(self.word(at)).map(Field::Month))
    }
}

/// A number of at most two digits.
fn small(number: u32) -> i8 {
    i8::try_from(number).unwrap_or(0)
}
