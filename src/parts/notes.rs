//! What a reader should know about the link that was opened: cut, made elsewhere, or with values unknown here.

use crate::desk::Desk;
use crate::draw::{el, live};
use crate::texts::frame;
use leptos::prelude::{AnyView, Get, RwSignal};
use parallax_view::{LinkNote, notes};

/// The notes on the link and on its view; nothing where there are none.
pub(crate) fn link_notes(desk: Desk, of_link: RwSignal<Vec<LinkNote>>) -> AnyView {
    live(move || {
        let all = of_link.get().into_iter().chain(desk.with(notes));
        let lines: Vec<_> = all.map(|note| el("li").words(&note.what)).collect();
        if lines.is_empty() {
            return Vec::new();
        }
        let list = el("ul").children(lines);
        vec![el("section").class("notes").with("aria-label", frame::ABOUT_THIS_LINK).child(list)]
    })
}
