//! Who speaks, and how often: a bar and a number for each speaker, both leading to the claims.

use leptos::prelude::*;
use parallax_view::SpeakerBar;

/// How many speakers stand before the rest is folded away.
const UNFOLDED: usize = 8;

/// The speakers, most claims first.
#[component]
pub(crate) fn SpeakerBars(speakers: Vec<SpeakerBar>) -> impl IntoView {
    let most = speakers.first().map_or(1, |speaker| speaker.count.max(1));
    let mut bars = speakers.into_iter().map(|speaker| view! { <Bar speaker most/> }).collect::<Vec<_>>();
    let rest = bars.split_off(UNFOLDED.min(bars.len()));
    let rest = (!rest.is_empty()).then(|| {
        let more = format!("{} more speakers", rest.len());
        view! { <details><summary class="small">{more}</summary><ol class="bars">{rest}</ol></details> }
    });
    view! {
        <figure class="figure">
            <figcaption class="small muted">"Claims credited to each speaker, in all articles together."</figcaption>
            <ol class="bars">{bars}</ol>
            {rest}
        </figure>
    }
}

#[component]
fn Bar(speaker: SpeakerBar, most: u32) -> impl IntoView {
    let width = format!("{}%", 100 * speaker.count / most);
    let unit = if speaker.count == 1 { " claim" } else { " claims" };
    view! {
        <li>
            <a href=speaker.open.href()>
                <span class="who">{speaker.name}<span class="unseen">", "</span></span>
                <span class="track"><span class="fill" data-kind=speaker.kind.slug() style:width=width></span></span>
                <b>{speaker.count}<span class="unseen">{unit}</span></b>
            </a>
            <small class="muted">{speaker.kind.label()}</small>
        </li>
    }
}
