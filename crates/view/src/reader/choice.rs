//! The articles that a reader can choose from.

use crate::row::badge;
use crate::texts::names;
use crate::{Badge, Library, Page, View, wording};
use parallax_model::Article;

/// An article to open.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleChoice {
    /// Its source.
    pub badge: Badge,
    /// Its headline; where none was found, its slug.
    pub headline: String,
    /// The days on which it was published, as far as that is known.
    pub published: String,
    /// The Reader with it, under the same filters.
    pub open: View,
    /// Whether it is open now.
    pub current: bool,
}

/// All articles, in the order of the corpus.
pub fn article_choices(library: &Library, view: &View) -> Vec<ArticleChoice> {
    let articles = library.corpus.articles.rows().iter().filter_map(|article| {
        let headline = article.headline.map_or("", |span| span.of(&article.text).trim());
        let open = opening(view, article);
        Some(ArticleChoice {
            badge: badge(library, article.outlet)?,
            headline: if headline.is_empty() { article.slug.as_str() } else { headline }.to_owned(),
            published: wording::published_days(&article.published)
                .unwrap_or_else(|| names::UNDATED.to_owned()),
            current: open.page == view.page,
            open,
        })
    });
    articles.collect()
}

/// The Reader with an article, under the same filters.
pub(super) fn opening(view: &View, article: &Article) -> View {
    view.on(Page::Reader(article.slug.to_string()))
}
