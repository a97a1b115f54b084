//! What belongs to each article, in the order of its text.

use crate::index::Lists;
use crate::sorting::sort_rows;
use parallax_model::{
    ArticleId, Attribution, AttributionId, Claim, ClaimId, Corpus, Mention, MentionId, Sentence, SentenceId,
    Span, Spans, TimeExpression, TimeId,
};

/// The rows of each article, by where they begin.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Contents {
    sentences: Lists,
    mentions: Lists,
    attributions: Lists,
    times: Lists,
    claims: Lists,
}

impl Contents {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let articles = corpus.articles.len();
        Self {
            sentences: sorted(articles, corpus.sentences.rows(), |row| (row.article, row.span)),
            mentions: sorted(articles, corpus.mentions.rows(), |row| (row.article, row.span)),
            attributions: sorted(articles, corpus.attributions.rows(), |row| {
                (row.article, row.content.hull())
            }),
            times: sorted(articles, corpus.times.rows(), |row| (row.article, row.span)),
            claims: sorted(articles, corpus.claims.rows(), |row| (row.article, row.content.hull())),
        }
    }

    pub(crate) fn sentences<'a>(
        &'a self,
        corpus: &'a Corpus,
        article: ArticleId,
    ) -> impl DoubleEndedIterator<Item = (SentenceId, &'a Sentence)> {
        let ids = self.sentences.get(article.row()).iter().map(|row| SentenceId::new(*row as usize));
        ids.filter_map(|id| corpus.sentences.get(id).map(|row| (id, row)))
    }

    pub(crate) fn mentions<'a>(
        &'a self,
        corpus: &'a Corpus,
        article: ArticleId,
    ) -> impl Iterator<Item = (MentionId, &'a Mention)> {
        let ids = self.mentions.get(article.row()).iter().map(|row| MentionId::new(*row as usize));
        ids.filter_map(|id| corpus.mentions.get(id).map(|row| (id, row)))
    }

    pub(crate) fn attributions<'a>(
        &'a self,
        corpus: &'a Corpus,
        article: ArticleId,
    ) -> impl Iterator<Item = (AttributionId, &'a Attribution)> {
        let ids = self.attributions.get(article.row()).iter().map(|row| AttributionId::new(*row as usize));
        ids.filter_map(|id| corpus.attributions.get(id).map(|row| (id, row)))
    }

    pub(crate) fn times<'a>(
        &'a self,
        corpus: &'a Corpus,
        article: ArticleId,
    ) -> impl Iterator<Item = (TimeId, &'a TimeExpression)> {
        let ids = self.times.get(article.row()).iter().map(|row| TimeId::new(*row as usize));
        ids.filter_map(|id| corpus.times.get(id).map(|row| (id, row)))
    }

    pub(crate) fn claims<'a>(
        &'a self,
        corpus: &'a Corpus,
        article: ArticleId,
    ) -> impl Iterator<Item = (ClaimId, &'a Claim)> {
        let ids = self.claims.get(article.row()).iter().map(|row| ClaimId::new(*row as usize));
        ids.filter_map(|id| corpus.claims.get(id).map(|row| (id, row)))
    }

    /// The sentences that hold `content`, as one stretch; the content itself where none does.
    pub(crate) fn passage(&self, corpus: &Corpus, article: ArticleId, content: &Spans) -> Span {
        let hull = content.hull();
        let holding = self.sentences(corpus, article).map(|(_, sentence)| sentence.span);
        holding.filter(|span| span.overlaps(hull)).fold(hull, Span::join)
    }
}

fn sorted<Row>(articles: usize, rows: &[Row], place: fn(&Row) -> (ArticleId, Span)) -> Lists {
    let places: Vec<(ArticleId, Span)> = rows.iter().map(place).collect();
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    sort_rows(&mut order, &|a, b| places.get(a as usize).cmp(&places.get(b as usize)));
    let article = |row: u32| places.get(row as usize).map_or(0, |(article, _)| article.row() as u32);
    let pairs: Vec<(u32, u32)> = order.into_iter().map(|row| (article(row), row)).collect();
    Lists::of(articles, &pairs)
}
