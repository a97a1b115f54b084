//! What stands behind one claim: its sentence in its context, who says it, its parts, and how it was found.

use crate::desk::Desk;
use crate::parts::chain::Chain;
use crate::parts::marked_text::marked;
use crate::parts::pane::PaneHead;
use crate::parts::share::CopyButton;
use crate::parts::source_mark::SourceName;
use crate::{browser, route};
use leptos::prelude::*;
use parallax_view::{Evidence, View};

/// The evidence of the open claim beside the list; on a phone, a sheet over it.
#[component]
pub(crate) fn EvidencePane() -> impl IntoView {
    let desk = Desk::here();
    let evidence = desk.derive(parallax_view::evidence);
    let claim = Memo::new(move |_| desk.glance(|view| view.claim.clone()));
    let opened = Memo::new(move |_| claim.with(Option::is_some));
    Effect::new(move || {
        if claim.with(Option::is_some) && browser::is_phone() {
            browser::focus_soon("evidence-title");
        }
    });
    view! {
        <aside class="pane beside" class:open=opened aria-label="Evidence">
            <PaneHead id="evidence-title" title="Evidence".to_owned() closes=opened/>
            {move || match evidence.get() {
                Some(evidence) => view! { <Found evidence/> }.into_any(),
                None if opened.get() => view! { <NotHere/> }.into_any(),
                None => view! { <NothingOpen/> }.into_any(),
            }}
        </aside>
    }
}

/// The evidence of one claim.
#[component]
pub(crate) fn Found(evidence: Evidence) -> impl IntoView {
    let desk = Desk::here();
    let Evidence { row, headline, published, published_why, before, sentence, after, slots, rules, citation } =
        evidence;
    let link = desk.now(|library, view| {
        let corpus = Some(library.hash.clone());
        route::address(&View { corpus, page: view.page.clone(), ..View::default() }.opening(&row.claim))
    });
    let slots = slots.into_iter().map(|(name, words)| view! { <div><dt>{name}</dt><dd>{words}</dd></div> });
    let rules = rules
        .into_iter()
        .map(|(name, does)| view! { <div><dt><code>{name}</code></dt><dd>{does}</dd></div> });
    view! {
        <div class="evidence">
            <p class="from">
                <SourceName badge=row.badge.clone()/>
                <br/>
                <cite>{headline}</cite>
                <br/>
                <span class="muted" title=published_why>{published}</span>
            </p>
            <blockquote class="context words" data-place=row.badge.place.to_string()>
                <span class="around">{marked(&before)}</span>
                " "
                {marked(&sentence)}
                " "
                <span class="around">{marked(&after)}</span>
            </blockquote>
            <p class="by"><Chain hops=row.chain voice=row.voice/></p>
            <p class="ways">
                <a class="button go" href=row.open_article.href()>"Open in article"</a>
                <CopyButton label="Copy link" words=link/>
                <CopyButton label="Copy citation" words=citation/>
            </p>
            <h3>"What it says"</h3>
            <dl class="slots">{slots.collect_view()}</dl>
            <details>
                <summary>"How it was found: the rules"</summary>
                <dl class="rules">{rules.collect_view()}</dl>
            </details>
        </div>
    }
}

#[component]
fn NothingOpen() -> impl IntoView {
    view! {
        <div class="nothing muted">
            <p>"Choose a claim: here stands its sentence in its context, who says it, and how it was read."</p>
            <p class="small hints">
                <kbd>"j"</kbd>" "<kbd>"k"</kbd>" next, previous"<br/>
                <kbd>"Enter"</kbd>" open "<kbd>"Esc"</kbd>" close"<br/>
                <kbd>"/"</kbd>" search"
            </p>
        </div>
    }
}

/// A link names a claim that these articles do not hold.
#[component]
fn NotHere() -> impl IntoView {
    view! {
        <p class="nothing">
            "The claim that this link names is not in these articles. It may have been made on another corpus."
        </p>
    }
}
