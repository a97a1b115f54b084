//! Who is credited: the name by which a reader knows the speaker, the actor, and what kind of speaker it is. A
//! pronoun stands for the last speaker or subject before it that it can stand for.

use super::draft::Draft;
use crate::mention::Found;
use crate::prose::{Chunk, Prose, Relation, Tag, Token};
use parallax_model::{ActorId, ActorKind, Span, Speaker, SpeakerKind};
use rustc_hash::FxHashMap;

/// What a head noun says of the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Noun {
    Kind(SpeakerKind),
    /// Only as part of a name: `Times`.
    MediumName,
}

/// The nouns of `lexicon/speakers.txt`.
pub(super) struct Nouns {
    nouns: FxHashMap<&'static str, Noun>,
}

impl Nouns {
    pub(super) fn read() -> Self {
        let mut nouns = FxHashMap::default();
        let lines = include_str!("../../lexicon/speakers.txt").lines().filter(|line| !line.starts_with('#'));
        for (kind, words) in lines.filter_map(|line| line.split_once(':')) {
            let noun = match SpeakerKind::from_slug(kind) {
                Some(kind) => Noun::Kind(kind),
                None if kind == "medium-name" => Noun::MediumName,
                None => continue,
            };
            for word in words.split_whitespace() {
                nouns.entry(word).or_insert(noun);
            }
        }
        Self { nouns }
    }

    pub(super) fn kind(&self, lemma: &str) -> Option<SpeakerKind> {
        match self.nouns.get(lemma) {
            Some(Noun::Kind(kind)) => Some(*kind),
            _ => None,
        }
    }

    /// The kind of a name by its words: `Washington Post`, `Foreign Ministry`.
    pub(super) fn of_name(&self, lower: &str) -> Option<SpeakerKind> {
        match self.nouns.get(lower)? {
            Noun::MediumName => Some(SpeakerKind::Medium),
            Noun::Kind(kind @ (SpeakerKind::Organisation | SpeakerKind::Medium | SpeakerKind::Document)) => {
                Some(*kind)
            }
            Noun::Kind(_) => None,
        }
    }
}

/// Who is credited: one speaker, and the actors where the phrase names several side by side.
#[derive(Debug, Clone)]
pub(super) struct Credited {
    pub(super) speaker: Speaker,
    pub(super) joint: Vec<ActorId>,
}

impl From<Speaker> for Credited {
    fn from(speaker: Speaker) -> Self {
        Self { speaker, joint: Vec::new() }
    }
}

/// Resolves the speakers of one article, draft by draft in the order of the text.
pub(super) struct Speakers<'a> {
    pub(super) prose: &'a Prose<'a>,
    pub(super) found: &'a Found,
    pub(super) nouns: &'a Nouns,
}

impl Speakers<'_> {
    /// The speaker of each draft.
    pub(super) fn resolve(&self, drafts: &[Draft], parents: &[Option<usize>]) -> Vec<Credited> {
        let mut order: Vec<usize> = (0..drafts.len()).collect();
        order.sort_by_key(|&row| drafts.get(row).and_then(|d| d.source.first().copied()));
        let mut known: Vec<(Span, Credited)> = Vec::new();
        let mut speakers: Vec<Credited> = vec![unstated().into(); drafts.len()];
        for row in order {
            let (Some(draft), Some(slot)) = (drafts.get(row), speakers.get_mut(row)) else { continue };
            let mut credited = self.speaker(draft, &known);
            // Who speaks only inside what another says is not whom the reporter goes on with.
            let told = parents.get(row).is_some_and(Option::is_some) && !draft.relayed;
            // Nor is whom something was told to.
            let hears = draft.hearer.is_some() && draft.hearer.as_ref() == draft.source.first();
            if let Some(source) = draft.source.first().filter(|_| !told && !hears) {
                known.push((*source, credited.clone()));
            }
            credited.speaker = by_role(credited.speaker);
            *slot = credited;
        }
        speakers
    }

    /// Whether a noun phrase names a newspaper, agency or broadcaster.
    pub(super) fn is_medium(&self, phrase: Span) -> bool {
        let tokens = self.prose.tokens(self.prose.tokens_in(phrase));
        let named = tokens.iter().any(|token| token.tag == Tag::Propn);
        named && self.phrase(phrase, tokens).speaker.kind == SpeakerKind::Medium
    }

    /// Whether two noun phrases name one.
    pub(super) fn is_same(&self, a: Span, b: Span) -> bool {
        let name = |span: Span| self.phrase(span, self.prose.tokens(self.prose.tokens_in(span))).speaker.name;
        a == b || name(a) == name(b)
    }

    fn speaker(&self, draft: &Draft, known: &[(Span, Credited)]) -> Credited {
        let Some(source) = draft.source.first().copied() else { return unstated().into() };
        let range = self.prose.tokens_in(source);
        let tokens = self.prose.tokens(range.clone());
        match tokens {
            [] => unstated().into(),
            [one] if matches!(one.lower.as_str(), "they" | "their" | "them") => self
                .pair(range.start, known)
                .unwrap_or_else(|| self.pronoun(one, range.start, known, None).into()),
            [one] if is_pronoun(one) && self.two(source, tokens).is_empty() => {
                // `he told the president`: nobody tells himself.
                let others: Vec<_> =
                    known.iter().filter(|(_, credited)| !self.hears(draft, credited)).cloned().collect();
                self.pronoun(one, range.start, &others, self.hearer(draft)).into()
            }
            _ => self.phrase(source, tokens),
        }
    }

    /// The speaker that a noun phrase names, or those that it names side by side.
    fn phrase(&self, source: Span, tokens: &[Token]) -> Credited {
        let mut joint = self.joint(source, tokens);
        if joint.is_empty() {
            joint = self.two(source, tokens);
        }
        let actor =
            self.found.actor_of(source).filter(|id| joint.is_empty() && !self.only_names(tokens, *id));
        let named = actor.or_else(|| joint.first().copied()).and_then(|id| self.found.actors.get(id));
        let kind = match named.map(|actor| actor.kind) {
            Some(ActorKind::Person) => SpeakerKind::Person,
            Some(ActorKind::Medium) => SpeakerKind::Medium,
            Some(ActorKind::Organisation) if self.names_medium(tokens) => SpeakerKind::Medium,
            Some(_) => SpeakerKind::Organisation,
            None => self.kind(tokens),
        };
        let name = named.map_or_else(|| self.name(tokens), |actor| actor.name.clone());
        Credited { speaker: Speaker { name, actor, kind }, joint }
    }

    /// The phrase up to its first comma, without article or `whose`; the name in apposition where only that is one.
    fn name(&self, tokens: &[Token]) -> String {
        let article = |t: &Token| matches!(t.lower.as_str(), "the" | "a" | "an" | "whose");
        let ends = |t: &Token| matches!(t.lower.as_str(), "," | "who" | "which" | "(" | "—" | "--");
        let mut parts = tokens.split(ends).filter(|part| !part.is_empty());
        let Some(first) = parts.next() else { return String::new() };
        let named = |part: &&[Token]| part.iter().all(|t| t.tag == Tag::Propn);
        let apposed = parts.next().filter(named).filter(|_| !first.iter().any(|t| t.tag == Tag::Propn));
        let words = apposed.unwrap_or(first);
        let words = words.get(usize::from(words.first().is_some_and(article))..).unwrap_or(words);
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => {
                self.prose.words(first.span.join(last.span)).split_whitespace().collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        }
    }

    /// Whom a pronoun stands for.
    fn pronoun(
        &self,
        pronoun: &Token,
        at: usize,
        known: &[(Span, Credited)],
        hearer: Option<ActorId>,
    ) -> Speaker {
        let own = || self.prose.words(pronoun.span).to_owned();
        let meant = self.found.pronoun(pronoun.span).filter(|meant| Some(*meant) != hearer);
        if let Some((actor, known)) = meant.and_then(|id| Some((id, self.found.actors.get(id)?))) {
            return Speaker { name: known.name.clone(), actor: Some(actor), kind: SpeakerKind::Person };
        }
        let antecedent = match pronoun.lower.as_str() {
            "who" | "which" | "that" | "whom" | "whose" => self.before_relative(at),
            "he" | "she" | "his" | "her" | "him" => {
                self.referent(at, known, |kind| matches!(kind, SpeakerKind::Person | SpeakerKind::Role))
            }
            "it" | "its" => self.referent(at, known, |kind| {
                matches!(kind, SpeakerKind::Organisation | SpeakerKind::Medium | SpeakerKind::Document)
            }),
            "they" | "their" | "them" => self
                .referent(at, known, |kind| kind != SpeakerKind::Person)
                .filter(|speaker| !self.names_others(at, speaker)),
            "i" | "we" | "my" | "our" | "you" | "your" | "me" | "us" => None,
            _ => return Speaker { name: own(), actor: None, kind: SpeakerKind::Anonymous },
        };
        antecedent.unwrap_or_else(|| Speaker { name: own(), actor: None, kind: SpeakerKind::Unstated })
    }

    /// Whether the sentence names somebody else before the pronoun: `Berg told Holm that they had agreed`.
    fn names_others(&self, at: usize, speaker: &Speaker) -> bool {
        let Some(byte) = self.prose.tokens.get(at).map(|token| token.span.start) else { return false };
        let sentence = self.prose.sentence_at(byte).and_then(|row| self.prose.sentences.get(row));
        let Some(start) = sentence.map(|sentence| sentence.span.start) else { return false };
        let named: Vec<ActorId> = self.found.named_in(Span { start, end: byte }).collect();
        !named.is_empty() && !speaker.actor.is_some_and(|actor| named.contains(&actor))
    }

    /// Whom `who` stands for: the noun that the tree gives it (`experts in the north, who`), else the noun phrase before it,
    /// across a comma.
    fn before_relative(&self, at: usize) -> Option<Speaker> {
        let token = |at: usize| self.prose.tokens.get(at);
        let who = token(at).filter(|token| token.lower == "who");
        let clause = who.and_then(|who| token(who.head?)).filter(|verb| verb.relation == Relation::AclRelcl);
        let noun = clause.and_then(|verb| verb.head).filter(|noun| *noun < at);
        let mut end = at;
        while end > 0 && token(end - 1).is_some_and(|t| t.tag == Tag::Punct) {
            end -= 1;
        }
        noun.and_then(|noun| self.phrase_to(noun + 1)).or_else(|| self.phrase_to(end))
    }

    /// The noun phrase that ends before `end`, as a speaker.
    fn phrase_to(&self, end: usize) -> Option<Speaker> {
        let mut start = end;
        while let Some(token) = start.checked_sub(1).and_then(|b| self.prose.tokens.get(b)) {
            if token.chunk == Chunk::Outside {
                break;
            }
            start -= 1;
            if token.chunk == Chunk::Begin {
                break;
            }
        }
        self.candidate(start..end)
    }

    /// The last speaker in this sentence or the three before it whose kind fits, else a noun phrase.
    fn referent(
        &self,
        at: usize,
        known: &[(Span, Credited)],
        fits: impl Fn(SpeakerKind) -> bool,
    ) -> Option<Speaker> {
        let byte = self.prose.tokens.get(at)?.span.start;
        let sentence = self.prose.sentence_at(byte)?;
        let single =
            matches!(self.prose.tokens.get(at)?.lower.as_str(), "he" | "she" | "his" | "her" | "him");
        let near = |from: u32| from < byte && self.prose.sentence_at(from).is_some_and(|s| s + 3 >= sentence);
        let pronoun = self.prose.tokens.get(at)?.lower.as_str();
        let can_mean = |speaker: &Speaker| speaker.actor.is_none_or(|id| self.found.can_mean(pronoun, id));
        let credited = known.iter().rev().find(|(from, Credited { speaker, joint })| {
            near(from.start)
                && fits(speaker.kind)
                && can_mean(speaker)
                && joint.is_empty()
                && !(single && speaker.name.contains(" and "))
        });
        credited.map(|(_, credited)| credited.speaker.clone()).or_else(|| self.subject_before(at, fits))
    }

    /// The nearest noun phrase that begins a sentence or goes before its verb, in this sentence and the four
    /// before it, and whose kind fits.
    fn subject_before(&self, at: usize, fits: impl Fn(SpeakerKind) -> bool) -> Option<Speaker> {
        let pronoun = self.prose.tokens.get(at)?.span;
        let sentence = self.prose.sentence_at(pronoun.start)?;
        for row in (sentence.saturating_sub(5)..=sentence).rev() {
            let tokens = self.prose.sentences.get(row)?.tokens.clone();
            let stop = if row == sentence { at } else { tokens.end };
            let mut begin = tokens.start;
            while begin < stop {
                let end = self.chunk_end(begin, stop);
                // Whom a quotation names is not whom the reporter goes on with.
                let quoted = self.prose.tokens.get(begin).is_some_and(|token| {
                    self.prose
                        .quotation_around(token.span.start)
                        .is_some_and(|quote| !quote.outer.contains(pronoun))
                });
                if end > begin && !quoted {
                    let speaker = self.candidate(begin..end).filter(|s| fits(s.kind));
                    if speaker.is_some() {
                        return speaker;
                    }
                }
                begin = end.max(begin + 1);
            }
        }
        None
    }

    fn chunk_end(&self, begin: usize, stop: usize) -> usize {
        let chunk = |at: usize| self.prose.tokens.get(at).map(|t| t.chunk);
        if chunk(begin) != Some(Chunk::Begin) {
            return begin;
        }
        let mut end = begin + 1;
        while end < stop && chunk(end) == Some(Chunk::Inside) {
            end += 1;
        }
        end
    }

    /// A noun phrase as a speaker, where it names somebody or something that can speak.
    fn candidate(&self, range: std::ops::Range<usize>) -> Option<Speaker> {
        let tokens = self.prose.tokens(range);
        let (first, last) = (tokens.first()?, tokens.last()?);
        if last.tag == Tag::Pron || first.tag == Tag::Part {
            return None;
        }
        let speaker = self.phrase(first.span.join(last.span), tokens).speaker;
        let known = last.tag == Tag::Propn && !super::phrase::is_calendar(&last.lower)
            || self.nouns.kind(&last.lemma).is_some();
        (known || speaker.actor.is_some()).then_some(speaker)
    }
}

fn is_pronoun(token: &Token) -> bool {
    token.tag == Tag::Pron || matches!(token.lower.as_str(), "that" | "which" | "who")
}

/// `both groups`, `the company`: who is named by what it is has no name. Pronouns are told by the noun all the same.
fn by_role(speaker: Speaker) -> Speaker {
    // `Both groups` begins a sentence.
    let inner = speaker.name.split_once(' ').map_or(speaker.name.as_str(), |(_, rest)| rest);
    let nameless = speaker.actor.is_none() && !inner.contains(char::is_uppercase);
    match speaker.kind {
        SpeakerKind::Organisation if nameless => Speaker { kind: SpeakerKind::Role, ..speaker },
        _ => speaker,
    }
}

fn unstated() -> Speaker {
    Speaker { name: String::new(), actor: None, kind: SpeakerKind::Unstated }
}
