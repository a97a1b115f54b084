//! The days that claims must touch: a first and a last day, either open.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::texts::days;
use leptos::prelude::{AnyView, event_target_value};
use parallax_model::Day;
use parallax_view::DateRange;

/// The two ends of the range.
pub(crate) fn days(desk: Desk) -> AnyView {
    live(move || {
        let DateRange { from, to, .. } = desk.glance(|view| view.date.clone());
        let begin = end(days::FROM, "date-from", from).on("change", move |event| {
            let from = event_target_value(&event).parse().ok();
            desk.go(desk.view_now().dated(DateRange::between(from, to)));
        });
        let end = end(days::TO, "date-to", to).on("change", move |event| {
            let to = event_target_value(&event).parse().ok();
            desk.go(desk.view_now().dated(DateRange::between(from, to)));
        });
        let range = el("fieldset").class("facet days").child(el("legend").words(days::DATE));
        vec![range.child(begin).child(end)]
    })
}

/// One end; its label hears the change of the field inside.
fn end(label: &str, id: &str, day: Option<Day>) -> Drawing {
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    el("label").words(label).child(el("input").with("type", "date").with("id", id).value(&day))
}
