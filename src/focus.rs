//! Where the focus goes when what has it goes away by a press or a key: never to the page's body, from where a keyboard
//! begins anew. Who knows what takes its place focuses that; for all others the nearest thing around it that is
//! still there is focused.

use crate::browser;
use js_sys::Array;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// For how many frames after a press or a key what it changes is drawn, at most.
const FRAMES: u32 = 30;

thread_local! {
    /// What was focused last, and all that it stands in, from the inside out.
    static PATH: RefCell<Array> = RefCell::new(Array::new());
    /// For how many frames more to look.
    static LEFT: Cell<u32> = const { Cell::new(0) };
}

/// Looks after the focus as long as the program is in the page.
pub(crate) fn keep() {
    browser::listen_first("focusin", |event| PATH.set(event.composed_path()));
    for kind in ["click", "keydown"] {
        browser::listen_first(kind, |_| {
            if LEFT.replace(FRAMES) == 0 {
                look();
            }
        });
    }
}

/// Looks after each of the next frames.
fn look() {
    browser::after_frame(|| {
        let left = LEFT.get().saturating_sub(1);
        LEFT.set(left);
        catch();
        if 0 < left {
            look();
        }
    });
}

/// Where nothing has the focus and what had it is gone, focuses what is left around it.
fn catch() {
    let page = document();
    if page.active_element() != page.body().map(Into::into) {
        return;
    }
    let path = PATH.with_borrow(Array::clone);
    let at = |place: u32| path.get(place).dyn_into::<Element>().ok();
    let is_left = |place: &u32| at(*place).is_some_and(|element| is_seen(&element));
    let around = (0..path.length()).find(is_left).filter(|place| 0 < *place).and_then(at);
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        rest(&around);
    }
}

/// Focuses what is no control.
pub(crate) fn rest(landing: &HtmlElement) {
    if !landing.has_attribute("tabindex") {
        let _ = landing.set_attribute("tabindex", "-1");
    }
    browser::focus_unmoved(landing);
}

/// Whether an element stands in the page with a place of its own.
fn is_seen(element: &Element) -> bool {
    0.0 < element.get_bounding_client_rect().width()
}
