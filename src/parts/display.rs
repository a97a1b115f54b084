//! The reader's choices for this browser, theme and density: a button each that goes on to the next value.

use crate::store::{self, Choice};
use leptos::prelude::*;

/// The button of one choice.
#[component]
pub(crate) fn Display(choice: Choice) -> impl IntoView {
    let chosen = RwSignal::new(store::chosen(choice));
    let place = move || choice.values().iter().position(|(value, _)| *value == chosen.get()).unwrap_or(0);
    let name = move || choice.values().get(place()).map_or("", |(_, name)| name);
    let next = move |_| {
        let next = choice.values().get(place() + 1).or(choice.values().first());
        if let Some((value, _)) = next {
            store::choose(choice, value);
            chosen.set(value);
        }
    };
    view! {
        <button type="button" class="plain display" on:click=next>
            <span class="what">{choice.label()}": "</span>
            {name}
        </button>
    }
}
