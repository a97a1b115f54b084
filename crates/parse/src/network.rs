//! The trained network, in whole numbers: a token's embedding, a layer over three neighbours, layers that read the
//! sentence forwards and backwards (simple recurrent units: Lei and others, EMNLP 2018), and from these, side by
//! side, the tag of each token and what a biaffine scorer of arcs needs (Dozat and Manning, ICLR 2017).
//!
//! Products are sums of whole numbers; what stands between them are single operations on `f32` in a fixed order
//! that IEEE 754 defines to the last bit. So every machine computes the same.

use crate::features::{CLASSES, FIRST_WORD, PARTS, SHAPES};
use crate::file::{ModelError, ModelFile};
use crate::layer::{Layer, STEP, fours, gate, normalise, positive, whole};
use wide::f32x4;

/// Sizes of the layers; the trainer and the parser share them.
pub mod size {
    /// A token's embedding.
    pub const EMBEDDING: usize = 112;
    /// A word's vector.
    pub const VECTOR: usize = 50;
    /// A token between layers: half of it was read forwards, half backwards.
    pub const TOKEN: usize = 160;
    /// One direction.
    pub const HALF: usize = TOKEN / 2;
    /// A token as dependent, or as head, of an arc.
    pub const ARC: usize = 80;
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

/// In the place of a row: none.
pub(crate) const NO_ROW: u32 = u32::MAX;

/// Rows of a token: its word's, its parts' and shapes', its class's.
pub(crate) const ROWS: usize = crate::features::OTHERS + 2;

/// A token as the network takes it: rows of embeddings, and the vector of its word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Input {
    pub(crate) rows: [u32; ROWS],
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
        let rows: u32 = [FIRST_WORD, PARTS, SHAPES, CLASSES].iter().sum();
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
        if file.classes.len() != vectors || file.classes.iter().any(|class| u32::from(*class) >= CLASSES) {
            return Err(ModelError::Misfit("classes"));
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
            let (mut forwards, mut backwards) = (Cell::default(), Cell::default());
            for (row, y) in x.chunks_exact_mut(TOKEN).zip(y.chunks_exact(6 * HALF)) {
                forwards.step(row.split_at_mut(HALF).0, y.split_at(3 * HALF).0);
            }
            for (row, y) in x.chunks_exact_mut(TOKEN).zip(y.chunks_exact(6 * HALF)).rev() {
                backwards.step(row.split_at_mut(HALF).1, y.split_at(3 * HALF).1);
            }
        }
        given.clear();
        x.chunks_exact(TOKEN).for_each(|row| normalise(row, &mut given));
        let mut heads = Vec::new();
        self.heads.apply(&given, &mut heads);
        let mut reading = Reading { width: self.heads.rows, heads, arcs: Vec::new() };
        reading.arcs = self.arcs(&reading, inputs.len());
        reading
    }

    /// For each token the embeddings of the one before, its own and of the one after.
    fn embed(&self, inputs: &[Input]) -> Vec<i16> {
        use size::{EMBEDDING, VECTOR};
        let mut vectors = vec![0_i16; inputs.len() * VECTOR];
        for (input, vector) in inputs.iter().zip(vectors.chunks_exact_mut(VECTOR)) {
            let Some(number) = input.vector.checked_sub(1) else { continue };
            let start = number as usize * VECTOR / 2;
            let bytes = self.vectors.get(start..start + VECTOR / 2).unwrap_or_default();
            for (pair, byte) in vector.as_chunks_mut::<2>().0.iter_mut().zip(bytes) {
                *pair = [i16::from(byte & 15) * 2 - 15, i16::from(byte >> 4) * 2 - 15];
            }
        }
        let mut projected = Vec::new();
        self.projection.apply(&vectors, &mut projected);
        let mut even = Vec::with_capacity(inputs.len() * EMBEDDING);
        let mut row = [0.0_f32; EMBEDDING];
        for (input, projected) in inputs.iter().zip(projected.chunks_exact(EMBEDDING)) {
            let mut sums = [0_i16; EMBEDDING];
            for number in input.rows.iter().filter(|number| **number != NO_ROW) {
                let start = *number as usize * EMBEDDING;
                let from = self.embeddings.get(start..start + EMBEDDING).unwrap_or_default();
                for (sum, value) in sums.iter_mut().zip(from) {
                    *sum += i16::from(*value);
                }
            }
            for ((value, sum), more) in row.iter_mut().zip(sums).zip(projected) {
                *value = f32::from(sum) * self.embedding_step + more;
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

    /// For each token, how well each head suits it.
    fn arcs(&self, reading: &Reading, count: usize) -> Vec<i32> {
        use size::{ARC, DISTANCES, OFFSETS};
        let mut dependents = Vec::with_capacity(count * ARC);
        // Number after number, those of all heads together.
        let mut heads = vec![0.0; count * ARC];
        for at in 0..count {
            positive(reading.part(at, OFFSETS[0], ARC), &mut dependents);
            let numbers = reading.part(at, OFFSETS[1], ARC);
            for (column, number) in heads.chunks_exact_mut(count).zip(numbers) {
                if let Some(place) = column.get_mut(at) {
                    *place = number.max(0.0);
                }
            }
        }
        let mut asked = Vec::new();
        self.bilinear.apply(&dependents, &mut asked);
        let mut arcs = Vec::with_capacity(count * count);
        let mut scores = vec![0.0_f32; count];
        for (dependent, asked) in asked.chunks_exact(ARC).enumerate() {
            scores.fill(0.0);
            for (asked, column) in asked.iter().zip(heads.chunks_exact(count)) {
                for (score, head) in scores.iter_mut().zip(column) {
                    *score += asked * head;
                }
            }
            let near = reading.part(dependent, OFFSETS[2], DISTANCES);
            for (head, score) in scores.iter().enumerate() {
                let kind = distance(dependent, head);
                let far = reading.part(head, OFFSETS[3], DISTANCES);
                let more = near.get(kind).copied().unwrap_or(0.0) + far.get(kind).copied().unwrap_or(0.0);
                arcs.push(((score + more) * 4096.0) as i32);
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
            let sums = fours(own).zip(fours(other).zip(fours(between)));
            arcs.extend(
                sums.flat_map(|(own, (other, between))| whole((own + other + between).max(f32x4::ZERO))),
            );
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

/// What a recurrent unit holds.
struct Cell([f32x4; size::HALF / 4]);

impl Default for Cell {
    fn default() -> Self {
        Self([f32x4::ZERO; size::HALF / 4])
    }
}

impl Cell {
    /// One step: it keeps some of what it held, and the token some of what it was. `y` holds what is fresh, what is
    /// kept and what is renewed.
    fn step(&mut self, row: &mut [f32], y: &[f32]) {
        let (fresh, gates) = y.split_at(size::HALF.min(y.len()));
        let (keeps, renews) = gates.split_at(size::HALF.min(gates.len()));
        let given = fours(fresh).zip(fours(keeps).zip(fours(renews)));
        for ((cell, row), (fresh, (keep, renew))) in
            self.0.iter_mut().zip(row.as_chunks_mut::<4>().0).zip(given)
        {
            let (keep, renew) = (gate(keep), gate(renew));
            *cell = keep * *cell + (f32x4::ONE - keep) * fresh;
            *row = (renew * *cell + (f32x4::ONE - renew) * f32x4::new(*row)).to_array();
        }
    }
}
