//! What a view is called, and how to cite it.

use crate::texts::collected as texts;
use crate::{Library, Page, View, chips, claim_list_of, evidence, wording};
use parallax_model::Day;
use std::str::FromStr;

/// The title of a view: the article's headline, the actor's name, else the page with its filters.
pub fn title(library: &Library, view: &View) -> String {
    let named = match &view.page {
        Page::Reader(_) => headline(library, view).map(str::to_owned),
        Page::Actor(slug) => library
            .corpus
            .actors
            .find(|actor| actor.slug.as_str() == slug)
            .map(|(_, actor)| actor.name.clone()),
        _ => None,
    };
    named.unwrap_or_else(|| {
        let chips = chips(library, view);
        let filters: Vec<&str> = chips.iter().map(|chip| chip.words.as_str()).collect();
        let page = view.page.label();
        if filters.is_empty() { page.to_owned() } else { texts::filtered(page, &filters) }
    })
}

fn headline<'l>(library: &'l Library, view: &View) -> Option<&'l str> {
    let Page::Reader(slug) = &view.page else { return None };
    let (article, row) = library.corpus.articles.find(|article| article.slug.as_str() == slug)?;
    Some(library.corpus.words(article, row.headline?))
}

/// How to cite a view with its link: of an open claim its words and article, else what is shown, of how many claims.
/// `day` is the day of the visit in ISO 8601.
pub fn citation(library: &Library, view: &View, link: &str, day: &str) -> String {
    let day = Day::from_str(day).ok();
    let visited = wording::days(day, day).map(|day| texts::visited(&day)).unwrap_or_default();
    if let Some(evidence) = evidence(library, view) {
        let chain: Vec<&str> = evidence.row.chain.iter().map(|hop| hop.name.as_str()).collect();
        return texts::claim_cited(&evidence.citation, &chain.join(" ← "), link, &visited);
    }
    let title = title(library, view);
    let story =
        if library.corpus.title.is_empty() { String::new() } else { texts::of_story(&library.corpus.title) };
    let list = claim_list_of(library, view, 0);
    let count = if view.is_filtered() { texts::with_count(&list.words) } else { String::new() };
    texts::cited(&title, &count, &library.hash, &story, link, &visited)
}
