//! Words and marks as the English treebanks of Universal Dependencies part them: hyphens are tokens but after
//! prefixes, contractions and possessives come apart (`does|n't`, `Syria|'s`), addresses stay whole.

use crate::chars::{fold, is_apostrophe, is_blank, is_invisible, quote_mark};
use crate::sentence::keeps_dot;
use crate::{Kind, Token};
use parallax_model::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What may stand after the apostrophe of a contraction or possessive.
const CLITICS: &[&str] = &["s", "re", "ve", "d", "ll", "m"];

/// The longest word that is looked up in a list, in bytes.
const LONGEST_LISTED: usize = 16;

static PREFIXES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../lexicon/prefixes.txt")).collect());

/// Words that are several, with where they part, in bytes.
static SPLITS: LazyLock<FxHashMap<String, usize>> = LazyLock::new(|| {
    let words = listed(include_str!("../lexicon/splits.txt"));
    words.filter_map(|word| Some((word.replace('|', ""), word.find('|')?))).collect()
});

fn listed(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

/// Appends the tokens of a sentence.
pub(crate) fn tokens(text: &str, sentence: Span, out: &mut Vec<Token>) {
    let words = sentence.of(text);
    let mut at = 0;
    let mut seen: Vec<(usize, char)> = Vec::new();
    let mut spaced = true;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let length = rest.find(is_blank).unwrap_or(rest.len());
        if length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            spaced = true;
            continue;
        }
        let chunk = rest.get(..length).unwrap_or(rest);
        seen.clear();
        seen.extend(chunk.char_indices().filter(|(_, c)| !is_invisible(*c)));
        let after = rest.get(length..).unwrap_or("");
        let mut chunk = Chunk { text, base: sentence.start as usize + at, chars: &seen, after, spaced, out };
        chunk.read();
        spaced = false;
        at += length;
    }
}

/// Characters without a blank.
struct Chunk<'t, 'o> {
    text: &'t str,
    /// Where it begins in the text.
    base: usize,
    /// Each visible character with its place.
    chars: &'o [(usize, char)],
    /// The sentence behind it.
    after: &'t str,
    spaced: bool,
    out: &'o mut Vec<Token>,
}

impl Chunk<'_, '_> {
    fn read(&mut self) {
        let mailbox = self.chars.iter().position(|(_, c)| *c == '@').unwrap_or(usize::MAX);
        let mut at = 0;
        while let Some(c) = self.char(at) {
            let word = c.is_alphanumeric();
            let end = if let Some(end) = self.address(at, mailbox) {
                self.push(at, end, Kind::Address);
                end
            } else if word {
                self.word(at)
            } else {
                let end = self.mark(at, c);
                self.push(at, end, mark_kind(c));
                end
            };
            at = end.max(at + 1);
        }
    }

    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, c)| *c)
    }

    fn is(&self, at: usize, test: impl Fn(char) -> bool) -> bool {
        self.char(at).is_some_and(test)
    }

    /// The place behind a token that ends before the character `end`.
    fn place(&self, end: usize) -> usize {
        let last = end.checked_sub(1).and_then(|last| self.chars.get(last));
        self.base + last.map_or(0, |(at, c)| at + c.len_utf8())
    }

    fn words(&self, start: usize, end: usize) -> &str {
        let from = self.chars.get(start).map_or(0, |(at, _)| self.base + at);
        self.text.get(from..self.place(end)).unwrap_or("")
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let Some((from, _)) = self.chars.get(start) else { return };
        let span = Span::new(self.base + from, self.place(end));
        let glued = !self.spaced;
        self.spaced = false;
        self.out.push(Token { span, kind, glued, fold: fold(span.of(self.text)), quotation: None });
    }

    /// The end of an address that begins here.
    fn address(&self, at: usize, mailbox: usize) -> Option<usize> {
        let fresh = at == 0 || !self.is(at - 1, char::is_alphanumeric);
        if !fresh {
            return None;
        }
        let begins = |with: &str| {
            with.chars().enumerate().all(|(k, c)| self.is(at + k, |d| d.to_ascii_lowercase() == c))
        };
        let page = ["http://", "https://", "www.", "ftp://"].iter().any(|with| begins(with));
        let local = |c: char| c.is_alphanumeric() || "._+-".contains(c);
        if page {
            let mut end = self.chars.len();
            while end > at + 1 && self.is(end - 1, |c| ".,;:!?)]}>'\"”’".contains(c)) {
                end -= 1;
            }
            return Some(end);
        }
        let run = |from: usize, test: &dyn Fn(char) -> bool| {
            let rest = self.chars.get(from..).unwrap_or_default();
            from + rest.iter().take_while(|(_, c)| test(*c)).count()
        };
        if mailbox > at && mailbox < at + 64 && self.is(at, char::is_alphanumeric) {
            let before = self.chars.get(at..mailbox).unwrap_or_default();
            let mut end = run(mailbox + 1, &|c| c.is_alphanumeric() || c == '.' || c == '-');
            while end > mailbox + 1 && self.is(end - 1, |c| c == '.' || c == '-') {
                end -= 1;
            }
            let dotted = self.chars.get(mailbox..end).unwrap_or_default().iter().any(|(_, c)| *c == '.');
            if before.iter().all(|(_, c)| local(*c)) && dotted {
                return Some(end);
            }
        }
        let tag = self.is(at, |c| c == '@') && self.is(at + 1, |c| c.is_alphanumeric() || c == '_')
            || self.is(at, |c| c == '#') && self.is(at + 1, char::is_alphabetic);
        tag.then(|| run(at + 1, &|c| c.is_alphanumeric() || c == '_'))
    }

    /// Pushes a word and what hangs on it; gives where it ends.
    fn word(&mut self, start: usize) -> usize {
        let mut end = start + 1;
        let mut segment = start;
        let mut hyphens = 0;
        while let Some(c) = self.char(end) {
            if c.is_alphanumeric() || is_combining(c) {
                end += 1;
            } else if self.joins(start, segment, end, c, &mut hyphens) {
                segment = end + 1;
                end += 1;
            } else {
                break;
            }
        }
        if self.is(end, |c| c == '.') && !self.is(end + 1, |c| c == '.') && self.dot_stays(start, end) {
            end += 1;
        }
        let parts = self.parts(start, end);
        let mut from = start;
        for part in parts.into_iter().flatten().chain([end]) {
            if part > from {
                let number = self.is(from, char::is_numeric);
                self.push(from, part, if number { Kind::Number } else { Kind::Word });
                from = part;
            }
        }
        end
    }

    /// Whether the mark at `at` holds what stands before and after it together.
    fn joins(&self, start: usize, segment: usize, at: usize, mark: char, hyphens: &mut usize) -> bool {
        let (Some(before), Some(after)) = (self.char(at - 1), self.char(at + 1)) else { return false };
        if !after.is_alphanumeric() {
            return false;
        }
        let digits = before.is_numeric() && after.is_numeric();
        match mark {
            '-' | '\u{2010}' | '\u{2011}' if digits => {
                // A telephone number or a written date: more than one hyphen.
                let rest = self.chars.get(at + 1..(at + 12).min(self.chars.len())).unwrap_or_default();
                let next = rest.iter().position(|(_, c)| !c.is_numeric());
                let more = next.is_some_and(|next| {
                    rest.get(next).is_some_and(|(_, c)| *c == '-')
                        && rest.get(next + 1).is_some_and(|(_, c)| c.is_numeric())
                });
                *hyphens += usize::from(more);
                more || *hyphens > 0
            }
            '-' | '\u{2010}' | '\u{2011}' => {
                let word = self.words(segment, at);
                segment == start
                    && word.len() <= LONGEST_LISTED
                    && after.is_alphabetic()
                    && PREFIXES.contains(fold(word).as_str())
            }
            '_' => true,
            '&' => before.is_uppercase() && after.is_uppercase() && at - segment < 3,
            '.' => {
                digits
                    || before.is_alphabetic()
                        && after.is_alphabetic()
                        && (at - segment == 1 || before.is_uppercase() == after.is_uppercase())
                    || before.is_alphabetic() != after.is_alphabetic()
                        && at - segment > 2
                        && before.is_lowercase()
            }
            ',' | ':' | '/' => digits,
            mark => is_apostrophe(mark) && before.is_alphabetic() && after.is_alphabetic(),
        }
    }

    /// Whether a full stop behind the word belongs to it.
    fn dot_stays(&self, start: usize, end: usize) -> bool {
        let word = self.words(start, end);
        let next = self.chars.get(end + 1..).unwrap_or_default().iter().map(|(_, c)| *c);
        let first = next.chain(self.after.chars()).find(|c| c.is_alphanumeric());
        word.len() <= 2 * LONGEST_LISTED && keeps_dot(word, first)
    }

    /// Where a word comes apart: before a clitic, or where it is several.
    fn parts(&self, start: usize, end: usize) -> [Option<usize>; 2] {
        let chars = self.chars.get(start..end).unwrap_or_default();
        let tail = chars.iter().rev().take(4).position(|(_, c)| is_apostrophe(*c));
        if let Some(place) = tail {
            let mark = end - 1 - place;
            let after = fold(self.words(mark + 1, end));
            let negated = after == "t" && mark > start + 1 && self.is(mark - 1, |c| c == 'n' || c == 'N');
            if negated {
                return [Some(mark - 1), None];
            }
            if mark > start && CLITICS.contains(&after.as_str()) {
                // `shouldn't've`, `I'd've`.
                return [self.parts(start, mark)[0], Some(mark)];
            }
            return [None, None];
        }
        let digits = chars.iter().take_while(|(_, c)| c.is_numeric() || ".,:".contains(*c)).count();
        if digits > 0 && digits < chars.len() {
            let unit = fold(self.words(start + digits, end));
            let parted = matches!(
                unit.as_str(),
                "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." | "km" | "kg" | "mph" | "bn" | "m" | "k"
            );
            return [parted.then_some(start + digits), None];
        }
        if chars.len() > LONGEST_LISTED {
            return [None, None];
        }
        if let Some(acronym) = glued(chars) {
            return [Some(start + acronym), None];
        }
        let word = fold(self.words(start, end));
        [SPLITS.get(word.as_str()).map(|at| start + at), None]
    }

    /// Where a mark ends: runs of some are one token.
    fn mark(&self, at: usize, mark: char) -> usize {
        let run = |test: &dyn Fn(char) -> bool| {
            let rest = self.chars.get(at..).unwrap_or_default();
            at + rest.iter().take_while(|(_, c)| test(*c)).count()
        };
        match mark {
            '\'' | '’' if self.clitic(at) => {
                run(&|c| is_apostrophe(c))
                    + self
                        .chars
                        .get(at + 1..)
                        .unwrap_or_default()
                        .iter()
                        .take_while(|(_, c)| c.is_alphabetic())
                        .count()
            }
            '.' | '_' | '*' | '=' | '~' | '-' | '–' | '—' => run(&|c| c == mark),
            '!' | '?' => run(&|c| c == '!' || c == '?'),
            '`' | '\'' | '’' | '‘' if self.is(at + 1, |c| c == mark) => at + 2,
            ':' | ';'
                if at == 0
                    && self.chars.len() < 4
                    && self.chars.last().is_some_and(|(_, c)| "()DPp".contains(*c)) =>
            {
                self.chars.len()
            }
            _ => at + 1,
        }
    }

    /// Whether a clitic stands alone here: after a quotation mark or bracket, `(IRA)'s`.
    fn clitic(&self, at: usize) -> bool {
        let rest = self.chars.get(at + 1..(at + 4).min(self.chars.len())).unwrap_or_default();
        let letters: String = rest.iter().map(|(_, c)| *c).take_while(|c| c.is_alphabetic()).collect();
        let ends = !self.is(at + 1 + letters.len(), char::is_alphanumeric);
        at > 0 && ends && CLITICS.contains(&letters.as_str())
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn mark_kind(c: char) -> Kind {
    match c {
        '.' | '!' | '?' | '…' => Kind::Stop,
        ',' | ';' | ':' => Kind::Comma,
        '-' | '–' | '—' | '―' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' => Kind::Dash,
        '(' | ')' | '[' | ']' | '{' | '}' => Kind::Bracket,
        c if quote_mark(c.encode_utf8(&mut [0; 4])).is_some() => Kind::Apostrophe,
        _ => Kind::Symbol,
    }
}

/// The length of an acronym that a lost space glues to the verb behind it: `AFP|quoted`, `AP|said`.
fn glued(chars: &[(usize, char)]) -> Option<usize> {
    let acronym = chars.iter().take_while(|(_, c)| c.is_ascii_uppercase()).count();
    if acronym < 2 {
        return None;
    }
    let rest: String = chars.get(acronym..)?.iter().map(|(_, c)| *c).collect();
    let verb = rest.len() > 3 && rest.bytes().all(|c| c.is_ascii_lowercase());
    (verb && (rest.ends_with("ed") || rest == "said")).then_some(acronym)
}
