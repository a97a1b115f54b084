//! The classes of predicates (`lexicon/classes.txt`, whose header tells how they are made), ready for look-up.

use super::thing::forms;
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;
use std::sync::LazyLock;

const LEXICON: &str = include_str!("../../lexicon/classes.txt");

/// Verbs that say nothing without their object.
const LIGHT: &[&str] = &[
    "be", "have", "do", "make", "take", "get", "give", "go", "come", "see", "hold", "put", "set", "keep",
    "find", "know", "think", "want", "say", "tell", "use", "let", "seem", "become", "need", "show", "look",
    "call", "work", "turn", "add", "ask", "talk", "speak", "like", "feel", "happen", "include", "bring",
    "start", "begin", "continue", "try", "seek", "want", "hope", "plan", "expect", "run", "move", "live",
    "provide", "involve", "follow", "lead", "mean", "help", "believe", "write", "report", "note", "describe",
    "refer", "cause", "change", "base", "relate", "play", "raise", "reach", "serve", "face", "carry",
    "conduct", "cut", "pass", "place", "leave", "stop", "end", "refuse", "fail", "decline", "appear",
    "remain", "consider", "concern", "receive", "read", "hear", "watch",
];

/// A class of predicates: one of the lexicon's, or a verb that stands in none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Class(SmolStr);

/// What else is known of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flag {
    /// It happens to its object one time only.
    Once,
    /// Only one can do it.
    Sole,
    /// It is counted, and grows.
    Toll,
}

/// What the lexicon says of one class.
struct Entry {
    opposites: Vec<&'static str>,
    once: bool,
    sole: bool,
    toll: bool,
    /// The class that stands for it and for all that exclude it.
    axis: &'static str,
}

struct Lexicon {
    entries: FxHashMap<&'static str, Entry>,
    /// Every verb of the two tables below.
    words: FxHashSet<&'static str>,
    /// Verbs, with their particles: `pull_out`.
    verbs: FxHashMap<&'static str, &'static str>,
    /// Verbs with a word of their object.
    pairs: FxHashMap<(&'static str, SmolStr), &'static str>,
    /// Nouns made of the verbs.
    nouns: FxHashMap<&'static str, &'static str>,
}

static KNOWN: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

impl Class {
    /// The class that the lexicon gives a verb, written with its particle where it has one (`pull_out`), whose object
    /// holds `things`.
    pub(crate) fn of_verb<'t>(verb: &str, things: impl IntoIterator<Item = &'t SmolStr>) -> Option<Self> {
        let verb = *KNOWN.words.get(verb)?;
        let mut things = things.into_iter();
        let pair = things.find_map(|thing| KNOWN.pairs.get(&(verb, thing.clone())));
        pair.or_else(|| KNOWN.verbs.get(verb)).map(|class| Self(SmolStr::new_static(class)))
    }

    /// The class of a verb that the lexicon does not hold; `None` where it says nothing without its object.
    pub(crate) fn of_other(verb: &str) -> Option<Self> {
        (!LIGHT.contains(&verb)).then(|| Self(SmolStr::new(verb)))
    }

    /// The class of a noun that tells what happens.
    pub(crate) fn of_noun(lemma: &str) -> Option<Self> {
        KNOWN.nouns.get(lemma).map(|class| Self(SmolStr::new_static(class)))
    }

    /// Whether the verb with this particle tells something of its own.
    pub(crate) fn is_phrasal(verb: &str) -> bool {
        KNOWN.words.contains(verb)
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.0
    }

    /// The name that it shares with the classes that exclude it.
    pub(crate) fn axis(&self) -> &str {
        KNOWN.entries.get(self.0.as_str()).map_or(&self.0, |entry| entry.axis)
    }

    /// Whether both can't be so of the same subject and object.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        let names = |one: &Self, other: &Self| {
            KNOWN.entries.get(one.name()).is_some_and(|entry| entry.opposites.contains(&other.name()))
        };
        names(self, other) || names(other, self)
    }

    /// Whether the lexicon holds it.
    pub(crate) fn is_known(&self) -> bool {
        KNOWN.entries.contains_key(self.name())
    }

    /// Whether the lexicon gives it the flag.
    pub(crate) fn has(&self, flag: Flag) -> bool {
        KNOWN.entries.get(self.name()).is_some_and(|entry| match flag {
            Flag::Once => entry.once,
            Flag::Sole => entry.sole,
            Flag::Toll => entry.toll,
        })
    }
}

impl Lexicon {
    fn read() -> Self {
        let mut lexicon = Self {
            entries: FxHashMap::default(),
            words: FxHashSet::default(),
            verbs: FxHashMap::default(),
            pairs: FxHashMap::default(),
            nouns: FxHashMap::default(),
        };
        for line in LEXICON.lines().filter(|line| !line.starts_with('#')) {
            let Some((head, members)) = line.split_once(':') else { continue };
            let mut words = head.split_whitespace();
            let Some(name) = words.next() else { continue };
            let has = |flag: &str| words.clone().any(|word| word == flag);
            let (once, sole, toll) = (has("once"), has("sole"), has("toll"));
            let opposites = words.filter_map(|word| word.strip_prefix('!')).collect();
            lexicon.entries.insert(name, Entry { opposites, once, sole, toll, axis: name });
            members.split_whitespace().for_each(|member| lexicon.add(name, member));
        }
        lexicon.find_axes();
        lexicon
    }

    fn add(&mut self, class: &'static str, member: &'static str) {
        if let Some(noun) = member.strip_prefix('=') {
            self.nouns.entry(noun).or_insert(class);
        } else if let Some((verb, object)) = member.split_once('+') {
            self.words.insert(verb);
            for form in forms(object) {
                self.pairs.entry((verb, form)).or_insert(class);
            }
        } else {
            self.words.insert(member);
            self.verbs.entry(member).or_insert(class);
        }
    }

    /// Classes that exclude each other, directly or by a third, get the first of their names.
    fn find_axes(&mut self) {
        let mut names: Vec<&'static str> = self.entries.keys().copied().collect();
        names.sort_unstable();
        let pairs: Vec<(&'static str, &'static str)> = names
            .iter()
            .filter_map(|name| Some((*name, self.entries.get(name)?)))
            .flat_map(|(name, entry)| entry.opposites.iter().map(move |other| (name, *other)))
            .collect();
        // The chains are short, so a name reaches every class of its chain within as many rounds.
        for _ in 0..8 {
            for (a, b) in &pairs {
                let axis = |name: &str| self.entries.get(name).map(|entry| entry.axis);
                let Some(first) = [axis(a), axis(b)].into_iter().flatten().min() else { continue };
                for name in [a, b] {
                    if let Some(entry) = self.entries.get_mut(name) {
                        entry.axis = first;
                    }
                }
            }
        }
    }
}
