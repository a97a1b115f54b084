//! A button that opens a small dialog below itself: closed by Escape, by a click elsewhere, or from inside.

use crate::browser;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// Whether the dialog that a component stands in is open; it may close it.
#[derive(Clone, Copy)]
pub(crate) struct Opened(pub(crate) RwSignal<bool>);

/// A button named `label`, of the id `<id>-button`, with its dialog, of the id `id`. What is focused first in it
/// has the id `<id>-first`.
#[component]
pub(crate) fn Popover(label: &'static str, id: &'static str, children: ChildrenFn) -> impl IntoView {
    let open = RwSignal::new(false);
    provide_context(Opened(open));
    let whole = NodeRef::<html::Div>::new();
    let children = StoredValue::new(children);
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::focus_soon(format!("{id}-first"));
        }
    };
    let close_by_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.prevent_default();
            open.set(false);
            browser::focus(&format!("{id}-button"));
        }
    };
    let elsewhere = window_event_listener(ev::pointerdown, move |event| {
        let at = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let inside = whole.get_untracked().is_some_and(|whole| whole.contains(at.as_ref()));
        if open.get_untracked() && !inside {
            open.set(false);
        }
    });
    on_cleanup(move || elsewhere.remove());
    view! {
        <div class="popover" node_ref=whole on:keydown=close_by_key>
            <button
                type="button"
                id=format!("{id}-button")
                class="button"
                aria-haspopup="dialog"
                aria-expanded=move || open.get().to_string()
                on:click=toggle
            >{label}</button>
            <Show when=move || open.get()>
                <div class="panel" role="dialog" aria-label=label id=id>{children.with_value(|children| children())}</div>
            </Show>
        </div>
    }
}
