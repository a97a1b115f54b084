//! What looks like a name: runs of capitalised words in running text that no known name holds, without the titles
//! and country adjectives before them, each with the signs of what it is. Which of them are names is judged after.

use super::labels::Labels;
use super::naming::{Naming, Role};
use super::reading::{Name, tokens_of};
use super::signs::{Sign, Signs};
use super::states::States;
use super::words::{Case, Gap, Words};
use crate::prose::{ParagraphKind, Prose, Tag, Token};
use parallax_model::ActorId;
use std::ops::Range;

/// The most words that a name has.
const LONGEST: usize = 7;

/// How far behind a name a pronoun tells what it is, in words.
const REACH: usize = 25;

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
    /// What it shows of what it names.
    pub(super) signs: Signs,
}

/// A text as the rules of shape see it.
pub(super) struct Shapes<'p> {
    pub(super) prose: &'p Prose<'p>,
    pub(super) labels: &'p Labels,
    pub(super) naming: &'p Naming,
    pub(super) states: &'p States,
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

    /// Whether a name can begin at word `at`: a capital that means something, in running text, or the article
    /// of `al-Watan`.
    fn begins(&self, at: usize) -> bool {
        let folded = self.words.folded(at);
        if self.is_article(at) {
            return self.words.gap(at) != Gap::Hyphen && self.is_free(at) && self.in_body(at);
        }
        self.words.case(at) != Case::Lower
            && self.is_free(at)
            && !self.naming.is(Role::Never, folded)
            && self.in_body(at)
            && (self.words.gap(at) != Gap::Hyphen)
            && (!self.begins_sentence(at) || self.tag(at) == Tag::Propn)
    }

    /// The end of the run of name words that begins at `start`.
    fn run(&self, start: usize) -> usize {
        let mut end = start + 1 + usize::from(self.is_article(start));
        while end < start + LONGEST && self.is_free(end) && self.words.gap(end).is_close() {
            let folded = self.words.folded(end);
            let capital = self.words.case(end) != Case::Lower;
            if (capital && !self.naming.is(Role::Never, folded)) || self.is_number_of_name(end) {
                end += 1;
            } else if (self.joins_names(end) || self.adds_to_of(start..end)) && self.goes_on(end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        end.min(self.words.len())
    }

    /// The article of a name, with the hyphen that ties it: `al-Watan`.
    fn is_article(&self, at: usize) -> bool {
        self.words.case(at) == Case::Lower
            && self.naming.is(Role::Particle, self.words.folded(at))
            && self.words.gap(at + 1) == Gap::Hyphen
            && self.words.case(at + 1) != Case::Lower
            && self.is_free(at + 1)
    }

    /// `M4`, `M-4`.
    fn is_number_of_name(&self, at: usize) -> bool {
        matches!(self.words.gap(at), Gap::Joined | Gap::Hyphen)
            && self.words.folded(at).starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether the small word at `at` can stand inside a name: `bin`, the `of` of a ministry.
    fn joins_names(&self, at: usize) -> bool {
        let folded = self.words.folded(at);
        self.naming.is(Role::Particle, folded) || (is_of(folded) && self.is_organisation(at - 1))
    }

    /// Whether `and` at the end of `run` goes on with what an organisation is for: `Office of Trade and Industry`.
    fn adds_to_of(&self, run: Range<usize>) -> bool {
        let of = run.start + 1..run.end.saturating_sub(1);
        self.words.folded(run.end) == "and" && of.into_iter().any(|at| is_of(self.words.folded(at)))
    }

    fn goes_on(&self, at: usize) -> bool {
        self.words.gap(at).is_close() && self.words.case(at) != Case::Lower && self.is_free(at)
    }

    /// The name in a run, without titles, country adjectives and labels around it.
    fn candidate(&self, run: Range<usize>) -> Option<Candidate> {
        let mut signs = Signs::default();
        let organisation = self.is_organisation(run.end - 1)
            || run.clone().any(|at| self.words.case(at) == Case::Lower && is_of(self.words.folded(at)));
        let mut start = run.start;
        if organisation {
            signs.add(Sign::Organisation);
        } else {
            start = self.behind_titles(&run, &mut signs);
            start = self.behind_adjectives(start..run.end, &mut signs);
        }
        let mut end = run.end.max(start);
        // `Hama Province` is Hama.
        let province =
            |at: usize| matches!(self.words.folded(at), "province" | "governorate" | "oblast" | "region");
        while end > start + 1
            && (province(end - 1) || (!organisation && self.labels.is_label(self.words, end - 1)))
        {
            end -= 1;
            if province(end) {
                signs.add(Sign::Place);
            }
        }
        let words = start..end;
        if words.is_empty() || self.is_half(organisation, start) || self.names_nobody(&words) {
            return None;
        }
        self.look_around(&words, &mut signs);
        Some(Candidate { words, signs })
    }

    /// Where the name begins behind offices and forms of address, some of which may stand before the run.
    fn behind_titles(&self, run: &Range<usize>, signs: &mut Signs) -> usize {
        let mut start = run.start;
        if self.is_titled(start) {
            signs.add(Sign::Titled);
        }
        let office = |at: usize| self.is_title(at) && (at == run.start || self.is_office_within(at));
        for at in run.clone().filter(|at| office(*at)) {
            start = at + 1;
            signs.add(Sign::Titled);
        }
        // `Secretary of State Ada Berg`: what stands behind `of` is the office's.
        let of_office = start.checked_sub(2).is_some_and(|at| {
            self.words.folded(at + 1) == "of" && self.is_title(at) && self.words.gap(start).is_close()
        });
        if of_office && run.end - start > 2 {
            let given = (start + 1..run.end - 1).find(|at| self.given(*at));
            start = given.unwrap_or(run.end - 2);
            signs.add(Sign::Titled);
        }
        start.min(run.end)
    }

    /// Whether a title behind other capitals is an office (`Health Minister X`), not a part of a name (`Anchor`).
    fn is_office_within(&self, at: usize) -> bool {
        const OFFICES: [&str; 14] = [
            "minister",
            "president",
            "secretary",
            "chancellor",
            "ambassador",
            "commissioner",
            "general",
            "governor",
            "senator",
            "spokesman",
            "spokeswoman",
            "director",
            "chairman",
            "chief",
        ];
        OFFICES.contains(&self.words.folded(at)) || self.given(at + 1) || self.is_title(at - 1)
    }

    /// Where the name begins behind adjectives: of countries, and of the compass, which say that it is a place.
    fn behind_adjectives(&self, run: Range<usize>, signs: &mut Signs) -> usize {
        let mut start = run.start;
        while start < run.end {
            let compass = self.words.folded(start).ends_with("ern")
                && self.naming.is(Role::Direction, self.words.folded(start))
                && run.end - start > 1;
            match self.states.adjective(self.words, start) {
                Some(length) => start += length,
                None if compass => {
                    start += 1;
                    signs.add(Sign::Place);
                }
                None if self.tag(start) == Tag::Adj && run.end - start > 2 && !self.given(start) => {
                    start += 1;
                }
                None => break,
            }
        }
        start.min(run.end)
    }

    /// `the Information and Press Department`: only its second half.
    fn is_half(&self, organisation: bool, start: usize) -> bool {
        organisation
            && start.checked_sub(2).is_some_and(|at| {
                self.words.folded(at + 1) == "and"
                    && self.words.case(at) != Case::Lower
                    && self.words.gap(start) == Gap::Space
            })
    }

    /// Adjectives alone, peoples, parties' members, shouted words: no name of anybody.
    fn names_nobody(&self, words: &Range<usize>) -> bool {
        let last = self.words.folded(words.end - 1);
        let plural = last.strip_suffix('s').is_some_and(|one| {
            self.naming.is(Role::Title, one) || self.labels.is_label(self.words, words.end - 1)
        });
        let upper = words.len() > 1 && words.clone().all(|at| self.words.case(at) == Case::Upper);
        let shouted = self.words.case(words.start + 1) == Case::Upper && words.len() > 2;
        let initial =
            (words.len() == 1 && last.len() < 2) || (self.words.folded(words.start).len() == 1 && shouted);
        let labels = words.clone().all(|at| self.labels.is_label(self.words, at));
        plural
            || upper
            || initial
            || (labels && !self.is_organisation(words.end - 1))
            || words.clone().all(|at| {
                self.tag(at) == Tag::Adj
                    || self.is_people(at)
                    || self.naming.is(Role::Direction, self.words.folded(at))
            })
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

    pub(super) fn is_free(&self, at: usize) -> bool {
        matches!(self.held.get(at), Some(None))
    }

    pub(super) fn is_title(&self, at: usize) -> bool {
        let word = self.words.folded(at);
        self.naming.is(Role::Title, word)
    }

    /// Whether word `at` is a given name.
    pub(super) fn given(&self, at: usize) -> bool {
        self.naming.given(self.words.folded(at)).is_some()
    }

    /// Whether a title stands right before word `at`: `Mr X`, `Mr. X`, `the spokesman, X`.
    fn is_titled(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| self.is_title(*before)) else { return false };
        let apposed = self.between(at) == ", " && before > 0 && self.words.case(before) == Case::Lower;
        self.words.gap(at).is_close() || self.is_dotted_title(at) || apposed
    }

    /// `Mr. X`: a title whose dot stands before word `at`.
    fn is_dotted_title(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_title(before) && self.between(at) == ". ")
    }

    pub(super) fn is_organisation(&self, at: usize) -> bool {
        self.naming.is(Role::Organisation, self.words.folded(at))
    }

    pub(super) fn between(&self, at: usize) -> &str {
        let before =
            at.checked_sub(1).and_then(|before| self.words.get(before)).map_or(0, |word| word.span.end);
        let after = self.words.get(at).map_or(self.prose.text.len() as u32, |word| word.span.start);
        self.prose.text.get(before as usize..after as usize).unwrap_or("")
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).and_then(|token| self.prose.tokens.get(*token as usize))
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.token(at).map_or(Tag::Other, |token| token.tag)
    }

    fn sentence(&self, at: usize) -> Option<&crate::prose::Sentence> {
        let start = self.words.get(at)?.span.start;
        self.prose.sentence_at(start).and_then(|row| self.prose.sentences.get(row))
    }

    /// Whether one of `forms` stands behind word `at` in its sentence.
    pub(super) fn is_followed_by(&self, at: usize, forms: &[&str]) -> bool {
        let Some(sentence) = at.checked_sub(1).and_then(|at| self.sentence(at)) else { return false };
        let end = self.words.within(sentence.span).end;
        (at..end.min(at + REACH)).any(|at| forms.contains(&self.words.folded(at)))
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

    /// Whether a bracket that holds nothing but `words` opens behind the capitals at word `at`.
    pub(super) fn opens_bracket(&self, at: usize, words: &Range<usize>) -> bool {
        self.words.case(at) == Case::Upper
            && self.between(words.start).trim() == "("
            && self.between(words.end).starts_with(')')
    }

    /// Whether the acronym at `at` is the initials of the capitalised `words`, in their order.
    pub(super) fn spells_out(&self, at: usize, words: &Range<usize>) -> bool {
        let capitals = words.clone().filter(|at| self.words.case(*at) != Case::Lower);
        capitals.filter_map(|at| self.words.folded(at).chars().next()).eq(self.words.folded(at).chars())
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

fn is_of(word: &str) -> bool {
    matches!(word, "of" | "for")
}
