//! Whose words the tokens of a sentence are: stretches that one attribution tells, or that the outlet says itself.
//! The frame of an attribution (its speaker and cue) belongs to nobody's assertion where its content is a clause
//! (`X said that …`); where the content is no clause (`X rejected the deal`), frame and content together are one
//! assertion of whoever tells it.

use super::PREDICATES;
use super::clause::RELATIVES;
use super::predicates::Sense;
use super::verb::Grammar;
use crate::prose::{Relation, Tag, Token, VerbForm};
use parallax_model::{Attribution, CueClass, Span};
use std::cmp::Reverse;
use std::ops::Range;

/// The fewest tokens that a clause has beside the words that tell it.
const CLAUSE: usize = 3;

/// A stretch of one sentence that is one speaker's, as tokens in order.
pub(super) struct Region {
    /// The attribution that tells it, as a row; `None` in the outlet's own voice.
    pub(super) attribution: Option<usize>,
    pub(super) tokens: Vec<usize>,
    /// The speaker named before it, of whom it may go on to tell: `X said it would stay, but ruled out a deal`.
    pub(super) lead: Option<Range<usize>>,
}

/// The attributions of an article whose content is a clause, or makes one with what frames it.
pub(super) struct Regions<'a> {
    told: Vec<Told<'a>>,
}

/// An attribution that tells assertions.
struct Told<'a> {
    row: usize,
    attribution: &'a Attribution,
    /// What its speaker asserts.
    content: Vec<Span>,
    /// The words that attribute.
    frame: Vec<Span>,
    /// From the first to the last byte of frame and content.
    hull: Span,
    /// How long its content is.
    length: usize,
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
        // `He seemed tired`: how it looks to the outlet.
        let told = attributions.iter().enumerate().filter(|(_, attribution)| !is_look(attribution));
        let told = told.filter_map(|(row, attribution)| {
            let content: Vec<Span> = attribution.content.iter().copied().collect();
            if is_clausal(grammar, attribution) {
                let frame = frame(grammar, attribution);
                let hull = frame.iter().copied().fold(attribution.content.hull(), Span::join);
                let length = content.iter().map(|span| span.len()).sum();
                return Some(Told { row, attribution, content, frame, hull, length });
            }
            tells_whole(grammar, attribution).then(|| {
                let frame = attribution.source.iter().chain(&attribution.cue).copied();
                let hull = frame.fold(attribution.content.hull(), Span::join);
                let hull = with_circumstances(grammar, attribution, hull);
                Told { row, attribution, content: vec![hull], frame: Vec::new(), hull, length: hull.len() }
            })
        });
        Self { told: told.collect() }
    }

    /// The regions of a sentence, in the order of their first token.
    pub(super) fn of(&self, grammar: &Grammar<'_>, sentence: &Range<usize>, span: Span) -> Vec<Region> {
        let near: Vec<&Told<'_>> = self.told.iter().filter(|told| told.hull.overlaps(span)).collect();
        let mut regions: Vec<Region> = Vec::new();
        for at in sentence.clone() {
            let Some(token) = grammar.prose.tokens.get(at) else { continue };
            let Place::Told(attribution) = place(&near, token.span) else { continue };
            let goes_on = regions.last().is_some_and(|last| last.attribution == attribution);
            if token.tag == Tag::Punct && !goes_on {
                continue;
            }
            if let Some(region) = resumed(grammar, &mut regions, attribution) {
                region.tokens.push(at);
            } else {
                let lead = lead(grammar, &near, span, token.span);
                regions.push(Region { attribution, tokens: vec![at], lead });
            }
        }
        regions
    }
}

/// The region that words of `attribution` go on with: the last one, or its own before words that assert nothing
/// (`"The deal," he told reporters on Sunday, "is dead."`).
fn resumed<'r>(
    grammar: &Grammar<'_>,
    regions: &'r mut [Region],
    attribution: Option<usize>,
) -> Option<&'r mut Region> {
    let row = regions.iter().rposition(|region| region.attribution == attribution)?;
    let between = regions.get(row + 1..).unwrap_or_default();
    let idle = |region: &Region| region.attribution.is_none() && grammar.main_verb(&region.tokens).is_none();
    let resumes = between.iter().all(idle) && (between.is_empty() || attribution.is_some());
    regions.get_mut(row).filter(|_| resumes)
}

/// Whether the token is part of a frame, or else whose content it is: that of the shortest attribution around it.
fn place(near: &[&Told<'_>], token: Span) -> Place {
    let holds = |told: &&&Told<'_>| told.content.iter().any(|span| span.contains(token));
    // Of hops that tell the same words, the one that the others lead to.
    let nearest = |told: &&&Told<'_>| (told.length, told.attribution.parent.is_none(), Reverse(told.row));
    let innermost = near.iter().filter(holds).min_by_key(nearest);
    let framed = near.iter().any(|told| {
        let outer = innermost.is_none_or(|innermost| told.length < innermost.length);
        outer && told.frame.iter().any(|part| part.overlaps(token))
    });
    if framed { Place::Frame } else { Place::Told(innermost.map(|told| told.row)) }
}

/// Whether nobody says it, and it only looks so.
fn is_look(attribution: &Attribution) -> bool {
    attribution.source.is_empty() && matches!(attribution.cue_lemma.as_str(), "seem" | "appear" | "look")
}

/// The speaker that the sentence names last before `token`, without what explains them.
fn lead(grammar: &Grammar<'_>, near: &[&Told<'_>], sentence: Span, token: Span) -> Option<Range<usize>> {
    let sources = near.iter().filter_map(|told| told.attribution.source.first());
    let sources = sources.filter(|source| sentence.contains(**source));
    let source = sources.filter(|source| source.start < token.start).max_by_key(|source| source.start)?;
    let tokens = grammar.prose.tokens_in(*source);
    let explains = |at: &usize| {
        grammar
            .prose
            .tokens
            .get(*at)
            .is_none_or(|token| matches!(token.lower.as_str(), "," | "(" | "which" | "who"))
    };
    let end = tokens.clone().find(explains).unwrap_or(tokens.end);
    (end > tokens.start).then_some(tokens.start..end)
}

/// The words that attribute. The subject of a participle (`X followed suit, saying …`) is also the subject of
/// another clause, so it is no part of them; nor is what a relative clause tells of the speaker.
fn frame(grammar: &Grammar<'_>, attribution: &Attribution) -> Vec<Span> {
    let prose = grammar.prose;
    let tokens = attribution.cue.iter().flat_map(|span| prose.tokens_in(*span));
    let forms: Vec<VerbForm> = tokens
        .filter_map(|at| prose.tokens.get(at))
        .map(|token| token.form)
        .filter(|form| *form != VerbForm::None)
        .collect();
    let participle = !forms.is_empty()
        && forms.iter().all(|form| *form == VerbForm::Gerund)
        && attribution.cue_lemma != "according to";
    let mut frame = attribution.cue.clone();
    if !participle {
        frame.extend(attribution.source.iter().map(|source| without_relative(grammar, *source)));
    }
    frame
}

/// `Russia` of `Russia, which has been carrying out airstrikes since 2015`.
fn without_relative(grammar: &Grammar<'_>, source: Span) -> Span {
    let tokens = grammar.prose.tokens_in(source);
    let last = tokens.end.saturating_sub(1);
    let relative = tokens.clone().skip(1).find(|at| {
        let is = |at: usize, forms: &[&str]| {
            grammar.prose.tokens.get(at).is_some_and(|token| forms.contains(&token.lower.as_str()))
        };
        is(*at, &["which", "who"])
            && is(at - 1, &[","])
            && (at + 1..tokens.end).any(|at| grammar.is_finite(at, last))
    });
    let end =
        relative.and_then(|at| grammar.prose.tokens.get(at - 1)).map_or(source.end, |token| token.span.start);
    Span { start: source.start, end }
}

/// How many words in quotation marks are more than an expression that the outlet takes over.
const QUOTED: usize = 6;

/// Whether frame and content together are one assertion of the speaker's, though the content is no clause: what nobody
/// named is said to say (`X is said to hold the town`, `X is accused of attacks`), what a verb of reporting says
/// happened (`X reported clashes`), and long words of the speaker's own (`X advised its members “to …”`).
fn tells_whole(grammar: &Grammar<'_>, attribution: &Attribution) -> bool {
    let prose = grammar.prose;
    let first = prose.tokens_in(attribution.content.hull()).next().and_then(|at| prose.tokens.get(at));
    let relative =
        first.is_some_and(|first| RELATIVES.contains(&first.lower.as_str()) || first.lower == "what");
    let tells =
        matches!(attribution.cue_class, CueClass::Neutral | CueClass::Doubting | CueClass::Criticising);
    let hearsay =
        tells && attribution.source.is_empty() && attribution.content.iter().count() > 1 && !relative;
    let reports =
        PREDICATES.is_lemma(Sense::Report, &attribution.cue_lemma) && !attribution.source.is_empty();
    let quoted = || {
        let hull = attribution.content.hull();
        let inner = prose.quotations_in(hull).iter().map(|quotation| prose.tokens_in(quotation.outer));
        inner.map(|tokens| tokens.filter(|at| is_word(prose.tokens.get(*at))).count()).max().unwrap_or(0)
    };
    // `Envoy in secret visit, report says`: words without a finite verb are said all the same.
    let words = || {
        attribution
            .content
            .iter()
            .flat_map(|span| prose.tokens_in(*span))
            .filter(|at| is_word(prose.tokens.get(*at)))
    };
    // Where the outlet says nothing before it: `Netanyahu displayed | what he said was a copy` is one assertion of its own.
    let hull = attribution
        .source
        .iter()
        .chain(&attribution.cue)
        .copied()
        .fold(attribution.content.hull(), Span::join);
    let leads = || {
        let sentence = prose.sentence_at(hull.start).and_then(|row| prose.sentences.get(row));
        sentence.is_some_and(|sentence| {
            let before = Span { start: sentence.span.start, end: hull.start };
            prose.tokens_in(before).all(|at| {
                prose
                    .tokens
                    .get(at)
                    .is_none_or(|token| matches!(token.tag, Tag::Punct | Tag::Cconj | Tag::Adv))
            })
        })
    };
    let said = attribution.cue_lemma == "say"
        && !attribution.source.is_empty()
        && !attribution.negated
        && words().count() >= QUOTED
        && leads();
    hearsay || reports || said || !attribution.source.is_empty() && quoted() >= QUOTED
}

/// With when and where it happened, which no cue takes for content: `reported clashes | in May`.
fn with_circumstances(grammar: &Grammar<'_>, attribution: &Attribution, hull: Span) -> Span {
    let tokens = &grammar.prose.tokens;
    let told = grammar.prose.tokens_in(hull);
    let frame = attribution.cue.first().map(|cue| grammar.prose.tokens_in(*cue)).unwrap_or_default();
    let hangs_here = |head: usize| frame.contains(&head) || told.contains(&head);
    let phrase = tokens.iter().skip(told.end).take(PHRASE).find(|token| {
        token.reach.0 == told.end
            && matches!(token.relation.universal(), Relation::Obl | Relation::Nmod)
            && token.head.is_some_and(hangs_here)
    });
    phrase.and_then(|phrase| tokens.get(phrase.reach.1)).map_or(hull, |last| hull.join(last.span))
}

/// How far from its beginning the noun of a phrase stands that says when or where.
const PHRASE: usize = 5;

fn is_word(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.tag != Tag::Punct)
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
    let grammar = grammar.styled_at(attribution.content.hull());
    let parts = attribution.content.iter().map(|span| grammar.prose.tokens_in(*span).collect::<Vec<_>>());
    let parts: Vec<Vec<usize>> = parts.collect();
    // `The port, X said, has not been closed`: neither part is a clause without the other.
    let joined = || (parts.len() > 1 && parts.len() < 4).then(|| parts.concat());
    let object = parts.iter().flatten().copied().find(|at| is_object(&grammar, attribution, *at));
    let clause =
        |part: &[usize]| is_clause(&grammar, part) && object.is_none_or(|_| !describes(&grammar, part));
    parts.iter().any(|part| clause(part)) || joined().is_some_and(|whole| clause(&whole))
}

/// Whether the tree takes the token for the object of the cue: `cited | a case`.
fn is_object(grammar: &Grammar<'_>, attribution: &Attribution, at: usize) -> bool {
    let prose = grammar.prose;
    let token = prose.tokens.get(at).filter(|token| token.relation == Relation::Obj);
    let head = token.and_then(|token| token.head).and_then(|head| prose.tokens.get(head));
    head.is_some_and(|head| attribution.cue.iter().any(|cue| cue.contains(head.span)))
}

/// Whether the main verb of a content tells of a noun in it, and not what the speaker asserts: `a case in which a man ran
/// and hid`, `Biden “unhinged”`. A clause without a relative word may as well be what is said.
fn describes(grammar: &Grammar<'_>, tokens: &[usize]) -> bool {
    let token = |at: usize| grammar.prose.tokens.get(at);
    let related = |verb: usize| {
        let reach = token(verb).map_or((verb, verb), |token| token.reach);
        let mut words = (reach.0..verb).filter_map(token).filter(|word| word.head == Some(verb));
        words.any(|word| matches!(word.lower.as_str(), "which" | "who" | "whom" | "whose" | "where"))
    };
    let verb = grammar.main_verb(tokens).and_then(|verb| tokens.get(verb));
    let mut verb = verb.map(|verb| grammar.predicate(*verb));
    while let Some((at, word)) = verb.and_then(|verb| Some((verb, token(verb)?))) {
        match word.relation {
            Relation::Conj => verb = word.head,
            Relation::AclRelcl => return related(at),
            relation => return relation == Relation::Xcomp,
        }
    }
    false
}

/// Whether the tokens are a clause with subject and finite verb of its own.
fn is_clause(grammar: &Grammar<'_>, tokens: &[usize]) -> bool {
    let token = |at: &usize| grammar.prose.tokens.get(*at);
    let begins = |token: &Token| !matches!(token.tag, Tag::Punct | Tag::Sconj | Tag::Cconj);
    let start = tokens.iter().position(|at| token(at).is_some_and(begins));
    let tokens = start.and_then(|start| tokens.get(start..)).unwrap_or_default();
    let Some(first) = tokens.first().and_then(token) else { return false };
    let relative = matches!(first.lower.as_str(), "which" | "who" | "whom" | "whose");
    if relative || (first.tag == Tag::Verb && first.form != VerbForm::Gerund) || tokens.len() < CLAUSE {
        return false;
    }
    let Some(verb) = grammar.main_verb(tokens) else { return false };
    // `to leave the area and opposed`: the verb belongs to the frame, unless a comma parts them.
    let before = tokens.get(..verb).unwrap_or_default();
    first.lower != "to" || before.iter().filter_map(token).any(|token| token.lower == ",")
}
