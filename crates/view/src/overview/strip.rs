//! When the articles were published, and the days that their claims are about.

use crate::sorting::sorted;
use crate::{Badge, DateRange, Library, Page, View, row, wording};
use parallax_model::{Basis, Day};

/// Days from the first to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineStrip {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// When each article was published.
    pub publications: Vec<Publication>,
    /// Days that claims are about.
    pub events: Vec<EventMark>,
}

/// When an article was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    /// Its source.
    pub badge: Badge,
    /// The earliest day.
    pub from: Option<Day>,
    /// The latest day.
    pub to: Option<Day>,
    /// How that is known.
    pub basis: Basis,
    /// In words.
    pub words: String,
    /// The article.
    pub open: View,
}

/// A day that claims are about.
#[derive(Debug, Clone, PartialEq)]
pub struct EventMark {
    /// The day.
    pub day: Day,
    /// `17 September 2018, 4 claims`.
    pub words: String,
    /// How many claims.
    pub count: u32,
    /// Those claims.
    pub open: View,
}

pub(super) fn strip(library: &Library) -> TimelineStrip {
    let publications = publications(library);
    let events = events(library);
    let published = publications.iter().flat_map(|article| [article.from, article.to]).flatten();
    let days: Vec<Day> = published.chain(events.iter().map(|event| event.day)).collect();
    TimelineStrip { from: days.iter().min().copied(), to: days.iter().max().copied(), publications, events }
}

fn publications(library: &Library) -> Vec<Publication> {
    let articles = library.corpus.articles.rows().iter();
    let publication = |article: &parallax_model::Article| {
        Some(Publication {
            badge: row::badge(library, article.outlet)?,
            from: article.published.from,
            to: article.published.to,
            basis: article.published.basis,
            words: wording::published(&article.published),
            open: View::default().on(Page::Reader(article.slug.to_string())),
        })
    };
    articles.filter_map(publication).collect()
}

/// Claims that say of themselves on which single day; an interval of months would stand for no event.
fn events(library: &Library) -> Vec<EventMark> {
    let times = library.corpus.claims.rows().iter().filter_map(|claim| library.corpus.times.get(claim.time?));
    let days = times.filter_map(|time| time.from.filter(|from| Some(*from) == time.to));
    let days = sorted(days.collect(), Day::cmp);
    let runs = days.chunk_by(|a, b| a == b).filter_map(|run| Some((*run.first()?, run.len() as u32)));
    let claims = View::default().on(Page::Claims);
    runs.map(|(day, count)| EventMark {
        day,
        words: format!("{}, {}", day.in_words(), wording::count(count, "claim")),
        count,
        open: claims.dated(DateRange::between(Some(day), Some(day))),
    })
    .collect()
}
