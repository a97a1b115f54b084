//! What is said where a view is passed on or taken in: links, files, exports, pictures; and what could not be opened.

pub(crate) use super::shared::{CLOSE, COPY_CITATION, COPY_LINK, EXPORT};
use std::fmt::Display;

pub(crate) const AS_A_FILE: &str = "As a file";
pub(crate) const A_SAVED_VIEW: &str = "A saved view";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const CAN_BE_DROPPED: &str = "A saved view can be dropped on this page too. What it carries of somebody’s own is shown before anything changes.";
pub(crate) const CARRIES_DECISIONS: &str = "It carries what its maker decided. Nothing of that is taken over unless you tick it; the rest stays as it is here.";
pub(crate) const CARRIES_NOTHING: &str =
    "It carries nothing of its maker’s own: to open it changes only what is shown.";
pub(crate) const CITATION: &str = "Citation";
pub(crate) const COLLECTED_ITEMS: &str = "Collected evidence with notes";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const COPY_BY_HAND: &str = "The browser does not allow it: select the words and copy them";
pub(crate) const COPY_TITLE: &str = "Copy title";
pub(crate) const COULD_NOT_READ: &str = "The browser could not read this file.";
pub(crate) const FIGURE: &str = "Figure";
pub(crate) const FIGURES_AS_PICTURES: &str = "Figures as pictures";
pub(crate) const LINK: &str = "Link";
pub(crate) const NOT_ALLOWED: &str = "The browser did not allow the file to be saved.";
pub(crate) const NOT_OPENED: &str = "This file was not opened";
pub(crate) const NO_ROWS: &str = "There are no rows here.";
pub(crate) const OPEN_A_SAVED_VIEW: &str = "Open a saved view …";
pub(crate) const OPEN_THE_VIEW: &str = "Open the view";
pub(crate) const OWN_ITEMS: &str = "collected items with notes";
pub(crate) const OWN_SPLITS_AND_JOINS: &str = "splits and joins of actors";
pub(crate) const OWN_VERDICTS: &str = "verdicts on matches";
pub(crate) const PRECISELY_THIS_PAGE: &str = "Precisely what stands on this page.";
pub(crate) const QR_CODE: &str = "QR code of the link";
pub(crate) const SAVED_VIEW: &str = "Saved view";
pub(crate) const SAVE_AS_A_FILE: &str = "Save as a file";
pub(crate) const SAVE_THESE_ROWS: &str = "Save these rows";
pub(crate) const SEND_THE_FILE_TOO: &str = "This page is a file on your disk: the link names the file and the view, not where it lies. Send the file along; whoever has it opens it, and puts what begins with # at the end of its address.";
pub(crate) const SHARE: &str = "Share";
pub(crate) const SHARE_THIS_VIEW: &str = "Share this view";
pub(crate) const SHARE_WITH_ANOTHER_PROGRAM: &str = "Share with another program …";
pub(crate) const SPLITS_AND_JOINS: &str = "Splits and joins of actors";
pub(crate) const THE_LINK_OPENS_THE_SAME: &str =
    "The link opens the same filters, order and open claim in any browser. Nothing is uploaded.";
pub(crate) const TITLE: &str = "Title";
pub(crate) const TO_BE_READ_BY_A_CAMERA: &str = "The link, to be read by a camera";
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const VERDICTS: &str = "Verdicts on matches";
pub(crate) const WHICH_ROWS: &str = "Which rows";
pub(crate) const WITHOUT_A_TITLE: &str = "Without a title";
pub(crate) const WITH_LINK_AND_DATE: &str =
    " With the link of this view, the corpus and today’s date inside.";

pub(crate) fn link_is_long(longest: &dyn Display) -> String {
    format!(
        "This view’s link has more than {longest} characters, and some programs cut it. Save the view as a file instead: \
         it opens the same anywhere."
    )
}

pub(crate) fn offered_rows(what: &dyn Display, rows: u32) -> String {
    format!("{what}, {rows} {}", if rows == 1 { "row" } else { "rows" })
}

pub(crate) fn origin(corpus: &dyn Display, day: &dyn Display) -> String {
    format!("Parallax, corpus {corpus}, {day}")
}

pub(crate) fn precisely(rows: &dyn Display) -> String {
    format!("Precisely what is listed now: {rows}.")
}

pub(crate) fn saved_on(day: &dyn Display) -> String {
    format!("Saved on {day}. ")
}

pub(crate) fn take_over(what: &dyn Display, would: &dyn Display, of: &dyn Display) -> String {
    format!("{what}: take over {would} of {of}")
}

pub(crate) fn with_my_own(what: &dyn Display, count: &dyn Display) -> String {
    format!(" with my own {what}: {count}")
}
