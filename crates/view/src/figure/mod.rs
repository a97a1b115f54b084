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

pub use card::{CardNumber, SourceCard, source_cards};
pub use choice::{LabelChoice, label_choices};
pub use number::{Chart, ChartColumn, ChartRow, ChartShape, Number, Share};
pub use rows::{FigureRow, MOST_ROWS, NumberRows, number_rows};
pub(crate) use scope::{is_about_claims, mention_scope};

use crate::{Library, View};
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

/// The figures of what passes the filters of the view.
pub fn figures(library: &Library, view: &View) -> Vec<Chart> {
    let maker = Maker::new(library, view);
    FIGURES.iter().chain(&LAST).map(|(_, make)| make(&maker)).collect()
}

/// The figure of that name.
pub(crate) fn figure(library: &Library, view: &View, slug: &str) -> Option<Chart> {
    let (_, make) = FIGURES.iter().chain(&LAST).find(|(own, _)| *own == slug)?;
    Some(make(&Maker::new(library, view)))
}
