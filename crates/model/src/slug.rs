//! The names by which things are linked, exported and stored: lower-case ASCII, digits and single hyphens.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A stable, readable name, unique among its kind: `hayat-tahrir-al-sham`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// `words` folded to a slug: ASCII letters lowered, apostrophes dropped, every other run of characters one
    /// hyphen. Letters outside ASCII stay as they are (lowered), so that no name becomes empty; words without
    /// any letter or digit become `x`.
    pub fn of(words: &str) -> Self {
        let mut slug = String::with_capacity(words.len());
        for c in words.chars().flat_map(char::to_lowercase) {
            if c.is_alphanumeric() {
                slug.push(c);
            } else if !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`') && !slug.is_empty() && !slug.ends_with('-')
            {
                slug.push('-');
            }
        }
        slug.truncate(slug.trim_end_matches('-').len());
        if slug.is_empty() {
            slug.push('x');
        }
        Self(slug)
    }

    /// The slug's characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// A claim's id: eight characters (40 bits) of the SHA-256 of its article's slug and its normalised words:
/// letters and digits only, lower-cased, single spaces between words. `repeat` counts earlier claims of the
/// same article with the same words (0 for the first), so that a repeated sentence has an id of its own.
pub fn claim_slug(article: &Slug, words: &str, repeat: usize) -> Slug {
    // Digits first would read as a number in a spreadsheet, so the alphabet starts every id with a letter.
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut normal = String::with_capacity(article.as_str().len() + words.len() + 2);
    normal.push_str(article.as_str());
    normal.push('\0');
    let mut open = false;
    for c in words.chars() {
        if c.is_ascii_alphanumeric() {
            normal.push(c.to_ascii_lowercase());
            open = true;
        } else if c.is_alphanumeric() {
            normal.extend(c.to_lowercase());
            open = true;
        } else if std::mem::take(&mut open) {
            normal.push(' ');
        }
    }
    if open {
        normal.push(' ');
    }
    // One call for all bytes: the hash takes most of its time to begin with each.
    let mut hash = Sha256::new();
    hash.update(normal.as_bytes());
    hash.update((repeat as u64).to_le_bytes());
    let digest = hash.finalize();
    let bits = digest.iter().take(5).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    let mut id = String::with_capacity(8);
    for place in (0..8).rev() {
        let five = (bits >> (5 * place)) as usize & 31;
        let five = if place == 7 { five % 24 } else { five };
        id.push(LETTERS.get(five).map_or('x', |&c| char::from(c)));
    }
    Slug(id)
}
