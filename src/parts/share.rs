//! The link to precisely this view, to copy.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::popover::Popover;
use crate::{browser, route};
use leptos::prelude::*;
use leptos::task::spawn_local;
use parallax_view::View;

/// Longer links are cut by some programs.
const LONGEST: usize = 1_800;

/// The Share button with its dialog.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let desk = Desk::here();
    let link = Memo::new(move |_| {
        desk.with(|library, view| {
            route::address(&View { corpus: Some(library.hash.clone()), ..view.clone() })
        })
    });
    view! {
        <Popover label="Share" id="share">
            <h2>"Share this view"</h2>
            <p class="small muted">"The link opens the same filters, order and open claim in any browser. Nothing is uploaded."</p>
            <label class="small" for="share-first">"Link"</label>
            <input
                id="share-first"
                class="link"
                readonly
                prop:value=link
                on:focus:target=|ev| ev.target().select()
            />
            <Show when=move || LONGEST < link.with(String::len)>
                <p class="small muted">
                    "This link is longer than 1,800 characters: some programs cut it. Fewer filters make it shorter."
                </p>
            </Show>
            {copy_button("Copy link", move || link.get_untracked())}
        </Popover>
    }
}

/// A button that copies words, and says that it did.
pub(crate) fn copy_button(
    label: &'static str,
    words: impl Fn() -> String + Send + Sync + 'static,
) -> Drawing {
    let outcome = RwSignal::new("");
    let copy = move |_| {
        let words = words();
        spawn_local(async move {
            outcome.set(if browser::copy(&words).await {
                "Copied"
            } else {
                "The browser does not allow it: select the words and copy them"
            });
        });
    };
    el("span")
        .class("copy")
        .child(el("button").with("type", "button").class("button").on("click", copy).words(label))
        .live(move || vec![el("span").class("small").with("aria-live", "polite").words(outcome.get())])
}
