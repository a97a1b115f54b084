//! What the days and the first page say: lanes, the window on the days, who speaks.

pub(crate) use super::shared::{ALL_CLAIMS, KEY, OPEN_IN_ARTICLE, VIEW_AS_TABLE, WHO_SPEAKS};
use std::fmt::Display;

pub(crate) const ALL_OF_THESE_DAYS: &str = "all of these days";
pub(crate) const ALL_THAT_IS_DISPUTED: &str = "All that is disputed";
pub(crate) const ARTICLE: &str = "Article";
pub(crate) const ARTICLE_PUBLISHED: &str = "article published";
pub(crate) const BOTH_IN_FULL: &str = "Both claims in full";
pub(crate) const CLAIM: &str = "Claim";
pub(crate) const CLAIMS_CREDITED_TO_EACH_SPEAKER: &str =
    "Claims credited to each speaker, in all articles together.";
pub(crate) const CLAIMS_THAT_SAY_WHEN: &str = "Claims that say when";
pub(crate) const DATE: &str = "Date";
pub(crate) const DEADLINE_OR_FORECAST: &str = "deadline or forecast";
pub(crate) const FIRST_DAY: &str = "First day";
pub(crate) const FROM: &str = "From ";
pub(crate) const IN_THE_TEXT: &str = "In the text";
pub(crate) const THE_LINK_MAY_HAVE_BEEN_CUT: &str =
    "”. It may have been cut or mistyped, or a newer Parallax made it.";
pub(crate) const ITS_FILTERS_ARE_KEPT: &str = " Its filters are kept:";
pub(crate) const LAST_DAY: &str = "Last day";
pub(crate) const NO_DAY_IS_KNOWN_HERE: &str = "No day is known here: nothing to draw.";
pub(crate) const ON_THAT_DAY: &str = "on that day";
pub(crate) const OVERVIEW: &str = "Overview";
pub(crate) const PUBLISHED_SOME_DAY_WITHIN: &str = "published some day within";
pub(crate) const QUESTIONS_TO_START_WITH: &str = "Questions to start with";
pub(crate) const SHOW_ROWS: &str = "Show";
pub(crate) const SOME_DAY_WITHIN: &str = "some day within";
pub(crate) const SOURCE: &str = "Source";
pub(crate) const THERE_IS_NO_SUCH_VIEW: &str = "There is no such view here";
pub(crate) const THE_LINK_ASKS_FOR: &str = "The link asks for “";
pub(crate) const TIMELINE: &str = "Timeline";
pub(crate) const TO: &str = "To ";
pub(crate) const TYPE: &str = "Type";
pub(crate) const VALUE: &str = "Value";
pub(crate) const WHAT_CHANGES_AND_WHAT_IS: &str = "What changes, and what is contradicted";
pub(crate) const WHAT_EACH_SAYS: &str = "What each says";
pub(crate) const WHAT_IS_DENIED_OR_DOUBTED: &str = "What is denied or doubted";
pub(crate) const WHAT_IS_MISSING_OR_UNCERTAIN: &str = "What is missing or uncertain";
pub(crate) const WHAT_IS_SAID_TO_HAPPEN: &str = "What is said to happen when";
pub(crate) const WHEN: &str = "When";
pub(crate) const WHERE_THEY_DISAGREE: &str = "Where they disagree";

pub(crate) fn and_more_articles(published: &dyn Display) -> String {
    format!("and {published} more articles")
}

pub(crate) fn both_claims_in_full(title: &dyn Display) -> String {
    format!("Both claims in full: {title}")
}

pub(crate) fn more_speakers(rest: &dyn Display) -> String {
    format!("{rest} more speakers")
}

pub(crate) fn show(words: &dyn Display) -> String {
    format!("Show: {words}")
}

pub(crate) fn rows(count: &dyn Display) -> String {
    format!(" {count} rows")
}
