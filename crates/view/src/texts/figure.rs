//! What every figure says: how its numbers are named, in which order the sources are, what no number can say, and the
//! rows behind a number.

use super::{count, wording};

pub(crate) const NOBODY_NAMED: &str = "nobody named";
pub(crate) const NOT_HERE: &str = "This number is not here under these filters";
pub(crate) const ONE_ARTICLE_PER_SOURCE: &str =
    "One article per source: every number describes this one article of it, not the outlet.";
pub(crate) const ORDER_NOT_ESTABLISHED: &str =
    " Order not established: intervals overlap, or there are too few.";
pub(crate) const SEVERAL_ARTICLES: &str = "The numbers describe the articles here, not the outlets.";

/// The name of a number: `Named person, 3 of 12 claims in Alwaght`.
pub(crate) fn number(what: &str, k: u32, of: &str, source: &str) -> String {
    format!("{what}, {k} of {of} in {source}")
}

/// `3 of 12`, where there are too few for an interval.
pub(crate) fn few(k: u32, n: u32) -> String {
    format!("{k} of {n}")
}

/// `3 of 12: 25%, interval 5% to 67%`.
pub(crate) fn share(k: u32, n: u32, share: &str, low: &str, high: &str) -> String {
    format!("{k} of {n}: {share}, interval {low} to {high}")
}

/// Behind a count of one: where it is.
pub(crate) fn in_source(source: &str) -> String {
    format!(" (in {source})")
}

/// Behind a count: that one source has all of it.
pub(crate) fn all_in(source: &str) -> String {
    format!(" (all of them in {source})")
}

/// Behind a count: how much of it the source with most has.
pub(crate) fn most_in(most: u32, source: &str) -> String {
    format!(" ({most} of them in {source})")
}

/// Behind a finding: the source whose share is larger than all others.
pub(crate) fn above_all(source: &str) -> String {
    format!(" The interval of {source} lies above all others.")
}

/// Behind a finding: the source whose share is smaller than all others.
pub(crate) fn below_all(source: &str) -> String {
    format!(" The interval of {source} lies below all others.")
}

/// What no number of these articles can say, and how intervals are made.
pub(crate) fn basis(whose: &str, fewest: u32, effect: &str) -> String {
    format!(
        "{whose} Fewer than {fewest}: counts only. Intervals are Wilson’s at 95% on n / {effect}, because what stands in \
         one article is alike."
    )
}

/// Why a row of an act of violence counts: `Attack · by “the militants” · to nobody named · names who does it`.
pub(crate) fn act(kind: &str, agent: &str, victim: &str, agency: &str) -> String {
    format!("{kind} · by {agent} · to {victim} · {agency}")
}

/// Why a quotation counts: its length, then who says it.
pub(crate) fn quotation(words: u32, why: &str) -> String {
    format!("{} · {why}", count::words(words))
}

/// Who says what another source leaves out.
pub(crate) fn carried_by(sources: &[String]) -> String {
    format!("Carried by {}", wording::names(sources))
}

/// A label that a link switches off without its occurring.
pub(crate) fn not_in_these_articles(slug: &str) -> String {
    format!("{slug} (not in these articles)")
}
