//! One panel of filters: each value with its count under the other filters; include, exclude, only. What is at
//! zero stays, greyed, and what the corpus does not have stays, struck through.

use crate::desk::Desk;
use crate::parts::claim_list::claims;
use leptos::prelude::*;
use parallax_view::{Facet, FacetPanel, FacetValue, ValueState};

/// How many values stand before the rest is folded away.
const UNFOLDED: usize = 8;

/// The panel of one facet.
#[component]
pub(crate) fn FacetFieldset(facet: Facet, panels: Memo<Vec<FacetPanel>>) -> impl IntoView {
    let panel =
        Memo::new(move |_| panels.with(|panels| panels.iter().find(|panel| panel.facet == facet).cloned()));
    let unfolded = RwSignal::new(false);
    let read = move |read: fn(&FacetPanel) -> u32| panel.with(|panel| panel.as_ref().map_or(0, read));
    let folded =
        move || read(|panel| u32::try_from(panel.values.len().saturating_sub(UNFOLDED)).unwrap_or(0));
    let most =
        Memo::new(move |_| read(|panel| panel.values.iter().map(|value| value.count).max().unwrap_or(0)));
    let values = move || {
        panel.with(|panel| panel.as_ref().map(|panel| visible(panel, unfolded.get()))).unwrap_or_default()
    };
    view! {
        <fieldset class="facet" hidden=move || panel.with(Option::is_none)>
            <legend>{facet.label()}</legend>
            <For each=values key=|value| (value.slug.clone(), value.heading.clone()) let:value>
                {value.heading.map(|heading| view! { <p class="kind">{heading}</p> })}
                <Value facet slug=value.slug panel most/>
            </For>
            <Show when=move || 0 < folded()>
                <button
                    class="plain small"
                    type="button"
                    aria-expanded=move || unfolded.get().to_string()
                    on:click=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)
                >
                    {move || if unfolded.get() { "Fewer".to_owned() } else { format!("{} more", folded()) }}
                    <span class="unseen">" under "{facet.label()}</span>
                </button>
            </Show>
        </fieldset>
    }
}

/// A value that stands open, with the heading above it where a new group begins.
struct Visible {
    slug: String,
    heading: Option<String>,
}

/// The values that stand open, the first and what is picked, each group together.
fn visible(panel: &FacetPanel, unfolded: bool) -> Vec<Visible> {
    let picked = |value: &FacetValue| value.state != ValueState::Off;
    let open = panel.values.iter().enumerate();
    let open =
        open.filter(|(place, value)| unfolded || *place < UNFOLDED || picked(value)).map(|(_, value)| value);
    let open: Vec<&FacetValue> = open.collect();
    let mut groups: Vec<Option<&String>> = Vec::new();
    for value in &open {
        if !groups.contains(&value.group.as_ref()) {
            groups.push(value.group.as_ref());
        }
    }
    let of_group = |group: Option<&String>| {
        let values = open.iter().filter(move |value| value.group.as_ref() == group).enumerate();
        let heading = move |place| group.filter(|_| place == 0).cloned();
        values
            .map(move |(place, value)| Visible { slug: value.slug.clone(), heading: heading(place) })
            .collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(of_group).collect()
}

/// One value: its box includes it, its buttons exclude it or leave it alone.
#[component]
fn Value(facet: Facet, slug: String, panel: Memo<Option<FacetPanel>>, most: Memo<u32>) -> impl IntoView {
    let desk = Desk::here();
    let id = format!("{}-{slug}", facet.key());
    let slug = StoredValue::new(slug);
    let value = Memo::new(move |_| {
        panel.with(|panel| {
            slug.with_value(|slug| panel.as_ref()?.values.iter().find(|value| value.slug == *slug).cloned())
        })
    });
    let of = move |read: fn(&FacetValue) -> String| {
        value.with(|value| value.as_ref().map(read)).unwrap_or_default()
    };
    let is =
        move |state: ValueState| value.with(|value| value.as_ref().is_some_and(|value| value.state == state));
    let included = move || is(ValueState::Included);
    let excluded = move || is(ValueState::Excluded);
    let count = move || value.with(|value| value.as_ref().map_or(0, |value| value.count));
    let unknown = move || value.with(|value| value.as_ref().is_some_and(|value| !value.known));
    let named = move || of(|value| format!("{}, {}", value.name, claims(value.count)));
    let width = move || format!("{}%", 100 * count() / most.get().max(1));
    let name = move || of(|value| value.name.clone());
    let mark = move || value.with(|value| value.as_ref().and_then(|value| value.badge.clone()));
    let class = move || value.with(|value| value.as_ref().and_then(|value| value.class));
    view! {
        <div class="value" class:zero=move || count() == 0 class:excluded=excluded class:unknown=unknown>
            <label>
                <input
                    type="checkbox"
                    id=id
                    aria-label=named
                    prop:checked=included
                    on:change=move |_| slug.with_value(|slug| desk.go(desk.view_now().toggle(facet, slug)))
                />
                {move || mark().map(|badge| view! { <span class="source" data-place=badge.place.to_string()>{badge.letter}</span> })}
                {move || class().map(|class| view! { <span class=format!("swatch label-{}", class.slug()) title=class.label()></span> })}
                <span class="name">{name}</span>
            </label>
            <span class="picks">
                <button
                    type="button"
                    class="plain"
                    aria-label=move || format!("Only {}", name())
                    on:click=move |_| slug.with_value(|slug| desk.go(desk.view_now().only(facet, slug)))
                >"only"</button>
                <button
                    type="button"
                    class="plain"
                    aria-label=move || format!("Exclude {}", name())
                    aria-pressed=move || excluded().to_string()
                    on:click=move |_| slug.with_value(|slug| desk.go(desk.view_now().exclude(facet, slug)))
                >"exclude"</button>
            </span>
            <span class="number" aria-hidden="true">{count}</span>
            <span class="meter" aria-hidden="true"><span style:width=width></span></span>
        </div>
    }
}
