//! How speech is reported: neutrally, or with a verb that takes sides.
//!
//! Of the claims in a source's articles that a cue credits to somebody, the share whose cue is of each class. That
//! the choice of reporting verb carries the reporter's stance is shown by Thompson and Ye (1991), "Evaluation in
//! the reporting verbs used in academic papers", Applied Linguistics 12, and used on news by Recasens,
//! Danescu-Niculescu-Mizil and Jurafsky (2013), "Linguistic models for analyzing and detecting biased language".

use crate::figure::one_article;
use crate::odds::Table;
use crate::speaking::{by_outlet, credited, share, speaker_side};
use crate::{Evidence, Figure, Measure, Scope, Subject};
use parallax_model::{Attribution, Claim, Corpus, CueClass, Mention, MentionId, OutletId};
use std::collections::BTreeMap;

/// See the module.
pub const REPORTING: Measure = Measure {
    name: "How speech is reported",
    formula: "k / n, where n counts the claims in a source's articles that a cue credits to somebody, and k those \
              of them whose cue is of the class",
    reference: "Thompson and Ye 1991, Evaluation in the reporting verbs used in academic papers; Recasens, \
                Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic models for analyzing and detecting biased \
                language",
};

/// The same by the side of the speaker.
pub const REPORTING_SIDES: Measure = Measure {
    name: "How each side’s speech is reported",
    formula: "k / n, where n counts the claims that a cue credits to a speaker of the side and k those of them whose \
              cue is of the class; the odds ratio sets doubting cues against neutral and endorsing ones, of speakers \
              of the side against all other speakers, with 0.5 added to each count; denying and \
              criticising cues report what the speaker rejects or blames, and stand apart; given where both groups have 5 claims and a doubting cue occurs",
    reference: "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic models for analyzing and detecting \
                biased language; Haldane 1956; Anscombe 1956; Woolf 1955; Fisher 1935",
};

/// Names held at a distance, by side.
pub const DISTANCED: Measure = Measure {
    name: "Held at a distance",
    formula: "k / n, where n counts the mentions of actors of the side by name or noun, and k those of them with \
              so-called, self-styled and the like, or in scare quotes",
    reference: "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic models for analyzing and detecting \
                biased language",
};

/// For each source, the share of each class of cue that occurs there.
pub fn reporting(scope: &Scope<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(scope, |claim| cued(scope.corpus, claim).is_some()) {
        for class in CueClass::ALL {
            let has = |claim: &Claim| cued(scope.corpus, claim).is_some_and(|row| row.cue_class == *class);
            let figure = share(scope, REPORTING, outlet, Subject::Cues(*class), &rows, has);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}

/// For each source and side, the share of each class of cue that occurs there.
pub fn reporting_sides(scope: &Scope<'_>) -> Vec<Figure> {
    let sides = scope.sides();
    let mut figures = Vec::new();
    for side in (0..scope.corpus.sides.len()).map(Some).chain([None]) {
        let of_side =
            |claim: &Claim| cued(scope.corpus, claim).is_some() && speaker_side(scope, &sides, claim) == side;
        for (outlet, rows) in by_outlet(scope, of_side) {
            for class in CueClass::ALL {
                let has =
                    |claim: &Claim| cued(scope.corpus, claim).is_some_and(|row| row.cue_class == *class);
                let subject = Subject::SideCues(side, *class);
                let figure = share(scope, REPORTING_SIDES, outlet, subject, &rows, has);
                figures.extend(Some(figure).filter(|figure| figure.k > 0));
            }
        }
    }
    figures
}

/// For each side of a corpus, over all sources, doubting cues against neutral and endorsing ones: first the side's
/// speakers, second all others.
pub fn doubt_of_sides(scope: &Scope<'_>) -> Vec<(usize, Table)> {
    let sides = scope.sides();
    let mut tables = vec![Table { yes: (0, 0), no: (0, 0) }; scope.corpus.sides.len()];
    for (_, claim, _) in scope.claims() {
        let Some(row) = cued(scope.corpus, claim) else { continue };
        let doubting = match row.cue_class {
            CueClass::Doubting => true,
            CueClass::Neutral | CueClass::Endorsing => false,
            CueClass::Denying | CueClass::Demanding | CueClass::Committing | CueClass::Criticising => {
                continue;
            }
        };
        let side = speaker_side(scope, &sides, claim);
        for (place, table) in tables.iter_mut().enumerate() {
            let counts = if doubting { &mut table.yes } else { &mut table.no };
            let count = if side == Some(place) { &mut counts.0 } else { &mut counts.1 };
            *count += 1;
        }
    }
    tables.into_iter().enumerate().collect()
}

/// For each source and side, how many mentions of its actors hold the name at a distance.
pub fn distanced_sides(scope: &Scope<'_>) -> Vec<Figure> {
    let sides = scope.sides();
    let mut cells: BTreeMap<(OutletId, Option<usize>), Mentions<'_>> = BTreeMap::new();
    for (id, mention, outlet) in scope.mentions() {
        let Some(actor) = mention.actor else { continue };
        let side = sides.get(actor.row()).copied().flatten();
        cells.entry((outlet, side)).or_default().push((id, mention));
    }
    let cells = cells.into_iter();
    cells
        .map(|((outlet, side), mentions)| {
            let clustering = one_article(mentions.iter().map(|(_, mention)| mention.article));
            let held = mentions.iter().filter(|(_, mention)| mention.distanced.is_some());
            let evidence = held.map(|(id, _)| Evidence::Mention(*id)).collect();
            let (subject, n) = (Subject::SideDistanced(side), mentions.len() as u32);
            Figure::new(DISTANCED, outlet, subject, evidence, n, clustering, scope.design_effect)
        })
        .collect()
}

type Mentions<'c> = Vec<(MentionId, &'c Mention)>;

/// The attribution of a claim, where it has a cue.
fn cued<'a>(corpus: &'a Corpus, claim: &Claim) -> Option<&'a Attribution> {
    credited(corpus, claim).filter(|attribution| !attribution.cue.is_empty())
}
