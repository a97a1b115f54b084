//! The words of the tagging library with their commonest part of speech, and the verbs of the cue lexicon, which
//! has some that the library has not.

use super::Tag;
use harper_brill::{FreqDict, UPOS};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use smol_str::SmolStr;
use std::sync::LazyLock;

/// Words and their commonest part of speech, lower-cased.
pub(super) struct Words {
    tags: FxHashMap<SmolStr, Tag>,
    closed: FxHashMap<&'static str, Closed>,
    cues: FxHashSet<&'static str>,
}

/// What `lexicon/function-words.txt` says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// Its part of speech, whatever stands around it.
    Tag(Tag),
    /// It is the adjective of a people.
    People,
}

/// The tagger as the library writes it; its rules over neighbouring tags are not used (see `tag`).
#[derive(Deserialize)]
struct Written {
    base: FreqDict,
}

impl Words {
    /// The library's words, read once.
    pub(super) fn known() -> &'static Self {
        static WORDS: LazyLock<Words> = LazyLock::new(|| {
            let written = serde_json::to_vec(&*harper_brill::brill_tagger());
            let read = written.and_then(|written| serde_json::from_slice::<Written>(&written));
            let words = read.map(|written| written.base.mapping).unwrap_or_default();
            let tags = words.iter().map(|(word, tag)| (SmolStr::new(word), from_library(*tag))).collect();
            Words { tags, closed: function_words(), cues: cue_verbs() }
        });
        &WORDS
    }

    /// The commonest part of speech of a lower-cased word.
    pub(super) fn tag(&self, lower: &str) -> Option<Tag> {
        self.tags.get(lower).copied()
    }

    /// All of the library's words with their commonest part of speech, in no order.
    pub(super) fn all(&self) -> Vec<(SmolStr, Tag)> {
        self.tags.iter().map(|(word, tag)| (word.clone(), *tag)).collect()
    }

    /// The word's entry among the function words.
    pub(super) fn closed(&self, lower: &str) -> Option<Closed> {
        self.closed.get(lower).copied()
    }

    /// Whether the library has seen the word at all.
    pub(super) fn is_known(&self, lower: &str) -> bool {
        self.tags.contains_key(lower)
    }

    /// Whether the form is most often a verb.
    pub(super) fn is_verb_form(&self, lower: &str) -> bool {
        matches!(self.tag(lower), Some(Tag::Verb | Tag::Aux))
    }

    /// Whether a word is known and no name.
    pub(super) fn is_base(&self, lower: &str) -> bool {
        self.cues.contains(lower) || self.tag(lower).is_some_and(|tag| tag != Tag::Propn)
    }

    /// Whether a base form can be a verb: it is one most often, or a regular inflection of it is.
    pub(super) fn is_verb(&self, base: &str) -> bool {
        if self.cues.contains(base) || self.is_verb_form(base) {
            return true;
        }
        if !matches!(self.tag(base), Some(Tag::Noun | Tag::Adj | Tag::Adp | Tag::Adv | Tag::Propn)) {
            return false;
        }
        let stem = base.strip_suffix('e').unwrap_or(base);
        let last = base.chars().next_back().map(|c| SmolStr::from_iter([c])).unwrap_or_default();
        [[stem, "ed", ""], [stem, "ing", ""], [base, &last, "ed"], [base, &last, "ing"]]
            .into_iter()
            .any(|parts| self.is_verb_form(&SmolStr::from_iter(parts)))
    }
}

fn function_words() -> FxHashMap<&'static str, Closed> {
    let mut known = FxHashMap::default();
    let lines =
        include_str!("../../lexicon/function-words.txt").lines().filter(|line| !line.starts_with('#'));
    for (class, words) in lines.filter_map(|line| line.split_once(':')) {
        let closed = match class {
            "part" => Closed::Tag(Tag::Part),
            "aux" => Closed::Tag(Tag::Aux),
            "pron" => Closed::Tag(Tag::Pron),
            "det" => Closed::Tag(Tag::Det),
            "sconj" => Closed::Tag(Tag::Sconj),
            "cconj" => Closed::Tag(Tag::Cconj),
            "adp" => Closed::Tag(Tag::Adp),
            "adv" => Closed::Tag(Tag::Adv),
            "verb" => Closed::Tag(Tag::Verb),
            _ => Closed::People,
        };
        known.extend(words.split_whitespace().map(|word| (word, closed)));
    }
    known
}

fn cue_verbs() -> FxHashSet<&'static str> {
    let mut verbs = FxHashSet::default();
    let mut verbal = false;
    for line in include_str!("../../lexicon/cues.txt").lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            verbal = line.starts_with("[verb");
        } else if let (true, Some((_, words))) = (verbal, line.split_once(':')) {
            verbs.extend(words.split_whitespace().map(|word| word.split('_').next().unwrap_or(word)));
        }
    }
    verbs
}

fn from_library(tag: UPOS) -> Tag {
    match tag {
        UPOS::ADJ => Tag::Adj,
        UPOS::ADP => Tag::Adp,
        UPOS::ADV => Tag::Adv,
        UPOS::AUX => Tag::Aux,
        UPOS::CCONJ => Tag::Cconj,
        UPOS::DET => Tag::Det,
        UPOS::INTJ => Tag::Intj,
        UPOS::NOUN => Tag::Noun,
        UPOS::NUM => Tag::Num,
        UPOS::PART => Tag::Part,
        UPOS::PRON => Tag::Pron,
        UPOS::PROPN => Tag::Propn,
        UPOS::PUNCT => Tag::Punct,
        UPOS::SCONJ => Tag::Sconj,
        UPOS::SYM => Tag::Sym,
        UPOS::VERB => Tag::Verb,
    }
}
