//! The browser app: components and browser glue over `parallax_view`, which decides what is shown. Takes the page
//! of index.html; its invariant is that the [`View`](parallax_view::View) is the only state, and the link its only
//! form outside.
//!
//! It is two programs of one making. The front holds what a first visit shows; the whole holds every page, and
//! takes the front's place when a reader asks for more: see [`Program`] and `handover`.

#![allow(unreachable_pub, reason = "the component macro makes its properties `pub`")]

mod app;
mod browser;
mod collection;
mod desk;
mod draw;
mod focus;
mod handover;
mod keys;
mod load;
mod pages;
mod parts;
mod route;
mod store;
mod texts;

pub use pages::Program;

use leptos::prelude::document;
use std::panic::PanicHookInfo;
use wasm_bindgen::JsCast;

/// Starts a program.
pub fn start(program: Program) {
    std::panic::set_hook(Box::new(stopped));
    let place = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok());
    if let Some(place) = place {
        handover::mount(place, program);
    }
}

/// Shows the card that offers to reload. A panic is a defect: a developer finds it in the console.
fn stopped(panic: &PanicHookInfo<'_>) {
    if cfg!(debug_assertions) {
        leptos::logging::error!("{panic}");
    }
    show("app", false);
    show("loading", false);
    show("stopped", true);
}

/// Shows or hides a piece of index.html.
fn show(id: &str, shown: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.toggle_attribute_with_force("hidden", !shown);
    }
}
