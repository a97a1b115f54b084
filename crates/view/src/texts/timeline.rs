//! What the timeline says: its finding, what it can't say, folded stretches, ticks.

use super::{count, wording};
use parallax_model::Day;

/// Where a page can't hold a lane for each source.
pub(crate) fn lanes_shown(lanes: u32, of: u32) -> String {
    format!(
        "{lanes} of {} have a lane: those with most claims that say when. The numbers count all of them; pick others by the filter of sources.",
        count::sources(of)
    )
}

pub(crate) fn none_says_when(passing: u32) -> String {
    format!("None of {} says when.", count::claims(passing))
}

pub(crate) fn say_when(n: u32, passing: u32, before: u32, after: u32) -> String {
    format!(
        "{n} of {} {} when: {before} of days before their article was published, {after} of days after it",
        count::claims(passing),
        if n == 1 { "says" } else { "say" },
    )
}

pub(crate) fn ahead(n: u32) -> String {
    let are = if n == 1 { "is a deadline or forecast" } else { "are deadlines or forecasts" };
    format!("; {n} {are}")
}

pub(crate) fn most_speak_of(day: Day, claims: u32) -> String {
    format!(" Most speak of one day: {} ({}).", day.in_words(), count::claims(claims))
}

pub(crate) fn without_a_day(claims: u32) -> String {
    format!(
        "{} without a day of their own have no mark; the filter of days counts them on their article’s publication.",
        count::claims(claims),
    )
}

pub(crate) fn no_day_of_publication(articles: u32) -> String {
    let have = if articles == 1 { "has" } else { "have" };
    format!(" {} {have} no known day of publication.", count::articles(articles))
}

pub(crate) fn first_marks(listed: usize) -> String {
    format!(" The first {listed} marks are shown.")
}

/// How long a folded stretch is: rounded to months from a quarter on, and to years from two years on.
pub(crate) fn folded(days: i32) -> String {
    match days {
        days @ ..90 => format!("{days} days"),
        days @ 90..730 => format!("{} months", (days + 15) / 30),
        days => format!("{} years", (days + 182) / 365),
    }
}

/// A tick at a month: `Sep 2018`.
pub(crate) fn month(day: Day) -> String {
    format!("{} {}", wording::short_month(day), day.year())
}

/// A tick at a day of a year that is said before: `17 Sep`.
pub(crate) fn day(day: Day) -> String {
    format!("{} {}", day.day(), wording::short_month(day))
}

/// A tick at a day: `17 Sep 2018`.
pub(crate) fn day_of_year(day: Day) -> String {
    format!("{} {} {}", day.day(), wording::short_month(day), day.year())
}
