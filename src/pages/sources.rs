//! How each source tells it: what is known of it, by which words it names each actor, who speaks in it and how that is
//! reported, what it leaves out, and who is said to do harm. The filters stand beside the figures and narrow them.

use super::claims::Filters;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::bar::Bar;
use crate::parts::card::cards;
use crate::parts::chart::chart;
use crate::parts::chosen::chosen;
use crate::parts::coverage::{UNFOLDED, coverage};
use crate::parts::matrix::matrix;
use crate::parts::mentions::MentionsPane;
use crate::parts::number::NumberPane;
use leptos::prelude::*;
use parallax_view::{Chart, NamingVoice, View, claim_list_of, figures, naming, source_cards};

/// The figures on the sources.
pub(crate) fn sources() -> AnyView {
    let desk = Desk::here();
    let list = desk.derive(|library, view| claim_list_of(library, view, 0));
    let filters_open = RwSignal::new(false);
    let open = move || desk.glance(|view| view.cell.is_some() || !view.number.is_empty());
    view! {
        <div class="claims sources">
            <Bar list filters_open/>
            <div class="desk" class:open=open>
                <Filters list filters_open/>
                <div class="page">
                    <h1 tabindex="-1">"How each source tells it"</h1>
                    <p class="lead">
                        "What the sources call the actors, whom they let speak and how, what they leave out. Filters narrow every figure; every number opens its sentences."
                    </p>
                    {live(move || vec![chosen(desk)])}
                    {drawn(desk)}
                </div>
                <MentionsPane/>
                <NumberPane/>
            </div>
        </div>
    }
    .into_any()
}

/// All figures; those of the naming matrix and the matrix of propositions stand among the others by subject.
fn drawn(desk: Desk) -> AnyView {
    let column = RwSignal::new(0);
    let most = RwSignal::new(UNFOLDED);
    live(move || {
        let named =
            matrix(&desk.with(naming), "What they call each actor", Some(voices(&desk.view())), column);
        let said = coverage(
            &desk.with(|library, view| parallax_view::coverage(library, view, most.get())),
            column,
            most,
        );
        let open = desk.glance(|view| view.number.clone());
        let all = desk.with(figures);
        let of = |slugs: &[&str]| -> Vec<Drawing> {
            let own = |one: &&Chart| slugs.contains(&one.slug);
            all.iter().filter(own).map(|one| chart(one, &open)).collect()
        };
        let group = |id: &'static str, title: &str, figures: Vec<Drawing>| {
            el("section")
                .class("section figures")
                .with("aria-labelledby", id)
                .child(el("h2").class("subject").with("id", id).words(title))
                .children(figures)
        };
        let naming = std::iter::once(named).chain(of(&["naming", "distance"])).collect();
        let silence = std::iter::once(said).chain(of(&["omission"])).collect();
        vec![
            cards(&desk.with(source_cards)),
            group("by-naming", "Naming", naming),
            group("by-speech", "Who speaks", of(&["speaking", "side", "speakers", "direct", "quotations"])),
            group("by-report", "How speech is reported", of(&["reporting", "reporting-side", "distanced"])),
            group("by-silence", "What is left out", silence),
            group("by-agency", "Agency", of(&["agency"])),
            group("by-words", "Single words", of(&["distinctive", "loaded"])),
        ]
    })
}

/// Whose words are counted.
fn voices(now: &View) -> Drawing {
    let link = |voice: &NamingVoice| {
        let chosen = (now.naming_voice == *voice).then_some("true");
        let href = View { naming_voice: *voice, cell: None, number: Vec::new(), ..now.clone() }.href();
        el("a").with("href", &href).with_some("aria-current", chosen).words(voice.label())
    };
    el("nav").class("segments").with("aria-label", "Whose words").children(NamingVoice::ALL.iter().map(link))
}
