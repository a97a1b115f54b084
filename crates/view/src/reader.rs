//! An article as marked text.

use crate::{Badge, Layer, Library, Piece, View};
use parallax_model::{CueClass, Form, SpeakerKind};

/// An article as the Reader shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReaderPage {
    /// Its source.
    pub badge: Badge,
    /// Its headline; empty where none was found.
    pub headline: Vec<Piece>,
    /// Who wrote it; empty where the text does not say.
    pub byline: String,
    /// When it was published, and how that is known.
    pub published: String,
    /// The reason, in a sentence.
    pub published_why: String,
    /// How the outlet is known, or why it is not.
    pub outlet_why: String,
    /// Its text, in order.
    pub blocks: Vec<Block>,
    /// How many things each layer marks here.
    pub layer_counts: Vec<(Layer, u32)>,
    /// What was cut, in a sentence; empty where nothing was.
    pub cut_summary: String,
    /// Its attributions, in the order of the text.
    pub speech: Vec<SpeechNote>,
    /// Its claims, in the order of the text.
    pub claims: Vec<ClaimNote>,
    /// The article before.
    pub previous: Option<View>,
    /// The article after.
    pub next: Option<View>,
}

/// One block of an article.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading inside the article.
    Heading(Vec<Piece>),
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// A piece of page furniture; only where its layer is on.
    Cut {
        /// Its words.
        words: String,
        /// Why it was cut.
        reason: String,
    },
}

/// One attribution, explained.
#[derive(Debug, Clone, PartialEq)]
pub struct SpeechNote {
    /// Who is credited.
    pub speaker: String,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// The words that attribute; empty where there are none.
    pub cue: String,
    /// What they do.
    pub class: CueClass,
    /// What is said.
    pub content: String,
    /// Quoted, reported, or both.
    pub form: Form,
    /// The name of the rule that found it.
    pub rule: String,
    /// What that rule does.
    pub explanation: String,
}

/// One claim of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimNote {
    /// Its id.
    pub slug: String,
    /// The Reader with this claim open.
    pub select: View,
    /// Its words.
    pub words: String,
    /// Whether it is the open one.
    pub current: bool,
}

/// The article of a Reader page; `None` on other pages, and where the corpus does not have it.
pub fn reader(_library: &Library, _view: &View) -> Option<ReaderPage> {
    None
}
