//! What the card of a source says: how its dates are known, whom it takes its words from, how much of it there is.

use super::count;

pub(crate) const IN_ITS_OWN_VOICE: &str = "In its own voice";

/// A date that the text states, with the words that do.
pub(crate) fn stated(published: &str, why: &str) -> String {
    format!("{published}. The text says so: {why}")
}

/// A date that was inferred, with the reason.
pub(crate) fn inferred(published: &str, why: &str) -> String {
    format!("{published}. Inferred: {why}")
}

/// A date that the editor knows, with the reason.
pub(crate) fn added(published: &str, why: &str) -> String {
    format!("{published}. The editor adds it: {why}")
}

/// No date, with the reason.
pub(crate) fn unknown(published: &str, why: &str) -> String {
    format!("{published}. Not known: {why}")
}

/// The name of a number’s link: `Claims, 41 claims in Alwaght`.
pub(crate) fn claims_in(what: &str, claims: u32, source: &str) -> String {
    format!("{what}, {} in {source}", count::claims(claims))
}

/// How long it is, and how much of the saved page is none of it.
pub(crate) fn length(words: u32, sentences: u32, cut: u32) -> String {
    format!(
        "{}, {}; {} of the saved page cut as furniture",
        count::words(words),
        count::sentences(sentences),
        count::pieces(cut),
    )
}

/// What it shares with another source, and in how many of the propositions that both say: `Same words as Press TV in 2
/// of the 3 propositions that both say`.
pub(crate) fn shared(kind: &str, source: &str, propositions: u32, all: u32) -> String {
    match (propositions, all) {
        (1, 1) => format!("{kind} as {source} in the one proposition that both say"),
        _ => {
            format!("{kind} as {source} in {propositions} of the {} that both say", count::propositions(all))
        }
    }
}
