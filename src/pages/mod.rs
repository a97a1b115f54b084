//! The pages, one file each.

mod actor;
mod actors;
mod claim;
mod claims;
mod collected;
mod compare;
mod method;
mod overview;
mod reader;
mod sources;
mod timeline;
mod unknown;

use crate::browser::Errand;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::{claim_list, collect, drop, export_dialog, over, own_edits, share_dialog};
use crate::texts::{frame, reading};
use crate::{handover, route, store};
use leptos::prelude::{AnyView, IntoAny, RwSignal, view};
use parallax_model::Edit;
use parallax_view::{
    Library, LinkNote, Page, View, has_moved, opened, read_edits, references, references_of_claims,
};
use std::sync::Arc;

/// What a button opens below itself; it may close it.
pub(crate) type Opens = fn(Desk, RwSignal<bool>) -> Vec<Drawing>;

/// What a program holds.
#[derive(Clone, Copy)]
pub struct Program {
    /// Whether it can show what a reader asks for.
    holds: fn(&Page) -> bool,
    draw: fn(Desk, &Page) -> Option<AnyView>,
    /// What the Share button opens.
    pub(crate) share: Opens,
    /// What the Export button opens.
    pub(crate) export: Opens,
    /// The view that a link opens, where what it names has moved or is left out, and what to know of that.
    pub(crate) opened: fn(&Library, &View) -> Option<(View, LinkNote)>,
    /// The reader's own changes to who is who, as the browser kept them.
    pub(crate) edits: fn() -> Vec<Edit>,
    /// The library after the reader's own changes.
    pub(crate) edited: fn(&Arc<Library>, &[Edit]) -> Arc<Library>,
    /// Tells of these changes.
    pub(crate) notice: fn(Desk) -> Option<AnyView>,
    /// The articles that a view shows words of, for print.
    pub(crate) references: fn(&Library, &View, &str) -> Vec<String>,
    /// The button that collects a claim.
    pub(crate) collect: fn(Desk, &str) -> AnyView,
    /// Takes the place of the program before this one, as soon as nothing of it is being pressed.
    pub(crate) when_free: fn(Errand),
    /// What opens over every page, and does what a reader wishes for: see [`handover::wish`].
    pub(crate) over: fn(Desk) -> Option<AnyView>,
}

impl Program {
    /// What a first visit is for: what there is, and the claims.
    pub const FRONT: Self = Self {
        // Whoever made changes or verdicts is sent to the whole by `public/boot.js`.
        holds: is_front,
        draw: front,
        share: |desk, _| on_its_way(desk, "share-button"),
        export: |desk, _| on_its_way(desk, "export-button"),
        opened: |library, view| {
            if has_moved(library, view) {
                handover::ask();
            }
            None
        },
        edits: Vec::new,
        edited: |library, _| library.clone(),
        notice: |_| None,
        references: references_of_claims,
        collect: |_, claim| {
            let claim = claim.to_owned();
            live(move || vec![wish_to_collect(&claim)])
        },
        when_free: |take_place| take_place(),
        over: |_| {
            handover::pass_wishes_on();
            drop::listen();
            None
        },
    };
    /// Everything.
    pub const WHOLE: Self = Self {
        holds: |_| true,
        draw: |desk, page| front(desk, page).or_else(|| further(desk, page)),
        share: share_dialog::dialog,
        export: export_dialog::dialog,
        opened,
        edits: || read_edits(&store::edits()),
        edited: |library, edits| {
            let edited = match edits {
                [] => library.clone(),
                edits => Arc::new(library.edited(edits)),
            };
            edited.judged(&store::judgements()).map_or(edited, Arc::new)
        },
        references,
        notice: |desk| Some(own_edits::notice(desk)),
        collect: collect::collect_claim,
        when_free: handover::when_free,
        over: |desk| Some(over::over(desk)),
    };

    /// Whether this program can show the page.
    pub(crate) fn holds(self, page: &Page) -> bool {
        (self.holds)(page)
    }

    /// The page that a view names; where this program does not hold it, the wait for the one that does.
    pub(crate) fn page(self, desk: Desk, page: &Page) -> AnyView {
        let name = page.label();
        (self.draw)(desk, page).unwrap_or_else(|| handover::waiting(name).into_any())
    }
}

/// What is collected stands in the whole.
fn wish_to_collect(claim: &str) -> Drawing {
    let claim = claim.to_owned();
    collect_button(reading::COLLECT).on("click", move |_| handover::collect(&claim))
}

/// The button that collects a claim.
pub(crate) fn collect_button(words: &str) -> Drawing {
    el("button").with("type", "button").with("id", "collect").class("button collect").words(words)
}

pub(crate) fn is_front(page: &Page) -> bool {
    matches!(page, Page::Overview | Page::Claims | Page::Unknown(_))
}

fn front(desk: Desk, page: &Page) -> Option<AnyView> {
    Some(match page {
        Page::Overview => overview::overview().into_any(),
        Page::Claims => {
            view! { <claims::Claims page=Page::Claims middle=claim_list::claim_lines/> }.into_any()
        }
        Page::Unknown(name) => {
            let name = name.clone();
            live(move || vec![desk.glance(|view| unknown::unknown(view, &name))])
        }
        _ => return None,
    })
}

fn further(desk: Desk, page: &Page) -> Option<AnyView> {
    Some(match page {
        Page::Claim(_) => claim::claim(desk),
        Page::Reader(_) => reader::reader(),
        Page::Compare => compare::comparison(desk),
        Page::Sources => sources::sources(),
        Page::Timeline => view! { <claims::Claims page=Page::Timeline middle=timeline::middle/> }.into_any(),
        Page::Actors => live(move || vec![actors::index(desk)]),
        Page::Actor(_) => actor::actor_page(),
        Page::Collected => collected::collected(desk),
        Page::Method => method::method().into_any(),
        _ => return None,
    })
}

/// What stands below a button until the program has come that holds what it opens, and presses it again.
fn on_its_way(desk: Desk, button: &str) -> Vec<Drawing> {
    // The link is all that is handed over: what was typed a moment ago must be in it.
    route::settle(&desk.view_now());
    handover::wish(&format!("press {button}"));
    vec![el("p").with("role", "status").words(frame::OPENING_A_PART)]
}
