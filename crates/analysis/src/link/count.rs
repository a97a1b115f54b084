//! How what two events count stands to each other, as intervals: `at least 43` and `112` can both be right, and are not
//! the same.

use crate::event::{Counted, Event, Flag, Number};
use parallax_model::Span;

/// How the numbers of two events stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// Nothing is counted on both sides.
    Unknown,
    /// One number.
    Same,
    /// One side's is rough, and fits the other's.
    Near,
    /// Different figures, which may both be right: the figure of each, in thousandths.
    Open(u64, u64),
    /// Both sides count, but not the same things; or several of them.
    Others,
    /// They can't both be right: the figure of each.
    Apart(u64, u64),
}

/// What a toll counts where its noun is one of these or none at all: `43 killed`, `43 people`.
const PEOPLE: &[&str] = &["", "people", "person", "victim", "dead", "body", "life", "other", "more"];

/// How what two events count stands to each other, with the words of both sides.
pub(super) fn numbers(x: &Event, y: &Event) -> (Numbers, Option<(Span, Span)>) {
    let counted =
        |event: &Event| event.arguments().filter_map(|argument| argument.number.clone()).collect::<Vec<_>>();
    let (xs, ys) = (counted(x), counted(y));
    let toll = x.class.has(Flag::Toll) && y.class.has(Flag::Toll);
    let people = |number: &Number| toll && PEOPLE.contains(&number.unit.as_str());
    let alike = |a: &Number, b: &Number| a.unit == b.unit || people(a) && people(b);
    let mut pairs: Vec<(&Number, &Number, Counted)> = Vec::new();
    for a in &xs {
        for b in &ys {
            match a.against(b) {
                counted if alike(a, b) => pairs.push((a, b, counted)),
                // `hundreds of civilians` among `hundreds of people`: one toll, by another noun.
                Counted::Same | Counted::Near if toll => pairs.push((a, b, Counted::Near)),
                _ => {}
            }
        }
    }
    let spans = |(a, b, _): &(&Number, &Number, Counted)| Some((a.span, b.span));
    let find = |wanted: Counted| pairs.iter().find(|(.., counted)| *counted == wanted);
    if let Some(pair) = find(Counted::Same) {
        return (Numbers::Same, spans(pair));
    }
    if let Some(pair) = find(Counted::Near) {
        return (Numbers::Near, spans(pair));
    }
    match pairs.as_slice() {
        [] if xs.is_empty() || ys.is_empty() => (Numbers::Unknown, None),
        [] if toll => (Numbers::Others, None),
        [] => (Numbers::Unknown, None),
        // Of several numbers of a kind it can't be told which two belong together.
        [pair] => {
            let figures = (pair.0.figure, pair.1.figure);
            let apart = pair.2 == Counted::Apart;
            let numbers = if apart {
                Numbers::Apart(figures.0, figures.1)
            } else {
                Numbers::Open(figures.0, figures.1)
            };
            (numbers, spans(pair))
        }
        _ => (Numbers::Others, None),
    }
}
