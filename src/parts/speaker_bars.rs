//! Who speaks, and how often: a bar and a number for each speaker, both leading to the claims.

use crate::draw::{Drawing, el};
use crate::texts::days;
use parallax_view::SpeakerBar;

/// How many speakers stand before the rest is folded away.
const UNFOLDED: usize = 8;

/// The speakers, most claims first.
pub(crate) fn speaker_bars(speakers: &[SpeakerBar]) -> Drawing {
    let most = speakers.first().map_or(1, |speaker| speaker.count.max(1));
    let (first, rest) = speakers.split_at(UNFOLDED.min(speakers.len()));
    let bars = |speakers: &[SpeakerBar]| {
        el("ol").class("bars").children(speakers.iter().map(|speaker| bar(speaker, most)))
    };
    let about = days::CLAIMS_CREDITED_TO_EACH_SPEAKER;
    el("figure")
        .class("figure")
        .child(el("figcaption").class("small muted").words(about))
        .child(bars(first))
        .children((!rest.is_empty()).then(|| {
            let more = days::more_speakers(&rest.len());
            el("details").child(el("summary").class("small").words(&more)).child(bars(rest))
        }))
}

fn bar(speaker: &SpeakerBar, most: u32) -> Drawing {
    let unseen = |words| el("span").class("unseen").words(words);
    let fill = el("span")
        .class("fill")
        .with("data-kind", speaker.kind.slug())
        .with("style", &format!("width: {}%", 100 * speaker.count / most));
    let link = el("a")
        .with("href", &speaker.open.href())
        .child(el("span").class("who").words(&speaker.name).child(unseen(", ")))
        .child(el("span").class("track").child(fill))
        .child(el("b").words(&speaker.count.to_string()).child(unseen(if speaker.count == 1 {
            " claim"
        } else {
            " claims"
        })));
    el("li").child(link).child(el("small").class("muted").words(speaker.kind.label()))
}
