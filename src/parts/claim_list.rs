//! The claims that pass the filters, under their headings; where none passes, which filter to lift.

use crate::desk::Desk;
use crate::parts::claim_row::ClaimRow;
use crate::parts::source_mark::SourceMark;
use leptos::prelude::*;
use parallax_view::{Badge, ClaimList, LISTED, Lift, Row, claim_list_of};

/// The list in the middle of the desk.
#[component]
pub(crate) fn Claims(list: Memo<ClaimList>) -> impl IntoView {
    let none = Memo::new(move |_| list.with(|list| list.shown == 0));
    let desk = Desk::here();
    let more = RwSignal::new(0);
    let longer = desk.derive(move |library, view| {
        let rows = LISTED.saturating_mul(more.get());
        (rows > 0).then(|| claim_list_of(library, view, LISTED + rows))
    });
    let lines = move || {
        let searched = desk.glance(|view| view.query.clone());
        let lines = |list: &ClaimList| lines(list, &searched);
        longer.with(|longer| longer.as_ref().map(lines)).unwrap_or_else(|| list.with(lines))
    };
    let left = move || {
        let listed = longer.with(|longer| longer.as_ref().map(|longer| longer.listed));
        list.with(|list| list.shown - listed.unwrap_or(list.listed).min(list.shown))
    };
    let show_more = move |_| more.update(|more| *more += 1);
    view! {
        <Show when=move || none.get()>
            <NoMatch list/>
        </Show>
        <div class="list" hidden=none>
            <For each=lines key=Line::key let:line>
                {match line {
                    Line::Heading { title, badge, count, .. } => view! { <Heading title badge count/> }.into_any(),
                    Line::Claim { row, place, .. } => view! { <ClaimRow row=*row place/> }.into_any(),
                }}
            </For>
        </div>
        <Show when=move || 0 < left()>
            <p class="more">
                <button class="button" type="button" on:click=show_more>
                    {move || format!("Show more: {} are left", left())}
                </button>
            </p>
        </Show>
    }
}

/// What stands below one another. A line is drawn again only where its key changes.
#[derive(Clone)]
enum Line {
    Heading { title: String, badge: Option<Badge>, count: u32, place: usize },
    Claim { row: Box<Row>, place: usize, searched: String },
}

impl Line {
    fn key(&self) -> String {
        match self {
            Self::Heading { title, count, place, .. } => format!("{place} {count} {title}"),
            Self::Claim { row, searched, .. } => format!("{} {searched}", row.claim),
        }
    }
}

fn lines(list: &ClaimList, searched: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut place = 0;
    for group in &list.groups {
        if !group.title.is_empty() {
            let (title, badge) = (group.title.clone(), group.badge.clone());
            lines.push(Line::Heading { title, badge, count: group.count, place });
        }
        for row in &group.rows {
            place += 1;
            lines.push(Line::Claim { row: Box::new(row.clone()), place, searched: searched.to_owned() });
        }
    }
    lines
}

#[component]
fn Heading(title: String, badge: Option<Badge>, count: u32) -> impl IntoView {
    view! {
        <h2 class="group">
            {badge.map(|badge| view! { <SourceMark badge/> })}
            <span>{title}</span>
            <small>{claims(count)}</small>
        </h2>
    }
}

/// Nothing passes: which filter stands in the way.
#[component]
fn NoMatch(list: Memo<ClaimList>) -> impl IntoView {
    let desk = Desk::here();
    let lift = move |lift: Lift| {
        view! { <li><a href=lift.view.href()>"Lift " {lift.words}</a>": " {claims(lift.count)}</li> }
    };
    view! {
        <div class="no-match">
            <h2>"No claim passes all of these filters"</h2>
            <p class="muted">"Each line lifts one of them."</p>
            <ul>{move || list.with(|list| list.lift.clone()).into_iter().map(lift).collect_view()}</ul>
            <p><a class="button" href=move || desk.glance(|view| view.cleared().href())>"Clear all filters"</a></p>
        </div>
    }
}

/// A number of claims in words.
pub(crate) fn claims(count: u32) -> String {
    if count == 1 { "1 claim".to_owned() } else { format!("{count} claims") }
}
