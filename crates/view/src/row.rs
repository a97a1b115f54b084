//! One claim as a row of a list.

use crate::{Badge, Piece, View};
use parallax_model::{CueClass, SpeakerKind, Voice};

/// A claim as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id.
    pub claim: String,
    /// Its source.
    pub badge: Badge,
    /// Its sentence (all of them, where its words reach further), marked.
    pub sentence: Vec<Piece>,
    /// Who says it: the innermost speaker first, the source last.
    pub chain: Vec<Hop>,
    /// The day that it is about, else its article's, in words.
    pub when: String,
    /// What it asserts: `event`.
    pub kind: String,
    /// How firmly: `asserted`.
    pub certainty: String,
    /// Whose words.
    pub voice: Voice,
    /// Its article, at its words.
    pub open_article: View,
    /// The same list with this claim open.
    pub select: View,
}

/// One link of a chain of attributions.
#[derive(Debug, Clone, PartialEq)]
pub struct Hop {
    /// Who.
    pub name: String,
    /// The actor's slug, where it is one.
    pub actor: Option<String>,
    /// What kind of speaker; `None` for the source itself.
    pub kind: Option<SpeakerKind>,
    /// The words that attribute; empty for the source itself.
    pub cue: String,
    /// What they do; `None` where there are none.
    pub cue_class: Option<CueClass>,
}
