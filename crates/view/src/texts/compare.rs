//! What a comparison says: its finding, what the sides have in common or not, each side's numbers, its places.

use super::{count, wording};

pub(crate) const ALL_SAY: &str = "all say";
pub(crate) const BOTH_IN_ONE_CLAIM: &str = "both in one claim";
pub(crate) const BOTH_SAY: &str = "both say";
pub(crate) const CHOOSE_TWO: &str = "Choose two to compare.";
pub(crate) const IN_CONFLICT: &str = "in conflict";
pub(crate) const NAMED_TOGETHER_OR_APART: &str = "Named in one claim, or apart";
pub(crate) const NOBODY: &str = "none";
pub(crate) const SOME_SAY: &str = "some say";

/// A place where a source can stand: `Source 1`.
pub(crate) fn source_place(number: usize) -> String {
    format!("Source {number}")
}

/// A place where an actor can stand: `Actor 1`.
pub(crate) fn actor_place(number: usize) -> String {
    format!("Actor {number}")
}

/// Before the finding, where a link names one thing to compare: what was put beside it.
pub(crate) fn one_named(added: &str) -> String {
    format!(
        "The link names one alone, and two make a comparison: {added}, with most claims, stands beside it. Choose another above. "
    )
}

/// What one side says without a match found on the others: `Alwaght, no match`.
pub(crate) fn unmatched(side: &str) -> String {
    format!("{side}, no match")
}

/// Where one side alone is named: `only Alwaght`.
pub(crate) fn only(side: &str) -> String {
    format!("only {side}")
}

/// What one side does not say: `Alwaght silent`.
pub(crate) fn silent(side: &str) -> String {
    format!("{side} silent")
}

/// A part with how many claims it has: `Both say: 6 claims`.
pub(crate) fn part(words: &str, claims: u32) -> String {
    format!("{}: {}", wording::capital(words), count::claims(claims))
}

/// What all sides say: `Both say: 3 propositions, in 6 claims`.
pub(crate) fn said(words: &str, propositions: u32, claims: u32) -> String {
    format!(
        "{}: {}, in {}",
        wording::capital(words),
        count::propositions(propositions),
        count::claims(claims)
    )
}

/// The same inside a sentence: `both say 3 propositions`.
pub(crate) fn said_in_common(words: &str, propositions: u32) -> String {
    format!("{words} {}", count::propositions(propositions))
}

/// How many claims of a side have a value: `Quoted, 6 of 41 claims, Alwaght`.
pub(crate) fn share(value: &str, k: u32, n: u32, side: &str) -> String {
    format!("{value}, {k} of {}, {side}", count::claims(n))
}

/// A source and how much it says: `Alwaght has 23 claims`.
pub(crate) fn has(source: &str, claims: u32) -> String {
    format!("{source} has {}", count::claims(claims))
}

/// An actor and how much names it: `Russia is named in 23 claims`.
pub(crate) fn is_named_in(actor: &str, claims: u32) -> String {
    format!("{actor} is named in {}", count::claims(claims))
}

/// A part with its number, inside a sentence: `both say 6`.
pub(crate) fn in_common(words: &str, claims: u32) -> String {
    format!("{words} {claims}")
}

/// `Alwaght has 23 claims and Press TV has 18 claims: both say 6, in conflict 2.`
pub(crate) fn finding(each: &[String], common: &[String]) -> String {
    let said = if common.is_empty() { String::new() } else { format!(": {}", common.join(", ")) };
    format!("{}{said}.", wording::list(each))
}
