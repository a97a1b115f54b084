//! What is said of a saved view's file: what is wrong with it, and what it would change to take it over.

pub(crate) const ALREADY_YOURS: &str = "already yours";
pub(crate) const DOES_NOT_FIT: &str = "does not fit these articles";
pub(crate) const NO_LINK: &str = "its link does not begin as one";
pub(crate) const NOT_A_SAVED_VIEW: &str =
    "This file is not a saved view. Parallax makes one under Share, “Save as a file”.";
pub(crate) const YOU_DECIDED_OTHERWISE: &str = "you decided otherwise";

/// An item that was collected, with its note.
pub(crate) fn item(words: &str, note: &str) -> String {
    if note.is_empty() { format!("“{words}”") } else { format!("“{words}”: {note}") }
}

pub(crate) fn confirmed(first: &str, second: &str) -> String {
    format!("Confirmed: “{first}” and “{second}”")
}

pub(crate) fn rejected(first: &str, second: &str) -> String {
    format!("Rejected: “{first}” and “{second}”")
}

pub(crate) fn too_long(bytes: usize, most: usize) -> String {
    format!(
        "This file has {bytes} bytes; a saved view has at most {most}. It is something else, and was not read."
    )
}

pub(crate) fn unreadable(line: usize, column: usize) -> String {
    format!(
        "This file is no saved view, or was cut: it can't be read from line {line}, character {column} on."
    )
}

pub(crate) fn newer(version: u64, ours: u64) -> String {
    format!(
        "A newer Parallax saved this view (format {version}; this one reads {ours}). Reload the page to get the newest, then open the file again."
    )
}

pub(crate) fn damaged(what: &str) -> String {
    format!("This saved view is damaged: {what}. Ask for it once more.")
}

pub(crate) fn too_many(count: usize, what: &str, most: usize) -> String {
    format!("it has {count} {what}, more than {most}")
}
