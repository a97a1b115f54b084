//! What the timeline says in a sentence, and what it can't say.

use super::Dated;
use crate::index::Days;
use crate::select::count;
use crate::texts::timeline as texts;
use crate::{LISTED, Library, View};
use parallax_model::{ClaimKind, Day};

/// From how many claims on a day is worth a word.
const MANY: u32 = 3;

/// How many claims say when, how many look back and ahead from their article's publication, and the day that most
/// speak of.
pub(super) fn reading(library: &Library, view: &View, claims: &[Dated]) -> String {
    let passing = count(&library.index, view);
    let n = claims.len() as u32;
    if n == 0 {
        return texts::none_says_when(passing);
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
    let mut words = texts::say_when(n, passing, before, after);
    if ahead > 0 {
        words += &texts::ahead(ahead);
    }
    words.push('.');
    if let Some((day, most)) = commonest(claims).filter(|(_, most)| *most >= MANY) {
        words += &texts::most_speak_of(day, most);
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
    let mut words = texts::without_a_day(passing - (shown as u32).min(passing));
    if undated > 0 {
        words += &texts::no_day_of_publication(undated);
    }
    if LISTED < shown {
        words += &texts::first_marks(LISTED);
    }
    words
}
