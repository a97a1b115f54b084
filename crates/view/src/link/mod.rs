//! The link grammar: `#/<page>[/<id>]?<key>=<value>&…&v=1`.

use crate::View;

/// Something that a reader should know about the link that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkNote {
    /// What, in a sentence.
    pub what: String,
}

impl View {
    /// Reads the part of an address after (and with or without) its `#`. Never fails.
    pub fn parse(_hash: &str) -> (Self, Vec<LinkNote>) {
        (Self::default(), Vec::new())
    }
    /// The link of this view, from its `#`.
    pub fn href(&self) -> String {
        format!("#/{}?v=1", self.page.key())
    }
}
