//! Who gets to speak in a source, and who in their own words.
//!
//! Of the attributions in a source's articles, the share credited to each kind of speaker, and the share that is
//! quoted in full: sourcing as counted since Sigal (1973), "Reporters and Officials".

use crate::figure::outlet;
use crate::{Evidence, Figure, Measure, Subject};
use parallax_model::{ArticleId, Attribution, AttributionId, Corpus, Form, OutletId, SpeakerKind};
use std::collections::{BTreeMap, BTreeSet};

/// The share of each kind of speaker: see the module.
pub const SPEAKING: Measure = Measure {
    name: "Who gets to speak",
    formula: "k / n, where n counts the attributions in a source's articles and k those of them to speakers of \
              the kind",
    reference: "Sigal 1973, Reporters and Officials",
};

/// The share of direct speech: see the module.
pub const DIRECT: Measure = Measure {
    name: "In their own words",
    formula: "k / n, where n counts the attributions in a source's articles and k those of them that are quoted \
              in full",
    reference: "Sigal 1973, Reporters and Officials",
};

/// For each source, the share of each kind of speaker that speaks there.
pub fn speaking(corpus: &Corpus) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(corpus) {
        for kind in SpeakerKind::ALL {
            let figure =
                share(SPEAKING, outlet, Subject::Speakers(*kind), &rows, |row| row.speaker.kind == *kind);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}

/// For each source, the share of its attributions that is quoted in full.
pub fn direct(corpus: &Corpus) -> Vec<Figure> {
    let share = |(outlet, rows): (OutletId, Rows)| {
        share(DIRECT, outlet, Subject::Direct, &rows, |row| row.form == Form::Direct)
    };
    by_outlet(corpus).into_iter().map(share).collect()
}

pub(crate) type Rows<'a> = Vec<(AttributionId, &'a Attribution)>;

/// The attributions of each source that has any.
pub(crate) fn by_outlet(corpus: &Corpus) -> BTreeMap<OutletId, Rows<'_>> {
    let mut rows: BTreeMap<OutletId, Rows> = BTreeMap::new();
    for (id, row) in corpus.attributions.iter() {
        if let Some(outlet) = outlet(corpus, row.article) {
            rows.entry(outlet).or_default().push((id, row));
        }
    }
    rows
}

pub(crate) fn share(
    measure: Measure,
    outlet: OutletId,
    subject: Subject,
    rows: &Rows,
    has: impl Fn(&Attribution) -> bool,
) -> Figure {
    let articles: BTreeSet<ArticleId> = rows.iter().map(|(_, row)| row.article).collect();
    let having = rows.iter().filter(|(_, row)| has(row));
    let evidence = having.map(|(id, _)| Evidence::Attribution(*id)).collect();
    Figure::new(measure, outlet, subject, evidence, rows.len() as u32, &articles)
}
