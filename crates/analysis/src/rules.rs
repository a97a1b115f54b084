//! The rules of all stages by name, each with what it does: what the Method page lists, and what a corpus carries
//! for the rules that derived its rows.

use crate::{attribution, claim, link, mention, relate, time};
use parallax_model::Corpus;

/// Every rule with what it does, stage by stage.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    [mention::RULES, attribution::RULES, time::RULES, claim::RULES, link::RULES, relate::RULES]
        .into_iter()
        .flatten()
        .copied()
}

/// Writes into the corpus what each rule does that derived one of its rows.
pub(crate) fn explain(corpus: &mut Corpus) {
    let mentions = corpus.mentions.rows().iter().map(|row| row.rule.name());
    let times = corpus.times.rows().iter().map(|row| row.rule.name());
    let claims = corpus.claims.rows().iter().map(|row| row.rule.name());
    let attributions = corpus.attributions.rows().iter().map(|row| row.rule.name());
    let mut used: Vec<&str> = mentions.chain(times).chain(claims).chain(attributions).collect();
    used.sort_unstable();
    used.dedup();
    let known = rules().filter(|(name, _)| used.binary_search(name).is_ok());
    let explained = known.map(|(name, what)| (name.to_owned(), what.to_owned())).collect();
    corpus.rules = explained;
}
