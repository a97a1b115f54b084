//! The panels of filters, each value with its count under the other filters.

use crate::{Badge, Facet, Library, View};
use parallax_model::LabelClass;

/// One facet with its values.
#[derive(Debug, Clone, PartialEq)]
pub struct FacetPanel {
    /// Which facet.
    pub facet: Facet,
    /// Its name on screen.
    pub name: String,
    /// Its values: most claims in the whole corpus first, then by name.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct FacetValue {
    /// Its name in links.
    pub slug: String,
    /// Its name on screen.
    pub name: String,
    /// The heading that it stands under: a speaker's kind.
    pub group: Option<String>,
    /// How many claims have it and pass the filters of the other facets.
    pub count: u32,
    /// Whether it is picked.
    pub state: ValueState,
    /// Whether the corpus has it.
    pub known: bool,
    /// Its badge, where it is a source.
    pub badge: Option<Badge>,
    /// Its class, where it is a label.
    pub class: Option<LabelClass>,
}

/// Whether a value is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueState {
    /// Neither included nor excluded.
    Off,
    /// Wanted.
    Included,
    /// Unwanted.
    Excluded,
}

/// Every facet that has values or a picked one, in order.
pub fn facet_panels(_library: &Library, _view: &View) -> Vec<FacetPanel> {
    Vec::new()
}
