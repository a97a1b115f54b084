//! A text as folded words: what aliases and labels are compared with. Case, accents, apostrophes and hyphens do
//! not count, so `Hay’at Tahrir al-Sham` and `Hayat Tahrir Al Sham` are the same words; each word keeps its place
//! in the text as read, and how it is tied to the word before it.

use parallax_model::Span;
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The folded words of a text, in order.
#[derive(Default)]
pub(crate) struct Words {
    folded: String,
    words: Vec<Word>,
}

/// One word: letters, or digits.
pub(crate) struct Word {
    folded: Range<u32>,
    /// Its characters in the text.
    pub(crate) span: Span,
    /// What stands before it.
    pub(crate) gap: Gap,
    /// How it is written.
    pub(crate) case: Case,
}

/// What stands between a word and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// It is the first of a paragraph.
    Start,
    /// Nothing: `M4` is two words.
    Joined,
    /// White space.
    Space,
    /// A hyphen or short dash, without white space.
    Hyphen,
    /// An apostrophe, the word being the `s` of a possessive.
    Possessive,
    /// Any other mark.
    Mark,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Case {
    /// Without a capital at its start.
    Lower,
    /// With one.
    Capital,
    /// In capitals only, two or more.
    Upper,
}

impl Gap {
    /// Whether both words can belong to one name.
    pub(crate) fn is_close(self) -> bool {
        matches!(self, Self::Joined | Self::Space | Self::Hyphen)
    }
}

impl Words {
    /// The words of `spans`, which are in order; the first word of each has [`Gap::Start`].
    pub(crate) fn read(text: &str, spans: impl IntoIterator<Item = Span>) -> Self {
        let mut words = Self::default();
        words.folded.reserve(text.len());
        words.words.reserve(text.len() / 6);
        for span in spans {
            Reader { words: &mut words, open: None, gap: Gap::Start }
                .read(span.of(text), span.start as usize);
        }
        words
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at `at`.
    pub(crate) fn get(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    /// The folded letters of the word at `at`; empty where there is none.
    pub(crate) fn folded(&self, at: usize) -> &str {
        let word = self.words.get(at).map(|word| word.folded.start as usize..word.folded.end as usize);
        word.and_then(|range| self.folded.get(range)).unwrap_or("")
    }

    /// How the word at `at` is tied to the one before; [`Gap::Start`] where there is none.
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.words.get(at).map_or(Gap::Start, |word| word.gap)
    }

    /// How the word at `at` is written.
    pub(crate) fn case(&self, at: usize) -> Case {
        self.words.get(at).map_or(Case::Lower, |word| word.case)
    }

    /// From the first to the last word of `range`, in the text as read.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.words.get(range.start).map_or(0, |word| word.span.start);
        let end = self.words.get(range.end.saturating_sub(1)).map_or(start, |word| word.span.end);
        Span { start, end: end.max(start) }
    }

    /// The words that lie in `span`, as a range of indices.
    pub(crate) fn within(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.start < span.start);
        let end = self.words.partition_point(|word| word.span.end <= span.end);
        start..end.max(start)
    }
}

/// Reads one stretch of text into words.
struct Reader<'w> {
    words: &'w mut Words,
    /// The word that is being read: its start in the text and in `folded`, whether of letters, its capitals.
    open: Option<Open>,
    gap: Gap,
}

struct Open {
    start: usize,
    folded: usize,
    letters: bool,
    characters: u32,
    capitals: u32,
    dots: u32,
    first_capital: bool,
}

impl Reader<'_> {
    fn read(&mut self, text: &str, base: usize) {
        let mut rest = text;
        let mut at = base;
        while let Some(c) = rest.chars().next() {
            // Most of a text is words of ASCII letters: each is read at once.
            let run = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            if run > 0 {
                self.letters(rest.get(..run).unwrap_or(""), at);
                rest = rest.get(run..).unwrap_or("");
                at += run;
                continue;
            }
            let after = rest.get(c.len_utf8()..).unwrap_or("");
            let next = after.chars().next();
            if c.is_alphabetic() {
                self.letter(c, at);
            } else if c.is_numeric() {
                self.digit(c, at);
            } else if is_combining_mark(c) && self.open.is_some() {
            } else if c == '.' && self.is_abbreviating() && next.is_some_and(char::is_uppercase) {
                // `U.S.` is the word `US`.
                if let Some(open) = &mut self.open {
                    open.dots += 1;
                }
            } else if c == '.' && self.is_abbreviating() && begins_name(after) {
                // `Joseph R. Biden`: the dot of an initial parts nothing.
                self.close(at);
            } else if is_apostrophe(c) && self.open.is_some() && next.is_some_and(char::is_alphabetic) {
                if is_possessive(after) {
                    self.close(at);
                    self.gap = Gap::Possessive;
                }
            } else {
                self.close(at);
                self.gap = match (self.gap, c) {
                    (Gap::Start, _) => Gap::Start,
                    (Gap::Joined, '-' | '‐' | '‑' | '–') => Gap::Hyphen,
                    (Gap::Joined | Gap::Space, c) if c.is_whitespace() => Gap::Space,
                    _ => Gap::Mark,
                };
            }
            rest = after;
            at += c.len_utf8();
        }
        self.close(base + text.len());
    }

    /// Whether the open word is capitals with a dot after each but the last.
    fn is_abbreviating(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.capitals == open.characters && open.dots + 1 == open.characters)
    }

    /// Reads a run of ASCII letters that begins at byte `at`.
    fn letters(&mut self, run: &str, at: usize) {
        let capitals = run.bytes().take_while(u8::is_ascii_uppercase).count();
        let glued = run.as_bytes().get(capitals).is_some_and(|letter| *letter != b's');
        if self.open.is_none() && capitals > 2 && glued {
            // `AFPquoted`: the space after a name in capitals was lost when the page was saved.
            self.letters(run.get(..capitals).unwrap_or(""), at);
            self.close(at + capitals);
            self.letters(run.get(capitals..).unwrap_or(""), at + capitals);
            return;
        }
        let first = run.starts_with(|c: char| c.is_ascii_uppercase());
        let all =
            if capitals == run.len() { capitals } else { run.bytes().filter(u8::is_ascii_uppercase).count() };
        let open = self.begin(at, first);
        open.characters += run.len() as u32;
        open.capitals += all as u32;
        self.words.folded.extend(run.bytes().map(|letter| char::from(letter.to_ascii_lowercase())));
    }

    /// Reads a letter beyond ASCII.
    fn letter(&mut self, c: char, at: usize) {
        let open = self.begin(at, c.is_uppercase());
        open.characters += 1;
        open.capitals += u32::from(c.is_uppercase());
        let plain = c.to_lowercase().nfd().filter(|c| !is_combining_mark(*c));
        self.words.folded.extend(plain);
    }

    /// The open word, which is one of letters; a new one where none is open.
    fn begin(&mut self, at: usize, first_capital: bool) -> &mut Open {
        if self.open.as_ref().is_some_and(|open| !open.letters) {
            self.close(at);
        }
        let folded = self.words.folded.len();
        self.open.get_or_insert(Open {
            start: at,
            folded,
            letters: true,
            characters: 0,
            capitals: 0,
            dots: 0,
            first_capital,
        })
    }

    fn digit(&mut self, c: char, at: usize) {
        if self.open.as_ref().is_some_and(|open| open.letters) {
            self.close(at);
        }
        let folded = self.words.folded.len();
        self.open.get_or_insert(Open {
            start: at,
            folded,
            letters: false,
            characters: 0,
            capitals: 0,
            dots: 0,
            first_capital: false,
        });
        self.words.folded.push(c);
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.open.take() else { return };
        let case = match open {
            Open { capitals, characters, .. } if capitals > 1 && capitals == characters => Case::Upper,
            Open { first_capital: true, .. } => Case::Capital,
            _ => Case::Lower,
        };
        self.words.words.push(Word {
            folded: open.folded as u32..self.words.folded.len() as u32,
            span: Span::new(open.start, end),
            gap: self.gap,
            case,
        });
        self.gap = Gap::Joined;
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '`' | '´')
}

/// Whether one space and a capital follow.
fn begins_name(rest: &str) -> bool {
    rest.strip_prefix(' ').and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
}

/// Whether what follows an apostrophe is the `s` of a possessive and nothing more.
fn is_possessive(rest: &str) -> bool {
    let mut characters = rest.chars();
    matches!(characters.next(), Some('s' | 'S')) && !characters.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        let words = Words::read(text, [Span::new(0, text.len())]);
        (0..words.len()).map(|at| words.folded(at).to_owned()).collect()
    }

    #[test]
    fn spelling_variants_are_the_same_words() {
        assert_eq!(folded("Hay’at Tahrir al-Shām"), ["hayat", "tahrir", "al", "sham"]);
        assert_eq!(folded("Hayat Tahrir Al Sham"), ["hayat", "tahrir", "al", "sham"]);
        assert_eq!(folded("M4, M-4"), ["m", "4", "m", "4"]);
        assert_eq!(folded("the U.S. and the US."), ["the", "us", "and", "the", "us"]);
    }

    #[test]
    fn a_possessive_is_a_word_of_its_own() {
        assert_eq!(folded("Turkey's"), ["turkey", "s"]);
        assert_eq!(folded("the groups' chief"), ["the", "groups", "chief"]);
    }

    #[test]
    fn the_dot_of_an_initial_parts_nothing() {
        let text = "Ada K. Berg";
        let words = Words::read(text, [Span::new(0, text.len())]);
        assert!((1..words.len()).all(|at| words.gap(at) == Gap::Space));
    }

    #[test]
    fn a_lost_space_after_capitals_is_found() {
        assert_eq!(folded("AFPquoted the NGOs"), ["afp", "quoted", "the", "ngos"]);
    }

    #[test]
    fn words_know_their_place_case_and_gap() {
        let text = "The NLF (Idlib-based) said: \u{201c}No\u{201d}";
        let words = Words::read(text, [Span::new(0, text.len())]);
        let seen: Vec<_> = (0..words.len())
            .map(|at| (words.span(&(at..at + 1)).of(text), words.gap(at), words.case(at)))
            .collect();
        assert_eq!(
            seen,
            [
                ("The", Gap::Start, Case::Capital),
                ("NLF", Gap::Space, Case::Upper),
                ("Idlib", Gap::Mark, Case::Capital),
                ("based", Gap::Hyphen, Case::Lower),
                ("said", Gap::Mark, Case::Lower),
                ("No", Gap::Mark, Case::Capital),
            ]
        );
    }
}
