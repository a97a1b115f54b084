//! What things are called wherever they stand: pages, facets, parts of a claim, what has no name or day.

pub(crate) const ACTOR: &str = "Actor";
pub(crate) const ACTORS: &str = "Actors";
pub(crate) const CERTAINTY: &str = "Certainty";
pub(crate) const CLAIM: &str = "Claim";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const COLLECTED: &str = "Collected";
pub(crate) const COMPARE: &str = "Compare";
pub(crate) const CUE: &str = "Cue";
pub(crate) const DATE: &str = "Date";
pub(crate) const KIND_OF_SPEAKER: &str = "Kind of speaker";
pub(crate) const LABEL: &str = "Label";
pub(crate) const METHOD: &str = "Method";
pub(crate) const OVERVIEW: &str = "Overview";
pub(crate) const PLACE: &str = "Place";
pub(crate) const POLARITY: &str = "Polarity";
pub(crate) const QUANTITIES: &str = "Quantities";
pub(crate) const READER: &str = "Reader";
pub(crate) const SEARCH: &str = "Search";
pub(crate) const SOURCE: &str = "Source";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const SPEAKER: &str = "Speaker";
pub(crate) const STATUS: &str = "Status";
pub(crate) const TIME: &str = "Time";
pub(crate) const TIMELINE: &str = "Timeline";
pub(crate) const TYPE: &str = "Type";
pub(crate) const UNDATED: &str = "undated";
pub(crate) const UNKNOWN_PAGE: &str = "Unknown page";
/// Before what tells a source without a name from others: `Unnamed · 000`.
pub(crate) const UNNAMED: &str = "Unnamed · ";
pub(crate) const UNTITLED: &str = "untitled";
pub(crate) const VOICE: &str = "Voice";
pub(crate) const WORDS: &str = "Words";

pub(crate) fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// A headline in a reference: in quotation marks, or what stands for none.
pub(crate) fn headline(words: &str) -> String {
    if words.is_empty() { UNTITLED.to_owned() } else { quoted(words) }
}
