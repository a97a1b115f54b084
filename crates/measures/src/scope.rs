//! What a reader's choices leave of a corpus: the claims and mentions that count, the labels that are on, and how many
//! clustered cases count for one. Every measure takes a scope, so that a filtered figure is a true one.

use crate::DESIGN_EFFECT;
use crate::figure::outlet;
use parallax_model::{
    ActorId, Claim, ClaimId, Corpus, Label, LabelId, Mention, MentionForm, MentionId, OutletId,
};

/// A corpus as a reader chose to look at it.
pub struct Scope<'c> {
    /// The whole of it.
    pub corpus: &'c Corpus,
    /// See [`DESIGN_EFFECT`]; at least 1.
    pub design_effect: f64,
    claims: Vec<bool>,
    mentions: Vec<bool>,
    labels: Vec<bool>,
}

impl<'c> Scope<'c> {
    /// All of a corpus.
    pub fn of(corpus: &'c Corpus) -> Self {
        Self {
            corpus,
            design_effect: DESIGN_EFFECT,
            claims: vec![true; corpus.claims.len()],
            mentions: vec![true; corpus.mentions.len()],
            labels: vec![true; corpus.labels.len()],
        }
    }

    /// Only these claims.
    #[must_use]
    pub fn claims_where(mut self, counts: impl Fn(ClaimId) -> bool) -> Self {
        self.claims = self.corpus.claims.ids().map(counts).collect();
        self
    }

    /// Only these mentions.
    #[must_use]
    pub fn mentions_where(mut self, counts: impl Fn(MentionId, &Mention) -> bool) -> Self {
        self.mentions = self.corpus.mentions.iter().map(|(id, mention)| counts(id, mention)).collect();
        self
    }

    /// Only these labels: a mention counts as if it did not carry the others.
    #[must_use]
    pub fn labels_where(mut self, on: impl Fn(&Label) -> bool) -> Self {
        self.labels = self.corpus.labels.rows().iter().map(on).collect();
        self
    }

    /// With another design effect.
    #[must_use]
    pub fn clustered(mut self, design_effect: f64) -> Self {
        self.design_effect = design_effect.max(1.0);
        self
    }

    /// Whether a claim counts.
    pub fn counts(&self, claim: ClaimId) -> bool {
        self.claims.get(claim.row()).is_some_and(|counts| *counts)
    }

    /// The claims that count, with their source.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimId, &'c Claim, OutletId)> {
        let claims = self.corpus.claims.iter().filter(|(id, _)| self.counts(*id));
        claims.filter_map(|(id, claim)| Some((id, claim, outlet(self.corpus, claim.article)?)))
    }

    /// The mentions that count, by name or noun, with their source.
    pub fn mentions(&self) -> impl Iterator<Item = (MentionId, &'c Mention, OutletId)> {
        let mentions = self.corpus.mentions.iter().zip(&self.mentions);
        let mentions =
            mentions.filter(|((_, mention), counts)| **counts && mention.form != MentionForm::Pronoun);
        mentions.filter_map(|((id, mention), _)| Some((id, mention, outlet(self.corpus, mention.article)?)))
    }

    /// Whether a label is on.
    pub fn is_on(&self, label: LabelId) -> bool {
        self.labels.get(label.row()).is_some_and(|on| *on)
    }

    /// The labels of a mention that are on, each once.
    pub fn labels(&self, mention: &'c Mention) -> impl Iterator<Item = (LabelId, &'c Label)> {
        let earlier =
            |place: usize, label| mention.labels.iter().take(place).any(|known| known.label == label);
        let labels = mention.labels.iter().map(|labelling| labelling.label).enumerate();
        let labels = labels.filter(move |(place, label)| !earlier(*place, *label)).map(|(_, label)| label);
        let on = labels.filter(|label| self.is_on(*label));
        on.filter_map(|label| Some((label, self.corpus.labels.get(label)?)))
    }

    /// The side that the texts put an actor on, or that for which it speaks, by its place among the corpus' sides.
    pub fn side(&self, actor: Option<ActorId>) -> Option<usize> {
        let corpus = self.corpus;
        let actor = corpus.actors.get(actor?)?;
        let of = || corpus.actors.rows().iter().find(|other| Some(&other.slug) == actor.of.as_ref());
        let side = actor.side.as_ref().or_else(|| of()?.side.as_ref())?;
        corpus.sides.iter().position(|known| known.slug == *side)
    }

    /// The side of each actor, by row: for many look-ups.
    pub(crate) fn sides(&self) -> Vec<Option<usize>> {
        self.corpus.actors.ids().map(|actor| self.side(Some(actor))).collect()
    }
}
