//! What a source says that comes nearest to a proposition on which it is silent, so that a reader can judge the silence.
//!
//! Two claims are as alike as they share words (60 of 100), actors (25), both by Dice's measure (Dice 1945, "Measures of
//! the amount of ecologic association between species"), and the class of their predicates (15).

use crate::NEAR;
use parallax_model::{ArticleId, ClaimId, Corpus};
use std::collections::BTreeMap;

/// A claim that comes near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Miss {
    /// Which.
    pub claim: ClaimId,
    /// How far it is, in hundredths: 0 is the same words, actors and predicate, 100 shares none.
    pub distance: u8,
}

/// What sharing all words counts, all actors, and the class of the predicate.
const WORDS: usize = 60;
const ACTORS: usize = 25;
const CLASS: usize = 15;
/// Words of fewer letters are mostly grammar.
const SHORTEST: usize = 4;
/// The letters that a word's inflections share.
const STEM: usize = 6;

/// What the claims of a corpus are compared by, made once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Likeness {
    /// Where the stems of each claim end.
    ends: Vec<usize>,
    /// The stems of each claim by number, each once, claim after claim.
    stems: Vec<u32>,
    /// The class of each claim's predicate, by number; 0 of none.
    classes: Vec<u32>,
}

impl Likeness {
    /// Of all claims of a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut number = |word: &str| {
            let next = known.len() as u32 + 1;
            match known.get(word) {
                Some(number) => *number,
                None => *known.entry(word.to_owned()).or_insert(next),
            }
        };
        let mut all = Self::default();
        let (mut own, mut stem) = (Vec::new(), String::new());
        for claim in corpus.claims.rows() {
            let text = corpus.articles.get(claim.article).map_or("", |article| &article.text);
            own.clear();
            for word in claim.content.words(text).split(|c: char| !c.is_alphanumeric()) {
                if word.len() >= SHORTEST || word.starts_with(|c: char| c.is_ascii_digit()) {
                    stem.clear();
                    stem.extend(word.chars().take(STEM).flat_map(char::to_lowercase));
                    own.push(number(&stem));
                }
            }
            own.sort_unstable();
            own.dedup();
            all.stems.extend(&own);
            all.ends.push(all.stems.len());
            let class = claim.predicate.as_ref().map(|predicate| format!(" {}", predicate.class));
            all.classes.push(class.map_or(0, |class| number(&class)));
        }
        all
    }

    fn stems(&self, row: usize) -> &[u32] {
        let from = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(row).and_then(|to| self.stems.get(from..*to)).unwrap_or(&[])
    }

    /// For each outlet of the corpus, in order, the claim that comes nearest to what the claims `said` say; `None`
    /// where none shares anything.
    pub fn nearest(&self, corpus: &Corpus, said: &[ClaimId]) -> Vec<Option<Miss>> {
        let mut nearest: Vec<Option<Miss>> = vec![None; corpus.outlets.len()];
        let asked = self.asked(corpus, said);
        for (id, claim) in corpus.claims.iter() {
            let Some(own) = self.traits(corpus, id) else { continue };
            let likeness = asked.iter().map(|other| own.likeness(other)).max().unwrap_or(0);
            let outlet = crate::figure::outlet(corpus, claim.article);
            let Some(best) = outlet.and_then(|outlet| nearest.get_mut(outlet.row())) else { continue };
            let distance = 100 - likeness;
            // The first of those that are as near.
            if likeness > 0 && best.is_none_or(|best| distance < best.distance) {
                *best = Some(Miss { claim: id, distance });
            }
        }
        nearest
    }

    /// The claims that have each stem, by its number.
    pub(crate) fn by_stem(&self) -> Vec<Vec<ClaimId>> {
        let most = self.stems.iter().max().map_or(0, |most| *most as usize + 1);
        let mut by_stem = vec![Vec::new(); most];
        for row in 0..self.ends.len() {
            for stem in self.stems(row) {
                if let Some(claims) = by_stem.get_mut(*stem as usize) {
                    claims.push(ClaimId::new(row));
                }
            }
        }
        by_stem
    }

    /// The articles with a claim that is no further than [`NEAR`] from what the claims `said` say, in order. No claim
    /// that shares no word with them comes as near, so only those that `by_stem` gives are looked at.
    pub(crate) fn near(&self, corpus: &Corpus, said: &[ClaimId], by_stem: &[Vec<ClaimId>]) -> Vec<ArticleId> {
        let mut counts = vec![0; self.ends.len()];
        let mut sharing: Vec<ClaimId> = Vec::new();
        let mut near = Vec::new();
        for other in self.asked(corpus, said) {
            for claim in other.stems.iter().filter_map(|stem| by_stem.get(*stem as usize)).flatten() {
                let Some(count) = counts.get_mut(claim.row()) else { continue };
                if *count == 0 {
                    sharing.push(*claim);
                }
                *count += 1;
            }
            for claim in sharing.drain(..) {
                let Some(own) = self.traits(corpus, claim) else { continue };
                let shared = counts.get_mut(claim.row()).map_or(0, std::mem::take);
                let can = own.alike(&other, shared, ACTORS, CLASS) >= 100 - NEAR;
                if can && own.likeness(&other) >= 100 - NEAR {
                    near.extend(corpus.claims.get(claim).map(|claim| claim.article));
                }
            }
        }
        near.sort_unstable();
        near.dedup();
        near
    }

    /// What the claims `said` are compared by. Copies say the same: each stands once.
    fn asked<'l>(&'l self, corpus: &'l Corpus, said: &[ClaimId]) -> Vec<Traits<'l>> {
        let mut asked: Vec<Traits<'_>> = said.iter().filter_map(|id| self.traits(corpus, *id)).collect();
        asked.sort_unstable();
        asked.dedup();
        asked
    }

    fn traits<'l>(&'l self, corpus: &'l Corpus, id: ClaimId) -> Option<Traits<'l>> {
        let class = self.classes.get(id.row()).copied().unwrap_or(0);
        Some(Traits { stems: self.stems(id.row()), actors: &corpus.claims.get(id)?.actors, class })
    }
}

/// What two claims are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Traits<'l> {
    stems: &'l [u32],
    actors: &'l [parallax_model::ActorId],
    class: u32,
}

impl Traits<'_> {
    /// How much both share, in hundredths.
    fn likeness(&self, other: &Self) -> u8 {
        let actors = self.actors.iter().filter(|actor| other.actors.contains(actor)).count();
        let actors = dice(actors, self.actors.len() + other.actors.len(), ACTORS);
        let class = if self.class > 0 && self.class == other.class { CLASS } else { 0 };
        self.alike(other, shared(self.stems, other.stems), actors, class)
    }

    /// The same of so many stems that both have, and so much for the rest.
    fn alike(&self, other: &Self, stems: usize, actors: usize, class: usize) -> u8 {
        let all = dice(stems, self.stems.len() + other.stems.len(), WORDS) + actors + class;
        u8::try_from(all.min(100)).unwrap_or(100)
    }
}

/// How many of `most` hundredths two lists get that have so many entries in all and share so many.
fn dice(shared: usize, all: usize, most: usize) -> usize {
    2 * shared * most / all.max(1)
}

/// How many numbers stand in both of two sorted lists.
fn shared(mut a: &[u32], mut b: &[u32]) -> usize {
    let mut count = 0;
    while let ([one, rest @ ..], [other, others @ ..]) = (a, b) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => a = rest,
            std::cmp::Ordering::Greater => b = others,
            std::cmp::Ordering::Equal => {
                count += 1;
                (a, b) = (rest, others);
            }
        }
    }
    count
}
