//! The rows on screen, as a file: one table, written as CSV or as JSON.

mod collected;
mod csv;
mod json;
mod table;

pub use collected::{export_collected, export_collected_document};

use crate::{Library, View};
use table::{Table, claims_table, table};

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

/// Precisely the rows that the view shows: the mentions of an open cell, the naming matrix on its page, the
/// claims of an article in the Reader, those that say when on the timeline, else the claims that pass the filters, in their order. Every row carries
/// its link; the file carries the link of the view and the hash of the corpus. `base` is the app's address
/// without its `#`.
pub fn export(library: &Library, view: &View, format: Format, base: &str) -> Export {
    written(library, &table(library, view, app(base)), format)
}

/// The same for the page of claims alone: what a program without the other pages can save.
pub fn export_claims(library: &Library, view: &View, format: Format, base: &str) -> Export {
    written(library, &claims_table(library, view, app(base)), format)
}

fn app(base: &str) -> &str {
    base.split('#').next().unwrap_or_default()
}

fn written(library: &Library, table: &Table, format: Format) -> Export {
    let name = format!("parallax-{}-{}-{}", library.hash, table.name, table.rows.len());
    match format {
        Format::Csv => Export {
            file_name: format!("{name}.csv"),
            media_type: "text/csv;charset=utf-8".to_owned(),
            bytes: csv::write(table),
        },
        Format::Json => Export {
            file_name: format!("{name}.json"),
            media_type: "application/json".to_owned(),
            bytes: json::write(table),
        },
    }
}
