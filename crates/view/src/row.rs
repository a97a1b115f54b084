//! One claim as a row of a list.

use crate::index::speaker_value;
use crate::status::{StatusNote, status_notes};
use crate::text::Marking;
use crate::texts::{list as texts, names, wording};
use crate::{Badge, Library, Mark, Page, Piece, View};
use parallax_model::{Attribution, Claim, ClaimId, CueClass, OutletId, SpeakerKind, Voice};

/// How many hops of a chain are followed.
pub(crate) const LONGEST_CHAIN: usize = 8;

/// A claim as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id.
    pub claim: String,
    /// Its source.
    pub badge: Badge,
    /// Its sentence (all of them, where its words reach further), marked.
    pub sentence: Vec<Piece>,
    /// Who says it: the innermost speaker first, the source last.
    pub chain: Vec<Hop>,
    /// The day that it is about, else its article's, in words.
    pub when: String,
    /// What it asserts: `event`.
    pub kind: String,
    /// How firmly: `asserted`.
    pub certainty: String,
    /// How it stands among the other claims.
    pub status: Vec<StatusNote>,
    /// Whose words.
    pub voice: Voice,
    /// Its article, at its words.
    pub open_article: View,
    /// The same list with this claim open.
    pub select: View,
}

/// One link of a chain of attributions.
#[derive(Debug, Clone, PartialEq)]
pub struct Hop {
    /// Who.
    pub name: String,
    /// The actor's slug, where it is one.
    pub actor: Option<String>,
    /// What kind of speaker; `None` for the source itself.
    pub kind: Option<SpeakerKind>,
    /// The words that attribute; empty for the source itself.
    pub cue: String,
    /// What they do; `None` where there are none.
    pub cue_class: Option<CueClass>,
}

/// The row of a claim in the list of `view`; `None` where there is no such claim.
pub(crate) fn row(library: &Library, view: &View, id: ClaimId) -> Option<Row> {
    let claim = library.corpus.claims.get(id)?;
    let article = library.corpus.articles.get(claim.article)?;
    let slug = claim.slug.as_str();
    Some(Row {
        claim: slug.to_owned(),
        badge: badge(library, article.outlet)?,
        sentence: sentence(library, view, id, claim),
        chain: chain(library, claim),
        when: when(library, claim),
        kind: crate::lower(claim.kind.label()),
        certainty: crate::lower(claim.modality.label()),
        status: status_notes(library, id),
        voice: claim.voice,
        open_article: view.on(Page::Reader(article.slug.to_string())).opening(slug),
        select: view.opening(slug),
    })
}

/// The sentence of a claim, with every mark that helps to read it in a list.
pub(crate) fn sentence(library: &Library, view: &View, id: ClaimId, claim: &Claim) -> Vec<Piece> {
    let stretch = library.index.passages.of_claim.get(id.row()).copied();
    let stretch = stretch.unwrap_or_else(|| claim.content.hull());
    let marking = Marking::of(library, claim.article);
    let marking = marking.map(|marking| marking.speech().labels().dates().claim(claim, Mark::Claim));
    marking.map(|marking| marking.matches(&view.query, stretch).cut(stretch)).unwrap_or_default()
}

pub(crate) fn badge(library: &Library, outlet: OutletId) -> Option<Badge> {
    library.index.badges.get(outlet.row()).cloned()
}

/// Who says a claim: the innermost speaker first, the source last.
pub(crate) fn chain(library: &Library, claim: &Claim) -> Vec<Hop> {
    let mut hops: Vec<Hop> =
        attributions(library, claim).map(|attribution| hop(library, attribution)).collect();
    let outlet =
        library.corpus.articles.get(claim.article).and_then(|article| badge(library, article.outlet));
    hops.extend(outlet.map(|badge| Hop {
        name: badge.name,
        actor: None,
        kind: None,
        cue: String::new(),
        cue_class: None,
    }));
    hops
}

/// The attributions of a claim, innermost first.
pub(crate) fn attributions<'a>(library: &'a Library, claim: &Claim) -> impl Iterator<Item = &'a Attribution> {
    let table = &library.corpus.attributions;
    let innermost = claim.attribution.and_then(|id| table.get(id));
    let outwards = move |inner: &&Attribution| inner.parent.and_then(|id| table.get(id));
    std::iter::successors(innermost, outwards).take(LONGEST_CHAIN)
}

fn hop(library: &Library, attribution: &Attribution) -> Hop {
    let corpus = &library.corpus;
    let actor = attribution.speaker.actor.and_then(|actor| corpus.actors.get(actor));
    let cue = cue(library, attribution);
    Hop {
        name: speaker_value(corpus, attribution).1,
        actor: actor.map(|actor| actor.slug.to_string()),
        kind: Some(attribution.speaker.kind),
        cue_class: (!cue.is_empty()).then_some(attribution.cue_class),
        cue,
    }
}

/// The words that attribute, joined by `…` where others stand between.
pub(crate) fn cue(library: &Library, attribution: &Attribution) -> String {
    let words = attribution.cue.iter().map(|span| library.corpus.words(attribution.article, *span));
    words.collect::<Vec<_>>().join(" … ")
}

fn when(library: &Library, claim: &Claim) -> String {
    let time = claim.time.and_then(|time| library.corpus.times.get(time));
    if let Some(days) = time.and_then(|time| wording::days(time.from, time.to)) {
        return days;
    }
    let article = library.corpus.articles.get(claim.article);
    let published = article.and_then(|article| wording::published_days(&article.published));
    published.map_or_else(|| names::UNDATED.to_owned(), |days| texts::published(&days))
}
