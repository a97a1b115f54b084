//! A number with what it counts, and how two numbers of the same stand to each other: `at least 43` and `112` can both be
//! right, `nearly 90` and `at least 86` are near. What the words of a number allow, `parallax_text::quantity` reads.

use crate::prose::Token;
use parallax_model::Span;
use parallax_text::quantity::{Interval, Quantity, bound_before as bounds_before, quantity};
use smol_str::SmolStr;

/// A number of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its words with what they count.
    pub(crate) span: Span,
    /// The figure that the text gives, in thousandths; of `dozens` the least.
    pub(crate) figure: u64,
    /// The values that its words allow.
    pub(crate) interval: Interval,
    /// The thing that is counted.
    pub(crate) unit: SmolStr,
}

/// How two numbers of the same stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// One figure.
    Same,
    /// One is rough, and fits the other: `nearly 90` and `at least 86`.
    Near,
    /// Different figures that may both be right: `at least 43` and `at least 112`.
    Open,
    /// They can't both be right.
    Apart,
}

impl Number {
    /// How it stands to another number of the same; the order of the two is nothing.
    pub(crate) fn against(&self, other: &Self) -> Counted {
        let (a, b) = (self.interval, other.interval);
        if !a.overlaps(b) {
            return Counted::Apart;
        }
        // Two rough numbers are the same only as far as each holds the other's figure.
        let fits = |rough: &Self, other: &Self| rough.interval.rough && rough.interval.holds(other.figure);
        if self.figure == other.figure && a.rough == b.rough {
            Counted::Same
        } else if match (a.rough, b.rough) {
            (true, true) => fits(self, other) && fits(other, self),
            _ => fits(self, other) || fits(other, self),
        } {
            Counted::Near
        } else {
            Counted::Open
        }
    }
}

/// The number whose figure begins at `at`.
pub(super) fn number(words: &[&Token], at: usize) -> Option<Quantity> {
    quantity(&lower(words), at)
}

/// How many words at `at` bound the number behind them: 2 of `at least 16 civilians`; 0 where none does.
pub(super) fn bound_before(words: &[&Token], at: usize) -> usize {
    bounds_before(&lower(words), at)
}

fn lower<'w>(words: &'w [&Token]) -> impl Fn(usize) -> &'w str {
    |at| words.get(at).map_or("", |word| word.lower.as_str())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;
    use crate::prose::Prose;
    use parallax_model::{Registry, SavedPage};
    use parallax_text::quantity::bounding_words;

    /// The number that the words hold, of people.
    fn read(words: &str) -> Number {
        let text =
            format!("Notes\n\nThe storm killed {words} people in the town on that long and cold night.\n");
        let analyzer = crate::Analyzer::new(Registry::default());
        let corpus = analyzer.analyze(&SavedPage::new("n.txt", &text)).corpus;
        let prose = Prose::read(corpus.articles.rows().first().unwrap());
        let tokens: Vec<&Token> = prose.tokens.iter().collect();
        let found = (0..tokens.len()).find_map(|at| number(&tokens, at)).unwrap();
        let (figure, interval) = (found.figure, found.interval);
        Number { span: Span::new(0, 1), figure, interval, unit: "people".into() }
    }

    #[test]
    fn words_bound_what_they_count() {
        let against = |a: &str, b: &str| read(a).against(&read(b));
        for (a, b, expected) in [
            ("43", "43", Counted::Same),
            ("at least 43", "43", Counted::Same),
            ("at least 43", "at least 112", Counted::Open),
            ("at least 43", "112", Counted::Open),
            ("at least 112", "43", Counted::Apart),
            ("43", "112", Counted::Apart),
            ("more than 100", "at least 58", Counted::Open),
            ("nearly 90", "at least 86", Counted::Near),
            ("about 40", "43", Counted::Near),
            ("about 40", "60", Counted::Apart),
            ("dozens of", "58", Counted::Near),
            ("dozens of", "400", Counted::Apart),
            ("hundreds of", "more than 280", Counted::Near),
            ("hundreds of", "dozens of", Counted::Apart),
            ("up to 30", "40", Counted::Apart),
            ("up to 30", "20", Counted::Open),
            ("fewer than 30", "40", Counted::Apart),
            ("no fewer than 30", "40", Counted::Open),
            ("between 20 and 30", "25", Counted::Near),
            ("20 to 30", "35", Counted::Apart),
            ("20 or more", "35", Counted::Open),
            ("two dozen", "24", Counted::Same),
            ("tens of thousands of", "25,000", Counted::Near),
        ] {
            assert_eq!(against(a, b), expected, "{a} / {b}");
            assert_eq!(against(b, a), expected, "{b} / {a}");
        }
    }

    #[test]
    fn every_bound_holds_its_own_figure_and_leaves_out_another() {
        for figure in [8_u32, 18, 42, 112, 1200] {
            let exact = read(&figure.to_string());
            for pattern in bounding_words() {
                let told = read(&format!("{pattern} {figure}"));
                assert_ne!(told.against(&exact), Counted::Apart, "{pattern:?} {figure}");
                assert_eq!(told.against(&told), Counted::Same, "{pattern:?} {figure}");
                let far = [figure / 2, figure * 2].map(|far| read(&far.to_string()));
                assert!(far.iter().any(|far| told.against(far) == Counted::Apart), "{pattern:?} {figure}");
            }
        }
    }
}
