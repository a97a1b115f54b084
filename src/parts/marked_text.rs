//! Words of a source with their marks. The words that a reader came for, or those of a claim, are `<mark>`
//! elements; every other mark is a class on the words inside.

use crate::draw::{Drawing, el};
use parallax_view::{Mark, Piece};

/// An element with marked words after what it holds already.
pub(crate) fn marked(mut paragraph: Drawing, pieces: &[Piece]) -> Drawing {
    for run in pieces.chunk_by(|left, right| frame(left) == frame(right)) {
        paragraph = match run.first().and_then(frame) {
            Some(Mark::Current) => {
                let mark = el("mark").class("current").with("aria-current", "true");
                paragraph.child(run.iter().fold(mark, words))
            }
            Some(_) => paragraph.child(run.iter().fold(el("mark"), words)),
            None => run.iter().fold(paragraph, words),
        };
    }
    paragraph
}

/// The mark that stands around a piece, together with its neighbours.
fn frame(piece: &Piece) -> Option<Mark> {
    [Mark::Current, Mark::Claim].into_iter().find(|mark| piece.marks.contains(mark))
}

fn words(around: Drawing, piece: &Piece) -> Drawing {
    let classes: Vec<String> = piece.marks.iter().filter_map(|mark| class(*mark)).collect();
    if classes.is_empty() {
        return around.words(&piece.words);
    }
    let meaning = piece.marks.iter().find_map(|mark| meaning(*mark));
    let span = el("span").class(&classes.join(" ")).with_some("title", meaning.as_deref());
    around.child(span.words(&piece.words))
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
        Mark::Differs => "differs",
        Mark::Same => "same",
    };
    Some(class.to_owned())
}

/// What a mark says beyond its look, for who points at it.
fn meaning(mark: Mark) -> Option<String> {
    match mark {
        Mark::Cue(class) => Some(format!("Attributes: {}", class.label().to_lowercase())),
        Mark::Label(class) => Some(format!("Label: {}", class.label())),
        Mark::Distanced => Some("Holds the name at a distance".to_owned()),
        Mark::Differs => Some("Differs from the other claim".to_owned()),
        Mark::Same => Some("Stands for the same in the other claim".to_owned()),
        _ => None,
    }
}
