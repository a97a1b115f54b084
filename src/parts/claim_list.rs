//! The claims that pass the filters, under their headings; where none passes, which filter to lift.
//!
//! What a reader sees of a changed view is drawn at once: the first screenful, and the rows that stand already.
//! The rest follows after that frame, and with it the links of all rows; until then the list is `aria-busy`.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, effect, el, live};
use crate::parts::bar::lifting;
use crate::parts::claim_row::{claim_row, mark_open};
use crate::parts::source_mark::source_mark;
use crate::texts::list;
use leptos::prelude::*;
use parallax_view::{Badge, ClaimList, Lift, MOST_MORE, Row, View};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many lines are drawn at once: more than a screen shows.
const FIRST: usize = 6;
/// The rows of the list.
const ROWS: &str = "article[data-claim]";

/// The list in the middle of the desk.
pub(crate) fn claim_lines(desk: Desk, list: Memo<ClaimList>) -> AnyView {
    let settled = RwSignal::new(desk.view_now());
    let mut open: Option<String> = None;
    effect(move || {
        let view = desk.view();
        let before = std::mem::replace(&mut open, view.claim.clone());
        if let Some(before) = before {
            mark_open(&before, "false");
        }
        if let Some(open) = &open {
            mark_open(open, "true");
        }
        browser::after_frame(move || {
            if desk.try_view_now().is_some_and(|now| now == view) {
                settled.try_set(view);
            }
        });
    });
    let is_settled = move || settled.with(|settled| desk.glance(|view| view == settled));
    let standing = StoredValue::new(BTreeSet::new());
    let lines = move || {
        let searched = desk.glance(|view| view.query.clone());
        let mut lines = list.with(|list| lines(list, &searched));
        if !is_settled() {
            let mut place = 0;
            lines.retain(|line| {
                place += 1;
                place <= FIRST || standing.with_value(|keys: &BTreeSet<String>| keys.contains(&line.key()))
            });
        }
        standing.update_value(|keys| {
            keys.clear();
            keys.extend(lines.iter().map(Line::key));
        });
        lines
    };
    let none = live(move || {
        list.with(|list| (list.shown == 0).then(|| no_match(desk, &list.lift)).into_iter().collect())
    });
    let rest = live(move || {
        let left = list.with(|list| list.shown - list.listed.min(list.shown));
        (0 < left).then(|| show_more(desk, left)).into_iter().collect()
    });
    let busy = move || if is_settled() { "false" } else { "true" };
    view! {
        <div class="middle">
            {none}
            <div class="list" aria-busy=busy hidden=move || list.with(|list| list.shown == 0)>
                <For each=lines key=Line::key children=move |line| drawn(desk, settled, line)/>
            </div>
            {rest}
        </div>
    }
    .into_any()
}

/// The way to the rows that are not listed yet.
fn show_more(desk: Desk, left: u32) -> Drawing {
    let line = el("p").class("more");
    if desk.glance(|view| view.more == MOST_MORE) {
        return line.class("more small muted").words(&list::are_not_listed(&left));
    }
    let button = el("button")
        .class("button")
        .with("type", "button")
        .on("click", move |_| {
            let listed = browser::all(ROWS).len();
            desk.go(desk.view_now().with_more());
            // The rows stand one frame after those that stood already.
            browser::after_frame(move || {
                browser::in_frame(move || {
                    browser::all(ROWS).get(listed).map(browser::focus_unmoved);
                });
            });
        })
        .words(&list::show_more_are_left(&left));
    line.child(button)
}

/// What stands below one another. A line is drawn again only where its key changes.
#[derive(Clone)]
enum Line {
    Heading { title: String, badge: Option<Badge>, count: u32, place: usize },
    Claim { row: Arc<Row>, place: usize, searched: String },
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
            lines.push(Line::Claim { row: row.clone(), place, searched: searched.to_owned() });
        }
    }
    lines
}

fn drawn(desk: Desk, settled: RwSignal<View>, line: Line) -> AnyView {
    let (title, badge, count) = match line {
        Line::Claim { row, place, .. } => return claim_row(desk, settled, row, place).into_any(),
        Line::Heading { title, badge, count, .. } => (title, badge, count),
    };
    let heading = el("h2").class("group").children(badge.as_ref().map(source_mark));
    let heading = heading.child(el("span").words(&title)).child(el("small").words(&claims(count)));
    heading.into_any()
}

/// Nothing passes: which filter stands in the way.
fn no_match(desk: Desk, lift: &[Lift]) -> Drawing {
    let lines = lift.iter().map(|lift| {
        let link = lifting(el("a").with("href", &lift.view.href()).words(list::LIFT).words(&lift.words));
        el("li").child(link).words(": ").words(&claims(lift.count))
    });
    let clear = desk.glance(|view| view.cleared().href());
    el("div")
        .class("no-match")
        .child(el("h2").words(list::NO_CLAIM_PASSES_ALL_OF))
        .child(el("p").class("muted").words(list::EACH_LINE_LIFTS_ONE_OF))
        .child(el("ul").children(lines))
        .child(
            el("p")
                .child(lifting(el("a").class("button").with("href", &clear).words(list::CLEAR_ALL_FILTERS))),
        )
}

/// A number of claims in words.
pub(crate) fn claims(count: u32) -> String {
    if count == 1 { "1 claim".to_owned() } else { format!("{count} claims") }
}
