//! Rules for dictionary forms: what to cut off and put at the end of a word, by its part of speech and its own end.
//! Only what the next shorter end does not say already is kept.

use crate::treebank::Sentence;
use crate::vocabulary::forms;
use parallax_parse::{LONGEST_END, LemmaFile, normal};
use std::collections::BTreeMap;

/// How to make one form of another.
type Edit = (u8, String);

/// What words with an end become, and how often.
type Counts = BTreeMap<Edit, u32>;

/// The rules for the forms of these sentences.
pub(crate) fn learn(sentences: &[Sentence]) -> LemmaFile {
    // By tag and end; `^` before a whole word.
    let mut ends: BTreeMap<(String, String), Counts> = BTreeMap::new();
    let mut word = String::new();
    for sentence in sentences {
        for (form, token) in forms(sentence).iter().zip(sentence) {
            // The parser takes names and what has digits as they are.
            let digits = form.text.contains(|c: char| c.is_ascii_digit());
            if token.relation == "goeswith" || token.lemma == "_" || token.xpos == "NNP" || digits {
                continue;
            }
            let name = token.xpos == "NNPS";
            normal(form, &mut word);
            let word = if name { form.text.to_owned() } else { word.clone() };
            let as_written = name || token.lemma == "I";
            let lemma = if as_written { token.lemma.clone() } else { token.lemma.to_lowercase() };
            let edit = edit(&word, &lemma);
            let mut count = |end: String| {
                *ends.entry((token.xpos.clone(), end)).or_default().entry(edit.clone()).or_default() += 1;
            };
            let starts: Vec<usize> = word.char_indices().rev().map(|(at, _)| at).take(LONGEST_END).collect();
            count(format!("^{word}"));
            count(String::new());
            for start in starts {
                count(word[start..].to_owned());
            }
        }
    }
    let best: BTreeMap<&(String, String), &Edit> =
        ends.iter().filter_map(|(key, counts)| Some((key, best(counts)?))).collect();
    let mut edits: Vec<Edit> = Vec::new();
    let (mut rules, mut uses) = (String::new(), Vec::new());
    for ((tag, end), edit) in &best {
        let total: u32 = ends[&(tag.clone(), end.clone())].values().sum();
        let whole = end.starts_with('^') && end.len() > 1;
        // A long end that was seen once says nothing; a whole word does where its end says otherwise.
        let rare = total < 2 && !whole && !end.is_empty();
        let mut shorter = end.strip_prefix('^').filter(|_| whole).unwrap_or(end).to_owned();
        if whole {
            let from = shorter.char_indices().rev().nth(LONGEST_END - 1).map_or(0, |(at, _)| at);
            shorter.drain(..from);
            shorter.insert(0, ' ');
        }
        let said = said_by_shorter(&best, &ends, tag, &shorter);
        if rare || !end.is_empty() && said == Some(*edit) || end.contains(['\n', '\t']) {
            continue;
        }
        let number = edits.iter().position(|known| known == *edit).unwrap_or_else(|| {
            edits.push((*edit).clone());
            edits.len() - 1
        });
        rules.extend([tag.as_str(), "\t", end, "\n"]);
        uses.push(number as u16);
    }
    LemmaFile { edits, rules, uses }
}

/// What the ends shorter than `end` by a character or more say, the longest first.
fn said_by_shorter<'a>(
    best: &BTreeMap<&(String, String), &'a Edit>,
    ends: &BTreeMap<(String, String), Counts>,
    tag: &str,
    end: &str,
) -> Option<&'a Edit> {
    let mut chars = end.chars();
    while chars.next().is_some() {
        let key = (tag.to_owned(), chars.as_str().to_owned());
        let seen = ends.get(&key).map_or(0, |counts| counts.values().sum::<u32>());
        if seen >= 2 || key.1.is_empty() {
            return best.get(&key).copied();
        }
    }
    None
}

fn best(counts: &Counts) -> Option<&Edit> {
    counts
        .iter()
        .max_by_key(|(edit, count)| (**count, std::cmp::Reverse((*edit).clone())))
        .map(|(edit, _)| edit)
}

fn edit(word: &str, lemma: &str) -> Edit {
    let same = word.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
    let cut = word.chars().count() - same;
    (cut.min(255) as u8, lemma.chars().skip(same).collect())
}
