//! What a verb does to who speaks beside it (`lexicon/acts.txt`, whose header tells its sections), ready for look-up.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const LEXICON: &str = include_str!("../../lexicon/acts.txt");

/// A section of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// It makes, lets or asks its object do something.
    Makes,
    /// It gives out a text.
    Issues,
    /// It says little beside a noun that tells what is said.
    Gives,
    /// It tells an effect, a proof or a chance.
    Effects,
}

impl Act {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Makes, "makes"),
        (Self::Issues, "issues"),
        (Self::Gives, "gives"),
        (Self::Effects, "effects"),
    ];

    /// Whether the verb, in its dictionary form, does this.
    pub(super) fn is_of(self, lemma: &str) -> bool {
        static ACTS: LazyLock<FxHashMap<&str, u8>> = LazyLock::new(read);
        ACTS.get(lemma).is_some_and(|acts| acts & self.bit() != 0)
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

fn read() -> FxHashMap<&'static str, u8> {
    let mut acts: FxHashMap<&str, u8> = FxHashMap::default();
    let mut bit = 0;
    for line in LEXICON.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            bit = Act::ALL.iter().find(|(_, known)| *known == name).map_or(0, |(act, _)| act.bit());
        } else {
            for verb in line.split_whitespace() {
                *acts.entry(verb).or_default() |= bit;
            }
        }
    }
    acts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_an_act_and_every_verb_stands_in_one() {
        let names = LEXICON.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        assert_eq!(names.collect::<Vec<_>>(), Act::ALL.map(|(_, name)| name));
        for (verb, acts) in read() {
            assert!(acts != 0 && verb.bytes().all(|letter| letter.is_ascii_lowercase()), "{verb}");
        }
        assert!(Act::Makes.is_of("force") && !Act::Makes.is_of("say"));
    }
}
