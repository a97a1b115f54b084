//! Claims of several articles that say the same, as clusters of their events.
//!
//! Agglomeration by complete link: two clusters join only where every two events of them agree, or at least can be the
//! same and differ in nothing. So no chain of near matches brings together what differs, and precision goes first.

use super::compare::{Comparison, EventRef, Match};
use super::origin;
use parallax_model::{ClaimId, Corpus, Dependence, Passage, Proposition, RelationKind};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// The most events of one cluster: beyond, it is a formula rather than a claim.
const MOST: usize = 64;

/// The propositions that the sure agreements make, in the order of their first claims.
pub(super) fn cluster(
    corpus: &Corpus,
    comparison: &Comparison<'_>,
    found: &[Match],
    passages: &[Passage],
) -> Vec<Proposition> {
    let mut edges: Vec<&Match> = found.iter().filter(|found| found.is_sure_agreement()).collect();
    edges.sort_by_key(|edge| (Reverse(edge.relation.score), edge.a, edge.b));
    let agreed: FxHashMap<(EventRef, EventRef), u8> =
        edges.iter().map(|edge| ((edge.a, edge.b), edge.relation.score)).collect();
    let mut clusters: Vec<Vec<EventRef>> = Vec::new();
    let mut place: FxHashMap<EventRef, usize> = FxHashMap::default();
    for edge in edges {
        let mut of = |event: EventRef| {
            *place.entry(event).or_insert_with(|| {
                clusters.push(vec![event]);
                clusters.len() - 1
            })
        };
        let (a, b) = (of(edge.a), of(edge.b));
        if a == b {
            continue;
        }
        let (Some(first), Some(second)) = (clusters.get(a), clusters.get(b)) else { continue };
        let fits = first.len() + second.len() <= MOST
            && first.iter().all(|x| second.iter().all(|y| joins(comparison, &agreed, *x, *y)));
        if fits {
            let moved = clusters.get_mut(b).map(std::mem::take).unwrap_or_default();
            for event in &moved {
                place.insert(*event, a);
            }
            clusters.get_mut(a).into_iter().for_each(|cluster| cluster.extend(&moved));
        }
    }
    let mut propositions: Vec<Proposition> =
        clusters.iter().filter_map(|cluster| proposition(corpus, comparison, cluster, passages)).collect();
    propositions.sort_by(|a, b| a.claims.cmp(&b.claims));
    propositions.dedup_by(|a, b| a.claims == b.claims);
    propositions
}

/// Whether two events can stand in one cluster.
fn joins(
    comparison: &Comparison<'_>,
    agreed: &FxHashMap<(EventRef, EventRef), u8>,
    x: EventRef,
    y: EventRef,
) -> bool {
    if agreed.contains_key(&(x.min(y), x.max(y))) {
        return true;
    }
    let (Some((a, _)), Some((b, _))) = (comparison.side(x), comparison.side(y)) else { return false };
    if a.article == b.article {
        // Two claims of one article may both be told by a third; one speaker's two statements stay apart.
        let one_voice = a.speaker == b.speaker && a.speaker_name == b.speaker_name;
        return !one_voice && comparison.fits(x, y);
    }
    comparison.of(x, y).is_some_and(|found| found.relation.kind == RelationKind::Agrees)
}

fn proposition(
    corpus: &Corpus,
    comparison: &Comparison<'_>,
    cluster: &[EventRef],
    passages: &[Passage],
) -> Option<Proposition> {
    let row = |event: &EventRef| comparison.statements.rows.get(event.0);
    let mut claims: Vec<ClaimId> = cluster.iter().filter_map(row).map(|statement| statement.claim).collect();
    claims.sort_unstable();
    claims.dedup();
    let shared = dependences(corpus, &claims, passages);
    Proposition::of(corpus, claims, shared)
}

fn dependences(corpus: &Corpus, claims: &[ClaimId], passages: &[Passage]) -> Vec<Dependence> {
    let article = |claim: ClaimId| corpus.claims.get(claim).map(|claim| claim.article);
    let mut shared = Vec::new();
    for (at, from) in claims.iter().enumerate() {
        for to in claims.iter().skip(at + 1).filter(|to| article(*from) != article(**to)) {
            shared.extend(origin::dependence(corpus, passages, *from, *to));
        }
    }
    shared
}
