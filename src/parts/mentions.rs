//! The sentences behind one number of a figure.

use crate::browser;
use crate::desk::Desk;
use crate::parts::marked_text::marked;
use crate::parts::pane::PaneHead;
use crate::parts::source_mark::SourceMark;
use leptos::prelude::*;
use parallax_view::{MentionRow, mention_rows};

/// The mentions of the open cell beside its figure; on a phone, a sheet over it.
#[component]
pub(crate) fn MentionsPane() -> impl IntoView {
    let mentions = Desk::here().derive(mention_rows);
    Effect::new(move || {
        if mentions.with(Option::is_some) {
            browser::focus_soon("mentions-title");
        }
    });
    move || {
        mentions.get().map(|mentions| {
            let rows = mentions.rows.into_iter().map(|row| view! { <li><Mention row/></li> });
            view! {
                <aside class="pane beside open" aria-label="Evidence">
                    <PaneHead id="mentions-title" title=mentions.title closes=true/>
                    <ol class="mentions">{rows.collect_view()}</ol>
                </aside>
            }
        })
    }
}

#[component]
fn Mention(row: MentionRow) -> impl IntoView {
    view! {
        <article class="mention" data-mention="">
            <SourceMark badge=row.badge/>
            <p class="said words">{marked(&row.sentence)}</p>
            <p class="meta">
                <span>{row.voice.label()}</span>
                <span class="ways"><a href=row.open_article.href()>"Open in article"</a></span>
            </p>
        </article>
    }
}
