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
    let Row { claim, badge, sentence, chain, when, kind, certainty, voice, open_article, .. } = row;
    let ways = StoredValue::new((claim.clone(), open_article.page));
    let is_open = Memo::new(move |_| {
        ways.with_value(|(claim, _)| desk.glance(|view| view.claim.as_ref() == Some(claim)))
    });
    // The links carry the filters of the moment.
    let links = move || {
        let view = desk.view();
        let (evidence, reading) = ways.with_value(|(claim, article)| {
            (view.opening(claim).href(), view.on(article.clone()).opening(claim).href())
        });
        view! { <a href=evidence>"Evidence"</a><a href=reading>"Open in article"</a> }
    };
    let open = move |event: MouseEvent| {
        if !on_control(&event) && !selecting() {
            desk.go(ways.with_value(|(claim, _)| desk.view_now().opening(claim)));
        }
    };
    let said = format!("said-{claim}");
    let sentence_id = said.clone();
    view! {
        <article
            class="row"
            class:open=is_open
            id=format!("claim-{claim}")
            data-claim=claim
            aria-labelledby=said
            aria-current=move || is_open.get().then_some("true")
            tabindex=if place == 1 { "0" } else { "-1" }
            on:click=open
        >
            <SourceMark badge/>
            <p class="said words" id=sentence_id>{marked(&sentence)}</p>
            <p class="meta">
                <Chain hops=chain voice/>
                <span>{when}</span>
                <span class="kind">{kind}" · "{certainty}</span>
            </p>
            <p class="ways">{links}</p>
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
