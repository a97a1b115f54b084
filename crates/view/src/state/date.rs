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
    /// From one day to another, whichever comes first.
    pub fn between(from: Option<Day>, to: Option<Day>) -> Self {
        match (from, to) {
            (Some(first), Some(last)) if last < first => Self { from: to, to: from, unread: None },
            _ => Self { from, to, unread: None },
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_has_no_direction() {
        let [first, last] = ["2018-10-01", "2018-10-15"].map(|day| day.parse().ok());
        assert!(first.is_some() && last.is_some());
        assert_eq!(DateRange::between(last, first), DateRange::between(first, last));
        assert_eq!(DateRange::between(last, None).from, last);
    }
}
