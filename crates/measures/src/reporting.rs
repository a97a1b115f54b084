//! How speech is reported: neutrally, or with a verb that takes sides.
//!
//! Of the attributions in a source's articles that have a cue, the share whose cue is of each class. That the
//! choice of reporting verb carries the reporter's stance is shown by Thompson and Ye (1991), "Evaluation in the
//! reporting verbs used in academic papers", Applied Linguistics 12, and used on news by Recasens,
//! Danescu-Niculescu-Mizil and Jurafsky (2013), "Linguistic models for analyzing and detecting biased language".

use crate::speaking::{Rows, by_outlet, share};
use crate::{Figure, Measure, Subject};
use parallax_model::{Corpus, CueClass};

/// See the module.
pub const REPORTING: Measure = Measure {
    name: "How speech is reported",
    formula: "k / n, where n counts the attributions in a source's articles that have a cue, and k those of them \
              whose cue is of the class",
    reference: "Thompson and Ye 1991, Evaluation in the reporting verbs used in academic papers; Recasens, \
                Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic models for analyzing and detecting biased \
                language",
};

/// For each source, the share of each class of cue that occurs there.
pub fn reporting(corpus: &Corpus) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (outlet, rows) in by_outlet(corpus) {
        let rows: Rows = rows.into_iter().filter(|(_, row)| !row.cue.is_empty()).collect();
        for class in CueClass::ALL {
            let figure =
                share(REPORTING, outlet, Subject::Cues(*class), &rows, |row| row.cue_class == *class);
            figures.extend(Some(figure).filter(|figure| figure.k > 0));
        }
    }
    figures
}
