//! The claims: filters at the left, the list in the middle, the evidence at the right. On a phone the filters are
//! a tray over the list, and the evidence is a sheet.

use crate::browser;
use crate::desk::Desk;
use crate::parts::bar::Bar;
use crate::parts::claim_list;
use crate::parts::days::days;
use crate::parts::evidence::EvidencePane;
use crate::parts::facet::facets;
use leptos::ev;
use leptos::prelude::*;
use parallax_view::{ClaimList, claim_list};

/// The list that a reader filters.
#[component]
pub(crate) fn Claims() -> impl IntoView {
    let list = Desk::here().derive(claim_list);
    let filters_open = RwSignal::new(false);
    view! {
        <div class="claims">
            <h1 class="unseen" tabindex="-1">"Claims"</h1>
            <Bar list filters_open/>
            <div class="desk open">
                <Filters list filters_open/>
                <div class="middle"><claim_list::Claims list/></div>
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
    let show = move || format!("Show {}", claim_list::claims(list.with(|list| list.shown)));
    view! {
        <aside class="facets beside" class:open=filters_open aria-label="Filters" on:keydown=close_by_key>
            <h2 id="filters-title" tabindex="-1">"Filters"</h2>
            <div class="panels">{facets(desk)}{days(desk)}</div>
            <p class="done"><button type="button" class="button go" on:click=move |_| close()>{show}</button></p>
        </aside>
    }
}
