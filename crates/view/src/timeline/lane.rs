//! The lanes of the timeline: which sources have one, when their articles were published, and where in its lane
//! each mark stands, so that no mark and no words lie on others.

use super::{Dated, DayLine, LabelSide, PARTS, TimeMark};
use crate::sorting::sorted;
use crate::texts::timeline as texts;
use crate::{Badge, Facet, Library, Page, View, row, wording};
use parallax_model::{Basis, Day};
use std::cmp::Reverse;

/// How many sources have a lane.
const LANES: usize = 12;
/// How wide the words of a mark are.
const WORDS: i32 = 2_400;
/// How wide a mark itself is at least.
const DOT: i32 = 260;
/// The same on a line as narrow as a phone: 24 of 290 pixels, so that a finger meets one mark (WCAG 2.2, 2.5.8).
const TOUCHED: i32 = 830;

/// One source.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Which.
    pub badge: Badge,
    /// Its articles.
    pub published: Vec<Publication>,
    /// How many rows its marks need.
    pub rows: usize,
}

/// When an article was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    /// The earliest day.
    pub from: Option<Day>,
    /// The latest day.
    pub to: Option<Day>,
    /// How that is known.
    pub basis: Basis,
    /// In words.
    pub words: String,
    /// Where it stands on the axis, and how far it reaches; `None` where that is not known or outside.
    pub place: Option<(i32, i32)>,
    /// The article.
    pub open: View,
}

/// `12 of 1,012 sources have a lane, …`; empty where all have one.
pub fn lanes_shown(library: &Library, view: &View) -> String {
    let lets = |badge: &&Badge| view.picked(Facet::Source).is_none_or(|picked| picked.lets(&badge.slug));
    let of = library.index.badges.iter().filter(lets).count();
    if of > LANES { texts::lanes_shown(LANES as u32, of as u32) } else { String::new() }
}

/// The sources that pass, in the order of the corpus; of many, those with most to say of days.
pub(super) fn lanes(library: &Library, view: &View, claims: &[Dated]) -> Vec<Lane> {
    let corpus = &library.corpus;
    let mut counts = vec![0u32; corpus.outlets.len()];
    for outlet in
        claims.iter().filter_map(|one| corpus.articles.get(one.claim.article)).map(|article| article.outlet)
    {
        if let Some(count) = counts.get_mut(outlet.row()) {
            *count += 1;
        }
    }
    let lets = |badge: &Badge| view.picked(Facet::Source).is_none_or(|picked| picked.lets(&badge.slug));
    let outlets = corpus.outlets.ids().zip(counts);
    let outlets = outlets.filter_map(|(outlet, count)| Some((outlet, row::badge(library, outlet)?, count)));
    let passing = outlets.filter(|(_, badge, _)| lets(badge)).collect();
    let most: Vec<_> =
        sorted(passing, |a, b| Reverse(a.2).cmp(&Reverse(b.2))).into_iter().take(LANES).collect();
    let most = sorted(most, |a, b| a.0.cmp(&b.0));
    most.into_iter()
        .map(|(outlet, badge, _)| {
            let articles = corpus.articles.rows().iter().filter(|article| article.outlet == outlet);
            let published = articles.map(|article| Publication {
                from: article.published.from,
                to: article.published.to,
                basis: article.published.basis,
                words: wording::published(&article.published),
                place: None,
                open: View::default().on(Page::Reader(article.slug.to_string())),
            });
            Lane { badge, published: published.collect(), rows: 1 }
        })
        .collect()
}

/// Gives every article and mark its place: marks in the order given, each in the first row of its lane that has room.
pub(super) fn place(axis: &DayLine, worded: bool, lanes: &mut [Lane], marks: &mut [TimeMark]) {
    for article in lanes.iter_mut().flat_map(|lane| &mut lane.published) {
        let (from, to) = (article.from.or(article.to), article.to.or(article.from));
        let inside = from.zip(to).filter(|(from, to)| *from <= axis.to && axis.from <= *to);
        article.place = inside.map(|(from, to)| (axis.at(from), axis.end_of(to) - axis.at(from)));
    }
    let mut taken: Vec<Vec<Vec<(i32, i32)>>> = vec![Vec::new(); lanes.len()];
    for mark in marks {
        let (from, to) = (mark.from, mark.to);
        let (start, end) = (from.map_or(0, |day| axis.at(day)), to.map_or(PARTS, |day| axis.end_of(day)));
        let (start, end) =
            if from == to { (i32::midpoint(start, end), i32::midpoint(start, end)) } else { (start, end) };
        (mark.at, mark.width) = (start, end - start);
        mark.label = if worded { side(start, end) } else { LabelSide::Nowhere };
        let (left, right) = match mark.label {
            LabelSide::Left => (start - WORDS, end),
            LabelSide::Right => (start, end + WORDS),
            LabelSide::Inside | LabelSide::Nowhere => (start, end),
        };
        let dot = if worded { DOT } else { TOUCHED };
        let (left, right) = (left - dot / 2, right + dot / 2);
        let Some(rows) = mark.lane.and_then(|lane| taken.get_mut(lane)) else { continue };
        let free = |row: &Vec<(i32, i32)>| row.iter().all(|(from, to)| right <= *from || *to <= left);
        mark.row = rows.iter().position(free).unwrap_or(rows.len());
        match rows.get_mut(mark.row) {
            Some(row) => row.push((left, right)),
            None => rows.push(vec![(left, right)]),
        }
    }
    for (lane, rows) in lanes.iter_mut().zip(taken) {
        lane.rows = rows.len().max(1);
    }
}

/// On a mark that is long enough, else right of it while there is room.
fn side(start: i32, end: i32) -> LabelSide {
    if WORDS <= end - start {
        LabelSide::Inside
    } else if end + WORDS <= PARTS {
        LabelSide::Right
    } else {
        LabelSide::Left
    }
}
