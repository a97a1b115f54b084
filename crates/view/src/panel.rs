//! The panels of filters, each value with its count under the other filters.

use crate::select::Selection;
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

/// For each facet in order, how many claims have each of its values and pass the filters of the other facets; and how
/// many pass them all.
pub fn facet_counts(library: &Library, view: &View) -> (u32, Vec<Vec<u32>>) {
    let selection = Selection::of(&library.index, view);
    (selection.all().count(), Facet::ALL.into_iter().map(|facet| selection.counts(facet)).collect())
}

/// Every facet that has values or a picked one, in order.
pub fn facet_panels(library: &Library, view: &View) -> Vec<FacetPanel> {
    let selection = Selection::of(&library.index, view);
    let panels = Facet::ALL.into_iter().map(|facet| FacetPanel {
        facet,
        name: facet.label().to_owned(),
        values: values(library, view, &selection, facet),
    });
    panels.filter(|panel| !panel.values.is_empty()).collect()
}

fn values(library: &Library, view: &View, selection: &Selection, facet: Facet) -> Vec<FacetValue> {
    let index = library.index.facet(facet);
    let known = index.values().iter().zip(selection.counts(facet)).map(|(value, count)| FacetValue {
        slug: value.slug.clone(),
        name: value.name.clone(),
        group: value.group.clone(),
        count,
        state: state(view, facet, &value.slug),
        known: true,
        badge: library.index.badge(&value.slug).filter(|_| facet == Facet::Source).cloned(),
        class: value.class,
    });
    let picked =
        view.picked(facet).into_iter().flat_map(|picked| picked.include.iter().chain(&picked.exclude));
    let unknown = picked.filter(|slug| index.number(slug).is_none()).map(|slug| FacetValue {
        slug: slug.clone(),
        name: slug.clone(),
        group: None,
        count: 0,
        state: state(view, facet, slug),
        known: false,
        badge: None,
        class: None,
    });
    known.chain(unknown).collect()
}

fn state(view: &View, facet: Facet, slug: &str) -> ValueState {
    match view.picked(facet) {
        Some(picked) if picked.exclude.contains(slug) => ValueState::Excluded,
        Some(picked) if picked.include.contains(slug) => ValueState::Included,
        _ => ValueState::Off,
    }
}
