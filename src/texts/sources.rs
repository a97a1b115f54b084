//! What the page Sources says: what it is, and its subjects.

pub(crate) use super::shared::{NAMING, WHO_SPEAKS};

pub(crate) const AGENCY: &str = "Agency";
pub(crate) const FIND_A_SOURCE: &str = "Find a source";
pub(crate) const HOW_EACH_SOURCE_TELLS_IT: &str = "How each source tells it";
pub(crate) const NO_OTHER_SOURCE: &str = "No other source has this in its name.";
pub(crate) const ON_THIS_PAGE: &str = "On this page";
pub(crate) const REPORTING: &str = "Reporting";
pub(crate) const SINGLE_WORDS: &str = "Single words";
pub(crate) const SOURCES_FOUND: &str = "Sources to pick";
pub(crate) const WHAT_IS_KNOWN_OF_EACH_SOURCE: &str = "What is known of each source";
pub(crate) const WHAT_IS_LEFT_OUT: &str = "What is left out";
pub(crate) const WHAT_THE_SOURCES_CALL: &str = "What the sources call the actors, whom they let speak and \
                                                how, what they leave out. Filters narrow every figure; every \
                                                number opens its sentences.";
