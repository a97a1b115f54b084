//! Where sentences end: Unicode's rules (UAX 29) through ICU, mended where news abbreviates or quotes.

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use parallax_model::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Each abbreviation, lower-cased without its last dot, and what may follow it inside a sentence.
static ABBREVIATIONS: LazyLock<FxHashMap<&'static str, Follows>> = LazyLock::new(|| {
    let mut follows = Follows::Anything;
    let mut known = FxHashMap::default();
    for line in include_str!("../lexicon/abbreviations.txt").lines() {
        match line.trim() {
            "[before a name]" => follows = Follows::Anything,
            "[before a number]" => follows = Follows::Number,
            "[anywhere]" => follows = Follows::NoStarter,
            line if line.starts_with('#') => {}
            line => known.extend(line.split_whitespace().map(|word| (word, follows))),
        }
    }
    known
});

/// What after an abbreviation's dot shows that the sentence goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    /// Whatever it is: `Sen. Ada Oke`.
    Anything,
    /// A number: `Oct. 10`.
    Number,
    /// A word that hardly begins a sentence: `U.S. troops`.
    NoStarter,
}

/// Capitalised words that begin sentences far more often than they continue `U.S.` or `Inc.`.
static STARTERS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../lexicon/starters.txt").lines();
    lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
});

/// The sentences of one paragraph, in order, without the white space between them.
pub(crate) fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let words = paragraph.of(text);
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    // Whether the last sentence has no word yet.
    let mut wanting = false;
    for end in segmenter.segment_str(words).filter(|end| *end > 0) {
        let base = paragraph.start as usize;
        let piece = Span::new(base + start, base + end).trimmed(text);
        start = end;
        if piece.is_empty() {
            continue;
        }
        let (first, rest) = apart(text, piece);
        let wordless = wordless(first.of(text));
        match found.last_mut() {
            Some(last) if wanting || wordless || continues(last.of(text), first.of(text)) => {
                *last = last.join(first);
                wanting &= wordless;
            }
            _ => {
                found.push(first);
                wanting = wordless;
            }
        }
        wanting &= rest.is_empty();
        found.extend(rest);
    }
    found
}

fn wordless(words: &str) -> bool {
    !words.chars().any(char::is_alphanumeric)
}

/// A piece parted where a full stop lost its space: `failed.The`. Gives the first part and the others.
fn apart(text: &str, piece: Span) -> (Span, Vec<Span>) {
    let words = piece.of(text);
    let mut cuts = Vec::new();
    let letter = |word: Option<&str>, back: usize, test: fn(char) -> bool| {
        word.is_some_and(|word| {
            if back > 0 {
                word.chars().rev().take(back).filter(|c| test(*c)).count() == back
            } else {
                word.starts_with(test)
            }
        })
    };
    for (at, mark) in words.match_indices(['.', '!', '?']) {
        let after = words.get(at + mark.len()..).unwrap_or("");
        let second = after.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == ' ');
        if second && letter(words.get(..at), 3, char::is_lowercase) && after.starts_with(char::is_uppercase) {
            cuts.push(at + mark.len());
        }
    }
    let start = piece.start as usize;
    let mut parts = cuts.iter().zip(cuts.iter().skip(1).copied().chain([words.len()]));
    let first = Span::new(start, start + cuts.first().copied().unwrap_or(words.len()));
    let rest = parts.by_ref().map(|(from, to)| Span::new(start + from, start + to)).collect();
    (first, rest)
}

/// Whether `next` is no sentence of its own but goes on with `last`.
fn continues(last: &str, next: &str) -> bool {
    let after = next.trim_start_matches(|c: char| !c.is_alphanumeric());
    let first = after.chars().next().unwrap_or(' ');
    if first.is_lowercase() && !next.starts_with(['•', '*', '-', '–', '—', '·']) {
        return true;
    }
    let Some(stem) = last.strip_suffix('.') else { return false };
    let word = stem.rsplit(|c: char| c.is_whitespace() || "(“\"‘—–/-".contains(c)).next().unwrap_or("");
    let opener = next.starts_with(|c: char| c.is_alphanumeric() || c == '(' || c == '$');
    let mut letters = word.chars();
    if let (Some(initial), None) = (letters.next(), letters.next()) {
        return initial.is_uppercase() && initial != 'I' && first.is_uppercase() && opener;
    }
    match ABBREVIATIONS.get(word.to_lowercase().as_str()) {
        Some(Follows::Anything) => opener,
        Some(Follows::Number) => first.is_numeric(),
        Some(Follows::NoStarter) => opener && !starts_sentence(after),
        None if is_dotted(word) => opener && !starts_sentence(after),
        None => false,
    }
}

/// `U.S`, `a.m`, `J.K`: single letters with dots between.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2 && !part.is_empty())
}

/// Whether the dot behind `word` belongs to it: an initial, or an abbreviation that what follows allows. `next` is the
/// next letter or digit of the sentence. At the end of the sentence only dotted letters keep it.
pub(crate) fn keeps_dot(word: &str, next: Option<char>) -> bool {
    if is_dotted(word) {
        return true;
    }
    let Some(next) = next else { return false };
    let mut letters = word.chars();
    if let (Some(initial), None) = (letters.next(), letters.next()) {
        return initial.is_uppercase() && initial != 'I' && next.is_uppercase();
    }
    match ABBREVIATIONS.get(word.to_lowercase().as_str()) {
        Some(Follows::Number) => next.is_numeric(),
        Some(_) => true,
        None => false,
    }
}

fn starts_sentence(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    STARTERS.contains(first)
}
