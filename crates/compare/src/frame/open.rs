//! The frame of all else: what is said of it, side by side, without a verdict.

use super::{Answer, Asked, Said};
use crate::about;
use crate::alike::Alike;
use crate::passage::Passage;
use crate::row::Frame;
use parallax_model::{Corpus, Span, Spans};

/// The open question of passages; all of their claims' words answer it.
pub(super) fn ask<'p>(corpus: &Corpus, alike: &Alike<'_>, members: &[(usize, &'p Passage)]) -> Asked<'p> {
    let answer = |(row, passage): &(usize, &'p Passage)| {
        let content = passage.claims.iter().filter_map(|claim| corpus.claims.get(*claim));
        let words: Vec<Span> = content.flat_map(|claim| claim.content.iter().copied()).collect();
        let spans = Spans::collect(words).map(|spans| spans.as_slice().to_vec()).unwrap_or_default();
        Answer::new(corpus, *row, passage, spans, Said::Words)
    };
    let topic = about::topic(corpus, alike, members);
    let question = if topic.is_empty() {
        "What does each say?".to_owned()
    } else {
        format!("What does each say of {}?", topic.join(", "))
    };
    Asked { frame: Frame::Open, key: String::new(), question, answers: members.iter().map(answer).collect() }
}
