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

/// What a press on one of a value's controls picks.
#[derive(Clone, Copy)]
enum Pick {
    Toggle,
    Only,
    Exclude,
}

/// One value: its box includes it, its buttons exclude it or leave it alone. Drawn as a whole with every change,
/// in place, so that the control in focus stays.
#[component]
fn Value(facet: Facet, slug: String, panel: Memo<Option<FacetPanel>>, most: Memo<u32>) -> impl IntoView {
    let value = Memo::new(move |_| {
        panel.with(|panel| panel.as_ref()?.values.iter().find(|value| value.slug == slug).cloned())
    });
    move || value.get().map(|value| drawn(facet, value, most.get()))
}

fn drawn(facet: Facet, value: FacetValue, most: u32) -> AnyView {
    let FacetValue { slug, name, count, state, known, badge, class, .. } = value;
    let excluded = state == ValueState::Excluded;
    let look = [("zero", count == 0), ("excluded", excluded), ("unknown", !known)];
    let look: Vec<&str> = look.into_iter().filter(|(_, is)| *is).map(|(word, _)| word).collect();
    let letter = badge
        .map(|badge| view! { <span class="source" data-place=badge.place.to_string()>{badge.letter}</span> });
    let swatch = class.map(
        |class| view! { <span class=format!("swatch label-{}", class.slug()) title=class.label()></span> },
    );
    view! {
        <div class=format!("value {}", look.join(" "))>
            <label>
                <input
                    type="checkbox"
                    id=format!("{}-{slug}", facet.key())
                    aria-label=format!("{name}, {}", claims(count))
                    prop:checked=state == ValueState::Included
                    on:change=picking(facet, &slug, Pick::Toggle)
                />
                {letter}
                {swatch}
                <span class="name">{name.clone()}</span>
            </label>
            <span class="picks">
                <button type="button" class="plain" aria-label=format!("Only {name}") on:click=picking(facet, &slug, Pick::Only)>
                    "only"
                </button>
                <button
                    type="button"
                    class="plain"
                    aria-label=format!("Exclude {name}")
                    aria-pressed=excluded.to_string()
                    on:click=picking(facet, &slug, Pick::Exclude)
                >"exclude"</button>
            </span>
            <span class="number" aria-hidden="true">{count.to_string()}</span>
            <span class="meter" aria-hidden="true"><span style:width=format!("{}%", 100 * count / most.max(1))></span></span>
        </div>
    }
    .into_any()
}

/// What happens when a control is pressed.
fn picking<E>(facet: Facet, slug: &str, pick: Pick) -> impl FnMut(E) + 'static + use<E> {
    let desk = Desk::here();
    let slug = slug.to_owned();
    move |_| {
        let view = desk.view_now();
        desk.go(match pick {
            Pick::Toggle => view.toggle(facet, &slug),
            Pick::Only => view.only(facet, &slug),
            Pick::Exclude => view.exclude(facet, &slug),
        });
    }
}
