//! What the tests of dates share: the values that are found in a sentence below a headline.

use parallax_analysis::Analyzer;
use parallax_model::{Basis, Dating, Day, Registry, SavedPage};
use std::sync::LazyLock;

pub(crate) static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
pub(crate) const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The values of all expressions below a headline, in order, without those of the sentences that stand around.
pub(crate) fn values(body: &str, published: impl Into<Option<Day>>) -> Vec<String> {
    let mut page = SavedPage::new("case.txt", &format!("Council meets over bridge\n\n{body}\n"));
    page.published = published.into().map(|day| Dating {
        from: Some(day),
        to: Some(day),
        basis: Basis::Editor,
        why: "the case says so".into(),
        evidence: vec![],
    });
    ANALYZER.analyze(&page).corpus.times.rows().iter().map(|row| row.value.clone()).collect()
}

pub(crate) fn day(year: i16, month: i8, day: i8) -> Day {
    Day::new(year, month, day).unwrap()
}

pub(crate) fn published() -> Day {
    day(2023, 10, 10)
}

/// Says which sentences go wrong, all at once.
pub(crate) fn none_wrong(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} are wrong, the first:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(12)].join("\n")
    );
}
