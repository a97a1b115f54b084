//! One claim on a page of its own: its evidence, and the way to the list.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::evidence::found;
use parallax_view::{Page, evidence};

/// The claim that the link names.
pub(crate) fn claim(desk: Desk) -> Drawing {
    let all = desk.glance(|view| view.on(Page::Claims).href());
    let page = el("div")
        .class("page narrow")
        .child(el("h1").with("tabindex", "-1").words("One claim"))
        .child(el("p").class("lead").child(el("a").with("href", &all).words("All claims")));
    match desk.with(evidence) {
        Some(evidence) => page.child(found(desk, &evidence)),
        None => page.child(el("p").words(
            "These articles do not hold the claim that this link names. It may have been made on another corpus.",
        )),
    }
}
