//! The index of a corpus, as its file carries it: made where the corpus is, and anew only where a reader changes who
//! is who.

use super::value::Subject;
use super::word::stems;
use super::{Passages, Ties};
use crate::article::Contents;
use crate::outlet::badges;
use crate::sorting::sorted;
use crate::{Badge, Facet};
use parallax_index::{FacetIndex, Lists, Tables, TextBuilder, Value};
use parallax_model::{Attribution, Claim, Corpus, CueClass};
use std::collections::BTreeMap;

/// The index of a corpus: the values of each facet with their claims; the words of the passages, then those of the
/// values' names, facet by facet.
pub fn index_of(corpus: &Corpus) -> Tables {
    let contents = Contents::of(corpus);
    let facets = facets(corpus, &badges(corpus), &contents, &Ties::of(corpus));
    let passages = Passages::of(corpus, &contents);
    let words = |text: &str| stems(text).into_iter().map(|(stem, _)| stem).collect::<Vec<_>>();
    let mut text = TextBuilder::default();
    for (article, passage) in &passages.different {
        text.add(words(corpus.words(*article, *passage)));
    }
    for value in facets.iter().flat_map(FacetIndex::values) {
        text.add(words(&value.name));
    }
    Tables { facets, text: text.finish() }
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

/// Gathers the values of all claims, then sorts them.
#[derive(Default)]
struct Gathering {
    values: Vec<Value>,
    numbers: BTreeMap<String, u32>,
    /// Claim and value, in the order of claims.
    pairs: Vec<(u32, u32)>,
}

impl Gathering {
    fn add(&mut self, claim: u32, subject: &Subject, facet: Facet) {
        let first = self.pairs.len();
        subject.values(facet, |slug, value| {
            let number = self.numbers.get(slug).copied().unwrap_or_else(|| {
                let number = self.values.len() as u32;
                self.values.push(value());
                self.numbers.insert(slug.to_owned(), number);
                number
            });
            if self.pairs.get(first..).is_some_and(|own| !own.contains(&(claim, number))) {
                self.pairs.push((claim, number));
            }
        });
    }

    fn finish(self, claims: usize) -> FacetIndex {
        let mut totals = vec![0u32; self.values.len()];
        for (_, value) in &self.pairs {
            if let Some(total) = totals.get_mut(*value as usize) {
                *total += 1;
            }
        }
        let total = |old: usize| totals.get(old).copied().unwrap_or(0);
        let sorted = sorted(self.values.into_iter().enumerate().collect(), |(a, x), (b, y)| {
            total(*b).cmp(&total(*a)).then_with(|| x.name.cmp(&y.name)).then_with(|| x.slug.cmp(&y.slug))
        });
        let mut new_numbers = vec![0u32; sorted.len()];
        for (new, (old, _)) in sorted.iter().enumerate() {
            if let Some(number) = new_numbers.get_mut(*old) {
                *number = new as u32;
            }
        }
        let renumber = |old: u32| new_numbers.get(old as usize).copied().unwrap_or(0);
        let pairs: Vec<(u32, u32)> = self.pairs.iter().map(|(claim, old)| (renumber(*old), *claim)).collect();
        let lists = Lists::of(sorted.len(), &pairs);
        let values = sorted.into_iter().map(|(_, value)| value).collect();
        FacetIndex::of(values, lists, claims).unwrap_or_default()
    }
}
