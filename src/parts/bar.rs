//! The bar above the claims: the search, the active filters, the count, the order, and what to do with the rows.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::export::export_rows;
use crate::parts::share::share;
use leptos::leptos_dom::helpers::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};
use leptos::prelude::*;
use parallax_view::{Chip, ClaimList, Group, Sort, View, chips};
use std::time::Duration;

/// How long typing rests before the count is said.
const TYPING: Duration = Duration::from_millis(350);

/// The bar over a list of claims. `filters_open` is whether a phone shows the tray of filters.
#[component]
pub(crate) fn Bar(list: Memo<ClaimList>, filters_open: RwSignal<bool>) -> impl IntoView {
    let desk = Desk::here();
    let active = desk.derive(chips);
    let open_filters = move |_| {
        filters_open.set(true);
        browser::focus_soon("filters-title");
    };
    let filters = move || match active.with(Vec::len) {
        0 => "Filters".to_owned(),
        count => format!("Filters ({count})"),
    };
    let active_filters = live(move || vec![chips_drawn(desk, active.get())]);
    view! {
        <div class="bar" class:filtered=move || !active.with(Vec::is_empty)>
            <Search/>
            <button
                id="filters-button"
                type="button"
                class="button filters"
                aria-expanded=move || filters_open.get().to_string()
                on:click=open_filters
            >{filters}</button>
            {active_filters}
            <Count list/>
            <div class="ways">
                <Order/>
                {share()}
                {export_rows()}
            </div>
        </div>
    }
}

#[component]
fn Search() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            <label class="unseen" for="search">"Search claims"</label>
            <input
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder="Words, “a phrase”, -without"
                prop:value=move || desk.glance(|view| view.query.clone())
                on:input:target=move |event| desk.go(desk.view_now().searching(&event.target().value()))
            />
            <kbd aria-hidden="true">"/"</kbd>
        </form>
    }
}

/// The active filters, and the way to lift them all; hidden where there is none.
fn chips_drawn(desk: Desk, chips: Vec<Chip>) -> Drawing {
    let hidden = chips.is_empty().then_some("");
    let clear = desk.glance(|view| view.cleared().href());
    let clear = el("a").class("small").with("href", &clear).words("Clear all");
    el("ul")
        .class("chips")
        .with("aria-label", "Active filters")
        .with_some("hidden", hidden)
        .children(chips.into_iter().map(|chip| el("li").child(active_filter(desk, chip))))
        .child(el("li").class("clear").child(clear))
}

/// An active filter; pressing it lifts it.
fn active_filter(desk: Desk, chip: Chip) -> Drawing {
    let mut look = "chip".to_owned();
    if chip.excluded {
        look.push_str(" excluded");
    }
    if !chip.known {
        look.push_str(" unknown");
    }
    let without = chip.without;
    el("button")
        .with("type", "button")
        .class(&look)
        .with("aria-label", &chip.name)
        .with_some("title", (!chip.known).then_some("Not in these articles"))
        .on("click", move |_| {
            desk.go(without.clone());
            request_animation_frame(|| browser::focus_first(".chip, #filters-button, #search"));
        })
        .child(el("b").words(if chip.excluded { "not " } else { "" }).words(&chip.label))
        .child(el("span").class("value").words(&chip.words))
        .child(el("span").class("cross").with("aria-hidden", "true").words("×"))
}

/// How many claims pass: said at once after a choice, and when typing rests.
#[component]
fn Count(list: Memo<ClaimList>) -> impl IntoView {
    let desk = Desk::here();
    let said = RwSignal::new(list.with_untracked(|list| (list.shown, list.total)));
    let resting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    Effect::new(move |typed: Option<String>| {
        let now = list.with(|list| (list.shown, list.total));
        let query = desk.glance(|view| view.query.clone());
        if let Some(timer) = resting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if typed.is_some_and(|typed| typed != query) {
            resting.set_value(set_timeout_with_handle(move || said.set(now), TYPING).ok());
        } else {
            said.set(now);
        }
        query
    });
    on_cleanup(move || {
        if let Some(timer) = resting.try_get_value().flatten() {
            timer.clear();
        }
    });
    view! {
        <p class="count" role="status">
            <b>{move || said.get().0}</b>
            {move || format!(" of {} claims", said.get().1)}
        </p>
    }
}

/// In which order, and under which headings.
#[component]
fn Order() -> impl IntoView {
    let desk = Desk::here();
    let sort = move |slug: String| {
        if let Some(sort) = Sort::from_slug(&slug) {
            desk.go(View { sort, ..desk.view_now() });
        }
    };
    let group = move |slug: String| {
        if let Some(group) = Group::from_slug(&slug) {
            desk.go(View { group, ..desk.view_now() });
        }
    };
    let sorts = Sort::ALL.iter().map(|sort| view! { <option value=sort.slug()>{sort.label()}</option> });
    let groups = Group::ALL.iter().map(|group| view! { <option value=group.slug()>{group.label()}</option> });
    view! {
        <span class="order">
            <label for="sort">"Sort"</label>
            <select
                id="sort"
                class="button"
                prop:value=move || desk.glance(|view| view.sort.slug())
                on:change:target=move |event| sort(event.target().value())
            >{sorts.collect_view()}</select>
        </span>
        <span class="order">
            <label for="group">"Group"</label>
            <select
                id="group"
                class="button"
                prop:value=move || desk.glance(|view| view.group.slug())
                on:change:target=move |event| group(event.target().value())
            >{groups.collect_view()}</select>
        </span>
    }
}
