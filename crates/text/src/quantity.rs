//! Numbers in figures and words, as the interval that their words allow: `43` is one value, `at least 43` reaches from
//! 43 upwards, `nearly 90` from 81 to 90, `dozens` from 24 to 99. Values are whole numbers of thousandths.

use crate::Token;
use crate::numeral::{LARGEST, ONE, cardinal, scale, thousandths};

/// The values that a number's words allow, in thousandths; both ends are among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// The least.
    pub least: u64,
    /// The most; `None` where the words set no end (`at least`).
    pub most: Option<u64>,
    /// Whether the figure is only roughly right (`about`, `nearly`, `dozens`).
    pub rough: bool,
}

impl Interval {
    /// One value, in thousandths.
    pub const fn exact(value: u64) -> Self {
        Self { least: value, most: Some(value), rough: false }
    }

    /// Whether a value lies in both.
    pub fn overlaps(self, other: Self) -> bool {
        let ends = |one: Self, other: Self| one.most.is_none_or(|most| other.least <= most);
        ends(self, other) && ends(other, self)
    }

    /// The value, where there is one only.
    pub fn value(self) -> Option<u64> {
        self.most.filter(|most| *most == self.least && !self.rough)
    }

    /// Whether a value, in thousandths, is among them.
    pub fn holds(self, value: u64) -> bool {
        self.least <= value && self.most.is_none_or(|most| value <= most)
    }

    const fn from(least: u64) -> Self {
        Self { least, most: None, rough: false }
    }

    const fn to(most: u64) -> Self {
        Self { least: 0, most: Some(most), rough: false }
    }

    const fn between(least: u64, most: u64) -> Self {
        Self { least, most: Some(most), rough: true }
    }
}

/// A number with the words that bound it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// Its first token, of the bounding words.
    pub start: usize,
    /// The token of its figure.
    pub figure_at: usize,
    /// The token behind it.
    pub end: usize,
    /// The figure that the text gives, in thousandths; of `dozens` the least.
    pub figure: u64,
    /// The values that its words allow.
    pub interval: Interval,
}

#[derive(Debug, Clone, Copy)]
enum Bound {
    AtLeast,
    AtMost,
    Nearly,
    About,
}

/// The words before a number that bound it; longer ones before those that they end in.
const BEFORE: &[(&str, Bound)] = &[
    ("no fewer than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("in excess of", Bound::AtLeast),
    ("no more than", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("a maximum of", Bound::AtMost),
    ("close to", Bound::Nearly),
    ("just under", Bound::Nearly),
    ("just below", Bound::Nearly),
    ("just over", Bound::About),
    ("at least", Bound::AtLeast),
    ("more than", Bound::AtLeast),
    ("greater than", Bound::AtLeast),
    ("upwards of", Bound::AtLeast),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("fewer than", Bound::AtMost),
    ("less than", Bound::AtMost),
    ("over", Bound::AtLeast),
    ("above", Bound::AtLeast),
    ("exceeding", Bound::AtLeast),
    ("under", Bound::AtMost),
    ("below", Bound::AtMost),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("about", Bound::About),
    ("around", Bound::About),
    ("some", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("estimated", Bound::About),
];

/// Words that are a rough number by themselves, from twice the unit to where the next begins, in ones.
const MULTITUDES: &[(&str, u64, u64)] = &[
    ("several", 3, 12),
    ("dozens", 24, 99),
    ("scores", 40, 199),
    ("hundreds", 200, 1_999),
    ("thousands", 2_000, 20_000),
    ("millions", 2_000_000, 2_000_000_000),
    ("billions", 2_000_000_000, 2_000_000_000_000),
];

/// The words that bound the number behind them: `at least`, `nearly`.
pub fn bounding_words() -> impl Iterator<Item = &'static str> {
    BEFORE.iter().map(|(words, _)| *words)
}

/// The numbers of a sentence, in order.
pub fn quantities(tokens: &[Token]) -> Vec<Quantity> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let quantity = quantity(&word, at);
        at = quantity.map_or(at + 1, |quantity| quantity.end);
        found.extend(quantity);
    }
    found
}

/// The number whose figure begins at `at`; `word` gives the lower-cased words of a sentence, and an empty one outside it.
pub fn quantity<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> Option<Quantity> {
    exact(word, at).or_else(|| multitude(word, at))
}

/// How many words at `at` bound a number right behind them: 2 of `at least 16 civilians`; 0 where none does.
pub fn bound_before<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> usize {
    let lengths = BEFORE.iter().map(|(words, _)| (words, words.split(' ').count()));
    let stands = |(words, length): &(&&str, usize)| {
        words.split(' ').enumerate().all(|(row, bound)| word(at + row) == bound)
            && quantity(word, at + length).is_some()
    };
    lengths.into_iter().find(stands).map_or(0, |(_, length)| length)
}

fn exact<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> Option<Quantity> {
    let (figure, mut end) = value(word, at)?;
    let before = |row: usize| at.checked_sub(row).map_or("", word);
    let joined = matches!(word(end), "to" | "-" | "–") || word(end) == "and" && before(1) == "between";
    let range = value(word, end + 1).filter(|(last, _)| joined && *last > figure);
    let mut start = at;
    let interval = if let Some((last, behind)) = range {
        end = behind;
        Interval::between(figure, last)
    } else if word(end) == "or" && word(end + 1) == "more" {
        end += 2;
        Interval::from(figure)
    } else {
        let bound = BEFORE
            .iter()
            .find(|(words, _)| words.split(' ').rev().enumerate().all(|(row, word)| before(row + 1) == word));
        start = bound.map_or(at, |(words, _)| at - words.split(' ').count());
        match bound.map(|(_, bound)| bound) {
            Some(Bound::AtLeast) => Interval::from(figure),
            Some(Bound::AtMost) => Interval::to(figure),
            Some(Bound::Nearly) => Interval::between(figure - figure / 10, figure),
            Some(Bound::About) => Interval::between(figure - figure / 10, figure + figure / 10),
            None => Interval::exact(figure),
        }
    };
    Some(Quantity { start, figure_at: at, end, figure, interval })
}

/// `dozens`, `hundreds of thousands`.
fn multitude<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> Option<Quantity> {
    let known = |word: &str| MULTITUDES.iter().find(|(name, ..)| *name == word);
    let of = known(word(at + 2)).filter(|_| word(at + 1) == "of");
    let (least, most, length) = match (word(at), of) {
        ("tens" | "dozens", Some((_, least, _))) => (least * 10, least * 50, 3),
        ("hundreds", Some((_, least, _))) => (least * 100, least * 500, 3),
        (word, _) => known(word).map(|(_, least, most)| (*least, *most, 1))?,
    };
    let interval = Interval::between(least * ONE, most * ONE);
    Some(Quantity { start: at, figure_at: at, end: at + length, figure: least * ONE, interval })
}

/// The number that begins at `at`, in thousandths, and the place behind it: `2.5 million`, `two dozen`, `a dozen`.
fn value<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> Option<(u64, usize)> {
    let article = matches!(word(at), "a" | "an");
    let (mut value, mut end) = if article {
        (ONE, at + 1)
    } else {
        joined(word, at).or_else(|| Some((thousandths(word(at))?, at + 1)))?
    };
    let mut scaled = false;
    while let Some(scale) = scale(word(end)) {
        value = value.checked_mul(scale).filter(|value| *value < LARGEST)?;
        end += 1;
        scaled = true;
    }
    (!article || scaled).then_some((value, end))
}

/// `twenty-five`, where the hyphen is a word of its own.
fn joined<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> Option<(u64, usize)> {
    let tens = cardinal(word(at)).filter(|tens| *tens >= 20 && tens.is_multiple_of(10))?;
    let ones = cardinal(word(at + 2)).filter(|ones| (1..10).contains(ones) && word(at + 1) == "-")?;
    Some((u64::from(tens + ones) * ONE, at + 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Stream;
    use parallax_model::Span;

    fn read(words: &str) -> Vec<Quantity> {
        quantities(&Stream::read(words, &[Span::new(0, words.len())]).tokens)
    }

    #[test]
    fn words_bound_a_number() {
        let ones = |least: u64, most: Option<u64>, rough| Interval {
            least: least * ONE,
            most: most.map(|most| most * ONE),
            rough,
        };
        for (words, expected) in [
            ("43 people", ones(43, Some(43), false)),
            ("at least 43 people", ones(43, None, false)),
            ("no more than 30 people", ones(0, Some(30), false)),
            ("up to 1,200 people", ones(0, Some(1_200), false)),
            ("nearly 90 people", ones(81, Some(90), true)),
            ("about 40 people", ones(36, Some(44), true)),
            ("dozens of people", ones(24, Some(99), true)),
            ("tens of thousands of people", ones(20_000, Some(100_000), true)),
            ("between 20 and 30 people", ones(20, Some(30), true)),
            ("20 to 30 people", ones(20, Some(30), true)),
            ("20 or more people", ones(20, None, false)),
            ("twenty-five people", ones(25, Some(25), false)),
            ("a dozen people", ones(12, Some(12), false)),
            ("2.5 million people", ones(2_500_000, Some(2_500_000), false)),
        ] {
            let found: Vec<Interval> = read(words).iter().map(|quantity| quantity.interval).collect();
            assert_eq!(found, [expected], "{words}");
        }
    }

    #[test]
    fn what_is_no_count_is_none() {
        for words in ["the 5th day", "on 15/11/2005", "a person", "version 2.5.1"] {
            assert_eq!(read(words), [], "{words}");
        }
    }

    #[test]
    fn intervals_overlap_both_ways() {
        let intervals: Vec<Interval> =
            ["43", "at least 43", "at least 112", "up to 30", "dozens of", "nearly 90"]
                .iter()
                .flat_map(|words| read(&format!("{words} people")))
                .map(|quantity| quantity.interval)
                .collect();
        assert_eq!(intervals.len(), 6);
        for a in &intervals {
            assert!(a.overlaps(*a));
            for b in &intervals {
                assert_eq!(a.overlaps(*b), b.overlaps(*a));
            }
        }
        assert!(intervals[1].overlaps(intervals[2]));
        assert!(!intervals[0].overlaps(intervals[2]));
        assert!(!intervals[0].overlaps(intervals[3]));
    }
}
