//! The sources that say nothing on a claim: whether that counts as leaving it out, and what comes nearest.

use crate::index::{disputes, outlet};
use crate::row::{badge, sentence};
use crate::sorting::sorted;
use crate::texts::claim as texts;
use crate::{Badge, Library, MOST_SOURCES, Page, Piece, View};
use parallax_measures::{Miss, NEAR, Standing};
use parallax_model::{ClaimId, OutletId, PropositionId};
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

/// The sources that neither say a claim nor anything that is surely related to it, and how many more there are.
pub(crate) fn silent(library: &Library, view: &View, claim: ClaimId) -> (Vec<SilentSource>, u32) {
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
    let outlets: Vec<OutletId> = corpus.outlets.ids().filter(|outlet| !speaking.contains(outlet)).collect();
    let carried = library.ground.carried(corpus);
    let coverage = held.and_then(|row| carried.row(PropositionId::new(row), &outlets, &|_| true));
    let cells = coverage.map(|coverage| coverage.cells).unwrap_or_default();
    let nearest = library.ground.likeness(corpus).nearest(corpus, &said);
    let near = |outlet: OutletId| nearest.get(outlet.row()).copied().flatten();
    let counts = |place: usize| cells.get(place).is_some_and(|cell| cell.standing == Standing::Silent);
    let distance = |outlet: OutletId| near(outlet).map_or(u8::MAX, |miss| miss.distance);
    let all = outlets.into_iter().enumerate().map(|(place, outlet)| (counts(place), outlet)).collect();
    let mut shown: Vec<(bool, OutletId)> = all;
    let of = shown.len();
    if of > MOST_SOURCES {
        // Those whose silence counts, and of them those that come nearest.
        shown = sorted(shown, |a, b| (!a.0, distance(a.1), a.1).cmp(&(!b.0, distance(b.1), b.1)));
        shown.truncate(MOST_SOURCES);
        shown = sorted(shown, |a, b| a.1.cmp(&b.1));
    }
    let left = (of - shown.len()) as u32;
    let silent = shown.into_iter().filter_map(|(counts, outlet)| {
        let nearest = near(outlet);
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
    (silent.collect(), left)
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
