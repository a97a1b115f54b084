//! What is said to happen when, against publication: the filters at the left, the lanes in the middle, the evidence
//! of the chosen mark at the right.

use crate::desk::Desk;
use crate::draw::{Drawing, el, live};
use crate::parts::brush::{Held, brush};
use crate::parts::days::days;
use crate::parts::lanes::{Detail, key, lanes};
use crate::parts::many_sources::many_sources;
use crate::parts::source_mark::{source_mark, source_name};
use crate::texts::days;
use leptos::prelude::{AnyView, IntoAny, Memo, RwSignal, With};
use parallax_model::RelationKind;
use parallax_view::{ClaimList, Moment, Shape, TimeMark, Timeline, Turn, lanes_shown, timeline};

/// The figure in the middle of the desk. Its parts follow the view each for itself, so that what a reader types or
/// holds stays in focus.
pub(crate) fn middle(desk: Desk, _list: Memo<ClaimList>) -> AnyView {
    let held: Held = RwSignal::new(None);
    let found = desk.derive(timeline);
    let part = move |draw: fn(&Timeline) -> Vec<Drawing>| live(move || found.with(draw));
    let whole =
        move || found.with(|timeline| timeline.whole.iter().map(|whole| brush(desk, whole, held)).collect());
    el("figure")
        .class("figure timeline")
        .child(
            el("figcaption")
                .child(el("header").child(el("h2").words(days::WHAT_IS_SAID_TO_HAPPEN)))
                .view(part(|timeline| vec![el("p").class("reading").words(&timeline.reading)])),
        )
        .view(many_sources(desk, lanes_shown))
        .child(el("div").class("window").view(days(desk)).live(whole))
        .view(part(figure))
        .into_any()
}

fn figure(timeline: &Timeline) -> Vec<Drawing> {
    let none = || el("p").class("muted").words(days::NO_DAY_IS_KNOWN_HERE);
    let turns = (!timeline.turns.is_empty()).then(|| turns(&timeline.turns));
    let lanes = lanes(timeline, Detail::Full).unwrap_or_else(none);
    let caveat = el("p").class("small muted caveat").words(&timeline.caveat);
    [lanes, key(), caveat, table(timeline)].into_iter().chain(turns).collect()
}

/// What becomes of claims: each pair with what decides.
fn turns(turns: &[Turn]) -> Drawing {
    let pairs = turns.iter().map(|turn| {
        let sign = match turn.kind {
            RelationKind::Updates => "→",
            _ => "⇄",
        };
        let what = format!("{sign} {}: {}", turn.kind.label(), turn.slot.to_lowercase());
        el("li")
            .with("data-turn", turn.kind.slug())
            .child(el("p").class("what").with_some("title", Some(turn.why.as_str())).words(&what))
            .child(moment(&turn.before))
            .child(moment(&turn.after))
    });
    el("section")
        .class("turns")
        .child(el("h3").words(days::WHAT_CHANGES_AND_WHAT_IS))
        .child(el("ol").children(pairs))
}

fn moment(moment: &Moment) -> Drawing {
    let link = el("a").class("words").with("href", &moment.open.href()).words(&moment.words);
    let published = el("small").class("muted").words(" ").words(&moment.published);
    el("p").class("moment").child(source_mark(&moment.badge)).child(el("span").child(link).child(published))
}

/// The same marks as rows.
fn table(timeline: &Timeline) -> Drawing {
    let heads = [days::WHEN, days::IN_THE_TEXT, days::SOURCE, days::CLAIM, days::TYPE, days::ARTICLE];
    let heads = heads.map(|head| el("th").with("scope", "col").words(head));
    let table = el("table")
        .class("plain-table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(timeline.marks.iter().map(row)));
    let across = el("div")
        .class("across")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", days::CLAIMS_THAT_SAY_WHEN)
        .child(table);
    el("details")
        .class("as-table")
        .child(
            el("summary")
                .words(days::VIEW_AS_TABLE)
                .child(el("small").class("muted").words(&days::rows(&timeline.marks.len()))),
        )
        .child(across)
}

fn row(mark: &TimeMark) -> Drawing {
    let cell = |words: &str| el("td").words(words);
    let how = match mark.shape {
        Shape::Day => "",
        shape => shape.label(),
    };
    let when = el("th").with("scope", "row").words(&mark.days);
    let when = when.children(
        (!how.is_empty()).then(|| el("small").class("muted").words(" ").words(&how.to_lowercase())),
    );
    let link = el("a").class("words").with("href", &mark.open.href()).words(&mark.words);
    el("tr")
        .with("data-mark", &mark.claim)
        .with_some("aria-current", mark.current.then_some("true"))
        .child(when)
        .child(cell(&mark.said))
        .child(el("td").child(source_name(&mark.badge)))
        .child(el("td").child(link))
        .child(cell(mark.kind))
        .child(cell(&mark.published))
}
