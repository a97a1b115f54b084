//! The card that says why the articles can't be shown, and what to do.

use crate::load::Failure;
use leptos::prelude::*;

/// What failed, with a button that tries again.
#[component]
pub(crate) fn FailureCard(failure: Failure, retry: impl Fn() + 'static) -> impl IntoView {
    view! {
        <main class="card">
            <div role="alert">
                <h1>{failure.title}</h1>
                <p>{failure.what}</p>
                <p>{failure.remedy}</p>
                <p><button type="button" class="button go" on:click=move |_| retry()>"Try again"</button></p>
            </div>
        </main>
    }
}
