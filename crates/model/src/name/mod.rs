//! Names as they are compared: a name's words without case, accents, apostrophes and articles, and beside each its
//! sound, in which the ways of writing a foreign name in English letters fall together. Takes a name, gives its
//! [`Words`]; what two names have in common is told by [`likeness`](crate::likeness).

mod likeness;
mod sound;

pub use likeness::{Likeness, Resemblance, SURE, likeness};

use std::collections::BTreeSet;

/// Articles of Arabic names, as they stand before the word that they belong to.
const ARTICLES: &[&str] = &["al", "el", "an", "ar", "as", "ash", "at", "ad", "adh", "az", "ul", "ut", "ud", "ur"];
/// Words that name nobody.
const IDLE: &[&str] = &["the", "of", "for", "and", "de"];

/// The words of a name, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words(Vec<Word>);

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
    pub(crate) fn of(name: &str) -> Self {
        let parts = parts(name);
        let article = |at: usize| {
            let Some(part) = parts.get(at) else { return false };
            let listed = ARTICLES.contains(&part.plain.as_str()) && at + 1 < parts.len();
            // `Al Gore` is no `al-Gore`.
            listed && (at > 0 || part.hyphened || !part.capital)
        };
        let named: Vec<Word> = (0..parts.len())
            .filter(|at| !article(*at))
            .filter_map(|at| parts.get(at))
            .filter(|part| !IDLE.contains(&part.plain.as_str()))
            .map(|part| Word { sound: sound::of(&part.plain), plain: part.plain.clone() })
            .collect();
        Self(named)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// What every name that can be like this one has in common with it: the consonants of the name, those that
    /// stand for each other as one, in the order of the name and in the order of the alphabet.
    pub(crate) fn keys(&self) -> BTreeSet<String> {
        let mut bones: Vec<String> = self.0.iter().map(|word| sound::bones(&word.sound)).collect();
        let in_order = bones.concat();
        bones.sort_unstable();
        BTreeSet::from([in_order, bones.concat()])
    }

    /// Whether both are the same but for case, accents, apostrophes, hyphens and articles.
    pub(crate) fn is_spelt_as(&self, other: &Self) -> bool {
        !self.0.is_empty()
            && self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|(a, b)| a.plain == b.plain)
    }

    /// Whether the words of `short` stand in this longer name one after the other.
    pub(crate) fn has_within(&self, short: &Self) -> bool {
        short.0.len() < self.0.len()
            && !short.0.is_empty()
            && self.0.windows(short.0.len()).any(|part| part.iter().zip(&short.0).all(|(a, b)| a.sound == b.sound))
    }

    /// Whether both begin and end with the same words, and the shorter has no other.
    pub(crate) fn frames(&self, short: &Self) -> bool {
        let ends = |words: &[Word]| Some((words.first()?.sound.clone(), words.last()?.sound.clone()));
        self.0.len() > short.0.len() && short.0.len() == 2 && ends(&self.0) == ends(&short.0)
    }

    /// Whether the shorter is the last word of this longer name.
    pub(crate) fn ends_with(&self, short: &Self) -> bool {
        short.0.len() == 1
            && self.0.len() > 1
            && self.0.last().zip(short.0.last()).is_some_and(|(a, b)| a.plain == b.plain)
    }

    /// The plain words with single blanks.
    pub(crate) fn plain(&self) -> String {
        self.0.iter().map(|word| word.plain.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn is_number(&self) -> bool {
        self.0.iter().any(|word| word.plain.starts_with(|c: char| c.is_ascii_digit()))
    }
}

/// A run of letters or digits of a name.
struct Part {
    plain: String,
    capital: bool,
    /// Whether a hyphen follows.
    hyphened: bool,
}

fn parts(name: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open: Option<Part> = None;
    for c in name.chars() {
        if is_apostrophe(c) || is_mark(c) {
            continue;
        }
        let digit = c.is_numeric();
        if !c.is_alphanumeric() {
            if let Some(mut part) = open.take() {
                part.hyphened = matches!(c, '-' | '‐' | '‑' | '–');
                parts.push(part);
            }
            continue;
        }
        let turns = open.as_ref().is_some_and(|part| {
            part.plain.ends_with(|last: char| last.is_numeric()) != digit && !part.plain.is_empty()
        });
        if turns {
            parts.extend(open.take());
        }
        let part = open.get_or_insert_with(|| Part {
            plain: String::new(),
            capital: c.is_uppercase(),
            hyphened: false,
        });
        part.plain.extend(c.to_lowercase().map(sound::plain).flat_map(str_chars));
    }
    parts.extend(open);
    parts
}

fn str_chars(letters: [char; 2]) -> impl Iterator<Item = char> {
    letters.into_iter().filter(|letter| *letter != '\0')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '`' | '´')
}

/// Whether `c` is an accent that stands behind its letter.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
