//! Whether what a text says of a day lies before or after the day of writing, read off the verb next to it.

use crate::prose::{Prose, Tag, Token, VerbForm};
use parallax_model::Span;

/// Which side of the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// Before it, or on it.
    Past,
    /// After it, or on it.
    Future,
    /// After what was then: `the talks were set for Friday`. It can lie on either side of the day of writing.
    Planned,
    /// What is planned, or what a picture shows: `the talks begin`.
    Present,
    /// The text does not say.
    Open,
}

/// How far from an expression its verb is looked for, in tokens.
const REACH: usize = 24;
/// Verbs whose infinitive is still to come.
const PLANNING: &[&str] = &[
    "plan", "expect", "schedule", "set", "intend", "hope", "want", "prepare", "due", "agree", "vow",
    "pledge", "promise", "aim", "decide", "invite", "call",
];
/// Those that are planning where something was `set for` a day.
const SETTING: &[&str] = &["plan", "expect", "schedule", "set", "slate", "due"];

/// The tense of the verb that governs the expression at `span`: the one before it in its sentence, else after it.
pub(super) fn tense_of(prose: &Prose<'_>, span: Span) -> Tense {
    let Some(sentence) = prose.sentence_at(span.start).and_then(|row| prose.sentences.get(row)) else {
        return Tense::Open;
    };
    let tokens = prose.tokens(sentence.tokens.clone());
    let at = tokens.partition_point(|token| token.span.end <= span.start);
    if at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| matches!(before.lower.as_str(), "by" | "until" | "till" | "through"))
    {
        return Tense::Open;
    }
    let before = (at.saturating_sub(REACH)..at).rev();
    let after = at..tokens.len().min(at + REACH);
    // What stands behind a semicolon has a verb of its own, mostly.
    let same = |at: &usize| tokens.get(*at).is_some_and(|token| token.lower != ";");
    let tense = |at| verb_tense(tokens, at);
    before
        .clone()
        .take_while(same)
        .find_map(tense)
        .or_else(|| after.clone().take_while(same).find_map(tense))
        .or_else(|| before.chain(after).find_map(tense))
        .unwrap_or(Tense::Past)
}

/// The tense of the verb at `at`, where one stands there.
fn verb_tense(tokens: &[Token], at: usize) -> Option<Tense> {
    let token = tokens.get(at)?;
    if !matches!(token.tag, Tag::Verb | Tag::Aux) {
        return None;
    }
    let earlier = |reach: usize| tokens.get(at.saturating_sub(reach)..at).unwrap_or_default().iter().rev();
    let modal = std::iter::once(token).chain(earlier(4)).find_map(|token| match token.lower.as_str() {
        "will" | "shall" | "'ll" | "wo" => Some(Tense::Future),
        "would" => Some(Tense::Planned),
        _ => None,
    });
    if modal.is_some() {
        return modal;
    }
    let then = |reach: usize| {
        earlier(reach).find(|token| matches!(token.tag, Tag::Verb | Tag::Aux) && token.form != VerbForm::Base)
    };
    match token.form {
        VerbForm::Past | VerbForm::Participle
            if SETTING.contains(&token.lemma.as_str()) && is_for(tokens, at + 1) =>
        {
            Some(if is_now(tokens, at) { Tense::Future } else { Tense::Planned })
        }
        VerbForm::Past => Some(Tense::Past),
        VerbForm::Base if earlier(1).any(|token| token.lower == "to") => {
            let planned =
                earlier(5).any(|token| PLANNING.contains(&token.lemma.as_str()) || token.lower == "going");
            let was = then(6).is_some_and(|verb| verb.form == VerbForm::Past && !is_now(tokens, at));
            planned.then_some(if was { Tense::Planned } else { Tense::Future })
        }
        VerbForm::Third | VerbForm::Base => {
            Some(if matches!(token.lemma.as_str(), "say" | "have" | "report" | "tell") {
                Tense::Past
            } else {
                Tense::Present
            })
        }
        _ => None,
    }
}

/// Whether `for` stands there: `set for`.
fn is_for(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.lower == "for")
}

/// Whether a plan before the infinitive at `at` holds now: `is set to`, `are due to`, `has agreed to`.
fn is_now(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(6)..at).unwrap_or_default();
    before
        .iter()
        .any(|token| matches!(token.lower.as_str(), "is" | "are" | "am" | "'s" | "'re" | "has" | "have"))
}
