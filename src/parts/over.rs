//! What opens over every page, in the program that holds it: the commands and the sheet of keys. Each is a dialog of
//! the browser, which keeps the focus inside and gives it back. A reader wishes for them from anywhere.

use crate::collection::Collection;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::saved::SavedViews;
use crate::parts::{drop, help, palette};
use crate::{browser, handover};
use leptos::prelude::{AnyView, IntoAny, document, view};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

/// When a wish was made: the program that was here before this one can't tell what is collected, so that nobody
/// wished there to take it back.
#[derive(Clone, Copy, PartialEq)]
enum Wished {
    /// While this program was on its way.
    Before,
    /// Just now.
    Now,
}

/// The dialogs, the collection that every component below can ask for, and what hears wishes.
pub(crate) fn over(desk: Desk) -> AnyView {
    let collection = Collection::provide();
    let palette = palette::palette(desk);
    let saved = SavedViews::provide();
    drop::listen();
    let fulfil = move |when: Wished| {
        if let Some(wish) = handover::take_wish() {
            match wish.split_once(' ').unwrap_or((&wish, "")) {
                ("palette", typed) => palette.open(typed),
                ("help", _) => open("help"),
                ("press", button) => browser::press(button),
                ("open", _) => drop::dropped().into_iter().for_each(|file| saved.open(file)),
                ("collect", claim) if when == Wished::Now || !collection.now().has(claim) => {
                    collection.toggle(desk, claim);
                }
                _ => {}
            }
        }
    };
    handover::on_wish(move || fulfil(Wished::Now));
    browser::in_frame(move || fulfil(Wished::Before));
    view! {
        {palette.drawn()}
        {help::help()}
        {saved.drawn(desk)}
    }
    .into_any()
}

/// A dialog of that id, closed; a press beside it closes it.
pub(crate) fn dialog(id: &'static str, label: &str) -> Drawing {
    el("dialog").with("id", id).with("aria-label", label).class("over").on("click", move |event| {
        let beside = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok()).is_some();
        // Enter in a field presses too, at no place.
        let pressed = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() != 0);
        if beside && pressed {
            close(id);
        }
    })
}

/// Opens the dialog of that id.
pub(crate) fn open(id: &str) {
    if let Some(dialog) = found(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog of that id; the focus goes back to where it was.
pub(crate) fn close(id: &str) {
    if let Some(dialog) = found(id) {
        dialog.close();
    }
}

fn found(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
