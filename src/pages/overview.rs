//! The corpus at a glance: what it is, four questions to start with, what is denied, who speaks, when, and what is
//! missing.

use crate::desk::Desk;
use crate::parts::chain::Chain;
use crate::parts::marked_text::marked;
use crate::parts::source_mark::SourceMark;
use crate::parts::speaker_bars::SpeakerBars;
use crate::parts::timeline_strip::Strip;
use leptos::prelude::*;
use parallax_view::{Dispute, Page, Row, View, overview};

/// The first page.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    let desk = Desk::here();
    let overview = desk.library(overview);
    let questions = overview
        .questions
        .into_iter()
        .map(|(question, to)| view! { <li><a href=to.href()>{question}</a></li> });
    let disputes = overview.disputes.into_iter().map(|dispute| view! { <Denied dispute/> }).collect_view();
    let uncertain = overview.uncertain.into_iter().map(|(words, rows)| view! { <Uncertain words rows/> });
    let claims = View::default().on(Page::Claims).href();
    view! {
        <div class="page overview">
            <section class="hero">
                <div>
                    <h1 tabindex="-1">{overview.headline}</h1>
                    {(!overview.summary.is_empty()).then(|| view! { <p class="summary">{overview.summary}</p> })}
                    <p class="muted">{overview.counts}</p>
                </div>
                <nav class="ask" aria-label="Questions to start with"><ul>{questions.collect_view()}</ul></nav>
            </section>
            <section class="section">
                <header><h2>"What is denied or doubted"</h2><a href=claims>"All claims"</a></header>
                {disputes}
            </section>
            <div class="half">
                <section class="section">
                    <header><h2>"Who speaks"</h2></header>
                    <SpeakerBars speakers=overview.speakers/>
                </section>
                <section class="section">
                    <header><h2>"When"</h2></header>
                    <Strip strip=overview.strip/>
                </section>
            </div>
            <section class="section">
                <header><h2>"What is missing or uncertain"</h2></header>
                <ul class="uncertain">{uncertain.collect_view()}</ul>
            </section>
        </div>
    }
}

/// Something missing or uncertain, with a link to the rows where there are some.
#[component]
fn Uncertain(words: String, rows: Option<View>) -> impl IntoView {
    let name = format!("Show: {words}");
    let link = rows.map(|rows| view! { <a href=rows.href() aria-label=name>"Show"</a> });
    view! { <li>{words}" "{link}</li> }
}

/// What one says and another denies or doubts.
#[component]
fn Denied(dispute: Dispute) -> impl IntoView {
    let answer = dispute.answer.map(|row| {
        view! { <span class="against" aria-hidden="true">"⇄"</span><Side row/> }
    });
    view! {
        <article class="clash">
            <header><h3>{dispute.title}</h3></header>
            <div class="sides"><Side row=dispute.claim/>{answer}</div>
            <p class="small muted">{dispute.why}</p>
        </article>
    }
}

#[component]
fn Side(row: Row) -> impl IntoView {
    view! {
        <div class="side">
            <p class="said words">{marked(&row.sentence)}</p>
            <p class="meta">
                <SourceMark badge=row.badge/>
                <Chain hops=row.chain voice=row.voice/>
                <span>{row.when}</span>
                <a href=row.open_article.href()>"Open in article"</a>
            </p>
        </div>
    }
}
