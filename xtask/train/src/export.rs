//! From real numbers to the model's file: each row of weights in steps of its own size, 127 of them either way.

use crate::network::{BILINEAR, DEEP, HEADS, LABEL, LOCAL, Network};
use crate::tensor::Weights;
use crate::vocabulary::Vocabulary;
use parallax_parse::{LemmaFile, Matrix, ModelFile};

/// The model's file.
pub(crate) fn model(
    network: &Network,
    vocabulary: &Vocabulary,
    lemmas: LemmaFile,
    about: String,
) -> ModelFile {
    let layer = |at: usize| {
        let (weights, bias) = &network.layers[at];
        matrix(weights, bias.value.clone())
    };
    ModelFile {
        about,
        tags: vocabulary.tags.clone(),
        relations: vocabulary.relations.clone(),
        words: vocabulary.list.join("\n"),
        counts: vocabulary.counts,
        vectors: vocabulary.vectors.clone(),
        classes: vocabulary.classes.clone(),
        embeddings: table(&network.embeddings),
        projection: matrix(&network.projection, Vec::new()),
        local: layer(LOCAL),
        deep: DEEP.map(layer).collect(),
        heads: layer(HEADS),
        bilinear: layer(BILINEAR),
        distance: matrix(&network.distance, Vec::new()),
        relation: layer(LABEL),
        lemmas,
    }
}

/// A step for each row, so that its largest number is 127.
fn matrix(weights: &Weights, bias: Vec<f32>) -> Matrix {
    let mut scales = Vec::new();
    let mut values = Vec::new();
    for row in weights.value.chunks_exact(weights.columns) {
        let most = row.iter().fold(1e-6_f32, |most, v| most.max(v.abs()));
        scales.push(most / 127.0);
        values.extend(row.iter().map(|v| (v / most * 127.0).round() as i8));
    }
    Matrix { rows: weights.rows as u32, columns: weights.columns as u32, scales, bias, values }
}

/// One step for the whole table, so that rows can be added up; what nothing was learned for is zero.
fn table(weights: &Weights) -> Matrix {
    let mean = weights.value.iter().map(|v| v.abs()).sum::<f32>() / weights.value.len() as f32;
    let step = mean / 10.0;
    let values = weights.value.iter().map(|v| (v / step).round().clamp(-127.0, 127.0) as i8).collect();
    Matrix {
        rows: weights.rows as u32,
        columns: weights.columns as u32,
        scales: vec![step],
        bias: Vec::new(),
        values,
    }
}
