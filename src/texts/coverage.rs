//! What the matrix of propositions says around its signs, and what each of them stands for.

pub(crate) use super::shared::{KEY, THAT_CLAIMS_PAGE};
use std::fmt::Display;

pub(crate) const ATTRIBUTES: &str = "attributes it to somebody";
pub(crate) const DENIES: &str = "denies it";
pub(crate) const DOUBTS: &str = "keeps a distance from it";
pub(crate) const FILTERED: &str = "says something of it that the filters leave out";
pub(crate) const NEAREST: &str = "Nearest";
pub(crate) const SILENT: &str = "silent, though it could have known";
pub(crate) const STATES: &str = "states, in its own voice";
pub(crate) const UNKNOWABLE: &str = "says nothing; not counted";
pub(crate) const WHAT_IS_SAID: &str = "What is said";
pub(crate) const WHAT_IS_SAID_BY_SOURCES: &str = "What is said, by sources";
pub(crate) const WHO_SAYS_WHAT: &str = "Who says what, and who is silent";

/// The propositions that are folded away.
pub(crate) fn more_in_fewer_sources(hidden: &dyn Display) -> String {
    format!("{hidden} more, in as many sources or fewer")
}

/// The claims of a cell that have no link.
pub(crate) fn and_more(more: &dyn Display) -> String {
    format!("and {more} more")
}
