//! What is said of how often each source characterises an actor, and of how far apart sources are in their labels.

use super::{count, wording};
use parallax_measures::FEWEST_ARTICLES;

pub(crate) const DISTANCE: &str = "How far apart sources are in naming";
pub(crate) const DISTANCE_CAVEAT: &str = "Distances of few labels come out large by chance alone.";
pub(crate) const NAMING: &str = "How often an actor is characterised";
pub(crate) const NO_DISTANCE: &str = "No two sources use five labels each here: no distance is given.";
pub(crate) const TOO_FEW: &str = "too few";

/// What a number counts of an actor.
pub(crate) fn characterised(actor: &str) -> String {
    format!("{actor} characterised")
}

pub(crate) fn nobody(voice: &str) -> String {
    format!("No actor carries a label that is not neutral here, {voice}.")
}

/// How often the actor is characterised that is most often, before the order of the sources.
pub(crate) fn most(actor: &str, k: u32, n: u32, voice: &str, order: &str) -> String {
    format!(
        "{actor} carries a label that is not neutral, or is held at a distance, in {k} of {} ({voice}).{order}",
        count::mentions(n)
    )
}

/// The name of a number: `7 mentions with a label in Alwaght and Press TV`.
pub(crate) fn labelled_in(n: u32, one: &str, other: &str) -> String {
    format!("{} with a label in {one} and {other}", count::mentions(n))
}

/// How many labels a distance is from, in each of two sources.
pub(crate) fn uses(one: u32, other: u32) -> String {
    format!("{one} and {other} uses of labels")
}

pub(crate) fn too_few(uses: &str) -> String {
    format!("{uses}: too few")
}

pub(crate) fn uncertain(value: &str, uses: &str) -> String {
    format!("{value} from {uses}; uncertainty not established")
}

/// A distance beside what chance makes it.
pub(crate) fn against_chance(value: &str, uses: &str, low: &str, high: &str) -> String {
    format!("{value} from {uses}; {low} to {high} by chance")
}

/// Of how many pairs a distance is given, where too few articles leave all of them uncertain.
pub(crate) fn pairs_uncertain(pairs: u32) -> String {
    format!(
        "Of {} a distance is given; 0 is the same labels equally often, 1 none in common. With fewer than \
         {FEWEST_ARTICLES} articles of two sources its uncertainty is not established.",
        wording::count(pairs, "pair")
    )
}

/// Of how many pairs it is given, and how many of them chance would make as far apart.
pub(crate) fn pairs(pairs: u32, by_chance: u32) -> String {
    format!(
        "Of {} the distance is given; in {by_chance} of them it is no larger than chance makes it.",
        wording::count(pairs, "pair")
    )
}
