//! Dictionary forms: the longest end of a word that the model knows for its part of speech says what to cut off and
//! what to put there. Learned from the treebanks, where nearly every form is regular by its end.

use crate::file::{LemmaFile, ModelError};
use crate::tag::Xpos;
use crate::words::Words;
use smol_str::SmolStr;

/// The longest end that a rule names beside whole words, in characters.
pub const LONGEST_END: usize = 6;

/// The rules, ready to be asked.
#[derive(Debug)]
pub(crate) struct Lemmas {
    edits: Vec<(u8, String)>,
    rules: Words,
    uses: Vec<u16>,
    /// `TAG\t` and `TAG\t^` of each Penn tag, in their order.
    heads: Vec<(String, String)>,
}

impl Lemmas {
    pub(crate) fn new(file: LemmaFile) -> Result<Self, ModelError> {
        let rules = Words::new(file.rules);
        let known = file.uses.iter().all(|edit| usize::from(*edit) < file.edits.len());
        if rules.len() != file.uses.len() || !known {
            return Err(ModelError::Misfit("dictionary forms"));
        }
        let heads = Xpos::ALL.iter().map(|tag| (format!("{tag}\t"), format!("{tag}\t^"))).collect();
        Ok(Self { edits: file.edits, rules, uses: file.uses, heads })
    }

    /// The dictionary form of `word`, which is in its normal form, or as written where it is a name.
    pub(crate) fn lemma(&self, word: &str, tag: Xpos) -> SmolStr {
        let edit = self.rule(word, tag).and_then(|rule| self.uses.get(rule as usize));
        let Some((cut, end)) = edit.and_then(|edit| self.edits.get(usize::from(*edit))) else {
            return SmolStr::new(word);
        };
        apply(word, *cut, end)
    }

    fn rule(&self, word: &str, tag: Xpos) -> Option<u32> {
        let (head, whole) = self.heads.get(tag as usize)?;
        if let Some(rule) = self.rules.number(whole, word) {
            return Some(rule);
        }
        let mut starts = [0; LONGEST_END];
        let mut count = 0;
        for ((at, _), start) in word.char_indices().rev().zip(&mut starts) {
            *start = at;
            count += 1;
        }
        let ends = starts.iter().take(count).rev().map(|at| word.get(*at..).unwrap_or(""));
        ends.chain([""]).find_map(|end| self.rules.number(head, end))
    }
}

/// `word` without its last `cut` characters and with `end` there.
pub(crate) fn apply(word: &str, cut: u8, end: &str) -> SmolStr {
    let kept = match cut {
        0 => word,
        cut => word
            .char_indices()
            .rev()
            .nth(usize::from(cut) - 1)
            .map_or("", |(at, _)| word.get(..at).unwrap_or("")),
    };
    match end {
        "" => SmolStr::new(kept),
        end => [kept, end].into_iter().collect(),
    }
}
