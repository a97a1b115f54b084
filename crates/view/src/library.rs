//! A corpus that is open for reading: its tables, its index, and the hash that names it.

use crate::Index;
use parallax_measures::Ground;
use parallax_model::{CodecError, Corpus, Edit, Relation, corpus_hash, decode};

/// A corpus, ready to be filtered, searched and read.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    /// The tables.
    pub corpus: Corpus,
    /// What makes filters and searches fast.
    pub index: Index,
    /// The first 12 hexadecimal digits of the hash of the corpus's content.
    pub hash: String,
    /// The reader's own changes to who is who that apply: see [`Library::edited`].
    pub edits: Vec<Edit>,
    /// The relations that the reader rejected, which the corpus has no longer: see [`Library::judged`].
    pub(crate) rejected: Vec<Relation>,
    /// What the figures need of the corpus that no filter changes.
    pub(crate) ground: Ground,
}

impl Library {
    /// Opens a corpus file.
    ///
    /// # Errors
    /// What is wrong with the file: see [`CodecError`].
    pub fn open(bytes: &[u8]) -> Result<Self, CodecError> {
        let (corpus, index) = decode(bytes)?;
        let index = Index::read(&corpus, index)?;
        let hash = corpus_hash(bytes).unwrap_or_default();
        Ok(Self { corpus, index, hash, edits: Vec::new(), rejected: Vec::new(), ground: Ground::default() })
    }

    /// A corpus that is at hand, under the hash that its file has or would have; its index is made here.
    pub fn of(corpus: Corpus, hash: String) -> Self {
        let index = Index::of(&corpus);
        Self { corpus, index, hash, edits: Vec::new(), rejected: Vec::new(), ground: Ground::default() }
    }

    /// No corpus.
    pub fn empty() -> Self {
        Self {
            corpus: Corpus::default(),
            index: Index::default(),
            hash: String::new(),
            edits: Vec::new(),
            rejected: Vec::new(),
            ground: Ground::default(),
        }
    }

    /// The row number of the claim of that slug.
    pub(crate) fn claim(&self, slug: &str) -> Option<u32> {
        self.index.claim(&self.corpus, slug)
    }
}
