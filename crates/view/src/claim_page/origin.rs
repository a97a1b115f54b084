//! Why several sources of one claim count once: the same words, the same agency, the same speaker.

use crate::row::badge;
use crate::texts::claim as texts;
use crate::{Badge, Library};
use parallax_model::{ClaimId, DependenceKind, Span};

/// Two sources that rest on one origin.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedOrigin {
    /// Both sources.
    pub sources: [Badge; 2],
    /// What they share: `Same words`.
    pub kind: &'static str,
    /// Why that is no second source.
    pub why: &'static str,
    /// The words that show it, in both sources.
    pub words: [String; 2],
}

/// The shared origins in the proposition of a claim.
pub(super) fn origins(library: &Library, claim: ClaimId) -> Vec<SharedOrigin> {
    let held = library.index.ties.proposition(claim);
    let held = held.and_then(|row| library.corpus.propositions.rows().get(row));
    let shared = held.map_or(&[][..], |proposition| &proposition.shared).iter();
    let origins = shared.filter_map(|dependence| {
        let from = side(library, dependence.from, dependence.evidence)?;
        let to = side(library, dependence.to, dependence.counterpart)?;
        Some(SharedOrigin {
            kind: dependence.kind.label(),
            why: why(dependence.kind),
            sources: [from.0, to.0],
            words: [from.1, to.1],
        })
    });
    origins.collect()
}

fn side(library: &Library, claim: ClaimId, words: Span) -> Option<(Badge, String)> {
    let row = library.corpus.claims.get(claim)?;
    let outlet = library.corpus.articles.get(row.article)?.outlet;
    let words = library.corpus.words(row.article, words).split_whitespace().collect::<Vec<_>>().join(" ");
    Some((badge(library, outlet)?, words))
}

fn why(kind: DependenceKind) -> &'static str {
    match kind {
        DependenceKind::Passage => texts::SAME_PASSAGE,
        DependenceKind::Wire => texts::SAME_AGENCY,
        DependenceKind::Speaker => texts::SAME_SPEAKER,
    }
}
