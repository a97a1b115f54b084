//! The article's body as the page's own metadata has it (`articleBody`), as a guide: which blocks are in it.

use std::collections::BTreeSet;

/// The words of a body, four by four.
#[derive(Debug, Default)]
pub(super) struct Guide {
    shingles: BTreeSet<u64>,
    words: usize,
}

/// Words that stand together.
const SHINGLE: usize = 4;

impl Guide {
    pub(super) fn of(body: &str) -> Self {
        let words = hashes(body);
        Self { shingles: words.windows(SHINGLE).map(joined).collect(), words: words.len() }
    }

    /// How many words the body has.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// Whether most of `text` is in the body.
    pub(super) fn holds(&self, text: &str) -> bool {
        if self.shingles.is_empty() {
            return false;
        }
        let words = hashes(text);
        let all = words.windows(SHINGLE).len();
        let inside = words.windows(SHINGLE).filter(|words| self.shingles.contains(&joined(words))).count();
        all > 0 && 4 * inside >= 3 * all
    }
}

/// The words of a text, each as a number (FNV-1a).
fn hashes(text: &str) -> Vec<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let letters = word.chars().flat_map(char::to_lowercase);
            letters.fold(0xcbf2_9ce4_8422_2325, |hash, c| {
                (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
            })
        })
        .collect()
}

fn joined(words: &[u64]) -> u64 {
    words.iter().fold(0, |hash, word| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17))
}
