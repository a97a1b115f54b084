//! What is said of who gets to speak: kinds and sides of speakers, how many, in whose words, for how long.

use super::{count, wording};

pub(crate) const DIFFERENT_SPEAKERS: &str = "Different speakers";
pub(crate) const DIRECT: &str = "In their own words";
pub(crate) const EACH_ARTICLE: &str = "Each of these articles lets";
pub(crate) const EACH_SOURCE: &str = "Each source lets";
pub(crate) const KINDS: &str = "Who gets to speak";
pub(crate) const NOBODY_ELSE: &str = "Nothing here is in anybody else’s voice.";
pub(crate) const NOT_CREDITED: &str = "Nothing here is credited to anybody.";
pub(crate) const NO_QUOTATION: &str = "No passage stands wholly in quotation marks here.";
pub(crate) const NO_SIDE: &str = "No side that the texts tell";
pub(crate) const NO_SPEAKER: &str = "No speaker is named here.";
pub(crate) const QUOTATIONS: &str = "How long the quotations are";
pub(crate) const QUOTED: &str = "Quoted";
pub(crate) const QUOTED_OF: &str = "Quoted, of what is not the source’s own voice";
pub(crate) const SIDES: &str = "Whose side speaks";
pub(crate) const SIDES_CAVEAT: &str = "A side is how the texts describe who backs, leads or fights alongside whom; \
                                       they do not all agree on it.";
pub(crate) const SPEAKERS: &str = "How many different speakers";
pub(crate) const TOO_FEW_FOR_DIVERSITY: &str = "diversity needs two claims";
pub(crate) const WORDS_OF_EACH: &str = "Words of each quotation";

/// How many claims rest on a speaker without a name; `mostly` says in which source.
pub(crate) fn nameless(n: u32, without: u32, mostly: &str) -> String {
    format!(
        "Of {} credited to somebody, {without} rest on a speaker by role, anonymous or not stated{mostly}.",
        count::claims(n)
    )
}

/// How many claims come from a speaker on a side.
pub(crate) fn on_a_side(n: u32, none: u32) -> String {
    format!(
        "{} of {} credited to somebody come from a speaker whom the texts put on a side; {none} from one of no side, or \
         from one who is not told.",
        n - none,
        count::claims(n)
    )
}

pub(crate) fn different_speakers(n: u32) -> String {
    wording::count(n, "different speaker")
}

/// The name of a number: `3 different speakers in Alwaght, the first claim of each`.
pub(crate) fn speakers_in(speakers: &str, source: &str) -> String {
    format!("{speakers} in {source}, the first claim of each")
}

pub(crate) fn diversity(value: &str) -> String {
    format!("diversity {value}, uncertainty not established")
}

pub(crate) fn diversity_between(value: &str, low: &str, high: &str) -> String {
    format!("diversity {value}, interval {low} to {high}")
}

/// `3 different speakers for 12 claims; diversity 0.42, interval 0.20 to 0.66`.
pub(crate) fn speakers_for(speakers: &str, claims: u32, spread: &str) -> String {
    format!("{speakers} for {}; {spread}", count::claims(claims))
}

/// How many speakers each source or article lets speak.
pub(crate) fn between(each: &str, least: u32, most: u32) -> String {
    let most_speakers = different_speakers(most);
    let speakers = if least == most { most_speakers } else { format!("between {least} and {most_speakers}") };
    format!(
        "{each} {speakers} speak. Diversity is the chance that two claims, drawn at random, are of different \
         speakers."
    )
}

/// How much of what others say is quoted, before the order of the sources.
pub(crate) fn quoted(k: u32, n: u32, order: &str) -> String {
    format!("{k} of {} in somebody else’s voice stand in quotation marks.{order}", count::claims(n))
}

pub(crate) fn quotations(n: u32) -> String {
    wording::count(n, "quotation")
}

/// The name of a number: `3 quotations in Alwaght`.
pub(crate) fn quotations_in(quotations: &str, source: &str) -> String {
    format!("{quotations} in {source}")
}

/// One quotation with its length: `1 quotation of 12 words`.
pub(crate) fn one_length(quotations: &str, words: u32) -> String {
    format!("{quotations} of {}", count::words(words))
}

/// Several with theirs: `3 quotations, median 12 words, from 5 to 31`.
pub(crate) fn lengths(quotations: &str, median: u32, short: u32, long: u32) -> String {
    format!("{quotations}, median {}, from {short} to {long}", count::words(median))
}

pub(crate) fn passages(n: u32, sources: u32) -> String {
    format!(
        "{} wholly in quotation marks, in {}. Uncertainty of the lengths is not established.",
        count::passages(n),
        count::sources(sources)
    )
}
