//! Whether a source says who does harm.
//!
//! Each act of violence that a claim tells as having happened, with whom it befalls and how the grammar treats who does
//! it. A passive, a noun, a verb of dying or a weapon as subject tells the act without its agent: Trew (1979), "Theory
//! and ideology at work", in Fowler and others, "Language and Control"; Hodge and Kress (1993), "Language as Ideology";
//! measured on news of conflict by Walter and others since. An agent can be left out because nobody knows it: what a
//! share says is how the text tells it, not why.

use crate::figure::one_article;
use crate::{Evidence, Figure, Measure, Scope, Subject};
use parallax_model::{Claim, ClaimId, Harm, OutletId};

/// See the module.
pub const AGENCY: Measure = Measure {
    name: "Who is said to do harm",
    formula: "k / n, where n counts the acts of violence that a source’s claims tell as having happened and k those \
              of them whose words say who does it: as the subject, after by, or with the noun",
    reference: "Trew 1979, Theory and ideology at work; Hodge and Kress 1993, Language as Ideology",
};

/// One act in a source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act<'c> {
    /// The source.
    pub outlet: OutletId,
    /// The claim that tells it.
    pub claim: (ClaimId, &'c Claim),
    /// Its place among the acts of the claim.
    pub place: usize,
    /// The act.
    pub harm: &'c Harm,
    /// The side of whom it befalls, by its place, where the texts put that actor on one.
    pub victim: Option<usize>,
    /// The side of who does it.
    pub agent: Option<usize>,
}

impl Act<'_> {
    /// The row that it is.
    pub fn evidence(&self) -> Evidence {
        Evidence::Harm(self.claim.0, self.place)
    }
}

/// Every act of the claims that count, in the order of the corpus.
pub fn acts<'c>(scope: &Scope<'c>) -> Vec<Act<'c>> {
    let sides = scope.sides();
    let side = |part: Option<parallax_model::Participant>| {
        let actor = part.and_then(|part| part.actor)?;
        sides.get(actor.row()).copied().flatten()
    };
    let claims = scope.claims();
    let acts = claims.flat_map(|(id, claim, outlet)| {
        claim.harms.iter().enumerate().map(move |(place, harm)| (id, claim, outlet, place, harm))
    });
    acts.map(|(id, claim, outlet, place, harm)| Act {
        outlet,
        claim: (id, claim),
        place,
        harm,
        victim: side(harm.victim),
        agent: side(harm.agent),
    })
    .collect()
}

/// For each source with any act, how many of them say who does it.
pub fn agency(scope: &Scope<'_>) -> Vec<Figure> {
    let acts = acts(scope);
    let outlets = scope.corpus.outlets.ids();
    let figure = |outlet| {
        let own: Vec<&Act<'_>> = acts.iter().filter(|act| act.outlet == outlet).collect();
        let clustering = one_article(own.iter().map(|act| act.claim.1.article));
        let stated = own.iter().filter(|act| act.harm.agency.is_stated()).map(|act| act.evidence()).collect();
        let n = own.len() as u32;
        (n > 0)
            .then(|| Figure::new(AGENCY, outlet, Subject::Stated, stated, n, clustering, scope.design_effect))
    };
    outlets.filter_map(figure).collect()
}
