//! A view as a file: its link, however long, and, where the reader chooses so, the reader's own splits and joins of
//! actors, verdicts on matches, and what was collected with notes; with all of them it is a backup of what the browser
//! keeps. To open such a file changes nothing but what is shown: [`changes`] says what taking them over would do, and
//! only the reader does it.

mod changes;
mod file;
mod kept;

pub use changes::{Change, Changes, Fate, Own, changes};
pub use file::{MOST_BYTES, SavedError};

use crate::{Collected, Judgements, Library, View, title};
use parallax_model::Edit;

/// What a file of a saved view holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedView {
    /// What it shows, in words.
    pub title: String,
    /// The day on which it was saved, in ISO 8601; empty where the file does not say.
    pub day: String,
    /// The link of the view from its `#`, of any length.
    pub link: String,
    /// The maker's changes to who is who, in their order.
    pub edits: Vec<Edit>,
    /// The maker's verdicts on matches.
    pub judgements: Judgements,
    /// What the maker collected, with notes.
    pub collected: Collected,
}

impl SavedView {
    /// A view to save on that day, without anything of the reader's own.
    pub fn of(library: &Library, view: &View, day: &str) -> Self {
        Self {
            title: file::plain(&title(library, view)),
            day: day.to_owned(),
            link: crate::shared(library, view).href(),
            ..Self::default()
        }
    }
}
