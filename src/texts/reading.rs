//! What the Reader says: its layers, the walk along its marks, its map, two articles side by side.

pub(crate) use super::shared::{CLOSE, MAP_OF_THE_ARTICLE};
use std::fmt::Display;

pub(crate) const BESIDE_ANOTHER_ARTICLE: &str = "Beside another article";
pub(crate) const CHOOSE_AN_ARTICLE: &str = "Choose an article";
pub(crate) const COLLECT: &str = "Collect";
pub(crate) const COLLECTED: &str = "Collected";
pub(crate) const COLLECT_SELECTION: &str = "Collect selection";
pub(crate) const CUT: &str = "Cut: ";
pub(crate) const IN_FULL: &str = "In full";
pub(crate) const MATCHING_CLAIMS: &str = "Matching claims";
pub(crate) const NEXT_MARK: &str = "Next mark";
pub(crate) const NO_MATCHING_CLAIMS: &str = "no matching claims";
pub(crate) const ONE_PAIR_OF_CLAIMS: &str = "1 pair of claims";
pub(crate) const PREVIOUS_MARK: &str = "Previous mark";
pub(crate) const READ_BESIDE: &str = "Read beside";
pub(crate) const READ_THE_FIRST_ALONE: &str = "Read the first alone";
pub(crate) const SELECT_WORDS_OF_THE_ARTICLE: &str = "Select words of the article first";
pub(crate) const SELECT_WORDS_THAT_STAND_IN: &str = "Select words that stand in the article";
pub(crate) const SPEECH_LABELS_DATES_CLAIMS_PRESS: &str = "Speech, labels, dates, claims: press to go there";
pub(crate) const SWAP: &str = "Swap";
pub(crate) const THE_ARTICLE_BESIDE: &str = "The article beside";
pub(crate) const WITHOUT_A_HEADLINE: &str = "Without a headline";

pub(crate) fn both_claims_in_full(number: &dyn Display) -> String {
    format!("Both claims in full: {number}")
}

pub(crate) fn go_to_the_claim_in(number: &dyn Display, kind: &dyn Display) -> String {
    format!("{number}, {kind}: go to the claim in the other article")
}

pub(crate) fn none_in_this_article(name: &dyn Display) -> String {
    format!("{name}: none in this article")
}

pub(crate) fn pairs_of_claims(n: &dyn Display) -> String {
    format!("{n} pairs of claims")
}

pub(crate) fn show_both_claims(number: &dyn Display) -> String {
    format!("{number}: show both claims")
}

pub(crate) fn that_was_the_of(name: &dyn Display, end: &dyn Display, stops: &dyn Display) -> String {
    format!("{name}: that was the {end} of {stops}")
}

pub(crate) fn without_matching_claims(others: &dyn Display) -> String {
    format!("Without matching claims: {others}")
}

pub(crate) fn so_many_articles(n: &dyn Display) -> String {
    format!("Articles: {n}")
}

/// The name of a button that steps along a layer: `Next mark of labels`.
pub(crate) fn of_layer(step: &dyn Display, layer: &dyn Display) -> String {
    format!("{step} of {layer}")
}
