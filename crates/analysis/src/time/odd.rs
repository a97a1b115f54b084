//! What is odd about the dates of a text: days that the calendar does not have, weekdays that a date did not fall on.

use super::Times;
use super::grammar::Expression;
use super::meaning::Meaning;
use parallax_model::{Day, Span};

impl Times<'_> {
    /// What is odd, with its place.
    pub(crate) fn odd(&self) -> Vec<(Span, String)> {
        let text = self.prose.text;
        let odd = |expression: &Expression| {
            let span = self.span_of(expression)?;
            Some((
                span,
                impossible(expression, span.of(text)).or_else(|| misnamed(expression, span.of(text)))?,
            ))
        };
        self.expressions.iter().filter_map(odd).collect()
    }
}

/// Whether the calendar has no such day in any year, or not in the year that is named: `30 February`, `31 April 2019`.
pub(super) fn is_impossible(meaning: Meaning) -> bool {
    // In a leap year every day of the calendar is there.
    matches!(meaning, Meaning::Day { year, month, day } if Day::new(year.unwrap_or(2000), month, day).is_none())
}

fn impossible(expression: &Expression, words: &str) -> Option<String> {
    is_impossible(expression.meaning)
        .then(|| format!("“{words}” is no day of the calendar; it was not used."))
}

/// `Monday 2 October 2018`, which was a Tuesday.
fn misnamed(expression: &Expression, words: &str) -> Option<String> {
    const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let Meaning::Day { year: Some(year), month, day } = expression.meaning else { return None };
    let said = expression.weekday?;
    let was = Day::new(year, month, day)?.date().weekday().to_monday_zero_offset();
    let name = NAMES.get(usize::try_from(was).ok()?).filter(|_| was != said)?;
    Some(format!("“{words}” contradicts itself: that day was a {name}. The date is used."))
}
