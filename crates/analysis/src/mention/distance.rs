//! Words that hold a name or label at a distance: `so-called`, `what Turkey describes as`, and quotation marks
//! around nothing but the name or label.

use super::draft::Draft;
use super::reading::Reading;
use super::words::Gap;
use parallax_model::{MentionForm, Span};

/// Adjectives that say the writer does not vouch for the name.
const DISTANCING: &[&[&str]] = &[
    &["so", "called"],
    &["self", "proclaimed"],
    &["self", "styled"],
    &["self", "described"],
    &["self", "declared"],
    &["alleged"],
    &["purported"],
    &["supposed"],
];
/// `describes as`, `calls`, `are said to be`: with `what` before them and the label after.
const NAMING: &[&str] = &[
    "describes",
    "described",
    "describe",
    "calls",
    "called",
    "call",
    "labels",
    "labelled",
    "labeled",
    "brands",
    "branded",
    "terms",
    "termed",
    "considers",
    "considered",
    "regards",
    "said",
];
/// How many words `what … describes as` may have.
const WHAT_LENGTH: usize = 8;
/// The longest quotation that is only a name or label, in words.
const SCARE_QUOTE: usize = 5;

/// Marks each draft that is held at a distance; a distancing adjective right before it becomes part of its phrase.
pub(super) fn mark(reading: &Reading<'_>, drafts: &mut [Draft]) {
    for draft in drafts {
        // `the so-called US-led coalition` holds the coalition at a distance.
        if draft.form == MentionForm::Name && reading.words.gap(draft.words.end) == Gap::Hyphen {
            continue;
        }
        if let Some(words) = adjective(reading, draft) {
            draft.distanced = Some(reading.words.span(&words));
            if words.start < draft.words.start {
                let before = words.start.checked_sub(1).filter(|at| {
                    reading.is_close(at + 1) && reading.is(*at, &["the", "a", "an", "these", "those"])
                });
                draft.words.start = before.unwrap_or(words.start);
                draft.span = draft.span.join(reading.words.span(&draft.words));
            }
        } else {
            draft.distanced = what_phrase(reading, draft).or_else(|| scare_quotes(reading, draft));
        }
    }
}

/// The distancing adjective inside the phrase or right before it.
fn adjective(reading: &Reading<'_>, draft: &Draft) -> Option<std::ops::Range<usize>> {
    let first = draft.words.start.saturating_sub(2);
    (first..draft.words.end).find_map(|at| {
        let fits = |words: &&&[&str]| {
            words
                .iter()
                .enumerate()
                .all(|(n, word)| reading.is(at + n, &[word]) && (n == 0 || reading.is_close(at + n)))
        };
        let length = DISTANCING.iter().find(fits)?.len();
        let touches =
            at >= draft.words.start || (at + length == draft.words.start && reading.is_close(at + length));
        touches.then_some(at..at + length)
    })
}

/// `what Turkey describes as` before the phrase.
fn what_phrase(reading: &Reading<'_>, draft: &Draft) -> Option<Span> {
    let end = draft.words.start;
    let start = (end.saturating_sub(WHAT_LENGTH)..end).rev().find(|at| reading.is(*at, &["what"]))?;
    let close = (start + 1..=end).all(|at| reading.is_close(at));
    let last = end - 1;
    let names = if reading.is(last, &["as"]) {
        reading.is(last.saturating_sub(1), NAMING)
    } else {
        reading.is(last, NAMING) || (reading.is(last, &["be"]) && reading.is(last.saturating_sub(2), NAMING))
    };
    (close && names).then(|| reading.words.span(&(start..end)))
}

/// Quotation marks around the phrase, or around its name or labels, and nothing else.
fn scare_quotes(reading: &Reading<'_>, draft: &Draft) -> Option<Span> {
    let prose = reading.prose;
    let first = prose.quotations.partition_point(|quotation| quotation.outer.end < draft.span.start);
    let near =
        prose.quotations.iter().skip(first).take_while(|quotation| quotation.outer.start < draft.span.end);
    let scare = |outer: Span, inner: Span| {
        let inside = draft.span.contains(inner.trimmed(prose.text)) || inner.contains(draft.span);
        let words = reading.words.within(inner).len();
        let beyond = words.saturating_sub(draft.words.len());
        let holds = inner.contains(draft.head) || draft.labels.iter().any(|(_, span)| inner.contains(*span));
        (inside && holds && words <= SCARE_QUOTE && beyond <= 1 && words > 0).then_some(outer)
    };
    near.filter(|quotation| quotation.closed).find_map(|quotation| scare(quotation.outer, quotation.inner))
}
