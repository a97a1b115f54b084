//! One claim in a list: its sentence with its marks, who says it, when, and how firmly. The whole row opens the
//! evidence; its links say where else it leads.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::chain::chain;
use crate::parts::marked_text::marked;
use crate::parts::source_mark::source_mark;
use crate::parts::status::status;
use crate::texts::list;
use leptos::ev::Event;
use leptos::prelude::{AnyView, Get, Memo, RwSignal, With, window};
use parallax_view::{Page, Row, View};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A claim's row, at `place` of the list (from 1). Only its links follow every change of the view, and they
/// follow `settled`, the view once its first rows stand.
pub(crate) fn claim_row(desk: Desk, settled: RwSignal<View>, row: Arc<Row>, place: usize) -> AnyView {
    let claim = row.claim.clone();
    let open = Memo::new(move |_| desk.glance(|view| view.claim.as_ref() == Some(&claim)));
    live(move || vec![drawn(desk, settled, &row, place, open.get())])
}

fn drawn(desk: Desk, settled: RwSignal<View>, row: &Arc<Row>, place: usize, is_open: bool) -> Drawing {
    let said = format!("said-{}", row.claim);
    let meta = el("p")
        .class("meta")
        .child(chain(&row.chain, row.voice))
        .child(el("span").words(&row.when))
        .child(el("span").class("kind").words(&row.kind).words(" · ").words(&row.certainty));
    let claim = row.claim.clone();
    el("article")
        .class(if is_open { "row open" } else { "row" })
        .with("id", &format!("claim-{}", row.claim))
        .with("data-claim", &row.claim)
        .with("aria-labelledby", &said)
        .with_some("aria-current", is_open.then_some("true"))
        .with("tabindex", if place == 1 { "0" } else { "-1" })
        .on("click", move |event| {
            if !on_control(&event) && !selecting() {
                desk.go(desk.view_now().opening(&claim));
            }
        })
        .child(source_mark(&row.badge))
        .child(marked(el("p").class("said words").with("id", &said), &row.sentence))
        .child(meta)
        .child(el("p").class("ways").live({
            let row = row.clone();
            move || settled.with(|view| ways(view, &row))
        }))
}

/// Where a row leads, with the filters of the moment.
fn ways(view: &View, row: &Row) -> Vec<Drawing> {
    let reading = view.on(row.open_article.page.clone()).opening(&row.claim);
    let page = view.on(Page::Claim(row.claim.clone()));
    let status =
        status(&row.status, &page).unwrap_or_else(|| el("a").with("href", &page.href()).words(list::CLAIM));
    vec![
        status,
        el("a").with("href", &view.opening(&row.claim).href()).words(list::EVIDENCE),
        el("a").with("href", &reading.href()).words(list::OPEN_IN_ARTICLE),
    ]
}

/// Whether a click was meant for a link or button inside the row.
fn on_control(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("a, button").is_ok_and(|control| control.is_some()))
}

/// Whether the click ended a selection of words.
fn selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}
