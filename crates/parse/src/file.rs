//! The file of a model: what the trainer writes and [`Parser::new`](crate::Parser::new) reads. It begins with eight
//! bytes that name the format, then eight of a checksum, then this value in the postcard wire format.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The first bytes of every model: the name and the version of the format.
const MAGIC: &[u8; 8] = b"PxParse2";

/// A model as it travels.
#[derive(Debug, Serialize, Deserialize)]
pub struct ModelFile {
    /// What it was trained on, by whom that was made, under which licences; when; how well it reads.
    pub about: String,
    /// Pairs of universal and Penn part of speech, by the number that the network gives them.
    pub tags: Vec<(String, String)>,
    /// Relations, by the number that the network gives them.
    pub relations: Vec<String>,
    /// All known words in their normal form, one a line: first those with a row of embeddings and a vector, then
    /// those with a row alone, then those with a vector alone.
    pub words: String,
    /// How many words of the three kinds there are.
    pub counts: [u32; 3],
    /// Two values a byte, the lower half first; each stands for an odd number from -15 to 15.
    pub vectors: Vec<u8>,
    /// For each word with a vector, what a dictionary says it can be, one bit each: base form of a verb, its finite
    /// inflected form, its participle, singular noun, plural noun, adjective, adverb.
    pub classes: Vec<u8>,
    /// Rows for unknown words, for the root, for words, for parts of words, for shapes and for classes.
    pub embeddings: Matrix,
    /// From a word's vector to its embedding.
    pub projection: Matrix,
    /// From three neighbours to one token.
    pub local: Matrix,
    /// Layers that read the sentence in both directions.
    pub deep: Vec<Matrix>,
    /// What all decisions are computed from, side by side.
    pub heads: Matrix,
    /// From dependent to head.
    pub bilinear: Matrix,
    /// What the distance of head and dependent adds to a relation.
    pub distance: Matrix,
    /// From the two ends of an arc to its relation.
    pub relation: Matrix,
    /// Dictionary forms.
    pub lemmas: LemmaFile,
}

/// Rows of whole numbers, each row with the factor that makes its numbers real ones.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Matrix {
    /// How many rows there are.
    pub rows: u32,
    /// How many numbers a row has.
    pub columns: u32,
    /// One factor for all rows, or one for each.
    pub scales: Vec<f32>,
    /// What is added to each row's product; may be empty.
    pub bias: Vec<f32>,
    /// The numbers, row by row.
    pub values: Vec<i8>,
}

/// How dictionary forms are made.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct LemmaFile {
    /// How many characters to cut off at the end, and what to put there.
    pub edits: Vec<(u8, String)>,
    /// One rule a line: a Penn tag, a tab, the end of a word (with `^` before it where it is the whole word).
    pub rules: String,
    /// The edit of each rule.
    pub uses: Vec<u16>,
}

/// Why bytes are no model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelError {
    /// They do not begin as a model of this version does.
    Foreign,
    /// Their checksum is wrong: some were changed or are missing.
    Damaged,
    /// A part does not fit the others; which one.
    Misfit(&'static str),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("this is no language model of this version of Parallax"),
            Self::Damaged => f.write_str("the language model is damaged: fetch it again"),
            Self::Misfit(part) => write!(f, "the language model’s {part} do not fit its other parts"),
        }
    }
}

impl std::error::Error for ModelError {}

impl ModelFile {
    /// The bytes of the file.
    ///
    /// # Errors
    /// Where the wire format refuses a value, which it does for no value of these types.
    pub fn encode(&self) -> Result<Vec<u8>, postcard::Error> {
        let body = postcard::to_allocvec(self)?;
        let mut bytes = MAGIC.to_vec();
        bytes.extend(checksum(&body).to_le_bytes());
        bytes.extend(body);
        Ok(bytes)
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// Where they are of another kind or version, or were damaged on their way.
    pub fn decode(bytes: &[u8]) -> Result<Self, ModelError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(ModelError::Foreign)?;
        let (sum, body) = rest.split_first_chunk::<8>().ok_or(ModelError::Damaged)?;
        if u64::from_le_bytes(*sum) != checksum(body) {
            return Err(ModelError::Damaged);
        }
        postcard::from_bytes(body).map_err(|_| ModelError::Damaged)
    }
}

/// FNV-1a of 64 bits, over eight bytes at a time.
fn checksum(bytes: &[u8]) -> u64 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let step = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23);
    let whole =
        chunks.iter().fold(0xcbf2_9ce4_8422_2325, |hash, chunk| step(hash, u64::from_le_bytes(*chunk)));
    let tail = rest.iter().fold(whole, |hash, byte| step(hash, u64::from(*byte)));
    step(tail, bytes.len() as u64)
}
