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
    /// After what was then: `the talks were set for October 15`. It can lie on either side of the day of writing; a
    /// weekday is the coming one.
    Planned,
    /// What is planned, or what a picture shows: `the talks begin`.
    Present,
    /// The text does not say.
    Open,
}

/// How far from an expression its verb is looked for, in tokens.
const REACH: usize = 24;
/// How far before an infinitive what plans it stands, in tokens.
const PLANNED: usize = 5;
/// Verbs whose infinitive is still to come.
const PLANNING: &[&str] = &[
    "plan", "expect", "schedule", "set", "intend", "hope", "want", "prepare", "due", "agree", "vow",
    "pledge", "promise", "aim", "decide", "invite", "call", "suppose",
];
/// Those of them that are followed by the day itself: `set for Friday`.
const SETTING: &[&str] = &["plan", "expect", "schedule", "set"];
/// Verbs of which the past looks like the infinitive.
const INVARIABLE: &[&str] = &[
    "set", "hit", "cut", "put", "shut", "beat", "cost", "hurt", "let", "quit", "spread", "split", "cast",
    "burst", "read", "bet", "shed", "thrust",
];

/// The tense of the verb that governs the expression at `span`: the one before it in its clause, else after it.
pub(super) fn tense_of(prose: &Prose<'_>, span: Span) -> Tense {
    let Some(sentence) = prose.sentence_at(span.start).and_then(|row| prose.sentences.get(row)) else {
        return Tense::Open;
    };
    let tokens = prose.tokens(sentence.tokens.clone());
    let at = tokens.partition_point(|token| token.span.end <= span.start);
    match at.checked_sub(1).and_then(|before| tokens.get(before)).map(|before| before.lower.as_str()) {
        Some("by" | "until" | "till" | "through") => return Tense::Open,
        Some("since") => return Tense::Past,
        _ => {}
    }
    // What stands behind a semicolon has a verb of its own, mostly.
    let (before, after) = tokens.split_at_checked(at).unwrap_or((tokens, &[]));
    let is_end = |token: &Token| token.lower == ";";
    let near = before.get(at.saturating_sub(REACH)..).unwrap_or_default();
    let from = near.iter().rposition(is_end).map_or(0, |place| at.saturating_sub(REACH) + place + 1);
    let to = after.iter().take(REACH).position(is_end).map_or(tokens.len(), |place| at + place);
    let clause = tokens.get(from..to).unwrap_or_default();
    nearest(clause, at - from).or_else(|| nearest(tokens, at)).unwrap_or(Tense::Past)
}

/// The tense of the verb next before `at`, else of the one next behind it.
fn nearest(tokens: &[Token], at: usize) -> Option<Tense> {
    let before = (at.saturating_sub(REACH)..at).rev().find_map(|at| verb_tense(tokens, at));
    before.or_else(|| (at..tokens.len().min(at + REACH)).find_map(|at| verb_tense(tokens, at)))
}

/// The tense of the verb at `at`, where one stands there.
fn verb_tense(tokens: &[Token], at: usize) -> Option<Tense> {
    let token = tokens.get(at)?;
    if !is_verb(token) {
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
    let lemma = token.lemma.as_str();
    let for_a_day = tokens.get(at + 1).is_some_and(|next| next.lower == "for");
    if for_a_day && SETTING.contains(&lemma) && token.form != VerbForm::Gerund {
        return Some(plan_at(tokens, at));
    }
    if token.form == VerbForm::Past || earlier(3).any(|token| token.lower == "did") {
        return Some(Tense::Past);
    }
    if token.form == VerbForm::Base && earlier(1).any(|token| token.lower == "to") {
        let first = at.saturating_sub(PLANNED);
        let plans = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| PLANNING.contains(&token.lemma.as_str()) || token.lower == "going")
        };
        return (first..at).rev().find(plans).map(|plan| plan_at(tokens, plan));
    }
    if !matches!(token.form, VerbForm::Third | VerbForm::Base) {
        return None;
    }
    Some(match lemma {
        "say" | "have" | "report" | "tell" => Tense::Past,
        // `is accused of`, `is dated`: what is told lies before.
        "be" if tokens.get(at + 1).is_some_and(|next| next.form == VerbForm::Participle) => Tense::Open,
        _ if earlier(2).any(|token| matches!(token.lower.as_str(), "could" | "might")) => Tense::Planned,
        _ if token.form == VerbForm::Base && INVARIABLE.contains(&lemma) && !is_helped(tokens, at) => {
            Tense::Open
        }
        _ => Tense::Present,
    })
}

/// Whether the plan at `at` holds now (`is set for`, `has agreed to`, `plans to`) or was made then (`was set for`,
/// `agreed to`).
fn plan_at(tokens: &[Token], at: usize) -> Tense {
    let before = tokens.get(at.saturating_sub(4)..at).unwrap_or_default().iter().rev();
    let chain =
        before.take_while(|token| matches!(token.tag, Tag::Aux | Tag::Adv | Tag::Part) || is_verb(token));
    let mut now = chain.filter_map(|token| match token.lower.as_str() {
        "is" | "are" | "am" | "'re" | "has" | "have" => Some(true),
        "'s" if token.tag == Tag::Aux => Some(true),
        "was" | "were" | "had" => Some(false),
        _ => None,
    });
    let now = now.next().unwrap_or_else(|| {
        let token = tokens.get(at);
        token.is_some_and(|token| {
            matches!(token.form, VerbForm::Third | VerbForm::Base)
                && !INVARIABLE.contains(&token.lemma.as_str())
        })
    });
    if now { Tense::Future } else { Tense::Planned }
}

/// Whether an auxiliary stands before the verb at `at`: `can hit`, `does not cut`.
fn is_helped(tokens: &[Token], at: usize) -> bool {
    tokens.get(at.saturating_sub(2)..at).unwrap_or_default().iter().any(|token| token.tag == Tag::Aux)
}

fn is_verb(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Aux)
}
