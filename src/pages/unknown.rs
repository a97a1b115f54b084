//! A link names a page that this version does not have.

use crate::draw::{Drawing, el};
use parallax_view::{Page, View};

/// What the link asks for, and where the reader can go instead.
pub(crate) fn unknown(view: &View, name: &str) -> Drawing {
    let lead = el("p")
        .class("lead")
        .words("The link asks for “")
        .child(el("span").class("value").words(name))
        .words("”. It may have been cut or mistyped, or a newer Parallax made it. Its filters are kept:");
    let choices = el("p")
        .class("choices")
        .child(el("a").class("button go").with("href", &view.on(Page::Claims).href()).words("All claims"))
        .child(el("a").class("button").with("href", &view.on(Page::Overview).href()).words("Overview"));
    el("div")
        .class("page")
        .child(el("h1").with("tabindex", "-1").words("There is no such view here"))
        .child(lead)
        .child(choices)
}
