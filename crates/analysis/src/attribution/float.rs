//! Quotations that no cue of their own introduces: they go on with the speaker before them.

use super::draft::Draft;
use crate::prose::{ParagraphKind, Prose, Quotation};
use parallax_model::Span;

/// Gives each quotation that stands as a sentence of its own to the speaker before it: of the same paragraph, or
/// of the one before where it fills its own. `drafts` are in the order of their sentences.
pub(super) fn float(prose: &Prose<'_>, drafts: &mut [Draft]) {
    let told = told(prose, drafts);
    let mut direct: Vec<bool> = drafts.iter().map(|draft| is_direct(prose, draft)).collect();
    for (quotation, told) in prose.quotations.iter().zip(told) {
        if told || quotation.within.is_some() || !stands_alone(prose, quotation) {
            continue;
        }
        let Some(sentence) = prose.sentence_at(quotation.outer.start) else { continue };
        let Some(paragraph) = paragraph_of(prose, sentence) else { continue };
        let alone = prose
            .paragraphs
            .get(paragraph)
            .is_some_and(|p| p.span.start == quotation.outer.start && p.span.end <= quotation.outer.end + 1);
        let near = |draft: &Draft| {
            let at = paragraph_of(prose, draft.sentence);
            at == Some(paragraph) || alone && at.map(|at| at + 1) == Some(paragraph)
        };
        let end = drafts.partition_point(|draft| draft.sentence <= sentence);
        let before = drafts.iter().enumerate().take(end).rev().take_while(|(_, draft)| near(draft));
        let speaker = before.map(|(row, _)| row).find(|&row| direct.get(row) == Some(&true));
        if let Some(row) = speaker
            && let (Some(draft), Some(direct)) = (drafts.get_mut(row), direct.get_mut(row))
        {
            draft.content.push(quotation.outer);
            *direct = true;
        }
    }
}

/// For each quotation whether the content of some draft holds most of it. What a quoted speaker says in turn tells
/// nothing of who quotes him.
fn told(prose: &Prose<'_>, drafts: &[Draft]) -> Vec<bool> {
    let mut told = vec![false; prose.quotations.len()];
    let own =
        |draft: &&Draft| draft.cue.first().is_none_or(|cue| prose.quotation_around(cue.start).is_none());
    for content in drafts.iter().filter(own).flat_map(|draft| draft.content.iter()) {
        let around = prose.quotation_around(content.start).map_or(content.start, |q| q.outer.start);
        let first = prose.quotations.partition_point(|q| q.outer.start < around);
        let rows = prose.quotations.iter().zip(told.iter_mut()).skip(first);
        for (quotation, told) in rows.take_while(|(q, _)| q.outer.start < content.end) {
            *told |= quotation.outer.overlaps(*content) && content.len() * 2 > quotation.outer.len();
        }
    }
    told
}

/// Whether a quotation makes up most of a content of the draft.
fn is_direct(prose: &Prose<'_>, draft: &Draft) -> bool {
    let most = |content: &Span| {
        let inside = prose.quotations_in(*content).iter();
        inside.filter(|q| content.contains(q.outer)).any(|q| q.outer.len() * 2 > content.len())
    };
    draft.content.iter().any(most)
}

/// Whether a quotation begins a sentence of running text and has more than a few words.
fn stands_alone(prose: &Prose<'_>, quotation: &Quotation) -> bool {
    let sentence = prose.sentence_at(quotation.outer.start).and_then(|s| prose.sentences.get(s));
    sentence.is_some_and(|sentence| {
        let kind = prose.paragraphs.get(sentence.paragraph).map(|p| p.kind);
        kind == Some(ParagraphKind::Body)
            && sentence.span.start == quotation.outer.start
            && prose.tokens_in(quotation.outer).len() > 4
    })
}

fn paragraph_of(prose: &Prose<'_>, sentence: usize) -> Option<usize> {
    prose.sentences.get(sentence).map(|s| s.paragraph)
}
