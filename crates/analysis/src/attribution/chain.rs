//! Hops: which attribution is told within which, and which nested ones are told at all.

use super::draft::Draft;
use crate::prose::Prose;
use parallax_model::Span;

/// For each draft the innermost other draft whose content holds its cue.
pub(super) fn parents(drafts: &[Draft]) -> Vec<Option<usize>> {
    drafts.iter().enumerate().map(|(row, draft)| parent(drafts, row, draft)).collect()
}

fn parent(drafts: &[Draft], row: usize, draft: &Draft) -> Option<usize> {
    if draft.relayed {
        let tells = |outer: &Draft| !outer.relayed && outer.content == draft.content;
        return drafts.iter().position(tells);
    }
    let place = draft.cue.first().or(draft.content.first()).copied()?;
    let holds = |outer: &Draft| outer.content.iter().any(|c| c.contains(place));
    let length = |outer: &Draft| outer.content.iter().map(|c| c.len()).sum::<usize>();
    let own = length(draft);
    let outer = drafts.iter().enumerate().filter(|(at, d)| *at != row && holds(d) && length(d) >= own);
    outer.min_by_key(|(_, d)| length(d)).map(|(at, _)| at)
}

/// Leaves out what a quoted speaker thinks or says of himself, and attitudes inside what somebody says: readers
/// and annotators take `I think` in a quotation as part of it.
pub(super) fn prune(prose: &Prose<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let parents = parents(&drafts);
    let keep: Vec<bool> = drafts
        .iter()
        .zip(&parents)
        .map(|(draft, parent)| match parent {
            _ if draft.relayed => true,
            _ if is_quoted(prose, draft) => false,
            None => true,
            Some(_) if draft.stands_by_itself() => true,
            Some(_) => draft.speech,
        })
        .collect();
    drafts.into_iter().zip(keep).filter_map(|(draft, keep)| keep.then_some(draft)).collect()
}

fn is_quoted(prose: &Prose<'_>, draft: &Draft) -> bool {
    let cue = draft.cue.first().copied().unwrap_or(Span { start: 0, end: 0 });
    prose.quotations.iter().any(|q| q.outer.contains(cue))
}
