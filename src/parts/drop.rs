//! Files that are dropped on the page: the first one is laid aside, and the program with every page opens it. Without
//! this a browser would leave the page for the file.

use crate::{browser, handover};
use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, File};

/// Where the file waits: a file has no form that an attribute could hold.
const ASIDE: &str = "parallaxDropped";

/// Takes files that are dropped, as long as this program is in the page.
pub(crate) fn listen() {
    browser::listen_first("dragover", |event| {
        if event.dyn_ref().is_some_and(|event| files_in(event).is_some()) {
            event.prevent_default();
        }
    });
    browser::listen_first("drop", |event| {
        let Some(drag) = event.dyn_ref().filter(|event| files_in(event).is_some()) else { return };
        event.prevent_default();
        let file = drag.data_transfer().and_then(|transfer| transfer.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            let _ = Reflect::set(&window(), &JsValue::from_str(ASIDE), &file);
            handover::wish("open file");
        }
    });
}

/// The file that was dropped last, once.
pub(crate) fn dropped() -> Option<File> {
    let file = Reflect::get(&window(), &JsValue::from_str(ASIDE)).ok()?.dyn_into().ok()?;
    let _ = Reflect::delete_property(&window(), &JsValue::from_str(ASIDE));
    Some(file)
}

/// Something where files are dragged, and not words or a link.
fn files_in(event: &DragEvent) -> Option<()> {
    let kinds = event.data_transfer()?.types();
    kinds.includes(&JsValue::from_str("Files"), 0).then_some(())
}
