//! The active filters, each with the view without it.

use crate::{Library, View};

/// An active filter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    /// What it filters by: `Source`.
    pub label: String,
    /// The value: `Alwaght`.
    pub words: String,
    /// Whether it excludes.
    pub excluded: bool,
    /// Whether the corpus has the value.
    pub known: bool,
    /// The view without it.
    pub without: View,
    /// The name of the button that removes it: `Remove filter: Source Alwaght`.
    pub name: String,
}

/// The active filters: search, values in the order of the panels, days.
pub fn chips(_library: &Library, _view: &View) -> Vec<Chip> {
    Vec::new()
}
