//! The head of a pane of evidence: its title and the button that closes it. On a phone the pane is a sheet, and
//! dragging its head down closes it too.

use crate::desk::Desk;
use crate::{browser, keys};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How far the head must be dragged, in pixels.
const FAR: i32 = 80;

/// The head of a pane. `id` is that of its title, which can be focused.
#[component]
pub(crate) fn PaneHead(id: &'static str, title: String, #[prop(into)] closes: Signal<bool>) -> impl IntoView {
    let desk = Desk::here();
    let start: RwSignal<Option<i32>> = RwSignal::new(None);
    let pulled =
        move |event: &PointerEvent| start.get_untracked().map(|start| (event.client_y() - start).max(0));
    let begin = move |event: PointerEvent| {
        let on_button =
            target(&event).is_some_and(|at| at.closest("button").is_ok_and(|button| button.is_some()));
        if browser::is_phone() && !on_button {
            start.set(Some(event.client_y()));
            // Without the capture the drag ends at the sheet's edge, no more.
            let _ = target(&event).map(|at| at.set_pointer_capture(event.pointer_id()));
        }
    };
    let drag = move |event: PointerEvent| {
        if let Some(pulled) = pulled(&event) {
            shift(&event, &format!("0 {pulled}px"));
        }
    };
    let end = move |event: PointerEvent| {
        let far = pulled(&event).is_some_and(|pulled| FAR < pulled);
        start.set(None);
        shift(&event, "none");
        if far {
            keys::close(desk);
        }
    };
    view! {
        <header on:pointerdown=begin on:pointermove=drag on:pointerup=end on:pointercancel=end>
            <h2 id=id tabindex="-1">{title}</h2>
            <button
                type="button"
                class="plain"
                aria-label="Close evidence"
                hidden=move || !closes.get()
                on:click=move |_| {
                    keys::close(desk);
                }
            >"×"</button>
        </header>
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
