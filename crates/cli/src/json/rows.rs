//! Which rows of a corpus belong to which article, and where each stands in its article's list.

use parallax_model::{ArticleId, AttributionId, ClaimId, Corpus, MentionId, SentenceId, TimeId};

/// The rows of every table, article by article.
pub(super) struct Rows {
    pub(super) sentences: Grouped<SentenceId>,
    pub(super) mentions: Grouped<MentionId>,
    pub(super) attributions: Grouped<AttributionId>,
    pub(super) times: Grouped<TimeId>,
    pub(super) claims: Grouped<ClaimId>,
}

/// The rows of one table.
pub(super) struct Grouped<Id> {
    /// For each article, its rows in order.
    of: Vec<Vec<Id>>,
    /// For each row, its place in its article's list.
    places: Vec<usize>,
}

impl Rows {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let articles = corpus.articles.len();
        Self {
            sentences: Grouped::of(articles, corpus.sentences.iter().map(|(id, row)| (id, row.article))),
            mentions: Grouped::of(articles, corpus.mentions.iter().map(|(id, row)| (id, row.article))),
            attributions: Grouped::of(
                articles,
                corpus.attributions.iter().map(|(id, row)| (id, row.article)),
            ),
            times: Grouped::of(articles, corpus.times.iter().map(|(id, row)| (id, row.article))),
            claims: Grouped::of(articles, corpus.claims.iter().map(|(id, row)| (id, row.article))),
        }
    }
}

impl<Id: Copy> Grouped<Id> {
    fn of(articles: usize, rows: impl Iterator<Item = (Id, ArticleId)>) -> Self {
        let mut of: Vec<Vec<Id>> = std::iter::repeat_with(Vec::new).take(articles).collect();
        let mut places = Vec::new();
        for (id, article) in rows {
            let list = of.get_mut(article.row());
            places.push(list.as_ref().map_or(0, |list| list.len()));
            if let Some(list) = list {
                list.push(id);
            }
        }
        Self { of, places }
    }

    /// The rows of an article, in order.
    pub(super) fn rows(&self, article: ArticleId) -> &[Id] {
        self.of.get(article.row()).map_or(&[], Vec::as_slice)
    }

    /// The place of row number `row` in its article's list.
    pub(super) fn place(&self, row: usize) -> Option<usize> {
        self.places.get(row).copied()
    }
}
