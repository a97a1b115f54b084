//! The simple recurrent unit in both directions, forwards and back through it.

use parallax_parse::size::{HALF, TOKEN};
use std::ops::Range;

/// What the way back needs.
pub(crate) struct Trace {
    cells: Vec<f32>,
    forget: Vec<f32>,
    reset: Vec<f32>,
}

/// From minus one half to one half times two, without an exponential: `1/2 + x / 2(1 + |x|)`.
fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x.abs())
}

/// The slope of [`gate`] where it is `x`, from its value: `(1 - |2g - 1|)² / 2`.
fn slope(gate: f32) -> f32 {
    let rest = 1.0 - (2.0 * gate - 1.0).abs();
    0.5 * rest * rest
}

/// The tokens of a sentence in the order of one direction.
fn walk(bounds: &Range<usize>, backwards: bool) -> impl Iterator<Item = usize> + use<> {
    let Range { start, end } = *bounds;
    (start..end).map(move |at| if backwards { end - 1 - (at - start) } else { at })
}

/// From what the layer computed of each token (`y`) and the layer before (`x`) to the next (returned).
pub(crate) fn forward(y: &[f32], x: &[f32], bounds: &[Range<usize>]) -> (Vec<f32>, Trace) {
    let mut out = vec![0.0; x.len()];
    let mut trace =
        Trace { cells: vec![0.0; x.len()], forget: vec![0.0; x.len()], reset: vec![0.0; x.len()] };
    for bounds in bounds {
        for side in 0..2 {
            let mut cell = [0.0_f32; HALF];
            for token in walk(bounds, side == 1) {
                let from = &y[token * 6 * HALF + side * 3 * HALF..][..3 * HALF];
                let base = token * TOKEN + side * HALF;
                for k in 0..HALF {
                    let forget = gate(from[HALF + k]);
                    let reset = gate(from[2 * HALF + k]);
                    cell[k] = forget * cell[k] + (1.0 - forget) * from[k];
                    out[base + k] = reset * cell[k] + (1.0 - reset) * x[base + k];
                    trace.cells[base + k] = cell[k];
                    trace.forget[base + k] = forget;
                    trace.reset[base + k] = reset;
                }
            }
        }
    }
    (out, trace)
}

/// From the gradient of what came out to those of `y` (returned) and of `x` (added).
pub(crate) fn backward(
    gradient: &[f32],
    y: &[f32],
    x: &[f32],
    trace: &Trace,
    bounds: &[Range<usize>],
    into_x: &mut [f32],
) -> Vec<f32> {
    let mut into_y = vec![0.0; y.len()];
    for bounds in bounds {
        for side in 0..2 {
            let mut carry = [0.0_f32; HALF];
            let mut tokens: Vec<usize> = walk(bounds, side == 1).collect();
            while let Some(token) = tokens.pop() {
                let base = token * TOKEN + side * HALF;
                let start = token * 6 * HALF + side * 3 * HALF;
                let before = tokens.last().map(|before| before * TOKEN + side * HALF);
                for k in 0..HALF {
                    let (forget, reset) = (trace.forget[base + k], trace.reset[base + k]);
                    let old = before.map_or(0.0, |before| trace.cells[before + k]);
                    let g = gradient[base + k];
                    let cell = g * reset + carry[k];
                    into_x[base + k] += g * (1.0 - reset);
                    into_y[start + k] = cell * (1.0 - forget);
                    into_y[start + HALF + k] = cell * (old - y[start + k]) * slope(forget);
                    into_y[start + 2 * HALF + k] = g * (trace.cells[base + k] - x[base + k]) * slope(reset);
                    carry[k] = cell * forget;
                }
            }
        }
    }
    into_y
}
