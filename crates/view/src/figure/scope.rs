//! What the filters of a view leave for the measures.

use crate::mentions::speaks;
use crate::select::Selection;
use crate::{Facet, Library, NamingVoice, View};
use parallax_measures::Scope;
use parallax_model::{Mention, Span};

/// The claims that pass the filters.
pub(crate) fn claim_scope<'l>(library: &'l Library, view: &View) -> Scope<'l> {
    let selection = Selection::of(&library.index, view);
    let passing = selection.all();
    chosen(library, view).claims_where(|claim| passing.contains(claim.row() as u32))
}

/// The mentions in one voice of the actors and in the sources and days that the view picks; where its other filters
/// leave out claims, only those in the words of a claim that passes.
pub(crate) fn mention_scope<'l>(library: &'l Library, view: &View, voice: NamingVoice) -> Scope<'l> {
    let passing = Passing::of(library, view);
    chosen(library, view).mentions_where(|_, mention| speaks(voice, mention.voice) && passing.lets(mention))
}

fn chosen<'l>(library: &'l Library, view: &View) -> Scope<'l> {
    Scope::of(&library.corpus)
        .clustered(view.design_effect.value())
        .labels_where(|label| !view.off.contains(label.slug.as_str()))
}

/// Whether a filter is about claims alone: not about articles or actors, which mentions have too.
pub(crate) fn is_about_claims(view: &View) -> bool {
    !view.query.trim().is_empty()
        || view.facets.iter().any(|(facet, _)| !matches!(facet, Facet::Source | Facet::Actor))
}

/// The articles, actors and words that a view lets through, by row number.
struct Passing {
    articles: Vec<bool>,
    actors: Vec<bool>,
    unresolved: bool,
    /// The words of the claims that pass, article by article, where a filter is about claims.
    claims: Option<Vec<Vec<Span>>>,
}

impl Passing {
    fn of(library: &Library, view: &View) -> Self {
        let corpus = &library.corpus;
        let lets = |facet, value: &str| view.picked(facet).is_none_or(|picked| picked.lets(value));
        let articles = corpus.articles.rows().iter().map(|article| {
            let outlet = corpus.outlets.get(article.outlet).map_or("", |outlet| outlet.slug.as_str());
            lets(Facet::Source, outlet) && view.date.touches(article.published.from, article.published.to)
        });
        let actors = corpus.actors.rows().iter().map(|actor| lets(Facet::Actor, actor.slug.as_str()));
        let claims = is_about_claims(view).then(|| {
            let selection = Selection::of(&library.index, &view.without_facet(Facet::Actor));
            let passing = selection.all();
            let mut words: Vec<Vec<Span>> = vec![Vec::new(); corpus.articles.len()];
            for (_, claim) in corpus.claims.iter().filter(|(id, _)| passing.contains(id.row() as u32)) {
                if let Some(words) = words.get_mut(claim.article.row()) {
                    words.extend(claim.content.iter());
                }
            }
            words
        });
        Self {
            articles: articles.collect(),
            actors: actors.collect(),
            unresolved: lets(Facet::Actor, ""),
            claims,
        }
    }

    fn lets(&self, mention: &Mention) -> bool {
        let actor = mention.actor.map_or(Some(&self.unresolved), |actor| self.actors.get(actor.row()));
        let article = self.articles.get(mention.article.row());
        let said = self.claims.as_ref().is_none_or(|claims| {
            let words = claims.get(mention.article.row());
            words.is_some_and(|words| words.iter().any(|span| span.overlaps(mention.span)))
        });
        said && actor.is_some_and(|lets| *lets) && article.is_some_and(|lets| *lets)
    }
}
