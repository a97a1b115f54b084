//! Dictionary forms, and which form of a verb a word is: as the library inflects the tagger's words; for words
//! that the tagger does not know, by ending.

use super::Tag;
use super::lexical::{Word, Words};
use smol_str::SmolStr;

/// Which form of a verb a word can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum VerbForm {
    /// No verb.
    None,
    /// `say`: infinitive, imperative, or present with a plural.
    Base,
    /// `says`.
    Third,
    /// `said`, `took`; for verbs whose past and participle look alike, where no auxiliary goes before.
    Past,
    /// `taken`; `said` after an auxiliary.
    Participle,
    /// `saying`.
    Gerund,
}

/// The dictionary form of `lower` (lower-cased, apostrophes straight) as that part of speech.
pub(super) fn lemma(lower: &SmolStr, tag: Tag, words: &Words) -> SmolStr {
    match tag {
        Tag::Noun => noun(lower, words),
        Tag::Part if lower.ends_with('t') => {
            words.word(lower).irregular.map_or_else(|| lower.clone(), SmolStr::new_static)
        }
        _ => lower.clone(),
    }
}

/// The base and form of `lower`, where it can be a form of a verb; `known` is what is known of it.
pub(super) fn verb(lower: &SmolStr, known: &Word, words: &Words) -> Option<(SmolStr, VerbForm)> {
    if let Some(base) = known.irregular.filter(|base| words.is_verb(base)) {
        return Some((SmolStr::new_static(base), form_of_auxiliary(lower)));
    }
    if let Some((base, form)) = known.form_of {
        return Some((SmolStr::new_static(base), form));
    }
    if let Some(base) = strip(lower, "ing", words) {
        return Some((base, VerbForm::Gerund));
    }
    if let Some(base) = strip(lower, "ed", words) {
        return Some((base, VerbForm::Past));
    }
    if let Some(base) = strip_s(lower).filter(|base| words.is_verb(base)) {
        return Some((base, VerbForm::Third));
    }
    known.is_verb.then(|| (lower.clone(), VerbForm::Base))
}

fn form_of_auxiliary(lower: &str) -> VerbForm {
    match lower {
        "been" | "done" => VerbForm::Participle,
        "being" | "having" | "doing" | "lying" | "dying" | "tying" | "vying" => VerbForm::Gerund,
        "was" | "were" | "had" | "did" | "'d" => VerbForm::Past,
        "is" | "has" | "does" | "'s" => VerbForm::Third,
        _ => VerbForm::Base,
    }
}

/// `claimed` → `claim`, `noted` → `note`, `planned` → `plan`, `denied` → `deny`.
fn strip(lower: &str, ending: &str, words: &Words) -> Option<SmolStr> {
    let stem = lower.strip_suffix(ending).filter(|stem| stem.len() > 1)?;
    if let Some(y) = stem.strip_suffix('i').filter(|_| ending == "ed") {
        return Some(SmolStr::from_iter([y, "y"]));
    }
    let with_e = SmolStr::from_iter([stem, "e"]);
    let doubled = || {
        let last = stem.chars().next_back()?;
        let short = stem.strip_suffix(last)?;
        (short.ends_with(last) && last.is_ascii_alphabetic()).then(|| SmolStr::new(short))
    };
    let doubled = doubled();
    let candidates = [Some(with_e.clone()), Some(SmolStr::new(stem)), doubled.clone()];
    if let Some(known) = candidates.into_iter().flatten().find(|c| words.is_base(c)) {
        return Some(known);
    }
    if !words.is_verb_form(lower) && !stem.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return None;
    }
    Some(if takes_e(stem) { with_e } else { doubled.unwrap_or_else(|| SmolStr::new(stem)) })
}

/// Stems that end so lost an `e`: `decid-`, `argu-`, `manag-`, `advoc-at-`.
fn takes_e(stem: &str) -> bool {
    let short = stem.chars().filter(|c| "aeiouy".contains(*c)).count() > 1;
    ["u", "v", "c", "dg", "ang", "iz", "is", "at", "ur", "ir"].iter().any(|end| stem.ends_with(end)) && short
}

/// The word without the `s` of a third person or plural.
pub(super) fn strip_s(lower: &str) -> Option<SmolStr> {
    let stem = lower.strip_suffix('s').filter(|stem| stem.len() > 1 && !stem.ends_with(['s', 'u', 'i']))?;
    if let Some(y) = stem.strip_suffix("ie").filter(|y| y.len() > 1) {
        return Some(SmolStr::from_iter([y, "y"]));
    }
    let hissing =
        stem.strip_suffix('e').filter(|s| ["s", "x", "z", "ch", "sh", "o"].iter().any(|h| s.ends_with(h)));
    match hissing {
        Some(short) if !short.ends_with("us") && !short.ends_with("as") && !short.ends_with("os") => {
            Some(SmolStr::new(if keeps_e(short) { stem } else { short }))
        }
        _ => Some(SmolStr::new(stem)),
    }
}

/// `advises` and `houses` keep their `e`; `passes` and `wishes` do not.
fn keeps_e(short: &str) -> bool {
    short.ends_with('z') || (short.ends_with('s') && !short.ends_with("ss")) || short.ends_with("ach-")
}

fn noun(lower: &SmolStr, words: &Words) -> SmolStr {
    let known = words.word(lower);
    if let Some(base) = known.irregular.or(known.plural_of) {
        return SmolStr::new_static(base);
    }
    if let Some(stem) = lower.strip_suffix('s').filter(|stem| stem.ends_with('e') && words.is_known(stem)) {
        return SmolStr::new(stem);
    }
    match strip_s(lower) {
        Some(base) if base.len() > 3 || known.tag.is_none() || words.is_known(&base) => base,
        _ => lower.clone(),
    }
}
