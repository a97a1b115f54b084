//! What the search field says: what is wrong in a query, and what could be meant.

pub(crate) const AND_WANTS_BOTH_SIDES: &str = "AND wants something on both sides.";
pub(crate) const CLOSES_NOTHING: &str = "This closes nothing and was left out.";
pub(crate) const FIELD: &str = "Field";
pub(crate) const FIELD_WITHOUT_VALUE: &str =
    "This field has no value: write it right after the colon, in quotation marks if it is of several words.";
pub(crate) const NEAR_STANDS_BETWEEN: &str = "NEAR stands between two words or phrases.";
pub(crate) const NEAR_WANTS_A_NUMBER: &str = "NEAR/ wants a number of words, as NEAR/5; 10 was taken.";
pub(crate) const NOT_CLOSED: &str = "This is not closed; it reaches to the end.";
pub(crate) const NOTHING_TO_LEAVE_OUT: &str = "What is to be left out is missing after this.";
pub(crate) const NO_DATE: &str =
    "This is no date: write 2018, 2018-09, 2018-09-17, or two of them with .. between.";
pub(crate) const NO_SUCH_FIELD: &str = "There is no such field, so this was searched as words. Fields: source, speaker, speaker-kind, voice, actor, label, type, status, cue, certainty, place, date.";
pub(crate) const OR_WANTS_BOTH_SIDES: &str = "OR wants something on both sides.";
pub(crate) const PHRASE_NOT_CLOSED: &str =
    "This quotation mark is not closed; the phrase reaches to the end.";
pub(crate) const PREFIX_WITHOUT_WORD: &str = "The * wants the beginning of a word before it.";
pub(crate) const TOO_DEEP: &str = "Parentheses this deep are left out.";

/// A note with its place: `Character 4, “(”: …`.
pub(crate) fn at_character(number: usize, signs: &str, note: &str) -> String {
    format!("Character {number}, “{signs}”: {note}")
}

pub(crate) fn no_such_value(facet: &str) -> String {
    format!("No {facet} has this name.")
}
