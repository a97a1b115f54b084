//! How each source tells it: by which words it names each actor, who speaks in it and how that is reported, what it
//! leaves out, who is said to do harm, and what is known of it. The filters stand beside the figures and narrow them.

use super::claims::Filters;
use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, Extent, el, live};
use crate::parts::bar::Bar;
use crate::parts::card::cards;
use crate::parts::chart::chart;
use crate::parts::chosen::chosen;
use crate::parts::coverage::{coverage, rows_asked_for};
use crate::parts::many_sources::many_sources;
use crate::parts::matrix::{is_drawn, matrix};
use crate::parts::mentions::MentionsPane;
use crate::parts::number::NumberPane;
use crate::parts::turns::Turns;
use crate::texts::{naming as naming_texts, sources as texts};
use leptos::prelude::*;
use parallax_view::{
    NamingVoice, SourceCard, View, basis, claim_list_of, figures_of, naming_where, shown_sources,
    source_cards_of,
};

/// A piece of the page, drawn by itself.
#[derive(Clone, Copy)]
enum Piece {
    /// The naming matrix.
    Naming,
    /// The matrix of propositions.
    Propositions,
    /// A figure by name.
    Figure(&'static str),
    /// A card for each source.
    Cards,
}

/// The subjects of the page: the id, the title, their pieces. What is loaded comes last of the figures.
const SUBJECTS: [(&str, &str, &[Piece]); 7] = [
    ("by-naming", texts::NAMING, &[Piece::Naming, Piece::Figure("naming"), Piece::Figure("distance")]),
    (
        "by-speech",
        texts::WHO_SPEAKS,
        &[
            Piece::Figure("speaking"),
            Piece::Figure("side"),
            Piece::Figure("speakers"),
            Piece::Figure("direct"),
            Piece::Figure("quotations"),
        ],
    ),
    (
        "by-report",
        texts::REPORTING,
        &[Piece::Figure("reporting"), Piece::Figure("reporting-side"), Piece::Figure("distanced")],
    ),
    ("by-silence", texts::WHAT_IS_LEFT_OUT, &[Piece::Propositions, Piece::Figure("omission")]),
    ("by-agency", texts::AGENCY, &[Piece::Figure("agency")]),
    ("by-words", texts::SINGLE_WORDS, &[Piece::Figure("distinctive"), Piece::Figure("loaded")]),
    ("by-source", texts::WHAT_IS_KNOWN_OF_EACH_SOURCE, &[Piece::Cards]),
];

/// The figures on the sources.
pub(crate) fn sources() -> AnyView {
    let desk = Desk::here();
    let list = desk.derive(|library, view| claim_list_of(library, view, 0));
    let filters_open = RwSignal::new(false);
    let open = move || desk.glance(|view| view.cell.is_some() || !view.number.is_empty());
    let busy = RwSignal::new(false);
    view! {
        <div class="claims sources">
            <Bar list filters_open/>
            <div class="desk" class:open=open>
                <Filters list filters_open/>
                <div class="page" aria-busy=move || if busy.get() { "true" } else { "false" }>
                    {el("h1").with("tabindex", "-1").words(texts::HOW_EACH_SOURCE_TELLS_IT)}
                    {el("p").class("lead").words(texts::WHAT_THE_SOURCES_CALL)}
                    {contents()}
                    {live(move || vec![el("p").class("small basis").words(&desk.with(basis)), chosen(desk)])}
                    {many_sources(desk, |library, view| shown_sources(library, view).words)}
                    {subjects(desk, busy)}
                </div>
                <MentionsPane/>
                <NumberPane/>
            </div>
        </div>
    }
    .into_any()
}

/// The way to each subject. Buttons, as the address is the view’s.
fn contents() -> Drawing {
    let ways = SUBJECTS.iter().map(|(id, title, _)| {
        let way = el("button").with("type", "button").class("plain").words(title);
        el("li").child(way.on("click", move |_| browser::focus(id)))
    });
    el("nav").class("contents small").with("aria-label", texts::ON_THIS_PAGE).child(el("ul").children(ways))
}

/// Every piece by itself, so that each can be drawn at its turn.
fn subjects(desk: Desk, busy: RwSignal<bool>) -> AnyView {
    let column = RwSignal::new(0);
    // What is known of a source does not change with a filter.
    let here = Memo::new(move |_| desk.with(shown_sources).shown);
    let known: Memo<Vec<SourceCard>> =
        Memo::new(move |_| here.with(|here| desk.library(|library| source_cards_of(library, here))));
    let mut turns = Turns::new(desk);
    let sections: Vec<Drawing> = SUBJECTS
        .iter()
        .map(|(id, title, pieces)| {
            let drawn = pieces.iter().enumerate().map(|(place, piece)| {
                let piece = *piece;
                let id = format!("{id}-{place}");
                let draw =
                    move |view: &View, extent: Extent| vec![shown(desk, piece, view, extent, column, known)];
                // The naming matrix is long.
                let first = if matches!(piece, Piece::Naming) { Extent::OnScreen } else { Extent::Whole };
                turns.piece(&id, first, draw)
            });
            el("section")
                .class("section figures")
                .with("aria-labelledby", id)
                .child(el("h2").class("subject").with("id", id).with("tabindex", "-1").words(title))
                .children(drawn.collect::<Vec<_>>())
        })
        .collect();
    turns.follow(busy);
    el("div").children(sections).into_any()
}

/// What a piece shows of a view.
fn shown(
    desk: Desk,
    piece: Piece,
    view: &View,
    extent: Extent,
    column: RwSignal<usize>,
    known: Memo<Vec<SourceCard>>,
) -> Drawing {
    match piece {
        Piece::Naming => {
            let named = desk.library(|library| naming_where(library, view, |row| is_drawn(extent, row)));
            matrix(
                &named,
                naming_texts::WHAT_THEY_CALL_EACH_ACTOR,
                Some(voices(view)),
                view.cell.as_ref(),
                column,
            )
        }
        Piece::Propositions => {
            let said = desk.library(|library| parallax_view::coverage(library, view, rows_asked_for(view)));
            coverage(desk, &said, column)
        }
        Piece::Figure(slug) => {
            let made = desk.library(|library| figures_of(library, view, None, &[slug]));
            el("div").children(made.iter().map(|one| chart(one, &view.number)))
        }
        Piece::Cards => known.with(|known| cards(known)),
    }
}

/// Whose words are counted.
pub(super) fn voices(now: &View) -> Drawing {
    let link = |voice: &NamingVoice| {
        let chosen = (now.naming_voice == *voice).then_some("true");
        let href = View { naming_voice: *voice, cell: None, number: Vec::new(), ..now.clone() }.href();
        el("a").with("href", &href).with_some("aria-current", chosen).words(voice.label())
    };
    el("nav")
        .class("segments")
        .with("aria-label", naming_texts::WHOSE_WORDS)
        .children(NamingVoice::ALL.iter().map(link))
}
