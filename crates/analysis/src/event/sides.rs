//! What stands left and right of a verb: runs of noun phrases that prepositions and conjunctions join.

use super::argument::Join;
use super::number::bound_before;
use super::phrase::Phrase;
use crate::prose::{Tag, Token};

/// The phrases of one argument; the first is what it is.
pub(super) type Run = Vec<(Phrase, Join)>;

/// The words of a claim with their phrases.
pub(super) struct Line<'a> {
    pub(super) words: Vec<&'a Token>,
    pub(super) phrases: Vec<Phrase>,
}

/// Whether a run takes in what stands behind prepositions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Up to the subject of the clause.
    Subject,
    /// The nearest phrase: what a relative or a participle belongs to.
    Nearest,
}

impl Line<'_> {
    pub(super) fn is(&self, at: usize, forms: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| forms.contains(&word.lower.as_str()))
    }

    pub(super) fn phrase_from(&self, at: usize) -> Option<Phrase> {
        let row = self.phrases.partition_point(|phrase| phrase.start < at);
        self.phrases.get(row).copied().filter(|phrase| phrase.start == at)
    }

    /// The phrase behind the words that bound its number: `at least 16 civilians`.
    fn bounded_phrase(&self, at: usize) -> Option<Phrase> {
        let start = at + bound_before(&self.words, at);
        let row = self.phrases.partition_point(|phrase| phrase.end <= start);
        let phrase =
            self.phrases.get(row).copied().filter(|phrase| at < phrase.start && phrase.start <= start)?;
        (at < start).then_some(Phrase { start, ..phrase })
    }

    pub(super) fn phrase_to(&self, end: usize) -> Option<Phrase> {
        let row = self.phrases.partition_point(|phrase| phrase.end < end);
        self.phrases.get(row).copied().filter(|phrase| phrase.end == end)
    }

    /// The phrases that end before `end`: the subject of a verb there.
    pub(super) fn left(&self, end: usize, reach: Reach) -> Run {
        let (mut at, inserted) = self.before_insertion(end);
        let mut run: Run = Vec::new();
        while let Some(phrase) = self.phrase_to(at) {
            let before = phrase.start.checked_sub(1);
            let possessed = self
                .words
                .get(phrase.start)
                .is_some_and(|word| word.tag == Tag::Part && word.is_possessive());
            let word = before.and_then(|at| self.words.get(at));
            let join = match word {
                _ if possessed => Join::First,
                Some(word) if word.tag == Tag::Adp && !matches!(word.lower.as_str(), "as" | "than") => {
                    Join::Of
                }
                Some(word) if matches!(word.lower.as_str(), "and" | "or" | "nor") => Join::And,
                _ => Join::First,
            };
            run.push((phrase, join));
            match (join, before) {
                (Join::First, Some(before)) if possessed => {
                    if let Some(owner) = self.phrase_to(before + 1) {
                        run.push((owner, Join::Of));
                    }
                    break;
                }
                (Join::Of, _) if reach == Reach::Nearest && word.is_some_and(|word| word.lower != "of") => {
                    break;
                }
                (Join::Of | Join::And, Some(before)) => at = before,
                _ => break,
            }
        }
        // `In Geneva talks` has no subject; `in Geneva, …` neither: what no phrase governs stays.
        run.reverse();
        let first = run.iter().position(|(_, join)| *join == Join::First);
        let Some(first) = first else {
            return if reach == Reach::Nearest { only_first(run) } else { Vec::new() };
        };
        let top = run.remove(first);
        run.insert(0, top);
        run.extend(inserted.into_iter().map(|phrase| (phrase, Join::Of)));
        run
    }

    /// Whether the phrase ends in a name or a pronoun.
    fn is_name(&self, phrase: Phrase) -> bool {
        self.words.get(phrase.head).is_some_and(|head| matches!(head.tag, Tag::Propn | Tag::Pron))
    }

    /// The phrases whose words are all `inside`: a subject found by other means.
    pub(super) fn within(&self, inside: impl Fn(usize) -> bool) -> Run {
        let mut run: Run = Vec::new();
        for phrase in self.phrases.iter().filter(|phrase| (phrase.start..phrase.end).all(&inside)) {
            let owned = self
                .words
                .get(phrase.start)
                .is_some_and(|word| word.tag == Tag::Part && word.is_possessive());
            let join = if phrase.start > 0 && self.is(phrase.start - 1, &["and", "or"]) {
                Join::And
            } else {
                Join::Of
            };
            if owned {
                for part in &mut run {
                    part.1 = Join::Of;
                }
                run.insert(0, (*phrase, Join::First));
            } else {
                run.push((*phrase, if run.is_empty() { Join::First } else { join }));
            }
        }
        run
    }

    /// `the groups, including X, have`: where the words end that the comma before `end` belongs to, and the names
    /// between the commas.
    fn before_insertion(&self, end: usize) -> (usize, Vec<Phrase>) {
        let mut at = end;
        while at > 0 && self.words.get(at - 1).is_some_and(|word| word.tag == Tag::Adv || is_quote(word)) {
            at -= 1;
        }
        if at == 0 || !self.is(at - 1, &[",", ")"]) {
            return (at, Vec::new());
        }
        let open = if self.is(at - 1, &[")"]) { "(" } else { "," };
        let opened = (at.saturating_sub(30)..at - 1).rev().find(|place| self.is(*place, &[open]));
        let Some(opened) = opened else { return (at, Vec::new()) };
        let inside = self.phrases.iter().filter(|phrase| phrase.start > opened && phrase.end < at);
        let names = self.is(opened + 1, &["including", "such", "like", "among"]) || open == "(";
        (opened, if names { inside.copied().collect() } else { Vec::new() })
    }

    /// The phrases that begin at `from`, and the position after them: the object of a verb, or of a preposition.
    pub(super) fn right(&self, from: usize) -> (Run, usize) {
        let mut at = from;
        while self.words.get(at).is_some_and(|word| word.tag == Tag::Adv || is_quote(word)) {
            at += 1;
        }
        let mut run: Run = Vec::new();
        let Some(first) = self.phrase_from(at).or_else(|| self.bounded_phrase(at)) else {
            return (run, from);
        };
        run.push((first, Join::First));
        at = first.end;
        loop {
            if let Some(phrase) = self.phrase_from(at) {
                let owned = self.words.get(at).is_some_and(|word| word.tag == Tag::Part);
                if !owned {
                    break;
                }
                for part in &mut run {
                    part.1 = Join::Of;
                }
                run.insert(0, (phrase, Join::First));
                at = phrase.end;
                continue;
            }
            let join = match self.words.get(at) {
                // `accused the mayor of lying`: what stands behind it belongs to the verb.
                Some(word) if word.lower == "of" && !self.is_name(first) => Join::Of,
                Some(word) if matches!(word.lower.as_str(), "and" | "or") => Join::And,
                _ => break,
            };
            let Some(phrase) = self.phrase_from(at + 1) else { break };
            // `met X, and Y left`: the phrase is another verb's subject.
            let next = self.words.get(phrase.end);
            if join == Join::And && next.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::Aux)) {
                break;
            }
            run.push((phrase, join));
            at = phrase.end;
        }
        (run, at)
    }
}

fn only_first(mut run: Run) -> Run {
    run.truncate(1);
    if let Some(first) = run.first_mut() {
        first.1 = Join::First;
    }
    run
}

fn is_quote(word: &Token) -> bool {
    matches!(word.lower.as_str(), "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``")
}
