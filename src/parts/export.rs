//! The rows on screen as a file.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::popover::popover;
use crate::{browser, route};
use leptos::prelude::{Get, RwSignal, Set};
use parallax_view::Format;

/// The Export button with its formats.
pub(crate) fn export_rows() -> Drawing {
    popover("Export", "export", dialog)
}

fn dialog(desk: Desk, open: RwSignal<bool>) -> Vec<Drawing> {
    let failed = RwSignal::new(false);
    let button = |format, words| {
        el("button")
            .with("type", "button")
            .class("button")
            .on("click", move |_| {
                if save(desk, format) {
                    open.set(false);
                    browser::focus("export-button");
                } else {
                    failed.set(true);
                }
            })
            .words(words)
    };
    let failure = move || {
        let words = "The browser did not allow the file to be saved.";
        let words = failed.get().then(|| el("span").class("small").with("role", "alert").words(words));
        words.into_iter().collect()
    };
    vec![
        el("h2").words("Save these rows"),
        el("p")
            .class("small muted")
            .words("Precisely what is listed now, each with its words, source and link."),
        el("p")
            .class("choices")
            .child(button(Format::Csv, "CSV, for a spreadsheet").with("id", "export-first"))
            .child(button(Format::Json, "JSON, for a program"))
            .live(failure),
    ]
}

fn save(desk: Desk, format: Format) -> bool {
    let export = desk.program().export;
    let file = desk.now(|library, view| export(library, view, format, &route::base()));
    browser::save(&file.file_name, &file.media_type, &file.bytes)
}
