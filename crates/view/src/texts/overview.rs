//! What the first page says: what the corpus is, questions, disputes inside an article, what is missing.

use super::{count, wording};

pub(crate) const WHAT_IS_DEMANDED: &str = "What is demanded, promised or threatened?";
pub(crate) const WHAT_IS_DENIED: &str = "What is denied or rejected?";
pub(crate) const WHAT_IS_DENIED_AND_DOUBTED: &str = "What is denied or rejected, and what is doubted?";
pub(crate) const WHAT_IS_HEDGED: &str = "What is put with reserve?";
pub(crate) const WHAT_IS_HELD_AT_A_DISTANCE: &str = "What is held at a distance?";
pub(crate) const WHICH_CLAIMS_REST_ON_UNNAMED: &str = "Which claims rest on unnamed sources?";
pub(crate) const WHICH_NUMBERS: &str = "Which numbers are given?";

/// `Five articles`.
pub(crate) fn articles(n: u32) -> String {
    format!("{} {}", wording::capital(&wording::number(n)), if n == 1 { "article" } else { "articles" })
}

pub(crate) fn published_in(month: &str) -> String {
    format!(", published in {month}")
}

pub(crate) fn published_between(first: &str, last: &str) -> String {
    format!(", published between {first} and {last}")
}

/// `Five articles, published between September 2018 and March 2020. 96 claims: 40 in the sources’ own voice, 56
/// credited to 21 speakers.`
pub(crate) fn counts(n: u32, published: &str, claims: u32, credited: u32, speakers: u32) -> String {
    format!(
        "{}{published}. {}: {} in {}, {credited} credited to {}.",
        articles(n),
        count::claims(claims),
        claims - credited,
        if n == 1 { "the source’s own voice" } else { "the sources’ own voice" },
        count::speakers(speakers),
    )
}

pub(crate) fn who_is_called(label: &str) -> String {
    format!("Who is called “{label}”, and by whom?")
}

pub(crate) fn what_do_the_sources_say_of(actor: &str) -> String {
    format!("What do the sources say of {actor} in their own voice?")
}

pub(crate) fn what_does_say(speaker: &str) -> String {
    format!("What does {speaker} say?")
}

/// Who denies, with which word, and where: `Both groups “denied”, in Alwaght`.
pub(crate) fn denial(speaker: &str, cue: &str, source: &str) -> String {
    format!("{speaker} “{cue}”, in {source}")
}

pub(crate) fn why_denial(cue: &str) -> String {
    format!("“{cue}” reports a denial or rejection.")
}

pub(crate) fn why_answer(cue: &str, content: &str) -> String {
    format!("“{cue} {content}” answers the claim that stands before it.")
}

pub(crate) fn held_at_a_distance(source: &str, speaker: &str) -> String {
    format!("Held at a distance in {source}: {speaker}")
}

pub(crate) fn why_held_at_a_distance(cue: &str) -> String {
    format!("The cue “{cue}” takes a distance from what it reports.")
}

pub(crate) fn one_source_is_unnamed(all: u32) -> String {
    format!("One of {} sources is not named in its text.", wording::number(all))
}

pub(crate) fn sources_are_unnamed(n: u32, all: u32) -> String {
    format!(
        "{} of {} sources are not named in their texts.",
        wording::capital(&wording::number(n)),
        wording::number(all)
    )
}

pub(crate) fn rest_on_unnamed_speakers(n: u32) -> String {
    let rest = if n == 1 { "rests on" } else { "rest on" };
    format!("{} {rest} speakers who are kept unnamed.", count::claims(n))
}

pub(crate) fn credited_to_nobody(n: u32) -> String {
    let are = if n == 1 { "is credited to" } else { "are credited to" };
    format!("{} {are} nobody in particular.", count::claims(n))
}

pub(crate) fn unresolved_mentions(n: u32, all: u32) -> String {
    let are = if n == 1 { "is" } else { "are" };
    format!("{n} of {all} mentions {are} not resolved to an actor: the text does not say who is meant.")
}

pub(crate) fn times_without_value(n: usize, all: usize) -> String {
    format!("{n} of {all} expressions of time have no value that the text allows.")
}
