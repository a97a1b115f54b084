//! What a word names: the set of the lexicon (`lexicon/things.txt`) that holds the noun, else its dictionary form; of
//! other words the stem.

use crate::prose::{Tag, Token};
use crate::relate::stem;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::sync::LazyLock;

static SETS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut sets = FxHashMap::default();
    for line in include_str!("../../lexicon/things.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some(name) = line.split_whitespace().next() else { continue };
        for word in line.split_whitespace() {
            sets.entry(word).or_insert(name);
        }
    }
    sets
});

/// The thing that a word names.
pub(super) fn thing(word: &Token) -> SmolStr {
    if word.tag == Tag::Noun { of_noun(&word.lemma) } else { stem(&word.lower) }
}

/// The thing that a noun names, by its dictionary form.
pub(super) fn of_noun(lemma: &str) -> SmolStr {
    SETS.get(lemma).map_or_else(|| SmolStr::new(lemma), |name| SmolStr::new_static(name))
}

/// What a word of a lexicon can look like among the things of an argument: as a noun, or as a word that qualifies.
pub(super) fn forms(word: &str) -> [SmolStr; 2] {
    [of_noun(word), stem(word)]
}
