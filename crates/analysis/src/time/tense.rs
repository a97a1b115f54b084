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
    if matches!(token.lower.as_str(), "will" | "shall" | "'ll" | "wo")
        || earlier(4).any(|token| matches!(token.lower.as_str(), "will" | "shall" | "'ll" | "wo" | "would"))
    {
        return Some(Tense::Future);
    }
    match token.form {
        VerbForm::Past => Some(Tense::Past),
        VerbForm::Base if earlier(1).any(|token| token.lower == "to") => {
            let planned =
                earlier(5).any(|token| PLANNING.contains(&token.lemma.as_str()) || token.lower == "going");
            planned.then_some(Tense::Future)
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
