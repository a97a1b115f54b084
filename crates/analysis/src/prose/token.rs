//! Words and marks: hyphenated words and names with apostrophes (`Hay'at`) stay whole, contractions and
//! possessives (`does|n't`, `Syria|'s`) come apart, every other mark stands alone.

use super::lexical::Words;
use super::sentence::keeps_dot;
use parallax_model::Span;

/// What may stand after the apostrophe of a contraction or possessive.
const CLITICS: &[&str] = &["s", "re", "ve", "d", "ll", "m"];

/// Calls `push` with each token of `sentence`, in order.
pub(super) fn tokens(text: &str, sentence: Span, mut push: impl FnMut(Span)) {
    let words = sentence.of(text);
    let base = sentence.start as usize;
    let mut at = 0;
    while let Some(rest) = words.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let length = if c.is_whitespace() || c.is_control() {
            at += c.len_utf8();
            continue;
        } else if c.is_alphanumeric() || (matches!(c, '@' | '#') && next_is_word(rest, c)) {
            word_length(rest)
        } else {
            mark_length(rest, c)
        };
        let whole = Span::new(base + at, base + at + length);
        let word = rest.get(..length).unwrap_or("");
        match clitic(word).or_else(|| glued(word)) {
            Some(stem) => {
                push(Span::new(base + at, base + at + stem));
                push(Span::new(base + at + stem, base + at + length));
            }
            None => push(whole),
        }
        at += length;
    }
}

/// Whether `c` is an apostrophe in one of its shapes.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

fn next_is_word(rest: &str, mark: char) -> bool {
    rest.get(mark.len_utf8()..).and_then(|r| r.chars().next()).is_some_and(char::is_alphanumeric)
}

fn word_length(rest: &str) -> usize {
    // Most words are letters and digits of ASCII up to a blank.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if plain > 0 && rest.as_bytes().get(plain) == Some(&b' ') {
        return plain;
    }
    let mut chars = rest.char_indices().peekable();
    let mut previous = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, c)| *c);
        let inside = c.is_alphanumeric() || is_combining(c) || at == 0 || joins(previous, c, next);
        if !inside {
            let word = rest.get(..at).unwrap_or("");
            let after = rest.get(at + 1..).unwrap_or("");
            return if c == '.' && next != '.' && keeps_dot(word, after) { at + 1 } else { at };
        }
        previous = c;
    }
    rest.len()
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Whether `mark` holds the characters before and after it together.
fn joins(before: char, mark: char, after: char) -> bool {
    if !after.is_alphanumeric() {
        return false;
    }
    match mark {
        '-' | '\u{2010}' | '\u{2011}' | '_' | '&' | '@' => before.is_alphanumeric(),
        '.' => before.is_alphanumeric() && !(before.is_lowercase() && after.is_uppercase()),
        ',' | ':' => before.is_numeric() && after.is_numeric(),
        mark => is_apostrophe(mark) && before.is_alphanumeric(),
    }
}

/// The length of the part before `n't`, `'s` and the like, where `word` ends in one.
fn clitic(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().find(|(_, c)| is_apostrophe(*c))?;
    let before = word.get(..at)?;
    let after = word.get(at + mark.len_utf8()..)?;
    if after.eq_ignore_ascii_case("t") && before.ends_with(['n', 'N']) && before.len() > 1 {
        return Some(at - 1);
    }
    let known = CLITICS.iter().any(|clitic| after.eq_ignore_ascii_case(clitic));
    (known && at > 0).then_some(at)
}

/// The length of an acronym that a lost space glued to the verb behind it: `AFP|quoted`.
fn glued(word: &str) -> Option<usize> {
    let capitals = word.find(|c: char| !c.is_ascii_uppercase()).filter(|at| *at > 1)?;
    let verb =
        word.get(capitals..).filter(|verb| verb.len() > 3 && (verb.ends_with("ed") || *verb == "said"))?;
    Words::known().is_verb_form(verb).then_some(capitals)
}

/// Runs of dots and of hyphens and doubled single marks are one mark each.
fn mark_length(rest: &str, mark: char) -> usize {
    let run = || rest.chars().take_while(|c| *c == mark).map(char::len_utf8).sum();
    match mark {
        '.' | '-' | '–' | '—' | '_' | '*' | '=' => run(),
        '`' if rest.starts_with("``") => 2,
        '\'' if rest.starts_with("''") => 2,
        _ => mark.len_utf8(),
    }
}
