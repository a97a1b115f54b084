//! One article as the mention rules see it: folded words beside tagged tokens, with the labels and names found so
//! far. Invariant: hits and names are in order, and neither overlaps another of its kind.

use super::labels::{Hit, Labels};
use super::naming::Naming;
use super::words::{Case, Gap, Words};
use crate::prose::{ParagraphKind, Prose, Tag};
use parallax_model::{ActorId, Span};
use std::ops::Range;

/// What the rules look at.
pub(super) struct Reading<'p> {
    pub(super) prose: &'p Prose<'p>,
    pub(super) words: &'p Words,
    pub(super) labels: &'p Labels,
    pub(super) naming: &'p Naming,
    pub(super) hits: Vec<Hit>,
    pub(super) names: Vec<Name>,
    /// For each word, the hit that holds it.
    hit_at: Vec<Option<u32>>,
    /// For each word, the name that holds it.
    name_at: Vec<Option<u32>>,
    /// For each word, the token that holds its start.
    token_at: Vec<u32>,
}

/// An actor's name in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) words: Range<usize>,
    pub(super) actor: ActorId,
    /// Which rule knows it.
    pub(super) rule: &'static str,
}

impl<'p> Reading<'p> {
    pub(super) fn new(
        prose: &'p Prose<'p>,
        words: &'p Words,
        labels: &'p Labels,
        naming: &'p Naming,
        names: Vec<Name>,
    ) -> Self {
        let mut reading = Self {
            prose,
            words,
            labels,
            naming,
            hits: Vec::new(),
            hit_at: vec![None; words.len()],
            name_at: vec![None; words.len()],
            token_at: tokens_of(prose, words),
            names,
        };
        for (row, name) in reading.names.iter().enumerate() {
            mark(&mut reading.name_at, &name.words, row);
        }
        // A label inside a name is the name's (`National Liberation Front`); a compound may hold a name
        // (`al-Qaeda-linked`).
        let hits = labels.find(words).into_iter();
        reading.hits = hits.filter(|hit| !reading.is_part_of_name(hit)).collect();
        for (row, hit) in reading.hits.iter().enumerate() {
            mark(&mut reading.hit_at, &hit.words, row);
        }
        reading
    }

    /// The label that holds word `at`.
    pub(super) fn hit(&self, at: usize) -> Option<&Hit> {
        let row = self.hit_at.get(at).copied().flatten()?;
        self.hits.get(row as usize)
    }

    /// The label that begins at word `at`.
    pub(super) fn hit_from(&self, at: usize) -> Option<&Hit> {
        self.hit(at).filter(|hit| hit.words.start == at)
    }

    /// The row of `hit` in the list of hits.
    pub(super) fn row(&self, hit: &Hit) -> usize {
        self.hits.partition_point(|known| known.words.start < hit.words.start)
    }

    /// The name that holds word `at`.
    pub(super) fn name(&self, at: usize) -> Option<&Name> {
        let row = self.name_at.get(at).copied().flatten()?;
        self.names.get(row as usize)
    }

    /// The tag of the word at `at`.
    pub(super) fn tag(&self, at: usize) -> Tag {
        let token = self.token_at.get(at).and_then(|token| self.prose.tokens.get(*token as usize));
        token.map_or(Tag::Other, |token| token.tag)
    }

    /// Whether word `at` and the one before can belong to one phrase.
    pub(super) fn is_close(&self, at: usize) -> bool {
        self.words.gap(at).is_close()
    }

    /// What stands between word `at` and the one before.
    pub(super) fn between(&self, at: usize) -> &'p str {
        let Some(before) = at.checked_sub(1).and_then(|before| self.words.get(before)) else { return "" };
        let Some(word) = self.words.get(at) else { return "" };
        self.prose.text.get(before.span.end as usize..word.span.start as usize).unwrap_or("")
    }

    /// Whether any of the folded `forms` stands at word `at`.
    pub(super) fn is(&self, at: usize, forms: &[&str]) -> bool {
        at < self.words.len() && forms.contains(&self.words.folded(at))
    }

    /// Whether word `at` is the first of its sentence, or stands in a headline, where a capital means nothing.
    pub(super) fn capital_is_idle(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let row = self.prose.sentences.partition_point(|sentence| sentence.span.end <= word.span.start);
        let Some(sentence) = self.prose.sentences.get(row) else { return true };
        let first =
            self.words.within(Span::new(sentence.span.start as usize, word.span.end as usize)).len() <= 1;
        let kind = self.prose.paragraphs.get(sentence.paragraph).map(|paragraph| paragraph.kind);
        first || kind != Some(ParagraphKind::Body)
    }

    /// Whether a label's words belong to a name: one that is known, or one by its capitals.
    fn is_part_of_name(&self, hit: &Hit) -> bool {
        if hit.roles.is_compound() {
            return false;
        }
        if hit.words.clone().any(|at| self.name(at).is_some()) {
            return true;
        }
        let (first, after) = (hit.words.start, hit.words.end);
        // `the Democratic front-runner`: a party's name, not what it says.
        if hit.roles.is_trait()
            && !hit.proper
            && self.words.case(first) == Case::Capital
            && (!self.capital_is_idle(first) || hit.label.slug.as_str() == "democratic")
        {
            return true;
        }
        if self.words.case(first) == Case::Lower || self.capital_is_idle(first) {
            return false;
        }
        let capital_after =
            self.words.case(after) != Case::Lower && self.is_close(after) && after < self.words.len();
        let capital_before = first.checked_sub(1).is_some_and(|before| {
            self.is_close(first) && self.words.case(before) != Case::Lower && !self.capital_is_idle(before)
        });
        if hit.proper {
            capital_after && self.name(after).is_none()
        } else {
            capital_after || (capital_before && self.words.gap(first) == Gap::Space)
        }
    }
}

fn mark(places: &mut [Option<u32>], words: &Range<usize>, row: usize) {
    for place in places.get_mut(words.clone()).unwrap_or_default() {
        *place = Some(row as u32);
    }
}

/// For each word, the token that holds its start: both lists are in the order of the text.
pub(super) fn tokens_of(prose: &Prose<'_>, words: &Words) -> Vec<u32> {
    let mut token = 0;
    let mut tokens = Vec::with_capacity(words.len());
    for at in 0..words.len() {
        let start = words.span(&(at..at + 1)).start;
        while prose.tokens.get(token).is_some_and(|candidate| candidate.span.end <= start) {
            token += 1;
        }
        tokens.push(token as u32);
    }
    tokens
}
