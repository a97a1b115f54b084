//! What claims of different articles are to each other, and why: both sides' words, slot by slot.

use crate::named;
use crate::{ArticleId, ClaimId, Rule, Slug, Span};
use serde::{Deserialize, Serialize};

/// Two claims that are about the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The claim that stands first in the corpus; of an update the one that goes on, of a denial the one that denies.
    pub from: ClaimId,
    /// The other.
    pub to: ClaimId,
    /// What they are to each other.
    pub kind: RelationKind,
    /// The slot that decides: the one that differs in a conflict.
    pub reason: Slot,
    /// The words of both sides that fill the same slot; the deciding slot first, and never without a row.
    pub slots: Vec<Aligned>,
    /// Which rule found it.
    pub rule: Rule,
    /// How much speaks for it, 0 to 100.
    pub score: u8,
}

impl Relation {
    /// With a lower score a relation is only possible, and is never shown as a fact.
    pub const SURE: u8 = 60;

    /// Whether so little speaks for it that it is only possible.
    pub fn is_possible(&self) -> bool {
        self.score < Self::SURE
    }

    /// The other claim, where `claim` is one of the two.
    pub fn other(&self, claim: ClaimId) -> Option<ClaimId> {
        match claim {
            _ if claim == self.from => Some(self.to),
            _ if claim == self.to => Some(self.from),
            _ => None,
        }
    }

    /// The words of the deciding slot on both sides.
    pub fn deciding(&self) -> Option<&Aligned> {
        self.slots.iter().find(|aligned| aligned.slot == self.reason)
    }
}

/// The words with which two claims fill the same slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aligned {
    /// Which slot.
    pub slot: Slot,
    /// The words in the article of `from`.
    pub from: Span,
    /// The words in the article of `to`.
    pub to: Span,
}

named! {
    /// What two claims are to each other.
    #[derive(serde::Serialize, serde::Deserialize)]
    RelationKind:
    /// Both say the same.
    Agrees = "agrees", "Agrees";
    /// Not both can be so.
    Conflicts = "conflicts", "Conflicts";
    /// One says of the other that it is not so.
    Denies = "denies", "Denies";
    /// One goes on from the other: it is later, or knows of more, and both can be so.
    Updates = "updates", "Updates";
}

named! {
    /// A part of what a claim asserts.
    #[derive(serde::Serialize, serde::Deserialize)]
    Slot:
    /// What is done or is so.
    Predicate = "predicate", "What";
    /// Whether it is so.
    Polarity = "polarity", "Whether";
    /// Who does it.
    Actor = "actor", "Who";
    /// Whom or what it is done to.
    Object = "object", "To what";
    /// How many.
    Number = "number", "How many";
    /// When.
    Time = "time", "When";
    /// Where.
    Place = "place", "Where";
}

/// Claims that say the same, and which of them are no second source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposition {
    /// Its id in links.
    pub slug: Slug,
    /// The claims that say it, in the order of the corpus; every two of them agree.
    pub claims: Vec<ClaimId>,
    /// Why some of them rest on one source.
    pub shared: Vec<Dependence>,
    /// How many sources say it, where those that share an origin count once.
    pub independent: u32,
}

/// Why two claims of different articles are no two sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependence {
    /// One claim.
    pub from: ClaimId,
    /// The other.
    pub to: ClaimId,
    /// Why.
    pub kind: DependenceKind,
    /// The words in the article of `from` that show it.
    pub evidence: Span,
    /// The words in the article of `to`.
    pub counterpart: Span,
}

named! {
    /// Why two claims are no two sources.
    #[derive(serde::Serialize, serde::Deserialize)]
    DependenceKind:
    /// Their words are copied, one from the other or both from a third text.
    Passage = "passage", "Same words";
    /// Both credit the same agency, newspaper or broadcaster.
    Wire = "wire", "Same agency";
    /// Both credit the same speaker.
    Speaker = "speaker", "Same speaker";
}

/// A passage that stands in two articles in nearly the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// One article.
    pub from: ArticleId,
    /// Its words.
    pub words: Span,
    /// The other article.
    pub to: ArticleId,
    /// Its words.
    pub counterpart: Span,
    /// Which part of the shorter one stands in the other too, in hundredths.
    pub shared: u8,
}
