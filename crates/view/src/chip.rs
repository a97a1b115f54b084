//! The active filters, each with the view without it.

use crate::texts::list::{filter, filter_not, remove_filter};
use crate::texts::names;
use crate::{DateRange, Facet, Library, View, wording};

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

impl Chip {
    fn new(label: &str, words: String, without: View) -> Self {
        let name = remove_filter(&filter(label, &words));
        Self { label: label.to_owned(), words, excluded: false, known: true, without, name }
    }

    fn excluding(self) -> Self {
        let name = remove_filter(&filter_not(&self.label, &self.words));
        Self { excluded: true, name, ..self }
    }
}

/// The active filters: search, values in the order of the panels, days.
pub fn chips(library: &Library, view: &View) -> Vec<Chip> {
    let mut chips = Vec::new();
    if !view.query.trim().is_empty() {
        chips.push(Chip::new(names::SEARCH, view.query.trim().to_owned(), view.searching("")));
    }
    for (facet, picked) in view.facets.iter() {
        chips.extend(picked.include.iter().map(|slug| value(library, view, facet, slug)));
        chips.extend(picked.exclude.iter().map(|slug| value(library, view, facet, slug).excluding()));
    }
    if !view.date.is_open() {
        let known = view.date.unread.is_none();
        let chip = Chip::new(names::DATE, days(&view.date), view.dated(DateRange::default()));
        chips.push(Chip { known, ..chip });
    }
    chips
}

fn value(library: &Library, view: &View, facet: Facet, slug: &str) -> Chip {
    let value = library.index.facet(facet).value(slug);
    let name = value.map_or_else(|| slug.to_owned(), |value| value.name.clone());
    Chip { known: value.is_some(), ..Chip::new(facet.label(), name, view.without(facet, slug)) }
}

fn days(range: &DateRange) -> String {
    range.unread.clone().or_else(|| wording::days(range.from, range.to)).unwrap_or_default()
}
