//! The same properties for each side, value by value: how many of its claims have it.

use super::Side;
use crate::select::count;
use crate::texts::compare as texts;
use crate::wording::percent;
use crate::{Facet, Library, MOST_SOURCES, Page, Subjects, View, shown_sources};
use parallax_measures::FEWEST;

/// One property of claims, for each side.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The property: `Voice`.
    pub name: String,
    /// The columns: the sides, or how they are named together.
    pub columns: Vec<String>,
    /// Its values that some side has.
    pub rows: Vec<AxisRow>,
}

/// One value of a property.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisRow {
    /// The value: `Quoted`.
    pub name: String,
    /// One cell a column.
    pub cells: Vec<AxisCell>,
}

/// How many claims of a side have a value.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisCell {
    /// How many.
    pub k: u32,
    /// Of how many.
    pub n: u32,
    /// The share in hundredths, for a bar.
    pub share: u32,
    /// The share in words; empty where there are too few claims for one.
    pub percent: String,
    /// Whether the source says nothing at all of the actor.
    pub silent: bool,
    /// The name of the link to them: `Quoted, 6 of 41 claims, Alwaght`.
    pub name: String,
    /// Exactly those claims.
    pub open: View,
}

/// The properties by which sides are compared, in the order of the page.
pub const AXES: [Facet; 6] =
    [Facet::Source, Facet::Voice, Facet::SpeakerKind, Facet::Cue, Facet::Type, Facet::Certainty];

/// Each side by one property: nothing of sources by their source.
pub(super) fn axis_of(library: &Library, of: Subjects, facet: Facet, sides: &[Side]) -> Option<Axis> {
    let left = match of {
        Subjects::Sources => Facet::Source,
        Subjects::Actors => Facet::Cue,
    };
    if facet == left {
        return None;
    }
    let values = library.index.facet(facet).values().iter();
    let rows = values.map(|value| {
        let cells = sides.iter().map(|side| {
            let open = side.open.only(facet, &value.slug);
            cell(library, open, side.claims, &value.name, &side.name)
        });
        AxisRow { name: value.name.clone(), cells: cells.collect() }
    });
    let rows = rows.filter(|row| row.cells.iter().any(|cell| cell.k > 0));
    // Values with most claims stand first.
    let rows: Vec<AxisRow> = rows.take(MOST_SOURCES).collect();
    let columns = sides.iter().map(|side| side.name.clone()).collect();
    (!rows.is_empty()).then(|| Axis { name: facet.label().to_owned(), columns, rows })
}

/// In which source two actors are named together, and in which only one of them is.
pub(super) fn named(library: &Library, view: &View, sides: &[Side]) -> Axis {
    let [a, b] = sides else {
        return Axis { name: String::new(), columns: Vec::new(), rows: Vec::new() };
    };
    let claims = view.on(Page::Claims).without_facet(Facet::Actor);
    let both = claims.toggle(Facet::Actor, &a.slug).toggle(Facet::Actor, &b.slug).of_all(Facet::Actor);
    let only =
        |one: &Side, other: &Side| claims.toggle(Facet::Actor, &one.slug).exclude(Facet::Actor, &other.slug);
    let columns = [
        (texts::BOTH_IN_ONE_CLAIM.to_owned(), both),
        (texts::only(&a.name), only(a, b)),
        (texts::only(&b.name), only(b, a)),
    ];
    let sources = shown_sources(library, &View { facets: view.facets.clone(), ..claims.clone() }).shown;
    let rows = sources.iter().map(|badge| {
        let of_source = |view: &View| view.only(Facet::Source, &badge.slug);
        let n = count(&library.index, &of_source(&claims));
        let cells = columns.iter().map(|(name, view)| cell(library, of_source(view), n, name, &badge.name));
        let mut cells: Vec<AxisCell> = cells.collect();
        let together = cells.first().map_or(0, |cell| cell.k);
        for apart in cells.iter_mut().skip(1) {
            apart.silent = together + apart.k == 0;
        }
        AxisRow { name: badge.name.clone(), cells }
    });
    Axis {
        name: texts::NAMED_TOGETHER_OR_APART.to_owned(),
        rows: rows.collect(),
        columns: columns.into_iter().map(|(name, _)| name).collect(),
    }
}

fn cell(library: &Library, open: View, n: u32, value: &str, side: &str) -> AxisCell {
    let k = count(&library.index, &open);
    let share = 100 * k / n.max(1);
    AxisCell {
        k,
        n,
        share,
        percent: if n < FEWEST { String::new() } else { percent(f64::from(k) / f64::from(n)) },
        silent: false,
        name: texts::share(value, k, n, side),
        open,
    }
}
