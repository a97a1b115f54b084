//! The link in the address bar, both ways, and the place (scroll and focus) that each entry of the history had.
//! The only file that touches the URL and the history. Which step a new view is, `parallax_view` says; here it is
//! only taken. A browser that refuses (too many steps a second, a sandboxed frame) costs the link, not the page.

use crate::browser;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{
    GetValue, SetValue, StoredValue, UpdateValue, document, on_cleanup, window, window_event_listener_untyped,
};
use parallax_view::{Step, View, step};
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, KeyboardEvent, ScrollRestoration};

/// How long typing rests before the link follows it.
const TYPING: Duration = Duration::from_millis(300);
/// How long scrolling rests before the entry remembers it.
const SCROLLING: Duration = Duration::from_millis(150);
/// For how many frames what comes into sight may still change its height.
const FRAMES: u32 = 8;
/// How many eighths of the screen from its top a landmark is looked for first: below the bars, above a sheet.
const EIGHTHS: std::ops::Range<i32> = 2..6;

thread_local! {
    /// How far the page was scrolled last, in pixels from the top.
    static SCROLLED: Cell<i32> = const { Cell::new(0) };
}

/// Where a reader was on a page. Pixels from the top are not enough: rows that are out of sight have a height that the
/// browser guesses, and guesses otherwise the next time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// Pixels from the top.
    scroll: i32,
    /// The id of what stood at the top of the screen, below the bars; empty where nothing there has one.
    landmark: String,
    /// Pixels from the top of the screen to the top of the landmark.
    below: i32,
    /// The id of the focused element, or of what it stands in; empty where nothing has the focus.
    focus: String,
}

impl Place {
    /// Brings the reader back to it.
    pub(crate) fn restore(&self) {
        if !self.focus.is_empty() {
            browser::focus_in_place(&self.focus);
        }
        scroll_to(self.scroll);
        self.clone().align(FRAMES);
    }

    /// Scrolls until the landmark stands where it stood, and again in the next frames: what has come into sight has its own
    /// height one frame later.
    fn align(self, left: u32) {
        if let Some(top) = top_of(&self.landmark) {
            scroll_to(scrolled() + top - self.below);
            if 0 < left {
                browser::in_frame(move || self.align(left - 1));
            }
        }
    }

    /// The same place without its focus, where something else will take it.
    pub(crate) fn unfocused(self) -> Self {
        Self { focus: String::new(), ..self }
    }

    /// Where the reader is; how far down, as the last scrolling left it, since to ask the browser would lay out
    /// the whole page once more.
    fn now() -> Self {
        let focus = document().active_element().and_then(|element| id_of(&element, "[id]"));
        let focus = focus.unwrap_or_default();
        Self { scroll: SCROLLED.get(), landmark: String::new(), below: 0, focus }
    }

    /// The same place with its landmark, for a page that is laid out.
    fn with_landmark(mut self) -> Self {
        let page = document();
        let (wide, high) = browser::window_size();
        let at = |eighths| page.element_from_point((wide / 2) as f32, (high * eighths / 8) as f32);
        let landmark = { EIGHTHS }.find_map(|eighths| id_of(&at(eighths)?, "#main [id]"));
        let landmark = landmark.unwrap_or_default();
        self.below = top_of(&landmark).unwrap_or_default();
        Self { landmark, ..self }
    }

    fn kept(self) -> JsValue {
        JsValue::from_str(&format!("{} {} {} {}", self.scroll, self.below, self.landmark, self.focus))
    }

    /// The place that the current entry remembers.
    fn of_entry() -> Option<Self> {
        let kept = history()?.state().ok()?.as_string()?;
        let parts: Vec<&str> = kept.split(' ').collect();
        let &[scroll, below, landmark, focus] = parts.as_slice() else { return None };
        let (landmark, focus) = (landmark.to_owned(), focus.to_owned());
        Some(Self { scroll: scroll.parse().ok()?, below: below.parse().ok()?, landmark, focus })
    }
}

/// The link that the address bar holds, and the place that its entry remembers from an earlier visit.
pub(crate) fn current() -> (String, Option<Place>) {
    (window().location().hash().unwrap_or_default(), Place::of_entry())
}

/// The whole address of a view, on the host that this page came from; from a disk, the file's name and the view.
pub(crate) fn address(view: &View) -> String {
    format!("{}{}", base(), view.href())
}

/// The address of the app, without a view. Of a page on a disk it is the file's name: where it lies there is nobody
/// else's business, and leads nobody else anywhere.
pub(crate) fn base() -> String {
    let here = window().location().href().unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default();
    if is_on_disk() { here.rsplit('/').next().unwrap_or_default() } else { here }.to_owned()
}

/// Whether the page was opened from a disk.
pub(crate) fn is_on_disk() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Calls `arrived` with every link that comes from outside: a followed link, back, forward, an edited address.
pub(crate) fn listen(arrived: impl Fn(String, Option<Place>) + 'static) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let resting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let cancel = move || {
        if let Some(timer) = resting.get_value() {
            timer.clear();
        }
    };
    let scrolled = window_event_listener_untyped("scroll", move |_| {
        SCROLLED.set(scrolled());
        cancel();
        resting.set_value(browser::after(SCROLLING, remember));
    });
    // Before a followed link leaves the entry, and before the pointer takes the focus away.
    browser::listen_first("pointerdown", |_| remember());
    browser::listen_first("keydown", |event| {
        if event.dyn_into::<KeyboardEvent>().is_ok_and(|event| event.key() == "Enter") {
            remember();
        }
    });
    let came = window_event_listener_untyped("popstate", move |_| {
        cancel();
        let (link, place) = current();
        arrived(link, place);
    });
    on_cleanup(move || {
        scrolled.remove();
        came.remove();
    });
}

/// Writes views to the address bar as they follow one another.
#[derive(Clone, Copy)]
pub(crate) struct Trail {
    typed: StoredValue<Option<(TimeoutHandle, String)>>,
}

impl Trail {
    /// A trail that has written nothing yet.
    pub(crate) fn new() -> Self {
        Self { typed: StoredValue::new(None) }
    }

    /// Takes the step from one view to the next.
    pub(crate) fn follow(self, old: &View, new: &View) {
        match step(old, new) {
            Step::Push => {
                self.settle();
                remember();
                let place = Place::now().kept();
                write(|history| history.push_state_with_url(&place, "", Some(&new.href())));
            }
            // Who presses a link right after it comes back to it.
            Step::Replace if (&old.query, &old.words) == (&new.query, &new.words) => {
                self.forget();
                replace(&new.href());
            }
            Step::Replace => {
                self.forget();
                let link = new.href();
                let later = link.clone();
                let timer = browser::after(TYPING, move || replace(&later));
                self.typed.set_value(timer.map(|timer| (timer, link)));
            }
            Step::Stay => {}
        }
    }

    /// Drops what was typed and not yet written: the address bar has moved on.
    pub(crate) fn forget(self) {
        self.typed.update_value(|typed| {
            if let Some((timer, _)) = typed.take() {
                timer.clear();
            }
        });
    }

    /// Writes now what was typed.
    fn settle(self) {
        let typed = self.typed.get_value();
        self.forget();
        if let Some((_, link)) = typed {
            replace(&link);
        }
    }
}

/// Writes a view to the address bar at once.
pub(crate) fn settle(view: &View) {
    replace(&view.href());
}

fn replace(link: &str) {
    write(|history| history.replace_state_with_url(&Place::now().kept(), "", Some(link)));
}

/// Lets the current entry remember the place; a browser takes its time over each such note, so none is made twice.
pub(crate) fn remember() {
    let place = Place::now().with_landmark();
    if Place::of_entry().as_ref() != Some(&place) {
        write(|history| history.replace_state_with_url(&place.kept(), "", None));
    }
}

/// How far the page is scrolled now.
fn scrolled() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

fn scroll_to(from_top: i32) {
    window().scroll_to_with_x_and_y(0.0, f64::from(from_top));
}

/// Pixels from the top of the screen to the element of that id.
fn top_of(id: &str) -> Option<i32> {
    Some(document().get_element_by_id(id)?.get_bounding_client_rect().top() as i32)
}

/// The id of an element, or of the nearest of that selector around it.
fn id_of(element: &Element, selector: &str) -> Option<String> {
    Some(element.closest(selector).ok()??.id())
}

fn write(change: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Some(history) = history() {
        let _ = change(&history);
    }
}

fn history() -> Option<History> {
    window().history().ok()
}
