//! Where a reader can go in an article, mark by mark.

use crate::index::speaker_value;
use crate::sorting::sorted;
use crate::{Layer, Library, wording};
use parallax_model::{ArticleId, Span};

/// Something that a layer marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The layer.
    pub layer: Layer,
    /// Where it begins, in bytes of the article.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it is, in few words: `Naji Mustafa, said`, `terrorist`.
    pub words: String,
    /// What it looks like beside the text: a label's class; else empty.
    pub look: &'static str,
}

/// What the layers mark in an article: each layer in the order of the text.
pub(super) fn stops(library: &Library, id: ArticleId) -> Vec<Stop> {
    let (corpus, contents) = (&library.corpus, &library.index.contents);
    let Some(article) = corpus.articles.get(id) else { return Vec::new() };
    let stop = |layer, span: Span, words: &str, look| Stop {
        layer,
        start: span.start,
        end: span.end,
        words: wording::short(words),
        look,
    };
    let speech = contents.attributions(corpus, id).map(|(_, row)| {
        let spans = row.source.iter().chain(&row.cue).chain(row.content.iter());
        let hull = spans.copied().reduce(Span::join).unwrap_or(row.content.hull());
        stop(Layer::Speech, hull, &speaker_value(corpus, row).1, "")
    });
    let labels = contents.mentions(corpus, id).flat_map(|(_, mention)| &mention.labels).filter_map(|row| {
        corpus
            .labels
            .get(row.label)
            .map(|label| stop(Layer::Labels, row.span, &label.word, label.class.slug()))
    });
    let dates = contents
        .times(corpus, id)
        .map(|(_, row)| stop(Layer::Dates, row.span, row.span.of(&article.text), ""));
    let claims = contents
        .claims(corpus, id)
        .map(|(_, row)| stop(Layer::Claims, row.content.hull(), &row.content.words(&article.text), ""));
    let cut = article.furniture.iter().map(|row| stop(Layer::Furniture, row.span, row.reason.label(), ""));
    // A date line that was cut is no part of the text: only its own layer leads there.
    let shown = |stop: &Stop| {
        let text = || article.headline.iter().chain(&article.body);
        text().any(|span| span.start <= stop.start && stop.start < span.end)
    };
    let in_text = speech.chain(labels).chain(dates).chain(claims).filter(shown);
    let stops = in_text.chain(cut).collect();
    sorted(stops, |a: &Stop, b: &Stop| (a.layer, a.start, a.end).cmp(&(b.layer, b.start, b.end)))
}
