//! Sentences that end in a colon and announce the quotation after them: `X issued this statement:`.

use super::draft::Draft;
use super::lexicon::{CueKind, Frames};
use super::view::View;
use crate::prose::Tag;
use parallax_model::CueClass;

/// The attribution of a sentence that ends in a colon and announces the quotation after it.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    drafts.extend(announced(view));
}

fn announced(view: &View<'_>) -> Option<Draft> {
    let colon = view.len().checked_sub(1).filter(|&last| view.lower(last) == ":")?;
    let next = view.prose.sentences.get(view.sentence + 1)?;
    let quotation =
        view.prose.quotations.iter().find(|q| q.within.is_none() && q.outer.start == next.span.start)?;
    let finite = |at: &usize| view.is_verbal(*at) && view.is_finite(*at);
    let speaking =
        (0..colon).rev().find(|&at| view.tag(at) == Tag::Verb && view.lexicon.speaks(view.lemma(at)));
    let at = speaking.or_else(|| (0..colon).find(finite))?;
    let group = view.group_start(at);
    let subject = view.subject(group, at)?;
    let cue = view.lexicon.cues(view.lemma(at), CueKind::Verb).find(|cue| cue.takes(Frames::QUOTE));
    Some(Draft {
        source: vec![view.span(subject.start, subject.end)],
        cue: vec![view.span(group, colon)],
        content: vec![view.whole(quotation.outer)],
        class: cue.map_or(CueClass::Neutral, |cue| cue.class),
        lemma: view.lemma(at).to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        rule: "announced-quotation",
        sentence: view.sentence,
    })
}
