//! Trees in another dress: as a headline tells them (no articles, no auxiliaries, present tense, capitals, a colon
//! after the speaker), with quotation marks where there were none or without those that there were, without commas, and
//! with words that the treebanks do not have.

use crate::random::Random;
use crate::treebank::{Sentence, Word};
use std::collections::BTreeSet;

/// A headline of a sentence, where it makes one.
pub(crate) fn headline(sentence: &Sentence, random: &mut Random) -> Option<Sentence> {
    if sentence.len() > 40 || sentence.len() < 4 || !sentence.iter().any(|word| word.upos == "VERB") {
        return None;
    }
    let mut words = if random.chance(0.3) {
        speaker_first(sentence).unwrap_or_else(|| sentence.clone())
    } else {
        sentence.clone()
    };
    let auxiliaries = random.chance(0.7);
    let present = random.chance(0.85);
    let commas = random.chance(0.5);
    let future = random.chance(0.5);
    let mut dropped = BTreeSet::new();
    for at in 0..words.len() {
        if words.iter().any(|word| word.head == at + 1) {
            continue;
        }
        let word = &mut words[at];
        let article = word.relation == "det" && matches!(word.lemma.as_str(), "a" | "an" | "the");
        let be = word.lemma == "be" && matches!(word.relation.as_str(), "aux" | "aux:pass" | "cop");
        if article
            || auxiliaries && be
            || word.upos == "PUNCT" && word.form == "." && at + 1 == sentence.len()
        {
            dropped.insert(at);
        } else if commas && word.relation == "cc" && word.lemma == "and" {
            set(word, ",", ",", "PUNCT", ",", "punct");
            word.spaced = false;
        } else if future && word.relation == "aux" && word.lemma == "will" {
            set(word, "to", "to", "PART", "TO", "mark");
        }
    }
    if present {
        for at in 0..words.len() {
            if words[at].xpos == "VBD" && words[at].upos == "VERB" {
                make_present(&mut words, at);
            }
        }
    }
    let mut out = without(&words, &dropped)?;
    match random.next() % 5 {
        0..=1 => out.iter_mut().for_each(|word| capitalise(word, 4)),
        2 => out.iter_mut().for_each(|word| capitalise(word, 0)),
        3 if random.chance(0.3) => out.iter_mut().for_each(|word| word.form = word.form.to_uppercase()),
        _ => {}
    }
    if let Some(first) = out.first_mut() {
        capitalise(first, 0);
        first.spaced = true;
    }
    Some(out)
}

pub(crate) fn set(word: &mut Word, form: &str, lemma: &str, upos: &str, xpos: &str, relation: &str) {
    form.clone_into(&mut word.form);
    lemma.clone_into(&mut word.lemma);
    upos.clone_into(&mut word.upos);
    xpos.clone_into(&mut word.xpos);
    relation.clone_into(&mut word.relation);
}

fn make_present(words: &mut [Word], at: usize) {
    let plural = words.iter().any(|word| {
        word.head == at + 1
            && word.relation == "nsubj"
            && (matches!(word.xpos.as_str(), "NNS" | "NNPS")
                || matches!(word.lemma.as_str(), "they" | "we" | "you" | "I" | "these" | "those"))
    });
    let word = &mut words[at];
    let lemma = word.lemma.clone();
    if plural {
        word.form = lemma;
        "VBP".clone_into(&mut word.xpos);
        return;
    }
    word.form = match lemma.as_str() {
        "have" => "has".to_owned(),
        "be" => "is".to_owned(),
        "do" => "does".to_owned(),
        "go" => "goes".to_owned(),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| lemma.ends_with(end)) => format!("{lemma}es"),
        _ if lemma.ends_with('y') && !vowel_before_y(&lemma) => format!("{}ies", &lemma[..lemma.len() - 1]),
        _ => format!("{lemma}s"),
    };
    "VBZ".clone_into(&mut word.xpos);
}

fn vowel_before_y(lemma: &str) -> bool {
    ["ay", "ey", "oy", "uy"].iter().any(|end| lemma.ends_with(end))
}

pub(crate) fn capitalise(word: &mut Word, shortest: usize) {
    if word.form.len() < shortest && matches!(word.upos.as_str(), "ADP" | "DET" | "CCONJ" | "PART" | "SCONJ")
    {
        return;
    }
    let mut chars = word.form.chars();
    if let Some(first) = chars.next() {
        word.form = first.to_uppercase().chain(chars).collect();
    }
}

/// `Minister: talks failed`, of `The minister said the talks failed`.
fn speaker_first(sentence: &Sentence) -> Option<Sentence> {
    let root = sentence.iter().position(|word| word.head == 0 && word.upos == "VERB")?;
    let of = |relation: &str| sentence.iter().position(|w| w.head == root + 1 && w.relation == relation);
    let (subject, clause) = (of("nsubj")?, of("ccomp")?);
    let (from, to) = reach(sentence, subject)?;
    let (start, end) = reach(sentence, clause)?;
    if to > root || start < root || sentence[subject].upos == "PRON" {
        return None;
    }
    let start = if sentence[start].relation == "mark" { start + 1 } else { start };
    let mut words: Sentence = sentence[from..to].to_vec();
    let shift = |head: usize, base: usize, at: usize| head - base + at;
    for word in &mut words {
        word.head = if word.head == root + 1 { 0 } else { shift(word.head, from, 0) };
    }
    words[subject - from].head = 0;
    "root".clone_into(&mut words[subject - from].relation);
    let colon = words.len();
    let mut mark = sentence[root].clone();
    set(&mut mark, ":", ":", "PUNCT", ":", "punct");
    mark.spaced = false;
    mark.head = clause - start + colon + 2;
    words.push(mark);
    for (at, word) in sentence[start..end].iter().enumerate() {
        let mut word = word.clone();
        if at + start == clause {
            word.head = subject - from + 1;
            "parataxis".clone_into(&mut word.relation);
        } else {
            word.head = shift(word.head, start, colon + 1);
        }
        words.push(word);
    }
    Some(words)
}

/// The first and last token under `top`, where these are all tokens between.
pub(crate) fn reach(sentence: &Sentence, top: usize) -> Option<(usize, usize)> {
    let under = |mut at: usize| {
        for _ in 0..sentence.len() {
            if at == top {
                return true;
            }
            match sentence[at].head.checked_sub(1) {
                Some(head) => at = head,
                None => return false,
            }
        }
        false
    };
    let all: Vec<usize> = (0..sentence.len()).filter(|at| under(*at)).collect();
    let (first, last) = (*all.first()?, *all.last()?);
    (last - first + 1 == all.len()).then_some((first, last + 1))
}

/// The tree without some of its leaves.
fn without(words: &[Word], dropped: &BTreeSet<usize>) -> Option<Sentence> {
    let mut numbers = vec![0];
    let mut count = 0;
    for at in 0..words.len() {
        count += usize::from(!dropped.contains(&at));
        numbers.push(if dropped.contains(&at) { 0 } else { count });
    }
    let mut out = Sentence::new();
    for (at, word) in words.iter().enumerate().filter(|(at, _)| !dropped.contains(at)) {
        let mut word = word.clone();
        if word.head > 0 {
            word.head = numbers[word.head];
            if word.head == 0 {
                return None;
            }
        }
        word.spaced |= dropped.contains(&at.wrapping_sub(1));
        out.push(word);
    }
    (out.len() > 2).then_some(out)
}

/// A sentence with the marks of its quotations dropped, or with marks around a clause that somebody says.
pub(crate) fn quotes(sentence: &Sentence) -> Option<Sentence> {
    let marks: BTreeSet<usize> = (0..sentence.len())
        .filter(|at| matches!(sentence[*at].xpos.as_str(), "``" | "''"))
        .filter(|at| !sentence.iter().any(|word| word.head == at + 1))
        .collect();
    if !marks.is_empty() {
        return without(sentence, &marks);
    }
    let clause = sentence.iter().position(|word| word.relation == "ccomp")?;
    let (start, end) = reach(sentence, clause)?;
    let start = if sentence[start].relation == "mark" { start + 1 } else { start };
    if end <= start + 1 || clause < start {
        return None;
    }
    let number = |head: usize| head + usize::from(head > start) + usize::from(head > end);
    let mut out = Sentence::new();
    let mark = |xpos: &str, spaced: bool| {
        let mut word = sentence[clause].clone();
        set(&mut word, "\"", "\"", "PUNCT", xpos, "punct");
        word.head = number(clause + 1);
        word.spaced = spaced;
        word
    };
    for (at, word) in sentence.iter().enumerate() {
        if at == start {
            out.push(mark("``", true));
        }
        if at == end {
            out.push(mark("''", false));
        }
        let mut word = word.clone();
        word.head = number(word.head);
        word.spaced &= at != start;
        out.push(word);
    }
    if end == sentence.len() {
        out.push(mark("''", false));
    }
    Some(out)
}

/// A sentence without its commas, as some collections keep their texts and some people write.
pub(crate) fn bare(sentence: &Sentence) -> Option<Sentence> {
    let commas: BTreeSet<usize> = (0..sentence.len())
        .filter(|at| sentence[*at].form == ",")
        .filter(|at| !sentence.iter().any(|word| word.head == at + 1))
        .collect();
    if commas.is_empty() { None } else { without(sentence, &commas) }
}

/// Words by what they can be, to take the place of others that are the same: `The ship sank` of `The ship left`. So
/// the network learns what a verb or a noun is where it never met the word.
pub(crate) struct Strangers {
    /// For each bit of a class, the words that have it.
    of: [Vec<String>; 7],
}

impl Strangers {
    /// Of a list of words and their classes.
    pub(crate) fn new(words: &str, classes: &[u8]) -> Self {
        let mut of: [Vec<String>; 7] = Default::default();
        for (word, class) in words.lines().zip(classes) {
            for (bit, of) in of.iter_mut().enumerate() {
                if class & (1 << bit) != 0 {
                    of.push(word.to_owned());
                }
            }
        }
        Self { of }
    }

    /// Puts other words in the place of a third of the verbs and nouns of a sentence, and of some adjectives.
    pub(crate) fn enter(&self, sentence: &mut Sentence, random: &mut Random) {
        for word in sentence.iter_mut() {
            let share = if word.upos == "ADJ" { 0.1 } else { 0.35 };
            let bit = match (word.upos.as_str(), word.xpos.as_str()) {
                ("VERB", "VB" | "VBP") => 0,
                ("VERB", "VBD" | "VBZ") => 1,
                ("VERB", "VBN" | "VBG") => 2,
                ("NOUN", "NN") => 3,
                ("NOUN", "NNS") => 4,
                ("ADJ", "JJ") => 5,
                _ => continue,
            };
            let end = match word.xpos.as_str() {
                "VBZ" | "NNS" => "s",
                "VBG" => "ing",
                _ => "",
            };
            if !random.chance(share) || word.form.contains(|c: char| !c.is_alphabetic()) {
                continue;
            }
            let words = &self.of[bit];
            let other = &words[(random.next() % words.len() as u64) as usize];
            let fits = other.ends_with(end)
                && (word.xpos != "VBD" || !other.ends_with('s'))
                && (word.xpos != "VBN" || !other.ends_with("ing"));
            if fits {
                let form = if word.form.chars().all(char::is_uppercase) && word.form.len() > 1 {
                    other.to_uppercase()
                } else {
                    other.clone()
                };
                let capital = word.form.chars().next().is_some_and(char::is_uppercase);
                word.form = form;
                if capital {
                    capitalise(word, 0);
                }
            }
        }
    }
}
