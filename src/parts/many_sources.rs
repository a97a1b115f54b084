//! Where a page can't hold all sources: how many of them stand on it, and a search for others to pick.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::source_mark::source_name;
use crate::texts::sources as texts;
use leptos::prelude::{AnyView, Get, RwSignal, Set, event_target_value};
use parallax_view::{Facet, Library, View, sources_named};

/// The notice that `words` gives for the view, with the search; nothing where there is none.
pub(crate) fn many_sources(desk: Desk, words: fn(&Library, &View) -> String) -> AnyView {
    let typed = RwSignal::new(String::new());
    live(move || {
        let words = desk.with(words);
        if words.is_empty() {
            return Vec::new();
        }
        let search = el("input")
            .with("id", "more-sources")
            .with("type", "search")
            .with("autocomplete", "off")
            .class("button")
            .value(&typed.get())
            .on("input", move |event| typed.set(event_target_value(&event)));
        let label = el("label").with("for", "more-sources").words(texts::FIND_A_SOURCE);
        let found = desk.with(|library, view| sources_named(library, view, &typed.get()));
        let none = (found.is_empty() && !typed.get().trim().is_empty())
            .then(|| el("p").class("small muted").with("role", "status").words(texts::NO_OTHER_SOURCE));
        let found = found.into_iter().map(|badge| {
            let slug = badge.slug.clone();
            let pick = el("button")
                .with("type", "button")
                .class("plain")
                .on("click", move |_| desk.go(desk.view_now().toggle(Facet::Source, &slug)))
                .child(source_name(&badge));
            el("li").child(pick)
        });
        let found: Vec<Drawing> = found.collect();
        let found = (!found.is_empty())
            .then(|| el("ul").class("choices").with("aria-label", texts::SOURCES_FOUND).children(found));
        vec![
            el("div")
                .class("many-sources small")
                .child(el("p").with("role", "status").words(&words))
                .child(el("p").class("order").child(label).words(" ").child(search))
                .children(found)
                .children(none),
        ]
    })
}
