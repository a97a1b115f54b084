//! What is said of how speech is reported: by which cues, of whose side, and whose names are held at a distance.

use super::{count, wording};
use parallax_measures::FEWEST_CASES;

pub(crate) const CLASSES: &str = "How speech is reported";
pub(crate) const CLASSES_CAVEAT: &str =
    "A denying cue reports what the speaker denies; it is no doubt of the source.";
pub(crate) const DISTANCED: &str = "Whose names are held at a distance";
pub(crate) const LEAVES_OUT_1: &str = "the interval leaves out 1";
pub(crate) const NO_ACTOR: &str = "No actor is named here in a source’s own voice.";
pub(crate) const NO_CUE: &str = "No cue credits anything to anybody here.";
pub(crate) const ORDER_NOT_ESTABLISHED: &str = "order not established";
pub(crate) const SIDES: &str = "How each side’s speech is reported";
pub(crate) const SIDE_OF_THE_ACTOR: &str = "Side of the actor";
pub(crate) const SIDE_OF_THE_SPEAKER: &str = "Source and side of the speaker";

/// How many cues doubt and endorse; behind each number, which source has most of it.
pub(crate) fn cues(n: u32, doubting: (u32, &str), endorsing: (u32, &str)) -> String {
    format!(
        "Of {} that a cue credits to somebody, {} have a doubting cue{}; {} have an endorsing one{}.",
        count::claims(n),
        doubting.0,
        doubting.1,
        endorsing.0,
        endorsing.1,
    )
}

/// What a number counts: `Doubting cue, Russia and the government`.
pub(crate) fn cue_of_side(class: &str, side: &str) -> String {
    format!("{class} cue, {side}")
}

/// How many claims of a side have a doubting cue and how many of all others, each of how many; and their odds ratio.
pub(crate) fn doubt(side: &str, own: (u32, u32), others: (u32, u32), odds: &str) -> String {
    format!(
        "{side}: {} of {} have a doubting cue, of all others {} of {}. {odds}",
        own.0,
        count::claims(own.1),
        others.0,
        others.1,
    )
}

/// An odds ratio with its interval, what it establishes, and the probability of the exact test.
pub(crate) fn odds(ratio: &str, low: &str, high: &str, verdict: &str, p: &str) -> String {
    format!(
        "Odds ratio {ratio}, interval {low} to {high}: {verdict}. Fisher’s exact test, which takes claims for independent \
         and so is too sure: p = {p}."
    )
}

pub(crate) fn too_few() -> String {
    format!(
        "Counts only: an odds ratio needs {FEWEST_CASES} claims of a side and of all others, and a doubting cue among \
         them."
    )
}

pub(crate) fn sides_with_odds(n: u32) -> String {
    format!("For {} the counts allow an odds ratio of doubt.", wording::count(n, "side"))
}

/// What a number counts of a side.
pub(crate) fn held_at_a_distance(side: &str) -> String {
    format!("{side} held at a distance")
}

/// How many names sources hold at a distance.
pub(crate) fn distanced(k: u32, n: u32) -> String {
    format!(
        "In {k} of {} in their own voice sources hold a name at a distance: so-called and the like, or scare quotes.",
        count::mentions(n)
    )
}
