//! Whether one share is larger than another, from four counts.
//!
//! The odds ratio with a half added to each count (Haldane 1956, "The estimation and significance of the logarithm of
//! a ratio of frequencies"; Anscombe 1956, "On estimating binomial response relations"), so that a zero does not make
//! it infinite; its interval on the logarithm after Woolf (1955), "On estimating the relation between blood group and
//! disease", the variance times the design effect. Fisher’s exact test (Fisher 1935, "The logic of inductive
//! inference") adds up all tables with the same margins that are no likelier than this one; it takes the cases for
//! independent, which those of one article are not, and so is too sure.

use crate::Interval;

/// Two shares: of the first group `yes.0` have it and `no.0` have not, of the second `yes.1` and `no.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// How many have it.
    pub yes: (u32, u32),
    /// How many have not.
    pub no: (u32, u32),
}

/// How two shares compare.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Odds {
    /// The odds of the first over those of the second.
    pub ratio: f64,
    /// At 95 %, on the design effect.
    pub interval: Interval,
    /// The two-sided probability of Fisher’s exact test.
    pub fisher: f64,
}

/// So many cases in each group, and one at least that has it, before anything is computed.
pub const FEWEST_CASES: u32 = 5;

impl Table {
    /// The odds ratio; `None` where the counts do not allow one.
    pub fn odds(self, design_effect: f64) -> Option<Odds> {
        let (first, second) = (self.yes.0 + self.no.0, self.yes.1 + self.no.1);
        if first.min(second) < FEWEST_CASES || self.yes.0 + self.yes.1 == 0 || self.no.0 + self.no.1 == 0 {
            return None;
        }
        let [a, b, c, d] = [self.yes.0, self.no.0, self.yes.1, self.no.1].map(|count| f64::from(count) + 0.5);
        let ratio = a * d / (b * c);
        let error = libm::sqrt((1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d) * design_effect.max(1.0));
        let middle = libm::log(ratio);
        let end = |sign: f64| libm::exp(middle + sign * 1.959_963_984_540_054 * error);
        Some(Odds { ratio, interval: Interval { low: end(-1.0), high: end(1.0) }, fisher: self.fisher() })
    }

    /// Fisher’s exact test, two-sided.
    pub fn fisher(self) -> f64 {
        let (first, second) = (self.yes.0 + self.no.0, self.yes.1 + self.no.1);
        let having = self.yes.0 + self.yes.1;
        let chance =
            |yes: u32| choose(first, yes) + choose(second, having - yes) - choose(first + second, having);
        let own = chance(self.yes.0);
        let tables = having.saturating_sub(second)..=having.min(first);
        let sum: f64 = tables.map(chance).filter(|other| *other <= own + 1e-7).map(libm::exp).sum();
        sum.min(1.0)
    }
}

/// The logarithm of the number of ways to choose `k` of `n`.
fn choose(n: u32, k: u32) -> f64 {
    (1..=k.min(n)).map(|step| libm::log(f64::from(n - k + step) / f64::from(step))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_computed_by_hand() {
        // Fisher’s tea: 3 and 1 of 4; 34 of 70 tables of the same margins are no likelier.
        let tea = Table { yes: (3, 1), no: (1, 3) };
        assert!((tea.fisher() - 34.0 / 70.0).abs() < 1e-9, "{}", tea.fisher());
        assert_eq!(tea.odds(1.0), None, "four a group are too few");
        // 5.5 · 8.5 / (1.5 · 2.5) = 12.4667; variance 1/5.5 + 1/1.5 + 1/2.5 + 1/8.5 = 1.36613, error 1.16882.
        let odds = Table { yes: (5, 2), no: (1, 8) }.odds(1.0).unwrap();
        assert!((odds.ratio - 12.466_67).abs() < 1e-4, "{odds:?}");
        assert!((odds.interval.low - 1.261_3).abs() < 1e-3, "{odds:?}");
        let clustered = Table { yes: (5, 2), no: (1, 8) }.odds(4.0).unwrap();
        assert!(clustered.interval.low < odds.interval.low && odds.interval.high < clustered.interval.high);
    }
}
