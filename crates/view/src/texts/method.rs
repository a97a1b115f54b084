//! What the page Method says of the formulas: of the interval, of silence and what comes nearest, of relations and of
//! relevance, each with its reference.

use parallax_measures::{DESIGN_EFFECT_WORDS, FEWEST};

pub(crate) const INTERVAL: &str = "Interval";
pub(crate) const INTERVAL_REFERENCE: &str =
    "Wilson 1927, Probable inference, the law of succession, and statistical inference.";
pub(crate) const NEAREST: &str = "Nearest";
pub(crate) const NEAREST_FORMULA: &str = "What a silent source says that comes nearest shares most \
     with the proposition: of 100, 60 for words, cut to six letters, and 25 for actors, both twice what is shared over \
     what both have, and 15 for the same class of predicate; the distance is the rest of 100.";
pub(crate) const NEAREST_REFERENCE: &str =
    "Dice 1945, Measures of the amount of ecologic association between species.";
pub(crate) const RELATIONS: &str = "Relations";
pub(crate) const RELEVANCE: &str = "Relevance";
pub(crate) const RELEVANCE_FORMULA: &str = "BM25 with k1 = 1.2 and b = 0.75 over the sentences \
     of each claim and the name of its speaker, in whole numbers; the scores of a query’s words and phrases are added. \
     It orders a search only where you sort by it.";
pub(crate) const RELEVANCE_REFERENCE: &str =
    "Robertson and Zaragoza 2009, The probabilistic relevance framework: BM25 and beyond.";
pub(crate) const SILENCE: &str = "Silence";
pub(crate) const SILENCE_REFERENCE: &str = "D’Alessio and Allen 2000, Media bias in presidential elections.";

/// A formula or reference as a sentence.
pub(crate) fn sentence(words: &str) -> String {
    format!("{words}.")
}

/// How intervals are computed.
pub(crate) fn interval() -> String {
    format!(
        "Wilson’s score interval at 95% on n / {DESIGN_EFFECT_WORDS}, because mentions cluster within articles; \
         none under {FEWEST}."
    )
}

/// How relations are scored, and from which score on they count.
pub(crate) fn relations(sure: u8) -> String {
    format!(
        "A score of 0 to 100 counts what two claims have in common, slot by slot. From {sure} on a relation is shown as \
         a fact and counts; below it is only possible, stands apart and counts nowhere. Sources that share their words, \
         their agency or their speaker count once as independent."
    )
}
