//! Quantities: a number with the noun that it counts.

use super::line::Line;
use parallax_text::{numeral, stem};
use smol_str::SmolStr;

/// A number and its unit, the noun right behind it.
pub(super) struct Quantity {
    pub(super) value: f64,
    /// The stem of what is counted.
    pub(super) unit: SmolStr,
    /// The row of the number; the unit's is the next.
    pub(super) row: usize,
}

/// Every exact quantity of a line; `at least 20 people` is none.
pub(super) fn quantities(line: &Line) -> Vec<Quantity> {
    let exact = |row: usize| {
        row.checked_sub(1).and_then(|at| line.words.get(at)).is_none_or(|word| !bounds(&word.lower))
    };
    let read = |row: usize| {
        let (number, unit) = (line.words.get(row)?, line.words.get(row + 1)?);
        let value = numeral::value(&number.lower)?;
        let together =
            number.part == unit.part && !unit.after_comma && unit.lower.chars().all(char::is_alphabetic);
        (together && exact(row)).then(|| Quantity { value, unit: stem(&unit.lower), row })
    };
    (0..line.words.len()).filter_map(read).collect()
}

/// Words that make a number a bound or a guess.
fn bounds(before: &str) -> bool {
    [
        "than", "least", "most", "over", "under", "about", "around", "nearly", "almost", "some", "to", "up",
        "within",
    ]
    .contains(&before)
}
