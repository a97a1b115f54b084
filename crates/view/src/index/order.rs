//! When claims are, and the orders in which they are listed, made once so that a list only walks them.

use super::ties::Ties;
use crate::sorting::sort_rows;
use crate::{Badge, Sort};
use parallax_model::{Claim, Corpus, Day};

/// The earliest and latest day of something; `None` where it is not known.
pub(crate) type Days = (Option<Day>, Option<Day>);

/// The days of a claim: those of its own time, else those of its article's publication.
pub(crate) fn days(corpus: &Corpus, claim: &Claim) -> Days {
    let time = claim.time.and_then(|time| corpus.times.get(time));
    let own = time.map(|time| (time.from, time.to)).filter(|days| *days != (None, None));
    let published = || corpus.articles.get(claim.article).map(|article| &article.published);
    own.or_else(|| published().map(|dating| (dating.from, dating.to))).unwrap_or((None, None))
}

/// Row numbers of claims in each fixed order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Orders {
    article: Vec<u32>,
    date: Vec<u32>,
    source: Vec<u32>,
    disputed: Vec<u32>,
}

impl Orders {
    pub(crate) fn of(corpus: &Corpus, days: &[Days], badges: &[Badge], ties: &Ties) -> Self {
        let claims = corpus.claims.rows();
        let mut article: Vec<u32> = (0..claims.len() as u32).collect();
        let place = |row: u32| claims.get(row as usize).map(|claim| (claim.article, claim.content.hull()));
        sort_rows(&mut article, &|a, b| place(a).cmp(&place(b)));
        let mut date = article.clone();
        let day = |row: u32| {
            let (from, to) = days.get(row as usize).copied().unwrap_or((None, None));
            let day = from.or(to);
            (day.is_none(), day, to)
        };
        sort_rows(&mut date, &|a, b| day(a).cmp(&day(b)));
        let mut source = article.clone();
        let name = |row: u32| {
            let claim = claims.get(row as usize)?;
            let article = corpus.articles.get(claim.article)?;
            badges.get(article.outlet.row()).map(|badge| badge.name.as_str())
        };
        sort_rows(&mut source, &|a, b| name(a).cmp(&name(b)));
        Self { disputed: ties.most_disputed(&article), article, date, source }
    }

    /// All claims in that order; relevance is not a fixed order, and starts from that of the articles.
    pub(crate) fn by(&self, sort: Sort) -> &[u32] {
        match sort {
            Sort::Article | Sort::Relevance => &self.article,
            Sort::Date => &self.date,
            Sort::Disputed => &self.disputed,
            Sort::Source => &self.source,
        }
    }
}
