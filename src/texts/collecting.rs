//! What the Reader says around its text, and the page of what was collected.

pub(crate) use super::shared::{ALL_CLAIMS, EXPORT, OPEN_IN_ARTICLE, THE_LINK_MAY_HAVE_BEEN};
use std::fmt::Display;

pub(crate) const BACKUP: &str = "Backup of all that is yours";
pub(crate) const BACKUP_HOLDS: &str = "The backup holds what you collected with your notes, your verdicts, and your splits and joins of actors. Open it under Share, “Open a saved view”, in any browser.";
pub(crate) const CLAIMS: &str = "Claims ";
pub(crate) const COLLECTED_EVIDENCE: &str = "Collected evidence";
pub(crate) const CSV_FOR_A_SPREADSHEET: &str = "CSV, for a spreadsheet";
pub(crate) const EACH_WITH_ITS_WORDS_REFERENCE: &str =
    "Each with its words, reference, link and your note, in your order.";
pub(crate) const JSON_FOR_A_PROGRAM: &str = "JSON, for a program";
pub(crate) const LAYERS_AND_MARKS: &str = "Layers and marks";
pub(crate) const MARKDOWN_TO_READ: &str = "Markdown, to read";
pub(crate) const MOVE_DOWN: &str = "Move down";
pub(crate) const MOVE_UP: &str = "Move up";
pub(crate) const NEXT: &str = "Next →";
pub(crate) const NEXT_PREVIOUS: &str = " next, previous";
pub(crate) const NOT_AMONG_THESE_ARTICLES: &str = "Not among these articles";
pub(crate) const ORDER_OF_THE_ARTICLES: &str = "Order of the articles";
pub(crate) const PRESS_COLLECT_BESIDE_A_CLAIM: &str = "Press “Collect” beside a claim, or select words in an article and press “Collect selection”. What you collect, with your notes, stays in this browser: no link carries or changes it.";
pub(crate) const PREVIOUS: &str = "← Previous";
pub(crate) const PRINT: &str = "Print";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const REMOVE_ALL: &str = "Remove all";
pub(crate) const REMOVE_ALL_WITH_THEIR_NOTES: &str = "Remove all, with their notes";
pub(crate) const RULE: &str = "Rule";
pub(crate) const SAVE_WHAT_YOU_COLLECTED: &str = "Save what you collected";
pub(crate) const SHOW: &str = "Show";
pub(crate) const THIS_ARTICLE: &str = "This article";
pub(crate) const THIS_ARTICLE_IS_NOT_IN: &str = "This article is not in the corpus";
pub(crate) const THIS_BROWSER_DOES_NOT_KEEP: &str =
    "This browser does not keep what you collect: it ends with this page. Save it as a file.";
pub(crate) const THIS_CANNOT_BE_UNDONE: &str = "This cannot be undone.";
pub(crate) const WHAT_IS_SAID: &str = "What is said";
pub(crate) const WHO_SAYS_WHAT: &str = "Who says what ";

pub(crate) fn remove_item(number: &dyn Display) -> String {
    format!("Remove item {number}")
}

pub(crate) fn your_note_on_item(number: &dyn Display) -> String {
    format!("Your note on item {number}")
}

/// The name of a button that moves an item: `Move up item 2`.
pub(crate) fn step_of_item(step: &dyn Display, number: &dyn Display) -> String {
    format!("{step} item {number}")
}
