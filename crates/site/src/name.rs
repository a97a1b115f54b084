//! Names after content: a file of such a name never changes, so that browsers and hosts may keep it for ever.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The first 16 hexadecimal digits of the SHA-256.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The same over several pieces, each with its length, so that no two lists look alike.
pub(crate) fn short_hash_of<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update((piece.len() as u64).to_le_bytes());
        hash.update(piece);
    }
    hex(&hash.finalize())
}

/// `name.ending` as `name-HASH.ending`.
pub(crate) fn named(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

fn hex(digest: &[u8]) -> String {
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
