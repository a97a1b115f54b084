//! Where the text itself gives an actor another name: `X, formerly known as Y`, `X (also called Y)`.

use super::naming::Role;
use super::reading::Name;
use super::shape::{Candidate, Shapes};
use super::words::Gap;
use parallax_model::ActorId;
use std::ops::Range;

/// The most words between the two names.
const REACH: usize = 9;
/// Words that rename by themselves.
const FORMERLY: &[&str] = &["formerly", "previously", "originally"];

/// Whom a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A known actor.
    Known(ActorId),
    /// A candidate, by its place in the list.
    Candidate(usize),
}

/// One actor with two names.
#[derive(Debug, Clone)]
pub(super) struct Renaming {
    pub(super) one: Who,
    pub(super) other: Who,
    /// From the first name to the second.
    pub(super) words: Range<usize>,
}

/// All renamings, in the order of the text.
pub(super) fn renamings(shapes: &Shapes<'_>, candidates: &[Candidate], names: &[Name]) -> Vec<Renaming> {
    let known = names.iter().map(|name| (name.words.clone(), Who::Known(name.actor)));
    let new = candidates.iter().enumerate().map(|(row, named)| (named.words.clone(), Who::Candidate(row)));
    let mut all: Vec<(Range<usize>, Who)> = known.chain(new).collect();
    all.sort_by_key(|(words, _)| words.start);
    let pairs = all.windows(2).filter_map(|pair| match pair {
        [(one, who), (other, whom)] if renames(shapes, one.end, other) => {
            Some(Renaming { one: *who, other: *whom, words: one.start..other.end })
        }
        _ => None,
    });
    pairs.collect()
}

/// Whether the words from `from` to the name say that it is another name of whom they stand behind.
fn renames(shapes: &Shapes<'_>, from: usize, name: &Range<usize>) -> bool {
    let folded = |at: usize| shapes.words.folded(at);
    let the = name.start.checked_sub(1).is_some_and(|at| folded(at) == "the");
    let end = name.start - usize::from(the);
    if end <= from || end - from > REACH || (from..name.start).any(|at| shapes.words.gap(at) == Gap::Start) {
        return false;
    }
    let stops = (from..=name.start).any(|at| shapes.between(at).contains(['.', ';', '!', '?']));
    // `al-Qaeda in Syria` is another name than `al-Qaeda`.
    let goes_on = shapes.words.gap(name.end).is_close() && matches!(folded(name.end), "in" | "of" | "for");
    let word = |back: usize| end.checked_sub(back).filter(|at| *at >= from).map_or("", folded);
    let renaming = |word: &str| shapes.naming.is(Role::Renaming, word);
    let says = match word(1) {
        "as" => word(2) == "known" && renaming(word(3)),
        "called" | "named" | "dubbed" => renaming(word(2)),
        formerly => FORMERLY.contains(&formerly),
    };
    says && !stops && !goes_on
}
