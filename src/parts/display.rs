//! The reader's choices for this browser, theme and density: a button each that goes on to the next value.

use crate::draw::{el, live};
use crate::store::{self, Choice};
use leptos::prelude::{AnyView, Get, RwSignal, Set};

/// The button of one choice.
pub(crate) fn display(choice: Choice) -> AnyView {
    let chosen = RwSignal::new(store::chosen(choice));
    live(move || {
        let chosen_now = chosen.get();
        let place = choice.values().iter().position(|(value, _)| *value == chosen_now).unwrap_or(0);
        let name = choice.values().get(place).map_or("", |(_, name)| name);
        let next = choice.values().get(place + 1).or(choice.values().first());
        let button = el("button")
            .with("type", "button")
            .class("plain display")
            .with("data-choice", choice.label())
            .on("click", move |_| {
                if let Some((value, _)) = next {
                    store::choose(choice, value);
                    chosen.set(value);
                }
            })
            .child(el("span").class("what").words(choice.label()).words(": "));
        vec![button.words(name)]
    })
}
