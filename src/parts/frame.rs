//! The frame around every page: the views, what the corpus is, the reader's display choices, and the page itself.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::display::display;
use crate::parts::notes;
use crate::store::Choice;
use crate::texts::frame;
use crate::{browser, handover, route};
use leptos::prelude::*;
use parallax_view::{Library, LinkNote, Page, View};

/// The frame with the page of the view.
#[component]
pub(crate) fn Frame(link_notes: RwSignal<Vec<LinkNote>>) -> impl IntoView {
    let desk = Desk::here();
    let page = Memo::new(move |_| desk.glance(|view| view.page.clone()));
    let skip = el("a").class("skip").with("href", "#main").words(frame::SKIP_TO_THE_CONTENT);
    let skip = skip.on("click", |event| {
        event.prevent_default();
        browser::focus("main");
    });
    // First: what it provides, the page below asks for.
    let over = (desk.program().over)(desk);
    let end = el("div")
        .class("end")
        .child(el("span").class("story").words(&desk.library(story)))
        .child(commands())
        .view(display(Choice::Density))
        .view(display(Choice::Theme));
    let top = el("header").class("top").live(move || vec![brand(desk)]).view(views(desk)).child(end);
    view! {
        {skip}
        {top}
        <main id="main" tabindex="-1">
            {notes::link_notes(desk, link_notes)}
            {(desk.program().notice)(desk)}
            {move || desk.program().page(desk, &page.get())}
        </main>
        {references(desk)}
        {over}
    }
}

/// The name of the app with its sign, the way to the first page.
fn brand(desk: Desk) -> Drawing {
    let circle = |class, x| el("svg:circle").class(class).with("cx", x).with("cy", "8").with("r", "6.5");
    let sign = el("svg:svg").with("viewBox", "0 0 24 16").with("aria-hidden", "true");
    el("a")
        .class("brand")
        .with("href", &desk.glance(|view| view.on(Page::Overview).href()))
        .child(sign.child(circle("here", "8")).child(circle("there", "16")))
        .words(frame::PARALLAX)
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
        let nav = el("nav").class("views").with("aria-label", frame::VIEWS);
        let links = |pages: Vec<Option<Page>>| {
            let links: Vec<Drawing> = pages.into_iter().flatten().map(|page| link(&view, page)).collect();
            links
        };
        // On a phone, the further ones stand behind one button.
        let more = el("button")
            .with("type", "button")
            .with("id", "more")
            .with("popovertarget", "further")
            .words(frame::MORE);
        let further =
            el("div").with("id", "further").with("popover", "").on("click", |_| browser::hide("further"));
        let further = further.children(links(vec![
            Some(Page::Timeline),
            Some(Page::Actors),
            Some(Page::Compare),
            Some(Page::Collected),
            Some(Page::Method),
        ]));
        let first = links(vec![
            Some(Page::Overview),
            Some(Page::Claims),
            article.map(Page::Reader),
            Some(Page::Sources),
        ]);
        vec![nav.children(first).child(more).child(further)]
    })
}

/// The button of the commands.
fn commands() -> Drawing {
    el("button")
        .with("type", "button")
        .class("plain commands")
        .with("aria-keyshortcuts", "Control+K")
        .on("click", |_| handover::wish(handover::PALETTE))
        .words(frame::COMMANDS)
        .child(el("kbd").with("aria-hidden", "true").words(frame::CTRL_K))
}

/// What a printed page ends with: the articles that it is from, in full, and where it is on the web.
fn references(desk: Desk) -> AnyView {
    let printing = RwSignal::new(false);
    let printed = window_event_listener_untyped("beforeprint", move |_| printing.set(true));
    on_cleanup(move || printed.remove());
    live(move || {
        if !printing.get() {
            return Vec::new();
        }
        let references = desk.program().references;
        let lines = desk.with(|library, view| references(library, view, &route::base()));
        let lines = lines.iter().map(|line| el("li").with("dir", "auto").words(line));
        let here = desk.with(|library, view| {
            route::address(&View { corpus: Some(library.hash.clone()), ..view.clone() })
        });
        vec![
            el("section")
                .class("references")
                .child(el("h2").words(frame::REFERENCES))
                .child(el("ol").children(lines))
                .child(el("p").words(frame::THIS_VIEW).words(&here)),
        ]
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
