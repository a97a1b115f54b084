//! An article as a narrow column: where on it each layer has its marks. Places are thousandths of its length, which
//! is that of the words shown, with some room for the end of each paragraph.

use super::stop::Stop;
use crate::texts::{count, reader as texts};
use crate::{Layer, Library};
use parallax_model::{Article, Span};

/// How many bytes of words the space after a paragraph is worth.
const PARAGRAPH_END: u32 = 90;

/// The column beside an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Minimap {
    /// Its headline and paragraphs, in the order of the text.
    pub stretches: Vec<Stretch>,
    /// The marks of the layers, those of what was cut left out.
    pub marks: Vec<MapMark>,
}

/// A paragraph, or the headline, on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins, in bytes of the article.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Where it begins on the map, in thousandths.
    pub top: u32,
    /// How much of the map it takes.
    pub height: u32,
    /// What it is and holds: `Paragraph 2 of 9: 2 claims, 1 label`.
    pub name: String,
}

/// A mark on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapMark {
    /// The layer.
    pub layer: Layer,
    /// A label's class; else empty.
    pub look: &'static str,
    /// Where it begins, in thousandths.
    pub top: u32,
    /// How much of the map it takes.
    pub height: u32,
}

pub(super) fn minimap(_library: &Library, article: &Article, stops: &[Stop]) -> Minimap {
    let shown: Vec<Span> = article.headline.into_iter().chain(article.body.iter().copied()).collect();
    let length: u32 = shown.iter().map(|span| span.len() as u32 + PARAGRAPH_END).sum();
    let share = |bytes: u32| (u64::from(bytes) * 1000 / u64::from(length.max(1))) as u32;
    let mut before = 0;
    let mut map = Minimap::default();
    for (number, span) in shown.iter().enumerate() {
        let inside: Vec<&Stop> = stops
            .iter()
            .filter(|stop| stop.layer != Layer::Furniture)
            .filter(|stop| span.start <= stop.start && stop.start < span.end)
            .collect();
        map.stretches.push(Stretch {
            start: span.start,
            end: span.end,
            top: share(before),
            height: share(span.len() as u32),
            name: name(number as u32, article, &inside),
        });
        map.marks.extend(inside.iter().map(|stop| MapMark {
            layer: stop.layer,
            look: stop.look,
            top: share(before + stop.start - span.start),
            height: share(stop.end.min(span.end) - stop.start).max(1),
        }));
        before += span.len() as u32 + PARAGRAPH_END;
    }
    map
}

/// `Paragraph 2 of 9: 2 claims, 1 label`.
fn name(number: u32, article: &Article, inside: &[&Stop]) -> String {
    let headlines = u32::from(article.headline.is_some());
    let what = match number.checked_sub(headlines) {
        None => texts::HEADLINE.to_owned(),
        Some(number) => texts::paragraph(number + 1, article.body.len()),
    };
    let layers: [(Layer, count::Counted); 4] = [
        (Layer::Claims, count::claims),
        (Layer::Speech, count::attributions),
        (Layer::Labels, count::labels),
        (Layer::Dates, count::dates),
    ];
    let counts: Vec<String> = layers
        .into_iter()
        .map(|(layer, words)| (inside.iter().filter(|stop| stop.layer == layer).count() as u32, words))
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| words(count))
        .collect();
    if counts.is_empty() { what } else { texts::stretch(&what, &counts) }
}
