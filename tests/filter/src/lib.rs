//! What the app does on a choice, behind a door that a bench page can open: a corpus file is opened, and a link is
//! answered with the number of claims that pass and the counts of all facets.

use parallax_view::{Library, View, facet_counts};
use wasm_bindgen::prelude::wasm_bindgen;

/// An open corpus.
#[wasm_bindgen]
pub struct Shelf(Library);

#[wasm_bindgen]
impl Shelf {
    /// Opens a corpus file; nothing where it is none.
    pub fn open(file: &[u8]) -> Option<Self> {
        Library::open(file).ok().map(Self)
    }

    /// How many claims pass the view of a link; then, facet by facet, how many have each value.
    pub fn counts(&self, link: &str) -> Vec<u32> {
        let (passing, facets) = facet_counts(&self.0, &View::parse(link).0);
        std::iter::once(passing).chain(facets.into_iter().flatten()).collect()
    }
}
