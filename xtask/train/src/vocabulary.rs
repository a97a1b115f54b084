//! What the network knows by number: words, their vectors, tags and relations; and sentences told in these numbers.

use crate::network::Batch;
use crate::random::Random;
use crate::treebank::{Sentence, Word};
use parallax_parse::size::VECTOR;
use parallax_parse::{CLASSES, FIRST_WORD, Form, OTHERS, PARTS, SHAPES, normal, others};
use std::collections::BTreeMap;

/// Words that were seen less often are known by their parts and their vector alone.
const RARE: u32 = 2;

/// All that has a number.
pub(crate) struct Vocabulary {
    /// Each word's row of embeddings and its vector.
    words: BTreeMap<String, (Option<u32>, Option<usize>)>,
    /// How often the word of each row was seen.
    seen: Vec<u32>,
    /// In the order of the model's file, with how many there are of each kind.
    pub(crate) list: Vec<String>,
    pub(crate) counts: [u32; 3],
    /// Two values a byte, in the order of the list.
    pub(crate) vectors: Vec<u8>,
    /// What a dictionary says that each word with a vector can be.
    pub(crate) classes: Vec<u8>,
    pub(crate) tags: Vec<(String, String)>,
    pub(crate) relations: Vec<String>,
}

/// The forms of a sentence as the parser is given them.
pub(crate) fn forms(sentence: &Sentence) -> Vec<Form<'_>> {
    let form = |(at, word): (usize, &'_ Word)| (at, word.xpos == "``" || word.xpos == "''");
    sentence
        .iter()
        .enumerate()
        .map(|(at, word)| {
            let (_, quotes) = form((at, word));
            Form { text: &word.form, glued: at > 0 && !word.spaced, quotes }
        })
        .collect()
}

impl Vocabulary {
    /// From the sentences to train with, and the list of words with their vectors.
    pub(crate) fn new(sentences: &[Sentence], vector_words: &str, vectors: &[u8], classes: &[u8]) -> Self {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let mut tags: BTreeMap<(String, String), u32> = BTreeMap::new();
        let mut relations: BTreeMap<String, u32> = BTreeMap::new();
        let mut word = String::new();
        for sentence in sentences {
            for (form, token) in forms(sentence).iter().zip(sentence) {
                normal(form, &mut word);
                *seen.entry(word.clone()).or_default() += 1;
                *tags.entry((token.upos.clone(), token.xpos.clone())).or_default() += 1;
                *relations.entry(token.relation.clone()).or_default() += 1;
            }
        }
        let learned: BTreeMap<&str, u32> = seen
            .iter()
            .filter(|(_, count)| **count >= RARE)
            .map(|(word, count)| (word.as_str(), *count))
            .collect();
        let rows: BTreeMap<&str, usize> =
            vector_words.lines().enumerate().map(|(row, word)| (word, row)).collect();
        let both = learned.keys().filter(|word| rows.contains_key(**word));
        let alone = learned.keys().filter(|word| !rows.contains_key(**word));
        let others = rows.keys().filter(|word| !learned.contains_key(**word));
        let counts = [both.clone().count(), alone.clone().count(), others.clone().count()].map(|n| n as u32);
        let list: Vec<String> = both.chain(alone).chain(others).map(|word| (*word).to_owned()).collect();
        let known = counts[0] + counts[1];
        let mut words = BTreeMap::new();
        let (mut kept, mut kept_classes) = (Vec::new(), Vec::new());
        let mut frequencies = vec![0; FIRST_WORD as usize];
        for (at, word) in list.iter().enumerate() {
            let row = (at < known as usize).then_some(FIRST_WORD + at as u32);
            frequencies.extend(row.map(|_| learned[word.as_str()]));
            let vector = rows.get(word.as_str()).map(|row| {
                kept.extend_from_slice(&vectors[row * VECTOR / 2..(row + 1) * VECTOR / 2]);
                kept_classes.push(classes[*row]);
                kept_classes.len() - 1
            });
            words.insert(word.clone(), (row, vector));
        }
        let often = |(pair, count): (_, u32)| (count >= 5).then_some(pair);
        Self {
            words,
            seen: frequencies,
            list,
            counts,
            vectors: kept,
            classes: kept_classes,
            tags: tags.into_iter().filter_map(often).collect(),
            relations: relations.into_keys().collect(),
        }
    }

    /// How many rows of embeddings there are.
    pub(crate) fn rows(&self) -> usize {
        (FIRST_WORD + self.counts[0] + self.counts[1] + PARTS + SHAPES + CLASSES) as usize
    }

    /// Adds a sentence to a batch; where `random` is given, some words are taken for unknown ones.
    pub(crate) fn add(&self, sentence: &Sentence, batch: &mut Batch, mut random: Option<&mut Random>) {
        let start = batch.rows.len();
        batch.rows.push(vec![1]);
        batch.vectors.extend([0.0; VECTOR]);
        batch.heads.push(0);
        batch.relations.push(0);
        batch.tags.push(0);
        let base = FIRST_WORD + self.counts[0] + self.counts[1];
        others(&forms(sentence), |at, word, rows: [u32; OTHERS]| {
            let (row, vector) = self.words.get(word).copied().unwrap_or((None, None));
            let mut row = row.unwrap_or(0);
            let mut vector = vector;
            let mut class = vector.map_or(0, |vector| u32::from(self.classes[vector]));
            if let Some(random) = random.as_mut() {
                let seen = self.seen.get(row as usize).copied().unwrap_or(0) as f32;
                if row > 0 && random.chance(0.6 / (0.6 + seen)) {
                    row = 0;
                }
                if random.chance(0.08) {
                    vector = None;
                }
                if random.chance(0.08) {
                    class = 0;
                }
            }
            let mut all = vec![row];
            all.extend(rows.iter().map(|row| base + row));
            all.push(base + PARTS + SHAPES + class);
            batch.rows.push(all);
            match vector {
                Some(vector) => batch.vectors.extend(self.vector(vector)),
                None => batch.vectors.extend([0.0; VECTOR]),
            }
            let token = &sentence[at];
            batch.heads.push(token.head);
            batch.relations.push(self.relations.iter().position(|name| *name == token.relation).unwrap_or(0));
            let same = |(upos, xpos): &(String, String)| *upos == token.upos && *xpos == token.xpos;
            let close = |(upos, _): &(String, String)| *upos == token.upos;
            let tag = self.tags.iter().position(same).or_else(|| self.tags.iter().position(close));
            batch.tags.push(tag.unwrap_or(0));
        });
        batch.bounds.push(start..batch.rows.len());
    }

    /// A word's vector: odd numbers from -15 to 15, eighths.
    fn vector(&self, number: usize) -> impl Iterator<Item = f32> {
        let bytes = &self.vectors[number * VECTOR / 2..(number + 1) * VECTOR / 2];
        bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]).map(|half| (2.0 * f32::from(half) - 15.0) / 8.0)
    }
}
