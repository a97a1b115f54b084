//! One claim among the others: its sentence, what agrees, conflicts and updates in columns, what is only possible,
//! who says nothing on it, and which sources rest on one origin.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::evidence::{how_read, told};
use crate::parts::marked_text::marked;
use crate::parts::match_card::{Judge, match_card};
use crate::parts::share::{export_rows, share};
use crate::parts::source_mark::source_name;
use crate::store;
use crate::texts::claim;
use leptos::prelude::{
    AnyView, Callback, Get, GetUntracked, RwSignal, Set, on_cleanup, window_event_listener_untyped,
};
use parallax_view::{ClaimPage, Column, Match, Page, SharedOrigin, SilentSource, claim_page};

/// The claim that the link names.
pub(crate) fn claim(desk: Desk) -> AnyView {
    let judged = RwSignal::new(store::judgements());
    let kept = RwSignal::new(true);
    // Taken over from a saved view, or decided in another window.
    for changed in [store::JUDGED, "storage"] {
        let heard = window_event_listener_untyped(changed, move |_| {
            let now = store::judgements();
            if kept.get_untracked() && judged.get_untracked() != now {
                judged.set(now);
            }
        });
        on_cleanup(move || heard.remove());
    }
    let judge: Judge = Callback::new(move |(other, judgement): (String, _)| {
        let Some(this) = desk.now(|_, view| view.open_claim().map(str::to_owned)) else { return };
        // On top of what other windows decided.
        let now = if kept.get_untracked() { store::judgements() } else { judged.get_untracked() };
        let now = now.with(&this, &other, judgement);
        kept.set(store::keep(&now));
        judged.set(now);
        desk.judge();
        browser::focus_soon("standing");
    });
    live(move || {
        let page = desk.with(|library, view| claim_page(library, view, &judged.get()));
        vec![page.map_or_else(|| not_here(desk), |page| drawn(desk, &page, judge, kept.get()))]
    })
}

fn not_here(desk: Desk) -> Drawing {
    el("div").class("page").child(head(desk)).child(el("p").words(claim::THESE_ARTICLES_DO_NOT_HOLD))
}

fn head(desk: Desk) -> Drawing {
    let all = desk.glance(|view| view.on(Page::Claims).href());
    let ways =
        el("div").class("ways").child(el("a").class("button").with("href", &all).words(claim::ALL_CLAIMS));
    el("header")
        .class("head")
        .child(el("h1").with("tabindex", "-1").words(claim::ONE_CLAIM))
        .child(ways.child(share()).child(export_rows()))
}

fn drawn(desk: Desk, page: &ClaimPage, judge: Judge, kept: bool) -> Drawing {
    let not_kept = (!kept)
        .then(|| el("p").class("small").with("role", "status").words(claim::THIS_BROWSER_DOES_NOT_LET));
    let columns = page.columns.iter().map(|one| column(one, judge));
    let around = el("section")
        .class("around-claim")
        .with("aria-label", claim::OTHER_CLAIMS)
        .child(el("h2").with("id", "standing").with("tabindex", "-1").words(&page.standing))
        .children(not_kept)
        .children(origins(&page.origins))
        .child(el("div").class("columns").children(columns))
        .children(list(claim::POSSIBLE_MATCHES, claim::TOO_LITTLE_SPEAKS_FOR_THESE, &page.possible, judge))
        .child(silence(page))
        .children(list(claim::REJECTED_BY_YOU, claim::KEPT_IN_THIS_BROWSER_ONLY, &page.rejected, judge));
    let title = el("h2").class("unseen").words(claim::THIS_CLAIM);
    let read = el("section").class("this-claim read evidence").with("aria-label", claim::HOW_IT_WAS_READ);
    let claim_desk = el("div")
        .class("claim-desk")
        .child(el("section").class("this-claim").child(title).child(told(desk, &page.evidence)))
        .child(around)
        .child(read.children(how_read(&page.evidence)));
    el("div").class("page claim-page").child(head(desk)).child(claim_desk)
}

fn column(column: &Column, judge: Judge) -> Drawing {
    let sign = el("span").class("sign").with("aria-hidden", "true").words(column.sign).words(" ");
    let title = el("h3").class(column.look).child(sign).words(&column.title);
    let none = column.matches.is_empty().then(|| el("p").class("muted small").words(column.none));
    el("section")
        .child(title)
        .children(none)
        .children(column.matches.iter().map(|found| match_card(found, judge)))
}

/// Matches that are not shown as facts; nothing where there are none.
fn list(title: &str, about: &str, matches: &[Match], judge: Judge) -> Option<Drawing> {
    (!matches.is_empty()).then(|| {
        el("section")
            .class("section")
            .child(el("header").child(el("h3").words(&format!("{title}: {}", matches.len()))))
            .child(el("p").class("muted small").words(about))
            .child(el("div").class("columns").children(matches.iter().map(|found| match_card(found, judge))))
    })
}

/// Which sources count once, and why.
fn origins(origins: &[SharedOrigin]) -> Option<Drawing> {
    let line = |origin: &SharedOrigin| {
        let [a, b] = &origin.sources;
        let [mine, theirs] = &origin.words;
        el("li")
            .child(source_name(a))
            .words(claim::AND)
            .child(source_name(b))
            .words(&claim::count_once(&origin.kind))
            .child(el("q").class("words").words(mine))
            .words(" / ")
            .child(el("q").class("words").words(theirs))
            .words(". ")
            .words(origin.why)
    };
    (!origins.is_empty()).then(|| {
        el("details")
            .class("origins small")
            .child(el("summary").words(claim::WHY_NOT_ALL_OF_THEM))
            .child(el("ul").children(origins.iter().map(line)))
    })
}

/// The sources that say nothing on it, each with what comes nearest.
fn silence(page: &ClaimPage) -> Drawing {
    let none =
        page.silent.is_empty().then(|| el("p").class("muted small").words(claim::NO_SOURCE_IS_WITHOUT_A));
    el("section")
        .class("section silence")
        .child(el("header").child(el("h3").words(claim::SOURCES_WITHOUT_A_MATCH)))
        .child(el("p").class("muted small").words(&page.rule_of_silence))
        .children(none)
        .child(el("ul").children(page.silent.iter().map(silent)))
        .children(
            (page.silent_left > 0)
                .then(|| el("p").class("muted small").words(&claim::more_without_a_match(&page.silent_left))),
        )
}

fn silent(source: &SilentSource) -> Drawing {
    let look = if source.counts { "silent" } else { "unknowable" };
    let item = el("li")
        .class(look)
        .child(source_name(&source.badge))
        .words(" ")
        .child(el("span").class("muted small").words(source.words));
    match &source.nearest {
        Some(near) => {
            let said = marked(
                el("p").class("said words").child(el("small").class("whose").words(claim::NEAREST)),
                &near.sentence,
            );
            let link = el("a").with("href", &near.open.href()).words(claim::THAT_CLAIMS_PAGE);
            item.child(said).child(el("p").class("small muted").words(&near.distance).words(" ").child(link))
        }
        None => item.child(el("p").class("small muted").words(claim::NOTHING_THAT_IT_SAYS_COMES)),
    }
}
