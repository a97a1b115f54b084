//! What a list of claims says: rows, marks on their words, how each stands among the others.

pub(crate) use super::shared::{EVIDENCE, OPEN_IN_ARTICLE, UNDO};
use std::fmt::Display;

pub(crate) const IS_NOT_SEEN: &str = "A character that is not seen";
pub(crate) const ACTIVE_FILTERS: &str = "Active filters";
pub(crate) const AS_TOLD_BY: &str = ", as told by ";
pub(crate) const CLAIM: &str = "Claim";
pub(crate) const CLEAR_ALL: &str = "Clear all";
pub(crate) const CLEAR_ALL_FILTERS: &str = "Clear all filters";
pub(crate) const CONFIRM: &str = "Confirm";
pub(crate) const CONFIRMED_BY_YOU: &str = "Confirmed by you ";
pub(crate) const DIFFERS: &str = ", differs";
pub(crate) const DIFFERS_FROM_THE_OTHER_CLAIM: &str = "Differs from the other claim";
pub(crate) const EACH_LINE_LIFTS_ONE_OF: &str = "Each line lifts one of them.";
pub(crate) const EXCLUDE: &str = "Exclude";
pub(crate) const EXCLUDE_SHORT: &str = "exclude";
pub(crate) const FEWER: &str = "Fewer";
pub(crate) const FILTERS: &str = "Filters";
pub(crate) const GROUP: &str = "Group";
pub(crate) const HOLDS_THE_NAME_AT_A: &str = "Holds the name at a distance";
pub(crate) const IS_THIS_RIGHT: &str = "Is this right? ";
pub(crate) const LIFT: &str = "Lift ";
pub(crate) const NOT: &str = "not ";
pub(crate) const NOT_IN_THESE_ARTICLES: &str = "Not in these articles";
pub(crate) const NO_CLAIM_PASSES_ALL_OF: &str = "No claim passes all of these filters";
pub(crate) const ONLY: &str = "Only";
pub(crate) const ONLY_SHORT: &str = "only";
pub(crate) const OTHER_CLAIM: &str = "Other claim ";
pub(crate) const OTHER_CLAIM_HEAD: &str = "Other claim";
pub(crate) const OWN_VOICE: &str = ", own voice";
pub(crate) const REJECT: &str = "Reject";
pub(crate) const REJECTED_BY_YOU: &str = "Rejected by you ";
pub(crate) const SLOT: &str = "Slot";
pub(crate) const SORT: &str = "Sort";
pub(crate) const STANDS_FOR_THE_SAME_IN: &str = "Stands for the same in the other claim";
pub(crate) const THE_OTHER_CLAIMS_PAGE: &str = "The other claim’s page";
pub(crate) const THIS_CLAIM: &str = "This claim ";
pub(crate) const THIS_CLAIM_HEAD: &str = "This claim";
pub(crate) const UNDER: &str = " under ";

pub(crate) fn attributes(class: &dyn Display) -> String {
    format!("Attributes: {class}")
}

pub(crate) fn filters_picked(count: &dyn Display) -> String {
    format!("Filters ({count})")
}

pub(crate) fn of_claims(total: &dyn Display) -> String {
    format!(" of {total} claims")
}

pub(crate) fn so_many_more(folded: &dyn Display) -> String {
    format!("{folded} more")
}

pub(crate) fn label(class: &dyn Display) -> String {
    format!("Label: {class}")
}

pub(crate) fn show(shown: &dyn Display) -> String {
    format!("Show {shown}")
}

pub(crate) fn show_more_are_left(left: &dyn Display) -> String {
    format!("Show more: {left} are left")
}

/// Below the last row that a page holds.
pub(crate) fn are_not_listed(left: &dyn Display) -> String {
    format!("{left} more are not listed: a filter brings them up.")
}

pub(crate) fn why_score_of(score: &dyn Display) -> String {
    format!("Why: score {score} of 100")
}

/// The name of a button that judges a match: `Confirm: When … of Alwaght`.
pub(crate) fn judged(judgement: &dyn Display, finding: &dyn Display, source: &dyn Display) -> String {
    format!("{judgement}: {finding} of {source}")
}
