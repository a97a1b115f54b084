//! `According to X, …` and `…, according to X`.

use super::draft::Draft;
use super::lexicon::Frames;
use super::quoted::whole_quotation;
use super::view::View;
use crate::prose::{Tag, VerbForm};
use parallax_model::{CueClass, Span};

/// Where the cue stands to what is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    InFront,
    /// Behind it or inside of it.
    Behind,
}

impl Position {
    pub(super) fn of(view: &View<'_>, at: usize) -> Self {
        let leads = at > 0 && (matches!(view.before(at), "and" | "but" | ";") || view.opens_quote(at - 1));
        let opens = view.bounds_clause(at) && (at < 3 || leads);
        if opens { Self::InFront } else { Self::Behind }
    }
}

/// The attributions of this sentence that `according to` makes.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for at in 0..view.len() {
        if view.lower(at) == "according" && view.lower(at + 1) == "to" {
            drafts.extend(at_cue(view, at));
        }
    }
}

fn at_cue(view: &View<'_>, at: usize) -> Option<Draft> {
    let start = at + 2;
    let position = Position::of(view, at);
    let source_end = source_end(view, start, position);
    let content = told_around(view, at, source_end, position)?;
    Some(Draft {
        source: vec![view.span(start, source_end)],
        cue: vec![view.span(at, start)],
        content,
        class: CueClass::Neutral,
        lemma: "according to".to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        hearer: None,
        rule: "according-to",
        sentence: view.sentence,
    })
}

/// What is said around a phrase from `at` to `end` that names who says it.
pub(super) fn told_around(
    view: &View<'_>,
    at: usize,
    source_end: usize,
    position: Position,
) -> Option<Vec<Span>> {
    if position == Position::InFront {
        let begin = past_relay(view, source_end + usize::from(view.lower(source_end) == ","));
        let end = view.content_end(begin, Frames::THAT);
        if end <= begin {
            return None;
        }
        Some(vec![whole_quotation(view, begin..end)])
    } else {
        let stop = if matches!(view.before(at), "," | "-" | "—" | "--") { at - 1 } else { at };
        let begin = (0..stop).rev().find(|&b| view.lower(b) == ";").map_or(view.past_dateline(), |b| b + 1);
        if stop <= begin {
            return None;
        }
        let mut content = vec![view.span(begin, stop)];
        let next = source_end + 1;
        // `The bridge, according to X, | had been closed`
        let predicate = view.before(at) == "," && view.is_verbal(next) && view.is_finite(next);
        if view.lower(source_end) == ","
            && (predicate || view.is_clause(next, view.end()))
            && !matches!(view.lower(source_end + 1), "who" | "which" | "but" | "and" | "while")
        {
            let end = view.content_end(source_end + 1, Frames::THAT);
            content.push(view.span(source_end + 1, end));
        }
        Some(content)
    }
}

/// Behind `quoting KCNA,` at `at`.
fn past_relay(view: &View<'_>, at: usize) -> usize {
    if !view.relays(at) {
        return at;
    }
    let end = view.phrase_right(at + 1);
    end + usize::from(view.lower(end) == ",")
}

/// The source ends at the comma before the content, or with the sentence.
fn source_end(view: &View<'_>, start: usize, position: Position) -> usize {
    if position == Position::Behind {
        let end = (start..view.end())
            .find(|&at| matches!(view.lower(at), "," | ";" | "—" | "--") || view.is_mark(at));
        return end.unwrap_or(view.end()).max(start + 1);
    }
    let mut end = view.phrase_right(start).max(start + 1);
    let comma = |from: usize| (from..view.end()).find(|&at| view.lower(at) == ",");
    let Some(first) = comma(end) else { return end };
    // `Lena Moss, who came late, | …`, `Lena Moss, 54, the mayor of Norvale, | …`
    let inserted = |at: usize| {
        let next = comma(at + 1)?;
        let relative = matches!(view.lower(at + 1), "who" | "which" | "whose");
        (relative || view.begins_phrase(at + 1) && !view.is_clause(at + 1, next)).then_some(next)
    };
    let last = std::iter::successors(Some(first), |at| inserted(*at)).last().unwrap_or(first);
    let is_described = last > first && view.is_clause(last + 1, view.end());
    let comma = if is_described { last } else { first };
    // `a poll released on Sunday by X, …`
    let described = view.tag(end) == Tag::Verb && view.form(end) != VerbForm::Base
        || matches!(view.lower(end), "who" | "which" | "that");
    if is_described || described || !(end..comma).any(|at| view.is_verbal(at) && view.is_finite(at)) {
        end = comma;
    }
    end
}
