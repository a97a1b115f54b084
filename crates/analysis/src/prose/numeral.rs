//! Numbers as they are written: in words up to ninety-nine, or in figures.

const SMALL: [&str; 20] = [
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
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The words that are a number by themselves.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    SMALL.into_iter().chain(TENS)
}

/// The number that a lower-cased word names: `three`, `twenty-five`.
pub(crate) fn cardinal(lower: &str) -> Option<u32> {
    let place = |words: &[&str], word| words.iter().position(|known| *known == word).map(|at| at as u32);
    let tens = |word| place(&TENS, word).map(|at| 10 * at + 20);
    let joined = || {
        let (tens_word, unit) = lower.split_once('-')?;
        Some(tens(tens_word)? + place(&SMALL, unit).filter(|unit| (1..10).contains(unit))?)
    };
    place(&SMALL, lower).or_else(|| tens(lower)).or_else(joined)
}

/// The value of a lower-cased number in words or figures: `three`, `1,200`, `2.5`.
pub(crate) fn value(lower: &str) -> Option<f64> {
    let figures = lower.starts_with(|c: char| c.is_ascii_digit());
    let read = || lower.replace(',', "").parse().ok().filter(|value: &f64| value.is_finite());
    if figures { read() } else { cardinal(lower).map(f64::from) }
}
