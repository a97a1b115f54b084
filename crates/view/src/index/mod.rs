//! index
use parallax_model::Corpus;
/// What makes filters and searches fast.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {}
impl Index { pub(crate) fn of(_corpus: &Corpus) -> Self { Self {} } }
