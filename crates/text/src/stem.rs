//! A word's stem: what its inflections and nearest derivations share. Coarser than a dictionary form, because
//! headlines in title case hide whether a word is a noun, a verb or a name.

use smol_str::SmolStr;

/// The stem of a lower-cased word.
pub fn stem(lower: &str) -> SmolStr {
    let word = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if word.len() < 4 || !word.is_ascii() || !word.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return SmolStr::new(word);
    }
    let singular = plural(word);
    let base = participle(&singular);
    let base = base.strip_suffix('e').filter(|short| short.len() > 2).unwrap_or(&base);
    match base.strip_suffix('y').filter(|short| short.len() > 2) {
        Some(short) => SmolStr::from_iter([short, "i"]),
        None => SmolStr::new(base),
    }
}

/// Without the `s` of a plural or a third person.
fn plural(word: &str) -> SmolStr {
    if let Some(short) = word.strip_suffix("ies") {
        return SmolStr::from_iter([short, "y"]);
    }
    let hissing = |short: &&str| ["s", "x", "z", "ch", "sh"].iter().any(|end| short.ends_with(end));
    if let Some(short) = word.strip_suffix("es").filter(hissing) {
        return SmolStr::new(short);
    }
    let short = word.strip_suffix('s').filter(|short| !short.ends_with(['s', 'u', 'i']));
    SmolStr::new(short.unwrap_or(word))
}

/// Without `ed` or `ing`, and without the consonant that these double.
fn participle(word: &str) -> SmolStr {
    if let Some(short) = word.strip_suffix("ied") {
        return SmolStr::from_iter([short, "y"]);
    }
    let has_vowel = |short: &&str| short.len() > 1 && short.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let short = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")).filter(has_vowel);
    let Some(short) = short else { return SmolStr::new(word) };
    let last = short.chars().next_back().unwrap_or(' ');
    match short.strip_suffix(last) {
        Some(single) if single.ends_with(last) && !"lsz".contains(last) => SmolStr::new(single),
        _ => SmolStr::new(short),
    }
}
