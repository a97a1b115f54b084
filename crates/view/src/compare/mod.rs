//! Two to four sources, or two actors, side by side: what all of them say, what one alone says, where they
//! conflict, and how each tells it, on the same axes under the same filters.
//!
//! A number is the count of the rows that it opens. Silence is told apart from disagreement, and counts only where
//! it can mean something.

mod axis;
mod choice;
mod common;

pub use axis::{Axis, AxisCell, AxisRow};
pub use choice::Choice;
pub(crate) use choice::chosen;
pub use common::{PartNote, PartRows};

use crate::figure::figures_of;
use crate::naming::caveat;
use crate::select::count;
use crate::texts::naming::CLAIMS;
use crate::texts::{compare as texts, names};
use crate::{Badge, Chart, Compared, Facet, Library, NamingMatrix, Page, Part, Subjects, View, naming};
use parallax_model::ClaimId;
use std::collections::BTreeSet;

/// What is compared, side by side.
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
    /// Of actors: in which source they are named together and apart.
    pub named: Option<Axis>,
    /// How each side is told, property by property.
    pub axes: Vec<Axis>,
    /// How the sources compared name the actors, or how the actors compared are named.
    pub naming: NamingMatrix,
    /// The figures of the measures: of sources one with all of them, of actors one for each, side by side.
    pub figures: Vec<Vec<Chart>>,
    /// What the numbers can't say.
    pub caveat: String,
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
    let of = view.compared.as_ref().map(|compared| compared.of).unwrap_or_default();
    let slugs = choice::chosen(library, view);
    // A link from here names what stands here, whatever another corpus would choose.
    let view = &View { compared: Some(Compared { of, slugs: slugs.clone() }), ..view.clone() };
    let sides: Vec<Side> = slugs.iter().map(|slug| side(library, view, of, slug)).collect();
    let (parts, open) = match of {
        Subjects::Sources if sides.len() > 1 => common::parts(library, view, &sides),
        _ => (Vec::new(), None),
    };
    let named = (of == Subjects::Actors).then(|| axis::named(library, view, &sides));
    ComparePage {
        reading: reading(of, &sides, &parts),
        choices: choice::choices(library, of, &slugs),
        ways: ways(view),
        axes: axis::axes(library, of, &sides),
        naming: naming(library, view),
        figures: measured(library, view, of, &slugs),
        caveat: caveat(library, view, CLAIMS),
        of,
        sides,
        parts,
        open,
        named,
    }
}

/// What sources are measured by side by side, in the order of the page Sources.
const OF_SOURCES: [&str; 14] = [
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
/// What the claims and mentions of an actor are measured by, source by source.
const OF_ACTORS: [&str; 6] = ["naming", "speaking", "side", "direct", "reporting", "agency"];

/// Figure by figure; of two actors the same figure of each, where any of them has rows.
fn measured(library: &Library, view: &View, of: Subjects, slugs: &[String]) -> Vec<Vec<Chart>> {
    if of == Subjects::Sources {
        let charts = figures_of(library, view, None, &OF_SOURCES).into_iter();
        return charts.filter(|chart| !chart.rows.is_empty()).map(|chart| vec![chart]).collect();
    }
    let each: Vec<Vec<Chart>> =
        slugs.iter().map(|slug| figures_of(library, view, Some(slug), &OF_ACTORS)).collect();
    let places = 0..OF_ACTORS.len();
    let pairs = places.map(|place| each.iter().filter_map(|charts| charts.get(place).cloned()).collect());
    pairs.filter(|pair: &Vec<Chart>| pair.iter().any(|chart| !chart.rows.is_empty())).collect()
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

/// The filters of a page with what it compares as one of them, or of two actors `about` alone; of any other page its
/// own filters.
pub(crate) fn compared_scope(library: &Library, view: &View, about: Option<&str>) -> View {
    if view.page != Page::Compare {
        return view.clone();
    }
    let facet = facet(view.compared.as_ref().map(|compared| compared.of).unwrap_or_default());
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
    let common: Vec<String> = common.map(|part| texts::in_common(&part.words, part.count)).collect();
    texts::finding(&each, &common)
}
