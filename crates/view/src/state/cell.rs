//! The address of one number of the naming matrix: which actor, in which source, by which word, in whose voice.

use super::NamingVoice;
use parallax_model::LabelClass;

/// One number of the naming matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The actor's slug; `None` for mentions that were not resolved to one.
    pub actor: Option<String>,
    /// The source's slug; `None` for all sources.
    pub source: Option<String>,
    /// Which of the mentions.
    pub label: CellLabel,
    /// Whose words.
    pub voice: NamingVoice,
}

/// Which mentions of a cell are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellLabel {
    /// All of them.
    Any,
    /// Those without any label, and not held at a distance.
    Unlabelled,
    /// Those that hold the name at a distance: `so-called`.
    Distanced,
    /// Those with a label of this class.
    Class(LabelClass),
    /// Those with the label of this slug.
    Label(String),
    /// Those under the form of this slug: `huras-al-din`.
    Form(String),
}
