//! What a reader should know about a view in this corpus.

use crate::{Library, LinkNote, View};

/// What of the view this corpus or this version does not have.
pub fn notes(_library: &Library, _view: &View) -> Vec<LinkNote> {
    Vec::new()
}
