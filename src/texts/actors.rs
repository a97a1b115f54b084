//! What the pages of actors say.

pub(crate) use super::shared::THE_LINK_MAY_HAVE_BEEN;
use std::fmt::Display;

pub(crate) const ACTOR: &str = "Actor";
pub(crate) const ALL: &str = "All ";
pub(crate) const ALL_ACTORS: &str = "All actors";
pub(crate) const ALL_MENTIONS: &str = " All mentions: ";
pub(crate) const ANOTHER_ACTOR: &str = "another actor …";
pub(crate) const FORM: &str = "Form";
pub(crate) const HOW_IT_IS_KNOWN: &str = "How it is known";
pub(crate) const HOW_IT_IS_LABELLED_IN: &str = "How it is labelled, in whose voice";
pub(crate) const KINDS_OF_ACTORS: &str = "Kinds of actors";
pub(crate) const LABELS: &str = "Labels";
pub(crate) const MENTIONS: &str = "Mentions";
pub(crate) const NO_CLAIM: &str = "No claim.";
pub(crate) const OF: &str = "of ";
pub(crate) const SAID_OF_IT: &str = "Said of it";
pub(crate) const SAYS: &str = "Says";
pub(crate) const SIDE_AS_THE_TEXTS_HAVE: &str = "Side, as the texts have it: ";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const SPLIT_OFF: &str = "Split off";
pub(crate) const THE_SAME_AS: &str = "The same as";
pub(crate) const THIS_ACTOR_IS_NOT_IN: &str = "This actor is not in the corpus";
pub(crate) const UNDER_WHICH_NAMES: &str = "Under which names";
pub(crate) const USED_BY: &str = "Used by";
pub(crate) const WHAT_IS_SAID_OF_IT: &str = "What is said of it";
pub(crate) const WHAT_IT_SAYS: &str = "What it says";
pub(crate) const WHO_IS_NAMED: &str = "Who is named";

/// The sources that have no mark.
pub(crate) fn and_more(left: &dyn Display) -> String {
    format!("and {left} more")
}

pub(crate) fn known_too_and_not_used(join: &dyn Display) -> String {
    format!("Known too, and not used here: {join}.")
}

pub(crate) fn more_are_named_less_often(left: &dyn Display) -> String {
    format!("{left} more are named less often: search for one among the claims.")
}

pub(crate) fn split_off(form: &dyn Display) -> String {
    format!("Split off {form}")
}

pub(crate) fn score_of_100(score: &dyn Display) -> String {
    format!("{score} of 100")
}
