//! The data that everything else in Parallax reads: a [`Corpus`] of typed tables whose every derived row
//! carries the spans it rests on and the rule that made it, and the file format it travels in.
//!
//! Invariant: a [`Span`] is `[start, end)` in UTF-8 bytes of one article's text as it was read, on character
//! boundaries; [`Corpus::check`] says whether that, and every id, holds.

mod actor;
mod article;
mod attribution;
mod check;
mod claim;
mod codec;
mod corpus;
mod day;
mod edit;
mod gather;
mod harm;
mod hidden;
mod id;
mod link;
mod made;
mod mention;
mod name;
mod named;
mod page;
mod proposition;
mod relation;
mod renumber;
mod slug;
pub mod sorting;
mod span;
mod time;

pub use actor::{Actor, ActorKind, Alias, Registry, Ruling, Side, Verdict};
pub use article::{Article, Basis, Dating, Furniture, FurnitureReason, Origin, Outlet};
pub use attribution::{Attribution, CueClass, Form, Speaker, SpeakerKind};
pub use check::{Damage, LONGEST_NAME, LONGEST_TEXT};
pub use claim::{Claim, ClaimKind, Modality, Polarity, Predicate, Voice};
pub use codec::{CodecError, LONGEST_CORPUS, MAGIC, SCHEMA, corpus_hash, decode, encode};
pub use corpus::{Corpus, Sentence};
pub use day::Day;
pub use edit::Edit;
pub use harm::{Agency, Harm, HarmKind, Participant};
pub use hidden::{is_hidden, turns_direction, visible};
pub use id::{
    ActorId, ArticleId, AttributionId, ClaimId, LabelId, MOST_ROWS, MentionId, OutletId, PassageId,
    PropositionId, RelationId, SentenceId, Table, TimeId,
};
pub use link::{Link, NearMiss};
pub use made::{GENERATOR, MARKER, MARKER_START, TELLING, is_made};
pub use mention::{Label, LabelClass, Labelling, Mention, MentionForm};
pub use name::{Likeness, Places, Resemblance, Rulings, SURE, Words as NameWords, likeness};
pub use page::{Analysis, PageFormat, SavedPage, Warning};
pub use relation::{Aligned, Dependence, DependenceKind, Passage, Proposition, Relation, RelationKind, Slot};
pub use slug::{Slug, claim_slug};
pub use span::{Rule, Span, Spans};
pub use time::{TimeExpression, TimeKind};
