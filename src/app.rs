//! The app from opening the corpus to the frame around every page, and what follows a view outside: the link,
//! the window's title, scroll and focus.

use crate::desk::Desk;
use crate::draw::effect;
use crate::load;
use crate::pages::{Program, is_front};
use crate::parts::failure::failure_card;
use crate::parts::frame::Frame;
use crate::route::{self, Place, Trail};
use crate::texts::failure::Failure;
use crate::{browser, focus, handover, keys, show};
use leptos::prelude::*;
use leptos::task::spawn_local;
use parallax_view::{Library, LinkNote, Page, View, title};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlProgressElement;

/// Opens the corpus, then shows it, or why it can't be shown.
#[component]
pub(crate) fn App(program: Program) -> impl IntoView {
    let opened: RwSignal<Option<Result<Arc<Library>, Failure>>> = RwSignal::new(None);
    let open = move || {
        opened.set(None);
        show("loading", !handover::succeeds());
        spawn_local(async move {
            let library = load::library(show_progress).await;
            // Reading the corpus and drawing it are two turns, so that a slow phone can answer in between.
            browser::soon(move || {
                (program.when_free)(Box::new(move || {
                    show("loading", false);
                    handover::take_place();
                    opened.set(Some(library.map(Arc::new)));
                }));
            });
        });
    };
    open();
    move || {
        opened.get().map(|library| match library {
            Ok(library) => view! { <Opened program library/> }.into_any(),
            Err(failure) => failure_card(&failure, open).into_any(),
        })
    }
}

/// The library on the desk: the frame, and everything outside that follows the view.
#[component]
fn Opened(program: Program, library: Arc<Library>) -> impl IntoView {
    let (link, place) = route::current();
    // A page that the program before could show too is one that the reader is reading, or came back to meanwhile; on
    // any other, what the entry remembers is where the reader was when following the link.
    let stays = !handover::succeeds() || is_front(&View::parse(&link).0.page);
    let place = place.filter(|_| stays);
    let place = if handover::takes_focus() { place.map(Place::unfocused) } else { place };
    let opened = program.opened;
    let read = move |library: &Library, link: &str| {
        let (view, mut notes) = View::parse(link);
        match opened(library, &view) {
            Some((view, moved)) => {
                notes.push(moved);
                (view, notes)
            }
            None => (view, notes),
        }
    };
    let (first, cut) = read(&library, &link);
    let desk = Desk::provide(program, library, first);
    let link_notes: RwSignal<Vec<LinkNote>> = RwSignal::new(cut);
    let arrival: StoredValue<Option<Arrival>> =
        StoredValue::new(Some(Arrival { view: desk.view_now(), place }));
    let trail = Trail::new();

    route::listen(move |link, place| {
        trail.forget();
        let (view, notes) = desk.now(|library, _| read(library, &link));
        arrival.set_value(Some(Arrival { view: view.clone(), place }));
        link_notes.set(notes);
        if desk.view_now() == view { settle(&view, None, arrival) } else { desk.go(view) }
    });
    keys::listen(desk);
    focus::keep();

    let mut before: Option<View> = None;
    effect(move || {
        let view = desk.view();
        let came = arrival.with_value(|arrival| arrival.as_ref().is_some_and(|arrival| arrival.view == view));
        if let Some(before) = before.as_ref().filter(|_| !came) {
            link_notes.set(Vec::new());
            trail.follow(before, &view);
        }
        settle(&view, before.as_ref(), arrival);
        before = Some(view);
    });
    effect(move || document().set_title(&(desk.with(title) + " · Parallax")));
    view! { <Frame link_notes/> }
}

/// A view that came with a link, and the place that its entry of the history remembers.
#[derive(Clone)]
struct Arrival {
    view: View,
    place: Option<Place>,
}

/// After the screen has followed a view: back at the place where the reader was, else at the words that the view
/// is about, else, on another page, at its beginning.
fn settle(view: &View, before: Option<&View>, arrival: StoredValue<Option<Arrival>>) {
    let place =
        arrival.try_update_value(|arrival| arrival.take().and_then(|arrival| arrival.place)).flatten();
    let turned = before.map_or_else(handover::succeeds, |before| before.page != view.page);
    let reading = matches!(view.page, Page::Reader(_));
    let words_chosen =
        view.claim.is_some() && before.is_none_or(|before| turned || before.claim != view.claim);
    let comes_back = place.is_some();
    browser::in_frame(move || {
        if turned {
            browser::focus_first("#main h1");
        }
        if turned && !comes_back {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        if reading && words_chosen && !comes_back {
            browser::scroll_to("mark[aria-current=true]");
        }
    });
    if let Some(place) = place {
        // The whole list stands one frame after its first rows.
        browser::after_frame(move || browser::in_frame(move || place.restore()));
    }
}

fn show_progress(so_far: usize, expected: Option<usize>) {
    let page = document();
    let bar =
        page.get_element_by_id("loading-progress").and_then(|bar| bar.dyn_into::<HtmlProgressElement>().ok());
    if let (Some(bar), Some(expected)) = (bar, expected) {
        bar.set_value(so_far as f64 / expected as f64);
    }
    if let Some(words) = page.get_element_by_id("loading-words") {
        words.set_text_content(Some(&format!("{} kB of the articles are here", so_far / 1000)));
    }
}
