//! Actors that are characterised without a name: `Turkish-backed militants`, `the terror outfit`, `the group`.
//! Takes the labels that no name has taken; gives drafts without an actor, unless the text itself says who is meant.

use super::draft::Draft;
use super::labels::{Hit, Number};
use super::naming::Role;
use super::phrase::{is_modifier, is_noun_after, label_run, without_idle_neutrals};
use super::reading::Reading;
use super::words::Gap;
use crate::prose::Tag;
use parallax_model::{LabelClass, MentionForm, Span};

/// What makes a plain `group` refer to one that was named.
const POINTING: &[&str] = &["the", "this", "that", "these", "those", "both"];
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "these", "those", "all", "some", "several", "many", "most", "other", "its",
    "their",
];
const POSSESSIVES: &[&str] = &["his", "her", "its", "their", "our", "my", "your", "whose"];
/// What makes an adjective of the word behind it.
const DEGREES: &[&str] = &["most", "more", "very", "so", "too", "less", "quite", "rather"];
/// How many words may stand between a label and the thing that it describes.
const BETWEEN: usize = 2;

/// The drafts of all phrases whose labels are not `taken`.
pub(super) fn nominals(reading: &Reading<'_>, taken: &mut [bool]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut row = 0;
    while let Some(hit) = reading.hits.get(row) {
        if taken.get(row).copied().unwrap_or(true) {
            row += 1;
            continue;
        }
        let run = phrase_run(reading, hit, taken);
        let next = reading
            .hits
            .partition_point(|hit| run.last().is_some_and(|last| hit.words.start <= last.words.start));
        drafts.extend(nominal(reading, &run));
        for taken in taken.get_mut(row..next).unwrap_or_default() {
            *taken = true;
        }
        row = next.max(row + 1);
    }
    drafts.extend(holders(reading));
    drafts
}

/// The labels of one phrase: those that follow each other, and those of an `of` phrase after them.
fn phrase_run<'r>(reading: &'r Reading<'_>, first: &'r Hit, taken: &[bool]) -> Vec<&'r Hit> {
    let free = |hit: &&Hit| !taken.get(reading.row(hit)).copied().unwrap_or(true);
    let mut run: Vec<&Hit> = label_run(reading, first.words.start, true);
    loop {
        let Some(last) = run.last() else { return run };
        let mut at = last.words.end;
        // `foreign-sponsored Syrian militant groups`, `armed groups of terrorists`
        let joins_of = last.roles.is_noun() && reading.is(at, &["of"]) && reading.is_close(at);
        if joins_of {
            at += 1;
        }
        let limit = at + 3;
        while at < limit && reading.is_close(at) && reading.hit_from(at).is_none() && is_modifier(reading, at)
        {
            at += 1;
        }
        // `“radically-minded” militants`
        let quoted = reading.words.gap(at) == Gap::Mark
            && matches!(reading.between(at).trim(), "”" | "\"" | "’" | "'");
        let more = if (joins_of || !last.roles.is_noun()) && (reading.is_close(at) || quoted) {
            label_run(reading, at, true)
        } else {
            Vec::new()
        };
        let more: Vec<&Hit> = more.into_iter().take_while(free).collect();
        if more.is_empty() {
            return run;
        }
        run.extend(more);
    }
}

fn nominal(reading: &Reading<'_>, run: &[&Hit]) -> Option<Draft> {
    let last_noun = run.iter().rposition(|hit| hit.roles.is_noun())?;
    let run = run.get(..=last_noun)?;
    let (first, last) = (run.first()?, run.last()?);
    let end = last.words.end;
    // `some who advocate free speech`
    if run.len() == 1 && reading.tag(first.words.start) == Tag::Verb {
        return None;
    }
    if last.roles.is_trait() && last.number == Number::Singular && modifies(reading, first.words.start, end) {
        return None;
    }
    let mut rule = "label-noun";
    if is_noun_after(reading, end) && last.number == Number::Singular {
        if !is_belonging(reading, end) || !last.roles.is_person() {
            return None;
        }
        rule = "label-of-belongings";
    }
    let mut start = first.words.start;
    let limit = start.saturating_sub(2);
    while rule == "label-noun" && start > limit && reading.is_close(start) && is_modifier(reading, start - 1)
    {
        start -= 1;
    }
    let before = start.checked_sub(1).filter(|_| reading.is_close(start));
    let classed = run.iter().any(|hit| hit.label.class != LabelClass::Neutral || hit.roles.is_person());
    let only_group = run.iter().all(|hit| !hit.roles.is_person() && !hit.roles.is_trait());
    // `aid group`, `ceasefire regime`: another noun says what kind of thing it is.
    if only_group && before.is_some_and(|before| matches!(reading.tag(before), Tag::Noun | Tag::Propn)) {
        return None;
    }
    if last.roles.is_body()
        && !run.iter().any(|hit| hit.roles.is_person() || hit.roles.is_compound() || hit.roles.is_group())
    {
        return None;
    }
    if !classed {
        let points = before.is_some_and(|before| reading.is(before, POINTING));
        if !points || first.words.start != start || reading.is(end, &["of"]) {
            return None;
        }
        rule = "definite-noun";
    }
    if let Some(before) = before
        .filter(|before| reading.is(*before, DETERMINERS) || (!classed && reading.is(*before, POINTING)))
    {
        start = before;
    }
    // `reliably conservative on`: without an article a single word only describes.
    let pointed =
        before.is_some_and(|before| reading.is(before, DETERMINERS) || reading.is(before, POSSESSIVES));
    let describes = run.len() == 1 && last.number == Number::Singular && last.roles.is_trait();
    if describes && rule == "label-noun" && !pointed && !reading.capital_is_idle(last.words.start) {
        return None;
    }
    let words = start..end;
    let labels = run.iter().map(|hit| (hit.label.clone(), reading.words.span(&hit.words))).collect();
    let mut span = reading.words.span(&words);
    // The mark that opens a quotation which ends inside the phrase is the phrase's too.
    let quoted = reading.prose.quotations_in(Span { start: span.start.saturating_sub(4), end: span.start });
    let quoted = quoted.iter().find(|q| q.inner.start == span.start && q.outer.end < span.end);
    span.start = quoted.map_or(span.start, |quotation| quotation.outer.start);
    Some(Draft {
        span,
        head: reading.words.span(&last.words),
        words,
        form: MentionForm::Nominal,
        actor: None,
        labels: without_idle_neutrals(reading.labels, labels),
        distanced: None,
        rule,
    })
}

/// Whether a label that ends at `end` only describes what follows (`the conservative political case`), or is an adjective
/// by the word before it (`the most progressive in years`).
fn modifies(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let degree = start.checked_sub(1).is_some_and(|at| reading.is(at, DEGREES) && reading.is_close(start));
    let describes = |at: usize| {
        reading.words.gap(at) == Gap::Space
            && matches!(reading.tag(at), Tag::Adj | Tag::Verb)
            && (reading.tag(at) == Tag::Adj || reading.words.folded(at).ends_with("ing"))
    };
    let adjectives = (end..end + BETWEEN).take_while(|at| describes(*at)).count();
    let thing = end + adjectives;
    degree || (adjectives > 0 && reading.words.gap(thing) == Gap::Space && reading.tag(thing) == Tag::Noun)
}

/// `terrorist-held`, `rebel-controlled`: the label of whoever holds a place.
fn holders(reading: &Reading<'_>) -> Vec<Draft> {
    let held = (1..reading.words.len()).filter(|at| {
        reading.words.gap(*at) == Gap::Hyphen && reading.naming.is(Role::Held, reading.words.folded(*at))
    });
    let holder = |at: usize| {
        let label = reading.labels.person(reading.words, at - 1)?;
        let words = at - 1..at;
        let span = reading.words.span(&words);
        Some(Draft {
            words,
            span,
            head: span,
            form: MentionForm::Nominal,
            actor: None,
            labels: vec![(label, span)],
            distanced: None,
            rule: "label-of-holder",
        })
    };
    held.filter_map(holder).collect()
}

fn is_belonging(reading: &Reading<'_>, at: usize) -> bool {
    reading.naming.is(Role::Belonging, reading.words.folded(at))
}
