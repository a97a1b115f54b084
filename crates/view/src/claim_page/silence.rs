//! The sources that say nothing on a claim: whether that counts as leaving it out, and what comes nearest.

use crate::index::{disputes, outlet};
use crate::row::{badge, sentence};
use crate::texts::claim as texts;
use crate::{Badge, Library, Page, Piece, View};
use parallax_measures::{Coverage, Miss, NEAR, Standing};
use parallax_model::{ClaimId, OutletId};
use std::collections::BTreeSet;

/// A source that says nothing on a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct SilentSource {
    /// The source.
    pub badge: Badge,
    /// Whether that counts as leaving it out.
    pub counts: bool,
    /// The same in words: `Silent`; `Not counted as silent`.
    pub words: &'static str,
    /// What it says that comes nearest.
    pub nearest: Option<NearMiss>,
}

/// What a silent source says that comes nearest.
#[derive(Debug, Clone, PartialEq)]
pub struct NearMiss {
    /// The sentence, its claim marked.
    pub sentence: Vec<Piece>,
    /// How far it is: `distance 64 of 100`.
    pub distance: String,
    /// The page of that claim.
    pub open: View,
}

/// The sources that neither say a claim nor anything that is surely related to it.
pub(crate) fn silent(library: &Library, view: &View, claim: ClaimId) -> Vec<SilentSource> {
    let corpus = &library.corpus;
    let ties = &library.index.ties;
    let held = ties.proposition(claim);
    let said = held.and_then(|row| corpus.propositions.rows().get(row));
    let said = said.map_or_else(|| vec![claim], |proposition| proposition.claims.clone());
    let sure = ties.relations(corpus, claim).filter(|relation| !relation.is_possible() || disputes(relation));
    let speaking: BTreeSet<OutletId> = sure
        .filter_map(|relation| relation.other(claim))
        .chain(said.iter().copied())
        .filter_map(|claim| outlet(corpus, claim))
        .collect();
    let coverage: Option<Coverage> =
        held.and_then(|row| library.ground.carried(corpus).matrix(|_| true).into_iter().nth(row));
    let outlets = corpus.outlets.ids().filter(|outlet| !speaking.contains(outlet));
    let nearest = library.ground.likeness(corpus).nearest(corpus, &said);
    let silent = outlets.filter_map(|outlet| {
        let cell = coverage.as_ref().and_then(|one| one.cells.iter().find(|cell| cell.outlet == outlet));
        let counts = cell.is_some_and(|cell| cell.standing == Standing::Silent);
        let nearest = nearest.get(outlet.row()).copied().flatten();
        Some(SilentSource {
            badge: badge(library, outlet)?,
            counts,
            words: match nearest {
                _ if counts => texts::SILENT,
                Some(miss) if miss.distance <= NEAR => texts::COMES_NEAR,
                _ => texts::NO_MATCH,
            },
            nearest: nearest.and_then(|miss| near_miss(library, view, miss)),
        })
    });
    silent.collect()
}

/// A near miss as a page shows it.
pub(crate) fn near_miss(library: &Library, view: &View, miss: Miss) -> Option<NearMiss> {
    let claim = library.corpus.claims.get(miss.claim)?;
    Some(NearMiss {
        sentence: sentence(library, &View::default(), miss.claim, claim),
        distance: texts::distance(u32::from(miss.distance)),
        open: view.on(Page::Claim(claim.slug.to_string())),
    })
}
