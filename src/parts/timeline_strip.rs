//! When the articles were published, and which days their claims are about: a strip, and the days as links below.

use crate::parts::source_mark::SourceName;
use leptos::prelude::*;
use parallax_model::Day;
use parallax_view::TimelineStrip;

/// How many days stand before the rest is folded away.
const UNFOLDED: usize = 6;

/// The strip with its days; nothing where no day is known.
#[component]
pub(crate) fn Strip(strip: TimelineStrip) -> impl IntoView {
    let TimelineStrip { from, to, publications, events } = strip;
    let (from, to) = from.zip(to)?;
    let at = move |day: Day| share(from, to, day);
    let dots =
        events.iter().map(|event| view! { <span class="dot" style:left=percent(at(event.day))></span> });
    let spans = publications.iter().filter_map(|article| {
        let (first, last) = (article.from.or(article.to)?, article.to.or(article.from)?);
        let width = percent((at(last) - at(first)).max(0));
        let place = article.badge.place.to_string();
        Some(view! { <span class="span" data-place=place style:left=percent(at(first)) style:width=width></span> })
    });
    let strip = view! {
        <div class="strip" aria-hidden="true">
            <div class="spans">{spans.collect_view()}</div>
            <div class="axis">{dots.collect_view()}</div>
            <div class="ends"><span>{from.in_words()}</span><span>{to.in_words()}</span></div>
        </div>
    };
    let articles = publications.into_iter().map(|article| {
        view! { <li><a href=article.open.href()><SourceName badge=article.badge/></a><span class="muted">{article.words}</span></li> }
    });
    let articles = articles.collect_view();
    let mut days = events
        .into_iter()
        .map(|event| view! { <li><a href=event.open.href()>{event.words}</a></li> })
        .collect::<Vec<_>>();
    let heading = (!days.is_empty()).then(|| view! { <h3>"Days that claims are about"</h3> });
    let rest = days.split_off(UNFOLDED.min(days.len()));
    let rest = (!rest.is_empty()).then(|| {
        let more = format!("{} more days", rest.len());
        view! { <details><summary class="small">{more}</summary><ol class="days">{rest}</ol></details> }
    });
    Some(view! {
        <figure class="figure">
            <figcaption class="small muted">
                "Bars: when each article was published, as far as it is known. Dots: days that claims are about."
            </figcaption>
            {strip}
            <ul class="published">{articles}</ul>
            {heading}
            <ol class="days">{days}</ol>
            {rest}
        </figure>
    })
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
