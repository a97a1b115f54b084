//! Text with marks: pieces of words that together are the text, each under the marks that hold there.

mod cut;
mod marks;

pub(crate) use cut::cut;
pub(crate) use marks::Marking;

use parallax_model::{CueClass, LabelClass};

/// A stretch of words under the same marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it begins, in bytes of its article.
    pub start: u32,
    /// The words, exactly as the text has them.
    pub words: String,
    /// The marks, each once, in the order of [`Mark`].
    pub marks: Vec<Mark>,
}

/// What a stretch of words is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Words of a claim.
    Claim,
    /// Words that the reader came for: those of the open claim, or of the open mention.
    Current,
    /// Somebody else's words, in quotation marks.
    Quoted,
    /// Somebody else's words, in the outlet's words.
    Attributed,
    /// Whom an attribution credits.
    Speaker,
    /// Words that attribute.
    Cue(CueClass),
    /// Words that characterise an actor.
    Label(LabelClass),
    /// An expression of time.
    Date,
    /// Words that the search asked for.
    Match,
    /// Words that hold a name at a distance: `so-called`.
    Distanced,
    /// Words in which a claim differs from the one beside it.
    Differs,
    /// Words that stand for the same in the claim beside it.
    Same,
    /// Words of a claim that is joined with one of the article beside it.
    Joined,
}

impl Piece {
    /// Where it ends, in bytes of its article.
    pub fn end(&self) -> u32 {
        self.start + self.words.len() as u32
    }
}

/// The words of pieces, joined.
pub(crate) fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.words.as_str()).collect()
}
