//! How each source names each actor: actors by sources, each number a link to its sentences. On a phone one source
//! stands at a time.

use crate::desk::Desk;
use crate::parts::source_mark::{SourceMark, SourceName};
use leptos::prelude::*;
use parallax_model::LabelClass;
use parallax_view::{Badge, NamingCell, NamingMatrix, NamingPart, NamingRow};

/// The matrix, its finding above it, its key and its formula below.
#[component]
pub(crate) fn Matrix(matrix: NamingMatrix, children: Children) -> impl IntoView {
    let NamingMatrix { reading, sources, rows, caveat, formula } = matrix;
    let column = RwSignal::new(0);
    let heads = sources.iter().cloned().enumerate().map(|(place, badge)| {
        view! { <th scope="col" class:chosen=move || column.get() == place><SourceName badge/></th> }
    });
    let rows = rows.into_iter().map(|row| view! { <ActorRow row column/> });
    view! {
        <figure class="figure">
            <figcaption>
                <header>
                    <h2>"What they call each actor"</h2>
                    {children()}
                </header>
                <p class="reading">{reading}</p>
            </figcaption>
            <OneSource sources=sources.clone() column/>
            <div class="across" tabindex="0" role="region" aria-label="Actors by sources">
                <table class="matrix">
                    <thead><tr><th scope="col"><span class="unseen">"Actor"</span></th>{heads.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <Key/>
            <p class="small muted caveat">{caveat}</p>
            <details class="small"><summary>"How this is computed"</summary><p>{formula}</p></details>
        </figure>
    }
}

/// On a phone: which source stands in the list.
#[component]
fn OneSource(sources: Vec<Badge>, column: RwSignal<usize>) -> impl IntoView {
    let choices = sources.into_iter().enumerate().map(|(place, badge)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (column.get() == place).to_string()
                on:click=move |_| column.set(place)
            ><SourceMark badge/></button>
        }
    });
    view! { <div class="one-source" role="group" aria-label="Source shown">{choices.collect_view()}</div> }
}

#[component]
fn ActorRow(row: NamingRow, column: RwSignal<usize>) -> impl IntoView {
    let cells = row.cells.into_iter().enumerate().map(|(place, cell)| {
        view! { <td class:chosen=move || column.get() == place><Cell cell/></td> }
    });
    view! { <tr><th scope="row">{row.name}</th>{cells.collect_view()}</tr> }
}

/// One actor in one source: a bar of label classes, the words with their counts, and of how many.
#[component]
fn Cell(cell: NamingCell) -> impl IntoView {
    if cell.n == 0 {
        return view! { <span class="stack none" aria-hidden="true"></span><small class="muted">"not mentioned"</small> }.into_any();
    }
    let stretches = cell.parts.iter().map(|part| {
        let class = class_of(part);
        view! { <span class=format!("label-{class}") style:flex-grow=part.k.to_string()></span> }
    });
    let stretches = (!cell.few)
        .then(|| view! { <span class="stack" aria-hidden="true">{stretches.collect_view()}</span> });
    let words = cell.parts.into_iter().map(|part| view! { <Part part/> });
    let words = words.collect_view();
    let interval = (!cell.interval.is_empty()).then_some(cell.interval);
    let all = match cell.all {
        Some(all) => view! { <a class="of" href=all.href() aria-label=cell.name title=interval>{cell.n}</a> }
            .into_any(),
        None => cell.n.into_any(),
    };
    let few = cell.few.then(|| view! { <small class="muted">" too few for shares"</small> });
    view! { {stretches}<span class="parts">{words}<span class="muted">"of "{all}</span>{few}</span> }
        .into_any()
}

/// One word with its count: a link to exactly those mentions.
#[component]
fn Part(part: NamingPart) -> impl IntoView {
    let desk = Desk::here();
    let class = format!("part label-{}", class_of(&part));
    let interval = (!part.interval.is_empty()).then_some(part.interval);
    let href = part.open.href();
    let cell = StoredValue::new(part.open.cell);
    let is_open =
        move || cell.with_value(|cell| desk.glance(|view| view.cell.is_some() && view.cell == *cell));
    view! {
        <a
            class=class
            href=href
            aria-label=part.name
            aria-current=move || is_open().then_some("true")
            title=interval
        >{part.word}" "<b>{part.k}</b></a>
    }
}

fn class_of(part: &NamingPart) -> &'static str {
    part.class.map_or("name", LabelClass::slug)
}

/// What each colour stands for; the words stand beside the numbers too.
#[component]
fn Key() -> impl IntoView {
    let classes = LabelClass::ALL.iter().map(|class| {
        view! { <li><span class=format!("swatch label-{}", class.slug())></span>{class.label()}</li> }
    });
    view! {
        <ul class="key" aria-label="Key">
            {classes.collect_view()}
            <li><span class="swatch label-name"></span>"name only"</li>
            <li><span class="swatch none"></span>"not mentioned"</li>
        </ul>
    }
}
