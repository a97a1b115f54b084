//! A link names a page that this version does not have.

use crate::desk::Desk;
use leptos::prelude::*;
use parallax_view::Page;

/// What the link asks for, and where the reader can go instead.
#[component]
pub(crate) fn UnknownPage(name: String) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <div class="page">
            <h1 tabindex="-1">"There is no such view here"</h1>
            <p class="lead">
                "The link asks for “"<span class="value">{name}</span>"”. It may have been cut or mistyped, or a newer
                Parallax made it. Its filters are kept:"
            </p>
            <p class="choices">
                <a class="button go" href=move || desk.glance(|view| view.on(Page::Claims).href())>"All claims"</a>
                <a class="button" href=move || desk.glance(|view| view.on(Page::Overview).href())>"Overview"</a>
            </p>
        </div>
    }
}
