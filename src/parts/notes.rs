//! What a reader should know about the link that was opened: cut, made elsewhere, or with values unknown here.

use crate::desk::Desk;
use leptos::prelude::*;
use parallax_view::{LinkNote, notes};

/// The notes on the link and on its view; nothing where there are none.
#[component]
pub(crate) fn LinkNotes(link_notes: RwSignal<Vec<LinkNote>>) -> impl IntoView {
    let of_view = Desk::here().derive(notes);
    let all =
        move || link_notes.get().into_iter().chain(of_view.get()).map(|note| note.what).collect::<Vec<_>>();
    view! {
        <Show when=move || !all().is_empty()>
            <section class="notes" aria-label="About this link">
                <ul>{move || all().into_iter().map(|what| view! { <li>{what}</li> }).collect_view()}</ul>
            </section>
        </Show>
    }
}
