//! Two to four sources, or two actors, side by side: what they have in common, where they conflict, who is silent,
//! and how each is told, on the same axes. Every number opens its rows.

use super::claims::Filters;
use super::sources::voices;
use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, Extent, el};
use crate::parts::axis::axis;
use crate::parts::bar::{Bar, lifting};
use crate::parts::chain::chain;
use crate::parts::chart::chart;
use crate::parts::many_sources::many_sources;
use crate::parts::marked_text::marked;
use crate::parts::matrix::{is_drawn, matrix};
use crate::parts::mentions::MentionsPane;
use crate::parts::number::NumberPane;
use crate::parts::source_mark::source_mark;
use crate::parts::status::status;
use crate::parts::turns::Turns;
use crate::texts::{comparing as texts, list, naming as naming_texts};
use leptos::prelude::*;
use parallax_view::{
    AXES, COMPARED_FIGURES, Chart, Choice, ComparePage, NamingMatrix, PartNote, PartRows, Row, Subjects,
    View, axis_of, basis, chips, claim_list_of, compare, compared_caveat, compared_figure, compared_naming,
    compared_sides, compared_sources, named_together,
};

/// The comparison that the link asks for.
pub(crate) fn comparison(desk: Desk) -> AnyView {
    let list = desk.derive(|library, view| claim_list_of(library, view, 0));
    let filters_open = RwSignal::new(false);
    let open = move || desk.glance(|view| view.cell.is_some() || !view.number.is_empty());
    let busy = RwSignal::new(false);
    view! {
        <div class="claims sources">
            <Bar list filters_open/>
            <div class="desk" class:open=open>
                <Filters list filters_open/>
                <div class="page comparison" aria-busy=move || if busy.get() { "true" } else { "false" }>
                    {el("h1").with("tabindex", "-1").words(texts::SIDE_BY_SIDE)}
                    {many_sources(desk, compared_sources)}
                    {pieces(desk, busy)}
                </div>
                <MentionsPane/>
                <NumberPane/>
            </div>
        </div>
    }
    .into_any()
}

/// What stands side by side and what is common to it, then how each side is told, piece by piece: those that say
/// nothing of what is compared stay empty.
fn pieces(desk: Desk, busy: RwSignal<bool>) -> AnyView {
    let mut turns = Turns::new(desk);
    let column = RwSignal::new(0);
    let open_part = StoredValue::new(None);
    let head = turns.piece("compared", Extent::Whole, move |view, _| {
        let page = desk.library(|library| compare(library, view));
        let part = view.part.clone().filter(|_| page.open.is_some());
        if open_part.try_get_value().flatten() != part {
            open_part.try_set_value(part);
            browser::focus_soon("part-title");
        }
        let filters = desk.library(|library| chips(library, view).len());
        (filters > 0).then(|| filtered(view, filters)).into_iter().chain(side_by_side(desk, &page)).collect()
    });
    let named = turns.piece("compared-named", Extent::Whole, move |view, _| {
        desk.library(|library| named_together(library, view)).iter().map(axis).collect()
    });
    let naming = turns.piece("compared-matrix", Extent::OnScreen, move |view, extent| {
        let matrix = desk.library(|library| compared_naming(library, view, |row| is_drawn(extent, row)));
        vec![naming(view, &matrix, column)]
    });
    let basis = turns.piece("compared-basis", Extent::Whole, move |view, _| {
        let sides = desk.library(|library| compared_sides(library, view));
        if sides.iter().all(|side| side.claims == 0) {
            return vec![el("p").class("muted").words(list::NO_CLAIM_PASSES_ALL_OF)];
        }
        vec![el("p").class("small basis").words(&desk.library(|library| basis(library, view)))]
    });
    let figures = COMPARED_FIGURES.iter().map(|slug| {
        turns.piece(&format!("compared-{slug}"), Extent::Whole, move |view, _| {
            figure(view, &desk.library(|library| compared_figure(library, view, slug)))
        })
    });
    let figures: Vec<Drawing> = figures.collect();
    let columns = move || {
        let of = desk.glance(View::subjects);
        if of == Subjects::Actors { "axes of-actors" } else { "axes" }
    };
    let figures = view! { <div class=columns>{figures}</div> }.into_any();
    let axes = AXES.iter().map(|facet| {
        turns.piece(&format!("compared-by-{}", facet.key()), Extent::Whole, move |view, _| {
            desk.library(|library| axis_of(library, view, *facet)).iter().map(axis).collect()
        })
    });
    let axes = el("div").class("axes").children(axes.collect::<Vec<_>>());
    let caveat = turns.piece("compared-caveat", Extent::Whole, move |view, _| {
        let words = desk.library(|library| compared_caveat(library, view));
        vec![el("p").class("small muted caveat").words(&words)]
    });
    turns.follow(busy);
    let measures = el("div").child(basis).view(figures);
    let told = [
        named,
        naming,
        group("measures-title", texts::SPEECH_SILENCE_AND_AGENCY, measures),
        group("claims-title", texts::THEIR_CLAIMS, axes),
        caveat,
    ];
    el("div").child(head).children(told).into_any()
}

/// The filters of the claims apply here too.
fn filtered(view: &View, count: usize) -> Drawing {
    let clear = view.cleared().href();
    let words = if count == 1 { texts::ONE_FILTER_APPLIES } else { texts::FILTERS_APPLY };
    el("p")
        .class("small")
        .words(words)
        .child(lifting(el("a").with("href", &clear).words(list::CLEAR_ALL_FILTERS)))
}

/// The choice, the finding, what is common, and the claims of the open part.
fn side_by_side(desk: Desk, page: &ComparePage) -> Vec<Drawing> {
    let ways = page.ways.iter().map(|(name, of, to)| {
        let here = (page.of == *of).then_some("true");
        el("a").with("href", &to.href()).with_some("aria-current", here).words(name)
    });
    let ways = el("nav").class("segments").with("aria-label", texts::WHAT_TO_COMPARE).children(ways);
    let slugs: Vec<String> = page.sides.iter().map(|side| side.slug.clone()).collect();
    let choices =
        page.choices.iter().enumerate().map(|(place, one)| choice(desk, page.of, &slugs, place, one));
    let chosen = el("div").class("chosen-sides").child(ways).children(choices);
    let common = (!page.parts.is_empty()).then(|| common(page));
    [chosen, el("p").class("reading").words(&page.reading)]
        .into_iter()
        .chain(common)
        .chain(page.open.as_ref().map(rows))
        .collect()
}

/// One place of the comparison.
fn choice(desk: Desk, of: Subjects, slugs: &[String], place: usize, choice: &Choice) -> Drawing {
    let id = format!("side-{place}");
    let options = choice.options.iter().map(|(slug, name)| el("option").with("value", slug).words(name));
    let slugs = slugs.to_vec();
    let select = el("select").with("id", &id).class("button").children(options).value(&choice.chosen).on(
        "change",
        move |event| {
            desk.go(desk.view_now().comparing(of, &slugs, place, &event_target_value(&event)));
        },
    );
    el("span").class("order").child(el("label").with("for", &id).words(&choice.name)).child(select)
}

/// What the sources have in common and what not: each number opens its claims.
fn common(page: &ComparePage) -> Drawing {
    let head = el("header").child(el("h2").words(texts::WHAT_THEY_HAVE_IN_COMMON));
    el("figure")
        .class("figure common")
        .child(
            el("figcaption")
                .child(head)
                .child(el("p").class("small muted").words(texts::SURE_RELATIONS_ONLY)),
        )
        .child(el("ul").class("parts").children(page.parts.iter().map(part)))
}

fn part(part: &PartNote) -> Drawing {
    let sign = (!part.sign.is_empty())
        .then(|| el("span").class("sign").with("aria-hidden", "true").words(part.sign).words(" "));
    let number = el("b").words(&part.propositions.unwrap_or(part.count).to_string());
    let words = el("span").children(sign).words(&part.words);
    let item = el("li").class(part.look);
    if part.count == 0 {
        return item.child(el("p").child(words).words(" ").child(number));
    }
    item.child(
        el("a")
            .with("href", &part.open.href())
            .with("aria-label", &part.name)
            .with_some("aria-current", part.is_open.then_some("true"))
            .child(words)
            .words(" ")
            .child(number),
    )
}

/// The claims of the open part; those that say the same or the opposite stand together.
fn rows(open: &PartRows) -> Drawing {
    let close = el("a").with("href", &open.close.href()).words(texts::CLOSE);
    let groups = open.groups.iter().map(|rows| el("li").children(rows.iter().map(row)));
    el("section")
        .class("section part-rows")
        .with("aria-labelledby", "part-title")
        .child(
            el("header")
                .child(el("h2").with("id", "part-title").with("tabindex", "-1").words(&open.title))
                .child(close),
        )
        .child(el("ol").children(groups))
}

fn row(row: &Row) -> Drawing {
    let meta = el("p")
        .class("meta")
        .child(chain(&row.chain, row.voice))
        .child(el("span").words(&row.when))
        .children(status(&row.status, &row.select))
        .child(
            el("span")
                .class("ways")
                .child(el("a").with("href", &row.open_article.href()).words(texts::OPEN_IN_ARTICLE)),
        );
    el("article")
        .class("mention")
        .with("data-claim", &row.claim)
        .with("tabindex", "-1")
        .child(source_mark(&row.badge))
        .child(marked(el("p").class("said words"), &row.sentence))
        .child(meta)
}

/// How the sources name the actors, or how the actors are named: word by word.
fn naming(view: &View, named: &NamingMatrix, column: RwSignal<usize>) -> Drawing {
    let title = match view.subjects() {
        Subjects::Sources => naming_texts::WHAT_THEY_CALL_EACH_ACTOR,
        Subjects::Actors => naming_texts::WHAT_THEY_ARE_CALLED,
    };
    group("naming-title", texts::NAMING, matrix(named, title, Some(voices(view)), view.cell.as_ref(), column))
}

/// A figure of the measures: of sources one with all of them as its rows, of two actors the same one twice, side by side.
fn figure(view: &View, charts: &[Chart]) -> Vec<Drawing> {
    let mut drawn: Vec<Drawing> = charts.iter().map(|one| chart(one, &view.number)).collect();
    match drawn.len() {
        0 | 1 => drawn,
        _ => vec![el("div").class("pair").children(drawn.drain(..))],
    }
}

fn group(id: &'static str, title: &str, of: Drawing) -> Drawing {
    el("section")
        .class("section figures")
        .with("aria-labelledby", id)
        .child(el("h2").class("subject").with("id", id).words(title))
        .child(of)
}
