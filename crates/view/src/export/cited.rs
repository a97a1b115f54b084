//! Words of an article as something to cite: what JSON-LD, annotations and references are made of.

use super::author::{Author, authors};
use super::set::Rows;
use super::table::Address;
use crate::text::plain;
use crate::{Library, Page, View, row};
use parallax_model::{Actor, ActorKind, Article, Attribution, ClaimId, Dating, MentionId, Span};

/// A stretch of words with where it stands.
pub(super) struct Cited<'a> {
    /// Its id: the claim's, or of a mention its article and first byte.
    pub id: String,
    /// Its link.
    pub link: String,
    /// The link of its article.
    pub article_link: String,
    pub article: &'a Article,
    pub headline: &'a str,
    /// The line that says who wrote the article, without the word `by`; empty where the text does not say.
    pub byline: &'a str,
    /// Who that is, one by one.
    pub authors: Vec<Author<'a>>,
    pub outlet: String,
    /// Its words: all of them, joined.
    pub words: String,
    /// The sentence that holds them.
    pub sentence: String,
    /// The pieces of it.
    pub spans: Vec<Span>,
    /// What else is known of a claim; `None` of a mention.
    pub claim: Option<Asserted<'a>>,
    /// The actors that it names.
    pub about: Vec<&'a Actor>,
}

/// What a claim asserts, and on whose authority.
pub(super) struct Asserted<'a> {
    /// Its voice, type, certainty: `quoted`, `event`, `asserted`.
    pub voice: &'static str,
    pub kind: &'static str,
    pub certainty: &'static str,
    /// Who says it: the innermost speaker first, the source last.
    pub chain: Vec<String>,
    /// The actors who are credited: several where they speak as one.
    pub speakers: Vec<&'a Actor>,
    /// Whether the outlet itself says it.
    pub own: bool,
    /// The days that it is about, in ISO 8601: `2018-10-01/2018-10-15`.
    pub days: Option<String>,
    pub place: Option<&'a Actor>,
}

/// A byline without the word that begins it.
fn without_by(byline: &str) -> &str {
    match byline.split_once(' ') {
        Some(("By" | "by", name)) => name,
        _ => byline,
    }
}

/// Whether the corpus knows a place or state of that name.
fn is_place(address: &Address<'_>, name: &str) -> bool {
    let mut actors = address.library.corpus.actors.rows().iter();
    actors.any(|actor| matches!(actor.kind, ActorKind::Place | ActorKind::State) && actor.name == name)
}

/// The ids of rows.
pub(super) fn ids(library: &Library, rows: &Rows) -> Vec<String> {
    match rows {
        Rows::Claims(claims) => {
            let claims = claims.iter().filter_map(|(id, _)| library.corpus.claims.get(*id));
            claims.map(|claim| claim.slug.to_string()).collect()
        }
        Rows::Mentions(mentions) => mentions.iter().filter_map(|id| mention_id(library, *id)).collect(),
        Rows::Figures(..) => Vec::new(),
    }
}

fn mention_id(library: &Library, id: MentionId) -> Option<String> {
    let mention = library.corpus.mentions.get(id)?;
    let article = library.corpus.articles.get(mention.article)?;
    Some(format!("{}:{}", article.slug, mention.span.start))
}

/// An interval of days in ISO 8601: a day, or two with a stroke; `None` where an end is open.
pub(super) fn interval(dating: &Dating) -> Option<String> {
    let (from, to) = dating.from.zip(dating.to)?;
    Some(if from == to { from.to_string() } else { format!("{from}/{to}") })
}

impl<'a> Cited<'a> {
    /// Who says a claim, the innermost speaker first: `witnesses ← The Quay`; empty of a mention.
    pub(super) fn said_by(&self) -> String {
        self.claim.as_ref().map(|claim| claim.chain.join(" ← ")).unwrap_or_default()
    }

    /// All rows of a set, in order.
    pub(super) fn all(address: &Address<'a>, view: &View, rows: &Rows) -> Vec<Self> {
        match rows {
            Rows::Claims(claims) => {
                claims.iter().filter_map(|(id, _)| Self::claim(address, view, *id)).collect()
            }
            Rows::Mentions(ids) => ids.iter().filter_map(|id| Self::mention(address, view, *id)).collect(),
            Rows::Figures(..) => Vec::new(),
        }
    }

    fn of(address: &Address<'a>, article: &'a Article, id: String, open: &View) -> Self {
        let outlet = row::badge(address.library, article.outlet).map(|badge| badge.name);
        let byline = article.byline.map_or("", |span| span.of(&article.text).trim());
        Self {
            id,
            link: address.link(open),
            article_link: address.link(&View::default().on(Page::Reader(article.slug.to_string()))),
            article,
            headline: article.headline.map_or("", |span| span.of(&article.text).trim()),
            byline: without_by(byline),
            authors: authors(byline, |name| is_place(address, name)),
            outlet: outlet.unwrap_or_default(),
            words: String::new(),
            sentence: String::new(),
            spans: Vec::new(),
            claim: None,
            about: Vec::new(),
        }
    }

    fn claim(address: &Address<'a>, view: &View, id: ClaimId) -> Option<Self> {
        let library = address.library;
        let corpus = &library.corpus;
        let claim = corpus.claims.get(id)?;
        let article = corpus.articles.get(claim.article)?;
        let open = View::default().on(Page::Reader(article.slug.to_string())).opening(claim.slug.as_str());
        let actor = |id| corpus.actors.get(id);
        let time = claim.time.and_then(|time| corpus.times.get(time));
        let days = time.and_then(|time| time.from.zip(time.to));
        let innermost = row::attributions(library, claim).next();
        Some(Self {
            words: claim.content.words(&article.text),
            sentence: plain(&row::sentence(library, view, id, claim)),
            spans: claim.content.iter().copied().collect(),
            about: claim.actors.iter().filter_map(|id| actor(*id)).collect(),
            claim: Some(Asserted {
                voice: claim.voice.slug(),
                kind: claim.kind.slug(),
                certainty: claim.modality.slug(),
                chain: row::chain(library, claim).into_iter().map(|hop| hop.name).collect(),
                speakers: innermost.into_iter().flat_map(Attribution::actors).filter_map(actor).collect(),
                own: innermost.is_none(),
                days: days
                    .map(|(from, to)| if from == to { from.to_string() } else { format!("{from}/{to}") }),
                place: claim.place.and_then(actor),
            }),
            ..Self::of(address, article, claim.slug.to_string(), &open)
        })
    }

    fn mention(address: &Address<'a>, view: &View, id: MentionId) -> Option<Self> {
        let library = address.library;
        let corpus = &library.corpus;
        let mention = corpus.mentions.get(id)?;
        let article = corpus.articles.get(mention.article)?;
        let open =
            View { cell: view.cell.clone(), ..View::default().on(Page::Reader(article.slug.to_string())) };
        let sentences = library.index.contents.sentences(corpus, mention.article);
        let sentence = sentences.map(|(_, row)| row.span).find(|span| span.overlaps(mention.span));
        Some(Self {
            words: mention.span.of(&article.text).to_owned(),
            sentence: sentence.unwrap_or(mention.span).of(&article.text).to_owned(),
            spans: vec![mention.span],
            about: mention.actor.and_then(|actor| corpus.actors.get(actor)).into_iter().collect(),
            ..Self::of(address, article, mention_id(library, id)?, &open)
        })
    }
}
