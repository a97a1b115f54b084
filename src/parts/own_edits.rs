//! The reader's own changes to who is who: a notice wherever they apply, with the way back from each. They are kept
//! in this browser; no link carries or changes them.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use leptos::prelude::AnyView;
use parallax_model::Edit;
use parallax_view::edit_words;

/// Adds a change to those that were made before.
pub(crate) fn make(desk: Desk, edit: Edit) {
    desk.edit(|edits| edits.push(edit));
}

/// The changes that were made, each with the way back; nothing where there are none.
pub(crate) fn notice(desk: Desk) -> AnyView {
    let undo = move |place: Option<usize>| {
        desk.edit(|edits| match place {
            Some(place) if place < edits.len() => drop(edits.remove(place)),
            _ => edits.clear(),
        });
    };
    live(move || {
        let edits = desk.edits();
        if edits.is_empty() {
            return Vec::new();
        }
        let lines = edits.iter().enumerate().map(|(place, edit)| {
            let (words, applies) =
                desk.library(|library| (edit_words(&library.corpus, edit), library.edits.contains(edit)));
            let note = (!applies).then(|| el("span").class("muted").words(" (does not fit these articles) "));
            el("li").words(&words).words(" ").children(note).child(button(
                "Undo",
                &format!("Undo: {words}"),
                move || undo(Some(place)),
            ))
        });
        let apply = desk.library(|library| library.edits.len());
        let words = if apply == 1 {
            "1 change of your own to who is who applies.".to_owned()
        } else {
            format!("{apply} changes of your own to who is who apply.")
        };
        let lost = (!desk.keeps_edits())
            .then(|| el("p").words("This browser does not keep them: they end with this page."));
        let details =
            el("details")
                .child(el("summary").words(&words))
                .child(el("ul").children(lines))
                .child(el("p").class("muted").words(
                    "Kept in this browser only: a link that you share shows the articles without them.",
                ))
                .children(lost);
        let all = button("Undo all", "Undo all of your changes", move || undo(None));
        vec![
            el("section")
                .class("notes own-edits")
                .with("aria-label", "Your changes")
                .child(details)
                .child(all),
        ]
    })
}

fn button(words: &str, name: &str, done: impl Fn() + Send + Sync + 'static) -> Drawing {
    el("button")
        .class("plain")
        .with("type", "button")
        .with("aria-label", name)
        .on("click", move |_| done())
        .words(words)
}
