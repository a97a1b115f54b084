//! From a form to its dictionary form: the inflections that the library gives for every word of the tagging
//! library, turned round. A form that two words have belongs to the one that is no form itself and is a verb
//! most often; among such, to the first by the alphabet.

use super::Tag;
use super::lemma::VerbForm;
use super::lexical::Words;
use english::{English, Form, Number, Person, Tense};
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;

/// How many verbs that are written alike are looked for.
const MOST_ALIKE: usize = 3;

/// Forms and what they are forms of.
pub(super) struct Inflections {
    verbs: FxHashMap<SmolStr, (SmolStr, VerbForm)>,
    plurals: FxHashMap<SmolStr, SmolStr>,
}

impl Inflections {
    /// The inflections of all of the tagger's words.
    pub(super) fn of(words: &Words) -> Self {
        let mut inflections = Self { verbs: FxHashMap::default(), plurals: FxHashMap::default() };
        let mut bases = words.all();
        bases.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let verbs = bases.iter().filter(|(word, _)| words.is_verb(word));
        let mut verbs: Vec<_> = verbs.map(|(base, tag)| (base, *tag != Tag::Verb, forms(base))).collect();
        let inflected: FxHashSet<String> =
            verbs.iter().flat_map(|(_, _, forms)| forms.iter().map(|(form, _)| form.clone())).collect();
        // `hid` is a form of `hide` before anything is a form of `hid`.
        verbs.sort_by_key(|(base, seldom, _)| (inflected.contains(base.as_str()), *seldom));
        for (base, _, forms) in verbs {
            for (form, kind) in forms {
                inflections.verbs.entry(form.into()).or_insert_with(|| (base.clone(), kind));
            }
        }
        for (base, _) in bases.iter().filter(|(_, tag)| *tag == Tag::Noun) {
            let plural = English::noun(base, &Number::Plural);
            if plural != base.as_str() {
                inflections.plurals.entry(plural.into()).or_insert_with(|| base.clone());
            }
        }
        inflections
    }

    /// The base and form of a verb's form; `None` for a base, and for what no known verb has.
    pub(super) fn of_verb(&self, lower: &str) -> Option<(SmolStr, VerbForm)> {
        self.verbs.get(lower).cloned()
    }

    /// The noun of a plural.
    pub(super) fn of_plural(&self, lower: &str) -> Option<SmolStr> {
        self.plurals.get(lower).cloned()
    }
}

/// Every form of a verb that differs from it. Verbs that are written alike (to lie, to lie) stand in the library
/// under numbers; one number too many gives the first again.
fn forms(base: &str) -> Vec<(String, VerbForm)> {
    const FORMS: [(Tense, Form, VerbForm); 4] = [
        (Tense::Past, Form::Finite, VerbForm::Past),
        (Tense::Past, Form::Participle, VerbForm::Participle),
        (Tense::Present, Form::Participle, VerbForm::Gerund),
        (Tense::Present, Form::Finite, VerbForm::Third),
    ];
    let mut forms = Vec::new();
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
