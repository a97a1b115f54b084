//! What stands behind one claim: its sentence in its context, who says it, its parts, and how it was found.

use crate::desk::Desk;
use crate::parts::chain::Chain;
use crate::parts::marked_text::marked;
use crate::parts::pane::PaneHead;
use crate::parts::share::CopyButton;
use crate::parts::source_mark::SourceName;
use crate::{browser, route};
use leptos::prelude::*;
use parallax_view::{Evidence, Page, View};

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
    let badge = evidence.row.badge.clone();
    let place = badge.place.to_string();
    let open_article = evidence.row.open_article.href();
    let (hops, voice) = (evidence.row.chain.clone(), evidence.row.voice);
    view! {
        <div class="evidence">
            <p class="from"><SourceName badge/></p>
            <p><cite>{evidence.headline.clone()}</cite></p>
            <details class="published-when">
                <summary>{evidence.published.clone()}</summary>
                <p class="muted">{evidence.published_why.clone()}</p>
            </details>
            <blockquote class="context words" data-place=place>
                <span class="around">{marked(&evidence.before)}</span>
                " "
                {marked(&evidence.sentence)}
                " "
                <span class="around">{marked(&evidence.after)}</span>
            </blockquote>
            <p class="by"><Chain hops voice/></p>
            <p class="ways">
                <a class="button go" href=open_article>"Open in article"</a>
                <Copies evidence=evidence.clone()/>
            </p>
            <HowRead evidence/>
        </div>
    }
}

/// The open claim beside its article.
#[component]
pub(crate) fn BesideArticle(evidence: Evidence) -> impl IntoView {
    let desk = Desk::here();
    let (hops, voice) = (evidence.row.chain.clone(), evidence.row.voice);
    let listed = desk.now(|_, view| view.on(Page::Claims).opening(&evidence.row.claim).href());
    view! {
        <section class="evidence" aria-label="This claim">
            <h2>"This claim"</h2>
            <p class="by"><Chain hops voice/></p>
            <p class="ways">
                <a class="button" href=listed>"Among all claims"</a>
                <Copies evidence=evidence.clone()/>
            </p>
            <HowRead evidence/>
        </section>
    }
}

/// The link and the citation of a claim, to copy.
#[component]
fn Copies(evidence: Evidence) -> impl IntoView {
    let link = Desk::here().now(|library, view| {
        let corpus = Some(library.hash.clone());
        route::address(
            &View { corpus, page: view.page.clone(), ..View::default() }.opening(&evidence.row.claim),
        )
    });
    view! {
        <CopyButton label="Copy link" words=link/>
        <CopyButton label="Copy citation" words=evidence.citation/>
    }
}

/// The parts of a claim, and the rules that found it.
#[component]
fn HowRead(evidence: Evidence) -> impl IntoView {
    let slot = |(name, words): (String, String)| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
    let rule =
        |(name, does): (String, String)| view! { <div><dt><code>{name}</code></dt><dd>{does}</dd></div> };
    view! {
        <h3>"What it says"</h3>
        <dl class="slots">{evidence.slots.into_iter().map(slot).collect_view()}</dl>
        <details>
            <summary>"How it was found: the rules"</summary>
            <dl class="rules">{evidence.rules.into_iter().map(rule).collect_view()}</dl>
        </details>
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
