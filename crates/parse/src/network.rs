//! The trained network, in whole numbers: a token's embedding, a layer over three neighbours, layers that read the
//! sentence forwards and backwards (simple recurrent units: Lei and others, EMNLP 2018), and from these, side by
//! side, the tag of each token and what a biaffine scorer of arcs needs (Dozat and Manning, ICLR 2017).
//!
//! Products are sums of whole numbers; what stands between them are single operations on `f32` in a fixed order
//! that IEEE 754 defines to the last bit. So every machine computes the same.

use crate::file::{Matrix, ModelError, ModelFile};

/// Sizes of the layers; the trainer and the parser share them.
pub mod size {
    /// A token's embedding.
    pub const EMBEDDING: usize = 96;
    /// A word's vector.
    pub const VECTOR: usize = 50;
    /// A token between layers: half of it was read forwards, half backwards.
    pub const TOKEN: usize = 128;
    /// One direction.
    pub const HALF: usize = TOKEN / 2;
    /// A token as dependent, or as head, of an arc.
    pub const ARC: usize = 64;
    /// What is known of an arc when its relation is chosen.
    pub const RELATION: usize = 96;
    /// How many kinds of distance there are.
    pub const DISTANCES: usize = 17;
    /// Where each part begins in what the heads compute, up to the tags.
    pub const OFFSETS: [usize; 7] = [
        0,
        ARC,
        2 * ARC,
        2 * ARC + DISTANCES,
        2 * ARC + 2 * DISTANCES,
        2 * ARC + 2 * DISTANCES + RELATION,
        2 * ARC + 2 * DISTANCES + 2 * RELATION,
    ];
}

/// The kind of distance between a token and its head, both counted from one; head 0 is the root.
pub fn distance(dependent: usize, head: usize) -> usize {
    if head == 0 {
        return 16;
    }
    let kind = match dependent.abs_diff(head) {
        0 | 1 => 0,
        2 => 1,
        3 => 2,
        4 => 3,
        5 | 6 => 4,
        7..=9 => 5,
        10..=15 => 6,
        _ => 7,
    };
    if head < dependent { kind } else { kind + 8 }
}

/// What one step of whole numbers stands for in what goes into a layer.
const STEP: f32 = 1.0 / 1024.0;
/// A token's numbers are divided by the root of their mean square plus this.
pub const EPSILON: f32 = 1e-4;

/// A layer, ready to be applied: `i16` numbers, rows side by side.
#[derive(Debug)]
struct Layer {
    /// Padded with zeros to whole lanes.
    columns: usize,
    values: Vec<i16>,
    /// What a row's sum is multiplied with, and what is then added.
    finish: Vec<(f32, f32)>,
}

impl Layer {
    fn new(matrix: &Matrix, size: (usize, usize), step: f32, part: &'static str) -> Result<Self, ModelError> {
        let (rows, columns) = size;
        let fits = matrix.rows as usize == rows
            && matrix.columns as usize == columns
            && matrix.values.len() == rows * columns
            && matrix.scales.len() == rows
            && (matrix.bias.is_empty() || matrix.bias.len() == rows)
            && matrix.scales.iter().chain(&matrix.bias).all(|number| number.is_finite());
        if !fits {
            return Err(ModelError::Misfit(part));
        }
        let bias = matrix.bias.iter().copied().chain(std::iter::repeat(0.0));
        let finish = matrix.scales.iter().map(|scale| scale * step).zip(bias).collect();
        let padded = columns.next_multiple_of(LANES);
        let padding = std::iter::repeat_n(0, padded - columns);
        let rows = matrix.values.chunks_exact(columns);
        let values = rows.flat_map(|row| row.iter().map(|v| i16::from(*v)).chain(padding.clone())).collect();
        Ok(Self { columns: padded, values, finish })
    }

    /// Each row's product with each token, plus bias; `out` gets them token by token.
    fn apply(&self, x: &[i16], out: &mut Vec<f32>) {
        out.clear();
        for token in x.chunks_exact(self.columns) {
            let rows = self.values.chunks_exact(self.columns).zip(&self.finish);
            out.extend(rows.map(|(row, (scale, bias))| dot(row, token) as f32 * scale + bias));
        }
    }
}

/// How many products are written out one after the other: measured to be the fastest of what needs no
/// instruction beyond the first of x86-64.
const LANES: usize = 32;

/// The sum of products. Weights stay below 2^7, tokens below 2^15, columns below 2^9: it fits.
fn dot(a: &[i16], b: &[i16]) -> i32 {
    let mut sum = 0;
    for (a, b) in a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0) {
        sum += a.iter().zip(b).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum::<i32>();
    }
    sum
}

/// A number in whole steps.
fn whole(x: f32) -> i16 {
    // The cast keeps to the type's bounds.
    (x * (1.0 / STEP) + 0.5_f32.copysign(x)) as i16
}

/// Appends a row divided by the root of its mean square, in whole steps.
fn normalise(row: &[f32], out: &mut Vec<i16>) {
    let mut sum = 0.0;
    for value in row {
        sum += value * value;
    }
    let root = (sum / row.len() as f32 + EPSILON).sqrt();
    out.extend(row.iter().map(|value| whole(value / root)));
}

/// Between zero and one, without an exponential.
fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x.abs())
}

/// In the place of a row: none.
pub(crate) const NO_ROW: u32 = u32::MAX;

/// A token as the network takes it: rows of embeddings, and the vector of its word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Input {
    pub(crate) rows: [u32; crate::features::OTHERS + 1],
    /// Number of the vector plus one, or zero.
    pub(crate) vector: u32,
}

/// What the network says of a sentence; tokens are counted from one, the root is zero.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    width: usize,
    heads: Vec<f32>,
    /// For each token, a score in 4096ths for each head.
    pub(crate) arcs: Vec<i32>,
}

/// The network.
#[derive(Debug)]
pub(crate) struct Network {
    embeddings: Vec<i8>,
    embedding_step: f32,
    vectors: Vec<u8>,
    projection: Layer,
    local: Layer,
    deep: Vec<Layer>,
    heads: Layer,
    bilinear: Layer,
    distance: Vec<f32>,
    relation: Layer,
    /// How many tags and relations there are.
    tags: usize,
}

impl Network {
    /// The network of a file.
    pub(crate) fn new(file: &ModelFile) -> Result<Self, ModelError> {
        use size::{ARC, DISTANCES, EMBEDDING, HALF, OFFSETS, RELATION, TOKEN, VECTOR};
        let (table, tags) = (&file.embeddings, file.tags.len());
        let rows: u32 = crate::features::FIRST_WORD + crate::features::PARTS + crate::features::SHAPES;
        let words = file.counts.iter().take(2).fold(rows, |sum, count| sum.saturating_add(*count));
        let step = table.scales.first().copied().filter(|step| step.is_finite());
        let vectors = file.counts[0] as usize + file.counts[2] as usize;
        let embedding_step = step.ok_or(ModelError::Misfit("embeddings"))?;
        if table.rows != words || table.values.len() != words as usize * EMBEDDING {
            return Err(ModelError::Misfit("embeddings"));
        }
        if file.vectors.len() != vectors * VECTOR / 2 {
            return Err(ModelError::Misfit("vectors"));
        }
        let layer = Layer::new;
        let deep = file
            .deep
            .iter()
            .map(|m| layer(m, (6 * HALF, TOKEN), STEP, "layers"))
            .collect::<Result<_, _>>()?;
        let distance = &file.distance;
        let scales = distance.scales.iter().flat_map(|scale| std::iter::repeat_n(*scale, RELATION));
        layer(distance, (DISTANCES, RELATION), 1.0, "distances")?;
        Ok(Self {
            embeddings: table.values.clone(),
            embedding_step,
            vectors: file.vectors.clone(),
            projection: layer(&file.projection, (EMBEDDING, VECTOR), 0.125, "projection")?,
            local: layer(&file.local, (TOKEN, 3 * EMBEDDING), STEP, "first layer")?,
            deep,
            heads: layer(&file.heads, (OFFSETS[6] + tags, TOKEN), STEP, "heads")?,
            bilinear: layer(&file.bilinear, (ARC, ARC), STEP, "arcs")?,
            distance: distance.values.iter().zip(scales).map(|(v, scale)| f32::from(*v) * scale).collect(),
            relation: layer(&file.relation, (file.relations.len(), RELATION), STEP, "relations")?,
            tags,
        })
    }

    /// Reads a sentence; the first input is the root.
    pub(crate) fn read(&self, inputs: &[Input]) -> Reading {
        use size::{HALF, TOKEN};
        let wide = self.embed(inputs);
        let mut x = Vec::new();
        self.local.apply(&wide, &mut x);
        for value in &mut x {
            *value = value.max(0.0);
        }
        let (mut given, mut y) = (Vec::with_capacity(x.len()), Vec::with_capacity(x.len() * 3));
        for layer in &self.deep {
            given.clear();
            x.chunks_exact(TOKEN).for_each(|row| normalise(row, &mut given));
            layer.apply(&given, &mut y);
            let (mut forwards, mut backwards) = ([0.0; HALF], [0.0; HALF]);
            for (row, y) in x.chunks_exact_mut(TOKEN).zip(y.chunks_exact(6 * HALF)) {
                recur(&mut forwards, row.get_mut(..HALF), y.get(..3 * HALF));
            }
            for (row, y) in x.chunks_exact_mut(TOKEN).zip(y.chunks_exact(6 * HALF)).rev() {
                recur(&mut backwards, row.get_mut(HALF..), y.get(3 * HALF..));
            }
        }
        given.clear();
        x.chunks_exact(TOKEN).for_each(|row| normalise(row, &mut given));
        let mut heads = Vec::new();
        self.heads.apply(&given, &mut heads);
        let mut reading = Reading { width: self.heads.finish.len(), heads, arcs: Vec::new() };
        reading.arcs = self.arcs(&reading, inputs.len());
        reading
    }

    /// For each token the embeddings of the one before, its own and of the one after.
    fn embed(&self, inputs: &[Input]) -> Vec<i16> {
        use size::{EMBEDDING, VECTOR};
        let mut even = Vec::with_capacity(inputs.len() * EMBEDDING);
        let (mut row, mut vector, mut projected) =
            ([0.0_f32; EMBEDDING], [0_i16; VECTOR.next_multiple_of(LANES)], Vec::new());
        for input in inputs {
            let mut sums = [0_i32; EMBEDDING];
            for number in input.rows.iter().filter(|number| **number != NO_ROW) {
                let start = *number as usize * EMBEDDING;
                let from = self.embeddings.get(start..start + EMBEDDING).unwrap_or_default();
                for (sum, value) in sums.iter_mut().zip(from) {
                    *sum += i32::from(*value);
                }
            }
            for (value, sum) in row.iter_mut().zip(sums) {
                *value = sum as f32 * self.embedding_step;
            }
            if let Some(number) = input.vector.checked_sub(1) {
                let start = number as usize * VECTOR / 2;
                let bytes = self.vectors.get(start..start + VECTOR / 2).unwrap_or_default();
                for (pair, byte) in vector.chunks_exact_mut(2).zip(bytes) {
                    pair.copy_from_slice(&[i16::from(byte & 15) * 2 - 15, i16::from(byte >> 4) * 2 - 15]);
                }
                self.projection.apply(&vector, &mut projected);
                for (value, more) in row.iter_mut().zip(&projected) {
                    *value += more;
                }
            }
            normalise(&row, &mut even);
        }
        let mut wide = Vec::with_capacity(even.len() * 3);
        let nothing = [0; EMBEDDING];
        let around = |at: Option<usize>| {
            at.and_then(|at| even.get(at * EMBEDDING..(at + 1) * EMBEDDING)).unwrap_or(&nothing)
        };
        for at in 0..inputs.len() {
            wide.extend_from_slice(around(at.checked_sub(1)));
            wide.extend_from_slice(around(Some(at)));
            wide.extend_from_slice(around(Some(at + 1)));
        }
        wide
    }

    fn arcs(&self, reading: &Reading, count: usize) -> Vec<i32> {
        use size::{ARC, DISTANCES, OFFSETS};
        let mut dependents = Vec::with_capacity(count * ARC);
        let mut heads = Vec::with_capacity(count * ARC);
        for at in 0..count {
            dependents.extend(reading.part(at, OFFSETS[0], ARC).iter().map(|v| whole(v.max(0.0))));
            heads.extend(reading.part(at, OFFSETS[1], ARC).iter().map(|v| whole(v.max(0.0))));
        }
        let mut asked = Vec::new();
        self.bilinear.apply(&dependents, &mut asked);
        let asked: Vec<i16> = asked.into_iter().map(|v| (v * 256.0) as i16).collect();
        let mut arcs = Vec::with_capacity(count * count);
        for (dependent, asked) in asked.chunks_exact(ARC).enumerate() {
            let near = reading.part(dependent, OFFSETS[2], DISTANCES);
            for (head, known) in heads.chunks_exact(ARC).enumerate() {
                let kind = distance(dependent, head);
                let far = reading.part(head, OFFSETS[3], DISTANCES);
                let more = near.get(kind).copied().unwrap_or(0.0) + far.get(kind).copied().unwrap_or(0.0);
                let score = wide_dot(asked, known) as f32 * (STEP / 256.0) + more;
                arcs.push((score * 4096.0) as i32);
            }
        }
        arcs
    }

    /// Scores of each tag of a token.
    pub(crate) fn tags<'r>(&self, reading: &'r Reading, token: usize) -> &'r [f32] {
        reading.part(token, size::OFFSETS[6], self.tags)
    }

    /// Scores of each relation of each token to its head; `scores` gets them for all tokens, but not for the root.
    pub(crate) fn relations(&self, reading: &Reading, heads: &[usize], scores: &mut Vec<f32>) {
        use size::{OFFSETS, RELATION};
        let mut arcs = Vec::with_capacity(heads.len() * RELATION);
        for (dependent, head) in heads.iter().enumerate().skip(1) {
            let own = reading.part(dependent, OFFSETS[4], RELATION);
            let other = reading.part(*head, OFFSETS[5], RELATION);
            let start = distance(dependent, *head) * RELATION;
            let between = self.distance.get(start..start + RELATION).unwrap_or_default();
            let sums = own.iter().zip(other).zip(between);
            arcs.extend(sums.map(|((own, other), between)| whole((own + other + between).max(0.0))));
        }
        self.relation.apply(&arcs, scores);
    }
}

impl Reading {
    fn part(&self, token: usize, start: usize, length: usize) -> &[f32] {
        let start = token * self.width + start;
        self.heads.get(start..start + length).unwrap_or_default()
    }
}

/// The sum of products that may be large.
fn wide_dot(a: &[i16], b: &[i16]) -> i64 {
    let halves = a.chunks(16).zip(b.chunks(16));
    halves
        .map(|(a, b)| a.iter().zip(b).map(|(a, b)| i64::from(i32::from(*a) * i32::from(*b))).sum::<i64>())
        .sum()
}

/// One step of a recurrent unit: the cell keeps some of what it held, and the token some of what it was.
fn recur(cell: &mut [f32; size::HALF], row: Option<&mut [f32]>, y: Option<&[f32]>) {
    let (Some(row), Some(y)) = (row, y) else { return };
    let (fresh, gates) = y.split_at(size::HALF.min(y.len()));
    let (keeps, renews) = gates.split_at(size::HALF.min(gates.len()));
    for ((((cell, x), fresh), keep), renew) in cell.iter_mut().zip(row).zip(fresh).zip(keeps).zip(renews) {
        let (keep, renew) = (gate(*keep), gate(*renew));
        *cell = keep * *cell + (1.0 - keep) * fresh;
        *x = renew * *cell + (1.0 - renew) * *x;
    }
}
