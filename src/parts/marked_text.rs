//! Words of a source with their marks. The words that a reader came for, or those of a claim, are `<mark>`
//! elements; every other mark is a class on the words inside.

use crate::draw::{Drawing, el};
use crate::texts::list;
use parallax_model::is_hidden;
use parallax_view::{Mark, Piece};

/// An element with marked words after what it holds already.
pub(crate) fn marked(paragraph: Drawing, pieces: &[Piece]) -> Drawing {
    framed(paragraph, pieces, &words)
}

/// The same, each piece drawn by `words` into what it is given.
pub(crate) fn framed(
    paragraph: Drawing,
    pieces: &[Piece],
    words: &dyn Fn(Drawing, &Piece) -> Drawing,
) -> Drawing {
    // The sources' words may be of any script.
    let mut paragraph = paragraph.with("dir", "auto");
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
    if piece.marks.iter().all(|mark| class(*mark).is_none()) {
        shown(around, &piece.words)
    } else {
        around.child(span(piece))
    }
}

/// A piece as an element of its own.
pub(crate) fn span(piece: &Piece) -> Drawing {
    let classes: Vec<String> = piece.marks.iter().filter_map(|mark| class(*mark)).collect();
    let meaning = piece.marks.iter().find_map(|mark| meaning(*mark));
    let classes = (!classes.is_empty()).then(|| classes.join(" "));
    let span = el("span").with_some("class", classes.as_deref()).with_some("title", meaning.as_deref());
    shown(span, &piece.words)
}

/// Words in which every character that is not seen, or that would turn the others round, stands as its number.
fn shown(around: Drawing, words: &str) -> Drawing {
    let Some(at) = words.find(is_hidden) else { return around.words(words) };
    let (before, rest) = words.split_at(at);
    let mut rest = rest.chars();
    let number = rest.next().map_or(0, u32::from);
    let sign = el("code").with("title", list::IS_NOT_SEEN).words(&format!("U+{number:04X}"));
    shown(around.words(before).child(sign), rest.as_str())
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
        Mark::Joined => "joined",
    };
    Some(class.to_owned())
}

/// What a mark says beyond its look, for who points at it.
fn meaning(mark: Mark) -> Option<String> {
    match mark {
        Mark::Cue(class) => Some(list::attributes(&parallax_view::lower(class.label()))),
        Mark::Label(class) => Some(list::label(&class.label())),
        Mark::Distanced => Some(list::HOLDS_THE_NAME_AT_A.to_owned()),
        Mark::Differs => Some(list::DIFFERS_FROM_THE_OTHER_CLAIM.to_owned()),
        Mark::Same => Some(list::STANDS_FOR_THE_SAME_IN.to_owned()),
        _ => None,
    }
}
