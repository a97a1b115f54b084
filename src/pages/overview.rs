//! The corpus at a glance: what it is, four questions to start with, where the sources disagree, what is denied, who speaks, when, and what is
//! missing.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::chain::chain;
use crate::parts::lanes::{Detail, key, lanes};
use crate::parts::marked_text::marked;
use crate::parts::source_mark::source_mark;
use crate::parts::speaker_bars::speaker_bars;
use crate::texts::days;
use leptos::prelude::{Get, RwSignal, Set};
use parallax_view::{Badge, Dispute, Overview, Page, Row, Timeline, View};

/// The first page.
pub(crate) fn overview() -> Drawing {
    let desk = Desk::here();
    let glance = desk.library(parallax_view::glance);
    let questions = glance
        .questions
        .iter()
        .map(|(question, to)| el("li").child(el("a").with("href", &to.href()).words(question)));
    let questions = el("nav")
        .class("ask")
        .with("aria-label", days::QUESTIONS_TO_START_WITH)
        .child(el("ul").children(questions));
    let summary = (!glance.summary.is_empty()).then(|| el("p").class("summary").words(&glance.summary));
    let what = el("div")
        .child(el("h1").with("tabindex", "-1").words(&glance.headline))
        .children(summary)
        .child(el("p").class("muted").words(&glance.counts));
    let hero = el("section").class("hero").child(what).child(questions);
    // What stands first is read first; the rest follows in a turn of its own, so that a slow phone can answer in between.
    let follows = RwSignal::new(false);
    browser::soon(move || {
        follows.try_set(true);
    });
    el("div").class("page overview").child(hero).live(move || {
        if follows.get() { vec![beneath(&desk.library(parallax_view::overview))] } else { Vec::new() }
    })
}

/// All below the first section.
fn beneath(overview: &Overview) -> Drawing {
    let claims = View::default().on(Page::Claims).href();
    let disputed = overview.disputed.as_ref().map(View::href);
    let disagree = clashes(
        days::WHERE_THEY_DISAGREE,
        &overview.disagreements,
        &disputed.unwrap_or_default(),
        days::ALL_THAT_IS_DISPUTED,
    );
    let says = (!overview.headlines.is_empty()).then(|| {
        let line = |(badge, headline, open): &(Badge, String, View)| {
            el("li")
                .child(source_mark(badge))
                .words(" ")
                .child(el("a").with("href", &open.href()).words(headline))
        };
        section(days::WHAT_EACH_SAYS)
            .child(el("ul").class("uncertain").children(overview.headlines.iter().map(line)))
    });
    let denied = clashes(days::WHAT_IS_DENIED_OR_DOUBTED, &overview.disputes, &claims, days::ALL_CLAIMS);
    let uncertain = overview.uncertain.iter().map(|(words, rows)| uncertain(words, rows.as_ref()));
    let half = el("div")
        .class("half")
        .child(section(days::WHO_SPEAKS).child(speaker_bars(&overview.speakers)))
        .child(when(&overview.timeline));
    let missing =
        section(days::WHAT_IS_MISSING_OR_UNCERTAIN).child(el("ul").class("uncertain").children(uncertain));
    el("div").children(disagree).children(says).children(denied).child(half).child(missing)
}

/// When it was published and which days it is about, with the way to the timeline.
fn when(timeline: &Timeline) -> Drawing {
    let all = View::default().on(Page::Timeline).href();
    let head = el("header")
        .child(el("h2").words(days::WHEN))
        .child(el("a").with("href", &all).words(days::TIMELINE));
    let figure = el("figure")
        .class("figure")
        .child(el("figcaption").class("small muted").words(&timeline.reading))
        .children(lanes(timeline, Detail::Marks))
        .children((timeline.axis.is_some()).then(key));
    el("section").class("section").child(head).child(figure)
}

/// A section of a page under its heading.
pub(super) fn section(heading: &str) -> Drawing {
    el("section").class("section").child(el("header").child(el("h2").words(heading)))
}

/// Something missing or uncertain, with a link to the rows where there are some.
fn uncertain(words: &str, rows: Option<&View>) -> Drawing {
    let name = days::show(&words);
    let link =
        rows.map(|rows| el("a").with("href", &rows.href()).with("aria-label", &name).words(days::SHOW_ROWS));
    el("li").words(words).words(" ").children(link)
}

/// What some say and others contradict, under a heading; nothing where there is none.
fn clashes(heading: &str, disputes: &[Dispute], all: &str, all_words: &str) -> Option<Drawing> {
    let head = el("header").child(el("h2").words(heading)).child(el("a").with("href", all).words(all_words));
    let section = el("section").class("section").child(head);
    (!disputes.is_empty()).then(|| section.children(disputes.iter().map(clash)))
}

/// What one says and another denies or doubts.
fn clash(dispute: &Dispute) -> Drawing {
    let mut sides = el("div").class("sides").child(side(&dispute.claim));
    if let Some(answer) = &dispute.answer {
        let against = el("span").class("against").with("aria-hidden", "true").words("⇄");
        sides = sides.child(against).child(side(answer));
    }
    let open = dispute.open.as_ref().map(|open| {
        let name = days::both_claims_in_full(&dispute.title);
        el("a").with("href", &open.href()).with("aria-label", &name).words(days::BOTH_IN_FULL)
    });
    el("article")
        .class("clash")
        .child(el("header").child(el("h3").words(&dispute.title)))
        .child(sides)
        .child(el("p").class("small muted").words(&dispute.why).words(" ").children(open))
}

/// A claim with who says it.
pub(super) fn side(row: &Row) -> Drawing {
    let meta = el("p")
        .class("meta")
        .child(source_mark(&row.badge))
        .child(chain(&row.chain, row.voice))
        .child(el("span").words(&row.when))
        .child(el("a").with("href", &row.open_article.href()).words(days::OPEN_IN_ARTICLE));
    el("div").class("side").child(marked(el("p").class("said words"), &row.sentence)).child(meta)
}
