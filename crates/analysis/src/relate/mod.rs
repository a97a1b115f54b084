//! Whether a headline asserts a claim, denies it, or passes it on without vouching for it.
//!
//! Takes two short texts, gives a stance with its reason: the rule, and the words of both sides that decided.
//! The rules know English headlines, not a topic: words that call a story untrue, negations and opposites of
//! what the claim says, questions, hedges, and speakers in front of a colon or behind a dash. The first rule
//! that applies decides, denials before reports, and what nobody denies or hedges is asserted.
//! Invariant: every span of the reason lies in its text, on character boundaries.

mod contradiction;
mod denial;
mod lexicon;
mod line;
mod number;
mod opposites;
mod pair;
mod report;
mod rules;

pub(crate) use parallax_text::stem;
pub(crate) use rules::RULES;

use pair::{Decision, Pair};
use parallax_model::{Rule, Span};

/// What a headline does to a claim, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stance {
    /// What it does.
    pub relation: StanceKind,
    /// Why.
    pub reason: StanceReason,
}

/// What a headline can do to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StanceKind {
    /// It asserts it.
    Supports,
    /// It denies it.
    Disputes,
    /// It passes it on, or asks, without vouching.
    Reports,
}

impl StanceKind {
    /// Its name in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Disputes => "disputes",
            Self::Reports => "reports",
        }
    }
}

/// The rule that decided, with its evidence on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StanceReason {
    /// The rule.
    pub rule: Rule,
    /// The claim's words that the rule looked at, in bytes of the claim; empty where the headline's alone decide.
    pub claim: Vec<Span>,
    /// The headline's words that decided, in bytes of the headline.
    pub headline: Vec<Span>,
}

/// What `headline` does to `claim`. Any two strings have an answer.
///
/// ```
/// use parallax_analysis::{StanceKind, relate};
/// let stance = relate("The bridge collapsed", "Mayor denies that bridge collapsed");
/// assert_eq!(stance.relation, StanceKind::Disputes);
/// ```
pub fn relate(claim: &str, headline: &str) -> Stance {
    let pair = Pair::read(claim, headline);
    let decision = denial::find(&pair).map(|d| (StanceKind::Disputes, d));
    let decision = decision.or_else(|| report::find(&pair).map(|d| (StanceKind::Reports, d)));
    let (relation, decision) = decision.unwrap_or_else(|| (StanceKind::Supports, assertion(&pair)));
    let reason = StanceReason {
        rule: decision.rule,
        claim: pair.claim.spans(&decision.claim),
        headline: pair.headline.spans(&decision.headline),
    };
    Stance { relation, reason }
}

/// Nothing denies or hedges: the shared words are the reason.
fn assertion(pair: &Pair) -> Decision {
    Decision {
        rule: Rule::new(if pair.links.is_empty() { "unaligned" } else { "unhedged" }),
        claim: pair.links.iter().map(|link| link.claim).collect(),
        headline: pair.links.iter().map(|link| link.headline).collect(),
    }
}
