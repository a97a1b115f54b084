//! The pages, one file each.

mod claim;
mod claims;
mod method;
mod overview;
mod reader;
mod sources;
mod unknown;

use crate::desk::Desk;
use crate::draw::live;
use leptos::prelude::{AnyView, IntoAny, view};
use parallax_view::Page;

/// The page that a view names.
pub(crate) fn page(desk: Desk, page: &Page) -> AnyView {
    match page {
        Page::Overview => overview::overview().into_any(),
        Page::Claims => view! { <claims::Claims/> }.into_any(),
        Page::Claim(_) => live(move || vec![claim::claim(desk)]),
        Page::Reader(_) => reader::reader(),
        Page::Sources => sources::sources(),
        Page::Method => method::method().into_any(),
        Page::Compare => live(move || vec![desk.glance(|view| unknown::unknown(view, "compare"))]),
        Page::Unknown(name) => {
            let name = name.clone();
            live(move || vec![desk.glance(|view| unknown::unknown(view, &name))])
        }
    }
}
