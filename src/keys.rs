//! The keyboard, beyond what the browser does by itself: `/` goes to the search from every page, `c` collects the open
//! claim, `j`, `k` and the arrows go from claim to claim, Enter opens the evidence of the claim in focus, Escape closes
//! what is open. Behind an open dialog none of them does anything.

use crate::desk::Desk;
use crate::{browser, focus, handover};
use leptos::ev;
use leptos::prelude::{document, on_cleanup, window_event_listener};
use parallax_view::{Page, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Listens as long as the page lives.
pub(crate) fn listen(desk: Desk) {
    let heard = window_event_listener(ev::keydown, move |event| {
        let taken = !event.default_prevented()
            && if modified(&event) { command(&event) } else { types_ahead(&event) || press(desk, &event) };
        if taken {
            event.prevent_default();
        }
    });
    on_cleanup(move || heard.remove());
}

/// Opens the commands by Ctrl or Cmd with K, also from a field.
fn command(event: &KeyboardEvent) -> bool {
    let palette = (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("k");
    if palette {
        handover::wish(handover::PALETTE);
    }
    palette
}

/// What is typed behind the keys of the commands is theirs, also before they are there.
fn types_ahead(event: &KeyboardEvent) -> bool {
    let key = event.key();
    key.chars().count() == 1 && handover::type_ahead(&key)
}

/// Does what a key stands for; whether it stood for anything.
fn press(desk: Desk, event: &KeyboardEvent) -> bool {
    let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let key = event.key();
    let typing = at.as_ref().is_some_and(takes_text);
    // A dialog of the browser closes itself, and what stands behind it is not to be reached.
    if at.as_ref().is_some_and(is_in_dialog) {
        return false;
    }
    if key == "Escape" {
        return if typing { leave(at) } else { close(desk) };
    }
    if typing {
        return false;
    }
    match key.as_str() {
        "/" => go_to_search(desk),
        "c" => collect(desk),
        "?" => {
            handover::wish("help");
            true
        }
        "j" => move_row(desk, Way::Down),
        "k" => move_row(desk, Way::Up),
        "ArrowDown" => at.is_some_and(|at| in_row(&at)) && move_row(desk, Way::Down),
        "ArrowUp" => at.is_some_and(|at| in_row(&at)) && move_row(desk, Way::Up),
        "Enter" => at.is_some_and(|at| open_row(desk, &at)),
        _ => false,
    }
}

/// Whether a key that stands for something on this page does so where it was pressed.
pub(crate) fn is_free(event: &KeyboardEvent) -> bool {
    let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_taken = at.is_some_and(|at| takes_text(&at) || is_in_dialog(&at));
    !event.default_prevented() && !modified(event) && !is_taken
}

fn is_in_dialog(element: &Element) -> bool {
    element.closest("dialog").is_ok_and(|dialog| dialog.is_some())
}

/// Whether a key is pressed together with one that makes it the browser's or the system's.
fn modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Whether what is typed there is text.
fn takes_text(element: &Element) -> bool {
    element.matches("input:not([type=checkbox], [type=radio]), textarea, select").unwrap_or_default()
}

/// Escape in a field leaves the field for what it stands in, and keeps what was typed.
fn leave(at: Option<Element>) -> bool {
    let around = at.and_then(|field| field.parent_element()?.dyn_into().ok());
    around.iter().for_each(focus::rest);
    around.is_some()
}

fn in_row(element: &Element) -> bool {
    element.closest("article[data-claim]").is_ok_and(|row| row.is_some())
}

/// Goes to the field of the search; from a page without one, to the claims that it searches.
fn go_to_search(desk: Desk) -> bool {
    if document().get_element_by_id("search").is_some() {
        browser::focus("search");
    } else {
        desk.go(desk.view_now().on(Page::Claims));
        // The heading of the new page takes the focus in its first frame.
        browser::after_frame(|| browser::focus("search"));
    }
    true
}

/// Collects the open claim, or takes it back; `false` where none is open.
fn collect(desk: Desk) -> bool {
    let view = desk.view_now();
    view.open_claim().map(handover::collect).is_some()
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Up,
    Down,
}

/// Focuses the claim before or after the one in focus, or else the open one; the first, where neither is.
fn move_row(desk: Desk, way: Way) -> bool {
    let rows = browser::all("article[data-claim]");
    let at = document().active_element();
    let open = desk.view_now().claim;
    let in_focus = rows.iter().position(|row| row.contains(at.as_deref()));
    let is_open = |row: &HtmlElement| open.is_some() && row.get_attribute("data-claim") == open;
    let next = match (in_focus.or_else(|| rows.iter().position(is_open)), way) {
        (None, _) => Some(0),
        (Some(index), Way::Down) => Some(index + 1),
        (Some(index), Way::Up) => index.checked_sub(1),
    };
    next.and_then(|next| rows.get(next)).is_some_and(|row| row.focus().is_ok())
}

/// Opens the evidence of the claim that is itself in focus; where it is open already, goes there.
fn open_row(desk: Desk, at: &Element) -> bool {
    let Some(claim) = at.get_attribute("data-claim") else { return false };
    let view = desk.view_now();
    if view.claim.as_ref() == Some(&claim) {
        browser::focus("evidence-title");
    } else {
        desk.go(view.opening(&claim));
    }
    true
}

/// The number whose rows are open.
const NUMBER: &str = ":is(.matrix, .chart, .uses) [aria-current]";

/// Closes the evidence, and goes back to the row or number that it belongs to.
pub(crate) fn close(desk: Desk) -> bool {
    let view = desk.view_now();
    if let Some(claim) = view.claim.clone() {
        desk.go(View { claim: None, ..view });
        // In a list and on the lanes, or in the Reader.
        browser::focus_soon(["claim-", &claim, ", #note-", &claim].concat());
        return true;
    }
    let opens = view.cell.is_some() || !view.number.is_empty();
    if opens {
        browser::focus_first(NUMBER);
        desk.go(View { cell: None, number: Vec::new(), ..view });
    }
    opens
}
