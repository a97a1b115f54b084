//! How a claim stands among the others: in how many sources, disputed, or without a match; a link to its page.

use crate::draw::{Drawing, el};
use parallax_view::{StatusNote, View};

/// The notes, as one link to the claim's page; nothing where nothing is known.
pub(crate) fn status(notes: &[StatusNote], to: &View) -> Option<Drawing> {
    let link = el("a").class("status").with("href", &to.href());
    (!notes.is_empty()).then(|| link.children(notes.iter().map(note)))
}

/// One thing that is known.
pub(crate) fn note(note: &StatusNote) -> Drawing {
    let sign = (!note.sign.is_empty())
        .then(|| el("span").class("sign").with("aria-hidden", "true").words(note.sign).words(" "));
    el("span").class(&format!("standing {}", note.look)).children(sign).words(&note.words).words(" ")
}
