//! The figures on the sources beyond the naming matrix, each as plain data that one part can draw: rows by columns of
//! numbers, with the finding above, what can't be said below, and the formula.
//!
//! A [`Number`] keeps the rows that it counts, and its link names it by figure, source and what else tells it apart:
//! [`number_rows`] finds it by that name in the figure computed anew, so that number and rows can't differ.

mod card;
mod chance;
mod choice;
mod harm;
mod number;
mod report;
mod rows;
mod scope;
mod speech;
mod told;

pub use card::{CardNumber, SourceCard, source_cards, source_cards_of};
pub use choice::{LabelChoice, label_choices};
pub use number::{Chart, ChartColumn, ChartRow, ChartShape, Number, Share, basis};
pub use rows::{FigureRow, MOST_ROWS, NumberRows, number_rows};
pub(crate) use scope::{is_about_claims, mention_scope};

use crate::compare::chosen;
use crate::{Library, Page, Subjects, View};
use number::Maker;

/// A figure of the page, by the first part of its numbers' names.
type Make = fn(&Maker<'_>) -> Chart;

/// Every figure, in the order of the page: what is loaded comes last, as it says least.
const FIGURES: [(&str, Make); 12] = [
    ("naming", told::naming),
    ("distance", told::distance),
    ("speaking", speech::kinds),
    ("side", speech::sides),
    ("speakers", speech::speakers),
    ("direct", speech::direct),
    ("quotations", speech::quotations),
    ("reporting", report::classes),
    ("reporting-side", report::sides),
    ("distanced", report::distanced),
    ("omission", harm::omission),
    ("agency", harm::agency),
];
/// Those that need more articles, or say less.
const LAST: [(&str, Make); 2] = [("distinctive", chance::distinctive), ("loaded", chance::loaded)];

/// The figures of what passes the filters of the view; on Compare, of two actors, first those about one.
pub fn figures(library: &Library, view: &View) -> Vec<Chart> {
    let all: Vec<&str> = figure_slugs().collect();
    if is_of_actors(view) {
        let actors = chosen(library, view);
        return actors.iter().flat_map(|actor| figures_of(library, view, Some(actor), &all)).collect();
    }
    figures_of(library, view, None, &all)
}

fn is_of_actors(view: &View) -> bool {
    let of_actors = view.compared.as_ref().is_some_and(|compared| compared.of == Subjects::Actors);
    view.page == Page::Compare && of_actors
}

/// Those of the names, in the order of the page; on Compare, of two actors, about the one whose slug is `about`.
pub fn figures_of(library: &Library, view: &View, about: Option<&str>, slugs: &[&str]) -> Vec<Chart> {
    let maker = Maker::new(library, view, about);
    let asked = FIGURES.iter().chain(&LAST).filter(|(slug, _)| slugs.contains(slug));
    asked.map(|(_, make)| make(&maker)).collect()
}

/// The name of every figure, in the order of the page.
pub fn figure_slugs() -> impl Iterator<Item = &'static str> {
    FIGURES.iter().chain(&LAST).map(|(slug, _)| *slug)
}

/// The figure that holds the number of the view.
pub(crate) fn figure(library: &Library, view: &View) -> Option<Chart> {
    let [slug, .., last] = view.number.as_slice() else { return None };
    let about = is_of_actors(view).then_some(last.as_str());
    figures_of(library, view, about, &[slug.as_str()]).into_iter().next()
}
