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
mod row;
mod same;
mod search;
mod statement;
mod weigh;

pub use parallax_text::quantity::Interval;
pub use row::{About, Cell, Frame, Judged, Row, SURE, Value, Verdict};
pub use same::features::{FEATURES, Values};
pub use same::training::{Compared, compared};

use alike::Alike;
use frame::{Ground, Laid};
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
    let ground = Ground::new(corpus, &alike);
    let laid: Vec<Laid> = clusters.iter().flat_map(|members| frame::rows(&ground, members)).collect();
    let mut rows = without_parts(laid, passages.rows.len());
    rows.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.id.cmp(&b.id)));
    (rows, alike.comparisons())
}

/// The rows but for those whose passages all stand in another row of the same question, and open ones whose passages
/// all stand in any other.
fn without_parts(laid: Vec<Laid>, passages: usize) -> Vec<Row> {
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); passages];
    for (number, row) in laid.iter().enumerate() {
        for passage in &row.passages {
            of.get_mut(*passage).into_iter().for_each(|of| of.push(number));
        }
    }
    let is_part = |number: usize, row: &Laid| {
        let beside =
            row.passages.first().and_then(|first| of.get(*first)).map(Vec::as_slice).unwrap_or_default();
        beside
            .iter()
            .filter(|other| **other != number)
            .filter_map(|other| Some((*other, laid.get(*other)?)))
            .any(|(at, other)| {
                let asks = row.row.frame == Frame::Open
                    || (other.row.frame, &other.key) == (row.row.frame, &row.key);
                let holds = row.passages.iter().all(|passage| other.passages.binary_search(passage).is_ok());
                let larger = other.passages.len() > row.passages.len();
                let kept =
                    larger || at < number || row.row.frame == Frame::Open && other.row.frame != Frame::Open;
                asks && holds && kept
            })
    };
    let parts: Vec<bool> = laid.iter().enumerate().map(|(number, row)| is_part(number, row)).collect();
    laid.into_iter().zip(parts).filter(|(_, part)| !part).map(|(laid, _)| laid.row).collect()
}
