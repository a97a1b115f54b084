//! The rows behind a number of a figure, beside it; on a phone, a sheet over it.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, effect, el};
use crate::parts::marked_text::marked;
use crate::parts::pane::pane_head;
use crate::parts::source_mark::source_mark;
use crate::texts::figure as texts;
use leptos::prelude::*;
use parallax_view::{FigureRow, MOST_ROWS, number_rows};

/// The rows of the open number; where none is open, what would stand here.
#[component]
pub(crate) fn NumberPane() -> impl IntoView {
    let desk = Desk::here();
    let rows = desk.derive(number_rows);
    effect(move || {
        if rows.with(Option::is_some) {
            browser::focus_soon("number-title");
        }
    });
    let opened = move || {
        rows.get().map(|rows| {
            let more = (rows.count as usize > rows.rows.len()).then(|| {
                let words = texts::first_rows(&MOST_ROWS, &rows.count);
                el("p").class("small muted").words(&words)
            });
            let none = (rows.count == 0).then(|| {
                let number = desk.glance(|view| view.number.join("~"));
                let missing = (!rows.is_here).then(|| texts::no_such_number(&number));
                el("p").class("muted").words(missing.as_deref().unwrap_or(texts::IT_COUNTS_NOTHING))
            });
            view! {
                <aside class="pane beside open" aria-label=texts::EVIDENCE>
                    {pane_head(desk, "number-title", &rows.title, Signal::stored(true))}
                    {more}
                    {none}
                    {figure_rows(&rows.rows, "row")}
                </aside>
            }
        })
    };
    view! {
        {kept_place(desk)}
        {opened}
    }
}

/// What stands where the sentences behind a number will, as long as none is open.
pub(crate) fn kept_place(desk: Desk) -> AnyView {
    let nothing = desk.derive(|_, view| view.number.is_empty() && view.cell.is_none());
    let place = move || {
        nothing.get().then(|| {
            let words = el("p").class("nothing muted").words(texts::PRESS_A_NUMBER);
            el("aside").class("pane beside").with("aria-label", texts::EVIDENCE).child(words)
        })
    };
    place.into_any()
}

/// Sentences with what makes each count. `kind` names them for who looks for them.
pub(crate) fn figure_rows(rows: &[FigureRow], kind: &str) -> Drawing {
    el("ol").class("mentions").children(rows.iter().map(|row| {
        let way = el("a").with("href", &row.open_article.href()).words(texts::OPEN);
        let meta = el("p").class("meta").child(el("span").words(&row.why));
        el("li").child(
            el("article")
                .class("mention")
                .with("data-kind", kind)
                .child(source_mark(&row.badge))
                .child(marked(el("p").class("said words"), &row.sentence))
                .child(meta.child(el("span").class("ways").child(way))),
        )
    }))
}
