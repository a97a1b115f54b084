//! Whom `its`, `itself` and `it` mean, where the grammar leaves one reading: an organisation, group or state that is
//! the subject of the verb right before (`The front withdrew its fighters`), or that a sentence goes on about (`It has
//! also`); and, once it is known who speaks, what begins the speaker's words (`The front said it would stay`). An `it`
//! that could be a thing, the weather or the clause behind it means nobody.

use super::draft::Draft;
use super::reading::Reading;
use crate::prose::{Chunk, Prose, Tag, Token, VerbForm};
use parallax_model::{Actor, ActorId, ActorKind, Attribution, MentionForm, Span, Table};

/// How many tokens may stand between a subject and `its`.
const REACH: usize = 16;
/// How many mentions back the subject's can begin: labels and names that it holds come after it.
const NEAR: usize = 8;
/// How many tokens an apposition between subject and verb may have.
const APPOSED: usize = 20;
/// What ties a noun phrase to the one before it, so that it is no subject.
const TIES: &[&str] = &[
    "of", "for", "in", "from", "with", "by", "to", "on", "at", "between", "against", "about", "under",
    "over", "into", "near", "like", "than",
];
/// What joins it to another, so that `their` is both and `its` neither.
const JOINS: &[&str] = &["and", "or", "&", ","];
/// What a speaker says of itself behind `it is`.
const OWN: &[&str] = &[
    "ready",
    "willing",
    "unwilling",
    "prepared",
    "committed",
    "aware",
    "unaware",
    "confident",
    "concerned",
    "determined",
    "able",
    "unable",
    "open",
    "opposed",
    "satisfied",
    "disappointed",
    "alarmed",
];

/// Adds a draft for each such pronoun. `drafts` are and stay in the order of the text.
pub(super) fn resolve(reading: &Reading<'_>, actors: &Table<ActorId, Actor>, drafts: &mut Vec<Draft>) {
    let prose = reading.prose;
    for row in 0..prose.sentences.len() {
        let Some(range) = prose.sentences.get(row).map(|sentence| sentence.tokens.clone()) else { break };
        for at in range.clone() {
            let Some(token) = prose.tokens.get(at) else { break };
            let plural = match token.lower.as_str() {
                "its" | "itself" => false,
                "their" | "themselves" => true,
                "it" if at == range.start && goes_on(prose, at) => false,
                _ => continue,
            };
            let subject = if token.lower == "it" {
                before(prose, row).and_then(|range| first_subject(prose, drafts, &range))
            } else {
                subject_of_verb_before(prose, drafts, range.start, at)
            };
            let Some((actor, first)) = subject.filter(|(id, _)| can_be(actors, *id, plural)) else {
                continue;
            };
            let joined = first > range.start && JOINS.contains(&lower(prose, first - 1));
            if plural && joined {
                continue;
            }
            if prose.quotation_around(token.span.start).is_none() {
                let words = reading.words.within(token.span);
                Draft::pronoun(words, token.span, actor, "pronoun-of-subject").put(drafts);
            }
        }
    }
}

/// Whether what begins a speaker's words means the speaker: `said | it would`, `said | that it has`.
pub(super) fn is_speaker(
    prose: &Prose<'_>,
    actors: &Table<ActorId, Actor>,
    told: &Attribution,
) -> Option<(Span, ActorId)> {
    let actor = told.speaker.actor?;
    let source = told.source.first().filter(|source| !is_relative(prose, **source))?;
    let content = told.content.iter().next()?;
    let mut at = prose.tokens_in(*content).start;
    if lower(prose, at) == "that" {
        at += 1;
    }
    let token = prose.tokens.get(at)?;
    let (itself, they) = (token.lower == "it", token.lower == "they");
    let fits = itself && can_be(actors, actor, false) && acts(prose, at + 1)
        || they && actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Group);
    // `Farmers have said it falls short`: who is many is not `it`.
    let many = told.cue.iter().any(|cue| {
        prose
            .tokens(prose.tokens_in(*cue))
            .iter()
            .any(|t| matches!(t.lower.as_str(), "have" | "are" | "were"))
    });
    if itself && many {
        return None;
    }
    // `X, it said, will stay`: the speaker stands before.
    (fits && source.end <= token.span.start && told.rule.name() == "cue-clause")
        .then_some((token.span, actor))
}

/// `which says it would`: what is told of somebody by the way is as often about what was told before.
fn is_relative(prose: &Prose<'_>, source: Span) -> bool {
    let range = prose.tokens_in(source);
    range.len() == 1 && matches!(lower(prose, range.start), "which" | "who" | "that")
}

/// Whether somebody can be the subject of the verb at `at`: nobody knows that of `it is clear`, `it rained`.
fn acts(prose: &Prose<'_>, mut at: usize) -> bool {
    let mut be = false;
    while let Some(token) = prose.tokens.get(at).filter(|t| is_before_verb(t)) {
        be |= matches!(token.lower.as_str(), "is" | "was" | "be" | "been" | "'s" | "being" | "'d");
        at += 1;
    }
    let Some(main) = prose.tokens.get(at) else { return false };
    match main.tag {
        Tag::Verb if be => main.form == VerbForm::Gerund,
        Tag::Verb => !is_idle(&main.lemma),
        _ => be && OWN.contains(&main.lower.as_str()),
    }
}

fn is_before_verb(token: &Token) -> bool {
    matches!(token.tag, Tag::Aux | Tag::Adv) || matches!(token.lower.as_str(), "not" | "n't")
}

/// Verbs whose `it` is nobody, or the clause behind: `it seems that`, `it took a year`.
fn is_idle(lemma: &str) -> bool {
    matches!(
        lemma,
        "seem"
            | "appear"
            | "take"
            | "happen"
            | "mean"
            | "turn"
            | "remain"
            | "come"
            | "rain"
            | "snow"
            | "look"
            | "cost"
            | "follow"
            | "matter"
            | "sound"
            | "emerge"
            | "depend"
            | "help"
            | "hurt"
            | "work"
            | "feel"
            | "go"
            | "get"
            | "make"
            | "start"
            | "begin"
            | "end"
            | "become"
    )
}

/// `It has also`, `It later`: a sentence that goes on about what the one before it was about.
fn goes_on(prose: &Prose<'_>, it: usize) -> bool {
    let words = (it + 1..it + 5).take_while(|at| prose.tokens.get(*at).is_some_and(is_before_verb));
    words
        .into_iter()
        .any(|at| matches!(lower(prose, at), "also" | "later" | "then" | "already" | "additionally"))
}

/// The sentence before, in the same paragraph or the one above.
fn before(prose: &Prose<'_>, row: usize) -> Option<std::ops::Range<usize>> {
    let (before, here) = (prose.sentences.get(row.checked_sub(1)?)?, prose.sentences.get(row)?);
    (before.paragraph + 1 >= here.paragraph).then(|| before.tokens.clone())
}

/// Who begins the sentence as the subject of a verb.
fn first_subject(
    prose: &Prose<'_>,
    drafts: &[Draft],
    sentence: &std::ops::Range<usize>,
) -> Option<(ActorId, usize)> {
    let verb = sentence
        .clone()
        .find(|at| prose.tokens.get(*at).is_some_and(|t| matches!(t.tag, Tag::Verb | Tag::Aux)))?;
    named_until(prose, drafts, sentence.start, verb).filter(|(_, first)| *first == sentence.start)
}

/// The subject of the verbs before `its`, where nothing stands between that `its` could mean: plural nouns, days.
fn subject_of_verb_before(
    prose: &Prose<'_>,
    drafts: &[Draft],
    start: usize,
    its: usize,
) -> Option<(ActorId, usize)> {
    let between = (start.max(its.saturating_sub(REACH))..its).rev();
    let first = between.take_while(|at| passes(prose, *at)).last()?;
    // From there on the first verb, with its adverbs, is the subject's.
    for verb in first..its {
        let token = prose.tokens.get(verb)?;
        if !matches!(token.tag, Tag::Verb | Tag::Aux) || token.form == VerbForm::Gerund {
            continue;
        }
        let adverb = |at: &usize| prose.tokens.get(*at).is_some_and(|t| t.tag == Tag::Adv);
        let opens = (start..verb).rev().take_while(adverb).last().unwrap_or(verb);
        // `The treaty that Norway broke lost its meaning`: the second verb has another subject.
        let verbs = |at: usize| prose.tokens.get(at).is_some_and(|t| t.tag == Tag::Verb);
        let finite = |at: usize| {
            prose.tokens.get(at).is_some_and(|t| matches!(t.form, VerbForm::Past | VerbForm::Third))
        };
        if (verb + 1..its).any(|at| verbs(at - 1) && verbs(at) && finite(at)) {
            return None;
        }
        let says = (verb..its).any(verbs);
        if let Some(subject) = named_until(prose, drafts, start, opens).filter(|_| says) {
            return Some(subject);
        }
    }
    None
}

/// Whether the token can stand between a subject and its pronoun without being what the pronoun means.
fn passes(prose: &Prose<'_>, at: usize) -> bool {
    let Some(token) = prose.tokens.get(at) else { return false };
    let word = token.lower.as_str();
    match token.tag {
        Tag::Verb | Tag::Aux | Tag::Adv | Tag::Adj | Tag::Adp | Tag::Num => true,
        Tag::Part => word == "to" || matches!(word, "not" | "n't"),
        Tag::Det => !matches!(word, "a" | "an"),
        Tag::Noun => word.ends_with('s') && !word.ends_with("ss") || is_time(word),
        Tag::Propn => is_time(word),
        // `met on Monday and renewed its offer`
        Tag::Cconj => prose.tokens.get(at + 1).is_some_and(|t| matches!(t.tag, Tag::Verb | Tag::Adv)),
        _ => false,
    }
}

fn is_time(word: &str) -> bool {
    matches!(word, "week" | "month" | "year" | "day" | "night" | "morning" | "evening")
        || ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(&word)
}

/// The actor whose phrase ends right before token `end`, or before an apposition or relative clause that does, with
/// the phrase's first token. A phrase that is tied to another is no subject.
fn named_until(prose: &Prose<'_>, drafts: &[Draft], start: usize, end: usize) -> Option<(ActorId, usize)> {
    let mut last = end.checked_sub(1).filter(|last| *last >= start)?;
    if matches!(lower(prose, last), "which" | "who" | "that") {
        last = last.checked_sub(1)?;
        if lower(prose, last) == "," {
            last = last.checked_sub(1)?;
        }
    } else if lower(prose, last) == "," {
        let open = (start..last).rev().take(APPOSED).find(|at| lower(prose, *at) == ",")?;
        let finite = |at: usize| {
            prose.tokens.get(at).is_some_and(|t| matches!(t.form, VerbForm::Past | VerbForm::Third))
        };
        let relative = matches!(lower(prose, open + 1), "which" | "who" | "whose");
        if !relative && (open..last).any(finite) {
            return None;
        }
        last = open.checked_sub(1)?;
    }
    let named = prose.tokens.get(last)?;
    // The name alone ends there too, where labels in apposition belong to the phrase.
    let ends = |span: Span| span.end == named.span.end;
    let before = drafts.partition_point(|draft| draft.span.start <= named.span.start);
    let mut near = drafts.get(..before)?.iter().rev().take(NEAR);
    let draft =
        near.find(|draft| draft.form != MentionForm::Pronoun && (ends(draft.span) || ends(draft.head)))?;
    let mut first = prose.tokens_in(draft.span).start;
    while first > start
        && prose.tokens.get(first).is_some_and(|t| t.chunk == Chunk::Inside)
        && prose
            .tokens
            .get(first - 1)
            .is_some_and(|t| matches!(t.tag, Tag::Det | Tag::Adj | Tag::Num | Tag::Propn))
    {
        first -= 1;
    }
    let tied = first > start
        && (TIES.contains(&lower(prose, first - 1)) || prose.tokens.get(first - 1)?.is_possessive());
    draft.actor.filter(|_| !tied).map(|actor| (actor, first))
}

/// Whether the pronoun can mean that actor: `its` no person, `their` only who has members.
fn can_be(actors: &Table<ActorId, Actor>, id: ActorId, plural: bool) -> bool {
    let kind = actors.get(id).map(|actor| actor.kind);
    match kind {
        Some(ActorKind::Group | ActorKind::Organisation) => true,
        Some(ActorKind::State | ActorKind::Medium) => !plural,
        _ => false,
    }
}

fn lower<'p>(prose: &'p Prose<'_>, at: usize) -> &'p str {
    prose.tokens.get(at).map_or("", |token| token.lower.as_str())
}
