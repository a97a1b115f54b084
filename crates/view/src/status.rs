//! How a claim stands among the others, in words.

use crate::Library;
use crate::index::Status;
use crate::texts::list as texts;
use parallax_model::ClaimId;

/// One thing that is known of a claim's place among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusNote {
    /// Its sign; empty where it has none.
    pub sign: &'static str,
    /// `in 3 sources, 2 independent`.
    pub words: String,
    /// Its slug among the looks: `agrees`, `conflicts`, `updates`, `possible`, `alone`.
    pub look: &'static str,
}

/// What is known of a claim's place among the others, disputes first; nothing in a corpus without relations.
pub(crate) fn status_notes(library: &Library, claim: ClaimId) -> Vec<StatusNote> {
    let ties = &library.index.ties;
    if !ties.linked() {
        return Vec::new();
    }
    let status = ties.status(claim);
    let notes = [
        (status.disputed > 0, "⇄", texts::disputed(status.disputed), "conflicts"),
        (status.sources > 1, "✓", sources(status), "agrees"),
        (status.updated, "→", texts::UPDATED_OR_UPDATING.to_owned(), "updates"),
        (status.possible, "?", texts::POSSIBLE_MATCH.to_owned(), "possible"),
        (status.alone, "", texts::UNMATCHED.to_owned(), "alone"),
    ];
    let notes = notes.into_iter().filter(|(holds, ..)| *holds);
    notes.map(|(_, sign, words, look)| StatusNote { sign, words, look }).collect()
}

/// `in 3 sources, 2 independent`; without the latter where that was not looked into.
pub(crate) fn sources(status: Status) -> String {
    match status.independent {
        0 => texts::in_sources(status.sources),
        _ if status.sources < 2 => texts::in_sources(status.sources),
        independent => texts::in_sources_independent(status.sources, independent),
    }
}
