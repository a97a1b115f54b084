//! Hops: which attribution is told within which, and which nested ones are told at all.

use super::draft::Draft;
use crate::prose::Prose;
use parallax_model::Span;

/// For each draft the innermost other draft whose content holds its cue.
pub(super) fn parents(drafts: &[Draft]) -> Vec<Option<usize>> {
    // By start, so that only what begins near a cue is looked at.
    let mut contents: Vec<(Span, usize)> = Vec::new();
    for (row, draft) in drafts.iter().enumerate() {
        contents.extend(draft.content.iter().map(|span| (*span, row)));
    }
    contents.sort_unstable();
    let longest = contents.iter().map(|(span, _)| span.len()).max().unwrap_or(0) as u32;
    drafts.iter().enumerate().map(|(row, draft)| parent(drafts, &contents, longest, (row, draft))).collect()
}

fn parent(
    drafts: &[Draft],
    contents: &[(Span, usize)],
    longest: u32,
    (row, draft): (usize, &Draft),
) -> Option<usize> {
    let place =
        if draft.relayed { draft.content.first() } else { draft.cue.first().or(draft.content.first()) }?;
    let end = contents.partition_point(|(span, _)| span.start <= place.start);
    let near = contents.iter().take(end).rev().take_while(|(span, _)| span.start + longest >= place.start);
    let holding =
        near.filter(|(span, _)| span.contains(*place)).filter_map(|(_, at)| Some((*at, drafts.get(*at)?)));
    let length = |outer: &Draft| outer.content.iter().map(|c| c.len()).sum::<usize>();
    let own = length(draft);
    // Longer content, or an earlier row: so that hops never lead back.
    let encloses = |at: usize, outer: &Draft| {
        if draft.relayed {
            return !outer.relayed && outer.content == draft.content;
        }
        length(outer) > own || length(outer) == own && !outer.relayed && at < row
    };
    let outer = holding.filter(|(at, outer)| *at != row && encloses(*at, outer));
    outer.min_by_key(|(at, outer)| (length(outer), *at)).map(|(at, _)| at)
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
            _ if is_told_by_verb(&drafts, draft) => false,
            _ if is_told_elsewhere(&drafts, draft) => false,
            _ if is_quoted(prose, draft) => false,
            None => true,
            Some(_) if draft.stands_by_itself() => true,
            Some(_) => draft.speech,
        })
        .collect();
    drafts.into_iter().zip(keep).filter_map(|(draft, keep)| keep.then_some(draft)).collect()
}

/// Whether a verb of the sentence tells the same as a noun: `said in a statement that …` is no statement of nobody's.
fn is_told_by_verb(drafts: &[Draft], draft: &Draft) -> bool {
    let verb = |d: &Draft| matches!(d.rule, "cue-clause" | "cue-infinitive" | "cue-quotation");
    let same = |d: &Draft| d.sentence == draft.sentence && d.content == draft.content;
    draft.rule == "noun-clause" && draft.source.is_empty() && drafts.iter().any(|d| verb(d) && same(d))
}

/// Whether an announced quotation has a cue of its own: `X wrote: "…," he said`.
fn is_told_elsewhere(drafts: &[Draft], draft: &Draft) -> bool {
    let same = |other: &Draft| other.content.iter().any(|c| draft.content.iter().any(|own| own.overlaps(*c)));
    // `“We won, I guess, …”`: a cue inside the quotation is the speaker's own.
    let within = |d: &Draft| d.cue.iter().any(|cue| draft.content.iter().any(|own| own.contains(*cue)));
    draft.rule == "announced-quotation"
        && drafts.iter().any(|d| d.stands_by_itself() && same(d) && !within(d))
}

fn is_quoted(prose: &Prose<'_>, draft: &Draft) -> bool {
    draft.cue.first().is_some_and(|cue| prose.quotation_around(cue.start).is_some())
}
