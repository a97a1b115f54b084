//! The frame around every page: the views, what the corpus is, the reader's display choices, and the page itself.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::display::display;
use crate::parts::notes;
use crate::store::Choice;
use leptos::ev;
use leptos::prelude::*;
use parallax_view::{Library, LinkNote, Page, View};

/// The frame with the page of the view.
#[component]
pub(crate) fn Frame(link_notes: RwSignal<Vec<LinkNote>>) -> impl IntoView {
    let desk = Desk::here();
    let page = Memo::new(move |_| desk.glance(|view| view.page.clone()));
    let skip = |event: ev::MouseEvent| {
        event.prevent_default();
        browser::focus("main");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>"Skip to the content"</a>
        <header class="top">
            <a class="brand" href=move || desk.glance(|view| view.on(Page::Overview).href())>
                <svg viewBox="0 0 24 16" aria-hidden="true">
                    <circle class="here" cx="8" cy="8" r="6.5"/>
                    <circle class="there" cx="16" cy="8" r="6.5"/>
                </svg>
                "Parallax"
            </a>
            {views(desk)}
            <div class="end">
                <span class="story">{desk.library(story)}</span>
                {display(Choice::Density)}
                {display(Choice::Theme)}
            </div>
        </header>
        <main id="main" tabindex="-1">
            {notes::link_notes(desk, link_notes)}
            {(desk.program().notice)(desk)}
            {move || desk.program().page(desk, &page.get())}
        </main>
    }
}

/// The links between the views: in the bar, on a phone as tabs.
fn views(desk: Desk) -> AnyView {
    let first_article = desk
        .library(|library| library.corpus.articles.rows().first().map(|article| article.slug.to_string()));
    live(move || {
        let view = desk.view();
        let article = match &view.page {
            Page::Reader(article) => Some(article.clone()),
            _ => first_article.clone(),
        };
        let pages = [
            Some(Page::Overview),
            Some(Page::Claims),
            article.map(Page::Reader),
            Some(Page::Sources),
            Some(Page::Timeline),
            Some(Page::Actors),
            Some(Page::Compare),
            Some(Page::Method),
        ];
        let links = pages.into_iter().flatten().map(|page| link(&view, page));
        vec![el("nav").class("views").with("aria-label", "Views").children(links)]
    })
}

fn link(view: &View, to: Page) -> Drawing {
    let here = (view.page.key() == to.key()).then_some("page");
    el("a")
        .with("id", &format!("view-{}", to.key()))
        .with_some("aria-current", here)
        .words(to.label())
        .with("href", &view.on(to).href())
}

fn story(library: &Library) -> String {
    let count = library.corpus.articles.len();
    let articles = if count == 1 { "1 article".to_owned() } else { format!("{count} articles") };
    if library.corpus.title.is_empty() { articles } else { format!("{} · {articles}", library.corpus.title) }
}
