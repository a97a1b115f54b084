//! The lists of words that passages are read with.

use std::collections::BTreeSet;
use std::sync::LazyLock;

static EMPTY: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../lexicon/empty.txt")));

static LEANING: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../lexicon/leaning.txt")));

static LIGHT: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../lexicon/light.txt")));

static NEGATING: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../lexicon/negating.txt")));

static SHARES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../lexicon/shares.txt")));

fn listed(text: &'static str) -> BTreeSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// Whether the lower-cased word says nothing of what a sentence is about.
pub(crate) fn is_empty(word: &str) -> bool {
    EMPTY.contains(word)
}

/// Whether a sentence that opens with the lower-cased word goes on from the one before it.
pub(crate) fn leans(word: &str) -> bool {
    LEANING.contains(word)
}

/// Whether the verb, in its dictionary form, says little of what is asserted.
pub(crate) fn is_light(verb: &str) -> bool {
    LIGHT.contains(verb)
}

/// Whether the lower-cased word turns round what a verb says.
pub(crate) fn negates(word: &str) -> bool {
    NEGATING.contains(word)
}

/// Whether the lower-cased word says which part of a whole is meant, where `of` follows.
pub(crate) fn is_share(word: &str) -> bool {
    SHARES.contains(word)
}
