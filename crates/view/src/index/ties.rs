//! What each claim is to others: its relations, the propositions that hold it, how many sources say it, and under
//! which topic it stands: claims that say the same or the opposite, taken together.
//!
//! Only sure relations count; one that is only possible makes a claim nothing but possibly matched.

use crate::sorting::sort_rows;
use parallax_index::Lists;
use parallax_model::{ArticleId, ClaimId, Corpus, OutletId, Relation, RelationId, RelationKind};
use std::collections::BTreeSet;

/// How a claim stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Status {
    /// How many sources say it.
    pub sources: u32,
    /// How many of them do not share an origin; 0 where that was not looked into, as no proposition holds the claim.
    pub independent: u32,
    /// How many claims conflict with it or deny it, or are denied by it.
    pub disputed: u32,
    /// Whether another claim goes on from it, or it from another.
    pub updated: bool,
    /// Whether a claim of another source is possibly related to it.
    pub possible: bool,
    /// Whether no claim of another source has anything to do with it, as far as was found.
    pub alone: bool,
}

/// The ties between the claims of one corpus.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Ties {
    /// For each claim its relations, the surest first.
    relations: Lists,
    /// For each claim the propositions that hold it, that of most sources first.
    propositions: Lists,
    statuses: Vec<Status>,
    /// For each claim its topic.
    topics: Vec<Option<u32>>,
    /// The claims of each topic, in the order of the corpus; the most disputed topic first.
    members: Lists,
    linked: bool,
}

impl Ties {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let claims = corpus.claims.len();
        let relations = relations(corpus);
        let propositions = propositions(corpus);
        let statuses: Vec<Status> = corpus
            .claims
            .ids()
            .map(|claim| {
                let held = propositions.get(claim.row()).first();
                let tied = relations.get(claim.row());
                status(corpus, claim, tied, held.map(|row| *row as usize))
            })
            .collect();
        let (topics, members) = topics(corpus, &statuses);
        Self {
            relations,
            propositions,
            topics: topics_of_claims(claims, &topics),
            members,
            linked: !corpus.relations.is_empty() || !corpus.propositions.is_empty(),
            statuses,
        }
    }

    /// Whether the corpus was looked through for relations at all, and has some.
    pub(crate) fn linked(&self) -> bool {
        self.linked
    }

    /// How a claim stands among the others.
    pub(crate) fn status(&self, claim: ClaimId) -> Status {
        self.statuses.get(claim.row()).copied().unwrap_or_default()
    }

    /// The relations of a claim, the surest first.
    pub(crate) fn relations<'c>(
        &self,
        corpus: &'c Corpus,
        claim: ClaimId,
    ) -> impl Iterator<Item = &'c Relation> {
        let rows = self.relations.get(claim.row()).iter();
        rows.filter_map(|row| corpus.relations.get(RelationId::new(*row as usize)))
    }

    /// The row of the proposition of most sources that holds a claim.
    pub(crate) fn proposition(&self, claim: ClaimId) -> Option<usize> {
        self.propositions.get(claim.row()).first().map(|row| *row as usize)
    }

    /// The number of a claim's topic.
    pub(crate) fn topic(&self, claim: u32) -> Option<u32> {
        self.topics.get(claim as usize).copied().flatten()
    }

    /// The claims of each topic: the topic that is disputed most first.
    pub(crate) fn topics(&self) -> impl Iterator<Item = &[u32]> {
        (0..).map(|topic| self.members.get(topic)).take_while(|claims| !claims.is_empty())
    }

    /// All claims, `by_article` in the order of the articles: the most disputed first, then what most sources say.
    pub(crate) fn most_disputed(&self, by_article: &[u32]) -> Vec<u32> {
        let mut order = by_article.to_vec();
        let rank = |row: u32| {
            let status = self.statuses.get(row as usize).copied().unwrap_or_default();
            (status.disputed, status.sources)
        };
        sort_rows(&mut order, &|a, b| rank(b).cmp(&rank(a)));
        order
    }
}

/// Who publishes the article of a claim.
pub(crate) fn outlet(corpus: &Corpus, claim: ClaimId) -> Option<OutletId> {
    let article: ArticleId = corpus.claims.get(claim)?.article;
    corpus.articles.get(article).map(|article| article.outlet)
}

/// Whether a relation says that not both can be so.
pub(crate) fn disputes(relation: &Relation) -> bool {
    matches!(relation.kind, RelationKind::Conflicts | RelationKind::Denies) && !relation.is_possible()
}

/// Whether a relation says that both say the same.
pub(crate) fn agrees(relation: &Relation) -> bool {
    relation.kind == RelationKind::Agrees && !relation.is_possible()
}

fn relations(corpus: &Corpus) -> Lists {
    let rows = corpus.relations.rows();
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    let score = |row: u32| rows.get(row as usize).map_or(0, |relation| relation.score);
    sort_rows(&mut order, &|a, b| score(b).cmp(&score(a)));
    let ends = order.into_iter().filter_map(|row| rows.get(row as usize).map(|relation| (row, relation)));
    let pairs: Vec<(u32, u32)> = ends
        .flat_map(|(row, relation)| [relation.from, relation.to].map(|claim| (claim.row() as u32, row)))
        .collect();
    Lists::of(corpus.claims.len(), &pairs)
}

fn propositions(corpus: &Corpus) -> Lists {
    let rows = corpus.propositions.rows();
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    let sources: Vec<usize> =
        rows.iter().map(|row| outlets(corpus, row.claims.iter().copied()).len()).collect();
    let rank = |row: u32| sources.get(row as usize).copied();
    sort_rows(&mut order, &|a, b| rank(b).cmp(&rank(a)));
    let mut pairs = Vec::new();
    for row in order {
        let claims = rows.get(row as usize).map_or(&[][..], |proposition| &proposition.claims);
        pairs.extend(claims.iter().map(|claim| (claim.row() as u32, row)));
    }
    Lists::of(corpus.claims.len(), &pairs)
}

/// The sources of claims.
pub(crate) fn outlets(corpus: &Corpus, claims: impl Iterator<Item = ClaimId>) -> BTreeSet<OutletId> {
    let mut outlets = BTreeSet::new();
    outlets.extend(claims.filter_map(|claim| outlet(corpus, claim)));
    outlets
}

fn status(corpus: &Corpus, claim: ClaimId, relations: &[u32], proposition: Option<usize>) -> Status {
    let held = corpus.propositions.rows().get(proposition.unwrap_or(usize::MAX));
    let said = held.map_or(&[][..], |held| &held.claims).iter().copied();
    let agreeing = relations.iter().filter_map(|row| {
        let relation = corpus.relations.get(RelationId::new(*row as usize))?;
        agrees(relation).then(|| relation.other(claim)).flatten()
    });
    let sources = outlets(corpus, said.chain(agreeing).chain([claim])).len() as u32;
    let own = outlet(corpus, claim);
    let independent = held.map_or(0, |held| held.independent);
    let mut status = Status { sources, independent, alone: sources < 2, ..Status::default() };
    let mut against: BTreeSet<ClaimId> = BTreeSet::new();
    for row in relations {
        let Some(relation) = corpus.relations.get(RelationId::new(*row as usize)) else { continue };
        let Some(other) = relation.other(claim) else { continue };
        let elsewhere = outlet(corpus, other) != own;
        status.alone &= !elsewhere;
        if relation.is_possible() {
            status.possible |= elsewhere;
        } else if disputes(relation) {
            against.insert(other);
        } else if relation.kind == RelationKind::Updates {
            status.updated = true;
        }
    }
    status.disputed = against.len() as u32;
    status
}

/// The topics as lists of claims: twice, as they are sorted and as they are looked up.
fn topics(corpus: &Corpus, statuses: &[Status]) -> (Vec<Vec<u32>>, Lists) {
    let mut roots: Vec<u32> = (0..corpus.claims.len() as u32).collect();
    for proposition in corpus.propositions.rows() {
        for (a, b) in proposition.claims.iter().zip(proposition.claims.iter().skip(1)) {
            join(&mut roots, a.row() as u32, b.row() as u32);
        }
    }
    for relation in corpus.relations.rows().iter().filter(|relation| disputes(relation)) {
        join(&mut roots, relation.from.row() as u32, relation.to.row() as u32);
    }
    let mut of_root: Vec<Vec<u32>> = vec![Vec::new(); roots.len()];
    for claim in 0..roots.len() as u32 {
        let root = root(&roots, claim);
        if let Some(claims) = of_root.get_mut(root as usize) {
            claims.push(claim);
        }
    }
    of_root.retain(|claims| claims.len() > 1);
    let rank = |topic: u32| {
        let claims = of_root.get(topic as usize).map_or(&[][..], Vec::as_slice);
        let of = |claim: &u32| statuses.get(*claim as usize).copied().unwrap_or_default();
        let disputed = claims.iter().map(|claim| of(claim).disputed).max();
        let ids = claims.iter().map(|claim| ClaimId::new(*claim as usize));
        (disputed, outlets(corpus, ids).len())
    };
    let mut order: Vec<u32> = (0..of_root.len() as u32).collect();
    sort_rows(&mut order, &|a, b| rank(b).cmp(&rank(a)));
    let topics: Vec<Vec<u32>> =
        order.into_iter().filter_map(|topic| of_root.get(topic as usize).cloned()).collect();
    let numbered = topics.iter().zip(0u32..);
    let pairs: Vec<(u32, u32)> =
        numbered.flat_map(|(claims, topic)| claims.iter().map(move |claim| (topic, *claim))).collect();
    let members = Lists::of(topics.len(), &pairs);
    (topics, members)
}

fn topics_of_claims(claims: usize, topics: &[Vec<u32>]) -> Vec<Option<u32>> {
    let mut of_claim = vec![None; claims];
    for (members, topic) in topics.iter().zip(0u32..) {
        for claim in members {
            if let Some(place) = of_claim.get_mut(*claim as usize) {
                *place = Some(topic);
            }
        }
    }
    of_claim
}

fn root(roots: &[u32], mut claim: u32) -> u32 {
    while let Some(next) = roots.get(claim as usize).copied().filter(|next| *next != claim) {
        claim = next;
    }
    claim
}

/// Puts two claims under the smaller of their roots.
fn join(roots: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(roots, a), root(roots, b));
    if let Some(place) = roots.get_mut(a.max(b) as usize) {
        *place = a.min(b);
    }
}
