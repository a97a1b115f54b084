//! What a grid is made of: rows, each a question, and cells, each the passage of an article that answers it.

use parallax_model::{ActorId, ArticleId, AttributionId, ClaimId, Day, Slug, Span, Voice, named};
use parallax_text::quantity::Interval;

/// How sure a verdict must be to be given, in hundredths. Below it a row stays open: side by side, counted nowhere.
pub const SURE: u8 = 90;

/// A question on which passages can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// A hash of its frame, its question's key and the ids of its claims.
    pub id: Slug,
    /// The question, as a reader reads it.
    pub question: String,
    /// What kind of question it is.
    pub frame: Frame,
    /// What it is about.
    pub about: About,
    /// How central it is to the story; the larger, the more. See `about.rs`.
    pub weight: u32,
    /// The passages, in the order of their articles' slugs and of the text; two of one article where two speak.
    pub cells: Vec<Cell>,
    /// What the answers are to each other.
    pub verdict: Verdict,
    /// The reason for the verdict, in a sentence; empty where the row is open.
    pub why: String,
    /// How sure the verdict is, in hundredths: [`SURE`] or more, or 0 where the row is open.
    pub sure: u8,
    /// What two of its answers surely are to each other, whatever the others are.
    pub judged: Vec<Judged>,
}

/// What two answers of a row are to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The claim that gives the one answer; of [`Verdict::Changed`] the one that goes beyond, of [`Verdict::Contradict`] the one
    /// that asserts.
    pub from: ClaimId,
    /// The claim that gives the other.
    pub to: ClaimId,
    /// The words that answer, in the article of `from`.
    pub answer: Span,
    /// The words that answer, in the article of `to`.
    pub counterpart: Span,
    /// Never [`Verdict::Open`].
    pub verdict: Verdict,
    /// How sure, in hundredths: [`SURE`] or more.
    pub sure: u8,
}

/// What a row is about, as far as half of its passages say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Actors named in them, in the order of their slugs.
    pub actors: Vec<ActorId>,
    /// The class of predicates that their claims share.
    pub event: Option<Slug>,
    /// The place.
    pub place: Option<ActorId>,
    /// The first and last day that all of their times can mean.
    pub time: Option<(Day, Day)>,
}

/// A passage in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// In which article.
    pub article: ArticleId,
    /// The claims of the passage, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// The words that answer; of an open row all of the claims' words.
    pub answer: Vec<Span>,
    /// The number that answers, where one does.
    pub value: Option<Value>,
    /// Whose words the answer is.
    pub voice: Voice,
    /// Who is credited with it; `None` in the outlet's own voice.
    pub speaker: Option<AttributionId>,
}

/// A number that answers a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The values that its words allow.
    pub interval: Interval,
    /// What is counted: a stem (`page`, `percent`, `$`), or `people`.
    pub unit: String,
}

named! {
    /// What kind of question a row asks.
    Frame:
    /// How many were killed, wounded, are missing, were displaced?
    Toll = "toll", "Toll";
    /// How many, how much, how long of one thing?
    Amount = "amount", "Amount";
    /// Is it so?
    Whether = "whether", "Whether";
    /// Who says that they did it?
    Responsibility = "responsibility", "Responsibility";
    /// What did somebody say?
    Words = "words", "Words";
    /// What is said of it? Side by side, without a verdict.
    Open = "open", "Side by side";
}

named! {
    /// What the answers of a row are to each other.
    Verdict:
    /// They are one.
    Same = "same", "Same";
    /// They are not one, and not both can be right.
    Differ = "differ", "Differ";
    /// One says that it is so, another that it is not.
    Contradict = "contradict", "Contradict";
    /// One goes beyond the other: it is later, or larger on the same day, and both can be right.
    Changed = "changed", "Changed";
    /// Nothing sure can be said.
    Open = "open", "Open";
}
