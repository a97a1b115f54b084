//! Names that no registry knows, found by their shape: runs of capitalised words that speak, bear a title, stand
//! before an acronym in brackets, or are named more than once. Takes the words that no registered name holds;
//! gives new actors with the rule that found each alias, and adds to known actors the surnames and acronyms that
//! the text itself introduces. Precision first: a name that is seen once and does nothing is left alone.

use super::labels::Labels;
use super::naming::{Naming, Role};
use super::phrasebook::Phrasebook;
use super::reading::{Name, tokens_of};
use super::states::States;
use super::words::{Case, Gap, Words};
use crate::prose::{ParagraphKind, Prose, Tag};
use parallax_model::{Actor, ActorId, ActorKind, Alias, Slug, Span, Table};
use std::collections::BTreeMap;
use std::ops::Range;

/// The most words that a name has.
const LONGEST: usize = 7;

/// What the registry's names leave over: adds names and actors.
pub(super) fn find(
    known: Lexicons<'_>,
    prose: &Prose<'_>,
    words: &Words,
    names: &mut Vec<Name>,
    actors: &mut Table<ActorId, Actor>,
) {
    let mut shapes = Shapes {
        prose,
        labels: known.labels,
        naming: known.naming,
        states: known.states,
        words,
        tokens: tokens_of(prose, words),
        held: vec![None; words.len()],
        book: Phrasebook::default(),
    };
    for name in names.iter() {
        for held in shapes.held.get_mut(name.words.clone()).unwrap_or_default() {
            *held = Some(name.actor);
        }
    }
    let candidates = shapes.candidates();
    shapes.acronyms(&candidates, names, actors);
    shapes.admit(&candidates, actors);
    shapes.surnames(names, actors);
    shapes.name_all(names);
}

/// What the rules of shape know of words.
#[derive(Clone, Copy)]
pub(super) struct Lexicons<'a> {
    pub(super) labels: &'a Labels,
    pub(super) naming: &'a Naming,
    pub(super) states: &'a States,
}

/// A form of an actor's name that the text introduces.
#[derive(Debug, Clone, Copy)]
struct Form {
    actor: ActorId,
    case: Case,
    rule: &'static str,
    /// From which word on it holds.
    from: usize,
}

/// A run of words that looks like a name.
struct Candidate {
    /// The name without titles.
    words: Range<usize>,
    /// Whether a title or office stands right before it.
    titled: bool,
    /// Whether a verb of speaking stands beside it.
    speaks: bool,
    /// Whether a preposition of place stands before it.
    located: bool,
    organisation: bool,
}

struct Shapes<'p> {
    prose: &'p Prose<'p>,
    labels: &'p Labels,
    naming: &'p Naming,
    states: &'p States,
    words: &'p Words,
    tokens: Vec<u32>,
    /// For each word, the actor whose registered name holds it.
    held: Vec<Option<ActorId>>,
    book: Phrasebook<Form>,
}

impl Shapes<'_> {
    fn candidates(&self) -> Vec<Candidate> {
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
            } else if self.naming.is(Role::Particle, folded) && self.goes_on(end + 1) {
                end += 2;
            } else if matches!(folded, "of" | "for") && self.is_organisation(end - 1) && self.goes_on(end + 1)
            {
                end += 2;
            } else {
                break;
            }
        }
        end.min(self.words.len())
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
            self.is_title(before) && self.words.gap(start).is_close() || self.is_dotted_title(start)
        });
        if !organisation {
            for at in run.clone() {
                if self.is_title(at) && at + 1 <= run.end {
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
        let adjectives = words
            .clone()
            .all(|at| self.tag(at) == Tag::Adj || self.naming.is(Role::Direction, self.words.folded(at)));
        (!words.is_empty() && !half && !adjectives).then(|| Candidate {
            titled,
            speaks: self.speaks(&words),
            located: words.start.checked_sub(1).is_some_and(|before| {
                matches!(self.words.folded(before), "in" | "near" | "at" | "outside")
                    && self.words.gap(words.start) == Gap::Space
            }),
            organisation,
            words,
        })
    }

    /// `Long Name (LN)`: an acronym for what stands before it, which thereby is a name.
    fn acronyms(&mut self, candidates: &[Candidate], names: &[Name], actors: &mut Table<ActorId, Actor>) {
        let known = names.iter().map(|name| (name.words.clone(), Some(name.actor)));
        let new = candidates
            .iter()
            .filter(|candidate| candidate.words.len() > 1)
            .map(|candidate| (candidate.words.clone(), None));
        let mut introduced: Vec<(Range<usize>, Option<ActorId>)> = known.chain(new).collect();
        introduced.sort_by_key(|(words, _)| words.start);
        for (words, actor) in introduced {
            let at = words.end;
            if !self.is_bracketed(at) || !self.abbreviates(at, &words) {
                continue;
            }
            let actor = actor.unwrap_or_else(|| {
                let form = self.form(&words).to_owned();
                self.actor(actors, &form, ActorKind::Organisation, "acronym-in-brackets")
            });
            let short = self.form(&(at..at + 1)).to_owned();
            self.alias(actors, actor, &short, Case::Upper, "acronym-in-brackets", at);
        }
    }

    /// Makes actors of the candidates that show that they are one.
    fn admit(&mut self, candidates: &[Candidate], actors: &mut Table<ActorId, Actor>) {
        let mut seen: BTreeMap<&str, Vec<&Candidate>> = BTreeMap::new();
        for candidate in candidates {
            seen.entry(self.words.span(&candidate.words).of(self.prose.text)).or_default().push(candidate);
        }
        let mut admitted: Vec<(usize, String, ActorKind, &'static str)> = Vec::new();
        for (form, candidates) in seen {
            let Some(first) = candidates.first() else { continue };
            if let Some((kind, rule)) = self.judge(&candidates) {
                admitted.push((first.words.start, form.to_owned(), kind, rule));
            }
        }
        admitted.sort();
        for (_, form, kind, rule) in admitted {
            self.actor(actors, &form, kind, rule);
        }
    }

    /// What the candidates of one form are, and which rule says so.
    fn judge(&self, candidates: &[&Candidate]) -> Option<(ActorKind, &'static str)> {
        let first = candidates.first()?;
        let length = first.words.len();
        let upper = first.words.clone().all(|at| self.words.case(at) == Case::Upper);
        let last = self.words.folded(first.words.end - 1);
        if first.organisation && length > 1 {
            let spoke = candidates.iter().any(|candidate| candidate.speaks);
            let kind =
                if self.naming.is(Role::Medium, last) { ActorKind::Medium } else { ActorKind::Organisation };
            return (spoke || candidates.len() > 1)
                .then_some((kind, if spoke { "organisation-speaks" } else { "named-twice" }));
        }
        let person = (2..=5).contains(&length) && !upper;
        if person && candidates.iter().any(|candidate| candidate.titled) {
            return Some((ActorKind::Person, "title-before-name"));
        }
        if person && candidates.iter().any(|candidate| candidate.speaks) {
            return Some((ActorKind::Person, "name-speaks"));
        }
        let located = candidates.iter().filter(|candidate| candidate.located).count();
        if candidates.len() > 1 && located * 2 >= candidates.len() {
            return Some((ActorKind::Place, "named-as-place"));
        }
        if candidates.len() > 1 && (upper || length > 1) {
            return Some((ActorKind::Organisation, "named-twice"));
        }
        None
    }

    /// After a person's full name, the last name alone.
    fn surnames(&mut self, names: &[Name], actors: &mut Table<ActorId, Actor>) {
        let mut by_surname: BTreeMap<String, Vec<(ActorId, String)>> = BTreeMap::new();
        let people = actors.iter().filter(|(_, actor)| actor.kind == ActorKind::Person);
        for (id, actor) in people {
            let full = Words::read(&actor.name, [Span::new(0, actor.name.len())]);
            let mut start = full.len().saturating_sub(1);
            while start > 1 && self.naming.is(Role::Particle, full.folded(start - 1)) {
                start -= 1;
            }
            if start > 0 && full.folded(start).len() > 2 {
                let form = full.span(&(start..full.len())).of(&actor.name).to_owned();
                by_surname.entry(full.folded(full.len() - 1).to_owned()).or_default().push((id, form));
            }
        }
        for people in by_surname.into_values() {
            // Two people of one name: the surname alone names neither.
            let [(actor, form)] = people.as_slice() else { continue };
            let first_named = names
                .iter()
                .find(|name| name.actor == *actor && name.words.len() > 1)
                .map(|name| name.words.end);
            let from = first_named.unwrap_or(0);
            self.alias(actors, *actor, form, Case::Capital, "surname-after-full-name", from);
        }
    }

    /// Finds every form that was admitted, also in headlines.
    fn name_all(&self, names: &mut Vec<Name>) {
        let mut at = 0;
        while at < self.words.len() {
            let fits = |form: &Form, length: usize| {
                let mut range = at..at + length;
                let written =
                    range.clone().map(|at| self.words.case(at)).max().is_some_and(|case| case >= form.case);
                written && form.from <= at && range.all(|at| self.is_free(at))
            };
            match self.book.longest(self.words, at, fits) {
                Some((form, length)) => {
                    names.push(Name { words: at..at + length, actor: form.actor, rule: form.rule });
                    at += length;
                }
                None => at += 1,
            }
        }
        names.sort_by_key(|name| name.words.start);
    }

    fn actor(
        &mut self,
        actors: &mut Table<ActorId, Actor>,
        form: &str,
        kind: ActorKind,
        rule: &'static str,
    ) -> ActorId {
        let slug = Slug::of(form);
        let known = actors.find(|actor| actor.slug == slug).map(|(id, _)| id);
        let id = known.unwrap_or_else(|| {
            actors.push(Actor {
                slug,
                name: form.to_owned(),
                kind,
                side: None,
                of: None,
                aliases: Vec::new(),
            })
        });
        self.alias(actors, id, form, Case::Capital, rule, 0);
        id
    }

    fn alias(
        &mut self,
        actors: &mut Table<ActorId, Actor>,
        actor: ActorId,
        form: &str,
        case: Case,
        rule: &'static str,
        from: usize,
    ) {
        self.book.add(form, Form { actor, case, rule, from });
        if let Some(actor) = actors.get_mut(actor)
            && !actor.aliases.iter().any(|alias| alias.form == form)
        {
            actor.aliases.push(Alias { form: form.to_owned(), evidence: rule.to_owned() });
            actor.aliases.sort();
        }
    }

    fn form(&self, words: &Range<usize>) -> &str {
        self.words.span(words).of(self.prose.text)
    }

    fn is_free(&self, at: usize) -> bool {
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

    /// Whether word `at` is a short run of capitals alone in brackets.
    fn is_bracketed(&self, at: usize) -> bool {
        self.words.case(at) == Case::Upper
            && self.between(at).trim() == "("
            && self.between(at + 1).starts_with(')')
    }

    /// Whether the letters of the acronym at `at` are initials of `words`.
    fn abbreviates(&self, at: usize, words: &Range<usize>) -> bool {
        let mut initials: Vec<char> =
            words.clone().filter_map(|at| self.words.folded(at).chars().next()).collect();
        let first = initials.first() == self.words.folded(at).chars().next().as_ref();
        let known = self.words.folded(at).chars().all(|letter| {
            let place = initials.iter().position(|initial| *initial == letter);
            place.map(|place| initials.remove(place)).is_some()
        });
        first && known
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
}
