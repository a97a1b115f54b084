//! The rows on screen, as a file.

use crate::{Library, View};

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
    Csv,
    /// JSON.
    Json,
}

/// A file to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Its name.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// Its text.
    pub bytes: String,
}

/// Precisely the rows that the view shows: claims, mentions of an open cell, or the naming matrix. `base` is the
/// address of the app without its `#`.
pub fn export(_library: &Library, _view: &View, _format: Format, _base: &str) -> Export {
    Export { file_name: String::new(), media_type: String::new(), bytes: String::new() }
}
