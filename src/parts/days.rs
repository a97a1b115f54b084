//! The days that claims must touch: a first and a last day, either open.

use crate::desk::Desk;
use leptos::prelude::*;
use parallax_model::Day;
use parallax_view::DateRange;

/// The two ends of the range.
#[component]
pub(crate) fn Days() -> impl IntoView {
    let desk = Desk::here();
    let from = move || in_field(desk.glance(|view| view.date.from));
    let to = move || in_field(desk.glance(|view| view.date.to));
    let range = move || desk.view_now().date;
    let begin = move |typed: String| {
        desk.go(desk.view_now().dated(DateRange::between(typed.parse().ok(), range().to)));
    };
    let end = move |typed: String| {
        desk.go(desk.view_now().dated(DateRange::between(range().from, typed.parse().ok())));
    };
    view! {
        <fieldset class="facet days">
            <legend>"Date"</legend>
            <label>"From " <input type="date" id="date-from" prop:value=from on:change:target=move |ev| begin(ev.target().value())/></label>
            <label>"To " <input type="date" id="date-to" prop:value=to on:change:target=move |ev| end(ev.target().value())/></label>
        </fieldset>
    }
}

fn in_field(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
