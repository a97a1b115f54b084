//! What looks like a name: runs of capitalised words in running text that no known name holds, without the titles
//! and country adjectives before them, each with the signs of what it is. Which of them are names is judged after.

use super::labels::Labels;
use super::naming::{Naming, Role};
use super::reading::{Name, tokens_of};
use super::states::States;
use super::words::{Case, Gap, Words};
use crate::prose::{ParagraphKind, Prose, Tag};
use parallax_model::ActorId;
use std::ops::Range;

/// The most words that a name has.
const LONGEST: usize = 7;

/// What the rules of shape know of words.
#[derive(Clone, Copy)]
pub(super) struct Lexicons<'a> {
    pub(super) labels: &'a Labels,
    pub(super) naming: &'a Naming,
    pub(super) states: &'a States,
}

/// A run of words that looks like a name.
pub(super) struct Candidate {
    /// The name without titles.
    pub(super) words: Range<usize>,
    signs: Vec<Sign>,
}

/// What a run of words shows of what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A title or office stands right before it.
    Titled,
    /// A verb of speaking stands beside it.
    Speaks,
    /// A preposition of place stands before it.
    Located,
    /// It ends as organisations' names do.
    Organisation,
}

impl Candidate {
    pub(super) fn shows(&self, sign: Sign) -> bool {
        self.signs.contains(&sign)
    }
}

/// A text as the rules of shape see it.
pub(super) struct Shapes<'p> {
    pub(super) prose: &'p Prose<'p>,
    labels: &'p Labels,
    pub(super) naming: &'p Naming,
    states: &'p States,
    pub(super) words: &'p Words,
    tokens: Vec<u32>,
    /// For each word, the actor whose registered name holds it.
    held: Vec<Option<ActorId>>,
}

impl<'p> Shapes<'p> {
    /// A text of which `names` are known.
    pub(super) fn new(known: Lexicons<'p>, prose: &'p Prose<'p>, words: &'p Words, names: &[Name]) -> Self {
        let mut held = vec![None; words.len()];
        for name in names {
            for held in held.get_mut(name.words.clone()).unwrap_or_default() {
                *held = Some(name.actor);
            }
        }
        let Lexicons { labels, naming, states } = known;
        Self { prose, labels, naming, states, words, tokens: tokens_of(prose, words), held }
    }

    /// The runs that look like names, in order.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            if !self.begins(at) {
                at += 1;
                continue;
            }
            let end = self.run(at);
            candidates.extend(self.candidate(at..end));
            at = end;
        }
        candidates
    }

    /// Whether a name can begin at word `at`: a capital that means something, in running text.
    fn begins(&self, at: usize) -> bool {
        let folded = self.words.folded(at);
        self.words.case(at) != Case::Lower
            && self.is_free(at)
            && !self.naming.is(Role::Never, folded)
            && self.in_body(at)
            && (self.words.gap(at) != Gap::Hyphen)
            && (!self.begins_sentence(at) || self.tag(at) == Tag::Propn)
    }

    /// The end of the run of name words that begins at `start`.
    fn run(&self, start: usize) -> usize {
        let mut end = start + 1;
        while end < start + LONGEST && self.is_free(end) && self.words.gap(end).is_close() {
            let folded = self.words.folded(end);
            let capital = self.words.case(end) != Case::Lower;
            if capital && !self.naming.is(Role::Never, folded) {
                end += 1;
            } else if self.joins_names(end) && self.goes_on(end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        end.min(self.words.len())
    }

    /// Whether the small word at `at` can stand inside a name: `bin`, the `of` of a ministry.
    fn joins_names(&self, at: usize) -> bool {
        let folded = self.words.folded(at);
        self.naming.is(Role::Particle, folded)
            || (matches!(folded, "of" | "for") && self.is_organisation(at - 1))
    }

    fn goes_on(&self, at: usize) -> bool {
        self.words.gap(at).is_close() && self.words.case(at) != Case::Lower && self.is_free(at)
    }

    /// The name in a run, without titles and country adjectives before it.
    fn candidate(&self, run: Range<usize>) -> Option<Candidate> {
        let organisation = self.is_organisation(run.end - 1)
            || run.clone().any(|at| matches!(self.words.folded(at), "of" | "for"));
        let mut start = run.start;
        let mut titled = start.checked_sub(1).is_some_and(|before| {
            (self.is_title(before) && self.words.gap(start).is_close()) || self.is_dotted_title(start)
        });
        if !organisation {
            for at in run.clone() {
                if self.is_title(at) {
                    start = at + 1;
                    titled = true;
                }
            }
            while start < run.end {
                match self.states.adjective(self.words, start) {
                    Some(length) => start += length,
                    None if self.tag(start) == Tag::Adj && run.end - start > 2 => start += 1,
                    None => break,
                }
            }
            start = start.min(run.end);
        }
        let mut end = run.end.max(start);
        while end > start + 1 && self.labels.is_label(self.words, end - 1) {
            end -= 1;
        }
        let words = start..end;
        // `the Information and Press Department`: only its second half.
        let half = organisation
            && start.checked_sub(2).is_some_and(|at| {
                self.words.folded(at + 1) == "and"
                    && self.words.case(at) != Case::Lower
                    && self.words.gap(start) == Gap::Space
            });
        let adjectives = words.clone().all(|at| {
            self.tag(at) == Tag::Adj
                || self.is_people(at)
                || self.naming.is(Role::Direction, self.words.folded(at))
        });
        if words.is_empty() || half || adjectives {
            return None;
        }
        let shown = [
            (Sign::Titled, titled),
            (Sign::Speaks, self.speaks(&words)),
            (Sign::Located, self.is_located(words.start)),
            (Sign::Organisation, organisation),
        ];
        let signs = shown.into_iter().filter(|(_, shown)| *shown).map(|(sign, _)| sign).collect();
        Some(Candidate { words, signs })
    }

    pub(super) fn form(&self, words: &Range<usize>) -> &str {
        self.words.span(words).of(self.prose.text)
    }

    /// `Americans`, and the first half of `African-Americans`: a country's people, not a name.
    fn is_people(&self, at: usize) -> bool {
        let plural = |at: usize| {
            self.words.folded(at).strip_suffix('s').is_some_and(|word| self.states.is_adjective(word))
        };
        plural(at) || (self.words.gap(at + 1) == Gap::Hyphen && plural(at + 1))
    }

    /// Whether a preposition of place stands before word `at`.
    fn is_located(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        matches!(self.words.folded(before), "in" | "near" | "at" | "outside")
            && self.words.gap(at) == Gap::Space
    }

    pub(super) fn is_free(&self, at: usize) -> bool {
        matches!(self.held.get(at), Some(None))
    }

    fn is_title(&self, at: usize) -> bool {
        let word = self.words.folded(at);
        self.naming.is(Role::Title, word)
    }

    /// `Mr. X`: a title whose dot stands before word `at`.
    fn is_dotted_title(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_title(before) && self.between(at) == ". ")
    }

    fn is_organisation(&self, at: usize) -> bool {
        self.naming.is(Role::Organisation, self.words.folded(at))
    }

    /// Whether a verb of speaking stands right before or after `words`.
    fn speaks(&self, words: &Range<usize>) -> bool {
        let verb = |at: usize| {
            let token = self.tokens.get(at).and_then(|token| self.prose.tokens.get(*token as usize));
            token.is_some_and(|token| {
                token.tag == Tag::Verb && self.naming.is(Role::Speaking, token.lemma.as_str())
            })
        };
        let before = words.start.checked_sub(1).is_some_and(|before| {
            verb(before)
                && self.words.gap(words.start) == Gap::Space
                && self.words.folded(before) != "tell"
                && self.words.folded(before) != "told"
        });
        before || (verb(words.end) && self.words.gap(words.end) == Gap::Space)
    }

    fn between(&self, at: usize) -> &str {
        let before =
            at.checked_sub(1).and_then(|before| self.words.get(before)).map_or(0, |word| word.span.end);
        let after = self.words.get(at).map_or(self.prose.text.len() as u32, |word| word.span.start);
        self.prose.text.get(before as usize..after as usize).unwrap_or("")
    }

    fn tag(&self, at: usize) -> Tag {
        let token = self.tokens.get(at).and_then(|token| self.prose.tokens.get(*token as usize));
        token.map_or(Tag::Other, |token| token.tag)
    }

    fn sentence(&self, at: usize) -> Option<&crate::prose::Sentence> {
        let start = self.words.get(at)?.span.start;
        self.prose.sentence_at(start).and_then(|row| self.prose.sentences.get(row))
    }

    fn in_body(&self, at: usize) -> bool {
        let paragraph = self.sentence(at).and_then(|sentence| self.prose.paragraphs.get(sentence.paragraph));
        paragraph.is_some_and(|paragraph| paragraph.kind == ParagraphKind::Body)
    }

    fn begins_sentence(&self, at: usize) -> bool {
        let Some(sentence) = self.sentence(at) else { return true };
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        before.is_none_or(|before| before.span.start < sentence.span.start)
    }

    /// Whether word `at` is a short run of capitals alone in brackets.
    pub(super) fn is_bracketed(&self, at: usize) -> bool {
        self.words.case(at) == Case::Upper
            && self.between(at).trim() == "("
            && self.between(at + 1).starts_with(')')
    }

    /// Whether the letters of the acronym at `at` are initials of `words`.
    pub(super) fn abbreviates(&self, at: usize, words: &Range<usize>) -> bool {
        let mut initials: Vec<char> =
            words.clone().filter_map(|at| self.words.folded(at).chars().next()).collect();
        let first = initials.first() == self.words.folded(at).chars().next().as_ref();
        let known = self.words.folded(at).chars().all(|letter| {
            let place = initials.iter().position(|initial| *initial == letter);
            place.map(|place| initials.remove(place)).is_some()
        });
        first && known
    }
}
