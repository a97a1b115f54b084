//! Sentences that announce the quotation after them: `X issued this statement:`, `nobody doubts Okoro: "…"`, and
//! `X sent out a statement.` before a paragraph that is one quotation.

use super::draft::Draft;
use super::lexicon::{CueKind, Frames};
use super::subject::Range;
use super::view::View;
use crate::prose::{Quotation, Relation, Tag, VerbForm};
use parallax_model::CueClass;

/// The attribution of a quotation that this sentence announces and no draft has yet.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    let found = announced(view).filter(|draft| {
        let within = |d: &Draft| d.cue.iter().any(|cue| draft.content.iter().any(|own| own.contains(*cue)));
        let told = |d: &&Draft| {
            !within(d) && d.content.iter().any(|c| draft.content.iter().any(|own| own.overlaps(*c)))
        };
        !drafts.iter().any(|d| told(&d))
    });
    drafts.extend(found);
}

fn announced(view: &View<'_>) -> Option<Draft> {
    if let Some((at, end, quotation)) = after_comma(view) {
        let group = view.group_start(at);
        return view.subject(group, at).map(|source| draft(view, source, group..end, at, quotation));
    }
    let (end, quotation) = after_colon(view).or_else(|| paragraph_after_statement(view))?;
    let finite = |at: &usize| view.is_verbal(*at) && view.is_finite(*at);
    let speaks = |at: &usize| view.tag(*at) == Tag::Verb && view.lexicon.speaks(view.lemma(*at));
    let speaking = (0..end).rev().find(speaks);
    let named = speaking.is_none().then(|| name_before(view, end)).flatten();
    let (source, group, at) = if let Some(start) = named {
        (start..end, end, end)
    } else {
        let at = speaking.or_else(|| (0..end).find(finite))?;
        let group = view.group_start(at);
        (view.subject(group, at)?, group, at)
    };
    Some(draft(view, source, group..end.max(group + 1), at, quotation))
}

fn draft(view: &View<'_>, source: Range, words: Range, at: usize, quotation: &Quotation) -> Draft {
    let cue = view.lexicon.cues(view.lemma(at), CueKind::Verb).find(|cue| cue.takes(Frames::QUOTE));
    Draft {
        source: vec![view.span(source.start, source.end)],
        cue: vec![view.span(words.start, words.end)],
        content: vec![view.whole(quotation.outer)],
        class: cue.map_or(CueClass::Neutral, |cue| cue.class),
        lemma: view.lemma(at).to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        hearer: None,
        rule: "announced-quotation",
        sentence: view.sentence,
    }
}

/// `she drew cheers and boomed, “…”`, `he announced on his page, in capitals, “…”`: a verb with no object, the comma behind its
/// clause, and the quotation that ends the sentence. A verb that the lexicon has for speech may stand further off.
fn after_comma<'p>(view: &View<'p>) -> Option<(usize, usize, &'p Quotation)> {
    let opens = |at: &usize| view.lower(*at) == "," && view.opens_quote(at + 1) && !view.is_mark(at - 1);
    let comma = (1..view.len()).find(opens).filter(|comma| view.quotation_row(*comma).is_none())?;
    let quotation = view.quotation(comma + 1)?;
    let inside =
        || (comma + 2..view.len()).filter(|at| view.quotation_row(*at) == view.quotation_row(comma + 1));
    let clause = inside().any(|at| view.is_verbal(at) && view.is_finite(at)) && inside().count() > 4;
    let capital = view.span(comma + 2, comma + 3).of(view.prose.text).starts_with(char::is_uppercase);
    let ends = inside().last().is_some_and(|last| last + 2 >= view.len());
    if !(clause && ends) {
        return None;
    }
    let verbs =
        || (0..comma).rev().filter(|at| view.tag(*at) == Tag::Verb && view.quotation_row(*at).is_none());
    let speaks = |at: &usize| view.lexicon.speaks(view.lemma(*at)) && view.form(*at) != VerbForm::Base;
    let bare = |at: usize| view.child(at, Relation::Obj).is_none_or(|object| object > comma);
    let past = |at: &usize| view.is_finite(*at) || view.form(*at) == VerbForm::Participle;
    let last = verbs().find(past).filter(|at| capital && bare(*at) && !view.is_passive(*at));
    let verb = verbs().take(2).find(speaks).or(last)?;
    Some((verb, comma, quotation))
}

/// A colon, and the quotation that opens right behind it, in this sentence or the next.
fn after_colon<'p>(view: &View<'p>) -> Option<(usize, &'p Quotation)> {
    let colon = (1..view.len()).find(|&at| view.lower(at) == ":" && view.quotation_row(at).is_none())?;
    let quotation = if colon + 1 == view.len() { next_quotation(view) } else { view.quotation(colon + 1) };
    quotation.filter(|_| colon + 1 == view.len() || view.opens_quote(colon + 1)).map(|q| (colon, q))
}

/// The quotation with which the next sentence begins.
fn next_quotation<'p>(view: &View<'p>) -> Option<&'p Quotation> {
    let next = view.prose.sentences.get(view.sentence + 1)?;
    view.prose.quotation_from(next.span.start)
}

/// A sentence with a noun like `statement` at the end of its paragraph, before one that is a quotation and nothing
/// else.
fn paragraph_after_statement<'p>(view: &View<'p>) -> Option<(usize, &'p Quotation)> {
    let states = |at: usize| {
        matches!(
            view.lemma(at),
            "statement"
                | "letter"
                | "email"
                | "tweet"
                | "post"
                | "message"
                | "note"
                | "memo"
                | "reply"
                | "answer"
        )
    };
    let quotation = next_quotation(view).filter(|_| (0..view.len()).any(states))?;
    let next = view.prose.sentences.get(view.sentence + 1)?;
    let paragraph = view.prose.paragraphs.get(next.paragraph)?;
    let alone =
        paragraph.span.start == quotation.outer.start && paragraph.span.end <= quotation.outer.end + 1;
    (alone && view.quotation_row(view.len().saturating_sub(1)).is_none()).then_some((view.end(), quotation))
}

/// Where the name begins that ends right before the colon; none where it tells a place or a time: `the Games in Norvia: “…”`.
fn name_before(view: &View<'_>, colon: usize) -> Option<usize> {
    let last = colon.checked_sub(1).filter(|&last| view.tag(last) == Tag::Propn)?;
    let before = view.before(view.chunk_left(last + 1)?);
    let placed =
        matches!(before, "in" | "at" | "on" | "of" | "to" | "for" | "with" | "about" | "after" | "before");
    view.phrase_left(last + 1).filter(|_| !placed)
}
