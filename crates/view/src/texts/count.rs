//! How many of what: `1 claim`, `14 claims`.

use super::wording::count;

/// A number with its noun.
pub(crate) type Counted = fn(u32) -> String;

pub(crate) fn actors(n: u32) -> String {
    count(n, "actor")
}

pub(crate) fn articles(n: u32) -> String {
    count(n, "article")
}

pub(crate) fn attributions(n: u32) -> String {
    count(n, "attribution")
}

pub(crate) fn claims(n: u32) -> String {
    count(n, "claim")
}

pub(crate) fn dates(n: u32) -> String {
    count(n, "date")
}

pub(crate) fn forms(n: u32) -> String {
    count(n, "form")
}

pub(crate) fn labels(n: u32) -> String {
    count(n, "label")
}

pub(crate) fn mentions(n: u32) -> String {
    count(n, "mention")
}

pub(crate) fn passages(n: u32) -> String {
    count(n, "passage")
}

pub(crate) fn pieces(n: u32) -> String {
    count(n, "piece")
}

pub(crate) fn propositions(n: u32) -> String {
    count(n, "proposition")
}

pub(crate) fn sentences(n: u32) -> String {
    count(n, "sentence")
}

pub(crate) fn sources(n: u32) -> String {
    count(n, "source")
}

/// Where a page can't hold all sources.
pub(crate) fn sources_shown(shown: u32, of: u32) -> String {
    format!(
        "{shown} of {} shown: those with most claims under the filters. The figures here count these alone; pick others by the filter of sources.",
        sources(of)
    )
}

pub(crate) fn speakers(n: u32) -> String {
    count(n, "speaker")
}

pub(crate) fn words(n: u32) -> String {
    count(n, "word")
}
