//! The lexicon of page furniture (`lexicon/furniture.txt`), made ready, and what it says of a paragraph.

use super::paragraph::{Paragraph, key, without_numbers};
use parallax_model::FurnitureReason;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What the lexicon says of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// What kind of furniture it is.
    pub(super) reason: FurnitureReason,
    /// What else goes with it.
    pub(super) extent: Extent,
}

/// How far a piece of furniture reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Only the paragraph itself.
    Line,
    /// Also the titles that follow it, up to running prose.
    List,
    /// Also all that follows, once an article stands before it.
    Rest,
    /// Only the paragraph, and only outside the article.
    Edge,
}

/// The lexicon's verdict on `paragraph`, if it knows its words.
pub(super) fn verdict(paragraph: &Paragraph<'_>) -> Option<Verdict> {
    LEXICON.verdict(paragraph)
}

/// Whether the lexicon knows `words`, compared as paragraphs are, as the name of a section or menu entry.
pub(super) fn is_menu_entry(words: &str) -> bool {
    LEXICON
        .whole
        .get(key(words).as_str())
        .is_some_and(|verdict| verdict.reason == FurnitureReason::Navigation)
}

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../lexicon/furniture.txt")));

/// Open phrases are looked for in paragraphs of up to this many words.
const LONGEST_OPEN: usize = 40;
/// What a phrase leaves open.
const OPEN: &str = "...";

#[derive(Default)]
struct Lexicon {
    /// Phrases that are the whole paragraph.
    whole: FxHashMap<&'static str, Verdict>,
    /// Phrases that open a paragraph, by their first word.
    opening: FxHashMap<&'static str, Vec<(&'static str, Verdict)>>,
    /// Phrases that close a paragraph, by their last word.
    closing: FxHashMap<&'static str, Vec<(&'static str, Verdict)>>,
    /// Phrases that stand anywhere in a paragraph, by their first word, with their place in the lexicon.
    inside: FxHashMap<&'static str, Vec<(usize, &'static str, Verdict)>>,
}

impl Lexicon {
    /// Lines before the first `[reason extent]` are the file's header.
    fn read(file: &'static str) -> Self {
        let mut lexicon = Self::default();
        let mut section = None;
        for line in file.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(head) => section = Verdict::read(head),
                None => lexicon.add(line, section),
            }
        }
        lexicon
    }

    fn add(&mut self, phrase: &'static str, section: Option<Verdict>) {
        let Some(verdict) = section else { return };
        let words = phrase.trim_start_matches(OPEN).trim_end_matches(OPEN).trim();
        match (phrase.starts_with(OPEN), phrase.ends_with(OPEN)) {
            (false, false) => {
                self.whole.insert(words, verdict);
            }
            (false, true) => {
                let first = words.split(' ').next().unwrap_or(words);
                self.opening.entry(first).or_default().push((words, verdict));
            }
            (true, false) => {
                let last = words.rsplit(' ').next().unwrap_or(words);
                self.closing.entry(last).or_default().push((words, verdict));
            }
            (true, true) => {
                let first = words.split(' ').next().unwrap_or(words);
                let place = self.inside.values().map(Vec::len).sum();
                self.inside.entry(first).or_default().push((place, words, verdict));
            }
        }
    }

    fn verdict(&self, paragraph: &Paragraph<'_>) -> Option<Verdict> {
        if paragraph.key.is_empty() {
            return None;
        }
        let key = without_numbers(&paragraph.key);
        let key = key.as_ref();
        let stops = paragraph.text.ends_with('.');
        if let Some(verdict) = self.whole.get(key) {
            return Some(*verdict).filter(|verdict| !(stops && verdict.is_label()));
        }
        if paragraph.shape.words > LONGEST_OPEN {
            return None;
        }
        let first = key.split(' ').next().unwrap_or(key);
        let opening = self.opening.get(first).into_iter().flatten();
        let mut opening = opening.filter(|(words, _)| opens(key, words));
        let last = key.rsplit(' ').next().unwrap_or(key);
        let closing = self.closing.get(last).into_iter().flatten();
        let mut closing = closing.filter(|(words, _)| !stops && closes(key, words));
        let edge = opening.next().or_else(|| closing.next()).map(|(_, verdict)| *verdict);
        let found = edge.or_else(|| self.inside(key));
        found.filter(|verdict| !(paragraph.shape.is_prose() && verdict.is_label()))
    }

    /// What the first phrase of the lexicon says that stands anywhere in `key`.
    fn inside(&self, key: &str) -> Option<Verdict> {
        let begins = key.match_indices(' ').map(|(space, _)| space + 1);
        let rests = std::iter::once(0).chain(begins).filter_map(|at| key.get(at..));
        let phrases = rests.flat_map(|rest| {
            let first = rest.split(' ').next().unwrap_or(rest);
            let phrases = self.inside.get(first).into_iter().flatten();
            phrases.filter(move |(_, words, _)| opens(rest, words))
        });
        phrases.min_by_key(|(place, ..)| *place).map(|(.., verdict)| *verdict)
    }
}

impl Verdict {
    fn read(head: &str) -> Option<Self> {
        let (reason, extent) = head.split_once(' ')?;
        let extent = match extent {
            "line" => Extent::Line,
            "list" => Extent::List,
            "rest" => Extent::Rest,
            "edge" => Extent::Edge,
            _ => return None,
        };
        FurnitureReason::from_slug(reason).map(|reason| Self { reason, extent })
    }

    /// Whether furniture of this kind is labels and buttons, never sentences.
    fn is_label(self) -> bool {
        matches!(
            self.reason,
            FurnitureReason::Share
                | FurnitureReason::Tags
                | FurnitureReason::Navigation
                | FurnitureReason::Sidebar
        )
    }
}

fn opens(key: &str, words: &str) -> bool {
    key.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn closes(key: &str, words: &str) -> bool {
    key.strip_suffix(words).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_lexicon_names_a_reason_and_an_extent() {
        let heads = include_str!("../../lexicon/furniture.txt").lines().filter(|line| line.starts_with('['));
        for head in heads {
            let inner = head.trim_matches(['[', ']']);
            assert!(Verdict::read(inner).is_some(), "{head}");
        }
    }

    #[test]
    fn no_phrase_stands_twice() {
        let lines =
            include_str!("../../lexicon/furniture.txt").lines().skip_while(|line| !line.starts_with('['));
        let mut seen = std::collections::BTreeSet::new();
        for phrase in lines.filter(|line| !line.is_empty() && !line.starts_with('[')) {
            assert!(seen.insert(phrase), "{phrase}");
        }
    }

    #[test]
    fn every_phrase_is_written_as_paragraphs_are_compared() {
        let lines =
            include_str!("../../lexicon/furniture.txt").lines().skip_while(|line| !line.starts_with('['));
        for phrase in lines.filter(|line| !line.is_empty() && !line.starts_with('[')) {
            let words = phrase.trim_start_matches(OPEN).trim_end_matches(OPEN).trim();
            assert_eq!(without_numbers(&key(&words.replace('#', "1"))), words);
        }
    }
}
