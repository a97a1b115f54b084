//! Which sources stand side by side, where a corpus has more than a page can hold: those with most claims under the
//! filters. A figure of them counts them alone, as if the reader had picked them, so that its numbers, its sentence and
//! what they open agree; and its cost goes with what is shown. The filter of sources chooses others.

use crate::select::Selection;
use crate::sorting::sorted;
use crate::texts::count as texts;
use crate::{Badge, Facet, Library, View};
use parallax_model::OutletId;
use std::cmp::Reverse;

/// So many sources stand side by side at most.
pub const MOST_SOURCES: usize = 24;

/// The sources of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSources {
    /// Those that stand on it, in the order of the corpus.
    pub shown: Vec<Badge>,
    /// How many pass the filter of sources.
    pub of: u32,
    /// `24 of 1,012 sources shown, …`; empty where all are.
    pub words: String,
}

/// The sources that a page of figures shows.
pub fn shown_sources(library: &Library, view: &View) -> ShownSources {
    let (rows, of) = rows(library, view);
    let shown: Vec<Badge> = rows.iter().filter_map(|row| library.index.badges.get(*row)).cloned().collect();
    let words =
        if shown.len() < of { texts::sources_shown(shown.len() as u32, of as u32) } else { String::new() };
    ShownSources { shown, of: of as u32, words }
}

/// The sources whose name has these words in it and that pass no filter yet, the first few: to choose from.
pub fn sources_named(library: &Library, view: &View, words: &str) -> Vec<Badge> {
    let words = words.trim().to_lowercase();
    let picked =
        |badge: &Badge| view.picked(Facet::Source).is_some_and(|picked| picked.include.contains(&badge.slug));
    let named =
        library.index.badges.iter().filter(|badge| {
            !words.is_empty() && badge.name.to_lowercase().contains(&words) && !picked(badge)
        });
    named.take(MOST_NAMED).cloned().collect()
}

/// So many sources are offered for some words.
const MOST_NAMED: usize = 12;

/// The ids of those sources.
pub(crate) fn shown_outlets(library: &Library, view: &View) -> Vec<OutletId> {
    rows(library, view).0.into_iter().map(OutletId::new).collect()
}

/// The filters of a view, with the sources that are shown picked where not all of them can be.
pub(crate) fn narrowed(library: &Library, view: &View) -> View {
    let (rows, of) = rows(library, view);
    if rows.len() == of {
        return view.clone();
    }
    let shown = rows.iter().filter_map(|row| library.index.badges.get(*row));
    let mut narrowed = view.without_facet(Facet::Source);
    let slugs = shown.map(|badge| badge.slug.clone()).collect();
    narrowed.facets.change(Facet::Source, |picked| picked.include = slugs);
    narrowed
}

/// The places of the sources that are shown, and how many pass the filter of sources.
fn rows(library: &Library, view: &View) -> (Vec<usize>, usize) {
    let picked = view.picked(Facet::Source);
    let badges = library.index.badges.iter().enumerate();
    let passing: Vec<(usize, &Badge)> =
        badges.filter(|(_, badge)| picked.is_none_or(|picked| picked.lets(&badge.slug))).collect();
    let of = passing.len();
    if of <= MOST_SOURCES {
        return (passing.into_iter().map(|(row, _)| row).collect(), of);
    }
    let facet = library.index.facet(Facet::Source);
    let counts = Selection::of(&library.index, view).counts(Facet::Source);
    let claims = |badge: &Badge| {
        let number = facet.number(&badge.slug);
        number.and_then(|number| counts.get(number as usize)).copied().unwrap_or(0)
    };
    // What is open stays in sight.
    let cell = view.cell.as_ref().and_then(|cell| cell.source.as_ref());
    let open = |badge: &Badge| cell == Some(&badge.slug) || view.number.contains(&badge.slug);
    let ranked =
        passing.into_iter().map(|(row, badge)| (Reverse((open(badge), claims(badge))), row)).collect();
    let most = sorted(ranked, Ord::cmp).into_iter().take(MOST_SOURCES).map(|(_, row)| row).collect();
    (sorted(most, Ord::cmp), of)
}
