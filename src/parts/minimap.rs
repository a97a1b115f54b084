//! A narrow column beside an article: where speech, labels, dates and claims stand on it, and which part is in sight.
//! A press goes to the place; by keyboard it is a slider over the paragraphs.

use crate::browser;
use crate::draw::{Drawing, el};
use crate::parts::reading_text::Side;
use crate::texts::reading;
use leptos::prelude::{
    AnyView, Get, GetUntracked, Memo, RwSignal, Set, With, on_cleanup, window, window_event_listener_untyped,
};
use parallax_view::{MapMark, Minimap, ReaderPage};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

/// How much of the window's top the frame covers, in pixels.
const COVERED: f64 = 48.0;

/// What is in sight: the paragraph where the reader is, that at the top unless a key went to another, and the part of the map, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sight {
    paragraph: usize,
    /// The paragraph that a key went to, as long as it is in sight: near the end of an article it can't come to the top.
    reached: Option<usize>,
    top: u32,
    height: u32,
}

/// The map of the article.
pub(crate) fn minimap(article: Memo<Option<ReaderPage>>) -> AnyView {
    let sight = RwSignal::new(Sight::default());
    let asked = RwSignal::new(false);
    let look = move |_: Event| {
        if asked.get_untracked() {
            return;
        }
        asked.set(true);
        browser::in_frame(move || {
            asked.try_set(false);
            let Some(article) = article.try_get_untracked().flatten() else { return };
            let Some(old) = sight.try_get_untracked() else { return };
            let seen = seen(&article.minimap, old.reached);
            if seen != old {
                sight.try_set(seen);
            }
        });
    };
    for kind in ["scroll", "resize"] {
        let heard = window_event_listener_untyped(kind, look);
        on_cleanup(move || heard.remove());
    }
    browser::in_frame(move || {
        if let Some(article) = article.try_get_untracked().flatten() {
            sight.try_set(seen(&article.minimap, None));
        }
    });
    crate::draw::live(move || {
        article
            .with(|article| article.as_ref().map(|article| drawn(article.minimap.clone(), sight)))
            .into_iter()
            .collect()
    })
}

fn drawn(map: Minimap, sight: RwSignal<Sight>) -> Drawing {
    let now = sight.get();
    let last = map.stretches.len().saturating_sub(1);
    let name = map.stretches.get(now.paragraph).map(|stretch| stretch.name.clone()).unwrap_or_default();
    let frame = el("u").with("style", &format!("top:{};height:{}", percent(now.top), percent(now.height)));
    let marks: Vec<Drawing> = map.marks.iter().map(mark).collect();
    let keys = map.clone();
    el("div")
        .class("minimap")
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-label", reading::MAP_OF_THE_ARTICLE)
        .with("aria-orientation", "vertical")
        .with("aria-valuemin", "0")
        .with("aria-valuemax", &last.to_string())
        .with("aria-valuenow", &now.paragraph.to_string())
        .with("aria-valuetext", &name)
        .with("title", reading::SPEECH_LABELS_DATES_CLAIMS_PRESS)
        .on("click", move |event| press(&map, &event))
        .on("keydown", move |event| step(&keys, &event, sight))
        .children(marks)
        .child(frame)
}

fn mark(mark: &MapMark) -> Drawing {
    let look = if mark.look.is_empty() { String::new() } else { format!(" label-{}", mark.look) };
    el("i")
        .class(&format!("map-{}{look}", mark.layer.slug()))
        .with("style", &format!("top:{};height:{}", percent(mark.top), percent(mark.height)))
}

/// Thousandths as a length of CSS.
fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// Goes to the paragraph that was pressed.
fn press(map: &Minimap, event: &Event) {
    let Some(at) = place_of(event) else { return };
    let stretch = map.stretches.iter().rfind(|stretch| f64::from(stretch.top) <= at);
    if let Some(stretch) = stretch.or(map.stretches.first()) {
        go_to(stretch.start);
    }
}

/// Where on the map, in thousandths, the pointer was pressed.
fn place_of(event: &Event) -> Option<f64> {
    let press = event.dyn_ref::<MouseEvent>()?;
    let map = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    Some((f64::from(press.client_y()) - map.top()) * 1000.0 / map.height().max(1.0))
}

/// From paragraph to paragraph.
fn step(map: &Minimap, event: &Event, sight: RwSignal<Sight>) {
    let now = sight.get_untracked();
    let last = map.stretches.len().saturating_sub(1);
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
    let to = match key.as_str() {
        "ArrowDown" | "ArrowRight" => (now.paragraph + 1).min(last),
        "ArrowUp" | "ArrowLeft" => now.paragraph.saturating_sub(1),
        "PageDown" => (now.paragraph + 5).min(last),
        "PageUp" => now.paragraph.saturating_sub(5),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    if let Some(stretch) = map.stretches.get(to) {
        go_to(stretch.start);
        sight.set(Sight { paragraph: to, reached: Some(to), ..now });
    }
}

/// Brings the paragraph that begins at that byte to the top of the window.
fn go_to(start: u32) {
    if let Some(paragraph) = paragraph(start) {
        let top = paragraph.get_bounding_client_rect().top();
        let from = window().scroll_y().unwrap_or_default();
        window().scroll_to_with_x_and_y(0.0, from + top - COVERED - 16.0);
    }
}

fn paragraph(start: u32) -> Option<HtmlElement> {
    browser::all(&format!("{} [data-from=\"{start}\"]", Side::First.selector())).into_iter().next()
}

/// The part of the map that is in sight, and the first paragraph in it, or the one that was `reached`.
#[expect(clippy::cast_sign_loss, reason = "a place within a paragraph is not before it")]
fn seen(map: &Minimap, reached: Option<usize>) -> Sight {
    let bottom = f64::from(browser::window_size().1);
    let mut sight: Option<Sight> = None;
    let mut still = None;
    let mut end = 0;
    for (place, stretch) in map.stretches.iter().enumerate() {
        let Some(rect) = paragraph(stretch.start).map(|paragraph| paragraph.get_bounding_client_rect())
        else {
            continue;
        };
        if rect.bottom() <= COVERED + 1.0 || bottom <= rect.top() {
            continue;
        }
        let height = rect.height().max(1.0);
        let at = |y: f64| stretch.top + (f64::from(stretch.height) * ((y - rect.top()) / height)) as u32;
        let top = at(rect.top().max(COVERED));
        sight = sight.or(Some(Sight { paragraph: place, top, ..Sight::default() }));
        still = still.or(reached.filter(|reached| *reached == place));
        end = at(rect.bottom().min(bottom));
    }
    let sight = sight.unwrap_or_default();
    let paragraph = still.unwrap_or(sight.paragraph);
    Sight { paragraph, reached: still, height: end.saturating_sub(sight.top), ..sight }
}
