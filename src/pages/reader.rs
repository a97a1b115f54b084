//! An article as text, with layers that a reader switches and walks along, what was cut on demand, a map of it, and
//! at the right what is said in it by whom, with the rule that found it; or another article, joined with it.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::choose_article::choose_article;
use crate::parts::collect::collect_words;
use crate::parts::evidence::beside_article;
use crate::parts::minimap::minimap;
use crate::parts::pair::{Lines, choose_beside, pair};
use crate::parts::reading_text::{Side, reading_text};
use crate::parts::share::{export_rows, share};
use crate::parts::source_mark::source_name;
use crate::parts::stops::Walk;
use crate::texts::{claim as texts, collecting};
use leptos::prelude::*;
use parallax_view::{Layer, Page, ReaderPage, SpeechNote, View, evidence};

/// The article that the link names.
pub(crate) fn reader() -> AnyView {
    let desk = Desk::here();
    let article = desk.derive(parallax_view::reader);
    let exists = Memo::new(move |_| article.with(Option::is_some));
    let paired = Memo::new(move |_| desk.glance(|view| view.beside.is_some()));
    let walk = Walk::along(desk, article);
    let lines = Lines::of(desk);
    live(move || {
        if !exists.get() {
            return vec![no_such_article(desk)];
        }
        let paired = paired.get();
        let part = move |draw: fn(Desk, &ReaderPage) -> Vec<Drawing>| {
            live(move || {
                article
                    .with(|article| article.as_ref().map(|article| draw(desk, article)))
                    .unwrap_or_default()
            })
        };
        let about = live(move || {
            article
                .with(|article| article.as_ref().map(|article| about(desk, walk, article)))
                .unwrap_or_default()
        });
        let head = el("div").class("paper-head").view(part(cut)).child(
            el("div")
                .class("ways")
                .child(choose_article())
                .child(choose_beside())
                .children(collect_words(desk))
                .child(share())
                .child(export_rows()),
        );
        let aside = |class, name| el("aside").class(class).with("aria-label", name);
        let first = el("article")
            .class("paper words")
            .with("id", "first-article")
            .with_some("tabindex", paired.then_some("0"))
            .on("scroll", move |_| lines.measure())
            .child(head)
            .view(part(|_, article| reading_text(article, Side::First)));
        let page = el("div")
            .class(if paired { "reader paired" } else { "reader" })
            .child(aside("layers beside", collecting::THIS_ARTICLE).view(about))
            .child(first);
        vec![if paired {
            page.view(pair(lines))
        } else {
            page.view(minimap(article)).child(
                aside("notes-beside beside", collecting::WHAT_IS_SAID)
                    .child(el("div").class("said-here").view(part(notes)))
                    .child(el("div").class("claim-here").view(part(open_claim))),
            )
        }]
    })
}

fn no_such_article(desk: Desk) -> Drawing {
    let all = desk.glance(|view| view.on(Page::Claims).href());
    el("div")
        .class("page")
        .child(el("h1").with("tabindex", "-1").words(collecting::THIS_ARTICLE_IS_NOT_IN))
        .child(el("p").class("lead").words(collecting::THE_LINK_MAY_HAVE_BEEN))
        .child(
            el("div")
                .class("choices")
                .child(el("a").class("button go").with("href", &all).words(collecting::ALL_CLAIMS))
                .child(choose_article()),
        )
}

/// The article's source and date, its layers, and the articles before and after it.
fn about(desk: Desk, walk: Walk, article: &ReaderPage) -> Vec<Drawing> {
    let link = |to: &Option<View>, words| {
        to.as_ref().map(|to| el("a").class("button").with("href", &to.href()).words(words))
    };
    vec![
        el("p").class("from").child(source_name(&article.badge)),
        el("p").class("small muted").words(&article.outlet_why),
        el("details")
            .class("small")
            .child(el("summary").words(&article.published))
            .child(el("p").class("muted").words(&article.published_why)),
        layers(desk, walk, article),
        walk.status(),
        el("p")
            .class("neighbours")
            .children(link(&article.previous, collecting::PREVIOUS))
            .children(link(&article.next, collecting::NEXT)),
    ]
}

/// What is marked: a box for each layer with how much of it is in this article.
fn layers(desk: Desk, walk: Walk, article: &ReaderPage) -> Drawing {
    let on = desk.glance(|view| view.layers);
    let switches = article.layer_counts.iter().map(|(layer, count)| {
        let layer = *layer;
        let input = el("input")
            .with("type", "checkbox")
            .with("id", &format!("layer-{}", layer.slug()))
            .with("aria-label", &format!("{}, {count}", layer.label()))
            .ticked(on.contains(layer))
            .on("change", move |_| toggle(desk, layer));
        let label = el("label")
            .child(input)
            .child(el("span").class(&format!("layer layer-{}", layer.slug())).words(layer.label()))
            .child(el("span").class("number").with("aria-hidden", "true").words(&count.to_string()));
        el("div").class("switch").child(label).child(walk.buttons(layer, *count))
    });
    let keys = el("p")
        .class("small muted")
        .child(el("kbd").words("n"))
        .words(" ")
        .child(el("kbd").words("p"))
        .words(collecting::NEXT_PREVIOUS);
    let boxes = el("fieldset")
        .class("switches")
        .child(el("legend").words(collecting::SHOW))
        .children(switches)
        .child(keys);
    // Folded on a phone, where the text should come first; elsewhere it can't be folded.
    el("details")
        .class("layer-boxes")
        .with_some("open", (!browser::is_phone()).then_some(""))
        .child(el("summary").words(collecting::LAYERS_AND_MARKS))
        .child(boxes)
}

fn toggle(desk: Desk, layer: Layer) {
    let mut view = desk.view_now();
    view.layers.set(layer, !view.layers.contains(layer));
    desk.go(view);
}

/// How much of the saved page is not the article; the layer shows it.
fn cut(_desk: Desk, article: &ReaderPage) -> Vec<Drawing> {
    vec![el("p").class("cut-summary").words(&article.cut_summary)]
}

/// What stands behind the open claim, in a place of its own, so that what is pressed to open it stays where it is.
fn open_claim(desk: Desk, _article: &ReaderPage) -> Vec<Drawing> {
    vec![match desk.with(evidence) {
        Some(evidence) => beside_article(desk, &evidence),
        None => el("p").class("nothing muted").words(texts::CHOOSE_A_CLAIM_HERE_STANDS),
    }]
}

/// The claims of the article, and who says what in it.
fn notes(desk: Desk, article: &ReaderPage) -> Vec<Drawing> {
    let counted = |heading, count: usize| {
        el("h2").words(heading).child(el("small").class("muted").words(&count.to_string()))
    };
    let speech = article.speech.iter().map(speech);
    vec![
        el("section")
            .child(counted(collecting::CLAIMS, article.claims.len()))
            .child(claims_here(desk, article)),
        el("section")
            .child(counted(collecting::WHO_SAYS_WHAT, article.speech.len()))
            .child(el("ol").class("speech").children(speech)),
    ]
}

/// The claims of the article; the open one is marked in the text.
fn claims_here(desk: Desk, article: &ReaderPage) -> Drawing {
    let view = desk.view();
    let claims = article.claims.iter().map(|claim| {
        let here = view.claim.as_ref() == Some(&claim.slug);
        let link = el("a")
            .with("id", &format!("note-{}", claim.slug))
            .with("href", &view.opening(&claim.slug).href())
            .with_some("aria-current", here.then_some("true"));
        el("li").child(link.words(&claim.words))
    });
    el("ol").class("claims-here").children(claims)
}

/// One attribution: who, by which words, what, and on demand by which rule it was found.
fn speech(note: &SpeechNote) -> Drawing {
    let mut said = el("p").class("words").child(el("b").words(&note.speaker));
    if !note.cue.is_empty() {
        let cue = el("span").class(&format!("cue cue-{}", note.class.slug())).words(&note.cue);
        said = said.words(" ").child(cue);
    }
    let how =
        format!("{} · {} · {}", note.kind.label(), note.form.label(), note.class.label()).to_lowercase();
    let rule = el("p").child(el("code").words(&note.rule)).words(" ").words(&note.explanation);
    el("li")
        .child(said.words(": ").words(&note.content))
        .child(el("p").class("small muted").words(&how))
        .child(el("details").class("small").child(el("summary").words(collecting::RULE)).child(rule))
}
