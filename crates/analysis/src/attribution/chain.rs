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
    // Longer content, or an earlier row: so that hops never lead back.
    let encloses = |at: usize, d: &Draft| length(d) > own || length(d) == own && !d.relayed && at < row;
    let outer = drafts.iter().enumerate().filter(|(at, d)| holds(d) && encloses(*at, d));
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
            _ if is_told_elsewhere(&drafts, draft) => false,
            _ if is_quoted(prose, draft) => false,
            None => true,
            Some(_) if draft.stands_by_itself() => true,
            Some(_) => draft.speech,
        })
        .collect();
    drafts.into_iter().zip(keep).filter_map(|(draft, keep)| keep.then_some(draft)).collect()
}

/// Whether an announced quotation has a cue of its own: `X wrote: "…," he said`.
fn is_told_elsewhere(drafts: &[Draft], draft: &Draft) -> bool {
    let same = |other: &Draft| other.content.iter().any(|c| draft.content.iter().any(|own| own.overlaps(*c)));
    draft.rule == "announced-quotation" && drafts.iter().any(|d| d.stands_by_itself() && same(d))
}

fn is_quoted(prose: &Prose<'_>, draft: &Draft) -> bool {
    let cue = draft.cue.first().copied().unwrap_or(Span { start: 0, end: 0 });
    prose.quotations.iter().any(|q| q.outer.contains(cue))
}
