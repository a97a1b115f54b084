//! A button that opens a small dialog below itself: closed by Escape, by a click elsewhere, or from inside.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use leptos::ev;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A button named `label`, of the id `<id>-button`, with its dialog, of the id `id`. What is focused first in it
/// has the id `<id>-first`. `content` may close the dialog.
pub(crate) fn popover(
    label: &'static str,
    id: &'static str,
    content: fn(Desk, RwSignal<bool>) -> Vec<Drawing>,
) -> Drawing {
    lasting_popover(RwSignal::new(false), label, id, content)
}

/// The same where what is around it is drawn anew: whether it is open is kept outside.
pub(crate) fn lasting_popover(
    open: RwSignal<bool>,
    label: &'static str,
    id: &'static str,
    content: fn(Desk, RwSignal<bool>) -> Vec<Drawing>,
) -> Drawing {
    let desk = Desk::here();
    let elsewhere = window_event_listener(ev::pointerdown, move |event| {
        let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let inside = at.is_some_and(|at| is_inside(&at, id));
        if open.get_untracked() && !inside {
            open.set(false);
        }
    });
    on_cleanup(move || elsewhere.remove());
    el("div")
        .class("popover")
        .on("keydown", move |event| {
            let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if escape && open.get_untracked() {
                event.prevent_default();
                open.set(false);
                browser::focus(&format!("{id}-button"));
            }
        })
        .live(move || {
            let panel = open.get().then(|| {
                el("div")
                    .class("panel")
                    .with("role", "dialog")
                    .with("aria-label", label)
                    .with("id", id)
                    .children(content(desk, open))
            });
            [button(label, id, open)].into_iter().chain(panel).collect()
        })
}

fn button(label: &str, id: &'static str, open: RwSignal<bool>) -> Drawing {
    el("button")
        .with("type", "button")
        .with("id", &format!("{id}-button"))
        .class("button")
        .with("aria-haspopup", "dialog")
        .with("aria-expanded", if open.get() { "true" } else { "false" })
        .on("click", move |_| {
            let opens = !open.get_untracked();
            open.set(opens);
            if opens {
                browser::focus_soon(format!("{id}-first"));
            }
        })
        .words(label)
}

/// Whether an element stands in the popover of that id.
fn is_inside(element: &Element, id: &str) -> bool {
    let popover = element.closest(".popover").ok().flatten();
    popover
        .is_some_and(|popover| popover.query_selector(&format!("#{id}")).is_ok_and(|found| found.is_some()))
}
