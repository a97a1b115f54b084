//! How each source names each actor.

use crate::{Badge, Library, View};
use parallax_model::LabelClass;

/// Actors by sources.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingMatrix {
    /// The finding, in a sentence.
    pub reading: String,
    /// The columns.
    pub sources: Vec<Badge>,
    /// The rows: most mentions first; mentions that were not resolved to an actor last.
    pub rows: Vec<NamingRow>,
    /// What the numbers can't say.
    pub caveat: String,
    /// How the numbers are computed.
    pub formula: String,
}

/// One actor.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingRow {
    /// Its name on screen.
    pub name: String,
    /// Its name in links; `None` for mentions that were not resolved.
    pub slug: Option<String>,
    /// One cell a source, in the order of the columns.
    pub cells: Vec<NamingCell>,
}

/// One actor in one source.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingCell {
    /// How many mentions.
    pub n: u32,
    /// By which words, most frequent first; last those by name only.
    pub parts: Vec<NamingPart>,
    /// All mentions; `None` where there is none.
    pub all: Option<View>,
    /// The name of the link to all mentions: `5 mentions of Hayat Tahrir al-Sham in Alwaght`.
    pub name: String,
    /// `terrorist 2 · Takfiri 1 of 5`.
    pub words: String,
    /// Whether there are too few mentions for a share.
    pub few: bool,
    /// The share of mentions with a label that is not neutral, with its interval; empty where `few`.
    pub interval: String,
}

/// The mentions of a cell by one word.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingPart {
    /// Its class; `None` for mentions by name only.
    pub class: Option<LabelClass>,
    /// The word: `terrorist`; `name only`.
    pub word: String,
    /// How many mentions.
    pub k: u32,
    /// The name of its link: `terrorist, 2 mentions in Alwaght`.
    pub name: String,
    /// Exactly those mentions.
    pub open: View,
    /// Its share with its interval; empty where the cell has too few mentions.
    pub interval: String,
}

/// The matrix of the mentions that pass the view's filters of source, actor, label and days, in the voice of
/// `view.naming_voice`.
pub fn naming(_library: &Library, _view: &View) -> NamingMatrix {
    NamingMatrix { reading: String::new(), sources: Vec::new(), rows: Vec::new(), caveat: String::new(), formula: String::new() }
}
