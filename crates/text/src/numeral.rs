//! Numbers as they are written: in words up to ninety-nine, or in figures.

/// One, in thousandths.
pub const ONE: u64 = 1_000;
/// No number of as many thousandths or more is read, so that no product of two is too large.
pub const LARGEST: u64 = 1_000_000_000_000_000_000;

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
pub fn words() -> impl Iterator<Item = &'static str> {
    SMALL.into_iter().chain(TENS)
}

/// The number that a lower-cased word names: `three`, `twenty-five`.
pub fn cardinal(lower: &str) -> Option<u32> {
    let place = |words: &[&str], word| words.iter().position(|known| *known == word).map(|at| at as u32);
    let tens = |word| place(&TENS, word).map(|at| 10 * at + 20);
    let joined = || {
        let (tens_word, unit) = lower.split_once('-')?;
        Some(tens(tens_word)? + place(&SMALL, unit).filter(|unit| (1..10).contains(unit))?)
    };
    place(&SMALL, lower).or_else(|| tens(lower)).or_else(joined)
}

/// The value of a lower-cased number in words or figures, in whole thousandths: `three`, `1,200`, `2.5`; `None` of anything
/// else with digits (`15/11`, `5th`, `2.5.1`), and of more than [`LARGEST`].
pub fn thousandths(lower: &str) -> Option<u64> {
    let figures = lower.starts_with(|c: char| c.is_ascii_digit());
    if figures { digits(lower) } else { cardinal(lower).map(|value| u64::from(value) * ONE) }
}

/// The same in ones.
pub fn value(lower: &str) -> Option<f64> {
    thousandths(lower).map(|value| value as f64 / ONE as f64)
}

/// What a word multiplies the number before it by: `dozen`, `million`, `bn`.
pub fn scale(lower: &str) -> Option<u64> {
    match lower {
        "dozen" => Some(12),
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" | "m" => Some(1_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// Digits with commas between thousands and one point; decimals behind the third are left out.
fn digits(lower: &str) -> Option<u64> {
    let plain: String = lower.chars().filter(|c| *c != ',').collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let part: u64 = part.chars().chain("000".chars()).take(3).collect::<String>().parse().ok()?;
    whole.checked_mul(ONE).filter(|value| *value < LARGEST).map(|value| value + part)
}
