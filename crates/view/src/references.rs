//! The articles that a view shows words of, each as a full reference: what a printed page ends with.

use crate::claim_page::silent;
use crate::select::passing;
use crate::texts::{collected as texts, names};
use crate::{Library, Page, View, row, wording};
use parallax_model::{Article, ArticleId, ClaimId};

/// Each article of any view, in the order of the corpus: `Alwaght, “Militant Refuse …”, 1 October 2018, stated in the
/// text. https://example.org/#/reader/001?v=1`. `base` is the app's address without its `#`.
pub fn references(library: &Library, view: &View, base: &str) -> Vec<String> {
    let corpus = &library.corpus;
    let of_claims = |claims: Vec<ClaimId>| {
        let articles = claims.into_iter().filter_map(|claim| Some(corpus.claims.get(claim)?.article));
        cited(library, articles, base)
    };
    match &view.page {
        Page::Reader(slug) => {
            let read = [Some(slug), view.beside.as_ref()];
            let articles = corpus
                .articles
                .iter()
                .filter(|(_, article)| read.into_iter().flatten().any(|slug| slug == article.slug.as_str()));
            cited(library, articles.map(|(id, _)| id), base)
        }
        Page::Claim(slug) => {
            let Some(row) = library.claim(slug) else { return Vec::new() };
            let claim = ClaimId::new(row as usize);
            let related = library.index.ties.relations(corpus, claim);
            let related = related.filter_map(|relation| relation.other(claim));
            let nearest = silent(library, view, claim).0.into_iter().filter_map(|source| source.nearest);
            let nearest = nearest.filter_map(|near| library.claim(near.open.open_claim()?));
            let nearest = nearest.map(|row| ClaimId::new(row as usize));
            of_claims([claim].into_iter().chain(related).chain(nearest).collect())
        }
        _ => references_of_claims(library, view, base),
    }
}

/// The articles of the claims that pass the filters: what a program without the other pages needs.
pub fn references_of_claims(library: &Library, view: &View, base: &str) -> Vec<String> {
    let claims = library.corpus.claims.rows();
    let passing = passing(&library.index, view);
    cited(
        library,
        passing.rows().into_iter().filter_map(|row| claims.get(row as usize).map(|claim| claim.article)),
        base,
    )
}

fn cited(library: &Library, articles: impl Iterator<Item = ArticleId>, base: &str) -> Vec<String> {
    let mut cited = vec![false; library.corpus.articles.len()];
    for article in articles {
        if let Some(place) = cited.get_mut(article.row()) {
            *place = true;
        }
    }
    let articles = library.corpus.articles.rows().iter().zip(cited).filter(|(_, cited)| *cited);
    articles.filter_map(|(article, _)| reference(library, article, base)).collect()
}

fn reference(library: &Library, article: &Article, base: &str) -> Option<String> {
    let source = row::badge(library, article.outlet)?.name;
    let headline = article.headline.map_or(names::UNTITLED, |span| span.of(&article.text).trim());
    let published = wording::published(&article.published);
    let link = View::default().on(Page::Reader(article.slug.to_string())).href();
    let reference = texts::reference(&source, &names::quoted(headline), &published);
    Some(format!("{reference}. {base}{link}"))
}
