//! A layer of the network: its numbers in the order in which they are multiplied, and what makes whole numbers of
//! real ones between two layers.

use crate::file::{Matrix, ModelError};
use wide::{f32x4, i16x8, i32x4};

/// What one step of whole numbers stands for in what goes into a layer.
pub(crate) const STEP: f32 = 1.0 / 1024.0;
/// A token's numbers are divided by the root of their mean square plus this.
pub const EPSILON: f32 = 1e-4;

/// Rows that are computed side by side.
const ROWS_AT_A_TIME: usize = 16;

/// A layer, ready to be applied: its numbers in the order in which they are multiplied.
#[derive(Debug)]
pub(crate) struct Layer {
    pub(crate) rows: usize,
    columns: usize,
    /// For each sixteen rows and each two columns: the two numbers of row after row, four rows together.
    values: Vec<[i16x8; 4]>,
    /// What a row's sum is multiplied with, and what is then added; zeros up to whole sixteens.
    finish: Vec<([f32; 4], [f32; 4])>,
}

impl Layer {
    pub(crate) fn new(
        matrix: &Matrix,
        size: (usize, usize),
        step: f32,
        part: &'static str,
    ) -> Result<Self, ModelError> {
        let (rows, columns) = size;
        let fits = matrix.rows as usize == rows
            && matrix.columns as usize == columns
            && columns.is_multiple_of(2)
            && matrix.values.len() == rows * columns
            && matrix.scales.len() == rows
            && (matrix.bias.is_empty() || matrix.bias.len() == rows)
            && matrix.scales.iter().chain(&matrix.bias).all(|number| number.is_finite());
        if !fits {
            return Err(ModelError::Misfit(part));
        }
        let at = |row: usize, column: usize| {
            matrix.values.get(row * columns + column).filter(|_| row < rows).map_or(0, |v| i16::from(*v))
        };
        let mut values = Vec::with_capacity(rows.next_multiple_of(ROWS_AT_A_TIME) * columns / 32);
        for first in (0..rows).step_by(ROWS_AT_A_TIME) {
            for column in (0..columns).step_by(2) {
                values.push([0, 4, 8, 12].map(|four| {
                    let pair = |place: usize| at(first + four + place / 2, column + place % 2);
                    i16x8::new([0, 1, 2, 3, 4, 5, 6, 7].map(pair))
                }));
            }
        }
        let four = |first: usize| {
            let rows = [first, first + 1, first + 2, first + 3];
            let scale = rows.map(|row| matrix.scales.get(row).map_or(0.0, |scale| scale * step));
            (scale, rows.map(|row| matrix.bias.get(row).copied().unwrap_or(0.0)))
        };
        let finish = (0..rows.next_multiple_of(ROWS_AT_A_TIME)).step_by(4).map(four).collect();
        Ok(Self { rows, columns, values, finish })
    }

    /// Each row's product with each token, plus bias; `out` gets them token by token. Weights stay below 2^7, tokens
    /// below 2^15, columns below 2^9: a sum fits into 32 bits.
    pub(crate) fn apply(&self, x: &[i16], out: &mut Vec<f32>) {
        out.clear();
        out.reserve(x.len() / self.columns * self.rows + ROWS_AT_A_TIME);
        let mut pairs = Vec::with_capacity(self.columns / 2);
        for (token, x) in x.chunks_exact(self.columns).enumerate() {
            pairs.clear();
            pairs.extend(
                x.as_chunks::<2>().0.iter().map(|[a, b]| i16x8::new([*a, *b, *a, *b, *a, *b, *a, *b])),
            );
            let sixteens = self.values.chunks_exact(self.columns / 2);
            for (values, finish) in sixteens.zip(self.finish.as_chunks::<4>().0) {
                let mut sums = [i32x4::ZERO; 4];
                for (values, pair) in values.iter().zip(&pairs) {
                    for (sum, values) in sums.iter_mut().zip(values) {
                        *sum += values.dot(*pair);
                    }
                }
                for (sum, (scale, bias)) in sums.iter().zip(finish) {
                    let sum = f32x4::new(sum.to_array().map(|whole| whole as f32));
                    out.extend((sum * f32x4::new(*scale) + f32x4::new(*bias)).to_array());
                }
            }
            out.truncate((token + 1) * self.rows);
        }
    }
}

/// The half of a number's own sign.
fn signed_half(x: f32x4) -> f32x4 {
    f32x4::new(x.to_array().map(|x| 0.5_f32.copysign(x)))
}

/// Numbers in whole steps, within the bounds of `i16`.
pub(crate) fn whole(x: f32x4) -> [i16; 4] {
    let steps = x * f32x4::splat(1.0 / STEP) + signed_half(x);
    let kept = steps.max(f32x4::splat(-32768.0)).min(f32x4::splat(32767.0));
    kept.fast_trunc_int().to_array().map(|whole| whole as i16)
}

/// Appends what is above zero, in whole steps.
pub(crate) fn positive(row: &[f32], out: &mut Vec<i16>) {
    out.extend(fours(row).flat_map(|x| whole(x.max(f32x4::ZERO))));
}

/// Four numbers at a time; all rows are multiples of four.
pub(crate) fn fours(row: &[f32]) -> impl Iterator<Item = f32x4> {
    row.as_chunks::<4>().0.iter().map(|four| f32x4::new(*four))
}

/// Appends a row divided by the root of its mean square, in whole steps.
pub(crate) fn normalise(row: &[f32], out: &mut Vec<i16>) {
    let squares = fours(row).fold(f32x4::ZERO, |sum, x| sum + x * x);
    let [a, b, c, d] = squares.to_array();
    let root = ((a + b + c + d) / row.len() as f32 + EPSILON).sqrt();
    out.extend(fours(row).flat_map(|x| whole(x / f32x4::splat(root))));
}

/// Between zero and one, without an exponential.
pub(crate) fn gate(x: f32x4) -> f32x4 {
    let half = f32x4::splat(0.5);
    half + half * x / (f32x4::ONE + x.abs())
}
