//! How alike two names are, from 0 to 100, and in what: the same words, the same sound, another order, or one
//! sound in doubt. Only what foreign names undergo in English counts as alike: `Iran` and `Iraq`, `Niger` and
//! `Nigeria`, `Hasan` and `Hussein` differ.

use super::{Word, Words, sound};

/// The score from which on two names are taken for one.
pub const SURE: u8 = 90;

/// How alike two names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// From 0 to 100.
    pub score: u8,
    /// In what they are.
    pub resemblance: Resemblance,
}

/// In what two names are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resemblance {
    /// Case, accents, apostrophes, hyphens and articles apart they are the same.
    Spelling,
    /// They are two ways of writing the same sound in English letters.
    Transliteration,
    /// They have the same words in another order.
    Order,
}

impl Resemblance {
    /// Its name in the evidence of an alias.
    pub fn name(self) -> &'static str {
        match self {
            Self::Spelling => "spelling",
            Self::Transliteration => "transliteration",
            Self::Order => "word order",
        }
    }
}

/// How alike the names `a` and `b` are.
pub fn likeness(a: &str, b: &str) -> Likeness {
    Words::of(a).likeness(&Words::of(b))
}

impl Words {
    /// How alike both names are.
    pub fn likeness(&self, other: &Self) -> Likeness {
        let (a, b) = (self, other);
        let none = Likeness { score: 0, resemblance: Resemblance::Transliteration };
        if a.is_spelt_as(b) {
            return Likeness { score: 100, resemblance: Resemblance::Spelling };
        }
        if a.0.is_empty() || b.0.is_empty() {
            return none;
        }
        if a.len() != b.len() {
            return as_one_word(a, b).unwrap_or(none);
        }
        if let ([one], [other]) = (a.0.as_slice(), b.0.as_slice()) {
            return Likeness { score: single(one, other), ..none };
        }
        let in_order: Vec<u8> = a.0.iter().zip(&b.0).map(|(a, b)| alike(a, b)).collect();
        let straight = Likeness { score: together(&in_order), ..none };
        let turned = Likeness {
            score: together(&in_another_order(a, b)).saturating_sub(3),
            resemblance: Resemblance::Order,
        };
        if turned.score > straight.score { turned } else { straight }
    }
}

/// `Abdel Rahman` and `Abdelrahman`.
fn as_one_word(a: &Words, b: &Words) -> Option<Likeness> {
    let joined =
        |words: &Words| sound::of(&words.0.iter().map(|word| word.plain.as_str()).collect::<String>());
    let (one, other) = (joined(a), joined(b));
    (one == other && one.len() > 4 && !a.is_number())
        .then_some(Likeness { score: 92, resemblance: Resemblance::Transliteration })
}

/// A name of a single word has no other word that confirms it.
fn single(a: &Word, b: &Word) -> u8 {
    let score = alike(a, b);
    let length = a.sound.chars().count().min(b.sound.chars().count());
    match score {
        95.. if length > 3 => score,
        91.. if length > 6 => score,
        _ => score.min(SURE - 5),
    }
}

/// The score of words that stand for each other: that of the least alike, and only one may be in doubt.
fn together(scores: &[u8]) -> u8 {
    let doubtful = scores.iter().filter(|score| **score < 95).count();
    let least = scores.iter().copied().min().unwrap_or(0);
    if doubtful > 1 { least.min(SURE - 5) } else { least }
}

/// The words of both in the order of their consonants, where likely partners stand side by side.
fn in_another_order(a: &Words, b: &Words) -> Vec<u8> {
    let sorted = |words: &Words| {
        let mut words = words.0.clone();
        words.sort_by_cached_key(|word| (sound::bones(&word.sound), word.sound.clone(), word.plain.clone()));
        words
    };
    sorted(a).iter().zip(&sorted(b)).map(|(a, b)| alike(a, b)).collect()
}

/// How alike two words are.
fn alike(a: &Word, b: &Word) -> u8 {
    let number = |word: &Word| word.plain.starts_with(|c: char| c.is_ascii_digit());
    match () {
        () if a.plain == b.plain => 100,
        () if number(a) || number(b) || a.sound.is_empty() || b.sound.is_empty() => 0,
        () if a.sound == b.sound => 95,
        () => {
            let known = if sound::bones(&a.sound) == sound::bones(&b.sound) { 95 } else { SURE - 5 };
            let (a, b): (Vec<char>, Vec<char>) = (a.sound.chars().collect(), b.sound.chars().collect());
            let cost = 25 * distance(&a, &b) / a.len().max(b.len());
            95usize.saturating_sub(cost).min(known.into()) as u8
        }
    }
}

/// What it costs to turn one sound into the other, in halves of a letter: a vowel for another, a consonant for
/// its kin and an h cost half, everything else, and the vowel at the end (`Julia`, `Julie`), a whole.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = vec![0];
    for (at, letter) in b.iter().enumerate() {
        row.push(row.last().copied().unwrap_or(0) + alone(*letter, at + 1 == b.len()));
    }
    for (at, letter) in a.iter().enumerate() {
        let last = at + 1 == a.len();
        let mut next = vec![row.first().copied().unwrap_or(0) + alone(*letter, last)];
        for (other_at, other) in b.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let ends = last && other_at + 1 == b.len();
            let swapped = cell(&row, other_at) + instead(*letter, *other, ends);
            let dropped = cell(&row, other_at + 1) + alone(*letter, last);
            let added = cell(&next, other_at) + alone(*other, other_at + 1 == b.len());
            next.push(swapped.min(dropped).min(added));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn alone(letter: char, last: bool) -> usize {
    if (sound::is_vowel(letter) && !last) || letter == 'h' { 1 } else { 2 }
}

fn instead(a: char, b: char, last: bool) -> usize {
    match (a, b) {
        _ if a == b => 0,
        _ if sound::is_vowel(a) && sound::is_vowel(b) && !last => 1,
        _ if sound::kin(a) == sound::kin(b) && !sound::is_vowel(a) => 1,
        ('j', 'g') | ('g', 'j') => 1,
        _ => 2,
    }
}
