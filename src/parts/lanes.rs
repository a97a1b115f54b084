//! Days along lanes: one lane a source, a mark for each claim that says when, and behind the marks the days on which
//! the source's articles were published. The overview draws the same without words.

use crate::draw::{Drawing, el};
use crate::parts::source_mark::{source_mark, source_name};
use crate::texts::days;
use parallax_model::Basis;
use parallax_view::{DayLine, Lane, Publication, TimeMark, Timeline};

/// How much stands in the lanes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Detail {
    /// Names, days of publication and words.
    Full,
    /// Letters and marks.
    Marks,
}

/// The lanes under their scale; nothing where no day is known.
pub(crate) fn lanes(timeline: &Timeline, detail: Detail) -> Option<Drawing> {
    let axis = timeline.axis.as_ref()?;
    let lanes = timeline.lanes.iter().enumerate().map(|(place, one)| {
        let marks = timeline.marks.iter().filter(|mark| mark.lane == Some(place));
        lane(axis, one, marks, detail)
    });
    let drawn = el("div").class(if detail == Detail::Full { "lanes" } else { "lanes small-lanes" });
    Some(drawn.child(scale(axis)).child(el("ul").children(lanes)))
}

/// How long the words of a tick are, in parts of the line.
const TICK_WORDS: i32 = 1_000;

/// The labelled days of a line, and how much of it is folded.
pub(crate) fn scale(axis: &DayLine) -> Drawing {
    let ticks = axis.ticks.iter().map(|tick| {
        let words = el("span").words(&tick.words);
        el("span").class("tick").with("style", &stretch(tick.at, None)).child(words)
    });
    let folds = axis.folds.iter().map(|fold| {
        // Where the words of a tick run into it, its own would not be read.
        let is_free = !axis.ticks.iter().any(|tick| tick.at < fold.at && fold.at < tick.at + TICK_WORDS);
        el("span")
            .class("fold")
            .with("style", &stretch(fold.at, Some(fold.width)))
            .with("title", &fold.words)
            .words(if is_free { &fold.words } else { "" })
    });
    el("div").class("day-scale").with("aria-hidden", "true").children(folds).children(ticks)
}

fn lane<'t>(
    axis: &DayLine,
    lane: &Lane,
    marks: impl Iterator<Item = &'t TimeMark>,
    detail: Detail,
) -> Drawing {
    let published = lane.published.iter().filter_map(band);
    let folds = axis
        .folds
        .iter()
        .map(|fold| el("span").class("fold").with("style", &stretch(fold.at, Some(fold.width))));
    let head = el("div").class("lane-head");
    let head = match detail {
        Detail::Full => head
            .child(source_name(&lane.badge))
            .children(lane.published.iter().take(FEW).map(|article| {
                el("a").class("muted").with("href", &article.open.href()).words(&article.words)
            }))
            .children((FEW < lane.published.len()).then(|| {
                el("small").class("muted").words(&days::and_more_articles(&(lane.published.len() - FEW)))
            })),
        Detail::Marks => head.child(source_mark(&lane.badge)),
    };
    let track = el("div")
        .class("lane-days")
        .with("style", &format!("--rows: {}", lane.rows))
        .children(folds)
        .children(published)
        .child(el("ul").children(marks.map(mark)));
    el("li").class("lane").with("data-place", &lane.badge.place.to_string()).child(head).child(track)
}

/// How many articles of a source stand beside its lane.
const FEW: usize = 3;

/// When an article was published: a line, or a band where it may be any of several days.
fn band(article: &Publication) -> Option<Drawing> {
    let (at, width) = article.place?;
    let sure = article.from == article.to && article.basis == Basis::Stated;
    let class = if sure { "band" } else { "band unsure" };
    Some(el("span").class(class).with("aria-hidden", "true").with("style", &stretch(at, Some(width))))
}

/// A claim that says when: a link to its evidence.
fn mark(mark: &TimeMark) -> Drawing {
    let name = format!("{}: {}", mark.days, mark.words);
    let link = el("a")
        .class(if mark.ahead { "time-mark ahead" } else { "time-mark" })
        .with("id", &format!("claim-{}", mark.claim))
        .with("href", &mark.open.href())
        .with("data-shape", mark.shape.slug())
        .with("data-label", mark.label.slug())
        .with("aria-label", &name)
        .with("title", &name)
        .with("style", &format!("{}; --row: {}", stretch(mark.at, Some(mark.width)), mark.row))
        .with_some("aria-current", mark.current.then_some("true"));
    let words = el("span").class("mark-words words").with("aria-hidden", "true").words(&mark.words);
    el("li").child(link.child(el("span").class("glyph")).child(words))
}

/// What each shape stands for.
pub(crate) fn key() -> Drawing {
    let line = |shape: &str, class: &str, words: &str| {
        let glyph = el("span").class("glyph");
        let sample = el("span").class(&format!("time-mark sample {class}")).with("data-shape", shape);
        el("li").child(sample.child(glyph)).words(words)
    };
    let band = |class: &str, words: &str| el("li").child(el("span").class(class)).words(words);
    el("ul")
        .class("key")
        .with("aria-label", days::KEY)
        .child(line("day", "", days::ON_THAT_DAY))
        .child(line("within", "", days::SOME_DAY_WITHIN))
        .child(line("through", "", days::ALL_OF_THESE_DAYS))
        .child(line("day", "ahead", days::DEADLINE_OR_FORECAST))
        .child(band("band sample", days::ARTICLE_PUBLISHED))
        .child(band("band unsure sample", days::PUBLISHED_SOME_DAY_WITHIN))
}

/// A place on a line, and a length.
pub(crate) fn stretch(at: i32, width: Option<i32>) -> String {
    let left = format!("left: {}", percent(at));
    width.map_or_else(|| left.clone(), |width| format!("{left}; width: {}", percent(width)))
}

/// Parts of ten thousand as a length of style sheets.
fn percent(parts: i32) -> String {
    format!("{}.{:02}%", parts / 100, parts % 100)
}
