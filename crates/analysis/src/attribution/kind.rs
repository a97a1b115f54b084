//! What kind of speaker a noun phrase names, by its head, its names and what stands in apposition.

use super::speaker::Speakers;
use crate::prose::{Chunk, Relation, Tag, Token};
use parallax_model::{ActorId, ActorKind, SpeakerKind};

impl Speakers<'_> {
    /// `the Trump administration`, `Obama aides`: who is named only tells which.
    pub(super) fn only_names(&self, tokens: &[Token], actor: ActorId) -> bool {
        let person = self.found.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person);
        let end = tokens
            .iter()
            .skip(1)
            .position(|token| token.chunk != Chunk::Inside)
            .map_or(tokens.len(), |at| at + 1);
        let phrase = tokens.get(..end).unwrap_or(tokens);
        let named = |token: &Token| token.tag == Tag::Propn && token.relation == Relation::Compound;
        matches!(phrase, [.., name, head] if head.tag == Tag::Noun && named(name)) && person
    }

    pub(super) fn names_medium(&self, tokens: &[Token]) -> bool {
        tokens
            .iter()
            .any(|t| t.tag == Tag::Propn && self.nouns.of_name(&t.lower) == Some(SpeakerKind::Medium))
    }

    /// The kind of speaker that the head of a phrase tells.
    pub(super) fn kind(&self, tokens: &[Token]) -> SpeakerKind {
        let head_end = tokens
            .iter()
            .enumerate()
            .skip(1)
            .find(|(_, t)| t.chunk == Chunk::Outside || (t.chunk == Chunk::Begin && t.tag != Tag::Part))
            .map_or(tokens.len(), |(at, _)| at);
        let phrase = tokens.get(..head_end).unwrap_or(tokens);
        let Some(head) = phrase.iter().rev().find(|t| !t.is_possessive()) else {
            return SpeakerKind::Unstated;
        };
        if head.tag == Tag::Propn {
            let by_name = phrase
                .iter()
                .rev()
                .filter(|t| t.tag == Tag::Propn)
                .find_map(|t| self.nouns.of_name(&t.lower));
            let title = phrase
                .iter()
                .any(|t| t.tag != Tag::Propn && self.nouns.kind(&t.lemma) == Some(SpeakerKind::Role));
            let acronym = phrase.len() < 3
                && self.prose.words(head.span).chars().filter(|c| c.is_uppercase()).count() > 1;
            // `Bill said`: without an article it is no bill.
            let bare = phrase.len() == 1 && by_name == Some(SpeakerKind::Document);
            return match by_name {
                Some(kind) if !title && !bare => kind,
                _ if acronym && !title => SpeakerKind::Organisation,
                _ => self.apposed_kind(tokens, head_end).unwrap_or(SpeakerKind::Person),
            };
        }
        if let Some(kind) = self.nouns.kind(&head.lemma) {
            let person = kind == SpeakerKind::Role && self.has_name_after(tokens, head_end);
            return if person { SpeakerKind::Person } else { kind };
        }
        if self.has_name_after(tokens, head_end) { SpeakerKind::Person } else { SpeakerKind::Role }
    }

    /// `Hurras al-Deen, a smaller group`: the kind that a noun in apposition tells.
    fn apposed_kind(&self, tokens: &[Token], head_end: usize) -> Option<SpeakerKind> {
        let comma = tokens.iter().skip(head_end).position(|t| t.lower == ",")? + head_end + 1;
        let apposed = tokens.get(comma..)?;
        let end =
            apposed.iter().skip(1).position(|t| t.chunk != Chunk::Inside).map_or(apposed.len(), |at| at + 1);
        let kind = self.nouns.kind(&apposed.get(..end)?.last()?.lemma)?;
        matches!(kind, SpeakerKind::Organisation | SpeakerKind::Medium | SpeakerKind::Document)
            .then_some(kind)
    }

    /// `the group's spokeswoman, Maria Zakharova`: a name in apposition.
    fn has_name_after(&self, tokens: &[Token], head_end: usize) -> bool {
        let comma = tokens.iter().skip(head_end).position(|t| t.lower == ",").map(|c| c + head_end + 1);
        let first = comma.and_then(|c| tokens.get(c));
        first.is_some_and(|t| t.tag == Tag::Propn && self.nouns.of_name(&t.lower).is_none())
    }
}
