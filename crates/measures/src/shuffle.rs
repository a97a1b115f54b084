//! Dealing articles to sources at random, in a fixed sequence: the same figures on every machine.
//!
//! Under the hypothesis that it makes no difference who publishes an article, articles can change places. Whole
//! articles are dealt, never single cases, because those of one article resemble each other (Good 2005, "Permutation,
//! Parametric and Bootstrap Tests of Hypotheses").

/// Fewer articles than this do not tell.
pub const FEWEST_ARTICLES: usize = 10;
/// How often they are dealt.
pub(crate) const ROUNDS: usize = 199;

/// Whether each article is dealt to the first of two sources, which has `first` of them; one vector a round.
pub(crate) fn deals(articles: usize, first: usize) -> impl Iterator<Item = Vec<bool>> {
    let mut state = Sequence(0x5eed);
    (0..ROUNDS).map(move |_| {
        let mut order: Vec<usize> = (0..articles).collect();
        for place in (1..articles).rev() {
            order.swap(place, state.below(place + 1));
        }
        let mut dealt = vec![false; articles];
        for article in order.into_iter().take(first) {
            if let Some(dealt) = dealt.get_mut(article) {
                *dealt = true;
            }
        }
        dealt
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
        (((mixed ^ (mixed >> 31)) >> 33) as usize) % bound.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_round_deals_as_many_and_not_always_the_same() {
        let rounds: Vec<Vec<bool>> = deals(12, 5).collect();
        assert_eq!(rounds.len(), ROUNDS);
        assert!(rounds.iter().all(|round| round.iter().filter(|first| **first).count() == 5));
        let often = rounds.iter().filter(|round| round[0]).count();
        // 5 of 12 of 199 rounds are 83; five standard deviations are 35.
        assert!((48..118).contains(&often), "{often}");
        assert!(deals(12, 5).eq(rounds));
    }
}
