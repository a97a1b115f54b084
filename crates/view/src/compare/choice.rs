//! Which sources or actors stand side by side, and what a reader can choose instead.

use super::facet;
use crate::texts::compare as texts;
use crate::{Compared, Facet, Library, Subjects, View};
use parallax_model::ActorKind;

/// How many sources stand side by side at most, and how many actors.
const SOURCES: usize = 4;
const ACTORS: usize = 2;

/// One place of the comparison, and what can stand there.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its name: `Source 1`.
    pub name: String,
    /// What stands there; empty where nothing does.
    pub chosen: String,
    /// Slug and name of each thing that can; the empty slug, where the place may be empty, first.
    pub options: Vec<(String, String)>,
}

/// What is compared, by slug: what the view names, else the two with most claims.
pub(crate) fn chosen(library: &Library, view: &View) -> Vec<String> {
    let of = view.subjects();
    let mut slugs: Vec<String> = Vec::new();
    for slug in view.compared.iter().flat_map(|compared| &compared.slugs) {
        if !slugs.contains(slug) {
            slugs.push(slug.clone());
        }
    }
    slugs.truncate(most(of));
    let others = options(library, of).map(|(slug, _)| slug);
    for slug in others {
        if slugs.len() < 2 && !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs
}

/// The places, one more than are filled where there may be more.
pub(super) fn choices(library: &Library, of: Subjects, slugs: &[String]) -> Vec<Choice> {
    let places = (slugs.len() + 1).clamp(2, most(of));
    let name = match of {
        Subjects::Sources => texts::source_place,
        Subjects::Actors => texts::actor_place,
    };
    let choice = |place: usize| {
        let none = (place >= 2).then(|| (String::new(), texts::NOBODY.to_owned()));
        let chosen = slugs.get(place).cloned().unwrap_or_default();
        // What stands elsewhere changes places with what stands here; with nothing it can't.
        let offered = |slug: &String| !chosen.is_empty() || !slugs.contains(slug);
        let known = options(library, of).filter(|(slug, _)| offered(slug));
        let known: Vec<(String, String)> = none.into_iter().chain(known).collect();
        let unknown = !known.iter().any(|(slug, _)| *slug == chosen);
        let unknown = unknown.then(|| (chosen.clone(), chosen.clone()));
        let options = unknown.into_iter().chain(known).collect();
        Choice { name: name(place + 1), chosen, options }
    };
    (0..places).map(choice).collect()
}

fn most(of: Subjects) -> usize {
    match of {
        Subjects::Sources => SOURCES,
        Subjects::Actors => ACTORS,
    }
}

/// Slug and name of everything that can be compared, most claims first; no place is.
fn options(library: &Library, of: Subjects) -> impl Iterator<Item = (String, String)> {
    let values = library.index.facet(facet(of)).values().iter();
    let compared = values.filter(move |value| {
        facet(of) == Facet::Source || value.group.as_deref() != Some(ActorKind::Place.label())
    });
    compared.map(|value| (value.slug.clone(), value.name.clone()))
}

impl View {
    /// Whether sources or actors are compared.
    pub fn subjects(&self) -> Subjects {
        self.compared.as_ref().map(|compared| compared.of).unwrap_or_default()
    }

    /// With another thing at one place of the comparison of `slugs`: what stood there changes places with it, where
    /// it stands already; the empty slug empties the place.
    #[must_use]
    pub fn comparing(&self, of: Subjects, slugs: &[String], place: usize, slug: &str) -> Self {
        let mut slugs = slugs.to_vec();
        let before = slugs.get(place).cloned();
        if let (Some(other), Some(before)) = (slugs.iter().position(|known| known == slug), before)
            && let Some(other) = slugs.get_mut(other)
        {
            *other = before;
        }
        match slugs.get_mut(place) {
            Some(here) => slug.clone_into(here),
            None => slugs.push(slug.to_owned()),
        }
        slugs.retain(|slug| !slug.is_empty());
        Self { compared: Some(Compared { of, slugs }), part: None, ..self.clone() }
    }
}
