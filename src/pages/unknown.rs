//! A link names a page that this version does not have.

use crate::draw::{Drawing, el};
use crate::texts::days;
use parallax_view::{Page, View};

/// How many bytes of a name are shown.
const LONGEST: usize = 60;

/// What the link asks for, and where the reader can go instead.
pub(crate) fn unknown(view: &View, name: &str) -> Drawing {
    let shown = name.get(..name.floor_char_boundary(LONGEST)).unwrap_or(name);
    let lead = el("p")
        .class("lead")
        .words(days::THE_LINK_ASKS_FOR)
        .words(shown)
        .words(days::THE_LINK_MAY_HAVE_BEEN_CUT)
        .words(if view.is_filtered() { days::ITS_FILTERS_ARE_KEPT } else { "" });
    let choices = el("p")
        .class("choices")
        .child(el("a").class("button go").with("href", &view.on(Page::Claims).href()).words(days::ALL_CLAIMS))
        .child(el("a").class("button").with("href", &view.on(Page::Overview).href()).words(days::OVERVIEW));
    el("div")
        .class("page")
        .child(el("h1").with("tabindex", "-1").words(days::THERE_IS_NO_SUCH_VIEW))
        .child(lead)
        .child(choices)
}
