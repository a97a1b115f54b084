//! The pages, one file each.

mod claim;
mod claims;
mod method;
mod overview;
mod reader;
mod sources;
mod unknown;

use leptos::prelude::{AnyView, IntoAny, view};
use parallax_view::Page;

/// The page that a view names.
pub(crate) fn page(page: &Page) -> AnyView {
    match page {
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::Claims => view! { <claims::Claims/> }.into_any(),
        Page::Claim(_) => view! { <claim::Claim/> }.into_any(),
        Page::Reader(_) => view! { <reader::Reader/> }.into_any(),
        Page::Sources => view! { <sources::Sources/> }.into_any(),
        Page::Method => view! { <method::Method/> }.into_any(),
        Page::Unknown(name) => view! { <unknown::UnknownPage name=name.clone()/> }.into_any(),
    }
}
