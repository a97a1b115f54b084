//! Who is named: all actors by kind, and a page for each with every form of its name, how it is labelled in whose
//! voice, what it says and what is said of it. Every number opens its rows.

mod edit;
mod form;
mod page;

pub(crate) use edit::fits;
pub use edit::{edit_words, read_edits, write_edits};
pub(crate) use form::form_of;
pub use form::{Form, FormPart};
pub use page::{ActorPage, Said, actor};

use crate::mentions::{cell_view, counted};
use crate::row::badge;
use crate::select::Selection;
use crate::sorting::sorted;
use crate::texts::actors as texts;
use crate::{Badge, Cell, CellLabel, Facet, LISTED, Library, MOST_SOURCES, NamingVoice, Page, View};
use parallax_measures::Naming;
use parallax_model::{Actor, ActorKind};
use std::cmp::Reverse;

/// All actors that are named.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorIndex {
    /// The finding, in a sentence.
    pub reading: String,
    /// By kind, in the order of the kinds.
    pub kinds: Vec<ActorGroup>,
}

/// The actors of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorGroup {
    /// Which kind.
    pub kind: ActorKind,
    /// How many there are.
    pub count: u32,
    /// Most mentions first, at most [`LISTED`].
    pub actors: Vec<ActorLine>,
}

/// One actor among all.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorLine {
    /// Its name on screen.
    pub name: String,
    /// Its page.
    pub page: View,
    /// The sources that name it, in the order of the corpus: at most [`MOST_SOURCES`].
    pub sources: Vec<Badge>,
    /// How many more do.
    pub sources_left: u32,
    /// Its mentions by name or noun.
    pub mentions: Count,
    /// Claims with it as speaker.
    pub says: Count,
    /// Claims that name it.
    pub told: Count,
}

/// A number and the rows that it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// How many.
    pub n: u32,
    /// In words: `3 mentions of Turkey`.
    pub name: String,
    /// Those rows.
    pub open: View,
}

/// The actors that are named in the sources and days of the view.
pub fn actors(library: &Library, view: &View) -> ActorIndex {
    let all = &View { facets: without_actors(view), ..view.on(Page::Actors) };
    let cells = counted(library, all, NamingVoice::All);
    let selection = Selection::of(&library.index, view);
    let (says, told) = (selection.counts(Facet::Speaker), selection.counts(Facet::Actor));
    let line = |cells: &[Naming]| {
        let actor = library.corpus.actors.get(cells.first()?.actor?)?;
        let slug = actor.slug.as_str();
        let claims = |facet: Facet, counts: &[u32], words: fn(u32, &str) -> String| {
            let number = library.index.facet(facet).number(slug);
            let n = number.and_then(|number| counts.get(number as usize)).copied().unwrap_or(0);
            Count { n, name: words(n, &actor.name), open: view.on(Page::Claims).only(facet, slug) }
        };
        let line = ActorLine {
            name: actor.name.clone(),
            page: all.on(Page::Actor(slug.to_owned())),
            sources: cells.iter().take(MOST_SOURCES).filter_map(|cell| badge(library, cell.outlet)).collect(),
            sources_left: cells.len().saturating_sub(MOST_SOURCES) as u32,
            mentions: mentions_of(all, actor, cells),
            says: claims(Facet::Speaker, &says, texts::claims_by),
            told: claims(Facet::Actor, &told, texts::claims_on),
        };
        Some((actor.kind, line))
    };
    let lines: Vec<(ActorKind, ActorLine)> =
        cells.chunk_by(|a, b| a.actor == b.actor).filter_map(line).collect();
    let lines = sorted(lines, |(_, a), (_, b)| {
        (Reverse(a.mentions.n), &a.name).cmp(&(Reverse(b.mentions.n), &b.name))
    });
    ActorIndex { reading: reading(&cells, &lines), kinds: by_kind(lines) }
}

/// The filters of a view, but that of actors: a page of actors is one itself.
fn without_actors(view: &View) -> crate::Facets {
    let mut facets = view.facets.clone();
    facets.change(Facet::Actor, |picked| *picked = crate::Picked::default());
    facets
}

fn mentions_of(view: &View, actor: &Actor, cells: &[Naming]) -> Count {
    let n = cells.iter().map(|cell| cell.mentions.len() as u32).sum();
    let cell = Cell {
        actor: Some(actor.slug.to_string()),
        source: None,
        label: CellLabel::Any,
        voice: NamingVoice::All,
    };
    let page = view.on(Page::Actor(actor.slug.to_string()));
    Count { n, name: texts::mentions_of(n, &actor.name), open: cell_view(&page, cell) }
}

fn by_kind(lines: Vec<(ActorKind, ActorLine)>) -> Vec<ActorGroup> {
    let mut kinds: Vec<ActorGroup> =
        ActorKind::ALL.iter().map(|kind| ActorGroup { kind: *kind, count: 0, actors: Vec::new() }).collect();
    for (kind, line) in lines {
        if let Some(group) = kinds.iter_mut().find(|group| group.kind == kind) {
            group.count += 1;
            if group.actors.len() < LISTED {
                group.actors.push(line);
            }
        }
    }
    kinds.retain(|group| group.count > 0);
    kinds
}

/// How many are named how often, who most, and how many mentions belong to nobody.
fn reading(cells: &[Naming], lines: &[(ActorKind, ActorLine)]) -> String {
    let sum = |resolved: bool| {
        let cells = cells.iter().filter(|cell| cell.actor.is_some() == resolved);
        cells.map(|cell| cell.mentions.len() as u32).sum::<u32>()
    };
    let (named, unresolved) = (sum(true), sum(false));
    let most: Vec<String> =
        lines.iter().take(3).map(|(_, line)| format!("{} ({})", line.name, line.mentions.n)).collect();
    if most.is_empty() {
        return texts::NOBODY_IS_NAMED_HERE.to_owned();
    }
    texts::all(lines.len() as u32, named, &most, unresolved)
}
