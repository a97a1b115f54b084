//! The search field: what is typed, ways to go on from it with the claims that each would leave, what is wrong in it,
//! and help with its language. A combobox with a list box, as the ARIA Authoring Practices have it.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::claim_list::claims;
use crate::parts::popover::popover;
use crate::texts::search as texts;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, event_target_value};
use parallax_view::{Suggestion, query_notes, suggestions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Where the reader is among the suggestions: none is shown, or the place of the one that is marked, 0 for none.
#[derive(Clone, Copy, Default)]
pub(crate) struct Suggesting(RwSignal<Option<usize>>);

/// The form, with its suggestions.
pub(crate) fn search(desk: Desk, suggesting: Suggesting) -> Drawing {
    let marked = suggesting.0.get();
    let found = if marked.is_some() { desk.with(suggestions) } else { Vec::new() };
    let at = marked.unwrap_or_default().min(found.len());
    let shown = !found.is_empty();
    let wrong = desk.with(|library, view| !query_notes(library, view).is_empty());
    let field = el("input")
        .with("id", "search")
        .with("type", "search")
        .with("role", "combobox")
        .with("aria-autocomplete", "list")
        .with("aria-controls", "suggestions")
        .with("aria-expanded", if shown { "true" } else { "false" })
        .with_some("aria-activedescendant", (at > 0).then(|| format!("suggestion-{at}")).as_deref())
        .with_some("aria-describedby", wrong.then_some("query-notes"))
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("placeholder", texts::EXAMPLES)
        .value(&desk.glance(|view| view.query.clone()))
        .on("input", move |event| {
            suggesting.0.set(Some(0));
            desk.go(desk.view_now().searching(&event_target_value(&event)));
        })
        .on("blur", move |_| suggesting.0.set(None))
        .on("keydown", {
            let queries: Vec<String> = found.iter().map(|found| found.query.clone()).collect();
            move |event| press(desk, suggesting, &queries, &event)
        });
    let options = found.iter().zip(1..).map(|(found, place)| option(desk, suggesting, found, place, at));
    let list = el("ul")
        .class("suggestions")
        .with("id", "suggestions")
        .with("role", "listbox")
        .with("aria-label", texts::SUGGESTIONS)
        .with_some("hidden", (!shown).then_some(""))
        .children(options);
    el("form")
        .class("search")
        .with("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(el("label").class("unseen").with("for", "search").words(texts::SEARCH_CLAIMS))
        .child(field)
        .child(el("kbd").with("aria-hidden", "true").words("/"))
        .child(list)
}

fn option(desk: Desk, suggesting: Suggesting, found: &Suggestion, place: usize, at: usize) -> Drawing {
    let query = found.query.clone();
    let count = found.count.map(claims).unwrap_or_default();
    el("li")
        .with("role", "option")
        .with("id", &format!("suggestion-{place}"))
        .with("aria-selected", if place == at { "true" } else { "false" })
        // The field keeps the focus: without it the list would be gone before the release.
        .on("mousedown", |event| event.prevent_default())
        .on("click", move |_| take(desk, suggesting, &query))
        .child(el("small").words(found.kind).words(" "))
        .child(el("b").words(&found.name))
        .child(el("span").words(" ").words(&count))
}

/// The keys of a list box; whatever else is typed stays the field's.
fn press(desk: Desk, suggesting: Suggesting, queries: &[String], event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let Some(at) = suggesting.0.get_untracked().filter(|_| !queries.is_empty()) else { return };
    match event.key().as_str() {
        "ArrowDown" => suggesting.0.set(Some(if at < queries.len() { at + 1 } else { 0 })),
        "ArrowUp" => suggesting.0.set(Some(at.checked_sub(1).unwrap_or(queries.len()))),
        "Enter" => match at.checked_sub(1).and_then(|at| queries.get(at)) {
            Some(query) => take(desk, suggesting, query),
            None => suggesting.0.set(None),
        },
        "Escape" => {
            event.stop_propagation();
            suggesting.0.set(None);
        }
        _ => return,
    }
    event.prevent_default();
}

/// Goes on with a suggestion; after a field its values are suggested next.
fn take(desk: Desk, suggesting: Suggesting, query: &str) {
    suggesting.0.set(query.ends_with(':').then_some(0));
    desk.go(desk.view_now().searching(query));
}

/// What is wrong in the query, each with its place; hidden where nothing is.
pub(crate) fn wrong(desk: Desk) -> Drawing {
    let query = desk.glance(|view| view.query.clone());
    let notes = desk.with(query_notes);
    let hidden = notes.is_empty().then_some("");
    el("ul")
        .class("query-notes")
        .with("id", "query-notes")
        .with("aria-live", "polite")
        .with("aria-label", texts::UNREAD)
        .with_some("hidden", hidden)
        .children(notes.iter().map(|note| el("li").words(&note.words(&query))))
}

/// The button that opens the help.
pub(crate) fn help() -> Drawing {
    popover(texts::HELP_BUTTON, "search-help", |_, _| {
        let lines = texts::HELP.iter().map(|(typed, found)| {
            el("div").child(el("dt").child(el("code").words(typed))).child(el("dd").words(found))
        });
        let title = el("h2").with("id", "search-help-first").with("tabindex", "-1").words(texts::HELP_TITLE);
        vec![title, el("dl").class("examples").children(lines)]
    })
}
