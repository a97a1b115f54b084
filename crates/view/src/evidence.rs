//! What stands behind one claim.

use crate::{Library, Piece, Row, View};

/// A claim with its context, its parts, and how it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The claim as a row.
    pub row: Row,
    /// Its article's headline.
    pub headline: String,
    /// When that was published, and how that is known: `1 October 2018, stated in the text`.
    pub published: String,
    /// The reason, in a sentence.
    pub published_why: String,
    /// The sentence before.
    pub before: Vec<Piece>,
    /// The claim's sentence, marked.
    pub sentence: Vec<Piece>,
    /// The sentence after.
    pub after: Vec<Piece>,
    /// Its parts: name and words.
    pub slots: Vec<(String, String)>,
    /// The rules that found it: name and explanation.
    pub rules: Vec<(String, String)>,
    /// How to cite it.
    pub citation: String,
}

/// The evidence of the open claim; `None` where none is open or the corpus does not have it.
pub fn evidence(_library: &Library, _view: &View) -> Option<Evidence> {
    None
}
