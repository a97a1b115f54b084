//! The label lexicon at work: which words of a text characterise an actor, and how they can stand with a name.
//! Takes folded words, gives hits that do not overlap, each with its entry.

use super::phrasebook::Phrasebook;
use super::words::{Case, Gap, Words};
use parallax_model::{Label, LabelClass, Slug};
use std::ops::Range;

const LEXICON: &str = include_str!("../../lexicon/labels.txt");

/// The lexicon, made ready.
pub(crate) struct Labels {
    entries: Vec<Entry>,
    /// Singular and plural forms of the entries.
    forms: Phrasebook<Form>,
    /// Second parts of compounds: `backed` of `Turkish-backed`.
    tails: Phrasebook<LabelClass>,
    /// First parts of compounds: `pro` of `pro-Iran`.
    heads: Phrasebook<LabelClass>,
    /// What stands before a name: `backed by`.
    relations: Phrasebook<LabelClass>,
}

/// A word or phrase of the lexicon.
struct Entry {
    word: String,
    class: LabelClass,
    roles: Roles,
    /// Whether it is always written with a capital: `Takfiri`.
    proper: bool,
}

impl Entry {
    fn label(&self) -> Label {
        Label { slug: Slug::of(&self.word), word: self.word.clone(), class: self.class }
    }
}

/// How a label can stand in a phrase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

impl Roles {
    const PERSON: Self = Self(1);
    const GROUP: Self = Self(2);
    const BODY: Self = Self(4);
    const TRAIT: Self = Self(8);
    const COMPOUND: Self = Self(16);

    fn has(self, role: Self) -> bool {
        self.0 & role.0 != 0
    }

    fn and(self, role: Self) -> Self {
        Self(self.0 | role.0)
    }

    /// A noun for people: `militant`.
    pub(crate) fn is_person(self) -> bool {
        self.has(Self::PERSON)
    }

    /// A noun for a collective: `gang`.
    pub(crate) fn is_group(self) -> bool {
        self.has(Self::GROUP)
    }

    /// A collective that only its modifier makes an actor: `forces`.
    pub(crate) fn is_body(self) -> bool {
        self.has(Self::BODY)
    }

    /// An adjective, or a noun that can stand before another.
    pub(crate) fn is_trait(self) -> bool {
        self.has(Self::TRAIT)
    }

    /// A productive compound: `Turkish-backed`.
    pub(crate) fn is_compound(self) -> bool {
        self.has(Self::COMPOUND)
    }

    /// Whether a phrase can end with it.
    pub(crate) fn is_noun(self) -> bool {
        self.is_person() || self.is_group() || self.is_body()
    }
}

/// One form of an entry.
struct Form {
    entry: usize,
    number: Number,
}

/// One or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// `militant`
    Singular,
    /// `militants`
    Plural,
}

/// A label found in a text.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    /// Its words.
    pub(crate) words: Range<usize>,
    /// What it is, as the corpus keeps it.
    pub(crate) label: Label,
    /// How it can stand.
    pub(crate) roles: Roles,
    /// Its number, where it is a noun.
    pub(crate) number: Number,
    /// Whether it is always written with a capital.
    pub(crate) proper: bool,
}

impl Labels {
    /// Reads the lexicon.
    pub(crate) fn new() -> Self {
        let mut labels = Self {
            entries: Vec::new(),
            forms: Phrasebook::default(),
            tails: Phrasebook::default(),
            heads: Phrasebook::default(),
            relations: Phrasebook::default(),
        };
        for (class, line) in lexicon() {
            labels.read(line, class);
        }
        labels
    }

    /// Every entry with its class, in the order of the lexicon; compounds as patterns (`-backed`).
    pub(crate) fn entries() -> Vec<(String, LabelClass)> {
        let word = |line: &str| line.split(':').next().unwrap_or(line).to_owned();
        lexicon().into_iter().map(|(class, line)| (word(line), class)).collect()
    }

    fn read(&mut self, line: &str, class: LabelClass) {
        let Some((word, roles)) = line.split_once(':') else {
            if let Some(tail) = line.strip_prefix('-') {
                self.tails.add(tail, class);
            } else if let Some(head) = line.strip_suffix('-') {
                self.heads.add(head, class);
            } else {
                self.relations.add(line, class);
            }
            return;
        };
        let roles = roles.split_whitespace().fold(Roles::default(), |roles, role| {
            roles.and(match role {
                "person" => Roles::PERSON,
                "group" => Roles::GROUP,
                "body" => Roles::BODY,
                _ => Roles::TRAIT,
            })
        });
        let entry = self.entries.len();
        let proper = word.starts_with(char::is_uppercase);
        self.entries.push(Entry { word: word.to_owned(), class, roles, proper });
        self.forms.add(word, Form { entry, number: Number::Singular });
        if roles.is_noun() {
            self.forms.add(&plural(word), Form { entry, number: Number::Plural });
        }
    }

    /// All labels, in order, apart from each other.
    pub(crate) fn find(&self, words: &Words) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let free = hits.last().map_or(0, |hit| hit.words.end);
            match self.compound(words, at, free).or_else(|| self.plain(words, at)) {
                Some(hit) => {
                    // `al-Qaeda-linked` may begin before words that were read as labels.
                    while hits.last().is_some_and(|earlier| earlier.words.end > hit.words.start) {
                        hits.pop();
                    }
                    at = hit.words.end;
                    hits.push(hit);
                }
                None => at += 1,
            }
        }
        hits
    }

    /// `backed by` and what else ties what stands before it to a name: the number of its words, and its class.
    pub(crate) fn relation(&self, words: &Words, at: usize) -> Option<(usize, LabelClass)> {
        self.relations.longest(words, at, |_, _| true).map(|(class, length)| (length, *class))
    }

    /// Whether the word at `at` is a label by itself.
    pub(crate) fn is_label(&self, words: &Words, at: usize) -> bool {
        self.forms.longest(words, at, |_, length| length == 1).is_some()
    }

    /// Whether a label only says that it is a collective: `group`, `members`.
    pub(crate) fn is_idle(&self, label: &Label) -> bool {
        let entry = self.entries.iter().find(|entry| entry.class == label.class && entry.word == label.word);
        entry.is_some_and(|entry| {
            let roles = entry.roles;
            roles.is_noun() && !roles.is_person() && !roles.is_trait()
        })
    }

    /// How the word at `at` can stand as a label by itself, and whether it is a plural.
    pub(crate) fn noun(&self, words: &Words, at: usize) -> Option<(Roles, bool)> {
        let (form, _) = self.forms.longest(words, at, |_, length| length == 1)?;
        self.entries.get(form.entry).map(|entry| (entry.roles, form.number == Number::Plural))
    }

    /// The label for people that the word at `at` is by itself, also within a compound: `terrorist-held`.
    pub(crate) fn person(&self, words: &Words, at: usize) -> Option<Label> {
        let (form, _) = self.forms.longest(words, at, |_, length| length == 1)?;
        self.entries.get(form.entry).filter(|entry| entry.roles.is_person()).map(Entry::label)
    }

    fn plain(&self, words: &Words, at: usize) -> Option<Hit> {
        let (form, length) = self.forms.longest(words, at, |_, _| true)?;
        let entry = self.entries.get(form.entry)?;
        let hyphened = words.gap(at + length) == Gap::Hyphen || words.gap(at) == Gap::Hyphen;
        // `terrorist-held` is about a place; `anti-terrorist`, `non-militant` mean the contrary.
        if hyphened && !self.joins_labels(words, at, length) {
            return None;
        }
        let label = entry.label();
        Some(Hit {
            words: at..at + length,
            label,
            roles: entry.roles,
            number: form.number,
            proper: entry.proper,
        })
    }

    /// Whether the words around a hyphen are labels too: `Salafi-jihadist`.
    fn joins_labels(&self, words: &Words, at: usize, length: usize) -> bool {
        let before = words.gap(at) != Gap::Hyphen
            || at
                .checked_sub(1)
                .is_some_and(|before| self.forms.longest(words, before, |_, n| n == 1).is_some());
        let after = words.gap(at + length) != Gap::Hyphen
            || self.forms.longest(words, at + length, |_, _| true).is_some();
        before && after
    }

    /// `Turkish-backed`, `al-Qaeda-linked`, `pro-Iran`: a compound whose last word stands at `at`.
    fn compound(&self, words: &Words, at: usize, free: usize) -> Option<Hit> {
        if words.gap(at) != Gap::Hyphen || words.gap(at + 1) == Gap::Hyphen {
            return None;
        }
        let mut start = at;
        while start > free && matches!(words.gap(start), Gap::Hyphen | Gap::Joined) {
            start -= 1;
        }
        let tail = self.tails.longest(words, at, |_, n| n == 1).map(|(class, _)| *class);
        let head = self.heads.longest(words, start, |_, n| n == 1).map(|(class, _)| *class);
        let class = tail.or(head).filter(|_| start < at)?;
        // `family-run`, `military-friendly`: tied to nobody.
        let named = words.folded(at) == "friendly";
        if head.is_none() && !is_tie(words, start..at, named) {
            return None;
        }
        let parts: Vec<String> = (start..=at).map(|part| spelled(words, part)).collect();
        let word = parts.join("-");
        let label = Label { slug: Slug::of(&word), word, class };
        let roles = Roles::TRAIT.and(Roles::COMPOUND);
        Some(Hit { words: start..at + 1, label, roles, number: Number::Singular, proper: false })
    }
}

/// Whether the words before the tail of a compound are somebody to whom it can tie: a name, or one of a few nouns.
fn is_tie(words: &Words, parts: Range<usize>, named: bool) -> bool {
    const NOUNS: [&str; 15] = [
        "state",
        "government",
        "regime",
        "foreign",
        "rebel",
        "opposition",
        "militia",
        "military",
        "army",
        "terrorist",
        "internationally",
        "externally",
        "western",
        "coalition",
        "un",
    ];
    let capital = parts.clone().any(|at| words.case(at) != Case::Lower);
    capital || (!named && parts.clone().any(|at| NOUNS.contains(&words.folded(at))))
}

/// The label that a relation and a name make: `backed by Turkey`.
pub(crate) fn relation_label(words: &Words, range: &Range<usize>, class: LabelClass) -> Label {
    let parts: Vec<String> = range.clone().map(|part| spelled(words, part)).collect();
    let word = parts.join(" ");
    Label { slug: Slug::of(&word), word, class }
}

/// A part of a label as it is written, without accents: `Turkish`, `US`, `backed`.
fn spelled(words: &Words, part: usize) -> String {
    let folded = words.folded(part);
    match words.case(part) {
        Case::Upper => folded.to_uppercase(),
        Case::Capital => {
            let mut letters = folded.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
        }
        Case::Lower => folded.to_owned(),
    }
}

/// The plural of an English noun, by rule.
fn plural(word: &str) -> String {
    const WITHOUT: [&str; 4] = ["mujahideen", "mujahedeen", "mujahidin", "fedayeen"];
    if WITHOUT.contains(&word.to_lowercase().as_str()) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("man") {
        return format!("{stem}men");
    }
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u'])) {
        return format!("{stem}ies");
    }
    if word == "hero" || word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") {
        return format!("{word}es");
    }
    format!("{word}s")
}

/// The lines of the lexicon that hold an entry, each with its class.
fn lexicon() -> Vec<(LabelClass, &'static str)> {
    let mut class = LabelClass::Neutral;
    let mut lines = Vec::new();
    for line in LEXICON.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => class = LabelClass::from_slug(name).unwrap_or(class),
            None => lines.push((class, line)),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use parallax_model::Span;

    fn labels(text: &str) -> Vec<String> {
        let words = Words::read(text, [Span::new(0, text.len())]);
        let hits = Labels::new().find(&words);
        hits.iter().map(|hit| format!("{} {}", hit.label.slug, hit.label.class.slug())).collect()
    }

    #[test]
    fn every_line_of_the_lexicon_is_one_entry() {
        let entries = Labels::entries();
        let mut words: Vec<&String> = entries.iter().map(|(word, _)| word).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), entries.len());
        assert!(LabelClass::ALL.iter().all(|class| entries.iter().any(|(_, of)| of == class)));
    }

    #[test]
    fn plurals_follow_by_rule() {
        assert_eq!(
            labels("gunmen, militias and sleeper cells"),
            ["gunman militarising", "militia militarising", "sleeper-cell militarising"]
        );
        assert_eq!(labels("mujahideen"), ["mujahideen religious"]);
    }

    #[test]
    fn compounds_are_labels_of_their_own() {
        assert_eq!(
            labels("a smaller al-Qaeda-linked group and pro-Iranian militias"),
            ["al-qaeda-linked linked", "group neutral", "pro-iranian linked", "militia militarising"]
        );
    }

    #[test]
    fn a_label_within_another_compound_is_none() {
        assert_eq!(labels("anti-terrorist raids on terrorist-held towns"), Vec::<String>::new());
        assert_eq!(labels("Salafi-jihadist"), ["salafi-jihadist religious"]);
        assert_eq!(labels("Takfiri-terrorist"), ["takfiri religious", "terrorist condemning"]);
    }
}
