//! One actor: every form of its name with who uses it, how it is labelled in whose voice, what it says and what is
//! said of it, and how to split or join it.

use super::actors::number;
use super::overview::{section, side};
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};

use crate::parts::matrix::matrix;
use crate::parts::mentions::MentionsPane;
use crate::parts::own_edits;
use crate::parts::share::{export_rows, share};
use crate::parts::source_mark::source_mark;
use leptos::prelude::*;
use parallax_model::{Edit, Slug};
use parallax_view::{ActorPage, Form, Page, Said, actor};

/// The actor that the link names, with the sentences of an open number beside it.
pub(crate) fn actor_page() -> AnyView {
    let desk = Desk::here();
    let column = RwSignal::new(0);
    let page = live(move || match desk.with(actor) {
        Some(actor) => drawn(desk, &actor, column),
        None => no_such_actor(desk),
    });
    view! {
        <div class="sources" class:open=move || desk.glance(|view| view.cell.is_some())>
            <div class="page actor">{page}</div>
            <MentionsPane/>
        </div>
    }
    .into_any()
}

fn no_such_actor(desk: Desk) -> Vec<Drawing> {
    let all = desk.glance(|view| view.on(Page::Actors).href());
    vec![
        el("h1").with("tabindex", "-1").words("This actor is not in the corpus"),
        el("p").class("lead").words("The link may have been cut, or made on another corpus."),
        el("p").child(el("a").class("button go").with("href", &all).words("All actors")),
    ]
}

fn drawn(desk: Desk, actor: &ActorPage, column: RwSignal<usize>) -> Vec<Drawing> {
    let all = desk.glance(|view| view.on(Page::Actors).href());
    let mut about = el("p").class("about").child(el("a").with("href", &all).words("All actors"));
    about = about.child(el("span").words(actor.kind.label()));
    if let Some((name, whole)) = &actor.of {
        about = about.child(el("span").words("of ").child(el("a").with("href", &whole.href()).words(name)));
    }
    if let Some(side) = &actor.side {
        about = about.child(el("span").words("Side, as the texts have it: ").words(side));
    }
    let head = el("header")
        .class("head")
        .child(el("div").child(about).child(el("h1").with("tabindex", "-1").words(&actor.name)))
        .child(el("div").class("ways").child(share()).child(export_rows()));
    let reading = el("p")
        .class("lead")
        .words(&actor.reading)
        .words(" All mentions: ")
        .child(number(&actor.mentions))
        .words(".");
    let naming = matrix(&actor.naming, "How it is labelled, in whose voice", None, column);
    let halves = el("div")
        .class("half")
        .child(said("What it says", &actor.says))
        .child(said("What is said of it", &actor.told));
    vec![head, reading, forms(desk, actor), join(desk, actor), section("Labels").child(naming), halves]
}

/// The forms of its name, most frequent first.
fn forms(desk: Desk, actor: &ActorPage) -> Drawing {
    let heads = ["Form", "Used by", "How it is known"].map(|head| el("th").with("scope", "col").words(head));
    let table = el("table")
        .class("plain-table forms")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(actor.forms.iter().map(|one| form(desk, one))));
    let unused = (!actor.unused.is_empty()).then(|| {
        let words = format!("Known too, and not used here: {}.", actor.unused.join(", "));
        el("p").class("small muted").words(&words)
    });
    section("Under which names").child(table).children(unused)
}

fn form(desk: Desk, form: &Form) -> Drawing {
    let parts = form.parts.iter().map(|part| {
        let number = el("a").with("href", &part.open.href()).with("aria-label", &part.name);
        el("span").class("use").child(source_mark(&part.badge)).child(number.words(&part.k.to_string()))
    });
    let score = form.score.map(|score| el("span").class("score").words(&format!("{score} of 100")));
    let how = el("td").class("small").words(&form.how).words(" ").children(score);
    let split = form.split.clone().map(|edit| {
        el("button")
            .class("plain")
            .with("type", "button")
            .with("aria-label", &format!("Split off {}", form.words))
            .on("click", move |_| own_edits::make(desk, edit.clone()))
            .words("Split off")
    });
    el("tr")
        .with("data-form", &form.slug)
        .child(el("th").with("scope", "row").class("words").words(&form.words))
        .child(el("td").class("uses").children(parts))
        .child(how.children(split))
}

/// Another actor to join this one to.
fn join(desk: Desk, actor: &ActorPage) -> Drawing {
    let options = actor.others.iter().map(|(slug, name)| el("option").with("value", slug).words(name));
    let nobody = el("option").with("value", "").words("another actor …");
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
        .child(el("label").with("for", "join").words("The same as"))
        .words(" ")
        .child(choice)
}

/// Claims: how many, the first of them, and the way to all.
fn said(heading: &str, said: &Said) -> Drawing {
    let all = el("a").with("href", &said.count.open.href()).words("All ").words(&said.count.name);
    let head = el("header").child(el("h2").words(heading)).children((said.count.n > 0).then_some(all));
    let none = (said.count.n == 0).then(|| el("p").class("muted").words("No claim."));
    let rows = said.rows.iter().map(|row| el("li").child(side(row)));
    el("section")
        .class("section")
        .child(head)
        .children(none)
        .child(el("ol").class("some-claims").children(rows))
}
