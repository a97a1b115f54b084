//! Where sentences end: Unicode's rules (UAX 29) through ICU, mended where news abbreviates or quotes.

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use parallax_model::Span;
use std::sync::LazyLock;

/// Each abbreviation, lower-cased without its last dot, and what may follow it inside a sentence.
static ABBREVIATIONS: LazyLock<rustc_hash::FxHashMap<&'static str, Follows>> = LazyLock::new(|| {
    let mut follows = Follows::Anything;
    let mut known = rustc_hash::FxHashMap::default();
    for line in include_str!("../../lexicon/abbreviations.txt").lines() {
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
const STARTERS: &[&str] = &[
    "The",
    "A",
    "An",
    "He",
    "She",
    "It",
    "They",
    "We",
    "I",
    "You",
    "In",
    "On",
    "At",
    "But",
    "And",
    "So",
    "If",
    "When",
    "While",
    "As",
    "After",
    "Before",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "My",
    "What",
    "Who",
    "Why",
    "How",
    "For",
    "Since",
    "Though",
    "Although",
    "However",
    "Yet",
    "Now",
    "Then",
    "Still",
    "Also",
    "Meanwhile",
    "Mr",
    "Mrs",
    "Ms",
    "According",
    "One",
    "Some",
    "Many",
    "No",
];

/// The sentences of one paragraph, in order, without the white space between them.
pub(super) fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let words = paragraph.of(text);
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    for end in segmenter.segment_str(words).filter(|end| *end > 0) {
        let base = paragraph.start as usize;
        let piece = Span::new(base + start, base + end).trimmed(text);
        start = end;
        if piece.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some(last) if continues(last.of(text), piece.of(text)) => *last = last.join(piece),
            _ => found.push(piece),
        }
    }
    found
}

/// Whether `next` is no sentence of its own but goes on with `last`.
fn continues(last: &str, next: &str) -> bool {
    let wordless = |s: &str| !s.chars().any(char::is_alphanumeric);
    if wordless(last) || wordless(next) {
        return true;
    }
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

/// Whether the dot between `word` and `after` belongs to the word: an initial, or an abbreviation that what
/// follows allows. At the end of the sentence only dotted letters keep it.
pub(super) fn keeps_dot(word: &str, after: &str) -> bool {
    if is_dotted(word) {
        return true;
    }
    let Some(next) = after.chars().find(|c| c.is_alphanumeric()) else { return false };
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
    STARTERS.contains(&first)
}
