//! Ways to pass a view on: its link, title and citation to copy, the link as a QR code, the system's own sheet where
//! the browser has one, and a file, which holds views of any length and, where the reader wants, what is theirs.

use crate::collection::Collection;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::saved::SavedViews;
use crate::parts::share::copy_button;
use crate::texts::passing;
use crate::{browser, route, store};
use leptos::ev::Event;
use leptos::prelude::*;
use parallax_view::{Collected, Judgements, LONGEST_LINK, SavedView, citation, shared, title};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// Light modules around a code, as ISO/IEC 18004 asks for.
const QUIET: i32 = 4;

/// What the Share button opens.
pub(crate) fn dialog(desk: Desk, open: RwSignal<bool>) -> Vec<Drawing> {
    let day = browser::today();
    let (link, title, cited) = desk.with(|library, view| {
        let link = route::address(&shared(library, view));
        let cited = citation(library, view, &link, &day);
        (link, title(library, view), cited)
    });
    let long = link.chars().count() > LONGEST_LINK;
    let on_disk = route::is_on_disk();
    let about = match () {
        () if on_disk => passing::SEND_THE_FILE_TOO.to_owned(),
        () if long => passing::link_is_long(&LONGEST_LINK),
        () => passing::THE_LINK_OPENS_THE_SAME.to_owned(),
    };
    let about = el("p").class(if long || on_disk { "small notes" } else { "small muted" }).words(&about);
    let code = (!long && !on_disk).then(|| QrCode::encode_text(&link, QrCodeEcc::Low).ok()).flatten();
    let code = code.map(|code| {
        el("figure")
            .class("qr")
            .view(drawn(&code))
            .child(el("figcaption").class("small muted").words(passing::TO_BE_READ_BY_A_CAMERA))
    });
    [el("h2").words(passing::SHARE_THIS_VIEW), about]
        .into_iter()
        .chain([
            field("share-first", passing::LINK, passing::COPY_LINK, "2", &link),
            field("share-title", passing::TITLE, passing::COPY_TITLE, "2", &title),
            field("share-citation", passing::CITATION, passing::COPY_CITATION, "4", &cited),
        ])
        .chain((!on_disk).then(|| sheet(&title, &link)).flatten())
        .chain(code)
        .chain([file(desk, open)])
        .collect()
}

/// Words to copy, under their name; a press selects them.
fn field(id: &str, label: &str, copies: &str, rows: &str, words: &str) -> Drawing {
    let area = el("textarea")
        .with("id", id)
        .class("link")
        .with("rows", rows)
        .with("readonly", "")
        .with("spellcheck", "false")
        .value(words)
        .on("focus", |event| select(&event));
    el("div")
        .class("shared")
        .child(el("label").class("small").with("for", id).words(label))
        .child(area)
        .child(copy_button(copies, words.to_owned()))
}

fn select(event: &Event) {
    let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area {
        area.select();
    }
}

/// The button of the system's sheet; nothing where the browser has none.
fn sheet(title: &str, link: &str) -> Option<Drawing> {
    let (title, link) = (title.to_owned(), link.to_owned());
    browser::has_share_sheet().then(|| {
        el("p").child(
            el("button")
                .with("type", "button")
                .class("button")
                .on("click", move |_| browser::share(&title, &link))
                .words(passing::SHARE_WITH_ANOTHER_PROGRAM),
        )
    })
}

/// The dark modules of a code as one path.
fn drawn(code: &QrCode) -> AnyView {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    let edge = size + 2 * QUIET;
    view! {
        <svg viewBox=format!("0 0 {edge} {edge}") role="img" aria-label=passing::QR_CODE shape-rendering="crispEdges">
            <path d=path/>
        </svg>
    }
    .into_any()
}

/// The view as a file, with what is the reader's own where the reader ticks it; and the way back.
fn file(desk: Desk, open: RwSignal<bool>) -> Drawing {
    let (edits, judgements) = (desk.edits(), store::judgements());
    let collected = Collection::here().map(Collection::now).unwrap_or_default();
    let with_collected = RwSignal::new(false);
    let with_edits = RwSignal::new(false);
    let with_judgements = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let counts = (edits.len(), judgements.len(), collected.items.len());
    let save = move |_| {
        let saved = desk.now(|library, view| SavedView::of(library, view, &browser::today()));
        let saved = SavedView {
            edits: if with_edits.get_untracked() { edits.clone() } else { Vec::new() },
            judgements: if with_judgements.get_untracked() {
                judgements.clone()
            } else {
                Judgements::default()
            },
            collected: if with_collected.get_untracked() { collected.clone() } else { Collected::default() },
            ..saved
        };
        let name =
            desk.now(|library, view| format!("parallax-view-{}-{}.json", view.page.key(), library.hash));
        if browser::save(&name, "application/json", &saved.write()) {
            open.set(false);
            browser::focus("share-button");
        } else {
            failed.set(true);
        }
    };
    let boxes = [
        (counts.0, passing::OWN_SPLITS_AND_JOINS, with_edits),
        (counts.1, passing::OWN_VERDICTS, with_judgements),
        (counts.2, passing::OWN_ITEMS, with_collected),
    ];
    let boxes = boxes.into_iter().filter(|(count, ..)| *count > 0).map(|(count, what, ticked)| {
        let input = el("input").with("type", "checkbox").on("change", move |event| {
            ticked.set(is_ticked(&event));
        });
        el("label").class("small").child(input).words(&passing::with_my_own(&what, &count))
    });
    let views = SavedViews::here();
    let chosen = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let file = input.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0));
        if let Some((views, file)) = views.zip(file) {
            open.set(false);
            views.open(file);
        }
    };
    let opener = el("label").class("button file").words(passing::OPEN_A_SAVED_VIEW).child(
        el("input")
            .with("type", "file")
            .with("accept", ".json,application/json")
            .with("id", "saved-file")
            .on("change", chosen),
    );
    let failure = move || {
        let words = passing::NOT_ALLOWED;
        failed
            .get()
            .then(|| el("span").class("small").with("role", "alert").words(words))
            .into_iter()
            .collect()
    };
    el("section")
        .class("as-file")
        .child(el("h3").words(passing::AS_A_FILE))
        .children(boxes)
        .child(
            el("p")
                .class("choices")
                .child(
                    el("button")
                        .with("type", "button")
                        .class("button")
                        .on("click", save)
                        .words(passing::SAVE_AS_A_FILE),
                )
                .child(opener)
                .live(failure),
        )
        .child(el("p").class("small muted").words(passing::CAN_BE_DROPPED))
}

/// Whether the box that an event is of is ticked.
pub(crate) fn is_ticked(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}
