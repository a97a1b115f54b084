//! The interval of a share whose cases are not independent.
//!
//! Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal of the American
//! Statistical Association 22, recommended for small numbers by Brown, Cai and Das Gupta (2001), "Interval
//! estimation for a binomial proportion", Statistical Science 16. Cases that stand in one article resemble each
//! other, so `n` is divided by a design effect (Kish 1965, "Survey Sampling").

/// How many clustered cases tell as much as one independent case.
pub const DESIGN_EFFECT: f64 = 3.3;

/// [`DESIGN_EFFECT`] in words.
pub const DESIGN_EFFECT_WORDS: &str = "3.3";

/// The two-sided 95 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Where a share lies, at 95 %: 0 ≤ `low` ≤ `high` ≤ 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The interval of `k / n`, with `n / design_effect` independent cases. Nothing is known where `n` is 0.
pub fn wilson(k: u32, n: u32, design_effect: f64) -> Interval {
    if n == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let share = f64::from(k.min(n)) / f64::from(n);
    let cases = f64::from(n) / design_effect.max(1.0);
    let z2 = Z * Z;
    let scale = 1.0 + z2 / cases;
    let middle = (share + z2 / (2.0 * cases)) / scale;
    let half = Z * libm::sqrt(share * (1.0 - share) / cases + z2 / (4.0 * cases * cases)) / scale;
    // Not with `clamp`, which brings the printing of floating-point numbers, 14 kB of it.
    Interval { low: (middle - half).max(0.0).min(share), high: (middle + half).max(share).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(interval: Interval, low: f64, high: f64) {
        let near = (interval.low - low).abs() < 5e-5 && (interval.high - high).abs() < 5e-5;
        assert!(near, "{interval:?} is not {low} to {high}");
    }

    #[test]
    fn as_computed_by_hand() {
        // Published for 5 and 0 of 10.
        close(wilson(5, 10, 1.0), 0.2366, 0.7634);
        close(wilson(0, 10, 1.0), 0.0, 0.2775);
        // 10 / 3.3 = 3.0303 cases: (0.5 ± 1.96 √(0.0825 + 0.10458) / 2.26768).
        close(wilson(5, 10, DESIGN_EFFECT), 0.1262, 0.8738);
        close(wilson(0, 0, DESIGN_EFFECT), 0.0, 1.0);
    }

    #[test]
    fn the_design_effect_is_said_as_it_is() {
        assert_eq!(DESIGN_EFFECT.to_string(), DESIGN_EFFECT_WORDS);
    }

    proptest! {
        #[test]
        fn the_share_lies_inside_and_more_cases_narrow_it(k in 0u32..200, more in 0u32..200) {
            let n = (k + more).max(1);
            let share = f64::from(k) / f64::from(n);
            let interval = wilson(k, n, DESIGN_EFFECT);
            prop_assert!(0.0 <= interval.low && interval.low <= share);
            prop_assert!(share <= interval.high && interval.high <= 1.0);
            let wide = interval.high - interval.low;
            let ten = wilson(k * 10, n * 10, DESIGN_EFFECT);
            prop_assert!(ten.high - ten.low < wide);
        }
    }
}
