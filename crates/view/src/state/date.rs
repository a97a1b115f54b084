//! A range of days with open ends.

use parallax_model::Day;

/// Days from `from` to `to`, both included; an end that is `None` is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DateRange {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// What a link gave instead of days. It still constrains: no claim passes it.
    pub unread: Option<String>,
}

impl DateRange {
    /// From one day to another.
    pub fn between(from: Option<Day>, to: Option<Day>) -> Self {
        Self { from, to, unread: None }
    }

    /// Whether every claim passes, dated or not.
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none() && self.unread.is_none()
    }

    /// Whether what can be any day from `from` to `to` touches the range. What has no day at all touches only
    /// an open range.
    pub fn touches(&self, from: Option<Day>, to: Option<Day>) -> bool {
        if self.is_open() {
            return true;
        }
        if self.unread.is_some() || (from.is_none() && to.is_none()) {
            return false;
        }
        let begins = self.to.zip(from).is_none_or(|(end, from)| from <= end);
        let ends = self.from.zip(to).is_none_or(|(start, to)| to >= start);
        begins && ends
    }
}
