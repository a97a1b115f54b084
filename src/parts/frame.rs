//! The frame around every page: the views, what the corpus is, the reader's display choices, and the page itself.

use crate::browser;
use crate::desk::Desk;
use crate::pages;
use crate::parts::display::Display;
use crate::parts::notes::LinkNotes;
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
            <Views/>
            <div class="end">
                <span class="story">{desk.library(story)}</span>
                <Display choice=Choice::Density/>
                <Display choice=Choice::Theme/>
            </div>
        </header>
        <main id="main" tabindex="-1">
            <LinkNotes link_notes/>
            {move || pages::page(&page.get())}
        </main>
    }
}

/// The links between the views: in the bar, on a phone as tabs.
#[component]
fn Views() -> impl IntoView {
    let desk = Desk::here();
    let first_article = desk
        .library(|library| library.corpus.articles.rows().first().map(|article| article.slug.to_string()));
    let link = |view: &View, to: Page| {
        let here = (view.page.key() == to.key()).then_some("page");
        let (id, words) = (format!("view-{}", to.key()), to.label());
        view! { <a id=id href=view.on(to).href() aria-current=here>{words}</a> }
    };
    let links = move || {
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
            Some(Page::Method),
        ];
        pages.into_iter().flatten().map(|page| link(&view, page)).collect_view()
    };
    view! { <nav class="views" aria-label="Views">{links}</nav> }
}

fn story(library: &Library) -> String {
    let count = library.corpus.articles.len();
    let articles = if count == 1 { "1 article".to_owned() } else { format!("{count} articles") };
    if library.corpus.title.is_empty() { articles } else { format!("{} · {articles}", library.corpus.title) }
}
