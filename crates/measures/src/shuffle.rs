//! Dealing articles to sources at random, in a fixed sequence: the same figures on every machine.
//!
//! Under the hypothesis that it makes no difference who publishes an article, articles can change places. Whole
//! articles are dealt, never single cases, because those of one article resemble each other (Good 2005, "Permutation,
//! Parametric and Bootstrap Tests of Hypotheses").

/// Fewer articles than this do not tell.
pub const FEWEST_ARTICLES: usize = 10;
/// How often they are dealt.
pub(crate) const ROUNDS: usize = 199;

/// The articles that are dealt to the first of two sources, which has `first` of them; one list a round. The others
/// fall to the second.
pub(crate) fn deals(articles: usize, first: usize) -> impl Iterator<Item = Vec<usize>> {
    let mut state = Sequence(0x5eed);
    // Each round goes on from the order of the last: what is drawn from any order is drawn at random.
    let mut order: Vec<usize> = (0..articles).collect();
    (0..ROUNDS).map(move |_| {
        for place in 0..first.min(articles) {
            order.swap(place, place + state.below(articles - place));
        }
        order.iter().take(first).copied().collect()
    })
}

/// Numbers that look random: `SplitMix64` (Steele, Lea and Flood 2014).
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // The upper half as a fraction of `bound`.
        ((((mixed ^ (mixed >> 31)) >> 32) * bound as u64) >> 32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_round_deals_as_many_and_not_always_the_same() {
        let rounds: Vec<Vec<usize>> = deals(12, 5).collect();
        assert_eq!(rounds.len(), ROUNDS);
        for round in &rounds {
            let different: BTreeSet<usize> = round.iter().copied().filter(|article| *article < 12).collect();
            assert_eq!(different.len(), 5, "{round:?}");
        }
        for article in 0..12 {
            let often = rounds.iter().filter(|round| round.contains(&article)).count();
            // 5 of 12 of 199 rounds are 83; five standard deviations are 35.
            assert!((48..118).contains(&often), "{article}: {often}");
        }
        assert!(deals(12, 5).eq(rounds));
    }
}
