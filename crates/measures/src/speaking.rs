//! Who gets to speak in a source, and who in their own words.
//!
//! Of the claims in a source's articles that are credited to somebody, the share of each kind of speaker; of those
//! that are not in the source's own voice, the share that stands in quotation marks: sourcing as counted since
//! Sigal (1973), "Reporters and Officials".

use crate::figure::{one_article, outlet};
use crate::{Evidence, Figure, Measure, Subject};
use parallax_model::{Attribution, Claim, ClaimId, Corpus, OutletId, SpeakerKind, Voice};

/// The share of each kind of speaker: see the module.
pub const SPEAKING: Measure = Measure {
    name: "Who gets to speak",
    formula: "k / n, where n counts the claims in a source's articles that are credited to somebody and k those \
              of them that are credited to a speaker of the kind",
    reference: "Sigal 1973, Reporters and Officials",
};

/// The share of direct speech: see the module.
pub const DIRECT: Measure = Measure {
    name: "In their own words",
    formula: "k / n, where n counts the claims in a source's articles that are not in its own voice and k those \
              of them that stand in quotation marks",
    reference: "Sigal 1973, Reporters and Officials",
};

/// For each source, the share of each kind of speaker that speaks there, by the claims that `counts` lets through.
pub fn speaking(corpus: &Corpus, counts: impl Fn(ClaimId) -> bool) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(corpus, |id, claim| claim.attribution.is_some() && counts(id)) {
        for kind in SpeakerKind::ALL {
            let has = |claim: &Claim| credited(corpus, claim).is_some_and(|row| row.speaker.kind == *kind);
            let figure = share(SPEAKING, outlet, Subject::Speakers(*kind), &rows, has);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}

/// For each source, the share of somebody else's words that is quoted, by the claims that `counts` lets through.
pub fn direct(corpus: &Corpus, counts: impl Fn(ClaimId) -> bool) -> Vec<Figure> {
    let sources = by_outlet(corpus, |id, claim| claim.voice != Voice::Own && counts(id)).into_iter();
    let quoted = |claim: &Claim| claim.voice == Voice::Quoted;
    sources.map(|(outlet, rows)| share(DIRECT, outlet, Subject::Direct, &rows, quoted)).collect()
}

/// The attribution of a claim.
pub(crate) fn credited<'a>(corpus: &'a Corpus, claim: &Claim) -> Option<&'a Attribution> {
    claim.attribution.and_then(|id| corpus.attributions.get(id))
}

pub(crate) type Rows<'a> = Vec<(ClaimId, &'a Claim)>;

/// The claims that count, of each source that has any, in the order of the sources.
pub(crate) fn by_outlet(
    corpus: &Corpus,
    counts: impl Fn(ClaimId, &Claim) -> bool,
) -> Vec<(OutletId, Rows<'_>)> {
    let mut rows: Vec<(OutletId, Rows)> = corpus.outlets.ids().map(|outlet| (outlet, Rows::new())).collect();
    for (id, claim) in corpus.claims.iter().filter(|(id, claim)| counts(*id, claim)) {
        let own = outlet(corpus, claim.article).and_then(|outlet| rows.get_mut(outlet.row()));
        if let Some((_, rows)) = own {
            rows.push((id, claim));
        }
    }
    rows.retain(|(_, rows)| !rows.is_empty());
    rows
}

pub(crate) fn share(
    measure: Measure,
    outlet: OutletId,
    subject: Subject,
    rows: &Rows,
    has: impl Fn(&Claim) -> bool,
) -> Figure {
    let clustering = one_article(rows.iter().map(|(_, claim)| claim.article));
    let having = rows.iter().filter(|(_, claim)| has(claim));
    let evidence = having.map(|(id, _)| Evidence::Claim(*id)).collect();
    Figure::new(measure, outlet, subject, evidence, rows.len() as u32, clustering)
}
