//! How much a stem weighs: the fewer passages have it, the more.

use crate::passage::{OWN, Passages};

/// What a stem keeps of its weight, in hundredths, where it stands in one passage only and so can match nothing.
const ALONE: f64 = 60.0;
/// The same of a stem with digits: figures and days tell events apart.
const DIGITS: f64 = 150.0;
/// The same of all others.
const PLAIN: f64 = 100.0;

/// Each stem's weight in thousandths: `ln((n + 1) / d)`, where `d` of `n` passages have it themselves (Spärck Jones,
/// 1972).
pub(crate) fn weights(passages: &Passages) -> Vec<u32> {
    let mut having = vec![0_u32; passages.stems.len()];
    for (stem, level) in passages.rows.iter().flat_map(|row| &row.stems) {
        if let Some(count) = having.get_mut(*stem as usize).filter(|_| *level == OWN) {
            *count += 1;
        }
    }
    let all = passages.rows.len() as f64 + 1.0;
    let weight = |(count, stem): (u32, &String)| {
        let share = match (count, stem.starts_with(|c: char| c.is_ascii_digit())) {
            (0 | 1, false) => ALONE,
            (0 | 1, true) => ALONE * DIGITS / PLAIN,
            (_, true) => DIGITS,
            _ => PLAIN,
        };
        thousandths(libm::log(all / f64::from(count.max(1))) * share / PLAIN)
    };
    having.into_iter().zip(&passages.stems).map(weight).collect()
}

/// A small number without sign, rounded to thousandths.
#[allow(clippy::cast_sign_loss, reason = "logarithms of numbers above 1")]
fn thousandths(number: f64) -> u32 {
    libm::round(number.max(0.0) * 1_000.0) as u32
}
