//! Two to four sources, or two actors, side by side: what all of them say, what one alone says, where they
//! conflict, and how each tells it, on the same axes under the same filters.
//!
//! A number is the count of the rows that it opens. Silence is told apart from disagreement, and counts only where
//! it can mean something.

mod axis;
mod choice;
mod common;

pub use axis::{AXES, Axis, AxisCell, AxisRow};
pub use choice::Choice;
pub(crate) use choice::chosen;
pub use common::{PartNote, PartRows};

use crate::figure::figures_of;
use crate::naming::caveat;
use crate::select::count;
use crate::shown::{narrowed, shown_sources};
use crate::texts::naming::CLAIMS;
use crate::texts::{compare as texts, names};
use crate::{Badge, Chart, Compared, Facet, Library, NamingMatrix, Page, Part, Subjects, View, naming_where};
use parallax_model::ClaimId;
use std::collections::BTreeSet;

/// What is compared, and what of it is common. How each side is told is asked for piece by piece: [`named_together`],
/// [`axis_of`], [`compared_figure`] and [`compared_naming`].
#[derive(Debug, Clone, PartialEq)]
pub struct ComparePage {
    /// Sources or actors.
    pub of: Subjects,
    /// What stands side by side.
    pub sides: Vec<Side>,
    /// The ways to choose them, one for each place.
    pub choices: Vec<Choice>,
    /// The ways to compare: the name, whether it is this one, the view.
    pub ways: Vec<(&'static str, Subjects, View)>,
    /// The finding, in a sentence.
    pub reading: String,
    /// Of sources: what they have in common and what not.
    pub parts: Vec<PartNote>,
    /// The rows of the part that is open.
    pub open: Option<PartRows>,
}

/// One of the things compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Its name on screen.
    pub name: String,
    /// Its name in links.
    pub slug: String,
    /// Its badge, where it is a source.
    pub badge: Option<Badge>,
    /// How many of its claims pass the filters.
    pub claims: u32,
    /// Those claims.
    pub open: View,
}

/// The comparison that a view asks for; without one, that of the two sources with most claims.
pub fn compare(library: &Library, view: &View) -> ComparePage {
    let named = view.compared.as_ref().map_or(0, |compared| compared.slugs.len());
    let Stand { of, slugs, view } = Stand::of(library, view);
    let sides = sides(library, &view, of, &slugs);
    let alone = (named == 1).then(|| sides.get(1).map(|added| texts::one_named(&added.name))).flatten();
    let (parts, open) = match of {
        Subjects::Sources if sides.len() > 1 => common::parts(library, &view, &sides),
        _ => (Vec::new(), None),
    };
    ComparePage {
        reading: alone.unwrap_or_default() + &reading(of, &sides, &parts),
        choices: choice::choices(library, of, &slugs),
        ways: ways(&view),
        of,
        sides,
        parts,
        open,
    }
}

/// What stands side by side.
struct Stand {
    of: Subjects,
    slugs: Vec<String>,
    /// A link from here names what stands here, whatever another corpus would choose.
    view: View,
}

impl Stand {
    fn of(library: &Library, view: &View) -> Self {
        let of = view.subjects();
        let slugs = choice::chosen(library, view);
        let view = View { compared: Some(Compared { of, slugs: slugs.clone() }), ..view.clone() };
        Self { of, slugs, view }
    }
}

fn sides(library: &Library, view: &View, of: Subjects, slugs: &[String]) -> Vec<Side> {
    slugs.iter().map(|slug| side(library, view, of, slug)).collect()
}

/// What stands side by side, with how many claims of each pass the filters.
pub fn compared_sides(library: &Library, view: &View) -> Vec<Side> {
    let Stand { of, slugs, view } = Stand::of(library, view);
    sides(library, &view, of, &slugs)
}

/// Of two actors, whose figures have the sources as their rows: how many of these stand on the page, where not all do.
pub fn compared_sources(library: &Library, view: &View) -> String {
    match view.subjects() {
        Subjects::Sources => String::new(),
        Subjects::Actors => shown_sources(library, &compared_filters(library, view, None)).words,
    }
}

/// What the numbers of a comparison can't say.
pub fn compared_caveat(library: &Library, view: &View) -> String {
    caveat(library, view, CLAIMS)
}

/// Of two actors: in which source they are named together and apart.
pub fn named_together(library: &Library, view: &View) -> Option<Axis> {
    let Stand { of, slugs, view } = Stand::of(library, view);
    let named =
        (of == Subjects::Actors).then(|| axis::named(library, &view, &sides(library, &view, of, &slugs)));
    named.filter(|axis| !axis.rows.is_empty())
}

/// How each side is told by one property of claims, where that says something and some side has claims.
pub fn axis_of(library: &Library, view: &View, facet: Facet) -> Option<Axis> {
    axis::axis_of(library, view.subjects(), facet, &compared_sides(library, view))
}

/// How the sources compared name the actors, or how the actors compared are named: the cells of the rows asked for.
pub fn compared_naming(library: &Library, view: &View, asked: impl Fn(usize) -> bool) -> NamingMatrix {
    naming_where(library, &Stand::of(library, view).view, asked)
}

/// What sources are measured by side by side, in the order of the page Sources.
pub const COMPARED_FIGURES: [&str; 14] = [
    "naming",
    "distance",
    "speaking",
    "side",
    "speakers",
    "direct",
    "quotations",
    "reporting",
    "reporting-side",
    "distanced",
    "omission",
    "agency",
    "distinctive",
    "loaded",
];
/// What of these the claims and mentions of an actor are measured by, source by source.
const OF_ACTORS: [&str; 6] = ["naming", "speaking", "side", "direct", "reporting", "agency"];

/// A figure of the measures: of sources one with all of them, of two actors the same one of each, where any has rows.
pub fn compared_figure(library: &Library, view: &View, slug: &str) -> Vec<Chart> {
    let Stand { of, slugs, view } = Stand::of(library, view);
    let about: Vec<Option<&str>> = match of {
        Subjects::Sources => vec![None],
        Subjects::Actors if OF_ACTORS.contains(&slug) => {
            slugs.iter().map(|slug| Some(slug.as_str())).collect()
        }
        Subjects::Actors => Vec::new(),
    };
    let charts: Vec<Chart> =
        about.into_iter().flat_map(|about| figures_of(library, &view, about, &[slug])).collect();
    if charts.iter().any(|chart| !chart.rows.is_empty()) { charts } else { Vec::new() }
}

/// The claims that a page Compare lists: those of the open part, else those of all sides.
pub(crate) fn compared_claims(library: &Library, view: &View) -> Vec<ClaimId> {
    let sides = compare(library, view);
    let listed: BTreeSet<ClaimId> = match &sides.open {
        Some(open) => open.claims().filter_map(|slug| id(library, slug)).collect(),
        None => sides.sides.iter().flat_map(|side| crate::list::listed(library, &side.open)).collect(),
    };
    listed.into_iter().collect()
}

fn id(library: &Library, slug: &str) -> Option<ClaimId> {
    library.claim(slug).map(|row| ClaimId::new(row as usize))
}

/// What the figures of a page count: [`compared_filters`] with no more sources than a page can hold.
pub(crate) fn compared_scope(library: &Library, view: &View, about: Option<&str>) -> View {
    narrowed(library, &compared_filters(library, view, about))
}

/// The filters of a page with what it compares as one of them, or of two actors `about` alone; of any other page its
/// own filters.
pub(crate) fn compared_filters(library: &Library, view: &View, about: Option<&str>) -> View {
    if view.page != Page::Compare {
        return view.clone();
    }
    let facet = facet(view.subjects());
    if let Some(slug) = about {
        return view.only(facet, slug);
    }
    let slugs = choice::chosen(library, view);
    slugs.iter().fold(view.without_facet(facet), |view, slug| view.toggle(facet, slug))
}

/// The facet of what is compared.
pub(crate) fn facet(of: Subjects) -> Facet {
    match of {
        Subjects::Sources => Facet::Source,
        Subjects::Actors => Facet::Actor,
    }
}

fn side(library: &Library, view: &View, of: Subjects, slug: &str) -> Side {
    let open = view.on(Page::Claims).only(facet(of), slug);
    let value = library.index.facet(facet(of)).value(slug);
    let badge = library.index.badges.iter().find(|badge| of == Subjects::Sources && badge.slug == slug);
    let known = badge.map(|badge| badge.name.clone()).or_else(|| value.map(|value| value.name.clone()));
    Side {
        name: known.unwrap_or_else(|| slug.to_owned()),
        slug: slug.to_owned(),
        badge: badge.cloned(),
        claims: count(&library.index, &open),
        open,
    }
}

fn ways(view: &View) -> Vec<(&'static str, Subjects, View)> {
    let way = |name, of| {
        let compared = Some(Compared { of, slugs: Vec::new() });
        (name, of, View { compared, part: None, ..view.clone() })
    };
    vec![way(names::SOURCES, Subjects::Sources), way(names::ACTORS, Subjects::Actors)]
}

/// How much each side says or names, and of that what they have in common.
fn reading(of: Subjects, sides: &[Side], parts: &[PartNote]) -> String {
    if sides.len() < 2 {
        return texts::CHOOSE_TWO.to_owned();
    }
    let says = match of {
        Subjects::Sources => texts::has,
        Subjects::Actors => texts::is_named_in,
    };
    let each: Vec<String> = sides.iter().map(|side| says(&side.name, side.claims)).collect();
    let common = parts.iter().filter(|part| matches!(part.part, Part::Both | Part::Some | Part::Differ));
    let common: Vec<String> = common
        .map(|part| match part.propositions {
            Some(propositions) => texts::said_in_common(&part.words, propositions),
            None => texts::in_common(&part.words, part.count),
        })
        .collect();
    texts::finding(&each, &common)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_actors_are_measured_by_is_among_what_sources_are() {
        assert!(OF_ACTORS.iter().all(|slug| COMPARED_FIGURES.contains(slug)));
    }
}
