//! What the actors' pages say: how often each is named, under which forms, and how a form is known.

use super::{count, wording};

pub(crate) const A_NOUN_THAT_STANDS_FOR_IT: &str = "A noun that stands for it in its context.";
pub(crate) const NOBODY_IS_NAMED_HERE: &str = "Nobody is named here.";
pub(crate) const THE_EDITORS_LIST_HAS_IT: &str = "The editor’s list of actors has it.";

/// A change that joins two actors.
pub(crate) fn is(other: &str, actor: &str) -> String {
    format!("{other} is {actor}")
}

/// A change that splits a form off.
pub(crate) fn is_not(form: &str, actor: &str) -> String {
    format!("“{form}” is not {actor}")
}

/// `Huras al-Din, 2 mentions in Press TV`.
pub(crate) fn form_in(form: &str, mentions: u32, source: &str) -> String {
    format!("{form}, {} in {source}", count::mentions(mentions))
}

pub(crate) fn with_evidence(rule: &str, evidence: &str) -> String {
    format!("{rule} Evidence: {evidence}.")
}

pub(crate) fn claims_by(n: u32, actor: &str) -> String {
    format!("{} credited to {actor}", count::claims(n))
}

pub(crate) fn claims_on(n: u32, actor: &str) -> String {
    format!("{} on {actor}", count::claims(n))
}

pub(crate) fn mentions_of(n: u32, actor: &str) -> String {
    format!("{} of {actor}", count::mentions(n))
}

/// How many are named how often, who most, and how many mentions belong to nobody.
pub(crate) fn all(actors: u32, mentions: u32, most: &[String], unresolved: u32) -> String {
    format!(
        "{} in {}; most often {}. {} to nobody in particular.",
        count::actors(actors),
        count::mentions(mentions),
        wording::list(most),
        if unresolved == 1 {
            "1 mention belongs".to_owned()
        } else {
            format!("{unresolved} mentions belong")
        },
    )
}

/// How often one is named, in how many of all `sources` and under how many forms.
pub(crate) fn named(name: &str, mentions: u32, naming: u32, sources: u32, forms: u32) -> String {
    let times = if mentions == 1 { "is named once".to_owned() } else { format!("is named {mentions} times") };
    format!("{name} {times} in {naming} of {}, under {}.", count::sources(sources), count::forms(forms))
}

pub(crate) fn says_and_told(named: &str, says: u32, told: u32) -> String {
    format!("{named} Claims credited to it: {says}; claims that name it: {told}.")
}
