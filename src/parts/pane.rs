//! The head of a pane of evidence: its title and the button that closes it. On a phone the pane is a sheet, and
//! dragging its head down closes it too.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::texts::frame;
use crate::{browser, keys};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Signal};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

/// How far the head must be dragged, in pixels.
const FAR: i32 = 80;

/// The head of a pane. `id` is that of its title, which can be focused.
pub(crate) fn pane_head(desk: Desk, id: &'static str, title: &str, closes: Signal<bool>) -> Drawing {
    let start: RwSignal<Option<i32>> = RwSignal::new(None);
    let drag = move |event: Event| {
        if let Ok(event) = event.dyn_into::<PointerEvent>() {
            follow(desk, &event, start);
        }
    };
    let close = move || {
        el("button")
            .with("type", "button")
            .class("plain")
            .with("aria-label", frame::CLOSE_EVIDENCE)
            .with_some("hidden", (!closes.get()).then_some(""))
            .on("click", move |_| {
                keys::close(desk);
            })
            .words("×")
    };
    el("header")
        .on("pointerdown", drag)
        .on("pointermove", drag)
        .on("pointerup", drag)
        .on("pointercancel", drag)
        .child(el("h2").with("id", id).with("tabindex", "-1").words(title))
        .live(move || vec![close()])
}

/// Follows the pointer from where it was put down, at `start`, until it is lifted.
fn follow(desk: Desk, event: &PointerEvent, start: RwSignal<Option<i32>>) {
    let pulled = start.get_untracked().map(|start| (event.client_y() - start).max(0));
    match event.type_().as_str() {
        "pointerdown" => {
            let on_button =
                target(event).is_some_and(|at| at.closest("button").is_ok_and(|button| button.is_some()));
            if browser::is_phone() && !on_button {
                start.set(Some(event.client_y()));
                // Without the capture the drag ends at the sheet's edge, no more.
                let _ = target(event).map(|at| at.set_pointer_capture(event.pointer_id()));
            }
        }
        "pointermove" => {
            if let Some(pulled) = pulled {
                shift(event, &format!("0 {pulled}px"));
            }
        }
        _ => {
            start.set(None);
            shift(event, "none");
            if pulled.is_some_and(|pulled| FAR < pulled) {
                keys::close(desk);
            }
        }
    }
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Moves the pane that the event is in.
fn shift(event: &PointerEvent, by: &str) {
    let pane = target(event).and_then(|at| at.closest(".pane").ok().flatten());
    if let Some(pane) = pane.and_then(|pane| pane.dyn_into::<HtmlElement>().ok()) {
        let _ = pane.style().set_property("translate", by);
    }
}
