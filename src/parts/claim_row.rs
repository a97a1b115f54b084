//! One claim in a list: its sentence with its marks, who says it, when, and how firmly. The whole row opens the
//! evidence; its links say where else it leads.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::chain::chain;
use crate::parts::marked_text::marked;
use crate::parts::source_mark::source_mark;
use crate::parts::status::status;
use crate::texts::list;
use leptos::ev::Event;
use leptos::prelude::{RwSignal, With, window};
use parallax_view::{Page, Row, View};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A claim's row, at `place` of the list (from 1). Only its links follow every change of the view, and they
/// follow `settled`, the view once its first rows stand. Which row is open, [`mark_open`] says.
pub(crate) fn claim_row(desk: Desk, settled: RwSignal<View>, row: Arc<Row>, place: usize) -> Drawing {
    let is_open = desk.view_now().claim.as_ref() == Some(&row.claim);
    let said = format!("said-{}", row.claim);
    let meta = el("p")
        .class("meta")
        .child(chain(&row.chain, row.voice))
        .child(el("span").words(&row.when))
        .child(el("span").class("kind").words(&row.kind).words(" · ").words(&row.certainty));
    let claim = row.claim.clone();
    el("article")
        .class("row")
        .with("id", &row_id(&row.claim))
        .with("data-claim", &row.claim)
        .with("aria-labelledby", &said)
        .with("aria-current", if is_open { "true" } else { "false" })
        .with("tabindex", if place == 1 { "0" } else { "-1" })
        .on("click", move |event| {
            if !on_control(&event) && !selecting() {
                desk.go(desk.view_now().opening(&claim));
            }
        })
        .child(source_mark(&row.badge))
        .child(marked(el("p").class("said words").with("id", &said), &row.sentence))
        .child(meta)
        .child(el("p").class("ways").live(move || settled.with(|view| ways(view, &row))))
}

/// Lets the row of a claim be the open one (`true`), or no longer (`false`). The row itself stays, and with it the focus on what was pressed
/// there.
pub(crate) fn mark_open(claim: &str, is_open: &str) {
    browser::set_attribute(&row_id(claim), "aria-current", is_open);
}

fn row_id(claim: &str) -> String {
    format!("claim-{claim}")
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
