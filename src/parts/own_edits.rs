//! The reader's own changes to who is who: a notice wherever they apply, with the way back from each. They are kept
//! in this browser; no link carries or changes them.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::store;
use crate::texts::frame;
use leptos::prelude::{AnyView, SetValue, StoredValue, WithValue, on_cleanup, window_event_listener_untyped};
use parallax_model::Edit;
use parallax_view::edit_words;

/// Adds a change to those that were made before.
pub(crate) fn make(desk: Desk, edit: Edit) {
    desk.edit(|edits| edits.push(edit));
}

/// The changes that were made, each with the way back; nothing where there are none.
pub(crate) fn notice(desk: Desk) -> AnyView {
    let judged = StoredValue::new(store::judgements());
    // Taken over from a saved view, or changed in another window.
    for changed in [store::JUDGED, "storage"] {
        let heard = window_event_listener_untyped(changed, move |_| {
            desk.follow_edits();
            let now = store::judgements();
            if judged.with_value(|judged| *judged != now) {
                judged.set_value(now);
                desk.judge();
            }
        });
        on_cleanup(move || heard.remove());
    }
    // By what it is: another window may have changed which stands where.
    let undo = move |one: Option<&Edit>| {
        desk.edit(|edits| match one {
            Some(one) => edits.retain(|edit| edit != one),
            None => edits.clear(),
        });
    };
    live(move || {
        let edits = desk.edits();
        if edits.is_empty() {
            return Vec::new();
        }
        let lines = edits.iter().map(|edit| {
            let one = edit.clone();
            let (words, applies) =
                desk.library(|library| (edit_words(&library.corpus, edit), library.edits.contains(edit)));
            let note =
                (!applies).then(|| el("span").class("muted").words(frame::DOES_NOT_FIT_THESE_ARTICLES));
            el("li").words(&words).words(" ").children(note).child(button(
                frame::UNDO,
                &frame::undo(&words),
                move || undo(Some(&one)),
            ))
        });
        let apply = desk.library(|library| library.edits.len());
        let words = if apply == 1 {
            frame::ONE_CHANGE_OF_YOUR_OWN.to_owned()
        } else {
            frame::changes_of_your_own_to(&apply)
        };
        let lost = (!desk.keeps_edits()).then(|| el("p").words(frame::THIS_BROWSER_DOES_NOT_KEEP));
        let details = el("details")
            .child(el("summary").words(&words))
            .child(el("ul").children(lines))
            .child(el("p").class("muted").words(frame::KEPT_IN_THIS_BROWSER_ONLY))
            .children(lost);
        let all = button(frame::UNDO_ALL, frame::UNDO_ALL_OF_YOUR_CHANGES, move || undo(None));
        vec![
            el("section")
                .class("notes own-edits")
                .with("aria-label", frame::YOUR_CHANGES)
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
