//! Who says it, hop by hop: the innermost speaker first, the source last.

use leptos::prelude::*;
use parallax_model::{CueClass, Voice};
use parallax_view::Hop;

/// The chain of a claim; in the source's own voice, the source alone.
#[component]
pub(crate) fn Chain(hops: Vec<Hop>, voice: Voice) -> impl IntoView {
    let own = (voice == Voice::Own).then_some(", own voice");
    let hops = hops.into_iter().enumerate().map(|(place, hop)| {
        let arrow = (place > 0).then(|| {
            view! { <span class="arrow" aria-hidden="true">" ← "</span><span class="unseen">", as told by "</span> }
        });
        let class = hop.cue_class.filter(|class| *class != CueClass::Neutral);
        let tone = class.map(|class| {
            view! { <small class=format!("tone cue-{}", class.slug())>{class.label().to_lowercase()}</small> }
        });
        let how = (!hop.cue.is_empty()).then(|| format!("“{}”", hop.cue));
        view! { {arrow}<span class="hop" title=how>{hop.name}{tone}</span> }
    });
    view! { <span class="chain">{hops.collect_view()}{own}</span> }
}
