//! The network of `parallax_parse` in real numbers, with its way back.

use crate::random::Random;
use crate::recurrent;
use crate::tensor::{
    Rate, Weights, add_bias, normalise, normalise_back, product, product_left, product_right, sum_rows,
};
use parallax_parse::size::{ARC, DISTANCES, EMBEDDING, HALF, OFFSETS, RELATION, TOKEN, VECTOR};
use parallax_parse::{EPSILON, distance};
use std::ops::Range;

/// Sentences put end to end, each with its root as first token.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) bounds: Vec<Range<usize>>,
    /// Rows of embeddings of each token.
    pub(crate) rows: Vec<Vec<u32>>,
    /// Vectors, `VECTOR` numbers a token; zeros where a word has none.
    pub(crate) vectors: Vec<f32>,
    /// Inside the sentence.
    pub(crate) heads: Vec<usize>,
    pub(crate) relations: Vec<usize>,
    pub(crate) tags: Vec<usize>,
}

/// All weights.
pub(crate) struct Network {
    pub(crate) embeddings: Weights,
    pub(crate) projection: Weights,
    pub(crate) layers: Vec<(Weights, Weights)>,
    pub(crate) distance: Weights,
    pub(crate) dropout: f32,
    tags: usize,
    relations: usize,
}

/// Which of the layers is which.
pub(crate) const LOCAL: usize = 0;
pub(crate) const DEEP: Range<usize> = 1..4;
pub(crate) const HEADS: usize = 4;
pub(crate) const BILINEAR: usize = 5;
pub(crate) const LABEL: usize = 6;

/// What came out for a batch without learning.
pub(crate) struct Guess {
    pub(crate) tags: Vec<usize>,
    pub(crate) heads: Vec<usize>,
    pub(crate) relations: Vec<usize>,
}

impl Network {
    pub(crate) fn new(rows: usize, tags: usize, relations: usize, random: &mut Random) -> Self {
        let mut layer = |out: usize, input: usize, gain: f32| {
            let weights = Weights::new(out, input, gain / (input as f32).sqrt(), random);
            (weights, Weights::new(1, out, 0.0, random))
        };
        let mut layers = vec![layer(TOKEN, 3 * EMBEDDING, 1.4)];
        layers.extend(DEEP.map(|_| layer(6 * HALF, TOKEN, 1.0)));
        layers.push(layer(OFFSETS[6] + tags, TOKEN, 1.0));
        layers.push(layer(ARC, ARC, 0.5));
        layers.push(layer(relations, RELATION, 1.0));
        Self {
            embeddings: Weights::new(rows, EMBEDDING, 0.3, random),
            projection: Weights::new(EMBEDDING, VECTOR, 0.1, random),
            layers,
            distance: Weights::new(DISTANCES, RELATION, 0.1, random),
            dropout: 0.3,
            tags,
            relations,
        }
    }

    /// Learns from a batch, or only reads it where `random` is `None`. Gives the loss and what was read.
    #[expect(clippy::too_many_lines, reason = "one way there and the same way back")]
    pub(crate) fn pass(&mut self, batch: &Batch, mut random: Option<&mut Random>) -> (f32, Guess) {
        let count = batch.rows.len();
        let bounds = &batch.bounds;
        let mut mask = |length: usize, rate: f32| -> Vec<f32> {
            let Some(random) = random.as_mut() else { return Vec::new() };
            let keep = 1.0 / (1.0 - rate);
            (0..length).map(|_| if random.chance(rate) { 0.0 } else { keep }).collect()
        };
        // There.
        let mut embedded = vec![0.0; count * EMBEDDING];
        for (rows, out) in batch.rows.iter().zip(embedded.chunks_exact_mut(EMBEDDING)) {
            for row in rows {
                let from = &self.embeddings.value[*row as usize * EMBEDDING..][..EMBEDDING];
                out.iter_mut().zip(from).for_each(|(out, from)| *out += from);
            }
        }
        product_right(&batch.vectors, &self.projection.value, &mut embedded, (count, VECTOR, EMBEDDING), 1.0);
        let (even, even_roots) = normalise(&embedded, EMBEDDING, EPSILON);
        let even_mask = mask(even.len(), self.dropout * 0.7);
        let wide = neighbours(&masked(&even, &even_mask), bounds);
        let mut x = self.apply(LOCAL, &wide, count);
        for value in &mut x {
            *value = value.max(0.0);
        }
        let mut states = vec![x];
        let mut steps = Vec::new();
        for layer in DEEP {
            let x = &states[states.len() - 1];
            let (even, roots) = normalise(x, TOKEN, EPSILON);
            let layer_mask = mask(x.len(), self.dropout);
            let given = masked(&even, &layer_mask);
            let y = self.apply(layer, &given, count);
            let (next, trace) = recurrent::forward(&y, x, bounds);
            steps.push((even, roots, layer_mask, given, y, trace));
            states.push(next);
        }
        let (last, last_roots) = normalise(&states[3], TOKEN, EPSILON);
        let last_mask = mask(last.len(), self.dropout);
        let given = masked(&last, &last_mask);
        let heads = self.apply(HEADS, &given, count);
        let width = heads.len() / count;
        let part = |at: usize, length: usize| -> Vec<f32> {
            heads.chunks_exact(width).flat_map(|row| row[at..at + length].to_vec()).collect()
        };
        let arc_masks = [mask(count * ARC, self.dropout), mask(count * ARC, self.dropout)];
        let positive = |mut v: Vec<f32>, mask: &[f32]| {
            for value in &mut v {
                *value = value.max(0.0);
            }
            masked(&v, mask)
        };
        let dependent = positive(part(OFFSETS[0], ARC), &arc_masks[0]);
        let head = positive(part(OFFSETS[1], ARC), &arc_masks[1]);
        let asked = self.apply(BILINEAR, &dependent, count);

        let mut into_heads = vec![0.0; heads.len()];
        let mut into_asked = vec![0.0; asked.len()];
        let mut into_head = vec![0.0; head.len()];
        let mut guess = Guess { tags: vec![0; count], heads: vec![0; count], relations: vec![0; count] };
        let mut loss = 0.0;
        let weight = 1.0 / (count as f32);
        let mut pairs = Vec::with_capacity(count);
        for range in bounds {
            let (base, length) = (range.start, range.len());
            let mut scores = vec![0.0; length * length];
            product_right(&asked[base * ARC..], &head[base * ARC..], &mut scores, (length, ARC, length), 0.0);
            for i in 0..length {
                let row = &mut scores[i * length..(i + 1) * length];
                for (j, score) in row.iter_mut().enumerate() {
                    let d = distance(i, j);
                    *score += heads[(base + i) * width + OFFSETS[2] + d]
                        + heads[(base + j) * width + OFFSETS[3] + d];
                }
                row[i] = -1e9;
                if i == 0 {
                    row.fill(0.0);
                    continue;
                }
                let gold = batch.heads[base + i];
                let (best, cost) = softmax(row, gold, weight);
                loss += cost;
                guess.heads[base + i] = best;
                for (j, g) in row.iter().enumerate() {
                    let d = distance(i, j);
                    into_heads[(base + i) * width + OFFSETS[2] + d] += g;
                    into_heads[(base + j) * width + OFFSETS[3] + d] += g;
                }
                pairs.push((base + i, base + if random_less(&even_mask) { best } else { gold }, base));
            }
            let mut out = vec![0.0; length * ARC];
            product(&scores, &head[base * ARC..], &mut out, (length, length, ARC), 0.0);
            into_asked[base * ARC..][..length * ARC].copy_from_slice(&out);
            product_left(&scores, &asked[base * ARC..], &mut out, (length, length, ARC), 0.0);
            into_head[base * ARC..][..length * ARC].copy_from_slice(&out);
        }
        // The relation of each arc: of the true one while learning.
        let mut arcs = vec![0.0; pairs.len() * RELATION];
        for ((i, j, base), out) in pairs.iter().zip(arcs.chunks_exact_mut(RELATION)) {
            let d = distance(i - base, j - base);
            for (k, out) in out.iter_mut().enumerate() {
                let sum = heads[i * width + OFFSETS[4] + k]
                    + heads[j * width + OFFSETS[5] + k]
                    + self.distance.value[d * RELATION + k];
                *out = sum.max(0.0);
            }
        }
        let arc_mask = mask(arcs.len(), self.dropout);
        let arcs = masked(&arcs, &arc_mask);
        let mut labels = self.apply(LABEL, &arcs, pairs.len());
        for ((i, ..), row) in pairs.iter().zip(labels.chunks_exact_mut(self.relations)) {
            let (best, cost) = softmax(row, batch.relations[*i], weight);
            guess.relations[*i] = best;
            loss += cost;
        }
        for range in bounds {
            for i in range.start + 1..range.end {
                let row = &mut into_heads[i * width + OFFSETS[6]..(i + 1) * width];
                row.copy_from_slice(&heads[i * width + OFFSETS[6]..(i + 1) * width]);
                let (best, cost) = softmax(row, batch.tags[i], weight);
                guess.tags[i] = best;
                loss += cost;
            }
        }
        debug_assert_eq!(width, OFFSETS[6] + self.tags);
        if even_mask.is_empty() {
            return (loss, guess);
        }

        // And back.
        let mut into_arcs = self.back(LABEL, &labels, &arcs, pairs.len());
        gate(&mut into_arcs, &arcs, &arc_mask);
        for ((i, j, base), g) in pairs.iter().zip(into_arcs.chunks_exact(RELATION)) {
            let d = distance(i - base, j - base);
            for (k, g) in g.iter().enumerate() {
                into_heads[i * width + OFFSETS[4] + k] += g;
                into_heads[j * width + OFFSETS[5] + k] += g;
                self.distance.gradient[d * RELATION + k] += g;
            }
        }
        let mut into_dependent = self.back(BILINEAR, &into_asked, &dependent, count);
        gate(&mut into_dependent, &dependent, &arc_masks[0]);
        gate(&mut into_head, &head, &arc_masks[1]);
        for i in 0..count {
            into_heads[i * width + OFFSETS[0]..][..ARC].copy_from_slice(&into_dependent[i * ARC..][..ARC]);
            into_heads[i * width + OFFSETS[1]..][..ARC].copy_from_slice(&into_head[i * ARC..][..ARC]);
        }
        let mut into = self.back(HEADS, &into_heads, &given, count);
        scale(&mut into, &last_mask);
        let mut into_x = vec![0.0; count * TOKEN];
        normalise_back(&last, &last_roots, &into, TOKEN, &mut into_x);
        for (at, layer) in DEEP.enumerate().collect::<Vec<_>>().into_iter().rev() {
            let (even, roots, layer_mask, given, y, trace) = &steps[at];
            let mut below = vec![0.0; count * TOKEN];
            let into_y = recurrent::backward(&into_x, y, &states[at], trace, bounds, &mut below);
            let mut into = self.back(layer, &into_y, given, count);
            scale(&mut into, layer_mask);
            normalise_back(even, roots, &into, TOKEN, &mut below);
            into_x = below;
        }
        for (g, x) in into_x.iter_mut().zip(&states[0]) {
            if *x <= 0.0 {
                *g = 0.0;
            }
        }
        let into_wide = self.back(LOCAL, &into_x, &wide, count);
        let mut into_even = neighbours_back(&into_wide, bounds);
        scale(&mut into_even, &even_mask);
        let mut into_embedded = vec![0.0; count * EMBEDDING];
        normalise_back(&even, &even_roots, &into_even, EMBEDDING, &mut into_embedded);
        let gradient = &mut self.projection.gradient;
        product_left(&into_embedded, &batch.vectors, gradient, (EMBEDDING, count, VECTOR), 1.0);
        for (rows, from) in batch.rows.iter().zip(into_embedded.chunks_exact(EMBEDDING)) {
            for row in rows {
                let into = &mut self.embeddings.gradient[*row as usize * EMBEDDING..][..EMBEDDING];
                into.iter_mut().zip(from).for_each(|(into, from)| *into += from);
            }
        }
        (loss, guess)
    }

    fn apply(&self, layer: usize, x: &[f32], count: usize) -> Vec<f32> {
        let (weights, bias) = &self.layers[layer];
        let mut out = vec![0.0; count * weights.rows];
        product_right(x, &weights.value, &mut out, (count, weights.columns, weights.rows), 0.0);
        add_bias(&mut out, &bias.value);
        out
    }

    fn back(&mut self, layer: usize, gradient: &[f32], x: &[f32], count: usize) -> Vec<f32> {
        let (weights, bias) = &mut self.layers[layer];
        product_left(gradient, x, &mut weights.gradient, (weights.rows, count, weights.columns), 1.0);
        sum_rows(gradient, &mut bias.gradient);
        let mut into = vec![0.0; count * weights.columns];
        product(gradient, &weights.value, &mut into, (count, weights.rows, weights.columns), 0.0);
        into
    }

    /// Every group of weights that is no table of embeddings.
    fn dense(&mut self) -> impl Iterator<Item = &mut Weights> {
        let pairs = self.layers.iter_mut().flat_map(|(weights, bias)| [weights, bias]);
        pairs.chain([&mut self.projection, &mut self.distance])
    }

    /// One step along the gradient, no longer than `longest`.
    pub(crate) fn step(&mut self, batch: &Batch, rate: f32) {
        let mut touched: Vec<usize> = batch.rows.iter().flatten().map(|row| *row as usize).collect();
        touched.sort_unstable();
        touched.dedup();
        let squares = |values: &[f32]| values.iter().map(|v| v * v).sum::<f32>();
        let mut norm: f32 = self.dense().map(|weights| squares(&weights.gradient)).sum();
        norm += touched
            .iter()
            .map(|row| squares(&self.embeddings.gradient[row * EMBEDDING..][..EMBEDDING]))
            .sum::<f32>();
        let clip = (LONGEST / norm.sqrt()).min(1.0);
        let rate = Rate { step: rate, first: 0.9, second: 0.98, clip, decay: 0.0 };
        for weights in self.dense() {
            weights.step(0..weights.rows, &rate);
        }
        self.embeddings.step(touched.into_iter(), &rate);
    }

    /// Moves the averages towards the weights.
    pub(crate) fn follow(&mut self, share: f32) {
        self.dense().for_each(|weights| weights.follow(share));
        self.embeddings.follow(share);
    }

    /// Takes the averages for the weights, or the weights back.
    pub(crate) fn swap(&mut self) {
        self.dense().for_each(|weights| std::mem::swap(&mut weights.value, &mut weights.average));
        std::mem::swap(&mut self.embeddings.value, &mut self.embeddings.average);
    }
}

/// The longest gradient.
const LONGEST: f32 = 2.0;

/// Whether nothing is left out by chance, which is so when nothing is learned.
fn random_less(mask: &[f32]) -> bool {
    mask.is_empty()
}

fn masked(x: &[f32], mask: &[f32]) -> Vec<f32> {
    let mut out = x.to_vec();
    scale(&mut out, mask);
    out
}

fn scale(x: &mut [f32], mask: &[f32]) {
    x.iter_mut().zip(mask).for_each(|(x, mask)| *x *= mask);
}

/// What goes back through the positive part and the mask.
fn gate(gradient: &mut [f32], x: &[f32], mask: &[f32]) {
    for ((g, x), mask) in gradient.iter_mut().zip(x).zip(mask) {
        *g = if *x > 0.0 { *g * mask } else { 0.0 };
    }
}

/// Turns scores into the gradient of their loss. Gives the best and the loss.
fn softmax(row: &mut [f32], gold: usize, weight: f32) -> (usize, f32) {
    let mut best = 0;
    for (at, score) in row.iter().enumerate() {
        if *score > row[best] {
            best = at;
        }
    }
    let top = row[best];
    let mut sum = 0.0;
    for score in row.iter_mut() {
        *score = (*score - top).exp();
        sum += *score;
    }
    let lost = -(row[gold] / sum).max(1e-9).ln();
    for score in row.iter_mut() {
        *score *= weight / sum;
    }
    row[gold] -= weight;
    (best, lost * weight)
}

/// The token before, the token, the one after; zeros at the ends of a sentence.
fn neighbours(x: &[f32], bounds: &[Range<usize>]) -> Vec<f32> {
    let mut wide = vec![0.0; x.len() * 3];
    for range in bounds {
        for i in range.clone() {
            for side in 0..3 {
                if i + side > range.start && i + side <= range.end {
                    let from = (i + side - 1) * EMBEDDING;
                    wide[(i * 3 + side) * EMBEDDING..][..EMBEDDING]
                        .copy_from_slice(&x[from..from + EMBEDDING]);
                }
            }
        }
    }
    wide
}

fn neighbours_back(wide: &[f32], bounds: &[Range<usize>]) -> Vec<f32> {
    let mut x = vec![0.0; wide.len() / 3];
    for range in bounds {
        for i in range.clone() {
            for side in 0..3 {
                if i + side > range.start && i + side <= range.end {
                    let into = &mut x[(i + side - 1) * EMBEDDING..][..EMBEDDING];
                    let from = &wide[(i * 3 + side) * EMBEDDING..][..EMBEDDING];
                    into.iter_mut().zip(from).for_each(|(into, from)| *into += from);
                }
            }
        }
    }
    x
}
