//! How each source tells it: by which words it names each actor, who speaks in it and how that is reported, what it
//! leaves out, who is said to do harm, and what is known of it. The filters stand beside the figures and narrow them.
//!
//! After a change the pieces are drawn one a turn: first those on the screen, then, after that frame, the rest. A piece
//! is `aria-busy` until it stands, the page until all do.

use super::claims::Filters;
use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, Extent, el, live};
use crate::parts::bar::Bar;
use crate::parts::card::cards;
use crate::parts::chart::chart;
use crate::parts::chosen::chosen;
use crate::parts::coverage::{UNFOLDED, coverage};
use crate::parts::matrix::{is_drawn, matrix};
use crate::parts::mentions::MentionsPane;
use crate::parts::number::NumberPane;
use crate::texts::{naming as naming_texts, sources as texts};
use leptos::prelude::*;
use parallax_view::{
    NamingVoice, SourceCard, View, basis, claim_list_of, figures_of, naming_where, source_cards,
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

/// The view that a piece was last drawn for, and how much of it.
#[derive(Clone, PartialEq)]
struct Stage {
    view: View,
    extent: Extent,
}

/// A piece that waits for its turn.
#[derive(Clone)]
struct Turn {
    id: String,
    /// What is drawn of it first, where it is on the screen.
    first: Extent,
    stage: RwSignal<Stage>,
}

impl Turn {
    /// Whether nothing of it was drawn for the view yet.
    fn is_stale(&self, view: &View) -> bool {
        self.stage.try_with_untracked(|stage| stage.view != *view) == Some(true)
    }

    fn draw(&self, view: &View, extent: Extent) {
        self.stage.try_set(Stage { view: view.clone(), extent });
        browser::set_busy(&self.id, false);
    }
}

type Turns = StoredValue<Vec<Turn>>;

/// Every piece by itself, so that each can be drawn at its turn.
fn subjects(desk: Desk, busy: RwSignal<bool>) -> AnyView {
    let column = RwSignal::new(0);
    let most = RwSignal::new(UNFOLDED);
    let known: Memo<Vec<SourceCard>> = Memo::new(move |_| desk.library(source_cards));
    let mut turns = Vec::new();
    let sections: Vec<Drawing> = SUBJECTS
        .iter()
        .map(|(id, title, pieces)| {
            let drawn = pieces.iter().enumerate().map(|(place, piece)| {
                let stage = RwSignal::new(Stage { view: desk.view_now(), extent: Extent::Whole });
                let id = format!("{id}-{place}");
                let at = el("div").class("piece").with("id", &id);
                let first = if matches!(piece, Piece::Naming) { Extent::OnScreen } else { Extent::Whole };
                turns.push(Turn { id, first, stage });
                at.live(move || stage.with(|stage| vec![shown(desk, *piece, stage, column, most, known)]))
            });
            el("section")
                .class("section figures")
                .with("aria-labelledby", id)
                .child(el("h2").class("subject").with("id", id).with("tabindex", "-1").words(title))
                .children(drawn.collect::<Vec<_>>())
        })
        .collect();
    let turns: Turns = StoredValue::new(turns);
    Effect::new(move || {
        let view = desk.view();
        let left = behind(turns, &view);
        busy.set(!left.is_empty());
        for turn in &left {
            browser::set_busy(&turn.id, true);
        }
        next(desk, turns, view, busy, Phase::OnScreen);
    });
    el("div").children(sections).into_any()
}

/// The pieces that were not drawn whole for the view yet.
fn behind(turns: Turns, view: &View) -> Vec<Turn> {
    let whole = |stage: &Stage| stage.extent == Extent::Whole && stage.view == *view;
    let turns = turns.try_get_value().unwrap_or_default().into_iter();
    turns.filter(|turn| turn.stage.try_with_untracked(|stage| !whole(stage)) == Some(true)).collect()
}

/// Which pieces have their turns.
#[derive(Clone, Copy)]
enum Phase {
    /// Those on the screen. They are looked for anew each time, as a piece that grows pushes others off.
    OnScreen,
    /// The others, after the frame that shows those.
    Rest,
}

/// Draws the next piece that is behind the view, and then those after it, as long as it is the view.
fn next(desk: Desk, turns: Turns, view: View, busy: RwSignal<bool>, phase: Phase) {
    if desk.try_view_now().is_none_or(|now| now != view) {
        return;
    }
    let left = behind(turns, &view);
    match phase {
        Phase::OnScreen => {
            let seen = |turn: &&Turn| turn.is_stale(&view) && browser::is_on_screen(&turn.id);
            if let Some(turn) = left.iter().find(seen) {
                turn.draw(&view, turn.first);
                browser::soon(move || next(desk, turns, view, busy, Phase::OnScreen));
            } else if !left.is_empty() {
                browser::after_frame(move || next(desk, turns, view, busy, Phase::Rest));
            } else {
                busy.try_set(false);
            }
        }
        Phase::Rest => {
            if let Some(turn) = left.first() {
                turn.draw(&view, Extent::Whole);
                browser::soon(move || next(desk, turns, view, busy, Phase::Rest));
            } else {
                busy.try_set(false);
            }
        }
    }
}

/// What a piece shows of a view.
fn shown(
    desk: Desk,
    piece: Piece,
    stage: &Stage,
    column: RwSignal<usize>,
    most: RwSignal<usize>,
    known: Memo<Vec<SourceCard>>,
) -> Drawing {
    let Stage { view, extent } = stage;
    match piece {
        Piece::Naming => {
            let named = desk.library(|library| naming_where(library, view, |row| is_drawn(*extent, row)));
            matrix(&named, naming_texts::WHAT_THEY_CALL_EACH_ACTOR, Some(voices(view)), column)
        }
        Piece::Propositions => {
            let said = desk.library(|library| parallax_view::coverage(library, view, most.get()));
            coverage(&said, column, most)
        }
        Piece::Figure(slug) => {
            let made = desk.library(|library| figures_of(library, view, None, &[slug]));
            el("div").children(made.iter().map(|one| chart(one, &view.number)))
        }
        Piece::Cards => known.with(|known| {
            let shown = known.iter().filter(|card| view.lets_source(&card.badge.slug));
            cards(&shown.cloned().collect::<Vec<_>>())
        }),
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
