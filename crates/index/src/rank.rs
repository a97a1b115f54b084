//! How well documents fit the words that were searched: BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance
//! Framework: BM25 and Beyond", with k1 = 1.2 and b = 0.75), in whole numbers, so that the order of results is the same
//! on every machine. A score is in 1/65,536.

use crate::TextIndex;

/// What ranking needs to know of a collection.
#[derive(Debug, Clone, Copy)]
pub struct Ranking {
    /// How many documents are ranked.
    pub documents: u32,
    /// How many words they have together.
    pub words: u32,
}

impl Ranking {
    /// The scores of the documents of `tally`, for one word or phrase that so many of them hold.
    pub fn scores(self, index: &TextIndex, tally: &[(u32, u32)]) -> Vec<(u32, u32)> {
        let rarity = u64::from(self.rarity(tally.len() as u32));
        let average = u64::from((self.words / self.documents.max(1)).max(1));
        let score = |(document, count): &(u32, u32)| {
            let count = u64::from((*count).min(1 << 12));
            let length = u64::from(index.words(*document));
            // count · (k1 + 1) / (count + k1 · (1 − b + b · length / average)), by 10 · average above and below.
            let weight = (22 * count * average * 256) / (10 * count * average + 3 * average + 9 * length);
            (*document, (rarity * weight) as u32)
        };
        tally.iter().map(score).collect()
    }

    /// ln(1 + (N − n + ½) / (n + ½)), which is ln((2N + 2) / (2n + 1)), in 1/256.
    fn rarity(self, found: u32) -> u32 {
        let above = u64::from(self.documents) * 2 + 2;
        let below = (u64::from(found) * 2 + 1).min(above);
        // ln 2 is 177.4 / 256.
        (binary_logarithm((above << 24) / below) * 710) >> 10
    }
}

/// The binary logarithm of `x` / 2²⁴, in 1/256, for `x` from 2²⁴ on: each squaring gives one more binary digit.
fn binary_logarithm(x: u64) -> u32 {
    let whole = x.max(1 << 24).ilog2() - 24;
    let mut left = x.max(1 << 24) >> whole;
    let mut logarithm = whole;
    for _ in 0..8 {
        left = (left * left) >> 24;
        logarithm *= 2;
        if left >> 25 > 0 {
            left >>= 1;
            logarithm += 1;
        }
    }
    logarithm
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextBuilder;

    #[test]
    fn rarity_is_the_logarithm() {
        for (documents, found) in [(1000, 1), (1000, 10), (1000, 500), (1000, 1000), (100_000, 3), (0, 0)] {
            let exact = ((2.0 * f64::from(documents) + 2.0) / (2.0 * f64::from(found) + 1.0)).ln() * 256.0;
            let rarity = Ranking { documents, words: 1 }.rarity(found);
            assert!((f64::from(rarity) - exact).abs() < 4.0, "{documents} {found}: {rarity} {exact}");
        }
    }

    #[test]
    fn what_is_short_and_says_it_often_fits_best() {
        let mut builder = TextBuilder::default();
        for text in ["a b", "a a", "a b c d e f", "b"] {
            builder.add(text.split(' ').map(str::to_owned));
        }
        let index = builder.finish();
        let ranking = Ranking { documents: 4, words: 11 };
        let scores = ranking.scores(&index, &index.tally(index.word("a")));
        let [short, twice, long] = scores.iter().map(|(_, score)| *score).collect::<Vec<_>>()[..] else {
            panic!("three documents hold it")
        };
        assert!(twice > short && short > long && long > 0);
    }
}
