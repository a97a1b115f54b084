//! The pieces of a page, drawn one a turn after a change: first those on the screen, then, after that frame, the rest. A
//! piece is `aria-busy` until it stands, the page until all do.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, Extent, effect, el};
use leptos::prelude::*;
use parallax_view::View;

/// The pieces of a page while it is put together.
pub(crate) struct Turns {
    desk: Desk,
    turns: Vec<Turn>,
}

/// What a piece shows of a view.
type Draw = Box<dyn Fn(&View, Extent) -> Vec<Drawing> + Send>;

/// A piece that waits for its turn.
#[derive(Clone)]
struct Turn {
    id: String,
    /// What is drawn of it first, where it is on the screen.
    first: Extent,
    stage: RwSignal<Stage>,
}

/// The view that a piece was last drawn for, and how much of it.
#[derive(Clone, PartialEq)]
struct Stage {
    view: View,
    extent: Extent,
}

impl Turns {
    /// No pieces yet.
    pub(crate) fn new(desk: Desk) -> Self {
        Self { desk, turns: Vec::new() }
    }

    /// A piece after those before it, as an element of that id; `first` is what is drawn of it first, where it is on the
    /// screen.
    pub(crate) fn piece(
        &mut self,
        id: &str,
        first: Extent,
        draw: impl Fn(&View, Extent) -> Vec<Drawing> + Send + 'static,
    ) -> Drawing {
        self.placed(id, first, Box::new(draw))
    }

    /// Once for every piece, whatever it draws.
    fn placed(&mut self, id: &str, first: Extent, draw: Draw) -> Drawing {
        let stage = RwSignal::new(Stage { view: self.desk.view_now(), extent: Extent::Whole });
        self.turns.push(Turn { id: id.to_owned(), first, stage });
        let place = el("div").class("piece").with("id", id);
        place.live(move || stage.with(|stage| draw(&stage.view, stage.extent)))
    }

    /// Lets the pieces follow the view from now on; `busy` is whether some of them are behind it.
    pub(crate) fn follow(self, busy: RwSignal<bool>) {
        let Self { desk, turns } = self;
        let turns = StoredValue::new(turns);
        effect(move || {
            let run = Run { desk, turns, view: desk.view(), busy };
            let left = run.behind();
            busy.set(!left.is_empty());
            for turn in &left {
                browser::set_busy(&turn.id, true);
            }
            run.next(Phase::OnScreen);
        });
    }
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

/// Which pieces have their turns.
#[derive(Clone, Copy)]
enum Phase {
    /// Those on the screen. They are looked for anew each time, as a piece that grows pushes others off.
    OnScreen,
    /// The others, after the frame that shows those.
    Rest,
}

/// The turns of all pieces after one change.
#[derive(Clone)]
struct Run {
    desk: Desk,
    turns: StoredValue<Vec<Turn>>,
    view: View,
    busy: RwSignal<bool>,
}

impl Run {
    /// The pieces that were not drawn whole for the view yet.
    fn behind(&self) -> Vec<Turn> {
        let whole = |stage: &Stage| stage.extent == Extent::Whole && stage.view == self.view;
        let turns = self.turns.try_get_value().unwrap_or_default().into_iter();
        turns.filter(|turn| turn.stage.try_with_untracked(|stage| !whole(stage)) == Some(true)).collect()
    }

    /// Draws the next piece that is behind the view, and then those after it, as long as it is the view.
    fn next(self, phase: Phase) {
        if self.desk.try_view_now().is_none_or(|now| now != self.view) {
            return;
        }
        let left = self.behind();
        let Some(any) = left.first() else {
            self.busy.try_set(false);
            return;
        };
        match phase {
            Phase::OnScreen => {
                let seen = |turn: &&Turn| turn.is_stale(&self.view) && browser::is_on_screen(&turn.id);
                if let Some(turn) = left.iter().find(seen) {
                    turn.draw(&self.view, turn.first);
                    browser::soon(move || self.next(Phase::OnScreen));
                } else {
                    browser::after_frame(move || self.next(Phase::Rest));
                }
            }
            Phase::Rest => {
                any.draw(&self.view, Extent::Whole);
                browser::soon(move || self.next(Phase::Rest));
            }
        }
    }
}
