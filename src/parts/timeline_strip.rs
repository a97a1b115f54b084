//! When the articles were published, and which days their claims are about: a strip, and the days as links below.

use crate::draw::{Drawing, el};
use crate::parts::source_mark::source_name;
use parallax_model::Day;
use parallax_view::{EventMark, Publication, TimelineStrip};

/// How many days stand before the rest is folded away.
const UNFOLDED: usize = 6;

/// The strip with its days; nothing where no day is known.
pub(crate) fn strip(strip: &TimelineStrip) -> Option<Drawing> {
    let (from, to) = strip.from.zip(strip.to)?;
    let at = move |day: Day| share(from, to, day);
    let dots = strip
        .events
        .iter()
        .map(|event| el("span").class("dot").with("style", &format!("left: {}", percent(at(event.day)))));
    let spans = strip.publications.iter().filter_map(|article| {
        let (first, last) = (article.from.or(article.to)?, article.to.or(article.from)?);
        let (left, width) = (percent(at(first)), percent((at(last) - at(first)).max(0)));
        let span = el("span").class("span").with("data-place", &article.badge.place.to_string());
        Some(span.with("style", &format!("left: {left}; width: {width}")))
    });
    let ends = [from, to].map(|day| el("span").words(&day.in_words()));
    let line = el("div")
        .class("strip")
        .with("aria-hidden", "true")
        .child(el("div").class("spans").children(spans))
        .child(el("div").class("axis").children(dots))
        .child(el("div").class("ends").children(ends));
    let (first, rest) = strip.events.split_at(UNFOLDED.min(strip.events.len()));
    let about =
        "Bars: when each article was published, as far as it is known. Dots: days that claims are about.";
    let figure = el("figure")
        .class("figure")
        .child(el("figcaption").class("small muted").words(about))
        .child(line)
        .child(el("ul").class("published").children(strip.publications.iter().map(published)))
        .children((!first.is_empty()).then(|| el("h3").words("Days that claims are about")))
        .child(days(first))
        .children((!rest.is_empty()).then(|| {
            let more = format!("{} more days", rest.len());
            el("details").child(el("summary").class("small").words(&more)).child(days(rest))
        }));
    Some(figure)
}

fn published(article: &Publication) -> Drawing {
    el("li")
        .child(el("a").with("href", &article.open.href()).child(source_name(&article.badge)))
        .child(el("span").class("muted").words(&article.words))
}

fn days(events: &[EventMark]) -> Drawing {
    let day =
        |event: &EventMark| el("li").child(el("a").with("href", &event.open.href()).words(&event.words));
    el("ol").class("days").children(events.iter().map(day))
}

/// Where a day stands between two others: 0 to 1000.
fn share(from: Day, to: Day, day: Day) -> i32 {
    let whole = from.days_to(to).max(1);
    (1000 * from.days_to(day) / whole).clamp(0, 1000)
}

/// Thousandths as a length of style sheets.
fn percent(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
