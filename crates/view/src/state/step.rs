//! What the browser's history does when one view follows another.

use super::View;

/// What happens to the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new entry: back leads to the old view.
    Push,
    /// The same entry with another link: typing, more rows of one list, and what only the link's bookkeeping changes.
    Replace,
    /// Nothing: both views are the same.
    Stay,
}

/// The step from one view to the next. Typing replaces; a picked value, a page, a claim or another order adds
/// an entry.
pub fn step(old: &View, new: &View) -> Step {
    if old == new {
        return Step::Stay;
    }
    let as_typed = View {
        query: new.query.clone(),
        words: new.words.clone(),
        more: new.more,
        corpus: new.corpus.clone(),
        unknown: new.unknown.clone(),
        ..old.clone()
    };
    if as_typed == *new { Step::Replace } else { Step::Push }
}
