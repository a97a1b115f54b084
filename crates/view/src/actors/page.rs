//! One actor's page.

use super::form::{Form, forms};
use super::{Count, mentions_of, without_actors};
use crate::list::claim_list_of;
use crate::mentions::counted;
use crate::sorting::sorted;
use crate::texts::actors as texts;
use crate::texts::count;
use crate::{Facet, Group, Library, NamingMatrix, NamingVoice, Page, Row, View, naming};
use parallax_model::{Actor, ActorKind, Slug};
use std::sync::Arc;

/// How many claims of each kind stand on the page.
const CLAIMS: usize = 3;

/// One actor.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorPage {
    /// Its name in links.
    pub slug: String,
    /// Its name on screen.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The side that the texts put it on, where they do.
    pub side: Option<String>,
    /// Whom it speaks for, where the texts say so: name and page.
    pub of: Option<(String, View)>,
    /// The finding, in a sentence.
    pub reading: String,
    /// All its mentions by name or noun.
    pub mentions: Count,
    /// Under which forms it is mentioned.
    pub forms: Vec<Form>,
    /// Forms that are known of it and do not occur here.
    pub unused: Vec<String>,
    /// With which words it is named: voices by sources.
    pub naming: NamingMatrix,
    /// What it says.
    pub says: Said,
    /// What is said of it.
    pub told: Said,
    /// Every other actor that is mentioned: slug and name, by name.
    pub others: Vec<(String, String)>,
}

/// Claims, the first of them as rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// How many, and all of them.
    pub count: Count,
    /// The first few.
    pub rows: Vec<Arc<Row>>,
}

/// The actor of the page; `None` where the corpus has none of that name.
pub fn actor(library: &Library, view: &View) -> Option<ActorPage> {
    let Page::Actor(slug) = &view.page else { return None };
    let corpus = &library.corpus;
    let (id, actor) = corpus.actors.find(|actor| actor.slug.as_str() == slug)?;
    let view = &View { facets: without_actors(view), cell: None, ..view.clone() };
    let cells = counted(library, view, NamingVoice::All);
    let own: Vec<_> = cells.iter().filter(|cell| cell.actor == Some(id)).cloned().collect();
    let forms = forms(library, view, actor, &own);
    let known = |form: &str| forms.iter().any(|used| used.slug == Slug::of(form).as_str());
    let unused = actor.aliases.iter().map(|alias| alias.form.clone()).filter(|form| !known(form)).collect();
    let says = said(library, view, actor, Facet::Speaker);
    let told = said(library, view, actor, Facet::Actor);
    let mentions = mentions_of(view, actor, &own);
    let sources = corpus.outlets.len() as u32;
    let named = texts::named(&actor.name, mentions.n, own.len() as u32, sources, forms.len() as u32);
    Some(ActorPage {
        slug: slug.clone(),
        name: actor.name.clone(),
        kind: actor.kind,
        side: actor.side.as_ref().and_then(|side| {
            corpus.sides.iter().find(|known| known.slug == *side).map(|side| side.name.clone())
        }),
        of: actor.of.as_ref().and_then(|of| {
            let (_, whole) = corpus.actors.find(|known| known.slug == *of)?;
            Some((whole.name.clone(), view.on(Page::Actor(of.to_string()))))
        }),
        reading: texts::says_and_told(&named, says.count.n, told.count.n),
        mentions,
        forms,
        unused,
        naming: voices(library, view, slug),
        says,
        told,
        others: others(library, &cells, slug),
    })
}

/// The claims that have the actor as a value of a facet.
fn said(library: &Library, view: &View, actor: &Actor, facet: Facet) -> Said {
    let all = View { group: Group::None, ..view.on(Page::Claims).only(facet, actor.slug.as_str()) };
    let list = claim_list_of(library, &all, CLAIMS);
    let name = count::claims(list.shown);
    Said {
        count: Count { n: list.shown, name, open: all },
        rows: list.groups.into_iter().flat_map(|group| group.rows).collect(),
    }
}

/// The naming matrix of one actor: a row for each voice.
fn voices(library: &Library, view: &View, slug: &str) -> NamingMatrix {
    let mut whole =
        naming(library, &View { naming_voice: NamingVoice::All, ..view.only(Facet::Actor, slug) });
    whole.rows.clear();
    for voice in [NamingVoice::Own, NamingVoice::Attributed, NamingVoice::Quoted] {
        let one = naming(library, &View { naming_voice: voice, ..view.only(Facet::Actor, slug) });
        whole.rows.extend(one.rows.into_iter().map(|mut row| {
            voice.label().clone_into(&mut row.name);
            row
        }));
    }
    whole
}

fn others(library: &Library, cells: &[parallax_measures::Naming], slug: &str) -> Vec<(String, String)> {
    let runs = cells.chunk_by(|a, b| a.actor == b.actor);
    let actors = runs.filter_map(|run| library.corpus.actors.get(run.first()?.actor?));
    let others = actors.filter(|actor| actor.slug.as_str() != slug);
    let others = others.map(|actor| (actor.slug.to_string(), actor.name.clone()));
    sorted(others.collect(), |a, b| a.1.cmp(&b.1))
}
