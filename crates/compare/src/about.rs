//! What a row is about, how central it is, and its id.

use crate::alike::Alike;
use crate::passage::{OWN, Passage, stem};
use crate::row::{About, Frame};
use parallax_model::{ActorId, Corpus, Slug, claim_slug};
use std::collections::{BTreeMap, BTreeSet};

/// With fewer shared words of their own, passages are told by those that they lean on too.
const FEWEST: usize = 2;
/// How many words name the topic of an open row.
const TOPIC: usize = 4;

/// What at least half of the passages name.
pub(crate) fn about(corpus: &Corpus, members: &[(usize, &Passage)]) -> About {
    let half = members.len().div_ceil(2).max(2);
    let slug = |actor: &ActorId| corpus.actors.get(*actor).map(|actor| actor.slug.clone());
    let mut actors = frequent(half, members.iter().map(|(_, passage)| passage.actors.clone()));
    actors.sort_by_key(slug);
    let claims = |passage: &Passage| -> Vec<_> {
        passage.claims.iter().filter_map(|claim| corpus.claims.get(*claim)).collect()
    };
    let classes = members.iter().map(|(_, passage)| {
        let predicates = claims(passage).into_iter().filter_map(|claim| claim.predicate.as_ref());
        predicates.map(|predicate| predicate.class.clone()).collect()
    });
    let places =
        members.iter().map(|(_, passage)| claims(passage).iter().filter_map(|claim| claim.place).collect());
    let mut places = frequent(half, places);
    places.sort_by_key(slug);
    let dated = members.iter().filter(|(_, passage)| !passage.times.is_empty()).count() >= half;
    let times = members.iter().flat_map(|(_, passage)| &passage.times);
    let time = times.copied().reduce(|(from, to), (start, end)| (from.max(start), to.min(end)));
    About {
        actors,
        event: frequent(half, classes).into_iter().next(),
        place: places.into_iter().next(),
        time: time.filter(|(from, to)| dated && from <= to),
    }
}

/// What stands in at least `least` of the sets, the most frequent first, and then in order.
fn frequent<Item: Ord>(least: usize, sets: impl Iterator<Item = BTreeSet<Item>>) -> Vec<Item> {
    let mut count: BTreeMap<Item, usize> = BTreeMap::new();
    for item in sets.flatten() {
        *count.entry(item).or_default() += 1;
    }
    let mut found: Vec<(Item, usize)> = count.into_iter().filter(|(_, count)| *count >= least).collect();
    found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    found.into_iter().map(|(item, _)| item).collect()
}

/// How central a row is: 100 for each article, 20 for each passage of a headline or lead, 40 where a frame asks a
/// question of its own.
pub(crate) fn weight(frame: Frame, members: &[(usize, &Passage)]) -> u32 {
    let articles: BTreeSet<usize> = members.iter().map(|(_, passage)| passage.column).collect();
    let leads = members.iter().filter(|(_, passage)| passage.lead).count();
    let asked = if frame == Frame::Open { 0 } else { 40 };
    articles.len() as u32 * 100 + leads as u32 * 20 + asked
}

/// A hash of the frame, the question's key and the claims: the same from build to build.
pub(crate) fn id(corpus: &Corpus, frame: Frame, key: &str, members: &[(usize, &Passage)]) -> Slug {
    let claims = members.iter().flat_map(|(_, passage)| &passage.claims);
    let slugs: BTreeSet<&str> =
        claims.filter_map(|claim| corpus.claims.get(*claim)).map(|claim| claim.slug.as_str()).collect();
    let words: Vec<&str> = std::iter::once(key).chain(slugs).collect();
    claim_slug(&Slug::of(frame.slug()), &words.join(" "), 0)
}

/// The words of most weight that at least half of the passages share, as the first of them writes them, in its order;
/// words that stand side by side are one.
pub(crate) fn topic(corpus: &Corpus, alike: &Alike<'_>, members: &[(usize, &Passage)]) -> Vec<String> {
    let half = members.len().div_ceil(2).max(2);
    let stems = |least: u32| {
        let own = move |passage: &Passage| {
            passage.stems.iter().filter(|(_, level)| *level >= least).map(|(stem, _)| *stem).collect()
        };
        frequent(half, members.iter().map(|(_, passage)| own(passage)))
    };
    let mut shared: Vec<u32> = stems(OWN);
    if shared.len() < FEWEST {
        shared = stems(1);
    }
    let names =
        |stem: &u32| {
            alike.passages.stems.get(*stem as usize).is_some_and(|stem| {
                stem.chars().count() > 2 || stem.starts_with(|c: char| c.is_ascii_digit())
            })
        };
    shared.retain(names);
    shared.sort_by_key(|stem| (std::cmp::Reverse(alike.weight(*stem)), *stem));
    shared.truncate(TOPIC);
    let names: BTreeSet<&String> =
        shared.iter().filter_map(|stem| alike.passages.stems.get(*stem as usize)).collect();
    let count = |passage: &Passage| {
        passage
            .tokens
            .iter()
            .filter_map(stem)
            .filter(|stem| names.contains(stem))
            .collect::<BTreeSet<_>>()
            .len()
    };
    let Some((_, passage)) = members.iter().rev().max_by_key(|(_, passage)| count(passage)) else {
        return Vec::new();
    };
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut words: Vec<(usize, parallax_model::Span)> = Vec::new();
    for (at, token) in passage.tokens.iter().enumerate() {
        let Some(stem) = stem(token).filter(|stem| names.contains(stem)) else { continue };
        if !seen.insert(stem) {
            continue;
        }
        match words.last_mut().filter(|(last, _)| last + 1 == at) {
            Some((last, span)) => (*last, *span) = (at, span.join(token.span)),
            None => words.push((at, token.span)),
        }
    }
    words.into_iter().map(|(_, span)| corpus.words(passage.article, span).to_owned()).collect()
}
