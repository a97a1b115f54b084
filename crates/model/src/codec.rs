//! The corpus file: eight bytes of magic, the schema number (u32, little endian), the SHA-256 of the corpus, that of
//! its index, the length of the corpus (u32, little endian); then the corpus as postcard bytes, and to the end its
//! index. A reader can tell apart what is no corpus, what is one of a newer program, and what was damaged on the way.
//! What an index holds is not known here: its reader checks it against the corpus.

use crate::{Corpus, Damage, MOST_ROWS};
use sha2::{Digest, Sha256};
use std::fmt;

/// The first eight bytes of every corpus file.
pub const MAGIC: [u8; 8] = *b"parallax";
/// The number of the format that this program writes and reads. It grows with every change to the model.
pub const SCHEMA: u32 = 6;
/// The longest corpus file that is read, in bytes.
pub const LONGEST_CORPUS: usize = 256 << 20;

const HASH: usize = 32;
const CORPUS_HASH: usize = MAGIC.len() + 4;
const HEADER: usize = CORPUS_HASH + 2 * HASH + 4;

/// Why bytes are not a corpus that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodecError {
    /// The file does not begin as a corpus does.
    Foreign,
    /// A newer program wrote it.
    Newer {
        /// The file's schema number.
        schema: u32,
    },
    /// An older program wrote it, in a format that is no longer read.
    Older {
        /// The file's schema number.
        schema: u32,
    },
    /// The file ends early, or its bytes are not those that were written.
    Damaged,
    /// The file is longer than [`LONGEST_CORPUS`].
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// The bytes are those that were written, but they contradict each other.
    Inconsistent(Damage),
    /// The file holds a corpus without the index that filters and searches need.
    Unindexed,
    /// The corpus could not be written: one of its tables has more than [`MOST_ROWS`] rows.
    Unwritable,
}

impl fmt::Display for CodecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str(
                "this is not a Parallax corpus file; make one with `parallax build FOLDER --out FILE`",
            ),
            Self::Newer { schema } => write!(
                f,
                "this corpus has format {schema}, but this program reads format {SCHEMA}; use a newer Parallax"
            ),
            Self::Older { schema } => write!(
                f,
                "this corpus has format {schema}, but this program reads format {SCHEMA}; build it again from its articles with `parallax build`"
            ),
            Self::Damaged => {
                f.write_str("this corpus file is incomplete or was changed on the way; load or copy it again")
            }
            Self::TooLong { bytes } => write!(
                f,
                "this corpus file has {bytes} bytes, more than the {LONGEST_CORPUS} that are read; split the folder"
            ),
            Self::Inconsistent(damage) => {
                write!(f, "this corpus contradicts itself ({damage}); build it again with `parallax build`")
            }
            Self::Unindexed => f.write_str(
                "this corpus has no index, so it can’t be filtered; build it again from its articles with `parallax build`",
            ),
            Self::Unwritable => write!(
                f,
                "the corpus could not be written: one of its tables has more than {MOST_ROWS} rows; split the folder"
            ),
        }
    }
}

impl std::error::Error for CodecError {}

/// The corpus and its index as the bytes of a corpus file; without an index where `index` is empty.
///
/// # Errors
/// [`CodecError::Unwritable`] where a table is too long for the format, and [`CodecError::TooLong`] where the file would
/// be: no file is written that is not read.
pub fn encode(corpus: &Corpus, index: &[u8]) -> Result<Vec<u8>, CodecError> {
    if corpus.rows_of_the_longest_table() > MOST_ROWS {
        return Err(CodecError::Unwritable);
    }
    let payload = postcard::to_allocvec(corpus).map_err(|_| CodecError::Unwritable)?;
    let length = u32::try_from(payload.len()).map_err(|_| CodecError::Unwritable)?;
    let whole = HEADER + payload.len() + index.len();
    if whole > LONGEST_CORPUS {
        return Err(CodecError::TooLong { bytes: whole });
    }
    let mut bytes = Vec::with_capacity(whole);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&SCHEMA.to_le_bytes());
    bytes.extend_from_slice(&Sha256::digest(&payload));
    bytes.extend_from_slice(&Sha256::digest(index));
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&payload);
    bytes.extend_from_slice(index);
    Ok(bytes)
}

/// The corpus in the bytes of a corpus file, checked (see [`Corpus::check`]), and the bytes of its index, which are
/// those that were written; empty where the file has none.
///
/// # Errors
/// What kind of file it is instead, or what is wrong with it.
pub fn decode(bytes: &[u8]) -> Result<(Corpus, &[u8]), CodecError> {
    if bytes.len() > LONGEST_CORPUS {
        return Err(CodecError::TooLong { bytes: bytes.len() });
    }
    let rest = match bytes.strip_prefix(&MAGIC) {
        Some(rest) => rest,
        None if MAGIC.starts_with(bytes) && !bytes.is_empty() => return Err(CodecError::Damaged),
        None => return Err(CodecError::Foreign),
    };
    let (schema, rest) = rest.split_first_chunk::<4>().ok_or(CodecError::Damaged)?;
    match u32::from_le_bytes(*schema) {
        schema if schema > SCHEMA => return Err(CodecError::Newer { schema }),
        schema if schema < SCHEMA => return Err(CodecError::Older { schema }),
        _ => {}
    }
    let (corpus_hash, rest) = rest.split_first_chunk::<HASH>().ok_or(CodecError::Damaged)?;
    let (index_hash, rest) = rest.split_first_chunk::<HASH>().ok_or(CodecError::Damaged)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(CodecError::Damaged)?;
    let parts = rest.split_at_checked(u32::from_le_bytes(*length) as usize);
    let (payload, index) = parts.ok_or(CodecError::Damaged)?;
    for (part, hash) in [(payload, corpus_hash), (index, index_hash)] {
        if Sha256::digest(part).as_slice() != hash {
            return Err(CodecError::Damaged);
        }
    }
    let corpus: Corpus = postcard::from_bytes(payload).map_err(|_| CodecError::Damaged)?;
    corpus.check().map_err(CodecError::Inconsistent)?;
    Ok((corpus, index))
}

/// The first 12 hexadecimal digits of the SHA-256 of a corpus's content: names the corpus in links, exports and
/// citations, whatever its index. `None` where `bytes` is no corpus file.
pub fn corpus_hash(bytes: &[u8]) -> Option<String> {
    use fmt::Write;
    let hash = bytes.get(CORPUS_HASH..CORPUS_HASH + HASH).filter(|_| bytes.starts_with(&MAGIC))?;
    Some(hash.iter().take(6).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}
