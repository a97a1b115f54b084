//! The claims: filters at the left, the list in the middle, the evidence at the right. On a phone the filters are
//! a tray over the list, and the evidence is a sheet.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{el, live};
use crate::parts::bar::Bar;
use crate::parts::claim_list;
use crate::parts::days::days;
use crate::parts::evidence::EvidencePane;
use crate::parts::facet::facets;
use leptos::ev;
use leptos::prelude::*;
use parallax_view::{ClaimList, LISTED, claim_list_of};

/// The list that a reader filters.
#[component]
pub(crate) fn Claims() -> impl IntoView {
    let desk = Desk::here();
    let more = RwSignal::new(0);
    let list =
        desk.derive(move |library, view| claim_list_of(library, view, LISTED.saturating_mul(1 + more.get())));
    let filters_open = RwSignal::new(false);
    view! {
        <div class="claims">
            <h1 class="unseen" tabindex="-1">"Claims"</h1>
            <Bar list filters_open/>
            <div class="desk open">
                <Filters list filters_open/>
                {claim_list::claim_lines(desk, list, more)}
                <EvidencePane/>
            </div>
        </div>
    }
}

/// The panels of filters.
#[component]
fn Filters(list: Memo<ClaimList>, filters_open: RwSignal<bool>) -> impl IntoView {
    let desk = Desk::here();
    let close = move || {
        filters_open.set(false);
        browser::focus_soon("filters-button");
    };
    let close_by_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && filters_open.get_untracked() {
            event.prevent_default();
            close();
        }
    };
    let show = live(move || {
        let shown = list.with(|list| claim_list::claims(list.shown));
        let button = el("button").with("type", "button").class("button go").on("click", move |_| close());
        vec![el("p").class("done").child(button.words(&format!("Show {shown}")))]
    });
    view! {
        <aside class="facets beside" class:open=filters_open aria-label="Filters" on:keydown=close_by_key>
            <h2 id="filters-title" tabindex="-1">"Filters"</h2>
            <div class="panels">{facets(desk)}{days(desk)}</div>
            {show}
        </aside>
    }
}
