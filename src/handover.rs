//! From the program that a first visit loads to the one with every page. The front asks index.html for the whole,
//! which opens the articles and then takes the front's place. Nothing is carried across: the state is the link.

use crate::app::{App, AppProps};
use crate::browser::{self, Errand};
use crate::draw::{Drawing, el};
use crate::pages::Program;
use crate::route;
use crate::texts::frame;
use leptos::mount::mount_to;
use leptos::prelude::{document, on_cleanup, window, window_event_listener_untyped};
use parallax_view::View;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement};

/// Asks index.html for the program with every page.
const WANTED: &str = "parallax-whole";
/// Says that a reader wants something that is no page: see [`wish`].
const WISHED: &str = "parallax-wish";
/// A wish for the commands: before what is typed there.
pub(crate) const PALETTE: &str = "palette ";
/// What a wish to collect a claim begins with.
const COLLECT: &str = "collect ";
/// The attribute of the page's body that holds the wish until it is fulfilled.
const WISH: &str = "data-wish";
/// Says that this program is about to show its first page, so that the one before leaves.
const COMES: &str = "parallax-comes";

thread_local! {
    /// What this program has put into the page; empty once another has taken its place.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    /// Whether another program stood in the page when this one began.
    static SUCCEEDS: Cell<bool> = const { Cell::new(false) };
    /// Whether this program has asked for the whole.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Puts the app into the page, beside the program before it, if there is one. `public/boot.js` starts the program that
/// holds what the address asks for; where it was wrong, this one goes to the whole at once.
pub(crate) fn mount(place: HtmlElement, program: Program) {
    if !program.holds(&View::parse(&route::current().0).0.page) {
        return tell(WANTED);
    }
    SUCCEEDS.set(place.has_child_nodes());
    let mounted = mount_to(place, move || App(AppProps { program }));
    MOUNTED.set(Some(Box::new(mounted)));
}

/// Whether this program takes the place of another.
pub(crate) fn succeeds() -> bool {
    SUCCEEDS.get()
}

/// Whether another program has taken the place of this one.
pub(crate) fn is_over() -> bool {
    MOUNTED.with_borrow(Option::is_none)
}

/// How often a press is looked for that is not over yet, and how often at most: a pointer that left the window may be
/// lifted unseen.
const PRESS: Duration = Duration::from_millis(40);
const MOST: u32 = 100;

/// Does what changes the whole screen as soon as nothing is being pressed: what was pressed is to be released on the
/// same control, or the press is lost.
pub(crate) fn when_free(then: Errand) {
    wait(MOST, then);
}

fn wait(left: u32, then: Errand) {
    if 0 < left && document().query_selector("#app :active").is_ok_and(|pressed| pressed.is_some()) {
        browser::after(PRESS, move || wait(left - 1, then));
    } else {
        then();
    }
}

/// Lets the program before this one leave.
pub(crate) fn take_place() {
    if succeeds() {
        tell(COMES);
    }
}

/// Asks for the program with every page, once.
pub(crate) fn ask() {
    if !ASKED.replace(true) {
        let leave = Closure::<dyn Fn()>::new(|| {
            route::remember();
            drop(MOUNTED.take());
        });
        let _ = window().add_event_listener_with_callback(COMES, leave.as_ref().unchecked_ref());
        leave.forget();
        tell(WANTED);
    }
}

/// Wishes for something that the program with every page does, on whatever page: it is done at once there, and
/// elsewhere as soon as that program has come.
pub(crate) fn wish(what: &str) {
    if let Some(body) = document().body() {
        let _ = body.set_attribute(WISH, what);
    }
    tell(WISHED);
}

/// Adds a sign that is typed to the wish for the commands, as long as they are on their way; whether they are.
pub(crate) fn type_ahead(sign: &str) -> bool {
    let body = document().body();
    let waiting = body.as_ref().and_then(|body| body.get_attribute(WISH));
    let Some(wish) = waiting.filter(|wish| wish.starts_with(PALETTE)) else { return false };
    body.is_some_and(|body| body.set_attribute(WISH, &[wish.as_str(), sign].concat()).is_ok())
}

/// Wishes that a claim be collected.
pub(crate) fn collect(claim: &str) {
    wish(&[COLLECT, claim].concat());
}

/// Lets this program hear wishes: the front asks for the whole.
pub(crate) fn pass_wishes_on() {
    on_wish(ask);
}

/// Calls `heard` whenever a reader wishes for something, as long as the component lives that asks.
pub(crate) fn on_wish(heard: impl Fn() + 'static) {
    let wished = window_event_listener_untyped(WISHED, move |_| heard());
    on_cleanup(move || wished.remove());
}

/// Whether a wish is waiting that will take the focus: all do but that to collect.
pub(crate) fn takes_focus() -> bool {
    let wish = document().body().and_then(|body| body.get_attribute(WISH));
    wish.is_some_and(|wish| !wish.starts_with(COLLECT))
}

/// The wish that is waiting, which it does no longer.
pub(crate) fn take_wish() -> Option<String> {
    let body = document().body()?;
    let wish = body.get_attribute(WISH)?;
    let _ = body.remove_attribute(WISH);
    Some(wish)
}

/// Asks for the program with every page, once; what stands in the page until it comes.
pub(crate) fn waiting(page: &str) -> Drawing {
    ask();
    let title = el("h1").with("tabindex", "-1").words(frame::OPENING).words(page);
    el("div").class("card").with("role", "status").child(title).child(el("progress").with("aria-label", page))
}

/// Says something to whoever in this window listens for it.
pub(crate) fn tell(what: &str) {
    if let Ok(event) = Event::new(what) {
        let _ = window().dispatch_event(&event);
    }
}
