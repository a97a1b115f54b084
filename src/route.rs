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
use web_sys::{History, KeyboardEvent, ScrollRestoration};

/// How long typing rests before the link follows it.
const TYPING: Duration = Duration::from_millis(300);
/// How long scrolling rests before the entry remembers it.
const SCROLLING: Duration = Duration::from_millis(150);

thread_local! {
    /// How far the page was scrolled last, in pixels from the top.
    static SCROLLED: Cell<i32> = const { Cell::new(0) };
}

/// Where a reader was on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// Pixels from the top.
    scroll: i32,
    /// The id of the focused element; empty where it has none.
    focus: String,
}

impl Place {
    /// Brings the reader back to it.
    pub(crate) fn restore(&self) {
        if !self.focus.is_empty() {
            browser::focus_in_place(&self.focus);
        }
        window().scroll_to_with_x_and_y(0.0, f64::from(self.scroll));
    }

    /// The same place without its focus, where something else will take it.
    pub(crate) fn unfocused(self) -> Self {
        Self { focus: String::new(), ..self }
    }

    /// Where the reader is; how far down, as the last scrolling left it, since to ask the browser would lay out
    /// the whole page once more.
    fn now() -> Self {
        let focus = document().active_element().map(|element| element.id()).unwrap_or_default();
        Self { scroll: SCROLLED.get(), focus }
    }

    fn kept(self) -> JsValue {
        JsValue::from_str(&format!("{} {}", self.scroll, self.focus))
    }

    /// The place that the current entry remembers.
    fn of_entry() -> Option<Self> {
        let kept = history()?.state().ok()?.as_string()?;
        let (scroll, focus) = kept.split_once(' ')?;
        Some(Self { scroll: scroll.parse().ok()?, focus: focus.to_owned() })
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
        SCROLLED.set(window().scroll_y().unwrap_or_default() as i32);
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
fn remember() {
    let place = Place::now();
    if Place::of_entry().as_ref() != Some(&place) {
        write(|history| history.replace_state_with_url(&place.kept(), "", None));
    }
}

fn write(change: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Some(history) = history() {
        let _ = change(&history);
    }
}

fn history() -> Option<History> {
    window().history().ok()
}
