//! Names as they are compared: a name's words without case, accents, apostrophes and articles, and beside each its
//! sound, in which the ways of writing a foreign name in English letters fall together. Takes a name, gives its
//! [`Words`]; what two names have in common is told by [`likeness`](crate::likeness).

mod likeness;
mod rulings;
mod sound;

pub use likeness::{Likeness, Resemblance, SURE, likeness};
pub use rulings::{Places, Rulings};

use std::collections::BTreeSet;

/// Articles of Arabic names, as they stand before the word that they belong to.
const ARTICLES: &[&str] =
    &["al", "el", "an", "ar", "as", "ash", "at", "ad", "adh", "az", "ul", "ut", "ud", "ur"];
/// Words that name nobody.
const IDLE: &[&str] = &["the", "of", "for", "and", "de"];

/// The words of a name, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(Vec<Word>);

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// Without case, accents and apostrophes.
    plain: String,
    /// Its sound.
    sound: String,
}

impl Words {
    /// The words of `name`, without articles and words that name nobody; digits are words of their own.
    pub fn of(name: &str) -> Self {
        let mut parts = parts(name);
        // An article at the end is a name.
        let last = parts.pop();
        parts.retain(|part| !ARTICLES.contains(&part.as_str()));
        parts.extend(last);
        parts.retain(|part| !IDLE.contains(&part.as_str()));
        Self(parts.into_iter().map(|plain| Word { sound: sound::of(&plain), plain }).collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What every name that can be like this one has in common with it: the consonants of the name, those that
    /// stand for each other as one, in the order of the name and in the order of the alphabet.
    pub fn keys(&self) -> BTreeSet<String> {
        let mut bones: Vec<String> = self.0.iter().map(|word| sound::bones(&word.sound)).collect();
        let in_order = bones.concat();
        bones.sort_unstable();
        BTreeSet::from([in_order, bones.concat()])
    }

    /// Whether both are the same but for case, accents, apostrophes, hyphens and articles.
    pub fn is_spelt_as(&self, other: &Self) -> bool {
        !self.0.is_empty()
            && self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|(a, b)| a.plain == b.plain)
    }

    /// What names that are spelt alike have in common, and no others; `None` where there is no word.
    pub fn spelling(&self) -> Option<String> {
        let words: Vec<&str> = self.0.iter().map(|word| word.plain.as_str()).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Whether all words of `short` stand in this longer name: `Ministry of Defense` in `Russian Defense Ministry`.
    pub fn has_within(&self, short: &Self) -> bool {
        short.0.len() < self.0.len()
            && !short.0.is_empty()
            && short.0.iter().all(|word| self.0.iter().any(|own| own.sound == word.sound))
    }

    /// Whether both begin and end with the same words, and the shorter has no other.
    pub fn frames(&self, short: &Self) -> bool {
        let ends = |words: &[Word]| Some((words.first()?.sound.clone(), words.last()?.sound.clone()));
        self.0.len() > short.0.len() && short.0.len() == 2 && ends(&self.0) == ends(&short.0)
    }

    /// Whether the shorter is the last word of this longer name.
    pub fn ends_with(&self, short: &Self) -> bool {
        short.0.len() == 1
            && self.0.len() > 1
            && self.0.last().zip(short.0.last()).is_some_and(|(a, b)| a.plain == b.plain)
    }

    /// Whether the shorter is the first word of this longer name.
    pub fn begins_with(&self, short: &Self) -> bool {
        short.0.len() == 1
            && self.0.len() > 1
            && self.0.first().zip(short.0.first()).is_some_and(|(a, b)| a.plain == b.plain)
    }

    /// Whether this name ends in the words of the shorter.
    pub fn tail_is(&self, short: &Self) -> bool {
        self.0.len() > short.0.len() && self.0.ends_with(&short.0)
    }

    /// The sound of the last word; empty where there is none.
    pub fn last_sound(&self) -> &str {
        self.0.last().map_or("", |word| &word.sound)
    }

    fn is_number(&self) -> bool {
        self.0.iter().any(|word| word.plain.starts_with(|c: char| c.is_ascii_digit()))
    }
}

/// The runs of letters and of digits of a name, plain.
fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut open = String::new();
    for c in name.chars().filter(|c| !is_apostrophe(*c) && !sound::is_mark(*c)) {
        let turns = open.ends_with(|last: char| last.is_numeric() != c.is_numeric());
        if (turns || !c.is_alphanumeric()) && !open.is_empty() {
            parts.push(std::mem::take(&mut open));
        }
        if c.is_ascii_alphanumeric() {
            open.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            let plain = c.to_lowercase().flat_map(sound::plain);
            open.extend(plain.filter(|letter| *letter != '\0'));
        }
    }
    parts.extend(Some(open).filter(|open| !open.is_empty()));
    parts
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '`' | '´')
}
