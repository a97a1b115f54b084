//! What a reader should know about a view in this corpus: what of it this corpus or this version does not have.

use crate::texts::{link as texts, names};
use crate::{Cell, CellLabel, Facet, LONGEST_LINK, Library, LinkNote, Page, View};

/// What of the view is not understood or not here, and whether its link is too long to pass on.
pub fn notes(library: &Library, view: &View) -> Vec<LinkNote> {
    let mut notes = Vec::new();
    let missing = Missing::of(library, view);
    let elsewhere = view.corpus.as_deref().filter(|corpus| *corpus != library.hash);
    if elsewhere.is_some() || !missing.what.is_empty() {
        let made = elsewhere.map(texts::made_on_another_corpus).unwrap_or_default();
        notes.push(LinkNote::new(made + &missing.words()));
    }
    if let Page::Unknown(path) = &view.page {
        notes.push(LinkNote::new(texts::no_such_page(path)));
    }
    if !view.unknown.is_empty() {
        let pairs: Vec<String> = view.unknown.iter().map(|(key, value)| texts::pair(key, value)).collect();
        notes.push(LinkNote::new(texts::not_understood(&pairs)));
    }
    for (key, pages) in of_no_use(view) {
        notes.push(LinkNote::new(texts::opens_nothing_here(key, pages)));
    }
    if let Some(days) = &view.date.unread {
        notes.push(LinkNote::new(texts::no_days(days)));
    }
    let length = view.href().chars().count();
    if length > LONGEST_LINK {
        notes.push(LinkNote::new(texts::too_long(length, LONGEST_LINK)));
    }
    notes
}

/// What a link opens that its page does not have: its key, and the pages that have it.
fn of_no_use(view: &View) -> impl Iterator<Item = (&'static str, &'static str)> {
    use Page::{Actor, Claim, Claims, Compare, Reader, Sources, Timeline, Unknown};
    let page = &view.page;
    let asked = [
        ("number", !view.number.is_empty(), matches!(page, Sources | Compare), texts::SOURCES_AND_COMPARE),
        ("cell", view.cell.is_some(), matches!(page, Sources | Compare | Actor(_) | Reader(_)), texts::CELLS),
        (
            "claim",
            view.claim.is_some(),
            matches!(page, Claims | Timeline | Reader(_) | Claim(_)),
            texts::CLAIMS_TIMELINE_AND_READER,
        ),
        ("with", view.beside.is_some(), matches!(page, Reader(_)), names::READER),
        ("between", view.compared.is_some(), matches!(page, Compare), names::COMPARE),
        ("part", view.part.is_some(), matches!(page, Compare), names::COMPARE),
        ("more", 0 < view.more, matches!(page, Claims | Sources), texts::CLAIMS_AND_SOURCES),
    ];
    let is_unknown = matches!(page, Unknown(_));
    let useless = asked.into_iter().filter(move |(_, asked, has, _)| *asked && !has && !is_unknown);
    useless.map(|(key, _, _, pages)| (key, pages))
}

/// What a view names, and what of it the corpus lacks.
struct Missing {
    named: u32,
    what: Vec<String>,
}

impl Missing {
    fn of(library: &Library, view: &View) -> Self {
        let mut missing = Self { named: 0, what: Vec::new() };
        for (facet, picked) in view.facets.iter() {
            for slug in picked.include.iter().chain(&picked.exclude) {
                let here = library.index.facet(facet).number(slug).is_some();
                missing.name(here, || texts::item(&crate::lower(facet.label()), slug));
            }
        }
        if let Page::Reader(article) = &view.page {
            let here = library.corpus.articles.rows().iter().any(|row| row.slug.as_str() == article);
            missing.name(here, || texts::article(article));
        }
        if let Some(article) = &view.beside {
            let here = library.corpus.articles.rows().iter().any(|row| row.slug.as_str() == article);
            missing.name(here, || texts::article(article));
        }
        if let Page::Actor(slug) = &view.page {
            let here = library.corpus.actors.rows().iter().any(|actor| actor.slug.as_str() == slug);
            missing.name(here, || texts::actor(slug));
        }
        if let Some(compared) = &view.compared {
            let facet = crate::compare::facet(compared.of);
            for slug in &compared.slugs {
                let here = library.index.facet(facet).number(slug).is_some();
                missing.name(here, || texts::item(&crate::lower(facet.label()), slug));
            }
        }
        for (facet, slug) in view.cell.iter().flat_map(named) {
            let here = match facet {
                Facet::Source => library.index.badges.iter().any(|badge| badge.slug == slug),
                Facet::Label => library.corpus.labels.rows().iter().any(|label| label.slug.as_str() == slug),
                _ => library.corpus.actors.rows().iter().any(|actor| actor.slug.as_str() == slug),
            };
            missing.name(here, || texts::item(&crate::lower(facet.label()), slug));
        }
        if let Some(claim) = view.open_claim() {
            missing.name(library.claim(claim).is_some(), || texts::claim(claim));
        }
        missing
    }

    fn name(&mut self, here: bool, what: impl FnOnce() -> String) {
        self.named += 1;
        if !here {
            self.what.push(what());
        }
    }

    /// `3 of 5 items are still here: missing source “x” and claim “y”.`
    fn words(&self) -> String {
        let (named, here) = (self.named, self.named - self.what.len() as u32);
        match (named, here) {
            (0, _) => texts::NAMES_NO_ITEM.to_owned(),
            (1, 1) => texts::ONE_ITEM_IS_HERE.to_owned(),
            _ if here == named => texts::all_items_are_here(named),
            (1, _) => texts::one_item_is_missing(&self.what),
            _ => texts::items_are_missing(here, named, &self.what),
        }
    }
}

/// The slugs that a cell of the naming matrix names.
fn named(cell: &Cell) -> Vec<(Facet, &str)> {
    let label = match &cell.label {
        CellLabel::Label(label) => Some((Facet::Label, label.as_str())),
        _ => None,
    };
    let actor = cell.actor.as_deref().map(|actor| (Facet::Actor, actor));
    let source = cell.source.as_deref().map(|source| (Facet::Source, source));
    actor.into_iter().chain(source).chain(label).collect()
}
