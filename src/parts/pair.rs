//! Another article beside that of the Reader: its text, what joins the two as a list, and a line from each claim to
//! the one that it is matched with. Where there is no room beside, it stands below, and the numbers lead across.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, effect, el, live};
use crate::parts::popover::popover;
use crate::parts::reading_text::{Side, reading_text, show_both};
use crate::parts::source_mark::source_name;
use crate::texts::reading;
use leptos::prelude::*;
use parallax_view::{Beside, BesideChoice, Join, beside, beside_choices};

/// The button that offers the other articles.
pub(crate) fn choose_beside() -> Drawing {
    popover(reading::BESIDE_ANOTHER_ARTICLE, "beside", |desk, open| {
        let choices = desk.with(beside_choices);
        let (matching, others): (Vec<_>, Vec<_>) = choices.into_iter().partition(|choice| 0 < choice.matches);
        let title = el("h2").with("id", "beside-first").with("tabindex", "-1").words(reading::READ_BESIDE);
        let list = |choices: &[BesideChoice]| {
            let lines = choices.iter().map(|choice| choice_line(choice, open));
            el("ul").class("beside-choices").children(lines)
        };
        let rest = (!others.is_empty()).then(|| {
            let words = reading::without_matching_claims(&others.len());
            let rest = el("details").child(el("summary").words(&words)).child(list(&others));
            if matching.is_empty() { rest.with("open", "") } else { rest }
        });
        [title].into_iter().chain((!matching.is_empty()).then(|| list(&matching))).chain(rest).collect()
    })
}

fn choice_line(choice: &BesideChoice, open: RwSignal<bool>) -> Drawing {
    let matches = match choice.matches {
        0 => reading::NO_MATCHING_CLAIMS.to_owned(),
        1 => reading::ONE_PAIR_OF_CLAIMS.to_owned(),
        n => reading::pairs_of_claims(&n),
    };
    let link = el("a")
        .with("href", &choice.view.href())
        .with_some("aria-current", choice.chosen.then_some("true"))
        .on("click", move |_| open.set(false))
        .child(source_name(&choice.badge))
        .child(el("span").class("words").with("dir", "auto").words(&choice.headline))
        .child(el("span").class("small muted").words(&matches));
    el("li").child(link)
}

/// The lines between two articles, as they stand on screen.
#[derive(Clone, Copy)]
pub(crate) struct Lines {
    found: Memo<Option<Beside>>,
    drawn: RwSignal<Vec<Line>>,
    asked: RwSignal<bool>,
}

impl Lines {
    /// Those of the view, which follow the window and what joins the two.
    pub(crate) fn of(desk: Desk) -> Self {
        let lines = Self {
            found: desk.derive(beside),
            drawn: RwSignal::new(Vec::new()),
            asked: RwSignal::new(false),
        };
        let resized = window_event_listener_untyped("resize", move |_| lines.measure());
        on_cleanup(move || resized.remove());
        effect(move || {
            lines.found.track();
            lines.measure();
        });
        lines
    }

    /// Draws them where the claims now stand, once a frame.
    pub(crate) fn measure(self) {
        if self.asked.try_get_untracked() != Some(false) {
            return;
        }
        self.asked.set(true);
        browser::in_frame(move || {
            let joins = self.found.try_get_untracked().flatten().map(|found| found.joins).unwrap_or_default();
            self.asked.try_set(false);
            self.drawn.try_set(joins.iter().filter_map(Line::of).collect());
        });
    }
}

/// The second article with what joins it with the first.
pub(crate) fn pair(lines: Lines) -> AnyView {
    let found = lines.found;
    let list = live(move || found.with(|found| found.as_ref().map(told)).into_iter().collect());
    let text = live(move || {
        found.with(|found| {
            let page = found.as_ref().and_then(|found| found.page.as_ref());
            page.map(|page| reading_text(page, Side::Second)).unwrap_or_default()
        })
    });
    let about = live(move || found.with(|found| found.as_ref().map(about).unwrap_or_default()));
    view! {
        <div class="gutter" aria-hidden="true">
            <svg>
                {move || {
                    lines
                        .drawn
                        .get()
                        .into_iter()
                        .map(|line| view! { <path class=line.look d=line.path/> })
                        .collect_view()
                }}
            </svg>
        </div>
        <article class="paper words second" id="second-article" tabindex="0" aria-label=reading::THE_ARTICLE_BESIDE on:scroll=move |_| lines.measure()>
            {about}
            {text}
        </article>
        <section class="joins" aria-label=reading::MATCHING_CLAIMS>{list}</section>
    }
    .into_any()
}

/// Whose article it is, and the ways from it.
fn about(found: &Beside) -> Vec<Drawing> {
    let Some(page) = &found.page else { return Vec::new() };
    let link =
        |to: &parallax_view::View, words| el("a").class("button").with("href", &to.href()).words(words);
    let ways = el("div")
        .class("ways")
        .child(link(&found.swapped, reading::SWAP))
        .child(link(&found.alone, reading::CLOSE));
    let from = el("p")
        .class("from")
        .child(source_name(&page.badge))
        .child(el("span").class("small muted").words(&page.published));
    vec![el("div").class("paper-head").child(from).child(ways)]
}

/// What joins the two, as a list that leads to both ends.
fn told(found: &Beside) -> Drawing {
    let close = found.page.is_none().then(|| {
        el("p").child(
            el("a").class("button").with("href", &found.alone.href()).words(reading::READ_THE_FIRST_ALONE),
        )
    });
    el("div")
        .child(el("h2").words(reading::MATCHING_CLAIMS))
        .child(el("p").class("small muted").words(&found.reading))
        .children(close)
        .child(el("ol").children(found.joins.iter().map(join)))
}

fn join(join: &Join) -> Drawing {
    let number = join.number;
    let show = el("button")
        .with("type", "button")
        .class(&format!("join-number {}", join.look))
        .with("aria-label", &reading::show_both_claims(&number))
        .on("click", move |_| show_both(number, Side::First))
        .words(&number.to_string());
    let kind = el("b").class(&format!("standing {}", join.look)).words(join.kind);
    let open = el("a")
        .with("href", &join.open.href())
        .with("aria-label", &reading::both_claims_in_full(&number))
        .words(reading::IN_FULL);
    el("li")
        .child(show)
        .child(el("div").child(kind).words(" ").child(el("span").words(&join.finding)).words(" ").child(open))
}

/// A line from a claim to its match, in pixels of the gutter between the columns.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    look: &'static str,
    path: String,
}

impl Line {
    /// `None` where an end is not drawn, or both are out of sight on the same side.
    fn of(join: &Join) -> Option<Self> {
        let gutter = browser::all(".gutter").into_iter().next()?.get_bounding_client_rect();
        let end = |side: Side| {
            let badge = browser::all(&format!("#{}", side.badge(join.number))).into_iter().next()?;
            let rect = badge.get_bounding_client_rect();
            Some((rect.top() + rect.height() / 2.0 - gutter.top()) as i32)
        };
        let (height, width) = (gutter.height() as i32, gutter.width() as i32);
        let (from, to) = (end(Side::First)?, end(Side::Second)?);
        if width == 0 || (from < 0 && to < 0) || (height < from && height < to) {
            return None;
        }
        let (from, to, middle) = (from.clamp(0, height), to.clamp(0, height), width / 2);
        let path = format!("M0 {from} C{middle} {from} {middle} {to} {width} {to}");
        Some(Self { look: join.look, path })
    }
}
