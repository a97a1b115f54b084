//! What the timeline says in a sentence, and what it can't say.

use super::Dated;
use crate::index::Days;
use crate::select::count;
use crate::{LISTED, Library, View, wording};
use parallax_model::{ClaimKind, Day};
use std::fmt::Write;

/// From how many claims on a day is worth a word.
const MANY: u32 = 3;

/// How many claims say when, how many look back and ahead from their article's publication, and the day that most
/// speak of.
pub(super) fn reading(library: &Library, view: &View, claims: &[Dated]) -> String {
    let passing = count(&library.index, view);
    let n = claims.len() as u32;
    if n == 0 {
        return format!("None of {} says when.", wording::count(passing, "claim"));
    }
    let side = |is: fn(&Dated, Days) -> bool| {
        let of = |one: &&Dated| {
            let article = library.corpus.articles.get(one.claim.article);
            article.is_some_and(|article| is(one, (article.published.from, article.published.to)))
        };
        claims.iter().filter(of).count() as u32
    };
    let before = side(|one, (from, _)| one.to.zip(from).is_some_and(|(to, from)| to < from));
    let after = side(|one, (_, to)| one.from.zip(to).is_some_and(|(from, to)| to < from));
    let ahead = claims.iter().filter(|one| one.claim.kind == ClaimKind::Forecast).count() as u32;
    let mut words = format!(
        "{n} of {} {} when: {before} of days before their article was published, {after} of days after it",
        wording::count(passing, "claim"),
        if n == 1 { "says" } else { "say" },
    );
    if ahead > 0 {
        let are = if ahead == 1 { "is a deadline or forecast" } else { "are deadlines or forecasts" };
        _ = write!(words, "; {ahead} {are}");
    }
    words.push('.');
    if let Some((day, most)) = commonest(claims).filter(|(_, most)| *most >= MANY) {
        _ = write!(words, " Most speak of one day: {} ({}).", day.in_words(), wording::count(most, "claim"));
    }
    words
}

/// The single day that most claims are about, the first of equals.
fn commonest(claims: &[Dated]) -> Option<(Day, u32)> {
    let days = claims.iter().filter(|one| one.from == one.to).filter_map(|one| one.from);
    let days: Vec<Day> = days.collect();
    let runs = days.chunk_by(|a, b| a == b).filter_map(|run| Some((*run.first()?, run.len() as u32)));
    runs.reduce(|most, run| if most.1 < run.1 { run } else { most })
}

/// What has no place on the line, and what a place on it means.
pub(super) fn caveat(library: &Library, view: &View, shown: usize) -> String {
    let passing = count(&library.index, view);
    let articles = library.corpus.articles.rows();
    let undated = articles
        .iter()
        .filter(|article| article.published.from.is_none() && article.published.to.is_none())
        .count() as u32;
    let mut words = format!(
        "{} without a day of their own have no mark; the filter of days counts them on their article’s publication.",
        wording::count(passing - (shown as u32).min(passing), "claim"),
    );
    if undated > 0 {
        let verb = if undated == 1 { "has" } else { "have" };
        _ = write!(words, " {} {verb} no known day of publication.", wording::count(undated, "article"));
    }
    if LISTED < shown {
        _ = write!(words, " The first {LISTED} marks are shown.");
    }
    words
}
