//! One claim on a page of its own: its evidence, and the way to the list.

use crate::desk::Desk;
use crate::parts::evidence::Found;
use leptos::prelude::*;
use parallax_view::{Page, evidence};

/// The claim that the link names.
#[component]
pub(crate) fn Claim() -> impl IntoView {
    let desk = Desk::here();
    let evidence = desk.derive(evidence);
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">"One claim"</h1>
            <p class="lead"><a href=move || desk.glance(|view| view.on(Page::Claims).href())>"All claims"</a></p>
            {move || match evidence.get() {
                Some(evidence) => view! { <Found evidence/> }.into_any(),
                None => view! {
                    <p>"These articles do not hold the claim that this link names. It may have been made on another corpus."</p>
                }.into_any(),
            }}
        </div>
    }
}
