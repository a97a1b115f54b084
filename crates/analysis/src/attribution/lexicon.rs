//! The cue lexicon (`lexicon/cues.txt`, whose header tells its classes and frames), made ready for look-up.

use parallax_model::CueClass;
use rustc_hash::FxHashMap;

/// What kind of word a cue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueKind {
    Verb,
    Noun,
    Adjective,
    Adverb,
}

/// The complements that a cue takes, as a set; prepositions stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Frames(u16);

impl Frames {
    pub(super) const QUOTE: Self = Self(1);
    pub(super) const THAT: Self = Self(1 << 1);
    pub(super) const WH: Self = Self(1 << 2);
    pub(super) const TO: Self = Self(1 << 3);
    pub(super) const ORDER: Self = Self(1 << 4);
    pub(super) const NOUN: Self = Self(1 << 5);
    pub(super) const ING: Self = Self(1 << 6);
    pub(super) const AS: Self = Self(1 << 7);
    pub(super) const SMALL: Self = Self(1 << 8);
    pub(super) const TELLER: Self = Self(1 << 9);
    pub(super) const RAISE: Self = Self(1 << 10);
    pub(super) const RELAY: Self = Self(1 << 11);

    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "quote" => Self::QUOTE,
            "that" => Self::THAT,
            "wh" => Self::WH,
            "to" => Self::TO,
            "order" => Self::ORDER,
            "noun" => Self::NOUN,
            "ing" => Self::ING,
            "as" => Self::AS,
            "small" => Self::SMALL,
            "teller" => Self::TELLER,
            "raise" => Self::RAISE,
            "relay" => Self::RELAY,
            _ => return None,
        })
    }

    pub(super) fn has(self, frame: Self) -> bool {
        self.0 & frame.0 != 0
    }

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One use of a cue.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    pub(super) kind: CueKind,
    pub(super) class: CueClass,
    pub(super) frames: Frames,
    /// Prepositions of its complements.
    pub(super) prepositions: Vec<&'static str>,
    /// What must stand after the verb: `out` of `point out`.
    pub(super) particle: Option<&'static str>,
}

impl Cue {
    pub(super) fn takes(&self, frame: Frames) -> bool {
        self.frames.has(frame)
    }
}

/// All cues by the dictionary form of their first word.
pub(super) struct Lexicon {
    cues: FxHashMap<&'static str, Vec<Cue>>,
}

impl Lexicon {
    pub(super) fn read() -> Self {
        let mut lexicon = Self { cues: FxHashMap::default() };
        let mut section = (CueKind::Verb, Frames::default(), Vec::new());
        for line in include_str!("../../lexicon/cues.txt").lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(head) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                section = read_head(head);
            } else if let Some((class, words)) = line.split_once(':') {
                let Some(class) = CueClass::from_slug(class) else { continue };
                for word in words.split_whitespace() {
                    lexicon.add(word, class, &section);
                }
            }
        }
        lexicon
    }

    fn add(&mut self, word: &'static str, class: CueClass, section: &(CueKind, Frames, Vec<&'static str>)) {
        let (lemma, particle) = match word.split_once('_') {
            Some((lemma, particle)) => (lemma, Some(particle)),
            None => (word, None),
        };
        let (kind, frames, prepositions) = section.clone();
        self.cues.entry(lemma).or_default().push(Cue { kind, class, frames, prepositions, particle });
    }

    /// The uses of the word as that kind of cue, as the lexicon orders them.
    pub(super) fn cues(&self, lemma: &str, kind: CueKind) -> impl Iterator<Item = &Cue> {
        self.cues.get(lemma).into_iter().flatten().filter(move |cue| cue.kind == kind)
    }

    /// Whether the word introduces or interrupts speech.
    pub(super) fn speaks(&self, lemma: &str) -> bool {
        self.cues(lemma, CueKind::Verb).any(|cue| cue.takes(Frames::QUOTE))
    }

    /// Whether the word is a cue of that kind at all.
    pub(super) fn knows(&self, lemma: &str, kind: CueKind) -> bool {
        self.cues(lemma, kind).next().is_some()
    }
}

fn read_head(head: &'static str) -> (CueKind, Frames, Vec<&'static str>) {
    let (kind, rest) = head.split_once(':').unwrap_or((head, ""));
    let kind = match kind {
        "noun" => CueKind::Noun,
        "adjective" => CueKind::Adjective,
        "adverb" => CueKind::Adverb,
        _ => CueKind::Verb,
    };
    let frames = rest.split_whitespace().filter_map(Frames::named).fold(Frames::default(), Frames::with);
    let prepositions = rest.split_whitespace().filter_map(|word| word.strip_prefix('+')).collect();
    (kind, frames, prepositions)
}
