//! What is said of words that set a source apart, and of loaded language.

use super::{count, wording};
use parallax_measures::FEWEST_ARTICLES;

pub(crate) const DISTINCTIVE: &str = "Words that set a source apart";
pub(crate) const HELD_AT_A_DISTANCE: &str = "held at a distance";
pub(crate) const LOADED: &str = "Loaded language";
pub(crate) const LOADED_MENTIONS: &str = "Loaded mentions in its own voice";
pub(crate) const NO_OWN_WORDS: &str = "No source has words of its own here.";
pub(crate) const WEAK: &str = "Weak: counts of loaded words do not tell biased from unbiased reporting of conflict. \
                               On public, hand-labelled news a classifier by such counts is right as often as a coin \
                               (area under the curve about 0.5).";

pub(crate) fn too_few(articles: u32) -> String {
    format!(
        "Not enough articles to tell a source’s words from chance: {} with labels pass, and it takes \
         {FEWEST_ARTICLES}. Nothing is computed.",
        count::articles(articles)
    )
}

/// The name of a number: `terrorist, 2 mentions in Alwaght`.
pub(crate) fn word_in(word: &str, n: u32, source: &str) -> String {
    format!("{word}, {} in {source}", count::mentions(n))
}

/// How much more a source uses a word: `7 mentions, 2 elsewhere; z 2.10, p 0.03`.
pub(crate) fn against_others(n: u32, elsewhere: u32, z: &str, p: &str) -> String {
    format!("{}, {elsewhere} elsewhere; z {z}, p {p}", count::mentions(n))
}

pub(crate) fn z(z: &str) -> String {
    format!("z {z}")
}

/// How many words set a source apart, and how many would by chance.
pub(crate) fn apart(rare: usize, pairings: u32, expected: usize) -> String {
    format!(
        "{rare} of {} of a label with a source are more frequent than 95 of 100 deals of the articles make them; about \
         {expected} would be by chance alone.",
        wording::count(pairings, "pairing")
    )
}

/// The name of a number: `3 loaded mentions in Alwaght, own voice`.
pub(crate) fn loaded_in(n: u32, source: &str) -> String {
    format!("{} in {source}, own voice", wording::count(n, "loaded mention"))
}

/// How often per 100 words: `3 in 812 words of its own: 0.37 per 100, interval 0.13 to 1.08`.
pub(crate) fn rate(k: u32, words: u32, rate: &str, range: &str) -> String {
    format!("{k} in {} of its own: {rate} per 100{range}", count::words(words))
}

/// Behind a rate.
pub(crate) fn interval(low: &str, high: &str) -> String {
    format!(", interval {low} to {high}")
}

/// What the rates are, before their order.
pub(crate) fn loaded(order: &str) -> String {
    format!("Mentions with a label that is not neutral, per 100 words of a source’s own voice.{order}")
}
