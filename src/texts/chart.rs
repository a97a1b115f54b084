//! What a drawn figure says around its numbers: its title, its scales, the ways to see it otherwise.

pub(crate) use super::shared::{HOW_THIS_IS_COMPUTED, KEY, VIEW_AS_TABLE};
use std::fmt::Display;

/// Behind a number in a cell.
pub(crate) const MENTION: &str = " mention";
/// Behind a number in a cell.
pub(crate) const MENTIONS: &str = " mentions";
pub(crate) const NONE: &str = "none";
pub(crate) const TOO_FEW_FOR_A_SHARE: &str = "too few for a share";

/// The title of a figure about one of two actors.
pub(crate) fn where_named(title: &dyn Display, actor: &dyn Display) -> String {
    format!("{title}, where {actor} is named")
}

/// All rows below a figure, folded away.
pub(crate) fn ledger(sentences: &dyn Display) -> String {
    format!("The ledger: {sentences} sentences")
}

/// Behind a bar of blocks: how many they are.
pub(crate) fn in_all(n: &dyn Display) -> String {
    format!("{n} in all")
}

/// Behind a bar: of how many it is.
pub(crate) fn of(n: &dyn Display) -> String {
    format!("of {n}")
}

/// Behind a number: of how many it is.
pub(crate) fn of_all(n: &dyn Display) -> String {
    format!(" of {n}")
}

/// The end of a scale of lengths.
pub(crate) fn words(most: &dyn Display) -> String {
    format!("{most} words")
}

/// The name of the table behind a figure.
pub(crate) fn as_a_table(title: &dyn Display) -> String {
    format!("{title} as a table")
}
