//! From mark to mark of a layer: by buttons beside each layer, by `n` and `p`, and by the layer's number. The mark is
//! focused, so that a screen reader reads it and the keys go on from it, and said with its number.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::keys::is_free;
use crate::parts::reading_text::Side;
use crate::texts::reading;
use leptos::ev;
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, document, on_cleanup, window_event_listener};
use parallax_view::{Layer, ReaderPage, Stop};
use web_sys::HtmlElement;

/// Which way along the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Towards its beginning.
    Back,
    /// Towards its end.
    On,
}

/// The walk along an article's marks.
#[derive(Clone, Copy)]
pub(crate) struct Walk {
    desk: Desk,
    article: Memo<Option<ReaderPage>>,
    /// The layer that `n` and `p` follow.
    layer: RwSignal<Layer>,
    /// Where it has come to, as it is said.
    said: RwSignal<String>,
}

impl Walk {
    /// A walk along that article, which hears the keys as long as the component that asks lives.
    pub(crate) fn along(desk: Desk, article: Memo<Option<ReaderPage>>) -> Self {
        let on = desk.view_now().layers;
        let layer = on.iter().next().unwrap_or(Layer::Claims);
        let walk = Self { desk, article, layer: RwSignal::new(layer), said: RwSignal::new(String::new()) };
        let heard = window_event_listener(ev::keydown, move |event| {
            if !is_free(&event) {
                return;
            }
            let taken = match event.key().as_str() {
                "n" => walk.go(walk.layer.get_untracked(), Way::On),
                "p" => walk.go(walk.layer.get_untracked(), Way::Back),
                key => layer_of(key).is_some_and(|layer| walk.go(layer, Way::On)),
            };
            if taken {
                event.prevent_default();
            }
        });
        on_cleanup(move || heard.remove());
        walk
    }

    /// Goes to the next mark of a layer, which is switched on for it; whether the layer has any.
    pub(crate) fn go(self, layer: Layer, way: Way) -> bool {
        self.layer.set(layer);
        let mut view = self.desk.view_now();
        if !view.layers.contains(layer) {
            view.layers.set(layer, true);
            self.desk.go(view);
            browser::after_frame(move || {
                self.step(layer, way);
            });
            return true;
        }
        self.step(layer, way)
    }

    fn step(self, layer: Layer, way: Way) -> bool {
        let stops: Vec<Stop> = self
            .article
            .try_get_untracked()
            .flatten()
            .map(|article| article.stops.into_iter().filter(|stop| stop.layer == layer).collect())
            .unwrap_or_default();
        let here = here();
        let next = match way {
            Way::On => stops.iter().position(|stop| here.is_none_or(|here| here < stop.start)),
            Way::Back => here.and_then(|here| stops.iter().rposition(|stop| stop.start < here)),
        };
        let name = layer.label();
        let Some((number, stop)) = next.and_then(|next| stops.get(next).map(|stop| (next + 1, stop))) else {
            let end = if way == Way::On { "last" } else { "first" };
            self.said.set(if stops.is_empty() {
                reading::none_in_this_article(&name)
            } else {
                reading::that_was_the_of(&name, &end, &stops.len())
            });
            return true;
        };
        reach(stop);
        self.said.set(format!("{name} {number} of {}: {}", stops.len(), stop.words));
        true
    }

    /// The buttons of a layer.
    pub(crate) fn buttons(self, layer: Layer, count: u32) -> Drawing {
        let button = move |way: Way, words: &str, sign: &str| {
            el("button")
                .with("type", "button")
                .class("plain")
                .with("aria-label", &reading::of_layer(&words, &layer.label().to_lowercase()))
                .with_some("disabled", (count == 0).then_some(""))
                .on("click", move |_| {
                    self.go(layer, way);
                })
                .words(sign)
        };
        el("span").class("steps").child(button(Way::Back, reading::PREVIOUS_MARK, "↑")).child(button(
            Way::On,
            reading::NEXT_MARK,
            "↓",
        ))
    }

    /// Where the walk is, said as it goes on.
    pub(crate) fn status(self) -> Drawing {
        el("div").class("walk-said").with("role", "status").live(move || {
            let said = self.said.get();
            (!said.is_empty()).then(|| el("span").words(&said)).into_iter().collect()
        })
    }
}

fn layer_of(key: &str) -> Option<Layer> {
    let place = key.parse::<usize>().ok()?.checked_sub(1)?;
    Layer::ALL.get(place).copied()
}

/// Where the reader is in the text, in bytes: at the focused mark, else at the mark that was reached last, else before
/// the first paragraph in sight.
fn here() -> Option<u32> {
    let article = Side::First.selector();
    let active = document().active_element().filter(|element| {
        element.closest(article).is_ok_and(|article| article.is_some()) && element.has_attribute("data-at")
    });
    let reached = || browser::all(&format!("{article} [data-here]")).into_iter().next();
    if let Some(at) = active.or_else(|| reached().map(Into::into)) {
        return at.get_attribute("data-at")?.parse().ok();
    }
    let above = browser::all(&format!("{article} [data-from]")).into_iter().filter(is_above);
    above.last().and_then(|last| last.get_attribute("data-from")?.parse().ok())
}

/// Whether a paragraph ends above the middle of what is in sight.
fn is_above(paragraph: &HtmlElement) -> bool {
    paragraph.get_bounding_client_rect().bottom() < 120.0
}

/// Focuses a mark and shows all of its pieces as the one that was reached.
fn reach(stop: &Stop) {
    let article = Side::First.selector();
    for before in browser::all(&format!("{article} [data-here]")) {
        let _ = before.remove_attribute("data-here");
    }
    let at = |element: &HtmlElement| element.get_attribute("data-at")?.parse::<u32>().ok();
    let pieces = browser::all(&format!("{article} [data-at]"));
    let mut pieces =
        pieces.into_iter().filter(|piece| at(piece).is_some_and(|at| (stop.start..stop.end).contains(&at)));
    let Some(first) = pieces.next() else { return };
    let _ = first.set_attribute("data-here", "");
    for piece in pieces {
        let _ = piece.set_attribute("data-here", "");
    }
    browser::centre(&first);
    browser::focus_unmoved(&first);
}
