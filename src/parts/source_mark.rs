//! A source wherever it stands: its letter on its colour, with its name beside it or for who hears the page.

use crate::draw::{Drawing, el};
use parallax_view::Badge;

/// The letter alone; its name is heard.
pub(crate) fn source_mark(badge: &Badge) -> Drawing {
    el("span")
        .class("source")
        .with("data-place", &badge.place.to_string())
        .with("title", &badge.name)
        .child(el("span").with("aria-hidden", "true").words(&badge.letter))
        .child(el("span").class("unseen").words(&badge.name))
}

/// The letter and the name.
pub(crate) fn source_name(badge: &Badge) -> Drawing {
    let letter = el("span").class("source").with("data-place", &badge.place.to_string());
    el("span")
        .class("source-name")
        .child(letter.with("aria-hidden", "true").words(&badge.letter))
        .words(" ")
        // The sign that parts a name from its number begins no line of its own.
        .words(&badge.name.replace("· ", "·\u{a0}"))
}
