//! The bar above the claims: the search, the active filters, the count, the order, and what to do with the rows.

use crate::browser;
use crate::desk::Desk;
use crate::parts::export::ExportRows;
use crate::parts::share::Share;
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
            <ul class="chips" aria-label="Active filters" hidden=move || active.with(Vec::is_empty)>
                <For each=move || active.get() key=|chip| (chip.name.clone(), chip.known) let:chip>
                    <li><ActiveFilter chip/></li>
                </For>
                <li class="clear">
                    <a class="small" href=move || desk.glance(|view| view.cleared().href())>"Clear all"</a>
                </li>
            </ul>
            <Count list/>
            <div class="ways">
                <Order/>
                <Share/>
                <ExportRows/>
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

/// An active filter; pressing it lifts it.
#[component]
fn ActiveFilter(chip: Chip) -> impl IntoView {
    let desk = Desk::here();
    let key = chip.name.clone();
    // Other filters may have changed since this chip was drawn.
    let lift = move |_| {
        let without = desk.now(chips).into_iter().find(|chip| chip.name == key).map(|chip| chip.without);
        if let Some(without) = without {
            desk.go(without);
            request_animation_frame(|| browser::focus_first(".chip, #filters-button, #search"));
        }
    };
    view! {
        <button
            type="button"
            class="chip"
            class:excluded=chip.excluded
            class:unknown=!chip.known
            aria-label=chip.name
            title=(!chip.known).then_some("Not in these articles")
            on:click=lift
        >
            <b>{chip.excluded.then_some("not ")}{chip.label}</b>
            <span class="value">{chip.words}</span>
            <span class="cross" aria-hidden="true">"×"</span>
        </button>
    }
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
