//! Numbers in figures and words, as the interval that their words allow: `43` is one value, `at least 43` reaches from
//! 43 upwards, `nearly 90` from 81 to 90, `dozens` from 24 to 99. Values are whole numbers of thousandths.

use parallax_text::{Kind, Token};

/// One, in the unit of values.
pub(crate) const ONE: u64 = 1_000;
/// The largest figure that is read, in ones; so that no product of two is too large.
const LARGEST: u64 = 1_000_000_000_000_000;

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
pub(crate) struct Quantity {
    /// Its first token, of the bounding words.
    pub(crate) start: usize,
    /// The token of its figure.
    pub(crate) figure_at: usize,
    /// The token behind it.
    pub(crate) end: usize,
    /// The figure that the text gives, in thousandths; of `dozens` the least.
    pub(crate) figure: u64,
    /// The values that its words allow.
    pub(crate) interval: Interval,
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
    ("close to", Bound::Nearly),
    ("just under", Bound::Nearly),
    ("just over", Bound::About),
    ("at least", Bound::AtLeast),
    ("more than", Bound::AtLeast),
    ("upwards of", Bound::AtLeast),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("fewer than", Bound::AtMost),
    ("less than", Bound::AtMost),
    ("over", Bound::AtLeast),
    ("above", Bound::AtLeast),
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
];

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The numbers of a sentence, in order.
pub(crate) fn quantities(tokens: &[Token]) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let quantity = exact(tokens, at).or_else(|| multitude(tokens, at));
        at = quantity.map_or(at + 1, |quantity| quantity.end);
        found.extend(quantity);
    }
    found
}

fn exact(tokens: &[Token], at: usize) -> Option<Quantity> {
    let (figure, mut end) = value(tokens, at)?;
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let before = |row: usize| at.checked_sub(row).map_or("", fold);
    let joined = matches!(fold(end), "to" | "-" | "–") || fold(end) == "and" && before(1) == "between";
    let range = value(tokens, end + 1).filter(|(last, _)| joined && *last > figure);
    let mut start = at;
    let interval = if let Some((last, behind)) = range {
        end = behind;
        Interval::between(figure, last)
    } else if fold(end) == "or" && fold(end + 1) == "more" {
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
fn multitude(tokens: &[Token], at: usize) -> Option<Quantity> {
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let known = |word: &str| MULTITUDES.iter().find(|(name, ..)| *name == word);
    let of = known(fold(at + 2)).filter(|_| fold(at + 1) == "of");
    let (least, most, length) = match (fold(at), of) {
        ("tens" | "dozens", Some((_, least, _))) => (least * 10, least * 50, 3),
        ("hundreds", Some((_, least, _))) => (least * 100, least * 500, 3),
        (word, _) => known(word).map(|(_, least, most)| (*least, *most, 1))?,
    };
    let interval = Interval::between(least * ONE, most * ONE);
    Some(Quantity { start: at, figure_at: at, end: at + length, figure: least * ONE, interval })
}

/// The number that begins at a token, in thousandths, and the token behind it: `2.5 million`, `two dozen`.
fn value(tokens: &[Token], at: usize) -> Option<(u64, usize)> {
    let first = tokens.get(at)?;
    let article = matches!(first.fold.as_str(), "a" | "an");
    let (mut value, mut end) = match first.kind {
        _ if article => (ONE, at + 1),
        Kind::Number => (digits(&first.fold)?, at + 1),
        Kind::Word => spelled(tokens, at)?,
        _ => return None,
    };
    let mut scaled = false;
    while let Some(scale) = tokens.get(end).and_then(|token| scale(&token.fold)) {
        value = value.checked_mul(scale).filter(|value| *value < LARGEST)?;
        end += 1;
        scaled = true;
    }
    (!article || scaled).then_some((value, end))
}

/// `seven`, `twenty-five`.
fn spelled(tokens: &[Token], at: usize) -> Option<(u64, usize)> {
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let small = |word: &str| SMALL.iter().position(|name| *name == word).map(|value| value as u64);
    if let Some(value) = small(fold(at)) {
        return Some((value * ONE, at + 1));
    }
    let tens = TENS.iter().position(|name| *name == fold(at))? as u64 * 10 + 20;
    match small(fold(at + 2)).filter(|ones| (1..10).contains(ones) && fold(at + 1) == "-") {
        Some(ones) => Some(((tens + ones) * ONE, at + 3)),
        None => Some((tens * ONE, at + 1)),
    }
}

/// `1,200`, `2.5`, in thousandths; `None` of anything else with digits (`15/11`, `5th`, `2.5.1`).
fn digits(word: &str) -> Option<u64> {
    let plain: String = word.chars().filter(|c| *c != ',').collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) || part.len() > 3 {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let part: u64 = format!("{part:0<3}").parse().ok()?;
    whole.checked_mul(ONE).filter(|value| *value < LARGEST).map(|value| value + part)
}

fn scale(word: &str) -> Option<u64> {
    match word {
        "dozen" => Some(12),
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" | "m" => Some(1_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parallax_model::Span;
    use parallax_text::Stream;

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
