//! A source wherever it stands: its letter on its colour, with its name beside it or for who hears the page.

use leptos::prelude::*;
use parallax_view::Badge;

/// The letter alone; its name is heard.
#[component]
pub(crate) fn SourceMark(badge: Badge) -> impl IntoView {
    let name = badge.name.clone();
    view! {
        <span class="source" data-place=badge.place.to_string() title=name>
            <span aria-hidden="true">{badge.letter}</span>
            <span class="unseen">{badge.name}</span>
        </span>
    }
}

/// The letter and the name.
#[component]
pub(crate) fn SourceName(badge: Badge) -> impl IntoView {
    view! {
        <span class="source-name">
            <span class="source" data-place=badge.place.to_string() aria-hidden="true">{badge.letter}</span>
            " "
            {badge.name}
        </span>
    }
}
