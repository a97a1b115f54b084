//! Words of a source with their marks. The words that a reader came for, or those of a claim, are `<mark>`
//! elements; every other mark is a class on the words inside.

use leptos::prelude::*;
use parallax_view::{Mark, Piece};

/// Marked words, to stand inside a paragraph.
pub(crate) fn marked(pieces: &[Piece]) -> impl IntoView + use<> {
    let runs = pieces.chunk_by(|left, right| frame(left) == frame(right));
    runs.map(|run| {
        let words = run.iter().map(words).collect_view();
        match run.first().and_then(frame) {
            Some(Mark::Current) => {
                view! { <mark class="current" aria-current="true">{words}</mark> }.into_any()
            }
            Some(_) => view! { <mark>{words}</mark> }.into_any(),
            None => words.into_any(),
        }
    })
    .collect_view()
}

/// The mark that stands around a piece, together with its neighbours.
fn frame(piece: &Piece) -> Option<Mark> {
    [Mark::Current, Mark::Claim].into_iter().find(|mark| piece.marks.contains(mark))
}

fn words(piece: &Piece) -> AnyView {
    let classes: Vec<String> = piece.marks.iter().filter_map(|mark| class(*mark)).collect();
    if classes.is_empty() {
        return piece.words.clone().into_any();
    }
    let meaning = piece.marks.iter().find_map(|mark| meaning(*mark));
    view! { <span class=classes.join(" ") title=meaning>{piece.words.clone()}</span> }.into_any()
}

fn class(mark: Mark) -> Option<String> {
    let class = match mark {
        Mark::Claim | Mark::Current => return None,
        Mark::Quoted => "quoted",
        Mark::Attributed => "attributed",
        Mark::Speaker => "speaker",
        Mark::Cue(class) => return Some(format!("cue cue-{}", class.slug())),
        Mark::Label(class) => return Some(format!("label label-{}", class.slug())),
        Mark::Date => "day",
        Mark::Match => "match",
        Mark::Distanced => "distanced",
    };
    Some(class.to_owned())
}

/// What a mark says beyond its look, for who points at it.
fn meaning(mark: Mark) -> Option<String> {
    match mark {
        Mark::Cue(class) => Some(format!("Attributes: {}", class.label().to_lowercase())),
        Mark::Label(class) => Some(format!("Label: {}", class.label())),
        Mark::Distanced => Some("Holds the name at a distance".to_owned()),
        _ => None,
    }
}
