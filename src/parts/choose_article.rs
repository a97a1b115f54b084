//! The button that offers every article to read.

use crate::draw::{Drawing, el};
use crate::parts::popover::popover;
use crate::parts::source_mark::source_name;
use crate::texts::reading;
use leptos::prelude::{RwSignal, Set};
use parallax_view::{ArticleChoice, article_choices};

/// The button, and the articles with their sources and days.
pub(crate) fn choose_article() -> Drawing {
    popover(reading::CHOOSE_AN_ARTICLE, "articles", |desk, open| {
        let choices = desk.with(article_choices);
        let title = reading::so_many_articles(&choices.len());
        let title = el("h2").with("id", "articles-first").with("tabindex", "-1").words(&title);
        let lines = choices.iter().map(|choice| line(choice, open));
        vec![title, el("ul").class("beside-choices").children(lines)]
    })
}

fn line(choice: &ArticleChoice, open: RwSignal<bool>) -> Drawing {
    let link = el("a")
        .with("href", &choice.open.href())
        .with_some("aria-current", choice.current.then_some("page"))
        .on("click", move |_| open.set(false))
        .child(source_name(&choice.badge))
        .child(el("span").class("words").with("dir", "auto").words(&choice.headline))
        .child(el("span").class("small muted").words(&choice.published));
    el("li").child(link)
}
