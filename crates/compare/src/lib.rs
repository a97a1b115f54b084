//! The story grid: the questions that passages of a corpus answer, with these passages side by side, and a verdict
//! only where it is sure.
//!
//! A passage is a sentence that holds claims. Passages are compared by the words that they share, weighed by how rare
//! these are in the corpus ([`grid`] says how); those that surely speak of one thing are clustered by complete link, and
//! a frame (`frame/`) asks each cluster its question. Everything is counted in whole numbers and in the order of the
//! articles' slugs, so the rows are the same on every machine and for any order of articles.

mod about;
mod alike;
mod cluster;
mod frame;
mod lexicon;
mod pairs;
mod passage;
mod quantity;
mod row;
mod search;
mod weigh;

pub use quantity::Interval;
pub use row::{About, Cell, Frame, Row, SURE, Value, Verdict};

use alike::Alike;
use parallax_model::Corpus;
use passage::Passages;

/// The rows of a finished corpus, the weightiest first.
///
/// The likeness of two passages is Dice's coefficient of their stems, each weighed by the logarithm of how few
/// passages have it (a stem that stands in no other passage counts less, one with digits more). A passage that leans
/// on the one before it (`He added …`) has that one's stems too, at less weight. For each passage the best match in
/// each other article is taken, and the best near it in its own article where somebody else speaks.
pub fn grid(corpus: &Corpus) -> Vec<Row> {
    grid_counted(corpus).0
}

/// The rows, and how many pairs of passages were compared for them: what growth is measured by.
pub fn grid_counted(corpus: &Corpus) -> (Vec<Row>, u64) {
    let passages = Passages::read(corpus);
    let alike = Alike::new(&passages);
    let pairs = pairs::pairs(&alike);
    let clusters = cluster::clusters(&alike, &pairs);
    let mut rows: Vec<Row> =
        clusters.iter().flat_map(|members| frame::rows(corpus, &alike, members)).collect();
    rows.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.id.cmp(&b.id)));
    rows.dedup_by(|a, b| a.id == b.id);
    (rows, alike.comparisons())
}
