//! One actor: every form of its name with who uses it, how it is labelled in whose voice, what it says and what is
//! said of it, and how to split or join it.

use super::actors::number;
use super::overview::{section, side};
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::texts::actors;

use crate::parts::many_sources::many_sources;
use crate::parts::matrix::matrix;
use crate::parts::mentions::MentionsPane;
use crate::parts::number::kept_place;
use crate::parts::own_edits;
use crate::parts::share::{export_rows, share};
use crate::parts::source_mark::source_mark;
use leptos::prelude::*;
use parallax_model::{Edit, Slug};
use parallax_view::{ActorPage, Facet, Form, Page, Said, actor, shown_sources};

/// The actor that the link names, with the sentences of an open number beside it.
pub(crate) fn actor_page() -> AnyView {
    let desk = Desk::here();
    let column = RwSignal::new(0);
    let many = many_sources(desk, |library, view| match &view.page {
        Page::Actor(slug) => shown_sources(library, &view.only(Facet::Actor, slug)).words,
        _ => String::new(),
    });
    let page = live(move || match desk.with(actor) {
        Some(actor) => drawn(desk, &actor, column),
        None => no_such_actor(desk),
    });
    view! {
        <div class="sources" class:open=move || desk.glance(|view| view.cell.is_some())>
            <div class="page actor">{page}{many}</div>
            {kept_place(desk)}
            <MentionsPane/>
        </div>
    }
    .into_any()
}

fn no_such_actor(desk: Desk) -> Vec<Drawing> {
    let all = desk.glance(|view| view.on(Page::Actors).href());
    vec![
        el("h1").with("tabindex", "-1").words(actors::THIS_ACTOR_IS_NOT_IN),
        el("p").class("lead").words(actors::THE_LINK_MAY_HAVE_BEEN),
        el("p").child(el("a").class("button go").with("href", &all).words(actors::ALL_ACTORS)),
    ]
}

fn drawn(desk: Desk, actor: &ActorPage, column: RwSignal<usize>) -> Vec<Drawing> {
    let all = desk.glance(|view| view.on(Page::Actors).href());
    let mut about = el("p").class("about").child(el("a").with("href", &all).words(actors::ALL_ACTORS));
    about = about.child(el("span").words(actor.kind.label()));
    if let Some((name, whole)) = &actor.of {
        about =
            about.child(el("span").words(actors::OF).child(el("a").with("href", &whole.href()).words(name)));
    }
    if let Some(side) = &actor.side {
        about = about.child(el("span").words(actors::SIDE_AS_THE_TEXTS_HAVE).words(side));
    }
    let head = el("header")
        .class("head")
        .child(el("div").child(about).child(el("h1").with("tabindex", "-1").words(&actor.name)))
        .child(el("div").class("ways").child(share()).child(export_rows()));
    let reading = el("p")
        .class("lead")
        .words(&actor.reading)
        .words(actors::ALL_MENTIONS)
        .child(number(&actor.mentions))
        .words(".");
    let open = desk.glance(|view| view.cell.clone());
    let naming = matrix(&actor.naming, actors::HOW_IT_IS_LABELLED_IN, None, open.as_ref(), column);
    let halves = el("div")
        .class("half")
        .child(said(actors::WHAT_IT_SAYS, &actor.says))
        .child(said(actors::WHAT_IS_SAID_OF_IT, &actor.told));
    vec![head, reading, forms(desk, actor), join(desk, actor), section(actors::LABELS).child(naming), halves]
}

/// The forms of its name, most frequent first.
fn forms(desk: Desk, actor: &ActorPage) -> Drawing {
    let heads = [actors::FORM, actors::USED_BY, actors::HOW_IT_IS_KNOWN]
        .map(|head| el("th").with("scope", "col").words(head));
    let table = el("table")
        .class("plain-table forms")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(actor.forms.iter().map(|one| form(desk, one))));
    let unused = (!actor.unused.is_empty()).then(|| {
        let words = actors::known_too_and_not_used(&actor.unused.join(", "));
        el("p").class("small muted").words(&words)
    });
    section(actors::UNDER_WHICH_NAMES).child(table).children(unused)
}

fn form(desk: Desk, form: &Form) -> Drawing {
    let open = desk.glance(|view| view.cell.clone());
    let parts = form.parts.iter().map(|part| {
        let is_open = open.is_some() && part.open.cell == open;
        let number = el("a").with("href", &part.open.href()).with("aria-label", &part.name);
        let number = number.with_some("aria-current", is_open.then_some("true"));
        el("span").class("use").child(source_mark(&part.badge)).child(number.words(&part.k.to_string()))
    });
    let left =
        (form.parts_left > 0).then(|| el("small").class("muted").words(&actors::and_more(&form.parts_left)));
    let score = form.score.map(|score| el("span").class("score").words(&actors::score_of_100(&score)));
    let how = el("td").class("small").words(&form.how).words(" ").children(score);
    let split = form.split.clone().map(|edit| {
        el("button")
            .class("plain")
            .with("type", "button")
            .with("aria-label", &actors::split_off(&form.words))
            .on("click", move |_| own_edits::make(desk, edit.clone()))
            .words(actors::SPLIT_OFF)
    });
    el("tr")
        .with("data-form", &form.slug)
        .child(el("th").with("scope", "row").class("words").words(&form.words))
        .child(el("td").class("uses").children(parts).children(left))
        .child(how.children(split))
}

/// Another actor to join this one to.
fn join(desk: Desk, actor: &ActorPage) -> Drawing {
    let options = actor.others.iter().map(|(slug, name)| el("option").with("value", slug).words(name));
    let nobody = el("option").with("value", "").words(actors::ANOTHER_ACTOR);
    let own = Slug::of(&actor.slug);
    let choice =
        el("select").with("id", "join").class("button").child(nobody).children(options).value("").on(
            "change",
            move |event| {
                let into = event_target_value(&event);
                if !into.is_empty() {
                    desk.go(desk.view_now().on(Page::Actor(into.clone())));
                    own_edits::make(desk, Edit::Join { actor: Slug::of(&into), other: own.clone() });
                }
            },
        );
    el("p")
        .class("join small")
        .child(el("label").with("for", "join").words(actors::THE_SAME_AS))
        .words(" ")
        .child(choice)
}

/// Claims: how many, the first of them, and the way to all.
fn said(heading: &str, said: &Said) -> Drawing {
    let all = el("a").with("href", &said.count.open.href()).words(actors::ALL).words(&said.count.name);
    let head = el("header").child(el("h2").words(heading)).children((said.count.n > 0).then_some(all));
    let none = (said.count.n == 0).then(|| el("p").class("muted").words(actors::NO_CLAIM));
    let rows = said.rows.iter().map(|row| el("li").child(side(row)));
    el("section")
        .class("section")
        .child(head)
        .children(none)
        .child(el("ol").class("some-claims").children(rows))
}
