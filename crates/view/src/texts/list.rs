//! What a list says: its count, the filters, the headings, how each claim stands, the mentions behind a number.

use super::{count, wording};

pub(crate) const ALL_VOICES: &str = "in all voices";
pub(crate) const DISPUTED: &str = "Disputed";
pub(crate) const HELD_AT_A_DISTANCE: &str = "held at a distance, ";
pub(crate) const IN_THE_SOURCES_OWN_VOICE: &str = "In the sources’ own voice";
pub(crate) const MATCHED_WITH_NO_OTHER_CLAIM: &str = "Matched with no other claim";
pub(crate) const NOT_RESOLVED_TO_AN_ACTOR: &str = " not resolved to an actor";
pub(crate) const NO_LABEL: &str = "no label, ";
pub(crate) const UNMATCHED: &str = "no match";
pub(crate) const UNMATCHED_HEAD: &str = "No match";
pub(crate) const POSSIBLE_MATCH: &str = "possible match";
pub(crate) const POSSIBLE_MATCH_HEAD: &str = "Possible match";
pub(crate) const UNDATED_HEAD: &str = "Undated";
pub(crate) const UPDATED_OR_UPDATING: &str = "updated or updating";
pub(crate) const UPDATED_OR_UPDATING_HEAD: &str = "Updated or updating";

/// How many claims pass: `14 of 96 claims`.
pub(crate) fn passing(shown: u32, total: u32) -> String {
    format!("{shown} of {total} {}", if total == 1 { "claim" } else { "claims" })
}

/// A filter that wants a value: `Source Alwaght`.
pub(crate) fn filter(label: &str, value: &str) -> String {
    format!("{label} {value}")
}

/// A filter that wants all but a value: `Source not Alwaght`.
pub(crate) fn filter_not(label: &str, value: &str) -> String {
    format!("{label} not {value}")
}

pub(crate) fn remove_filter(filter: &str) -> String {
    format!("Remove filter: {filter}")
}

/// What several claims say: `“to pull out heavy arms by October 10”, in 3 sources`.
pub(crate) fn topic(words: &str, sources: u32) -> String {
    format!("“{words}”, in {}", count::sources(sources))
}

pub(crate) fn disputed_topic(words: &str, sources: u32) -> String {
    format!("“{words}”, in {}, disputed", count::sources(sources))
}

pub(crate) fn disputed(by: u32) -> String {
    format!("disputed: {by}")
}

pub(crate) fn in_sources(n: u32) -> String {
    format!("in {}", count::sources(n))
}

pub(crate) fn in_sources_head(n: u32) -> String {
    format!("In {}", count::sources(n))
}

pub(crate) fn in_sources_independent(n: u32, independent: u32) -> String {
    format!("in {}, {independent} independent", count::sources(n))
}

pub(crate) fn published(days: &str) -> String {
    format!("published {days}")
}

/// What mentions are: of which word, how many, of whom, where, in whose voice.
pub(crate) fn mentions(word: &str, n: u32, actor: &str, source: &str, voice: &str) -> String {
    wording::capital(&format!("{word}{}{actor}{source}, {voice}", count::mentions(n)))
}

pub(crate) fn of_actor(name: &str) -> String {
    format!(" of {name}")
}

pub(crate) fn in_source(name: &str) -> String {
    format!(" in {name}")
}

pub(crate) fn words_of_class(class: &str) -> String {
    format!("{class} words, ")
}

pub(crate) fn under_form(form: &str) -> String {
    format!("“{form}”, ")
}

pub(crate) fn under_label(word: &str) -> String {
    format!("{word}, ")
}
