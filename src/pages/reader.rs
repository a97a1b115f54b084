//! An article as text, with layers that a reader switches, what was cut on demand, and at the right what is said
//! in it by whom, with the rule that found it.

use crate::desk::Desk;
use crate::parts::evidence::BesideArticle;
use crate::parts::marked_text::marked;
use crate::parts::share::Share;
use crate::parts::source_mark::SourceName;
use leptos::prelude::*;
use parallax_view::{Block, ClaimNote, Layer, Page, ReaderPage, SpeechNote, View, evidence, reader};

/// The article that the link names.
#[component]
pub(crate) fn Reader() -> impl IntoView {
    let desk = Desk::here();
    let article = desk.derive(reader);
    let this_claim = desk.derive(evidence);
    let exists = Memo::new(move |_| article.with(Option::is_some));
    let part = move |read: fn(ReaderPage) -> AnyView| move || article.get().map(read);
    view! {
        <Show when=move || exists.get() fallback=NoSuchArticle>
            <div class="reader">
                <aside class="layers beside" aria-label="This article">
                    {part(about)}
                    <Layers article/>
                    {part(neighbours)}
                </aside>
                <article class="paper words">
                    <div class="paper-head">{part(cut)}<Share/></div>
                    {part(text)}
                </article>
                <aside class="notes-beside beside" aria-label="What is said">
                    {move || this_claim.get().map(|evidence| view! { <BesideArticle evidence/> })}
                    <ClaimsHere article/>
                    {part(speech)}
                </aside>
            </div>
        </Show>
    }
}

#[component]
fn NoSuchArticle() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <div class="page">
            <h1 tabindex="-1">"This article is not in the corpus"</h1>
            <p class="lead">"The link may have been cut, or made on another corpus."</p>
            <p><a class="button go" href=move || desk.glance(|view| view.on(Page::Claims).href())>"All claims"</a></p>
        </div>
    }
}

fn about(article: ReaderPage) -> AnyView {
    view! {
        <p class="from"><SourceName badge=article.badge/></p>
        <p class="small muted">{article.outlet_why}</p>
        <details class="small"><summary>{article.published}</summary><p class="muted">{article.published_why}</p></details>
    }
    .into_any()
}

fn neighbours(article: ReaderPage) -> AnyView {
    let link = |to: Option<View>, words| to.map(|to| view! { <a class="button" href=to.href()>{words}</a> });
    view! { <p class="neighbours">{link(article.previous, "← Previous")}{link(article.next, "Next →")}</p> }
        .into_any()
}

/// What is marked: a box for each layer with how much of it is in this article.
#[component]
fn Layers(article: Memo<Option<ReaderPage>>) -> impl IntoView {
    let desk = Desk::here();
    let switch = move |layer: Layer, on: bool, count: u32| {
        let toggle = move |_| {
            let mut view = desk.view_now();
            if !view.layers.remove(&layer) {
                view.layers.insert(layer);
            }
            desk.go(view);
        };
        let name = format!("{}, {count}", layer.label());
        view! {
            <label>
                <input type="checkbox" id=format!("layer-{}", layer.slug()) aria-label=name prop:checked=on on:change=toggle/>
                <span class=format!("layer layer-{}", layer.slug())>{layer.label()}</span>
                <span class="number" aria-hidden="true">{count.to_string()}</span>
            </label>
        }
    };
    let switches = move || {
        let on = desk.glance(|view| view.layers.clone());
        let counts = article.with(|article| article.as_ref().map(|article| article.layer_counts.clone()));
        let counts = counts.into_iter().flatten();
        counts.map(|(layer, count)| switch(layer, on.contains(&layer), count)).collect_view()
    };
    view! {
        <fieldset class="switches">
            <legend>"Show"</legend>
            {switches}
        </fieldset>
    }
}

/// How much of the saved page is not the article; the layer shows it.
fn cut(article: ReaderPage) -> AnyView {
    view! { <p class="cut-summary">{article.cut_summary}</p> }.into_any()
}

fn text(article: ReaderPage) -> AnyView {
    let headline = if article.headline.is_empty() {
        view! { <span class="muted">"Without a headline"</span> }.into_any()
    } else {
        marked(&article.headline).into_any()
    };
    let byline = (!article.byline.is_empty()).then(|| view! { <p class="byline">{article.byline}</p> });
    let blocks = article.blocks.iter().map(|block| match block {
        Block::Heading(pieces) => view! { <h2>{marked(pieces)}</h2> }.into_any(),
        Block::Paragraph(pieces) => view! { <p>{marked(pieces)}</p> }.into_any(),
        Block::Cut { words, reason } => {
            view! { <div class="cut"><b>"Cut: "{reason.clone()}</b><p>{words.clone()}</p></div> }.into_any()
        }
    });
    view! { <h1 tabindex="-1">{headline}</h1>{byline}{blocks.collect_view()} }.into_any()
}

/// The claims of the article; the open one is marked in the text.
#[component]
fn ClaimsHere(article: Memo<Option<ReaderPage>>) -> impl IntoView {
    let desk = Desk::here();
    let claims = move || {
        article.with(|article| article.as_ref().map(|article| article.claims.clone())).unwrap_or_default()
    };
    let claim = move |claim: ClaimNote| {
        let slug = StoredValue::new(claim.slug);
        let here = move || slug.with_value(|slug| desk.glance(|view| view.claim.as_ref() == Some(slug)));
        let href = move || slug.with_value(|slug| desk.glance(|view| view.opening(slug).href()));
        let id = slug.with_value(|slug| format!("note-{slug}"));
        view! { <li><a id=id href=href aria-current=move || here().then_some("true")>{claim.words}</a></li> }
    };
    view! {
        <section>
            <h2>"Claims "<small class="muted">{move || claims().len()}</small></h2>
            <ol class="claims-here"><For each=claims key=|note| note.slug.clone() children=claim/></ol>
        </section>
    }
}

fn speech(article: ReaderPage) -> AnyView {
    let count = article.speech.len();
    let note = |note: SpeechNote| view! { <li><Speech note/></li> };
    view! {
        <section>
            <h2>"Who says what "<small class="muted">{count}</small></h2>
            <ol class="speech">{article.speech.into_iter().map(note).collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// One attribution: who, by which words, what, and on demand by which rule it was found.
#[component]
fn Speech(note: SpeechNote) -> impl IntoView {
    let cue = (!note.cue.is_empty()).then(|| {
        view! { " "<span class=format!("cue cue-{}", note.class.slug())>{note.cue}</span> }
    });
    let how =
        format!("{} · {} · {}", note.kind.label(), note.form.label(), note.class.label()).to_lowercase();
    view! {
        <p class="words"><b>{note.speaker}</b>{cue}": "{note.content}</p>
        <p class="small muted">{how}</p>
        <details class="small">
            <summary>"Rule"</summary>
            <p><code>{note.rule}</code>" "{note.explanation}</p>
        </details>
    }
}
