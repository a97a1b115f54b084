//! How speech is reported: neutrally, or with a verb that takes sides.
//!
//! Of the claims in a source's articles that a cue credits to somebody, the share whose cue is of each class. That
//! the choice of reporting verb carries the reporter's stance is shown by Thompson and Ye (1991), "Evaluation in
//! the reporting verbs used in academic papers", Applied Linguistics 12, and used on news by Recasens,
//! Danescu-Niculescu-Mizil and Jurafsky (2013), "Linguistic models for analyzing and detecting biased language".

use crate::speaking::{by_outlet, credited, share};
use crate::{Figure, Measure, Subject};
use parallax_model::{Attribution, Claim, ClaimId, Corpus, CueClass};

/// See the module.
pub const REPORTING: Measure = Measure {
    name: "How speech is reported",
    formula: "k / n, where n counts the claims in a source's articles that a cue credits to somebody, and k those \
              of them whose cue is of the class",
    reference: "Thompson and Ye 1991, Evaluation in the reporting verbs used in academic papers; Recasens, \
                Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic models for analyzing and detecting biased \
                language",
};

/// For each source, the share of each class of cue that occurs there, by the claims that `counts` lets through.
pub fn reporting(corpus: &Corpus, counts: impl Fn(ClaimId) -> bool) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(corpus, |id, claim| cued(corpus, claim).is_some() && counts(id)) {
        for class in CueClass::ALL {
            let has = |claim: &Claim| cued(corpus, claim).is_some_and(|row| row.cue_class == *class);
            let figure = share(REPORTING, outlet, Subject::Cues(*class), &rows, has);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}

/// The attribution of a claim, where it has a cue.
fn cued<'a>(corpus: &'a Corpus, claim: &Claim) -> Option<&'a Attribution> {
    credited(corpus, claim).filter(|attribution| !attribution.cue.is_empty())
}
