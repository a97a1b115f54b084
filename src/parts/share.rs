//! The button that shares precisely this view, and buttons that copy. What the button opens, the program with every
//! page holds: see `share_dialog`.

use crate::browser;
use crate::draw::{Drawing, el};
use crate::parts::popover::popover;
use crate::texts::passing;
use leptos::prelude::{Get, RwSignal, Set};
use leptos::task::spawn_local;

/// The Share button with its dialog.
pub(crate) fn share() -> Drawing {
    popover(passing::SHARE, "share", |desk, open| (desk.program().share)(desk, open))
}

/// The Export button with its dialog.
pub(crate) fn export_rows() -> Drawing {
    popover(passing::EXPORT, "export", |desk, open| (desk.program().export)(desk, open))
}

/// A button that copies words, and says that it did.
pub(crate) fn copy_button(label: &str, words: String) -> Drawing {
    let outcome = RwSignal::new("");
    let copy = move |_| {
        let words = words.clone();
        spawn_local(async move {
            outcome.set(if browser::copy(&words).await { passing::COPIED } else { passing::COPY_BY_HAND });
        });
    };
    el("span")
        .class("copy")
        .child(el("button").with("type", "button").class("button").on("click", copy).words(label))
        .live(move || vec![el("span").class("small").with("aria-live", "polite").words(outcome.get())])
}
