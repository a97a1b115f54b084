//! Who gets to speak in a source, and who in their own words.
//!
//! Of the claims in a source's articles that are credited to somebody, the share of each kind of speaker; of those
//! that are not in the source's own voice, the share that stands in quotation marks: sourcing as counted since
//! Sigal (1973), "Reporters and Officials".

use crate::figure::one_article;
use crate::{Evidence, Figure, Measure, Scope, Subject};
use parallax_model::{ActorId, Attribution, Claim, ClaimId, Corpus, OutletId, SpeakerKind, Voice};

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

/// The share of each side: see the module.
pub const SIDES: Measure = Measure {
    name: "Whose side speaks",
    formula: "k / n, where n counts the claims in a source’s articles that are credited to somebody and k those of \
              them whose speaker is an actor that the texts put on the side, or that speaks for one; everybody else \
              stands under no side",
    reference: "Sigal 1973, Reporters and Officials; D’Alessio and Allen 2000, Media bias in presidential elections",
};

/// For each source, the share of each kind of speaker that speaks there.
pub fn speaking(scope: &Scope<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(scope, |claim| claim.attribution.is_some()) {
        for kind in SpeakerKind::ALL {
            let has =
                |claim: &Claim| credited(scope.corpus, claim).is_some_and(|row| row.speaker.kind == *kind);
            let figure = share(scope, SPEAKING, outlet, Subject::Speakers(*kind), &rows, has);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}

/// For each source, the share of each side that speaks there, those of no side last.
pub fn speaking_sides(scope: &Scope<'_>) -> Vec<Figure> {
    let sides = scope.sides();
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(scope, |claim| claim.attribution.is_some()) {
        for side in (0..scope.corpus.sides.len()).map(Some).chain([None]) {
            let has = |claim: &Claim| speaker_side(scope, &sides, claim) == side;
            let figure = share(scope, SIDES, outlet, Subject::Side(side), &rows, has);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}

/// For each source, the share of somebody else's words that is quoted.
pub fn direct(scope: &Scope<'_>) -> Vec<Figure> {
    let sources = by_outlet(scope, |claim| claim.voice != Voice::Own).into_iter();
    let quoted = |claim: &Claim| claim.voice == Voice::Quoted;
    sources.map(|(outlet, rows)| share(scope, DIRECT, outlet, Subject::Direct, &rows, quoted)).collect()
}

/// The attribution of a claim.
pub(crate) fn credited<'a>(corpus: &'a Corpus, claim: &Claim) -> Option<&'a Attribution> {
    claim.attribution.and_then(|id| corpus.attributions.get(id))
}

/// The side of whoever is credited with a claim; of several who speak as one, the side that all of them are on.
pub(crate) fn speaker_side(scope: &Scope<'_>, sides: &[Option<usize>], claim: &Claim) -> Option<usize> {
    let side = |actor: ActorId| sides.get(actor.row()).copied().flatten();
    let mut actors = credited(scope.corpus, claim)?.actors();
    let first = side(actors.next()?);
    if actors.all(|actor| side(actor) == first) { first } else { None }
}

pub(crate) type Rows<'a> = Vec<(ClaimId, &'a Claim)>;

/// The claims that count, of each source that has any, in the order of the sources.
pub(crate) fn by_outlet<'c>(scope: &Scope<'c>, counts: impl Fn(&Claim) -> bool) -> Vec<(OutletId, Rows<'c>)> {
    let mut rows: Vec<(OutletId, Rows)> =
        scope.corpus.outlets.ids().map(|outlet| (outlet, Rows::new())).collect();
    for (id, claim, outlet) in scope.claims().filter(|(_, claim, _)| counts(claim)) {
        if let Some((_, rows)) = rows.get_mut(outlet.row()) {
            rows.push((id, claim));
        }
    }
    rows.retain(|(_, rows)| !rows.is_empty());
    rows
}

pub(crate) fn share(
    scope: &Scope<'_>,
    measure: Measure,
    outlet: OutletId,
    subject: Subject,
    rows: &Rows,
    has: impl Fn(&Claim) -> bool,
) -> Figure {
    let clustering = one_article(rows.iter().map(|(_, claim)| claim.article));
    let having = rows.iter().filter(|(_, claim)| has(claim));
    let evidence = having.map(|(id, _)| Evidence::Claim(*id)).collect();
    Figure::new(measure, outlet, subject, evidence, rows.len() as u32, clustering, scope.design_effect)
}
