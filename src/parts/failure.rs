//! The card that says why the articles can't be shown, and what to do.

use crate::draw::{Drawing, el};
use crate::texts::failure::Failure;
use crate::texts::passing;

/// What failed, with a button that tries again.
pub(crate) fn failure_card(failure: &Failure, retry: impl Fn() + Send + Sync + 'static) -> Drawing {
    let button = el("button").with("type", "button").class("button go").on("click", move |_| retry());
    let alert = el("div")
        .with("role", "alert")
        .child(el("h1").words(failure.title))
        .child(el("p").words(&failure.what))
        .child(el("p").words(failure.remedy))
        .child(el("p").child(button.words(passing::TRY_AGAIN)));
    el("main").class("card").child(alert)
}
