//! What the naming matrix says around its numbers.

pub(crate) use super::shared::{HOW_THIS_IS_COMPUTED, KEY};
use std::fmt::Display;

pub(crate) const ACTOR: &str = "Actor";
pub(crate) const ACTORS_BY_SOURCES: &str = "Actors by sources";
pub(crate) const NAME_ONLY: &str = "name only";
pub(crate) const NONE_COUNTED: &str = "none counted";
pub(crate) const OF: &str = "of ";
pub(crate) const ONE_ACTOR_NOT_CHARACTERISED: &str = "1 actor that no source characterises so";
pub(crate) const SOURCE_SHOWN: &str = "Source shown";
pub(crate) const WHAT_THEY_ARE_CALLED: &str = "What they are called";
pub(crate) const WHAT_THEY_CALL_EACH_ACTOR: &str = "What they call each actor";
pub(crate) const WHOSE_WORDS: &str = "Whose words";

/// The actors that are folded away.
pub(crate) fn actors_not_characterised(n: &dyn Display) -> String {
    format!("{n} actors that no source characterises so")
}
