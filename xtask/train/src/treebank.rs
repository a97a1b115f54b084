//! Trees as they stand in CoNLL-U files.

use std::path::Path;

/// One word of a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) upos: String,
    pub(crate) xpos: String,
    /// Counted from one; zero for the root.
    pub(crate) head: usize,
    pub(crate) relation: String,
    /// Whether a space stands before it.
    pub(crate) spaced: bool,
}

/// A sentence.
pub(crate) type Sentence = Vec<Word>;

/// The sentences of a file, without empty nodes and without the lines of words that are several tokens.
pub(crate) fn read(path: &Path) -> std::io::Result<Vec<Sentence>> {
    let text = std::fs::read_to_string(path)?;
    let mut sentences = Vec::new();
    for block in text.split("\n\n") {
        let mut sentence = Sentence::new();
        let mut spaced = true;
        // Inside a word of several tokens no space is written, though no token says so.
        let mut joined_to = 0;
        let mut joined_space = true;
        for line in block.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [id, form, lemma, upos, xpos, _, head, relation, _, misc] = cells[..] else { continue };
            let space_after = !misc.contains("SpaceAfter=No");
            if let Some((_, last)) = id.split_once('-') {
                joined_to = last.parse().unwrap_or(0);
                joined_space = space_after;
                continue;
            }
            let (Ok(number), Ok(head)) = (id.parse::<usize>(), head.parse()) else { continue };
            sentence.push(Word {
                form: form.to_owned(),
                lemma: lemma.to_owned(),
                upos: upos.to_owned(),
                xpos: xpos.to_owned(),
                head,
                relation: relation.to_owned(),
                spaced,
            });
            spaced = match number.cmp(&joined_to) {
                std::cmp::Ordering::Less => false,
                std::cmp::Ordering::Equal => joined_space,
                std::cmp::Ordering::Greater => space_after,
            };
        }
        if !sentence.is_empty() {
            sentences.push(sentence);
        }
    }
    Ok(sentences)
}
