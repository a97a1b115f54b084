//! One claim in a list: its sentence with its marks, who says it, when, and how firmly. The whole row opens the
//! evidence; its links say where else it leads.

use crate::desk::Desk;
use crate::parts::chain::Chain;
use crate::parts::marked_text::marked;
use crate::parts::source_mark::SourceMark;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use parallax_view::Row;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A claim's row, at `place` of the list (from 1).
#[component]
pub(crate) fn ClaimRow(row: Row, place: usize) -> impl IntoView {
    let desk = Desk::here();
    let claim = StoredValue::new(row.claim.clone());
    let article = StoredValue::new(row.open_article.page.clone());
    let is_open =
        Memo::new(move |_| desk.glance(|view| claim.with_value(|claim| view.claim.as_ref() == Some(claim))));
    let opened = move || claim.with_value(|claim| desk.view_now().opening(claim));
    let evidence = move || claim.with_value(|claim| desk.glance(|view| view.opening(claim).href()));
    let reading = move || {
        claim.with_value(|claim| desk.glance(|view| view.on(article.get_value()).opening(claim).href()))
    };
    let open = move |event: MouseEvent| {
        if !on_control(&event) && !selecting() {
            desk.go(opened());
        }
    };
    let id = format!("claim-{}", row.claim);
    let said = format!("said-{}", row.claim);
    let sentence = said.clone();
    view! {
        <article
            class="row"
            class:open=is_open
            id=id
            data-claim=row.claim.clone()
            aria-labelledby=sentence
            aria-current=move || is_open.get().then_some("true")
            tabindex=if place == 1 { "0" } else { "-1" }
            on:click=open
        >
            <SourceMark badge=row.badge/>
            <p class="said words" id=said>{marked(&row.sentence)}</p>
            <p class="meta">
                <Chain hops=row.chain voice=row.voice/>
                <span>{row.when}</span>
                <span class="kind">{row.kind}" · "{row.certainty}</span>
            </p>
            <p class="ways">
                <a href=evidence>"Evidence"</a>
                <a href=reading>"Open in article"</a>
            </p>
        </article>
    }
}

/// Whether a click was meant for a link or button inside the row.
fn on_control(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("a, button").is_ok_and(|control| control.is_some()))
}

/// Whether the click ended a selection of words.
fn selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}
