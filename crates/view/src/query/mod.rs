//! The query language of the search field: words, "phrases", `AND`, `OR`, `NOT` and `-`, parentheses, `NEAR/n`, a
//! prefix `*`, and fields such as `speaker:`. What is typed is read into an [`Ask`] with notes on what is wrong in it
//! ([`read`]); an ask is answered from the index ([`find`]), and its words are marked where they stand ([`mark`]).
//!
//! Reading never fails: what is not understood is noted, with its place, and the rest still works.

mod find;
mod mark;
mod read;
mod scan;
mod suggest;

pub(crate) use find::{find, relevance};
pub(crate) use mark::marked;
pub(crate) use read::read;
pub use suggest::{Suggestion, suggestions};

use crate::texts::query as texts;
use crate::{DateRange, Facet, Library, View};
use parallax_model::Span;

/// What a query asks for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ask {
    /// Nothing: every claim answers it.
    All,
    /// A word or phrase in a claim's sentences or in its speaker's name.
    Words(Words),
    /// Two of them, at most so many words apart in the same sentences: 1 is the next word.
    Near(Words, Words, u32),
    /// A value of a facet.
    Value(Facet, Named),
    /// Days that a claim touches.
    Days(DateRange),
    /// What does not answer it.
    Not(Box<Ask>),
    /// What answers all of them.
    Both(Vec<Ask>),
    /// What answers any of them.
    Either(Vec<Ask>),
}

/// Words that stand one after another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Words {
    /// Their stems, in order.
    pub stems: Vec<String>,
    /// How a word after these begins, folded; empty where none is asked for.
    pub beginning: String,
}

impl Words {
    pub(crate) fn is_empty(&self) -> bool {
        self.stems.is_empty() && self.beginning.is_empty()
    }

    /// How many words they are.
    pub(crate) fn len(&self) -> usize {
        self.stems.len() + usize::from(!self.beginning.is_empty())
    }
}

/// Which value of a facet is meant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    /// As typed: a slug or a name.
    pub typed: String,
    /// The words of that.
    pub words: Words,
    /// Where it was typed.
    pub span: Span,
}

/// What is wrong in a query, or asks for something that the corpus does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryNote {
    /// Where, in bytes of the query.
    pub span: Span,
    /// What, and how it was read.
    pub what: String,
}

/// What a reader should know of the query of `view`, in the order of its words.
pub fn query_notes(library: &Library, view: &View) -> Vec<QueryNote> {
    let (ask, mut notes) = read(&view.query);
    find::unknown(&library.index, &ask, &mut notes);
    notes
}

/// What stands wrong at a place, in words: `Character 4, “(”: …`.
impl QueryNote {
    /// The note with its place in the query that it is of.
    pub fn words(&self, query: &str) -> String {
        let before = query.get(..self.span.start as usize).map_or(0, |before| before.chars().count());
        texts::at_character(before + 1, self.span.of(query), &self.what)
    }
}
