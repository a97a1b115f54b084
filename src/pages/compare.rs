//! Two to four sources, or two actors, side by side: what they have in common, where they conflict, who is silent,
//! and how each is told, on the same axes. Every number opens its rows.

use super::claims::Filters;
use super::sources::voices;
use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::axis::axis;
use crate::parts::bar::Bar;
use crate::parts::chain::chain;
use crate::parts::chart::chart;
use crate::parts::marked_text::marked;
use crate::parts::matrix::matrix;
use crate::parts::mentions::MentionsPane;
use crate::parts::number::NumberPane;
use crate::parts::source_mark::source_mark;
use crate::parts::status::status;
use crate::texts::{comparing as texts, list, naming as naming_texts};
use leptos::prelude::*;
use parallax_view::{
    Chart, Choice, ComparePage, PartNote, PartRows, Row, Subjects, basis, chips, claim_list_of, compare,
};

/// The comparison that the link asks for.
pub(crate) fn comparison(desk: Desk) -> AnyView {
    let list = desk.derive(|library, view| claim_list_of(library, view, 0));
    let filters_open = RwSignal::new(false);
    let column = RwSignal::new(0);
    let open = move || desk.glance(|view| view.cell.is_some() || !view.number.is_empty());
    let head = el("h1").with("tabindex", "-1").words(texts::SIDE_BY_SIDE);
    let page = el("div").class("page comparison").child(head).live(move || {
        let page = desk.with(compare);
        let filters = desk.with(|library, view| chips(library, view).len());
        let filters = (filters > 0).then(|| filtered(desk, filters));
        filters.into_iter().chain(drawn(desk, &page, column)).collect()
    });
    view! {
        <div class="claims sources">
            <Bar list filters_open/>
            <div class="desk" class:open=open>
                <Filters list filters_open/>
                {page}
                <MentionsPane/>
                <NumberPane/>
            </div>
        </div>
    }
    .into_any()
}

/// The filters of the claims apply here too.
fn filtered(desk: Desk, count: usize) -> Drawing {
    let clear = desk.glance(|view| view.cleared().href());
    let words = if count == 1 { texts::ONE_FILTER_APPLIES } else { texts::FILTERS_APPLY };
    el("p").class("small").words(words).child(el("a").with("href", &clear).words(list::CLEAR_ALL_FILTERS))
}

fn drawn(desk: Desk, page: &ComparePage, column: RwSignal<usize>) -> Vec<Drawing> {
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
    let named = page.named.iter().filter(|named| !named.rows.is_empty()).map(axis);
    let axes = page.axes.iter().map(axis);
    let naming = (page.sides.len() > 1).then(|| naming(desk, page, column));
    let figures = (!page.figures.is_empty()).then(|| figures(desk, page));
    [chosen, el("p").class("reading").words(&page.reading)]
        .into_iter()
        .chain(common)
        .chain(page.open.as_ref().map(rows))
        .chain(named)
        .chain(naming)
        .chain(figures)
        .chain([group("claims-title", texts::THEIR_CLAIMS, el("div").class("axes").children(axes))])
        .chain([el("p").class("small muted caveat").words(&page.caveat)])
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
    let number = el("b").words(&part.count.to_string());
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
    browser::focus_soon("part-title");
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
fn naming(desk: Desk, page: &ComparePage, column: RwSignal<usize>) -> Drawing {
    let title = match page.of {
        Subjects::Sources => naming_texts::WHAT_THEY_CALL_EACH_ACTOR,
        Subjects::Actors => naming_texts::WHAT_THEY_ARE_CALLED,
    };
    let ways = desk.glance(voices);
    group("naming-title", texts::NAMING, matrix(&page.naming, title, Some(ways), column))
}

/// The figures of the measures, small beside one another: of sources each with all of them as its rows, of two actors
/// the same figure twice.
fn figures(desk: Desk, page: &ComparePage) -> Drawing {
    let open = desk.glance(|view| view.number.clone());
    let pair =
        |charts: &Vec<Chart>| el("div").class("pair").children(charts.iter().map(|one| chart(one, &open)));
    let figures = match page.of {
        Subjects::Sources => {
            el("div").class("axes").children(page.figures.iter().flatten().map(|one| chart(one, &open)))
        }
        Subjects::Actors => el("div").children(page.figures.iter().map(pair)),
    };
    let basis = el("p").class("small basis").words(&desk.with(basis));
    group("measures-title", texts::SPEECH_SILENCE_AND_AGENCY, el("div").child(basis).child(figures))
}

fn group(id: &'static str, title: &str, of: Drawing) -> Drawing {
    el("section")
        .class("section figures")
        .with("aria-labelledby", id)
        .child(el("h2").class("subject").with("id", id).words(title))
        .child(of)
}
