//! What a comparison of sources or actors says around its numbers.

pub(crate) use super::shared::{CLOSE, NAMING, OPEN_IN_ARTICLE};
use std::fmt::Display;

pub(crate) const FILTERS_APPLY: &str =
    "The filters of the claims apply here too, but for that of what is compared. ";
pub(crate) const ONE_FILTER_APPLIES: &str =
    "1 filter of the claims applies here too, but for that of what is compared. ";
pub(crate) const SIDE_BY_SIDE: &str = "Side by side";
pub(crate) const SILENT: &str = "silent";
pub(crate) const SPEECH_SILENCE_AND_AGENCY: &str = "Speech, silence and agency";
pub(crate) const SURE_RELATIONS_ONLY: &str = "Claims matched with sure relations only. Silent: others carry \
                                              it, and it could be known when the source's article was \
                                              published. Silence is no disagreement.";
pub(crate) const THEIR_CLAIMS: &str = "Their claims";
pub(crate) const WHAT_THEY_HAVE_IN_COMMON: &str = "What they have in common";
pub(crate) const WHAT_TO_COMPARE: &str = "What to compare";

/// Behind a number: of how many claims.
pub(crate) fn of(n: &dyn Display) -> String {
    format!(" of {n}")
}
