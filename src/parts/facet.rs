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
    let folded = Memo::new(move |_| {
        panel.with(|panel| panel.as_ref().map_or(0, |panel| panel.values.len().saturating_sub(UNFOLDED)))
    });
    let values = move || {
        let unfolded = unfolded.get();
        panel.with(|panel| panel.as_ref().map(|panel| visible(facet, panel, unfolded)))
    };
    view! {
        <fieldset class="facet" hidden=move || panel.with(Option::is_none)>
            <legend>{facet.label()}</legend>
            {values}
            <Show when=move || 0 < folded.get()>
                <button
                    class="plain small"
                    type="button"
                    aria-expanded=move || unfolded.get().to_string()
                    on:click=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)
                >
                    {move || if unfolded.get() { "Fewer".to_owned() } else { format!("{} more", folded.get()) }}
                    <span class="unseen">" under "{facet.label()}</span>
                </button>
            </Show>
        </fieldset>
    }
}

/// The values that stand open, the first and what is picked, each group together under its heading. They are
/// drawn anew with every change, in place, so that the control in focus stays.
fn visible(facet: Facet, panel: &FacetPanel, unfolded: bool) -> Vec<AnyView> {
    let most = panel.values.iter().map(|value| value.count).max().unwrap_or(0);
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
    let mut lines = Vec::new();
    for group in groups {
        if let Some(heading) = group {
            lines.push(view! { <p class="kind">{heading.clone()}</p> }.into_any());
        }
        let values = open.iter().filter(|value| value.group.as_ref() == group);
        lines.extend(values.map(|value| drawn(facet, (*value).clone(), most)));
    }
    lines
}

/// What a press on one of a value's controls picks.
#[derive(Clone, Copy)]
enum Pick {
    Toggle,
    Only,
    Exclude,
}

/// One value: its box includes it, its buttons exclude it or leave it alone.
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
