//! Weights with what their training needs, and products of matrices.

use crate::random::Random;
use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2};

/// A matrix of weights, row by row.
pub(crate) struct Weights {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) value: Vec<f32>,
    pub(crate) gradient: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
    /// The average of the values over the last steps, which is what is kept.
    pub(crate) average: Vec<f32>,
}

impl Weights {
    pub(crate) fn new(rows: usize, columns: usize, deviation: f32, random: &mut Random) -> Self {
        let count = rows * columns;
        let value: Vec<f32> = (0..count).map(|_| random.normal() * deviation).collect();
        let zero = vec![0.0; count];
        let average = value.clone();
        Self { rows, columns, value, gradient: zero.clone(), mean: zero.clone(), square: zero, average }
    }

    /// One step of Adam (Kingma and Ba, ICLR 2015) over some of the rows; the gradient is spent.
    pub(crate) fn step(&mut self, rows: impl Iterator<Item = usize>, rate: &Rate) {
        for row in rows {
            for at in row * self.columns..(row + 1) * self.columns {
                let gradient = self.gradient[at] * rate.clip;
                self.gradient[at] = 0.0;
                let mean = rate.first * self.mean[at] + (1.0 - rate.first) * gradient;
                let square = rate.second * self.square[at] + (1.0 - rate.second) * gradient * gradient;
                self.mean[at] = mean;
                self.square[at] = square;
                self.value[at] -= rate.step * mean / (square.sqrt() + 1e-8) + rate.decay * self.value[at];
            }
        }
    }

    /// Moves the average towards the values.
    pub(crate) fn follow(&mut self, share: f32) {
        for (average, value) in self.average.iter_mut().zip(&self.value) {
            *average += (value - *average) * share;
        }
    }
}

/// How far one step goes.
pub(crate) struct Rate {
    pub(crate) step: f32,
    pub(crate) first: f32,
    pub(crate) second: f32,
    pub(crate) clip: f32,
    pub(crate) decay: f32,
}

/// The rows of the result, the length of each sum, the columns of the result.
pub(crate) type Sizes = (usize, usize, usize);

/// `out = left right + keep out`, where `left` has a row for each row of `out`.
pub(crate) fn product(left: &[f32], right: &[f32], out: &mut [f32], sizes: Sizes, keep: f32) {
    let (rows, length, columns) = sizes;
    multiply(view(left, rows, length), view(right, length, columns), out, sizes, keep);
}

/// `out = left rightᵀ + keep out`, where `right` has a row for each column of `out`.
pub(crate) fn product_right(left: &[f32], right: &[f32], out: &mut [f32], sizes: Sizes, keep: f32) {
    let (rows, length, columns) = sizes;
    multiply(view(left, rows, length), view(right, columns, length).reversed_axes(), out, sizes, keep);
}

/// `out = leftᵀ right + keep out`, where `left` has a column for each row of `out`.
pub(crate) fn product_left(left: &[f32], right: &[f32], out: &mut [f32], sizes: Sizes, keep: f32) {
    let (rows, length, columns) = sizes;
    multiply(view(left, length, rows).reversed_axes(), view(right, length, columns), out, sizes, keep);
}

fn view(numbers: &[f32], rows: usize, columns: usize) -> ArrayView2<'_, f32> {
    ArrayView2::from_shape((rows, columns), &numbers[..rows * columns]).expect("as many numbers as places")
}

fn multiply(left: ArrayView2<'_, f32>, right: ArrayView2<'_, f32>, out: &mut [f32], sizes: Sizes, keep: f32) {
    let (rows, _, columns) = sizes;
    let mut out = ArrayViewMut2::from_shape((rows, columns), &mut out[..rows * columns]).expect("the same");
    general_mat_mul(1.0, &left, &right, keep, &mut out);
}

/// Adds a bias to each row.
pub(crate) fn add_bias(out: &mut [f32], bias: &[f32]) {
    for row in out.chunks_exact_mut(bias.len()) {
        for (value, bias) in row.iter_mut().zip(bias) {
            *value += bias;
        }
    }
}

/// Adds up the rows: the gradient of a bias.
pub(crate) fn sum_rows(rows: &[f32], bias: &mut [f32]) {
    for row in rows.chunks_exact(bias.len()) {
        for (bias, value) in bias.iter_mut().zip(row) {
            *bias += value;
        }
    }
}

/// Each row divided by the root of its mean square; the roots are kept for the way back.
pub(crate) fn normalise(x: &[f32], columns: usize, epsilon: f32) -> (Vec<f32>, Vec<f32>) {
    let mut out = x.to_vec();
    let mut roots = Vec::with_capacity(x.len() / columns);
    for row in out.chunks_exact_mut(columns) {
        let root = (row.iter().map(|v| v * v).sum::<f32>() / columns as f32 + epsilon).sqrt();
        for value in row.iter_mut() {
            *value /= root;
        }
        roots.push(root);
    }
    (out, roots)
}

/// Adds to `into` what goes back through [`normalise`].
pub(crate) fn normalise_back(y: &[f32], roots: &[f32], gradient: &[f32], columns: usize, into: &mut [f32]) {
    for (at, root) in roots.iter().enumerate() {
        let rows = at * columns..(at + 1) * columns;
        let (y, g) = (&y[rows.clone()], &gradient[rows.clone()]);
        let mean = y.iter().zip(g).map(|(y, g)| y * g).sum::<f32>() / columns as f32;
        for ((into, y), g) in into[rows].iter_mut().zip(y).zip(g) {
            *into += (g - y * mean) / root;
        }
    }
}
