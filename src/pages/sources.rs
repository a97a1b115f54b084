//! How each source tells it: by which words each names each actor, in whose voice; and who says what, and who is
//! silent.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::coverage::coverage;

use crate::parts::matrix::matrix;
use crate::parts::mentions::MentionsPane;
use crate::parts::share::{export_rows, share};
use leptos::prelude::*;
use parallax_view::{NamingVoice, View, chips, naming};

/// The figures on the sources.
pub(crate) fn sources() -> AnyView {
    let desk = Desk::here();
    let column = RwSignal::new(0);
    let figures = live(move || {
        let filtered = desk.with(|library, view| chips(library, view).len());
        let matrix =
            matrix(&desk.with(naming), "What they call each actor", Some(voices(&desk.view())), column);
        let filters = (0 < filtered).then(|| filters(desk, filtered));
        let said = coverage(&desk.with(parallax_view::coverage), column);
        filters.into_iter().chain([matrix, said]).collect()
    });
    view! {
        <div class="sources" class:open=move || desk.glance(|view| view.cell.is_some())>
            <div class="page">
                <header class="head">
                    <h1 tabindex="-1">"How each source tells it"</h1>
                    <div class="ways">{share()}{export_rows()}</div>
                </header>
                <p class="lead">
                    "What the sources call the actors, in their own voice and in the voices that they pass on; and which of them says what. Every number opens its sentences."
                </p>
                {figures}
            </div>
            <MentionsPane/>
        </div>
    }
    .into_any()
}

/// The filters of the claims apply to the figures too.
fn filters(desk: Desk, count: usize) -> Drawing {
    let clear = desk.glance(|view| view.cleared().href());
    el("p")
        .class("small")
        .words(&format!("{count} filters of the claims apply here too. "))
        .child(el("a").with("href", &clear).words("Clear all filters"))
}

/// Whose words are counted.
fn voices(now: &View) -> Drawing {
    let link = |voice: &NamingVoice| {
        let chosen = (now.naming_voice == *voice).then_some("true");
        let href = View { naming_voice: *voice, cell: None, ..now.clone() }.href();
        el("a").with("href", &href).with_some("aria-current", chosen).words(voice.label())
    };
    el("nav").class("segments").with("aria-label", "Whose words").children(NamingVoice::ALL.iter().map(link))
}
