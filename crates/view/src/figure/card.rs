//! What is known of each source, and how it is known: what its text says of itself, what the editor adds and why, its
//! dates with their basis, whom it takes its words from, and how much of it there is.

use crate::overlap::overlap;
use crate::texts::{card as texts, names};
use crate::{Badge, Facet, Library, Page, View, wording};
use parallax_model::{ActorKind, ArticleId, Basis, DependenceKind, OutletId, SpeakerKind};
use std::collections::{BTreeMap, BTreeSet};

/// One source.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceCard {
    /// The source.
    pub badge: Badge,
    /// How its name is known, or why it is not.
    pub named: String,
    /// Its articles, each with its headline, its page and what is known of its date: days, basis and reason.
    pub articles: Vec<(String, View, String)>,
    /// The agencies and media that it credits, each with its claims.
    pub wires: Vec<CardNumber>,
    /// Passages of other sources in nearly the same words: a sentence each.
    pub shared: Vec<String>,
    /// How much of it there is, as numbers that open their claims.
    pub size: Vec<CardNumber>,
    /// The rest of its size in words.
    pub length: String,
}

/// A number on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct CardNumber {
    /// What it counts.
    pub what: String,
    /// How many.
    pub k: u32,
    /// The name of its link.
    pub name: String,
    /// Exactly those claims.
    pub open: View,
}

/// Every source; no filter changes what is known of it.
pub fn source_cards(library: &Library) -> Vec<SourceCard> {
    source_cards_of(library, &library.index.badges)
}

/// The same of these sources alone, which stand in the order of the corpus.
pub fn source_cards_of(library: &Library, of: &[Badge]) -> Vec<SourceCard> {
    let outlets = library.corpus.outlets.ids().zip(&library.index.badges);
    let mut left = of.iter().peekable();
    let asked = outlets.filter(|(_, badge)| left.next_if(|asked| asked.slug == badge.slug).is_some());
    asked.filter_map(|(outlet, badge)| card(library, outlet, badge)).collect()
}

fn card(library: &Library, outlet: OutletId, badge: &Badge) -> Option<SourceCard> {
    let corpus = &library.corpus;
    let own: Vec<ArticleId> =
        corpus.articles.iter().filter(|(_, article)| article.outlet == outlet).map(|(id, _)| id).collect();
    let articles = own.iter().filter_map(|id| {
        let article = corpus.articles.get(*id)?;
        let headline = article.headline.map_or(article.file.as_str(), |span| span.of(&article.text).trim());
        let published = &article.published;
        let known = match published.basis {
            Basis::Stated => texts::stated,
            Basis::Inferred => texts::inferred,
            Basis::Editor => texts::added,
            Basis::Unknown => texts::unknown,
        };
        let dated = known(&wording::capital(&wording::published(published)), &published.why);
        Some((headline.to_owned(), View::default().on(Page::Reader(article.slug.to_string())), dated))
    });
    let claims = View::default().on(Page::Claims).only(Facet::Source, &badge.slug);
    let number = |what: &str, open: View| {
        let k = crate::select::count(&library.index, &open);
        let name = texts::claims_in(what, k, &badge.name);
        CardNumber { what: what.to_owned(), k, name, open }
    };
    let sum = |count: &dyn Fn(ArticleId) -> usize| own.iter().map(|id| count(*id)).sum::<usize>() as u32;
    let words = sum(&|id| {
        corpus.articles.get(id).map_or(0, |article| {
            article.prose().iter().map(|span| span.of(&article.text).split_whitespace().count()).sum()
        })
    });
    let sentences = sum(&|id| library.index.contents.sentences(corpus, id).count());
    let cut = sum(&|id| corpus.articles.get(id).map_or(0, |article| article.furniture.len()));
    Some(SourceCard {
        badge: badge.clone(),
        named: corpus.outlets.get(outlet)?.why.clone(),
        articles: articles.collect(),
        wires: wires(library, &own)
            .into_iter()
            .map(|(name, slug)| number(&name, claims.only(Facet::Speaker, &slug)))
            .filter(|number| number.k > 0)
            .collect(),
        shared: shared(library, outlet),
        size: vec![
            number(names::CLAIMS, claims.clone()),
            number(texts::IN_ITS_OWN_VOICE, claims.only(Facet::Voice, "own")),
        ],
        length: texts::length(words, sentences, cut),
    })
}

/// The agencies and media that articles credit: name and slug among the speakers.
fn wires(library: &Library, articles: &[ArticleId]) -> Vec<(String, String)> {
    let corpus = &library.corpus;
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for article in articles {
        for (_, attribution) in library.index.contents.attributions(corpus, *article) {
            let together = attribution.joint.iter().filter_map(|actor| corpus.actors.get(*actor));
            for actor in together.filter(|actor| actor.kind == ActorKind::Medium) {
                found.insert(actor.name.clone(), actor.slug.to_string());
            }
            if attribution.joint.is_empty() && attribution.speaker.kind == SpeakerKind::Medium {
                let (slug, name) = crate::index::speaker_value(corpus, attribution);
                found.insert(name, slug);
            }
        }
    }
    found.into_iter().collect()
}

/// With whom the source shares words or a wire, as far as propositions show it.
fn shared(library: &Library, outlet: OutletId) -> Vec<String> {
    let corpus = &library.corpus;
    let of = |claim| {
        corpus.claims.get(claim).and_then(|claim| corpus.articles.get(claim.article)).map(|a| a.outlet)
    };
    let mut pairs: BTreeMap<(DependenceKind, OutletId), u32> = BTreeMap::new();
    for proposition in corpus.propositions.rows() {
        // Several claims of one proposition can share an origin: it is one overlap all the same.
        let mut kinds: BTreeSet<(DependenceKind, OutletId)> = BTreeSet::new();
        for dependence in &proposition.shared {
            let (Some(from), Some(to)) = (of(dependence.from), of(dependence.to)) else { continue };
            if from != to && (from == outlet || to == outlet) {
                kinds.insert((dependence.kind, if from == outlet { to } else { from }));
            }
        }
        for kind in kinds {
            *pairs.entry(kind).or_default() += 1;
        }
    }
    let name =
        |outlet: OutletId| library.index.badges.get(outlet.row()).map_or("", |badge| badge.name.as_str());
    let all = |other: OutletId| overlap(library, &[outlet, other]).count() as u32;
    let lines = pairs.into_iter();
    lines.map(|((kind, other), times)| texts::shared(kind.label(), name(other), times, all(other))).collect()
}
