//! The sentences behind one number of a figure.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, effect, el};
use crate::parts::marked_text::marked;
use crate::parts::pane::pane_head;
use crate::parts::source_mark::source_mark;
use crate::texts::figure as texts;
use leptos::prelude::*;
use parallax_view::{MOST_ROWS, MentionRow, mention_rows};

/// The mentions of the open cell beside its figure; on a phone, a sheet over it.
#[component]
pub(crate) fn MentionsPane() -> impl IntoView {
    let desk = Desk::here();
    let mentions = desk.derive(mention_rows);
    effect(move || {
        if mentions.with(Option::is_some) {
            browser::focus_soon("mentions-title");
        }
    });
    move || {
        mentions.get().map(|mentions| {
            let more = (mentions.count as usize > mentions.rows.len())
                .then(|| el("p").class("small muted").words(&texts::first_rows(&MOST_ROWS, &mentions.count)));
            let rows = mentions.rows.iter().map(|row| el("li").child(mention(row)));
            view! {
                <aside class="pane beside open" aria-label=texts::EVIDENCE>
                    {pane_head(desk, "mentions-title", &mentions.title, Signal::stored(true))}
                    {more}
                    {el("ol").class("mentions").children(rows)}
                </aside>
            }
        })
    }
}

fn mention(row: &MentionRow) -> Drawing {
    let way = el("a").with("href", &row.open_article.href()).words(texts::OPEN_IN_ARTICLE);
    el("article")
        .class("mention")
        .with("data-mention", "")
        .child(source_mark(&row.badge))
        .child(marked(el("p").class("said words"), &row.sentence))
        .child(
            el("p")
                .class("meta")
                .child(el("span").words(row.voice.label()))
                .child(el("span").class("ways").child(way)),
        )
}
