//! What the frame says, and what opens over a page: views, commands, keys, panes, notes, display choices.

pub(crate) use super::shared::{CLOSE, MAP_OF_THE_ARTICLE, UNDO};
use std::fmt::Display;

pub(crate) const ABOUT_THIS_LINK: &str = "About this link";
pub(crate) const BY_30_DAYS: &str = "By 30 days";
pub(crate) const ONE_CHANGE_OF_YOUR_OWN: &str = "1 change of your own to who is who applies.";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const CLOSE_EVIDENCE: &str = "Close evidence";
pub(crate) const CLOSE_WHAT_IS_OPEN_LEAVE: &str = "Close what is open; leave a field";
pub(crate) const COLLECT_THE_OPEN_CLAIM_OR: &str = "Collect the open claim, or take it back";
pub(crate) const COMMANDS: &str = "Commands ";
pub(crate) const COMMANDS_TITLE: &str = "Commands";
pub(crate) const COMMANDS_GO_TO_A_VIEW: &str = "Commands: go to a view, article, actor or filter";
pub(crate) const CTRL_K: &str = "Ctrl K";
pub(crate) const DOES_NOT_FIT_THESE_ARTICLES: &str = " (does not fit these articles) ";
pub(crate) const ENTRIES: &str = "Entries";
pub(crate) const ESC: &str = "Esc";
pub(crate) const EVERYWHERE: &str = "Everywhere";
pub(crate) const FIRST_LAST: &str = "First, last";
pub(crate) const GO_TO_FILTER_OR_DO: &str = "Go to, filter or do";
pub(crate) const KEPT_IN_THIS_BROWSER_ONLY: &str =
    "Kept in this browser only: a link that you share shows the articles without them.";
pub(crate) const KEYS: &str = "Keys";
pub(crate) const MORE: &str = "More";
pub(crate) const MOVE_AN_END_OF_THE: &str = "Move an end of the window by a day";
pub(crate) const NEXT_CLAIM: &str = "Next claim";
pub(crate) const NEXT_MARK_OF_THAT_LAYER: &str = "Next mark of that layer";
pub(crate) const NEXT_SPEECH_LABEL_DATE_CLAIM: &str = "Next speech, label, date, claim, piece that was cut";
pub(crate) const NOTHING_FITS: &str = "Nothing fits";
pub(crate) const OPENING_A_PART: &str = "Opening …";
pub(crate) const OPENING: &str = "Opening ";
pub(crate) const OPEN_ITS_EVIDENCE_ONCE_MORE: &str = "Open its evidence; once more: go there";
pub(crate) const PARAGRAPH_BY_PARAGRAPH: &str = "Paragraph by paragraph";
pub(crate) const PARALLAX: &str = "Parallax";
pub(crate) const PGDN: &str = "PgDn";
pub(crate) const PGUP: &str = "PgUp";
pub(crate) const PREVIOUS_CLAIM: &str = "Previous claim";
pub(crate) const PREVIOUS_MARK_OF_THAT_LAYER: &str = "Previous mark of that layer";
pub(crate) const READER: &str = "Reader";
pub(crate) const REFERENCES: &str = "References";
pub(crate) const SEARCH_THE_CLAIMS: &str = "Search the claims";
pub(crate) const SKIP_TO_THE_CONTENT: &str = "Skip to the content";
pub(crate) const THIS_BROWSER_DOES_NOT_KEEP: &str =
    "This browser does not keep them: they end with this page.";
pub(crate) const THIS_SHEET: &str = "This sheet";
pub(crate) const THIS_VIEW: &str = "This view: ";
pub(crate) const UNDO_ALL: &str = "Undo all";
pub(crate) const UNDO_ALL_OF_YOUR_CHANGES: &str = "Undo all of your changes";
pub(crate) const VIEWS: &str = "Views";
pub(crate) const VIEW_ACTOR_FILTER_COMMAND: &str = "View, actor, filter, command …";
pub(crate) const WINDOW_ON_THE_DAYS: &str = "Window on the days";
pub(crate) const YOUR_CHANGES: &str = "Your changes";

pub(crate) fn changes_of_your_own_to(apply: &dyn Display) -> String {
    format!("{apply} changes of your own to who is who apply.")
}

pub(crate) fn undo(words: &dyn Display) -> String {
    format!("Undo: {words}")
}
