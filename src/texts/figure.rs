//! What figures say around their numbers: what can be chosen for all of them, and the rows behind a number.

pub(crate) use super::shared::{EVIDENCE, OPEN_IN_ARTICLE};
use std::fmt::Display;

pub(crate) const DESIGN_EFFECT: &str = "Design effect";
pub(crate) const HOW_MANY_TELL_AS_MUCH: &str = "How many mentions or claims of one article tell as much as \
                                                one that stands alone. 1 takes all of them for independent, \
                                                which makes intervals too narrow.";
pub(crate) const LABELS_THAT_COUNT: &str = "Labels that count";
pub(crate) const OPEN: &str = "Open";
pub(crate) const IT_COUNTS_NOTHING: &str = "The number is 0: there is no sentence that it counts.";
pub(crate) const PRESS_A_NUMBER: &str = "Press a number: here stand the sentences that it counts.";

/// What is chosen, where every label counts.
pub(crate) fn all_labels_on(effect: &dyn Display) -> String {
    format!("Design effect {effect}, all labels on")
}

/// What is chosen, where some labels do not count.
pub(crate) fn labels_off(effect: &dyn Display, off: &dyn Display) -> String {
    format!("Design effect {effect}, {off} labels off")
}

/// Where a number has more rows than are shown.
pub(crate) fn first_rows(shown: &dyn Display, count: &dyn Display) -> String {
    format!("The first {shown} of {count}; filters show the others.")
}

/// What to do about a number that no figure has.
pub(crate) fn no_such_number(number: &dyn Display) -> String {
    format!(
        "No figure on this page has a number “{number}” now. The link may be cut or mistyped, or a filter leaves nothing to \
         count: clear the filters, or close this and press a number of a figure."
    )
}
