//! Writes the words that `prose` reads: those of the tagging library with their commonest part of speech, and the
//! forms that the inflecting library gives of each, turned round. Both libraries are needed here only, so that
//! neither their code nor the time to turn their tables round is part of the program.
//!
//! One line a word, six columns apart by tabs, empty where there is nothing to say: the word; its part of speech (a
//! name of Universal Dependencies); `v` where it can be the base of a verb, `c` where it is a verb of the cue
//! lexicon; the base of the verb of which it is a form; which form; the noun of which it is the plural. A form that
//! two words have belongs to the one that is no form itself and is a verb most often; among such, to the first by
//! the alphabet.

use english::{English, Form, Number, Person, Tense};
use harper_brill::{FreqDict, UPOS};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;

const CUES: &str = "lexicon/cues.txt";
/// How many verbs that are written alike are looked for.
const MOST_ALIKE: usize = 3;

/// The tagger as the library writes it; its rules over neighbouring tags are not used (see `prose/context.rs`).
#[derive(Deserialize)]
struct Written {
    base: FreqDict,
}

/// What is known of a word.
#[derive(Default)]
struct Word {
    tag: Option<UPOS>,
    flags: &'static str,
    form: Option<(String, &'static str)>,
    plural_of: Option<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={CUES}");
    let cues = std::fs::read_to_string(CUES)?;
    let written = serde_json::to_vec(&*harper_brill::brill_tagger())?;
    let library = serde_json::from_slice::<Written>(&written)?.base.mapping;
    let tags: BTreeMap<String, UPOS> = library.iter().map(|(word, tag)| (word.clone(), *tag)).collect();
    let mut table = String::new();
    for (word, known) in words(&tags, &cue_verbs(&cues)) {
        let tag = known.tag.map_or(String::new(), |tag| format!("{tag:?}"));
        let (base, form) = known.form.unwrap_or_default();
        let plural_of = known.plural_of.unwrap_or_default();
        writeln!(table, "{word}\t{tag}\t{}\t{base}\t{form}\t{plural_of}", known.flags)?;
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    Ok(std::fs::write(out.join("words.tsv"), table)?)
}

fn words(tags: &BTreeMap<String, UPOS>, cues: &BTreeSet<&str>) -> BTreeMap<String, Word> {
    let mut words: BTreeMap<String, Word> = BTreeMap::new();
    for (word, tag) in tags {
        words.entry(word.clone()).or_default().tag = Some(*tag);
    }
    let is_verb = |word: &str| cues.contains(word) || inflects(tags, word);
    for word in tags.keys().map(String::as_str).chain(cues.iter().copied()).filter(|word| is_verb(word)) {
        words.entry(word.to_owned()).or_default().flags = if cues.contains(word) { "vc" } else { "v" };
    }
    let verbs = tags.iter().filter(|(word, _)| is_verb(word));
    let mut verbs: Vec<_> = verbs.map(|(base, tag)| (base, *tag != UPOS::VERB, forms(base))).collect();
    let inflected: BTreeSet<String> =
        verbs.iter().flat_map(|(_, _, forms)| forms.iter().map(|(form, _)| form.clone())).collect();
    // `hid` is a form of `hide` before anything is a form of `hid`.
    verbs.sort_by_key(|(base, seldom, _)| (inflected.contains(base.as_str()), *seldom));
    for (base, _, forms) in verbs {
        for (form, kind) in forms {
            words.entry(form).or_default().form.get_or_insert_with(|| (base.clone(), kind));
        }
    }
    for (base, _) in tags.iter().filter(|(_, tag)| **tag == UPOS::NOUN) {
        let plural = English::noun(base, &Number::Plural);
        if plural != *base {
            words.entry(plural).or_default().plural_of.get_or_insert_with(|| base.clone());
        }
    }
    words
}

/// Whether a word is a verb most often, or a regular inflection of it is.
fn inflects(tags: &BTreeMap<String, UPOS>, base: &str) -> bool {
    let is_verb = |word: &str| matches!(tags.get(word), Some(UPOS::VERB | UPOS::AUX));
    let can_be = matches!(tags.get(base), Some(UPOS::NOUN | UPOS::ADJ | UPOS::ADP | UPOS::ADV | UPOS::PROPN));
    let stem = base.strip_suffix('e').unwrap_or(base);
    let last = base.chars().next_back().map(String::from).unwrap_or_default();
    let regular =
        [format!("{stem}ed"), format!("{stem}ing"), format!("{base}{last}ed"), format!("{base}{last}ing")];
    is_verb(base) || (can_be && regular.iter().any(|form| is_verb(form)))
}

/// Every form of a verb that differs from it. Verbs that are written alike (to lie, to lie) stand in the library
/// under numbers; one number too many gives the first again.
fn forms(base: &str) -> Vec<(String, &'static str)> {
    const FORMS: [(Tense, Form, &str); 4] = [
        (Tense::Past, Form::Finite, "past"),
        (Tense::Past, Form::Participle, "participle"),
        (Tense::Present, Form::Participle, "gerund"),
        (Tense::Present, Form::Finite, "third"),
    ];
    let mut forms: Vec<(String, &str)> = Vec::new();
    let mut sense = base.to_owned();
    for number in 2..=MOST_ALIKE + 1 {
        for (tense, form, kind) in FORMS {
            let word = English::verb(&sense, &Person::Third, &Number::Singular, &tense, &form);
            if word.contains('_') {
                return forms;
            }
            if word != base && !forms.iter().any(|(known, _)| *known == word) {
                forms.push((word, kind));
            }
        }
        sense = format!("{base}_{number}");
    }
    forms
}

/// The verbs of the cue lexicon, some of which the tagging library has not.
fn cue_verbs(lexicon: &str) -> BTreeSet<&str> {
    let mut verbs = BTreeSet::new();
    let mut verbal = false;
    for line in lexicon.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            verbal = line.starts_with("[verb");
        } else if let (true, Some((_, words))) = (verbal, line.split_once(':')) {
            verbs.extend(words.split_whitespace().map(|word| word.split('_').next().unwrap_or(word)));
        }
    }
    verbs
}
