//! What the naming matrix says: its finding, the words of each cell, and what it can't say.

use super::{count, wording};

pub(crate) const AT_A_DISTANCE: &str = "at a distance";
pub(crate) const BY_WAY_OF_CLAIMS: &str =
    " A filter is about claims: only mentions in the words of claims that pass are counted.";
/// The cases of what counts claims.
pub(crate) const CLAIMS: &str = "claims";
pub(crate) const INTERVALS_APART: &str = "The intervals are apart.";
pub(crate) const IN_ALL_VOICES: &str = "in all voices together";
pub(crate) const IN_ATTRIBUTED_WORDS: &str = "in attributed words";
pub(crate) const IN_ITS_OWN_VOICE: &str = "in its own voice";
pub(crate) const IN_QUOTATIONS: &str = "in quotations";
/// The cases of what counts mentions.
pub(crate) const MENTIONS: &str = "mentions";
pub(crate) const NONE_PASSES: &str = "none passes the filters";
pub(crate) const NOT_MENTIONED: &str = "not mentioned";
pub(crate) const NOT_RESOLVED: &str = "Not resolved to an actor";
pub(crate) const NO_LABEL: &str = "no label";
pub(crate) const ONE_ARTICLE_PER_SOURCE: &str =
    "Counts from one article per source: they describe these articles, not the outlets.";
pub(crate) const ORDER_NOT_ESTABLISHED: &str = "Order not established.";

/// Where a page can't hold all actors.
pub(crate) fn actors_shown(shown: u32, of: u32) -> String {
    format!(
        "{shown} of {} shown: those that are characterised most. Pick others by the filter of actors.",
        count::actors(of)
    )
}

/// A source that mentions an actor, but not in the voice that is counted: `not in its own voice`.
pub(crate) fn not(voice: &str) -> String {
    format!("not {voice}")
}

pub(crate) fn nobody(voice: &str) -> String {
    format!("No actor is characterised {voice} here.")
}

/// Whose articles the figures describe: `Alwaght’s article`.
pub(crate) fn article_of(source: &str) -> String {
    format!("{source}’s article")
}

/// The same of several: `Alwaght (in 3 articles)`.
pub(crate) fn articles_of(source: &str, articles: usize) -> String {
    format!("{source} (in {articles} articles)")
}

/// The words that characterise: `“Takfiri”, “terrorist” or “so-called”`.
pub(crate) fn either(words: &[String]) -> String {
    match words {
        [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        words => words.concat(),
    }
}

/// `3 of 7 mentions`.
pub(crate) fn share(k: u32, n: u32) -> String {
    format!("{k} of {}", count::mentions(n))
}

/// What one source does: `Alwaght’s article puts “Takfiri” on Hayat Tahrir al-Sham in 3 of 7 mentions in its own voice`.
pub(crate) fn puts(owner: &str, words: &str, actor: &str, share: &str, voice: &str) -> String {
    format!("{owner} puts {words} on {actor} in {share} {voice}")
}

/// Where no other source names the actor.
pub(crate) fn nobody_else(first: &str, voice: &str) -> String {
    format!("{first}; no other source names it {voice}.")
}

/// Where one other source does.
pub(crate) fn one_other(first: &str, owner: &str, share: &str, verdict: &str) -> String {
    format!("{first}; {owner} puts such a word in {share}. {verdict}")
}

/// Where several other sources do.
pub(crate) fn others(first: &str, others: u32, share: &str, verdict: &str) -> String {
    let others = wording::number(others);
    format!("{first}; the {others} other sources that name it put such a word in {share}. {verdict}")
}

pub(crate) fn several_articles(articles: usize) -> String {
    format!("Counts from {articles} articles: they describe these articles, not the outlets.")
}

/// What counts of these articles can't say, and how their intervals are made; `cases` names what is counted.
pub(crate) fn caveat(whose: &str, fewest: u32, cases: &str, effect: &str) -> String {
    format!(
        "{whose} Fewer than {fewest} {cases}: counts only. Intervals are Wilson’s at 95% on n / {effect}, because \
         {cases} of one article resemble each other."
    )
}

/// Behind the caveat: what the matrix leaves out; `narrowed` says which filters narrow it by way of claims.
pub(crate) fn without_pronouns(caveat: &str, narrowed: &str) -> String {
    format!("{caveat} Pronouns are not counted.{narrowed}")
}

/// The name of the link to a cell: `5 mentions of Hayat Tahrir al-Sham in Alwaght`.
pub(crate) fn mentions_of_in(n: u32, actor: &str, source: &str) -> String {
    format!("{} of {actor} in {source}", count::mentions(n))
}

/// The name of the link to a word of a cell: `terrorist, 2 mentions in Alwaght`.
pub(crate) fn word_in(word: &str, n: u32, source: &str) -> String {
    format!("{word}, {} in {source}", count::mentions(n))
}

/// What stands in a cell: `terrorist 2 · Takfiri 1 of 5`.
pub(crate) fn counts(counts: &[String], n: u32) -> String {
    format!("{} of {n}", counts.join(" · "))
}
