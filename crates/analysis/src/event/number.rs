//! Numbers in figures and words, with what they leave open: `at least 20`, `2.5 million`, `three`.

use crate::prose::{Token, numeral};
use parallax_model::Span;
use smol_str::SmolStr;

/// A number of a claim.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    /// Its words with what they count.
    pub(crate) span: Span,
    /// Its value.
    pub(crate) value: f64,
    /// Whether the text says it exactly.
    pub(crate) exact: bool,
    /// The thing that is counted.
    pub(crate) unit: SmolStr,
}

/// Words before a number that leave its value open.
const OPEN: &[&str] = &[
    "least",
    "most",
    "than",
    "over",
    "under",
    "about",
    "around",
    "nearly",
    "almost",
    "some",
    "roughly",
    "up",
    "approximately",
    "estimated",
    "as",
    "many",
    "to",
    "between",
    "dozens",
];

/// The number that begins at `at`, and how many words it has.
pub(super) fn value(words: &[&Token], at: usize) -> Option<(f64, usize)> {
    let first = words.get(at)?;
    let mut value = numeral::value(&first.lower)?;
    let mut length = 1;
    while let Some(scale) = words.get(at + length).and_then(|word| scale(&word.lower)) {
        value *= scale;
        length += 1;
    }
    Some((value, length))
}

/// Whether the words before `at` leave the number open.
pub(super) fn is_open(words: &[&Token], at: usize) -> bool {
    let before = words.get(at.saturating_sub(2)..at).unwrap_or_default();
    before.iter().any(|word| OPEN.contains(&word.lower.as_str()))
}

fn scale(lower: &str) -> Option<f64> {
    match lower {
        "hundred" => Some(1e2),
        "thousand" => Some(1e3),
        "million" | "m" => Some(1e6),
        "billion" | "bn" => Some(1e9),
        "trillion" => Some(1e12),
        _ => None,
    }
}
