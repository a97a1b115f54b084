//! What the reader collected: claims and passages with notes, to write on, put in order, print and take along.

use crate::browser;
use crate::collection::Collection;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::marked_text::marked;
use crate::parts::popover::lasting_popover;
use crate::parts::status::status;
use crate::texts::collecting;
use crate::{route, store};
use leptos::prelude::{AnyView, IntoAny, RwSignal, Set, event_target_value};
use parallax_view::{
    Collected, CollectedCard, Export, Format, Item, Judgements, Page, SavedView, Stamp, View, collected_page,
    export_collected, export_collected_document, read_edits,
};

/// The page of what was collected.
pub(crate) fn collected(desk: Desk) -> AnyView {
    let Some(collection) = Collection::here() else { return ().into_any() };
    let opened = [RwSignal::new(false), RwSignal::new(false)];
    live(move || {
        let page =
            desk.with(|library, view| collection.with(|collected| collected_page(library, view, collected)));
        let last = page.cards.len().saturating_sub(1);
        let title = el("h1").with("tabindex", "-1").words(collecting::COLLECTED_EVIDENCE);
        let not_kept = (!collection.is_kept()).then(|| {
            el("p").class("notes").with("role", "alert").words(collecting::THIS_BROWSER_DOES_NOT_KEEP)
        });
        let content = el("div").class("page collected");
        if page.cards.is_empty() {
            let all = desk.glance(|view| view.on(Page::Claims).href());
            let how = collecting::PRESS_COLLECT_BESIDE_A_CLAIM;
            return vec![
                content.child(title).child(el("p").class("lead").words(how)).children(not_kept).child(
                    el("p")
                        .child(el("a").class("button go").with("href", &all).words(collecting::ALL_CLAIMS)),
                ),
            ];
        }
        let count = el("p").class("lead").with("role", "status").words(&page.reading);
        let cards =
            page.cards.iter().enumerate().map(|(place, card)| drawn(desk, collection, card, place, last));
        vec![
            content
                .child(el("header").class("head").child(title).child(ways(collection, opened)))
                .child(count)
                .children(not_kept)
                .child(el("ol").class("cards").children(cards)),
        ]
    })
}

/// Order, files, print, and an end.
fn ways(collection: Collection, [exports, removes]: [RwSignal<bool>; 2]) -> Drawing {
    let desk = Desk::here();
    let order = button(collecting::ORDER_OF_THE_ARTICLES, move |_| {
        collection.change(|collected| desk.now(|library, _| collected.in_order_of_text(library)));
    });
    let print = button(collecting::PRINT, |_| drop(leptos::prelude::window().print()));
    el("div")
        .class("ways")
        .child(order)
        .child(lasting_popover(exports, collecting::EXPORT, "export", formats))
        .child(print)
        .child(lasting_popover(removes, collecting::REMOVE_ALL, "remove-all", really))
}

fn formats(desk: Desk, open: RwSignal<bool>) -> Vec<Drawing> {
    let Some(collection) = Collection::here() else { return Vec::new() };
    let save = move |make: fn(&parallax_view::Library, &parallax_view::Collected, &Stamp<'_>) -> Export| {
        move |_| {
            let (base, day, judgements) = (route::base(), browser::today(), Judgements::default());
            let stamp = Stamp { base: &base, day: &day, judgements: &judgements };
            let file = desk.now(|library, _| make(library, &collection.now(), &stamp));
            if browser::save(&file.file_name, file.media_type, &file.bytes) {
                open.set(false);
                browser::focus("export-button");
            }
        }
    };
    vec![
        el("h2").words(collecting::SAVE_WHAT_YOU_COLLECTED),
        el("p").class("small muted").words(collecting::EACH_WITH_ITS_WORDS_REFERENCE),
        el("p")
            .class("choices")
            .child(
                button(collecting::MARKDOWN_TO_READ, save(export_collected_document))
                    .with("id", "export-first"),
            )
            .child(button(
                collecting::CSV_FOR_A_SPREADSHEET,
                save(|library, collected, stamp| export_collected(library, collected, Format::Csv, stamp)),
            ))
            .child(button(
                collecting::JSON_FOR_A_PROGRAM,
                save(|library, collected, stamp| export_collected(library, collected, Format::Json, stamp)),
            )),
        el("p").class("small muted").words(collecting::BACKUP_HOLDS),
        el("p").class("choices").child(button(collecting::BACKUP, move |_| {
            if back_up(desk, collection) {
                open.set(false);
                browser::focus("export-button");
            }
        })),
    ]
}

/// Saves all that this browser keeps of the reader's own; whether the browser let us.
fn back_up(desk: Desk, collection: Collection) -> bool {
    let saved = desk.now(|library, view| SavedView::of(library, view, &browser::today()));
    let saved = SavedView {
        edits: read_edits(&store::edits()),
        judgements: store::judgements(),
        collected: collection.now(),
        ..saved
    };
    let name = desk.now(|library, _| format!("parallax-backup-{}-{}.json", browser::today(), library.hash));
    browser::save(&name, "application/json", &saved.write())
}

fn really(_desk: Desk, open: RwSignal<bool>) -> Vec<Drawing> {
    let Some(collection) = Collection::here() else { return Vec::new() };
    let remove = button(collecting::REMOVE_ALL_WITH_THEIR_NOTES, move |_| {
        collection.change(|_| parallax_view::Collected::default());
        open.set(false);
        browser::after_frame(|| browser::focus_first("#main h1"));
    });
    vec![
        el("p").class("small").words(collecting::THIS_CANNOT_BE_UNDONE),
        remove.with("id", "remove-all-first"),
    ]
}

fn button(words: &str, done: impl Fn(leptos::ev::Event) + Send + Sync + 'static) -> Drawing {
    el("button").with("type", "button").class("button").on("click", done).words(words)
}

fn drawn(desk: Desk, collection: Collection, card: &CollectedCard, place: usize, last: usize) -> Drawing {
    let number = place + 1;
    let words = el("blockquote").class("words");
    let words = match &card.row {
        Some(row) => marked(words.with("data-place", &row.badge.place.to_string()), &row.sentence),
        None => words.with("dir", "auto").words(&card.item.words),
    };
    let link = card.open.as_ref().map(|open| {
        let address = desk
            .library(|library| route::address(&View { corpus: Some(library.hash.clone()), ..open.clone() }));
        el("a").with("href", &open.href()).with("data-address", &address).words(collecting::OPEN_IN_ARTICLE)
    });
    let not_here = card.open.is_none().then(|| el("span").words(collecting::NOT_AMONG_THESE_ARTICLES));
    let standing = card
        .row
        .as_ref()
        .and_then(|row| status(&row.status, &desk.glance(|view| view.on(Page::Claim(row.claim.clone())))));
    let reference = el("p")
        .class("reference small muted")
        .child(el("span").with("dir", "auto").words(&card.reference))
        .words(" · ")
        .children(link)
        .children(not_here)
        .children(standing);
    let id = format!("note-{number}");
    // By what it is: another window may have changed which stands where.
    let item = card.item.clone();
    let noted = move |event: &leptos::ev::Event, item: &Item| {
        let (note, item) = (event_target_value(event), item.clone());
        move |collected: &Collected| match collected.place_of(&item, place) {
            Some(place) => collected.noted(place, &note),
            None => collected.clone(),
        }
    };
    let (typed, printed_id) = (item.clone(), format!("printed-{number}"));
    let printed = el("p")
        .with("id", &printed_id)
        .class("printed-note")
        .with("dir", "auto")
        .with("data-note", &card.item.note);
    // Kept while it is typed; the page is not drawn anew for it, which would take away what a reader presses to leave the
    // field, or has opened. Only what is printed follows.
    let note =
        el("textarea").with("id", &id).with("rows", "2").with("dir", "auto").value(&card.item.note).on(
            "input",
            move |event| {
                collection.note(noted(&event, &typed));
                browser::set_attribute(&printed_id, "data-note", &event_target_value(&event));
            },
        );
    let moved = item.clone();
    let move_to = move |words: &str, sign: &str, to: Option<usize>| {
        let item = moved.clone();
        el("button")
            .with("type", "button")
            .class("plain")
            .with("id", &format!("{}-{number}", if sign == "↑" { "up" } else { "down" }))
            .with("aria-label", &collecting::step_of_item(&words, &number))
            .with_some("disabled", to.is_none().then_some(""))
            .on("click", move |_| {
                if let Some(to) = to {
                    collection.change(|collected| match collected.place_of(&item, place) {
                        Some(place) => collected.moved(place, to),
                        None => collected.clone(),
                    });
                    browser::after_frame(move || browser::focus_in_place(&format!("note-{}", to + 1)));
                }
            })
            .words(sign)
    };
    let remove = el("button")
        .with("type", "button")
        .class("plain")
        .with("aria-label", &collecting::remove_item(&number))
        .on("click", move |_| {
            collection.change(|collected| match collected.place_of(&item, place) {
                Some(place) => collected.without(place),
                None => collected.clone(),
            });
            let next = format!("#note-{number}, #note-{place}, #main h1");
            browser::after_frame(move || browser::focus_first(&next));
        })
        .words(collecting::REMOVE);
    let up = move_to(collecting::MOVE_UP, "↑", place.checked_sub(1));
    let down = move_to(collecting::MOVE_DOWN, "↓", (place < last).then_some(place + 1));
    el("li")
        .child(words)
        .child(reference)
        .child(el("label").class("small").with("for", &id).words(&collecting::your_note_on_item(&number)))
        .child(note)
        .child(printed)
        .child(el("p").class("order-of-cards").child(up).child(down).child(remove))
}
