//! Checkable assertions, and whose words they are.

use crate::named;
use crate::{ActorId, ArticleId, AttributionId, Harm, Rule, SentenceId, Slug, Span, Spans, TimeId};
use serde::{Deserialize, Serialize};

/// One checkable assertion, in the outlet's own voice or attributed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id in links: see [`claim_slug`](crate::claim_slug).
    pub slug: Slug,
    /// In which article.
    pub article: ArticleId,
    /// The sentence that its first word stands in.
    pub sentence: SentenceId,
    /// Its words.
    pub content: Spans,
    /// Who says it; `None` in the outlet's own voice.
    pub attribution: Option<AttributionId>,
    /// Whose words they are.
    pub voice: Voice,
    /// What it asserts.
    pub kind: ClaimKind,
    /// What it says is done or is so.
    pub predicate: Option<Predicate>,
    /// Who is said to do it, where an actor is its subject; one of `actors`.
    pub agent: Option<ActorId>,
    /// Whether it asserts that something is or is not so.
    pub polarity: Polarity,
    /// How firmly.
    pub modality: Modality,
    /// Actors named in it, in the order of the text, each once.
    pub actors: Vec<ActorId>,
    /// The time that it is about, where it says one.
    pub time: Option<TimeId>,
    /// The place, where it names one.
    pub place: Option<ActorId>,
    /// Numbers with what they count: `88,000 foreign-sponsored Takfiri terrorists`.
    pub quantities: Vec<Span>,
    /// The violence that it tells as having happened, in the order of the text.
    pub harms: Vec<Harm>,
    /// Which rule split it off.
    pub rule: Rule,
}

/// What a claim says is done or is so: its main verb, and the class of predicates that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predicate {
    /// The verb, without its auxiliaries.
    pub span: Span,
    /// Its class (`withdraw` of `pulled out`), or its dictionary form where no class holds it.
    pub class: Slug,
}

named! {
    /// Whose words a span is.
    #[derive(serde::Serialize, serde::Deserialize)]
    Voice:
    /// The outlet's own.
    Own = "own", "Own voice";
    /// Somebody else's, in the outlet's words.
    Attributed = "attributed", "Attributed";
    /// Somebody else's, in quotation marks.
    Quoted = "quoted", "Quoted";
}

named! {
    /// What a claim asserts.
    #[derive(serde::Serialize, serde::Deserialize)]
    ClaimKind:
    /// Something happened, happens or is done.
    Event = "event", "Event";
    /// Somebody accepts, rejects, supports or opposes.
    Stance = "stance", "Stance";
    /// A number.
    Figure = "figure", "Figure";
    /// What is to happen, or by when.
    Forecast = "forecast", "Deadline or forecast";
    /// Somebody asks for something.
    Demand = "demand", "Demand";
    /// Somebody promises something.
    Promise = "promise", "Promise";
    /// Somebody threatens or warns.
    Threat = "threat", "Threat";
    /// What somebody or something is.
    Characterisation = "characterisation", "Characterisation";
    /// Why something is so.
    Cause = "cause", "Cause";
}

named! {
    /// Whether a claim asserts that something is or is not so.
    #[derive(serde::Serialize, serde::Deserialize)]
    Polarity:
    /// It is so.
    Positive = "positive", "Positive";
    /// It is not so.
    Negative = "negative", "Negative";
}

named! {
    /// How firmly a claim is put.
    #[derive(serde::Serialize, serde::Deserialize)]
    Modality:
    /// As a fact.
    Asserted = "asserted", "Asserted";
    /// With reserve: may, reportedly, almost.
    Hedged = "hedged", "Hedged";
    /// As something that the speaker denies.
    Denied = "denied", "Denied";
    /// If something else holds.
    Conditional = "conditional", "Conditional";
    /// As something to come.
    Future = "future", "Future";
    /// As a duty.
    Obliged = "obliged", "Obliged";
}
