//! What a claim's page and its evidence say.

pub(crate) use super::shared::{
    ALL_CLAIMS, COPY_CITATION, COPY_LINK, EVIDENCE, OPEN_IN_ARTICLE, THAT_CLAIMS_PAGE,
};
use std::fmt::Display;

pub(crate) const AMONG_ALL_CLAIMS: &str = "Among all claims";
pub(crate) const AND: &str = " and ";
pub(crate) const CHOOSE_A_CLAIM_HERE_STANDS: &str =
    "Choose a claim: here stands its sentence in its context, who says it, and how it was read.";
pub(crate) const CLOSE: &str = " close";
pub(crate) const ESC: &str = "Esc";
pub(crate) const HOW_IT_WAS_FOUND_THE: &str = "How it was found: the rules";
pub(crate) const HOW_IT_WAS_READ: &str = "How it was read";
pub(crate) const KEPT_IN_THIS_BROWSER_ONLY: &str = "Kept in this browser only.";
pub(crate) const NEAREST: &str = "Nearest ";
pub(crate) const NEXT_PREVIOUS: &str = " next, previous";
pub(crate) const NOTHING_THAT_IT_SAYS_COMES: &str = "Nothing that it says comes near.";
pub(crate) const NO_SOURCE_IS_WITHOUT_A: &str = "No source is without a word on it.";
pub(crate) const ONE_CLAIM: &str = "One claim";
pub(crate) const OPEN: &str = " open ";
pub(crate) const OTHER_CLAIMS: &str = "Other claims";
pub(crate) const POSSIBLE_MATCHES: &str = "Possible matches";
pub(crate) const REJECTED_BY_YOU: &str = "Rejected by you";
pub(crate) const SEARCH: &str = " search";
pub(crate) const THESE_ARTICLES_DO_NOT_HOLD: &str =
    "These articles do not hold the claim that this link names. It may have been made on another corpus.";
pub(crate) const THE_CLAIM_THAT_THIS_LINK: &str =
    "The claim that this link names is not in these articles. It may have been made on another corpus.";
pub(crate) const THIS_BROWSER_DOES_NOT_LET: &str =
    "This browser does not let the decision be kept: it holds until you leave this page.";
pub(crate) const THIS_CLAIM: &str = "This claim";
pub(crate) const TOO_LITTLE_SPEAKS_FOR_THESE: &str =
    "Too little speaks for these: they may be about something else, and count nowhere.";
pub(crate) const WHAT_IT_SAYS: &str = "What it says";
pub(crate) const SOURCES_WITHOUT_A_MATCH: &str = "Sources without a match";
pub(crate) const WHY_NOT_ALL_OF_THEM: &str = "Why not all of them are independent";

/// The sources without a match that are not listed.
pub(crate) fn more_without_a_match(left: &dyn Display) -> String {
    format!("{left} more have no match. Listed are those whose silence counts, then those that come nearest.")
}

pub(crate) fn count_once(kind: &dyn Display) -> String {
    format!(" count once. {kind}: ")
}
