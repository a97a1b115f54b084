//! The mentions behind one number of the naming matrix.

use crate::{Badge, Library, Piece, View};
use parallax_model::Voice;

/// The mentions of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct MentionList {
    /// What they are: `terrorist, 2 mentions of Hayat Tahrir al-Sham in Alwaght, own voice`.
    pub title: String,
    /// How many.
    pub count: u32,
    /// One row a mention.
    pub rows: Vec<MentionRow>,
    /// The view without the list.
    pub close: View,
}

/// One mention in its sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct MentionRow {
    /// Its source.
    pub badge: Badge,
    /// Its sentence; the mention's words are [`Mark::Current`](crate::Mark::Current).
    pub sentence: Vec<Piece>,
    /// Whose words.
    pub voice: Voice,
    /// Its article, with the same mentions marked.
    pub open_article: View,
}

/// The mentions of `view.cell`, as many as the number that was clicked; `None` where no cell is open.
pub fn mention_rows(_library: &Library, _view: &View) -> Option<MentionList> {
    None
}
