//! The rows on screen as a file.

use crate::desk::Desk;
use crate::parts::popover::{Opened, Popover};
use crate::{browser, route};
use leptos::prelude::*;
use parallax_view::{Format, export};

/// The Export button with its formats.
#[component]
pub(crate) fn ExportRows() -> impl IntoView {
    view! {
        <Popover label="Export" id="export">
            <h2>"Save these rows"</h2>
            <p class="small muted">"Precisely what is listed now, each with its words, source and link."</p>
            <Formats/>
        </Popover>
    }
}

#[component]
fn Formats() -> impl IntoView {
    let desk = Desk::here();
    let dialog = use_context::<Opened>();
    let failed = RwSignal::new(false);
    let save = move |format| {
        let file = desk.now(|library, view| export(library, view, format, &route::base()));
        if !browser::save(&file.file_name, &file.media_type, &file.bytes) {
            failed.set(true);
        } else if let Some(Opened(open)) = dialog {
            open.set(false);
            browser::focus("export-button");
        }
    };
    view! {
        <p class="choices">
            <button id="export-first" type="button" class="button" on:click=move |_| save(Format::Csv)>
                "CSV, for a spreadsheet"
            </button>
            <button type="button" class="button" on:click=move |_| save(Format::Json)>"JSON, for a program"</button>
        </p>
        <Show when=move || failed.get()>
            <p class="small" role="alert">"The browser did not allow the file to be saved."</p>
        </Show>
    }
}
