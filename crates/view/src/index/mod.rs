//! What makes filters and searches fast: made once from a corpus, read on every choice.
//!
//! Claims are row numbers; a choice is an AND of sets of them, and the counts of a facet are one pass over the
//! claims that pass the others. Nothing reads a text while a reader types.

mod facet;
mod fold;
mod lists;
mod order;
mod query;
mod search;
mod ties;
mod value;
mod word;

pub(crate) use facet::FacetIndex;
pub(crate) use lists::Lists;
pub(crate) use order::{Days, days};
pub(crate) use query::{Term, terms};
pub(crate) use ties::{Status, Ties, agrees, disputes, outlet, outlets};
pub(crate) use value::{Value, speaker_value};
pub(crate) use word::{stems, words};

use crate::article::Contents;
use crate::outlet::badges;
use crate::sorting::sort_rows;
use crate::{Badge, Facet, Sort};
use facet::Gathering;
use fixedbitset::FixedBitSet;
use order::Orders;
use parallax_model::{ArticleId, Attribution, Claim, Corpus, CueClass, Span};
use search::TextIndex;
use std::collections::BTreeMap;
use value::Subject;

/// What makes filters and searches of one corpus fast.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    pub(crate) badges: Vec<Badge>,
    pub(crate) contents: Contents,
    /// The sentences that hold each claim, as one stretch of its article.
    pub(crate) passages: Vec<Span>,
    pub(crate) days: Vec<Days>,
    pub(crate) ties: Ties,
    facets: Vec<FacetIndex>,
    orders: Orders,
    claims_by_slug: BTreeMap<String, u32>,
    /// The different passages, searchable, and the claims of each.
    texts: TextIndex,
    claims_of_text: Lists,
    /// The names of the speakers, by the number of their value.
    speakers: TextIndex,
}

impl Index {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let badges = badges(corpus);
        let contents = Contents::of(corpus);
        let claims = corpus.claims.rows();
        let passages: Vec<Span> =
            claims.iter().map(|claim| contents.passage(corpus, claim.article, &claim.content)).collect();
        let days: Vec<Days> = claims.iter().map(|claim| days(corpus, claim)).collect();
        let ties = Ties::of(corpus);
        let facets = facets(corpus, &badges, &contents, &ties);
        let orders = Orders::of(corpus, &days, &badges, &ties);
        let mut claims_by_slug = BTreeMap::new();
        claims_by_slug
            .extend(corpus.claims.iter().map(|(id, claim)| (claim.slug.to_string(), id.row() as u32)));
        let (texts, claims_of_text) = texts(corpus, &passages);
        let speakers = facets.get(Facet::Speaker as usize).map_or(&[][..], |facet| &facet.values);
        let speakers = TextIndex::of(speakers.iter().map(|speaker| speaker.name.as_str()));
        Self {
            badges,
            contents,
            passages,
            days,
            ties,
            facets,
            orders,
            claims_by_slug,
            texts,
            claims_of_text,
            speakers,
        }
    }

    /// How many claims there are.
    pub(crate) fn claims(&self) -> usize {
        self.passages.len()
    }

    /// The values of a facet.
    pub(crate) fn facet(&self, facet: Facet) -> &FacetIndex {
        const NONE: &FacetIndex = &FacetIndex::NONE;
        self.facets.get(facet as usize).unwrap_or(NONE)
    }

    /// The row number of the claim of that slug.
    pub(crate) fn claim(&self, slug: &str) -> Option<u32> {
        self.claims_by_slug.get(slug).copied()
    }

    /// All claims in that order.
    pub(crate) fn order(&self, sort: Sort) -> &[u32] {
        self.orders.by(sort)
    }

    /// The claims whose passage or speaker holds `term`, whether it is excluded or not.
    pub(crate) fn holding(&self, term: &Term) -> FixedBitSet {
        let mut set = FixedBitSet::with_capacity(self.claims());
        self.each_holding(term, |claim, _| set.insert(claim as usize));
        set
    }

    /// How well each claim fits the terms that are not excluded, by row number: for each term how rare it is
    /// times how often (at most four times) the claim holds it.
    pub(crate) fn relevance(&self, terms: &[Term]) -> Vec<u32> {
        let mut scores = vec![0; self.claims()];
        for term in terms.iter().filter(|term| !term.excluded) {
            let rarity = self.texts.rarity(self.texts.holding(term).len());
            self.each_holding(term, |claim, count| {
                if let Some(score) = scores.get_mut(claim as usize) {
                    *score += rarity * count.min(4);
                }
            });
        }
        scores
    }

    fn each_holding(&self, term: &Term, mut put: impl FnMut(u32, u32)) {
        for (text, count) in self.texts.holding(term) {
            self.claims_of_text.get(text as usize).iter().for_each(|claim| put(*claim, count));
        }
        for (speaker, count) in self.speakers.holding(term) {
            self.facet(Facet::Speaker).claims(speaker).iter().for_each(|claim| put(*claim, count));
        }
    }
}

fn facets(corpus: &Corpus, badges: &[Badge], contents: &Contents, ties: &Ties) -> Vec<FacetIndex> {
    let mut gatherings: Vec<Gathering> = Facet::ALL.iter().map(|_| Gathering::default()).collect();
    for (id, claim) in corpus.claims.iter() {
        let hull = claim.content.hull();
        let mentions = contents.mentions(corpus, claim.article).map(|(_, mention)| mention);
        let attribution = claim.attribution.and_then(|id| corpus.attributions.get(id));
        let subject = Subject {
            corpus,
            badges,
            claim,
            attribution,
            cues: cues(corpus, contents, claim, attribution),
            status: ties.linked().then(|| ties.status(id)),
            mentions: mentions.filter(|mention| mention.span.overlaps(hull)).collect(),
        };
        for (facet, gathering) in Facet::ALL.into_iter().zip(&mut gatherings) {
            gathering.add(id.row() as u32, &subject, facet);
        }
    }
    gatherings.into_iter().map(|gathering| gathering.finish(corpus.claims.len())).collect()
}

fn cues(
    corpus: &Corpus,
    contents: &Contents,
    claim: &Claim,
    attribution: Option<&Attribution>,
) -> Vec<CueClass> {
    if let Some(attribution) = attribution {
        return (!attribution.cue.is_empty()).then_some(attribution.cue_class).into_iter().collect();
    }
    let attributions = contents.attributions(corpus, claim.article).map(|(_, row)| row);
    let inside = attributions.filter(|row| row.cue.iter().any(|cue| claim.content.overlaps(*cue)));
    inside.map(|row| row.cue_class).collect()
}

/// The different passages of all claims, searchable, and the claims of each.
fn texts(corpus: &Corpus, passages: &[Span]) -> (TextIndex, Lists) {
    let claims = corpus.claims.rows().iter().zip(passages);
    let places: Vec<(ArticleId, Span)> = claims.map(|(claim, passage)| (claim.article, *passage)).collect();
    let mut order: Vec<u32> = (0..places.len() as u32).collect();
    sort_rows(&mut order, &|a, b| places.get(a as usize).cmp(&places.get(b as usize)));
    let mut different: Vec<(ArticleId, Span)> = Vec::new();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for row in order {
        if let Some(place) = places.get(row as usize).filter(|place| different.last() != Some(*place)) {
            different.push(*place);
        }
        pairs.push((different.len().saturating_sub(1) as u32, row));
    }
    let texts = TextIndex::of(different.iter().map(|(article, passage)| corpus.words(*article, *passage)));
    (texts, Lists::of(different.len(), &pairs))
}
