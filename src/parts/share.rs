//! The link to precisely this view, to copy.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::popover::popover;
use crate::{browser, route};
use leptos::ev::Event;
use leptos::prelude::{Get, RwSignal, Set};
use leptos::task::spawn_local;
use parallax_view::View;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Longer links are cut by some programs.
const LONGEST: usize = 1_800;

/// The Share button with its dialog.
pub(crate) fn share() -> Drawing {
    popover("Share", "share", |desk, _| dialog(desk))
}

fn dialog(desk: Desk) -> Vec<Drawing> {
    let link = desk
        .with(|library, view| route::address(&View { corpus: Some(library.hash.clone()), ..view.clone() }));
    let note = |words| el("p").class("small muted").words(words);
    let long = (LONGEST < link.len()).then(|| {
        note(
            "This link is longer than 1,800 characters: some programs cut it. Fewer filters make it shorter.",
        )
    });
    let field = el("input")
        .with("id", "share-first")
        .class("link")
        .with("readonly", "")
        .value(&link)
        .on("focus", |event| select(&event));
    [
        el("h2").words("Share this view"),
        note("The link opens the same filters, order and open claim in any browser. Nothing is uploaded."),
        el("label").class("small").with("for", "share-first").words("Link"),
        field,
    ]
    .into_iter()
    .chain(long)
    .chain([copy_button("Copy link", link)])
    .collect()
}

/// Selects the whole of the field that an event is of.
fn select(event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

/// A button that copies words, and says that it did.
pub(crate) fn copy_button(label: &str, words: String) -> Drawing {
    let outcome = RwSignal::new("");
    let copy = move |_| {
        let words = words.clone();
        spawn_local(async move {
            outcome.set(if browser::copy(&words).await {
                "Copied"
            } else {
                "The browser does not allow it: select the words and copy them"
            });
        });
    };
    el("span")
        .class("copy")
        .child(el("button").with("type", "button").class("button").on("click", copy).words(label))
        .live(move || vec![el("span").class("small").with("aria-live", "polite").words(outcome.get())])
}
