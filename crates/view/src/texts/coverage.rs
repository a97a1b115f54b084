//! What the matrix of propositions says: its finding, and what each source makes of each of them.

use super::{count, wording};

pub(crate) const ATTRIBUTES: &str = "Attributes";
pub(crate) const DENIES: &str = "Denies";
pub(crate) const DOUBTS: &str = "Doubts";
pub(crate) const FILTERED_OUT: &str = "Filtered out";
pub(crate) const NOTHING_IN_TWO_ARTICLES: &str = "No claim was found in two articles.";
pub(crate) const NOT_COUNTED: &str = "Not counted";
pub(crate) const SILENT: &str = "Silent";
pub(crate) const STATES: &str = "States";

/// `6 propositions stand in two or more sources. Silence counts 4 times.`
pub(crate) fn finding(several: u32, silent: u32) -> String {
    let verb = if several == 1 { "stands" } else { "stand" };
    format!(
        "{} {verb} in two or more sources. Silence counts {}.",
        count::propositions(several),
        if silent == 0 { "nowhere".to_owned() } else { wording::count(silent, "time") },
    )
}

/// The name of a link to a claim behind a cell: `States, in Alwaght: alwaght-12`.
pub(crate) fn claim_in(words: &str, source: &str, claim: &str) -> String {
    format!("{words}, in {source}: {claim}")
}
