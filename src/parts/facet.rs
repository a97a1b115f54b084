//! One panel of filters: each value with its count under the other filters; include, exclude, only. What is at
//! zero stays, greyed, and what the corpus does not have stays, struck through.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, Extent, el, live};
use crate::parts::claim_list::claims;
use crate::texts::list;
use leptos::prelude::*;
use parallax_view::{Facet, FacetValue, ValueState, View, facet_panels};

/// How many values stand before the rest is folded away.
const UNFOLDED: usize = 8;
/// How many more a press unfolds: of thousands drawn anew with every choice a page would stand still.
const STEP: usize = 100;

/// The panels of all facets. They are drawn anew with every change, in place, so that the control in focus stays: at
/// once those on the screen, the others after that frame. `followed` is the view that all of them were drawn for.
pub(crate) fn facets(desk: Desk, followed: RwSignal<View>) -> AnyView {
    let unfolded = RwSignal::new(Vec::new());
    live(move || {
        let view = desk.view();
        let panels = desk.with(facet_panels);
        let extent = if followed.get() == view { Extent::Whole } else { Extent::OnScreen };
        if extent == Extent::OnScreen {
            browser::after_frame(move || {
                if desk.try_view_now().as_ref() == Some(&view) {
                    followed.try_set(view);
                }
            });
        }
        let panel = |facet: Facet| {
            let values = panels.iter().find(|panel| panel.facet == facet).map(|panel| &panel.values);
            fieldset(desk, facet, values.map(Vec::as_slice), unfolded, extent)
        };
        Facet::ALL.into_iter().map(panel).collect()
    })
}

/// The panel of one facet; hidden where it has no values to choose from.
fn fieldset(
    desk: Desk,
    facet: Facet,
    values: Option<&[FacetValue]>,
    unfolded: RwSignal<Vec<Facet>>,
    extent: Extent,
) -> Drawing {
    let id = format!("facet-{}", facet.key());
    let panel = el("fieldset").class("facet").with("id", &id);
    if extent.leaves(&id) {
        return panel.still();
    }
    let hidden = values.is_none().then_some("");
    let values = values.unwrap_or_default();
    let steps = unfolded.with(|unfolded| unfolded.iter().filter(|own| **own == facet).count());
    let open = UNFOLDED + steps * STEP;
    let folded = values.len().saturating_sub(open);
    let words = if folded == 0 { list::FEWER.to_owned() } else { list::so_many_more(&folded) };
    let more = (UNFOLDED < values.len()).then(|| {
        let next = values.get(open).map(|value| value_id(facet, value));
        el("button")
            .class("plain small")
            .with("type", "button")
            .with("aria-expanded", if folded == 0 { "true" } else { "false" })
            .on("click", move |_| {
                unfolded.update(|unfolded| match folded {
                    0 => unfolded.retain(|own| *own != facet),
                    _ => unfolded.push(facet),
                });
                if let Some(next) = next.clone() {
                    browser::focus_soon(next);
                }
            })
            .words(&words)
            .child(el("span").class("unseen").words(list::UNDER).words(facet.label()))
    });
    let most = values.iter().map(|value| value.count).max().unwrap_or(0);
    let picked = |value: &FacetValue| value.state != ValueState::Off;
    let (first, further) = values.split_at(UNFOLDED.min(values.len()));
    let (further, rest) = further.split_at((open - UNFOLDED).min(further.len()));
    let further = further.iter().chain(rest.iter().filter(|value| picked(value)));
    panel
        .with_some("hidden", hidden)
        .child(el("legend").words(facet.label()))
        .child(el("div").children(visible(desk, facet, &first.iter().collect::<Vec<_>>(), most)))
        .children(more)
        // Below the button, so that it stays where it is pressed.
        .child(el("div").children(visible(desk, facet, &further.collect::<Vec<_>>(), most)))
}

/// These values, each group together under its heading.
fn visible(desk: Desk, facet: Facet, values: &[&FacetValue], most: u32) -> Vec<Drawing> {
    let mut groups: Vec<Option<&String>> = Vec::new();
    for value in values {
        if !groups.contains(&value.group.as_ref()) {
            groups.push(value.group.as_ref());
        }
    }
    let mut lines = Vec::new();
    for group in groups {
        lines.extend(group.map(|heading| el("p").class("kind").words(heading)));
        let values = values.iter().filter(|value| value.group.as_ref() == group);
        lines.extend(values.map(|value| drawn(desk, facet, value, most)));
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
fn drawn(desk: Desk, facet: Facet, value: &FacetValue, most: u32) -> Drawing {
    let excluded = value.state == ValueState::Excluded;
    let look = [("zero", value.count == 0), ("excluded", excluded), ("unknown", !value.known)];
    let look: Vec<&str> = look.into_iter().filter(|(_, is)| *is).map(|(word, _)| word).collect();
    let letter = value.badge.as_ref().map(|badge| {
        el("span").class("source").with("data-place", &badge.place.to_string()).words(&badge.letter)
    });
    let swatch = value.class.map(|class| {
        el("span").class(&format!("swatch label-{}", class.slug())).with("title", class.label())
    });
    let input = el("input")
        .with("type", "checkbox")
        .with("id", &value_id(facet, value))
        .with("aria-label", &format!("{}, {}", value.name, claims(value.count)))
        .ticked(value.state == ValueState::Included);
    let button = |name: &str| {
        el("button")
            .with("type", "button")
            .class("plain")
            .with("aria-label", &format!("{name} {}", value.name))
    };
    let only = picks(button(list::ONLY).words(list::ONLY_SHORT), "click", desk, facet, value, Pick::Only);
    let exclude = button(list::EXCLUDE).with("aria-pressed", if excluded { "true" } else { "false" });
    let exclude = picks(exclude.words(list::EXCLUDE_SHORT), "click", desk, facet, value, Pick::Exclude);
    let width = format!("width: {}%", 100 * value.count / most.max(1));
    let label = el("label")
        .child(picks(input, "change", desk, facet, value, Pick::Toggle))
        .children(letter)
        .children(swatch)
        .child(el("span").class("name").words(&value.name));
    el("div")
        .class(&format!("value {}", look.join(" ")))
        .child(label)
        .child(el("span").class("picks").child(only).child(exclude))
        .child(el("span").class("number").with("aria-hidden", "true").words(&value.count.to_string()))
        .child(el("span").class("meter").with("aria-hidden", "true").child(el("span").with("style", &width)))
}

fn value_id(facet: Facet, value: &FacetValue) -> String {
    format!("{}-{}", facet.key(), value.slug)
}

/// A control that picks a value.
fn picks(
    control: Drawing,
    event: &'static str,
    desk: Desk,
    facet: Facet,
    value: &FacetValue,
    pick: Pick,
) -> Drawing {
    let slug = value.slug.clone();
    control.on(event, move |_| {
        let view = desk.view_now();
        desk.go(match pick {
            Pick::Toggle => view.toggle(facet, &slug),
            Pick::Only => view.only(facet, &slug),
            Pick::Exclude => view.exclude(facet, &slug),
        });
    })
}
