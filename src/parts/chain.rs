//! Who says it, hop by hop: the innermost speaker first, the source last.

use crate::draw::{Drawing, el};
use crate::texts::list;
use parallax_model::{CueClass, Voice};
use parallax_view::Hop;

/// The chain of a claim; in the source's own voice, the source alone.
pub(crate) fn chain(hops: &[Hop], voice: Voice) -> Drawing {
    let mut chain = el("span").class("chain");
    for (place, hop) in hops.iter().enumerate() {
        if place > 0 {
            chain = chain
                .child(el("span").class("arrow").with("aria-hidden", "true").words(" ← "))
                .child(el("span").class("unseen").words(list::AS_TOLD_BY));
        }
        chain = chain.child(drawn(hop));
    }
    if voice == Voice::Own { chain.words(list::OWN_VOICE) } else { chain }
}

fn drawn(hop: &Hop) -> Drawing {
    let how = (!hop.cue.is_empty()).then(|| format!("“{}”", hop.cue));
    let tone = hop.cue_class.filter(|class| *class != CueClass::Neutral).map(|class| {
        el("small").class(&format!("tone cue-{}", class.slug())).words(&parallax_view::lower(class.label()))
    });
    el("span").class("hop").with_some("title", how.as_deref()).words(&hop.name).children(tone)
}
