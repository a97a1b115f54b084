//! Whose words the tokens of a sentence are: stretches that one attribution tells, or that the outlet says itself.
//! The frame of an attribution (its speaker and cue) belongs to nobody's assertion where its content is a clause
//! (`X said that …`); where the content is no clause (`X rejected the deal`), frame and content together are one
//! assertion of whoever tells it.

use super::clause::Grammar;
use crate::prose::{Tag, VerbForm};
use parallax_model::{Attribution, Span};
use std::ops::Range;

/// The fewest tokens that a clause has beside the words that tell it.
const CLAUSE: usize = 3;

/// The tokens of one sentence that are one speaker's, in order.
pub(super) struct Region {
    /// The attribution that tells them, as a row; `None` in the outlet's own voice.
    pub(super) attribution: Option<usize>,
    pub(super) tokens: Vec<usize>,
}

/// The attributions of an article whose content is a clause.
pub(super) struct Regions<'a> {
    attributions: &'a [Attribution],
    /// For each attribution: where its content begins and ends, and how long it is; `None` where it is no clause.
    clausal: Vec<Option<(Span, usize)>>,
}

/// What a token is to the attributions around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A word of the frame of an attribution.
    Frame,
    /// A word of the content of an attribution, or of none.
    Told(Option<usize>),
}

impl<'a> Regions<'a> {
    pub(super) fn new(grammar: &Grammar<'_>, attributions: &'a [Attribution]) -> Self {
        let clausal = attributions.iter().map(|attribution| is_clausal(grammar, attribution));
        let clausal = clausal.zip(attributions).map(|(clausal, attribution)| {
            clausal.then(|| {
                (attribution.content.hull(), attribution.content.iter().map(|span| span.len()).sum())
            })
        });
        Self { clausal: clausal.collect(), attributions }
    }

    /// The regions of a sentence, in the order of their first token.
    pub(super) fn of(&self, grammar: &Grammar<'_>, sentence: &Range<usize>, span: Span) -> Vec<Region> {
        let near = self.near(grammar, span);
        let mut regions: Vec<Region> = Vec::new();
        for at in sentence.clone() {
            let Some(token) = grammar.prose.tokens.get(at) else { continue };
            let Place::Told(attribution) = self.place(grammar, &near, token.span) else { continue };
            match regions.iter_mut().find(|region| region.attribution == attribution) {
                Some(region) => region.tokens.push(at),
                None => regions.push(Region { attribution, tokens: vec![at] }),
            }
        }
        regions
    }

    /// The rows whose frame or content touches the sentence.
    fn near(&self, grammar: &Grammar<'_>, span: Span) -> Vec<usize> {
        let touches = |row: &usize| {
            let Some(attribution) = self.attributions.get(*row) else { return false };
            attribution.content.overlaps(span) || frame(grammar, attribution).any(|part| part.overlaps(span))
        };
        (0..self.attributions.len())
            .filter(|row| matches!(self.clausal.get(*row), Some(Some(_))))
            .filter(touches)
            .collect()
    }

    fn place(&self, grammar: &Grammar<'_>, near: &[usize], token: Span) -> Place {
        let inside = near.iter().copied().filter(|row| {
            self.attributions
                .get(*row)
                .is_some_and(|attribution| attribution.content.iter().any(|span| span.contains(token)))
        });
        let length =
            |row: &usize| self.clausal.get(*row).copied().flatten().map_or(usize::MAX, |(_, length)| length);
        let innermost = inside.min_by_key(length);
        let framed = near.iter().filter(|row| Some(**row) != innermost).any(|row| {
            let Some(attribution) = self.attributions.get(*row) else { return false };
            let outer = innermost.is_none_or(|innermost| length(row) < length(&innermost));
            outer && frame(grammar, attribution).any(|part| part.overlaps(token))
        });
        if framed { Place::Frame } else { Place::Told(innermost) }
    }
}

/// The words that attribute. The subject of a participle (`X followed suit, saying …`) is also the subject of
/// another clause, so it is no part of them.
fn frame<'a>(grammar: &Grammar<'_>, attribution: &'a Attribution) -> impl Iterator<Item = Span> + 'a {
    let tokens = attribution.cue.iter().flat_map(|span| grammar.prose.tokens_in(*span));
    let form = |at: usize| grammar.prose.tokens.get(at).map(|token| token.form);
    let forms: Vec<VerbForm> = tokens.filter_map(form).filter(|form| *form != VerbForm::None).collect();
    let participle = !forms.is_empty()
        && forms.iter().all(|form| *form == VerbForm::Gerund)
        && attribution.cue_lemma != "according to";
    let source = attribution.source.iter().filter(move |_| !participle);
    source.chain(&attribution.cue).copied()
}

/// Whether the content is a clause: it has a subject and a finite verb.
fn is_clausal(grammar: &Grammar<'_>, attribution: &Attribution) -> bool {
    // `Most of it is said to be held by X`: the cue is part of the clause.
    let raised = attribution.content.iter().skip(1).any(|span| {
        let first = grammar.prose.tokens_in(*span).next();
        first.and_then(|at| grammar.prose.tokens.get(at)).is_some_and(|token| token.lower == "to")
    });
    if raised {
        return false;
    }
    attribution.content.iter().any(|span| {
        let tokens: Vec<usize> = grammar.prose.tokens_in(*span).collect();
        let start = tokens.iter().position(|at| {
            grammar
                .prose
                .tokens
                .get(*at)
                .is_some_and(|token| !matches!(token.tag, Tag::Punct | Tag::Sconj | Tag::Cconj))
        });
        let tokens = start.and_then(|start| tokens.get(start..)).unwrap_or_default();
        let first = tokens.first().and_then(|at| grammar.prose.tokens.get(*at));
        let opens = first.is_some_and(|token| {
            let relative = matches!(token.lower.as_str(), "which" | "who" | "whom" | "whose");
            !relative && (token.tag != Tag::Verb || token.form == VerbForm::Gerund)
        });
        let verb = grammar.main_verb(tokens);
        let before = verb.and_then(|verb| tokens.get(..verb)).unwrap_or_default();
        let is =
            |at: &usize, mark: &str| grammar.prose.tokens.get(*at).is_some_and(|token| token.lower == mark);
        // `to leave the area and opposed`: the verb belongs to the frame, unless a comma parts them.
        let infinitive =
            first.is_some_and(|token| token.lower == "to") && !before.iter().any(|at| is(at, ","));
        opens && !infinitive && verb.is_some() && tokens.len() >= CLAUSE
    })
}
