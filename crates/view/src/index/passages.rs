//! The sentences that hold each claim, and the different ones among them: several claims stand in one sentence.

use crate::article::Contents;
use crate::sorting::sort_rows;
use parallax_index::Lists;
use parallax_model::{ArticleId, Corpus, Span};

/// The passages of a corpus.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Passages {
    /// For each claim the sentences that hold it, as one stretch of its article.
    pub of_claim: Vec<Span>,
    /// The different ones, in the order of the articles.
    pub different: Vec<(ArticleId, Span)>,
    /// The claims of each of these.
    pub claims: Lists,
}

impl Passages {
    pub(crate) fn of(corpus: &Corpus, contents: &Contents) -> Self {
        let claims = corpus.claims.rows();
        let places: Vec<(ArticleId, Span)> = claims
            .iter()
            .map(|claim| (claim.article, contents.passage(corpus, claim.article, &claim.content)))
            .collect();
        let mut order: Vec<u32> = (0..places.len() as u32).collect();
        sort_rows(&mut order, &|a, b| places.get(a as usize).cmp(&places.get(b as usize)));
        let mut different: Vec<(ArticleId, Span)> = Vec::new();
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for row in order {
            if let Some(place) = places.get(row as usize).filter(|place| different.last() != Some(*place)) {
                different.push(*place);
            }
            pairs.push((different.len().saturating_sub(1) as u32, row));
        }
        let claims = Lists::of(different.len(), &pairs);
        Self { of_claim: places.into_iter().map(|(_, passage)| passage).collect(), different, claims }
    }
}
