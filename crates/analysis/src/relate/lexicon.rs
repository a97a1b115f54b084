//! The stance lexicon (`lexicon/stance.txt`, whose header tells its classes), made ready for look-up.

use super::line::{Line, Word};
use parallax_text::stem;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::sync::LazyLock;

/// What a word does in a headline; the lexicon's header explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Verdict,
    Attributive,
    Slighting,
    Refusal,
    Quelling,
    Rumour,
    Carrier,
    Truthful,
    Modal,
    Hedge,
    Saying,
    Speech,
    Voice,
    Idiom,
    Notice,
}

/// Words of a phrase may stand this many places apart.
const REACH: usize = 3;

/// All phrases, by class and the stem of their first word.
pub(super) struct Lexicon {
    phrases: FxHashMap<(Class, SmolStr), Vec<Phrase>>,
}

/// A word, or the words of a phrase.
type Phrase = Vec<Entry>;

/// One word of the lexicon.
struct Entry {
    /// As the lexicon writes it.
    form: &'static str,
    stem: SmolStr,
    /// Whether other inflections count.
    inflects: bool,
}

impl Entry {
    fn new(written: &'static str) -> Self {
        let (form, inflects) = written.strip_prefix('=').map_or((written, true), |form| (form, false));
        Self { form, stem: stem(form), inflects }
    }

    fn fits(&self, word: &Word) -> bool {
        let bare = || word.stem == self.stem || stem(&word.lower) == self.stem;
        word.lower == self.form || self.inflects && bare()
    }
}

impl Lexicon {
    /// The lexicon, read once.
    pub(super) fn known() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
        &LEXICON
    }

    fn read() -> Self {
        let mut lexicon = Self { phrases: FxHashMap::default() };
        let mut class = None;
        for line in include_str!("../../lexicon/stance.txt").lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                class = Class::named(name);
                continue;
            }
            for entry in line.split_whitespace() {
                let phrase: Phrase = entry.split('_').map(Entry::new).collect();
                if let (Some(class), Some(first)) = (class, phrase.first()) {
                    lexicon.phrases.entry((class, first.stem.clone())).or_default().push(phrase);
                }
            }
        }
        lexicon
    }

    /// The rows of the words of `line` that make an entry of `class` beginning at row `at`: the longest.
    pub(super) fn at(&self, class: Class, line: &Line, at: usize) -> Option<Vec<usize>> {
        let word = line.words.get(at)?;
        let by_stem = self.phrases.get(&(class, word.stem.clone()));
        let written = stem(&word.lower);
        let by_form = (written != word.stem).then(|| self.phrases.get(&(class, written))).flatten();
        let phrases = by_stem.into_iter().chain(by_form).flatten();
        phrases.filter_map(|phrase| rows(phrase, line, at)).max_by_key(Vec::len)
    }

    /// Every entry of `class` in `line`, in order.
    pub(super) fn all(&self, class: Class, line: &Line) -> Vec<Vec<usize>> {
        (0..line.words.len()).filter_map(|at| self.at(class, line, at)).collect()
    }

    /// Whether the word of that row begins an entry of `class`.
    pub(super) fn has(&self, class: Class, line: &Line, at: usize) -> bool {
        self.at(class, line, at).is_some()
    }
}

fn rows(phrase: &Phrase, line: &Line, at: usize) -> Option<Vec<usize>> {
    let part = line.part_of(at)?;
    let mut rows = Vec::with_capacity(phrase.len());
    let mut from = at;
    for (place, entry) in phrase.iter().enumerate() {
        let reach = if place == 0 { 1 } else { REACH };
        let row = (from..part.words.end.min(from + reach))
            .find(|row| line.words.get(*row).is_some_and(|word| entry.fits(word)))?;
        rows.push(row);
        from = row + 1;
    }
    Some(rows)
}

impl Class {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "verdict" => Self::Verdict,
            "attributive" => Self::Attributive,
            "slighting" => Self::Slighting,
            "refusal" => Self::Refusal,
            "quelling" => Self::Quelling,
            "rumour" => Self::Rumour,
            "carrier" => Self::Carrier,
            "modal" => Self::Modal,
            "truthful" => Self::Truthful,
            "hedge" => Self::Hedge,
            "saying" => Self::Saying,
            "speech" => Self::Speech,
            "voice" => Self::Voice,
            "idiom" => Self::Idiom,
            "notice" => Self::Notice,
            _ => return None,
        })
    }
}
