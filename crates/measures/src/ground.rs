//! What the measures need of a corpus that no filter changes: counted when it is first asked for, and then kept, so that
//! a filter costs only what it changes.

use crate::{Carried, Likeness, own_words};
use parallax_model::Corpus;
use std::sync::OnceLock;

/// Of one corpus, always the same one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ground {
    words: OnceLock<Vec<u32>>,
    carried: OnceLock<Carried>,
    likeness: OnceLock<Likeness>,
}

impl Ground {
    /// How many words of each article are its outlet’s own.
    pub fn own_words(&self, corpus: &Corpus) -> &[u32] {
        self.words.get_or_init(|| own_words(corpus))
    }

    /// Who says what of each proposition.
    pub fn carried(&self, corpus: &Corpus) -> &Carried {
        self.carried.get_or_init(|| Carried::of(corpus, self.likeness(corpus)))
    }

    /// What claims are compared by.
    pub fn likeness(&self, corpus: &Corpus) -> &Likeness {
        self.likeness.get_or_init(|| Likeness::of(corpus))
    }
}
