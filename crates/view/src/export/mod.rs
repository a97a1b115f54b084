//! The rows on screen, as a file. Which rows a page has is said once, in `set`; the formats write the same rows.
//! Every file carries the link of the view, the hash of the corpus, and the day on which it was made, which the
//! browser says.

mod annotation;
mod author;
mod bibtex;
mod cited;
mod claim;
mod collected;
mod csv;
mod figure;
mod json;
mod jsonld;
mod ris;
mod set;
mod table;

pub use collected::{export_collected, export_collected_document};

use crate::texts::{export as texts, names};
use crate::{Judgements, Library, View};
use cited::Cited;
use set::{Rows, Set};
use table::Address;

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
    Csv,
    /// JSON.
    Json,
    /// JSON-LD in the words of schema.org, one `Claim` a row.
    JsonLd,
    /// Web Annotation Data Model (W3C Recommendation, 23 February 2017), one `Annotation` a row.
    Annotation,
    /// BibLaTeX, one `@online` a row.
    BibTex,
    /// RIS, one `NEWS` a row.
    Ris,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Csv, Self::Json, Self::JsonLd, Self::Annotation, Self::BibTex, Self::Ris];

    /// Its name on screen, with what it is for.
    pub fn label(self) -> &'static str {
        match self {
            Self::Csv => texts::AS_CSV,
            Self::Json => texts::AS_JSON,
            Self::JsonLd => texts::AS_JSON_LD,
            Self::Annotation => texts::AS_ANNOTATIONS,
            Self::BibTex => texts::AS_BIBTEX,
            Self::Ris => texts::AS_RIS,
        }
    }

    /// Whether it tells of words in articles, and not of numbers.
    fn is_of_words(self) -> bool {
        !matches!(self, Self::Csv | Self::Json)
    }
}

/// What an export needs beside the view: from outside, since no library knows of either.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'a> {
    /// The app's address; what follows its `#` is left out.
    pub base: &'a str,
    /// Today in ISO 8601: `2026-11-28`.
    pub day: &'a str,
    /// The reader's decisions on matches, which the page of a claim shows.
    pub judgements: &'a Judgements,
}

impl<'a> Stamp<'a> {
    fn base(&self) -> &'a str {
        self.base.split('#').next().unwrap_or_default()
    }
}

/// Rows of a page that can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What they are, in file names and calls: `claims`.
    pub set: &'static str,
    /// Their name on screen: `Claims`.
    pub label: &'static str,
    /// How many.
    pub rows: u32,
    /// What they can be saved as.
    pub formats: Vec<Format>,
}

/// A file to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Its name.
    pub file_name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its text.
    pub bytes: String,
}

/// What of the view's page can be saved, what stands first on it first.
pub fn offers(library: &Library, view: &View, judgements: &Judgements) -> Vec<Offer> {
    let offer = |set: Set| Offer {
        set: set.key,
        label: set.label,
        rows: set.rows.len() as u32,
        formats: Format::ALL
            .into_iter()
            .filter(|format| set.rows.are_words() || !format.is_of_words())
            .collect(),
    };
    set::sets(library, view, judgements).into_iter().map(offer).collect()
}

/// Precisely the rows of that set that the view shows, in their order; of its first set where it has none of that
/// name. A set of numbers is written as JSON where a format has no words for it.
pub fn export(library: &Library, view: &View, set: &str, format: Format, stamp: &Stamp<'_>) -> Export {
    let set = chosen(library, view, set, stamp.judgements);
    let address = Address { library, base: stamp.base(), day: stamp.day };
    let format = if set.rows.are_words() || !format.is_of_words() { format } else { Format::Json };
    let name = format!("parallax-{}-{}-{}", library.hash, set.key, set.rows.len());
    let cited = || Cited::all(&address, view, &set.rows);
    let table = || address.table(view, &set);
    let origin = || address.origin(view, &set);
    let (ending, media_type, bytes) = match format {
        Format::Csv => ("csv", "text/csv;charset=utf-8", csv::write(&table())),
        Format::Json => ("json", "application/json", json::write(&table())),
        Format::JsonLd => ("jsonld", "application/ld+json", jsonld::write(&origin(), &cited())),
        Format::Annotation => (
            "annotations.jsonld",
            "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
            annotation::write(&origin(), &cited()),
        ),
        Format::BibTex => ("bib", "application/x-bibtex", bibtex::write(&origin(), &cited())),
        Format::Ris => ("ris", "application/x-research-info-systems", ris::write(&origin(), &cited())),
    };
    Export { file_name: format!("{name}.{ending}"), media_type, bytes }
}

/// The ids of the rows of the view's first set that tells of words: a claim's slug, or of a mention its article and
/// first byte, `000-dam:17`.
pub fn row_ids(library: &Library, view: &View) -> Vec<String> {
    let sets = set::sets(library, view, &Judgements::default());
    let words = sets.into_iter().find(|set| set.rows.are_words());
    words.map(|set| cited::ids(library, &set.rows)).unwrap_or_default()
}

fn chosen(library: &Library, view: &View, wanted: &str, judgements: &Judgements) -> Set {
    let mut sets = set::sets(library, view, judgements);
    let place = sets.iter().position(|set| set.key == wanted).unwrap_or(0);
    if place < sets.len() {
        sets.swap_remove(place)
    } else {
        Set::new("claims", names::CLAIMS, Rows::claims([]))
    }
}
