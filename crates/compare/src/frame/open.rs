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
    let question = shared(&about::topic(corpus, alike, members));
    Asked { frame: Frame::Open, key: String::new(), question, answers: members.iter().map(answer).collect() }
}

/// `Who says what with “patrols” and “buffer zone”?`: an open row asks no more than the words that put it together.
fn shared(topic: &[String]) -> String {
    let quoted: Vec<String> = topic.iter().map(|words| format!("“{words}”")).collect();
    let listed = match quoted.split_last() {
        None => return "Who says what?".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    };
    format!("Who says what with {listed}?")
}
