//! Which entries of the label lexicon count: a reader can switch each off.

use crate::sorting::sorted;
use crate::texts::figure as texts;
use crate::{Library, View};
use parallax_model::LabelClass;

/// One entry that occurs, or that a link switches off without its occurring here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelChoice {
    /// Its name in links.
    pub slug: String,
    /// The word.
    pub word: String,
    /// Its class; `None` where it does not occur here.
    pub class: Option<LabelClass>,
    /// Whether it counts.
    pub on: bool,
}

/// Every entry, by class, then by word; what does not occur here last.
pub fn label_choices(library: &Library, view: &View) -> Vec<LabelChoice> {
    let rows = library.corpus.labels.rows();
    let known = rows.iter().map(|label| LabelChoice {
        slug: label.slug.to_string(),
        word: label.word.clone(),
        class: Some(label.class),
        on: !view.off.contains(label.slug.as_str()),
    });
    let strange =
        view.off.iter().filter(|slug| !rows.iter().any(|label| label.slug.as_str() == slug.as_str()));
    let strange = strange.map(|slug| LabelChoice {
        slug: slug.clone(),
        word: texts::not_in_these_articles(slug),
        class: None,
        on: false,
    });
    let known = sorted(known.collect(), |a, b| (a.class, &a.word).cmp(&(b.class, &b.word)));
    known.into_iter().chain(strange).collect()
}
