//! What a claim's page and its evidence say: its parts, what it is to other claims, who shares an origin, who is silent.

use super::wording;

pub(crate) const AGREES: &str = "Agrees";
pub(crate) const ALONE: &str =
    ": no claim of another source was found that says the same, the opposite or more of it";
pub(crate) const COMES_NEAR: &str = "Comes near; may say the same";
pub(crate) const CONFLICTS: &str = "Conflicts";
pub(crate) const CONFLICTS_OR_DENIES: &str = "Conflicts or denies";
pub(crate) const DENIED_BY_THIS_CLAIM: &str = "Denied by this claim";
pub(crate) const DENIES_THIS_CLAIM: &str = "Denies this claim";
pub(crate) const EARLIER: &str = "This claim goes on from it";
pub(crate) const LATER: &str = "Goes on from this claim";
pub(crate) const NOTHING_AGREES: &str = "No claim was found that says the same.";
pub(crate) const NOTHING_CONFLICTS: &str = "No claim was found that contradicts it.";
pub(crate) const NOTHING_UPDATES: &str = "No claim was found that goes on from it.";
pub(crate) const NO_MATCH: &str = "No match found; not counted";
pub(crate) const NO_RELATIONS: &str = "No relations between claims were found in these articles.";
pub(crate) const SAME_AGENCY: &str = "Both have it from the same agency or newspaper.";
pub(crate) const SAME_PASSAGE: &str = "One is copied from the other, or both are copied from a third text.";
pub(crate) const SAME_SPEAKER: &str = "Both have it from the same speaker.";
pub(crate) const SILENCE: &str = "Silence counts only where at least two other sources carry the claim, and where an \
                               article of the source is on the same actors, from the same weeks, and says nothing near \
                               it; the nearest that a source says is always shown. Silence is no disagreement.";
pub(crate) const SILENT: &str = "Silent";
pub(crate) const UPDATES: &str = "Updates";

/// A part that is alike on both sides: `When: “by October 10”`.
pub(crate) fn alike(slot: &str, words: &str) -> String {
    format!("{slot}: “{words}”")
}

/// What agrees, in the words of both sides.
pub(crate) fn both(slot: &str, mine: &str, theirs: &str) -> String {
    format!("{slot}: “{mine}” and “{theirs}”")
}

/// What one side denies of the other.
pub(crate) fn against(slot: &str, mine: &str, theirs: &str) -> String {
    format!("{slot}: “{mine}” against “{theirs}”")
}

/// What can't be so on both sides: `When: “by October 10” or “by October 15”`.
pub(crate) fn either(slot: &str, mine: &str, theirs: &str) -> String {
    format!("{slot}: “{mine}” or “{theirs}”")
}

/// The sources by name, of many the first, behind how many they are.
pub(crate) fn sources_by_name(sources: &str, names: &[String]) -> String {
    format!("{sources}: {}", wording::names(names))
}

pub(crate) fn claims_dispute_it(n: usize) -> String {
    if n == 1 { "; 1 claim disputes it".to_owned() } else { format!("; {n} claims dispute it") }
}

/// How far a near miss is.
pub(crate) fn distance(of_hundred: u32) -> String {
    format!("distance {of_hundred} of 100")
}

/// A speaker who is named by words of the text alone.
pub(crate) fn speaker_in_words(source: &str, kind: &str) -> String {
    format!("“{source}” ({kind})")
}

pub(crate) fn speaker_by_name(name: &str, kind: &str) -> String {
    format!("{name} ({kind})")
}

/// A speaker whom the text names by other words.
pub(crate) fn speaker_by_other_words(name: &str, kind: &str, source: &str) -> String {
    format!("{name} ({kind}), in the text “{source}”")
}

pub(crate) fn cue(words: &str, class: &str) -> String {
    format!("“{words}” ({class})")
}

pub(crate) fn negated_cue(words: &str, class: &str) -> String {
    format!("“{words}” ({class}, negated)")
}

/// An expression of time with what it means: `“late Sunday”: 30 September 2018`.
pub(crate) fn time(words: &str, meaning: &str) -> String {
    format!("“{words}”: {meaning}")
}

pub(crate) fn unresolved_time(words: &str) -> String {
    format!("“{words}”: not resolved")
}

/// How to cite a claim: its words, then by which chain of speakers and where they stand, then where they are shown.
pub(crate) fn citation(words: &str, chain: &str, headline: &str, date: &str) -> String {
    format!("“{words}” {chain}, {headline}, {date}.")
}

pub(crate) fn citation_of(cited: &str, claim: &str, corpus: &str) -> String {
    format!("{cited} Parallax, claim {claim}, corpus {corpus}.")
}
