//! Whether an attribution answers what somebody else has said, by the words of `lexicon/rejoinders.txt`.

use parallax_model::{Attribution, CueClass};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The most words of a content that only names what was said.
const SHORT: usize = 6;

/// How an attribution answers what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rejoinder {
    /// `denied it`.
    Pointing,
    /// `dismissed the remarks`, `did not agree with Berg's assessment`, `called the claim baseless`.
    Said,
    /// `denied any wrongdoing`; `denied the allegations`, which may also name what was said without accusing.
    Accused { said: bool },
    /// `retorted that it was not so`.
    Retort,
}

/// How an attribution with that content answers; `None` where it does not.
pub(super) fn rejoinder(attribution: &Attribution, content: &str) -> Option<Rejoinder> {
    let cue = attribution.cue_lemma.replace(' ', "_");
    if !attribution.negated && is(Class::Retorting, &cue) {
        return Some(Rejoinder::Retort);
    }
    // Others reject what was proposed.
    let denies = if attribution.negated {
        is(Class::Agreeing, &cue)
    } else {
        is(Class::Denying, &cue) && attribution.cue_class != CueClass::Neutral
    };
    let calls = !attribution.negated && is(Class::Calling, &cue);
    let mut words: Vec<&str> =
        content.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    if calls {
        words.pop().filter(|last| is(Class::Untrue, &last.to_lowercase()))?;
    }
    if !denies && !calls || words.is_empty() || words.len() > SHORT {
        return None;
    }
    let (mut said, mut accused) = (false, false);
    for word in words {
        let lower = word.to_lowercase();
        let singular = lower.strip_suffix('s').unwrap_or(&lower);
        let either = |class| is(class, &lower) || is(class, singular);
        let names = word.starts_with(char::is_uppercase) || lower == "s";
        if !either(Class::Accused) && !either(Class::Said) && !is(Class::Pointing, &lower) && !names {
            return None;
        }
        said |= either(Class::Said);
        accused |= either(Class::Accused);
    }
    Some(match (accused, said) {
        (true, said) => Rejoinder::Accused { said },
        (false, true) => Rejoinder::Said,
        (false, false) => Rejoinder::Pointing,
    })
}

/// What a word does; the lexicon's header explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Denying,
    Agreeing,
    Retorting,
    Calling,
    Pointing,
    Said,
    Accused,
    Untrue,
}

impl Class {
    const ALL: [(Self, &str); 8] = [
        (Self::Denying, "denying"),
        (Self::Agreeing, "agreeing"),
        (Self::Retorting, "retorting"),
        (Self::Calling, "calling"),
        (Self::Pointing, "pointing"),
        (Self::Said, "said"),
        (Self::Accused, "accused"),
        (Self::Untrue, "untrue"),
    ];
}

static WORDS: LazyLock<BTreeMap<Class, BTreeSet<&'static str>>> = LazyLock::new(|| {
    let mut words: BTreeMap<Class, BTreeSet<&'static str>> = BTreeMap::new();
    for line in include_str!("../../lexicon/rejoinders.txt").lines() {
        let section = line.strip_prefix('[').and_then(|line| line.split_once(']'));
        let class = |name: &str| Class::ALL.iter().find(|(_, known)| *known == name);
        if let Some((class, of)) = section.and_then(|(name, of)| Some((class(name)?.0, of))) {
            words.entry(class).or_default().extend(of.split_whitespace());
        }
    }
    words
});

fn is(class: Class, word: &str) -> bool {
    WORDS.get(&class).is_some_and(|words| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lexicon_is_of_a_class() {
        for line in include_str!("../../lexicon/rejoinders.txt").lines() {
            let known = || {
                let name = line.strip_prefix('[').and_then(|line| line.split_once(']'));
                name.is_some_and(|(name, _)| Class::ALL.iter().any(|(_, known)| *known == name))
            };
            assert!(line.is_empty() || line.starts_with('#') || known(), "{line}");
        }
        assert!(Class::ALL.iter().all(|(class, _)| WORDS.contains_key(class)));
    }
}
