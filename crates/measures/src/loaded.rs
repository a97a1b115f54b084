//! Loaded language: labels that are not neutral, per 100 words of a source’s own voice.
//!
//! Last, and weak: counts of loaded words do not tell biased from unbiased reporting of conflict. Measured on public,
//! hand-labelled news, a classifier by such counts is right as often as a coin (area under the curve about 0.5). The
//! idea is that of the bias lexicon of Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013), "Linguistic models for
//! analyzing and detecting biased language".

use crate::figure::{one_article, outlet};
use crate::{Evidence, Figure, Measure, Scope, Subject};
use parallax_model::{ArticleId, Corpus, LabelClass, OutletId, Span, Voice};

/// See the module.
pub const LOADED: Measure = Measure {
    name: "Loaded language",
    formula: "100 k / n, where n counts the words of a source’s headlines and paragraphs outside of what is credited \
              to somebody, and k its mentions in its own voice with a label that is not neutral or held at a distance",
    reference: "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013, Linguistic models for analyzing and detecting \
                biased language",
};

/// For each source with any words of its own, the mentions of the scope with a loaded label, of its own words. Of
/// articles without any mention that counts nothing is counted. `words` are the [`own_words`] of each article.
pub fn loaded(scope: &Scope<'_>, words: &[u32]) -> Vec<Figure> {
    let corpus = scope.corpus;
    let mut own: Vec<(OutletId, Vec<(ArticleId, Evidence)>)> =
        corpus.outlets.ids().map(|outlet| (outlet, Vec::new())).collect();
    let mut counted = vec![false; corpus.articles.len()];
    for (id, mention, outlet) in scope.mentions() {
        if let Some(counted) = counted.get_mut(mention.article.row()) {
            *counted = true;
        }
        let loaded = mention.distanced.is_some()
            || scope.labels(mention).any(|(_, label)| label.class != LabelClass::Neutral);
        if let Some((_, rows)) = own.get_mut(outlet.row()).filter(|_| loaded && mention.voice == Voice::Own) {
            rows.push((mention.article, Evidence::Mention(id)));
        }
    }
    let mut sums = vec![0_u32; corpus.outlets.len()];
    for ((id, _), (words, counted)) in corpus.articles.iter().zip(words.iter().zip(counted)) {
        if let Some(sum) =
            outlet(corpus, id).and_then(|outlet| sums.get_mut(outlet.row())).filter(|_| counted)
        {
            *sum += words;
        }
    }
    let sources = own.into_iter().zip(sums).filter(|(_, n)| *n > 0);
    sources
        .map(|((outlet, rows), n)| {
            let clustering = one_article(rows.iter().map(|(article, _)| *article));
            let evidence = rows.into_iter().map(|(_, evidence)| evidence).collect();
            Figure::new(LOADED, outlet, Subject::Loaded, evidence, n, clustering, scope.design_effect)
        })
        .collect()
}

/// How many words of each article are its outlet’s own: in headline and paragraphs, outside of what is credited.
pub fn own_words(corpus: &Corpus) -> Vec<u32> {
    let mut credited: Vec<Vec<Span>> = vec![Vec::new(); corpus.articles.len()];
    for attribution in corpus.attributions.rows() {
        if let Some(spans) = credited.get_mut(attribution.article.row()) {
            spans.extend(attribution.content.iter());
        }
    }
    let articles = corpus.articles.rows().iter().zip(credited);
    articles
        .map(|(article, mut credited)| {
            credited.sort_unstable();
            article.prose().into_iter().map(|part| words_outside(&article.text, part, &credited)).sum()
        })
        .collect()
}

/// The words of `part` that no span of `credited` touches.
fn words_outside(text: &str, part: Span, credited: &[Span]) -> u32 {
    let words = part.of(text);
    let mut at = part.start;
    let mut count = 0;
    for piece in words.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let span = Span { start: at, end: at + word.len() as u32 };
        at += piece.len() as u32;
        let is_word = word.chars().any(char::is_alphanumeric);
        count += u32::from(is_word && !credited.iter().any(|credited| credited.overlaps(span)));
    }
    count
}
