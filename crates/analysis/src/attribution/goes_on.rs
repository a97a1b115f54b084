//! Who goes on speaking: `Berg said the plan was fair but conceded it would take years`. The parser may give the second verb
//! to what the first speaker talks of; a plan concedes nothing.

use super::draft::Draft;
use super::speaker::Speakers;
use crate::prose::Tag;
use parallax_model::Span;

/// Words that join what a speaker does next.
const JOINING: &[&str] = &["and", "but", "yet", "then", "also", "later", ",", "however"];

/// How many drafts of a sentence are looked at.
const MOST: usize = 32;

/// The drafts, which stand in the order of their sentences; each whose source can't speak and stands in what somebody has just said credited to him.
pub(super) fn by_who_spoke(mut drafts: Vec<Draft>, speakers: &Speakers<'_>) -> Vec<Draft> {
    let found: Vec<(Draft, Vec<Span>)> = drafts
        .iter()
        .filter_map(|draft| Some((draft.clone(), speaker_before(&drafts, draft, speakers)?.source.clone())))
        .collect();
    for (draft, source) in found {
        // `but refused to say who had tested it`: what he refuses to say he does not say either.
        let own = |other: &Draft| other.source == draft.source && other.cue >= draft.cue;
        let first = drafts.partition_point(|other| other.sentence < draft.sentence);
        let rest = drafts.iter_mut().skip(first).take_while(|other| other.sentence == draft.sentence);
        for other in rest.take(MOST).filter(|other| own(other)) {
            other.source.clone_from(&source);
        }
    }
    drafts
}

/// The draft of who spoke right before, inside whose words the source of `draft` stands.
fn speaker_before<'d>(drafts: &'d [Draft], draft: &Draft, speakers: &Speakers<'_>) -> Option<&'d Draft> {
    let (source, cue) = (draft.source.first()?, draft.cue.first()?);
    if !is_mute(speakers, *source) {
        return None;
    }
    let first = drafts.partition_point(|before| before.sentence < draft.sentence);
    drafts.iter().skip(first).take_while(|before| before.sentence == draft.sentence).take(MOST).find(
        |before| {
            let (Some(first), Some(last)) = (before.content.first(), before.content.last()) else {
                return false;
            };
            let own = before.source.first().is_some_and(|own| own != source && own.end <= first.start);
            let inside = first.start <= source.start && source.end <= last.end;
            let joins = |gap: Span| {
                let tokens = speakers.prose.tokens(speakers.prose.tokens_in(gap));
                !tokens.is_empty() && tokens.iter().all(|token| JOINING.contains(&token.lower.as_str()))
            };
            before.speech
                && own
                && inside
                && last.end <= cue.start
                && joins(Span { start: last.end, end: cue.start })
        },
    )
}

/// Whether a phrase names a thing that can't go on speaking: `it`, `the plan`, of which somebody speaks.
fn is_mute(speakers: &Speakers<'_>, source: Span) -> bool {
    let tokens = speakers.prose.tokens(speakers.prose.tokens_in(source));
    if let [one] = tokens
        && matches!(one.lower.as_str(), "it" | "this" | "that" | "these" | "those" | "there")
    {
        return true;
    }
    let head = tokens.last().filter(|head| head.tag == Tag::Noun);
    head.is_some_and(|head| speakers.nouns.kind(&head.lemma).is_none())
        && speakers.found.actor_of(source).is_none()
}
