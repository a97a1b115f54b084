//! Buttons that collect: a claim, or the words that are selected in an article.

use crate::collection::Collection;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::pages::collect_button;
use crate::texts::reading;
use leptos::prelude::{AnyView, Get, IntoAny, RwSignal, Set, window};
use parallax_view::Page;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The button that collects a claim; pressed where it is collected.
pub(crate) fn collect_claim(desk: Desk, claim: &str) -> AnyView {
    let Some(collection) = Collection::here() else { return ().into_any() };
    let claim = claim.to_owned();
    live(move || {
        let collected = collection.with(|collected| collected.has(&claim));
        let name = claim.clone();
        vec![
            collect_button(if collected { reading::COLLECTED } else { reading::COLLECT })
                .with("aria-pressed", if collected { "true" } else { "false" })
                .on("click", move |_| collection.toggle(desk, &name)),
        ]
    })
}

/// The button that collects the selected words of the article in the Reader, and what came of it.
pub(crate) fn collect_words(desk: Desk) -> Option<Drawing> {
    let collection = Collection::here()?;
    let said = RwSignal::new("");
    let collect = move |_| {
        said.set(match selected(desk) {
            None => reading::SELECT_WORDS_OF_THE_ARTICLE,
            Some((article, words, from)) => {
                let before = collection.now().items.len();
                collection.change(|collected| {
                    desk.now(|library, _| collected.with_passage(library, &article, &words, from))
                });
                if collection.now().items.len() == before {
                    reading::SELECT_WORDS_THAT_STAND_IN
                } else {
                    reading::COLLECTED
                }
            }
        });
    };
    let button = el("button")
        .with("type", "button")
        .class("button")
        .on("click", collect)
        .words(reading::COLLECT_SELECTION);
    Some(
        el("span")
            .class("copy")
            .child(button)
            .live(move || vec![el("span").class("small").with("role", "status").words(said.get())]),
    )
}

/// The article whose words are selected, the words, and the byte of the article at which their paragraph begins.
fn selected(desk: Desk) -> Option<(String, String, u32)> {
    let selection = window().get_selection().ok()??;
    let words = String::from(selection.to_string()).trim().to_owned();
    let element = |node: Option<Node>| {
        let node = node?;
        node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
    };
    // A selection may have been drawn backwards.
    let ends = [element(selection.anchor_node()), element(selection.focus_node())];
    let within = |selector| ends.iter().flatten().find_map(|end| end.closest(selector).ok().flatten());
    let begins = |end: &Element| -> Option<u32> {
        end.closest("[data-from]").ok().flatten()?.get_attribute("data-from")?.parse().ok()
    };
    let view = desk.view_now();
    let article = if within("#second-article").is_some() {
        view.beside?
    } else {
        within("#first-article")?;
        match view.page {
            Page::Reader(article) => article,
            _ => return None,
        }
    };
    let from = ends.iter().flatten().filter_map(begins).min();
    (!words.is_empty()).then_some((article, words, from.unwrap_or_default()))
}
