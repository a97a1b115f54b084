//! What is said to happen when, against the days on which the articles were published: one lane a source, one mark
//! a claim that says when. Takes the filters of the view; its days are a window on the whole line.

mod axis;
mod history;
mod lane;
mod reading;

pub use axis::{DayLine, Fold, PARTS, Tick};
pub use history::{Moment, Turn};
pub use lane::{Lane, Publication, lanes_shown};

use crate::row::badge;
use crate::select::passing as passing_claims;
use crate::sorting::sorted;
use crate::{Badge, DateRange, LISTED, Library, Page, View, wording};
use parallax_model::{Claim, ClaimId, ClaimKind, Day, TimeExpression, TimeKind, named};

/// What is said to happen when.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The finding, in a sentence.
    pub reading: String,
    /// What the figure can't say.
    pub caveat: String,
    /// All days under the other filters, and how much is said of them: what the window is a part of.
    pub whole: Option<Whole>,
    /// The days of the lanes.
    pub axis: Option<DayLine>,
    /// The sources.
    pub lanes: Vec<Lane>,
    /// The claims that say when, by day: at most [`LISTED`].
    pub marks: Vec<TimeMark>,
    /// What becomes of the claims that pass, whether they say when or not.
    pub turns: Vec<Turn>,
}

/// All days, and how much is said of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The line.
    pub axis: DayLine,
    /// Heights in hundredths of the highest, along the line.
    pub bars: Vec<u32>,
    /// The days that are picked; on the line's ends where they are open.
    pub window: (Day, Day),
}

/// A claim that says when.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeMark {
    /// Its id.
    pub claim: String,
    /// Its source.
    pub badge: Badge,
    /// The lane of that source; `None` where it has none.
    pub lane: Option<usize>,
    /// Its words.
    pub words: String,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// The days, in words: `30 September 2018`.
    pub days: String,
    /// What the text says: `late Sunday`.
    pub said: String,
    /// What the days are to it.
    pub shape: Shape,
    /// Whether it is a deadline or a forecast.
    pub ahead: bool,
    /// What it asserts: `Event`.
    pub kind: &'static str,
    /// When its article was published.
    pub published: String,
    /// Where it begins on the axis.
    pub at: i32,
    /// How far it reaches; 0 for a single day, in its middle.
    pub width: i32,
    /// Its row in the lane.
    pub row: usize,
    /// Where its words stand.
    pub label: LabelSide,
    /// The same view with its evidence open.
    pub open: View,
    /// Whether that is so.
    pub current: bool,
}

named! {
    /// What the days of an expression are to what it dates.
    Shape:
    /// It is that day.
    Day = "day", "That day";
    /// It is some day or days of these.
    Within = "within", "Some day within";
    /// It is all of these days.
    Through = "through", "All of these days";
    /// It begins then.
    Since = "since", "From then on";
    /// It ends then.
    Until = "until", "Up to then";
}

named! {
    /// Where the words of a mark stand.
    LabelSide:
    /// Right of it.
    Right = "right", "Right";
    /// Left of it.
    Left = "left", "Left";
    /// On it.
    Inside = "inside", "Inside";
    /// Nowhere: there are too many marks.
    Nowhere = "nowhere", "Nowhere";
}

/// How many marks have words beside them; with more, only what is pointed at.
const WORDED: usize = 60;
/// How wide a bar of the whole line is, in parts of it.
pub const BAR: i32 = 100;

/// What is said to happen when, for the claims that pass the filters.
pub fn timeline(library: &Library, view: &View) -> Timeline {
    let passing = dated(library, view);
    let all = dated(library, &view.dated(DateRange::default()));
    let timeline = drawn(library, view, &passing, WORDED);
    let published: Vec<_> = publications(&timeline.lanes).collect();
    Timeline {
        caveat: reading::caveat(library, view, passing.len()),
        whole: whole(&all, &published, &view.date),
        turns: history::turns(library, view, &passing_claims(&library.index, view)),
        ..timeline
    }
}

/// The same for the whole corpus, with lanes and marks alone.
pub(crate) fn strip(library: &Library) -> Timeline {
    let view = View::default().on(Page::Timeline);
    drawn(library, &view, &dated(library, &view), 0)
}

/// Lanes and marks, with words beside them where there are at most `worded`.
fn drawn(library: &Library, view: &View, passing: &[Dated], worded: usize) -> Timeline {
    let mut lanes = lane::lanes(library, view, passing);
    let published: Vec<_> = publications(&lanes).collect();
    let axis = axis_of(passing, &published, &view.date);
    let listed = passing.iter().take(LISTED);
    let mut marks: Vec<TimeMark> = listed.filter_map(|one| mark(library, view, &lanes, one)).collect();
    if let Some(axis) = &axis {
        lane::place(axis, passing.len() <= worded, &mut lanes, &mut marks);
    }
    let reading = reading::reading(library, view, passing);
    Timeline { reading, caveat: String::new(), whole: None, marks, turns: Vec::new(), lanes, axis }
}

/// The days on which the articles of all lanes were published.
fn publications(lanes: &[Lane]) -> impl Iterator<Item = (Option<Day>, Option<Day>)> {
    lanes.iter().flat_map(|lane| &lane.published).map(|article| (article.from, article.to))
}

/// The claims that the table of a view lists.
pub(crate) fn dated_claims(library: &Library, view: &View) -> Vec<ClaimId> {
    dated(library, view).into_iter().map(|one| one.id).collect()
}

/// A claim with its own days.
pub(crate) struct Dated<'a> {
    id: ClaimId,
    claim: &'a Claim,
    time: &'a TimeExpression,
    from: Option<Day>,
    to: Option<Day>,
}

/// The claims that pass and say when, by day.
fn dated<'a>(library: &'a Library, view: &View) -> Vec<Dated<'a>> {
    let corpus = &library.corpus;
    let passing = passing_claims(&library.index, view);
    let dated = passing.rows().into_iter().map(|row| ClaimId::new(row as usize)).filter_map(|id| {
        let claim = corpus.claims.get(id)?;
        let time = corpus.times.get(claim.time?)?;
        (time.from.is_some() || time.to.is_some()).then_some(Dated {
            id,
            claim,
            time,
            from: time.from,
            to: time.to,
        })
    });
    sorted(dated.collect(), |a, b| (a.from.or(a.to), a.to).cmp(&(b.from.or(b.to), b.to)))
}

/// A line with all of these days, cut to the window.
fn axis_of(
    claims: &[Dated],
    published: &[(Option<Day>, Option<Day>)],
    window: &DateRange,
) -> Option<DayLine> {
    let own = claims.iter().map(|one| (one.from, one.to));
    let ends: Vec<(Day, Day)> = own
        .chain(published.iter().copied())
        .filter_map(|(from, to)| Some((from.or(to)?, to.or(from)?)))
        .collect();
    let first = ends.iter().map(|(from, _)| *from).min();
    let last = ends.iter().map(|(_, to)| *to).max();
    let (first, last) = (window.from.or(first)?, window.to.or(last)?);
    // What is known to a month has a place of its own; the ends of what may be any day of years have not.
    let narrow = ends.iter().filter(|(from, to)| from.days_to(*to) <= 31);
    let marked: Vec<Day> = narrow.flat_map(|(from, to)| [*from, *to]).collect();
    DayLine::of(first.min(last), last.max(first), &marked)
}

fn whole(claims: &[Dated], published: &[(Option<Day>, Option<Day>)], window: &DateRange) -> Option<Whole> {
    let axis = axis_of(claims, published, &DateRange::default())?;
    let mut counts = vec![0u32; (PARTS / BAR) as usize];
    for one in claims {
        let (from, to) = (one.from.or(one.to)?, one.to.or(one.from)?);
        let middle = i32::midpoint(axis.at(from), axis.end_of(to));
        let bar = usize::try_from(middle.min(PARTS - 1) / BAR).unwrap_or(0);
        if let Some(count) = counts.get_mut(bar) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let window = (window.from.unwrap_or(axis.from), window.to.unwrap_or(axis.to));
    Some(Whole { bars: counts.into_iter().map(|count| 100 * count / most).collect(), window, axis })
}

fn mark(library: &Library, view: &View, lanes: &[Lane], one: &Dated) -> Option<TimeMark> {
    let corpus = &library.corpus;
    let article = corpus.articles.get(one.claim.article)?;
    let badge = badge(library, article.outlet)?;
    let slug = one.claim.slug.as_str();
    Some(TimeMark {
        claim: slug.to_owned(),
        lane: lanes.iter().position(|lane| lane.badge == badge),
        badge,
        words: one.claim.content.words(&article.text),
        from: one.from,
        to: one.to,
        days: wording::days(one.from, one.to)?,
        said: corpus.words(one.time.article, one.time.span).to_owned(),
        shape: shape(one),
        ahead: one.claim.kind == ClaimKind::Forecast,
        kind: one.claim.kind.label(),
        published: wording::published(&article.published),
        at: 0,
        width: 0,
        row: 0,
        label: LabelSide::Nowhere,
        open: view.opening(slug),
        current: view.claim.as_deref() == Some(slug),
    })
}

/// A length of time, a repetition and `from … to …` last; a month or a week is where some day of it is meant.
fn shape(one: &Dated) -> Shape {
    let lasts = matches!(one.time.kind, TimeKind::Duration | TimeKind::Set) || one.time.value.contains('/');
    match (one.from, one.to) {
        (_, None) => Shape::Since,
        (None, _) => Shape::Until,
        (from, to) if from == to => Shape::Day,
        _ if lasts => Shape::Through,
        _ => Shape::Within,
    }
}
