//! The desk: filters at the left, the list of claims or the timeline in the middle, the evidence at the right. On a
//! phone the filters are a tray over the middle, and the evidence is a sheet.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{el, live};
use crate::parts::bar::Bar;
use crate::parts::claim_list;
use crate::parts::days::days;
use crate::parts::evidence::EvidencePane;
use crate::parts::facet::facets;
use crate::texts::list;
use leptos::ev;
use leptos::prelude::*;
use parallax_view::{ClaimList, LISTED, Page, claim_list_of};

/// What stands in the middle: the claims that pass.
pub(crate) type Middle = fn(Desk, Memo<ClaimList>) -> AnyView;

/// What a reader filters: the list of claims, or the timeline in its place.
#[component]
pub(crate) fn Claims(page: Page, middle: Middle) -> impl IntoView {
    let desk = Desk::here();
    let listed = page == Page::Claims;
    let list = desk.derive(move |library, view| {
        let rows = if listed { LISTED * (1 + view.more as usize) } else { 0 };
        claim_list_of(library, view, rows)
    });
    let filters_open = RwSignal::new(false);
    let title = page.label();
    let open = move || page == Page::Claims || desk.glance(|view| view.claim.is_some());
    view! {
        <div class="claims">
            <h1 class="unseen" tabindex="-1">{title}</h1>
            <Bar list filters_open/>
            <div class="desk" class:open=open>
                <Filters list filters_open/>
                {middle(desk, list)}
                <EvidencePane/>
            </div>
        </div>
    }
}

/// The panels of filters.
#[component]
pub(crate) fn Filters(list: Memo<ClaimList>, filters_open: RwSignal<bool>) -> impl IntoView {
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
    let followed = RwSignal::new(desk.view_now());
    let behind = move || if followed.get() == desk.view() { "false" } else { "true" };
    // The timeline has them beside its line.
    let typed_days = (desk.view_now().page == Page::Claims).then(|| days(desk));
    let show = live(move || {
        let shown = list.with(|list| claim_list::claims(list.shown));
        let button = el("button").with("type", "button").class("button go").on("click", move |_| close());
        vec![el("p").class("done").child(button.words(&list::show(&shown)))]
    });
    view! {
        <aside class="facets beside" class:open=filters_open aria-label=list::FILTERS on:keydown=close_by_key>
            <h2 id="filters-title" tabindex="-1">{list::FILTERS}</h2>
            <div class="panels" aria-busy=behind>{facets(desk, followed)}{typed_days}</div>
            {show}
        </aside>
    }
}
