//! Small errands in the browser that several components have: focus, scrolling, the clipboard, a file to save.
//! Each does its best and says whether it worked; none can stop the page.

use crate::handover;
use leptos::leptos_dom::helpers::{
    TimeoutHandle, request_animation_frame, set_timeout, set_timeout_with_handle,
};
use leptos::prelude::{document, window};
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AddEventListenerOptions, Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlElement,
    HtmlTextAreaElement, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition, Url,
};

thread_local! {
    /// Writes the height of the bar that is there into `--under-bar`, before anything is painted. One for all bars that
    /// come and go.
    static BARS: Option<ResizeObserver> = {
        let measure = Closure::<dyn Fn()>::new(|| {
            if let (Some(bar), Some(page)) = (element(".bar"), document().body()) {
                let _ = page.style().set_property("--under-bar", &format!("{}px", bar.offset_height()));
            }
        });
        ResizeObserver::new(measure.into_js_value().unchecked_ref()).ok()
    };
}

/// Lets the columns beside the claims stay below a bar, however many lines it has.
pub(crate) fn keep_below(bar: &HtmlElement) {
    BARS.with(|bars| bars.iter().for_each(|bars| bars.observe(bar)));
}

/// Whether the screen is a phone's, as style/ has it.
pub(crate) fn is_phone() -> bool {
    let narrow = window().match_media("(max-width: 760px)").ok().flatten();
    narrow.is_some_and(|query| query.matches())
}

/// Focuses the element of that id, and scrolls to it as far as needed.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(&format!("#{id}")) {
        let _ = element.focus();
    }
}

/// What is to be done at its time. Behind a pointer: whatever it does, the browser hears one kind of it, and the
/// program holds the way there once.
pub(crate) type Errand = Box<dyn FnOnce()>;

/// Does what belongs to the next frame, when the screen has followed the last change.
pub(crate) fn in_frame(then: impl FnOnce() + 'static) {
    framed(Box::new(then));
}

fn framed(then: Errand) {
    request_animation_frame(then);
}

/// Does what can wait until the frame is painted that shows the last change.
pub(crate) fn after_frame(then: impl FnOnce() + 'static) {
    let then: Errand = Box::new(then);
    framed(Box::new(move || later(then)));
}

/// Does what can wait until what a reader does now is heard.
pub(crate) fn soon(then: impl FnOnce() + 'static) {
    later(Box::new(then));
}

fn later(then: Errand) {
    set_timeout(then, Duration::ZERO);
}

/// Does it after a time, unless it is called off.
pub(crate) fn after(time: Duration, then: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    let then: Errand = Box::new(then);
    set_timeout_with_handle(then, time).ok()
}

/// Focuses the element of that id after the screen has followed the last change.
pub(crate) fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    in_frame(move || focus(&id));
}

/// How wide and how high what is seen of the page is, in pixels.
pub(crate) fn window_size() -> (i32, i32) {
    document().document_element().map_or((0, 0), |page| (page.client_width(), page.client_height()))
}

/// Whether any part of the element of that id is on the screen.
pub(crate) fn is_on_screen(id: &str) -> bool {
    document().get_element_by_id(id).is_some_and(|element| {
        let place = element.get_bounding_client_rect();
        place.top() < f64::from(window_size().1) && 0.0 < place.bottom()
    })
}

/// Says of the element of that id that it is about to change, or that it has.
pub(crate) fn set_busy(id: &str, is_busy: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.set_attribute("aria-busy", if is_busy { "true" } else { "false" });
    }
}

/// Focuses the element of that id without any scrolling.
pub(crate) fn focus_in_place(id: &str) {
    let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into().ok()) else {
        return;
    };
    focus_unmoved(&element);
}

/// Focuses the first visible element of that selector without any scrolling.
pub(crate) fn focus_first(selector: &str) {
    if let Some(element) = all(selector).into_iter().find(|element| element.offset_width() > 0) {
        focus_unmoved(&element);
    }
}

/// Scrolls the first element of that selector to the middle of the screen; `false` where there is none.
pub(crate) fn scroll_to(selector: &str) -> bool {
    let found = element(selector);
    found.iter().for_each(centre);
    found.is_some()
}

/// Scrolls an element to the middle of the screen.
pub(crate) fn centre(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Hides the popover of that id.
pub(crate) fn hide(id: &str) {
    if let Some(popover) = element(&format!("#{id}:popover-open")) {
        let _ = popover.hide_popover();
    }
}

/// Scrolls the element of that id into sight, no further than needed.
pub(crate) fn near(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// All elements of that selector, in the order of the page.
pub(crate) fn all(selector: &str) -> Vec<HtmlElement> {
    let Ok(elements) = document().query_selector_all(selector) else { return Vec::new() };
    (0..elements.length()).filter_map(|index| elements.get(index)?.dyn_into().ok()).collect()
}

/// Calls `heard` with every event of that kind, before any component hears it, as long as this program is in the
/// page.
pub(crate) fn listen_first(kind: &str, heard: impl Fn(Event) + 'static) {
    listen(kind, Box::new(heard));
}

fn listen(kind: &str, heard: Box<dyn Fn(Event)>) {
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    let closure = Closure::<dyn Fn(Event)>::new(move |event| {
        if !handover::is_over() {
            heard(event);
        }
    });
    let heard = closure.as_ref().unchecked_ref();
    let _ = document().add_event_listener_with_callback_and_add_event_listener_options(kind, heard, &options);
    closure.forget();
}

/// Presses the button of that id.
pub(crate) fn press(id: &str) {
    if let Some(element) = element(&format!("#{id}")) {
        element.click();
    }
}

/// Today, where the reader is, in ISO 8601.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Whether the system has a sheet to share with other programs.
pub(crate) fn has_share_sheet() -> bool {
    share_sheet().is_some()
}

fn share_sheet() -> Option<js_sys::Function> {
    js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("share")).ok()?.dyn_into().ok()
}

/// Opens that sheet; a reader may close it again, which is no failure.
pub(crate) fn share(title: &str, link: &str) {
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", link)] {
        let _ = js_sys::Reflect::set(&what, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let Some(sheet) = share_sheet() else { return };
    if let Ok(shared) = sheet.call1(&window().navigator(), &what) {
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(js_sys::Promise::from(shared)).await;
        });
    }
}

/// Puts words on the clipboard, in the old way where the new one is missing or forbidden (as on a page from disk).
pub(crate) async fn copy(words: &str) -> bool {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| clipboard.is_object())
        && JsFuture::from(window().navigator().clipboard().write_text(words)).await.is_ok()
    {
        return true;
    }
    copy_by_selection(words).unwrap_or(false)
}

/// Offers a file to save.
pub(crate) fn save(name: &str, media_type: &str, content: &str) -> bool {
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).ok();
    blob.is_some_and(|blob| save_blob(name, &blob).is_some())
}

/// The same for bytes that a browser holds; `None` where it does not let them be saved.
pub(crate) fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

fn copy_by_selection(words: &str) -> Option<bool> {
    let page = document();
    let field: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
    let before = page.active_element();
    field.set_value(words);
    page.body()?.append_child(&field).ok()?;
    field.select();
    let command = js_sys::Reflect::get(&page, &JsValue::from_str("execCommand")).ok()?;
    let command: js_sys::Function = command.dyn_into().ok()?;
    let copied = command.call1(&page, &JsValue::from_str("copy")).is_ok_and(|done| done.is_truthy());
    field.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_unmoved(&before);
    }
    Some(copied)
}

/// Sets an attribute of the element of that id, where there is one.
pub(crate) fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.set_attribute(name, value);
    }
}

fn element(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Focuses an element without any scrolling.
pub(crate) fn focus_unmoved(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
