//! How each source tells it: by which words each names each actor, in whose voice.

use crate::desk::Desk;
use crate::parts::export::ExportRows;
use crate::parts::matrix::Matrix;
use crate::parts::mentions::MentionsPane;
use crate::parts::share::Share;
use leptos::prelude::*;
use parallax_view::{NamingVoice, View, chips, naming};

/// The figures on the sources.
#[component]
pub(crate) fn Sources() -> impl IntoView {
    let desk = Desk::here();
    let matrix = desk.derive(naming);
    let filtered = desk.derive(|library, view| chips(library, view).len());
    let open = Memo::new(move |_| desk.glance(|view| view.cell.is_some()));
    view! {
        <div class="sources" class:open=open>
            <div class="page">
                <header class="head">
                    <h1 tabindex="-1">"How each source tells it"</h1>
                    <div class="ways"><Share/><ExportRows/></div>
                </header>
                <p class="lead">
                    "What the sources call the actors, in their own voice and in the voices that they pass on. Every number opens its sentences."
                </p>
                <Show when=move || 0 < filtered.get()>
                    <p class="small">
                        {move || format!("{} filters of the claims apply here too. ", filtered.get())}
                        <a href=move || desk.glance(|view| view.cleared().href())>"Clear all filters"</a>
                    </p>
                </Show>
                {move || view! { <Matrix matrix=matrix.get()><Voices/></Matrix> }}
            </div>
            <MentionsPane/>
        </div>
    }
}

/// Whose words are counted.
#[component]
fn Voices() -> impl IntoView {
    let desk = Desk::here();
    let voices = move || {
        let now = desk.view();
        let link = |voice: &NamingVoice| {
            let chosen = (now.naming_voice == *voice).then_some("true");
            let href = View { naming_voice: *voice, cell: None, ..now.clone() }.href();
            view! { <a href=href aria-current=chosen>{voice.label()}</a> }
        };
        NamingVoice::ALL.iter().map(link).collect_view()
    };
    view! { <nav class="segments" aria-label="Whose words">{voices}</nav> }
}
