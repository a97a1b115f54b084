//! Parts of speech. Each word starts with its commonest part of speech in the tagging library's dictionary, or
//! with what its shape and ending say; then `context` settles the words that can be noun or verb.

use super::context;
use super::lemma::strip_s;
use super::lexical::{Closed, Words};
use super::{Tag, Token};

/// Tags the tokens of one sentence, and gives each its dictionary form and verb form.
pub(super) fn tag(text: &str, tokens: &mut [Token]) {
    let words = Words::known();
    let shouting = is_title_cased(text, tokens, words);
    let mut initial = true;
    let mut before = 0;
    for token in tokens.iter_mut() {
        // A quotation inside the sentence begins with a capital too.
        let quoted = before == token.span.start && initial_mark(text, before);
        let shape = if shouting { Shape::Unclear } else { Shape::of(token.span.of(text), initial || quoted) };
        token.tag = alone(token.span.of(text), &token.lower, shape, words);
        initial &= token.tag == Tag::Punct;
        before = token.span.end;
    }
    context::settle(tokens, words);
}

/// Whether a quotation mark ends at `byte`.
fn initial_mark(text: &str, byte: u32) -> bool {
    text.get(..byte as usize).is_some_and(|t| t.ends_with(['“', '"', '‘', '«', '„']) || t.ends_with("''"))
}

/// What a word's capitals say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Lower,
    /// Capital inside a sentence: a name.
    Name,
    /// A capital where every word has one.
    Unclear,
}

impl Shape {
    fn of(word: &str, initial: bool) -> Self {
        let mut chars = word.chars();
        let capital = chars.next().is_some_and(char::is_uppercase);
        let acronym = capital && word.len() > 1 && chars.clone().any(char::is_uppercase);
        match (capital, initial) {
            (false, _) if !chars.any(char::is_uppercase) => Self::Lower,
            (true, true) if !acronym => Self::Unclear,
            _ => Self::Name,
        }
    }
}

/// Headlines in title case: capitals say nothing where every word but function words has one.
fn is_title_cased(text: &str, tokens: &[Token], words: &Words) -> bool {
    let mut capitals = 0;
    for token in tokens {
        let word = token.span.of(text);
        if word.len() > 2 && word.starts_with(char::is_lowercase) && words.closed(&token.lower).is_none() {
            return false;
        }
        capitals += usize::from(word.starts_with(char::is_uppercase));
    }
    capitals > 3
}

/// The part of speech of a word by itself.
fn alone(word: &str, lower: &str, shape: Shape, words: &Words) -> Tag {
    let entry = words.word(lower);
    if let Some(Closed::Tag(tag)) = entry.closed {
        return if tag == Tag::Aux && shape == Shape::Name && matches!(lower, "may" | "will") {
            Tag::Propn
        } else {
            tag
        };
    }
    let first = word.chars().next().unwrap_or(' ');
    if !word.chars().any(char::is_alphanumeric) {
        return if "$€£¥%+=<>©°".contains(first) { Tag::Sym } else { Tag::Punct };
    }
    if word.chars().all(|c| c.is_numeric() || ",.:".contains(c)) || is_ordinal(lower) {
        return Tag::Num;
    }
    let known = entry.tag;
    if shape == Shape::Name
        && !matches!(known, Some(Tag::Pron | Tag::Det | Tag::Adp | Tag::Cconj | Tag::Sconj))
    {
        return if is_people(lower, words) { Tag::Adj } else { Tag::Propn };
    }
    match known {
        Some(Tag::Propn) if shape == Shape::Lower => guess(lower, words).unwrap_or(Tag::Noun),
        Some(Tag::Part | Tag::Intj) => Tag::Adv,
        Some(Tag::Verb) if lower.contains('-') => Tag::Adj,
        Some(tag) => tag,
        None if word.starts_with('#') || word.starts_with('@') => Tag::Propn,
        None if shape == Shape::Lower => guess(lower, words).unwrap_or(Tag::Noun),
        None => {
            guess(lower, words).filter(|tag| *tag == Tag::Adv || lower.contains('-')).unwrap_or(Tag::Propn)
        }
    }
}

fn is_ordinal(lower: &str) -> bool {
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.len() < lower.len()
        && !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
        && ["st", "nd", "rd", "th", "s", "m", "bn", "k", "pm", "am"]
            .contains(&lower.get(digits.len()..).unwrap_or(""))
}

fn is_people(lower: &str, words: &Words) -> bool {
    words.closed(lower) == Some(Closed::People)
        || ["ish", "ese"].iter().any(|end| lower.ends_with(end)) && lower.len() > 5
}

/// The part of speech of a word that the dictionary does not have, by its ending.
fn guess(lower: &str, words: &Words) -> Option<Tag> {
    if let Some((_, last)) = lower.rsplit_once('-') {
        return Some(match words.tag(last) {
            Some(Tag::Noun) if lower.ends_with('s') => Tag::Noun,
            Some(Tag::Noun | Tag::Verb | Tag::Adj | Tag::Num) => Tag::Adj,
            _ if last.ends_with("ed") || last.ends_with("ing") => Tag::Adj,
            _ => Tag::Noun,
        });
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.len() > e.len() + 2 && lower.ends_with(e));
    Some(if ends(&["ly"]) {
        Tag::Adv
    } else if ends(&["ing", "ed", "ize", "ise", "ify"]) {
        Tag::Verb
    } else if ends(&["ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ic", "ish", "ian"]) {
        Tag::Adj
    } else if strip_s(lower).is_some_and(|base| words.is_verb_form(&base)) {
        Tag::Verb
    } else {
        return None;
    })
}
