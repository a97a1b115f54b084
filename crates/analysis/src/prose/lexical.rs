//! What is known of single words: those of the tagging library with their commonest part of speech, the forms that
//! the inflecting library gives of them (both written by `build.rs`), function words and irregular forms. One table,
//! so that one look says all of a word.

use super::Tag;
use super::lemma::VerbForm;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// All words, lower-cased.
pub(super) struct Words {
    known: FxHashMap<&'static str, Word>,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// The commonest part of speech, where the tagging library has the word.
    pub(super) tag: Option<Tag>,
    /// What the function words say of it.
    pub(super) closed: Option<Closed>,
    /// Whether it can be the base of a verb: it is one most often, or a regular inflection of it is.
    pub(super) is_verb: bool,
    /// Whether it is a verb of the cue lexicon.
    is_cue: bool,
    /// The base of the verb of which it is a form.
    pub(super) form_of: Option<(&'static str, VerbForm)>,
    /// The noun of which it is the plural.
    pub(super) plural_of: Option<&'static str>,
    /// The dictionary form that no rule of inflection gives.
    pub(super) irregular: Option<&'static str>,
}

/// What `lexicon/function-words.txt` says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// Its part of speech, whatever stands around it.
    Tag(Tag),
    /// It is the adjective of a people.
    People,
}

impl Words {
    /// The table, made once.
    pub(super) fn known() -> &'static Self {
        static WORDS: LazyLock<Words> = LazyLock::new(|| {
            let table = include_str!(concat!(env!("OUT_DIR"), "/words.tsv"));
            let mut words = Words { known: FxHashMap::default() };
            words.known.reserve(table.len() / SHORTEST_LINE);
            words.known.extend(table.lines().map(read));
            words.add_function_words();
            words.add_irregular();
            words
        });
        &WORDS
    }

    /// All that is known of a lower-cased word.
    pub(super) fn word(&self, lower: &str) -> Word {
        self.known.get(lower).copied().unwrap_or_default()
    }

    /// The commonest part of speech of a lower-cased word.
    pub(super) fn tag(&self, lower: &str) -> Option<Tag> {
        self.known.get(lower).and_then(|word| word.tag)
    }

    /// The word's entry among the function words.
    pub(super) fn closed(&self, lower: &str) -> Option<Closed> {
        self.known.get(lower).and_then(|word| word.closed)
    }

    /// Whether the tagging library has seen the word at all.
    pub(super) fn is_known(&self, lower: &str) -> bool {
        self.tag(lower).is_some()
    }

    /// Whether the form is most often a verb.
    pub(super) fn is_verb_form(&self, lower: &str) -> bool {
        matches!(self.tag(lower), Some(Tag::Verb | Tag::Aux))
    }

    /// Whether a word is known and no name.
    pub(super) fn is_base(&self, lower: &str) -> bool {
        self.known.get(lower).is_some_and(|word| word.is_cue || word.tag.is_some_and(|tag| tag != Tag::Propn))
    }

    /// Whether a base form can be a verb.
    pub(super) fn is_verb(&self, base: &str) -> bool {
        self.known.get(base).is_some_and(|word| word.is_verb)
    }

    fn add_function_words(&mut self) {
        let lines = entries(include_str!("../../lexicon/function-words.txt"));
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
            for word in words.split_whitespace() {
                self.known.entry(word).or_default().closed = Some(closed);
            }
        }
    }

    /// The forms of auxiliaries with their clipped spellings, and nouns that look like plurals.
    fn add_irregular(&mut self) {
        for (form, base) in
            entries(include_str!("../../lexicon/irregular.txt")).filter_map(|line| line.split_once(' '))
        {
            self.known.entry(form).or_default().irregular = Some(base);
        }
    }
}

/// A line of the table has at least so many bytes, so that there are no more words than its length by these.
const SHORTEST_LINE: usize = 16;

fn entries(lexicon: &'static str) -> impl Iterator<Item = &'static str> {
    lexicon.lines().filter(|line| !line.starts_with('#'))
}

/// A line of the table.
fn read(line: &'static str) -> (&'static str, Word) {
    let mut rest = line;
    let mut next = || {
        let end = rest.bytes().position(|c| c == b'\t').unwrap_or(rest.len());
        let (column, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after.get(1..).unwrap_or("");
        column
    };
    let (word, tag, flags, base, form, noun) = (next(), next(), next(), next(), next(), next());
    let form = match form {
        "past" => VerbForm::Past,
        "participle" => VerbForm::Participle,
        "gerund" => VerbForm::Gerund,
        _ => VerbForm::Third,
    };
    let known = Word {
        tag: from_library(tag),
        closed: None,
        is_verb: flags.starts_with('v'),
        is_cue: flags.ends_with('c'),
        form_of: (!base.is_empty()).then_some((base, form)),
        plural_of: (!noun.is_empty()).then_some(noun),
        irregular: None,
    };
    (word, known)
}

fn from_library(tag: &str) -> Option<Tag> {
    Some(match tag {
        "ADJ" => Tag::Adj,
        "ADP" => Tag::Adp,
        "ADV" => Tag::Adv,
        "AUX" => Tag::Aux,
        "CCONJ" => Tag::Cconj,
        "DET" => Tag::Det,
        "INTJ" => Tag::Intj,
        "NOUN" => Tag::Noun,
        "NUM" => Tag::Num,
        "PART" => Tag::Part,
        "PRON" => Tag::Pron,
        "PROPN" => Tag::Propn,
        "PUNCT" => Tag::Punct,
        "SCONJ" => Tag::Sconj,
        "SYM" => Tag::Sym,
        "VERB" => Tag::Verb,
        _ => return None,
    })
}
