//! What makes filters and searches fast: read from the corpus file with the corpus, asked on every choice.
//!
//! Claims are row numbers; a choice is an AND of sets of them, and the counts of a facet are population counts.
//! Nothing reads a text while a reader types.

mod build;
mod common;
mod fold;
mod order;
mod passages;
mod ties;
mod value;
mod word;

pub use build::index_of;
pub(crate) use order::{Days, days};
pub(crate) use parallax_index::{Lists, Value};
pub(crate) use passages::Passages;
pub(crate) use ties::{Status, Ties, agrees, disputes, outlet, outlets};
pub(crate) use value::speaker_value;
pub(crate) use word::{Word, folded, stem, stems, words};

use crate::article::Contents;
use crate::outlet::badges;
use crate::sorting::sort_rows;
use crate::{Badge, Facet, Sort};
use common::Common;
use order::Orders;
use parallax_index::{FacetIndex, Ranking, Set, Shape, Tables, TextIndex};
use parallax_model::{CodecError, Corpus};
use std::ops::Range;

/// What makes filters and searches of one corpus fast.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    pub(crate) badges: Vec<Badge>,
    pub(crate) contents: Contents,
    pub(crate) passages: Passages,
    pub(crate) days: Vec<Days>,
    pub(crate) ties: Ties,
    orders: Orders,
    /// The claims by their slugs.
    by_slug: Vec<u32>,
    tables: Tables,
    common: Common,
}

impl Index {
    /// The index of a corpus that has none with it.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        Self { tables: index_of(corpus), ..Self::without_tables(corpus) }.with_common_words()
    }

    /// The index in the bytes of a corpus file.
    pub(crate) fn read(corpus: &Corpus, bytes: &[u8]) -> Result<Self, CodecError> {
        if bytes.is_empty() {
            return Err(CodecError::Unindexed);
        }
        let index = Self::without_tables(corpus);
        let shape = Shape {
            claims: index.claims(),
            passages: index.passages.different.len(),
            facets: Facet::ALL.len(),
        };
        Ok(Self { tables: Tables::read(bytes, shape)?, ..index }.with_common_words())
    }

    fn without_tables(corpus: &Corpus) -> Self {
        let badges = badges(corpus);
        let contents = Contents::of(corpus);
        let days: Vec<Days> = corpus.claims.rows().iter().map(|claim| days(corpus, claim)).collect();
        let ties = Ties::of(corpus);
        let mut by_slug: Vec<u32> = (0..corpus.claims.len() as u32).collect();
        let slug = |row: u32| corpus.claims.rows().get(row as usize).map(|claim| claim.slug.as_str());
        sort_rows(&mut by_slug, &|a, b| slug(a).cmp(&slug(b)));
        Self {
            passages: Passages::of(corpus, &contents),
            orders: Orders::of(corpus, &days, &badges, &ties),
            by_slug,
            badges,
            contents,
            days,
            ties,
            tables: Tables::default(),
            common: Common::default(),
        }
    }

    fn with_common_words(self) -> Self {
        Self { common: Common::of(&self), ..self }
    }

    /// How many claims there are.
    pub(crate) fn claims(&self) -> usize {
        self.days.len()
    }

    /// The values of a facet.
    pub(crate) fn facet(&self, facet: Facet) -> &FacetIndex {
        const NONE: &FacetIndex = &FacetIndex::NONE;
        self.tables.facets.get(facet as usize).unwrap_or(NONE)
    }

    /// The badge of the source of that slug.
    pub(crate) fn badge(&self, slug: &str) -> Option<&Badge> {
        self.badges.iter().find(|badge| badge.slug == slug)
    }

    /// The row number of the claim of that slug.
    pub(crate) fn claim(&self, corpus: &Corpus, slug: &str) -> Option<u32> {
        let of = |row: &u32| corpus.claims.rows().get(*row as usize).map_or("", |claim| claim.slug.as_str());
        let place = self.by_slug.binary_search_by(|row| of(row).cmp(slug)).ok()?;
        self.by_slug.get(place).copied()
    }

    /// All claims in that order.
    pub(crate) fn order(&self, sort: Sort) -> &[u32] {
        self.orders.by(sort)
    }

    /// The words of the passages and of the names of values.
    pub(crate) fn text(&self) -> &TextIndex {
        &self.tables.text
    }

    /// The claims whose passage, or the name of whose speaker, is among `documents`.
    pub(crate) fn telling(&self, documents: &Set) -> Set {
        let mut claims = Set::none(self.claims());
        let (passages, speakers) = (0..self.passages.different.len(), self.names(Facet::Speaker));
        documents.spread(passages, &self.passages.claims, &mut claims);
        documents.spread(speakers, self.facet(Facet::Speaker).lists(), &mut claims);
        claims
    }

    /// The documents that are the names of a facet's values.
    pub(crate) fn names(&self, facet: Facet) -> Range<usize> {
        let before = self.tables.facets.iter().take(facet as usize).map(|facet| facet.values().len());
        let first = self.passages.different.len() + before.sum::<usize>();
        first..first + self.facet(facet).values().len()
    }

    /// Adds to the score of each claim how well its passage and its speaker's name fit what stands at `places`.
    pub(crate) fn score(&self, places: &[u32], scores: &mut [u32]) {
        let passages = self.passages.different.len();
        let speakers = self.names(Facet::Speaker);
        let text = self.text();
        let ranking =
            Ranking { documents: (passages + speakers.len()) as u32, words: text.words_of_first(passages) };
        let mut tally = text.tally(places);
        tally.retain(|(document, _)| {
            let document = *document as usize;
            document < passages || speakers.contains(&document)
        });
        for (document, score) in ranking.scores(text, &tally) {
            let claims = match (document as usize).checked_sub(speakers.start) {
                Some(speaker) => self.facet(Facet::Speaker).claims(speaker as u32),
                None => self.passages.claims.get(document as usize),
            };
            for claim in claims {
                if let Some(sum) = scores.get_mut(*claim as usize) {
                    *sum = sum.saturating_add(score);
                }
            }
        }
    }
}
