//! Claims that say the same, taken together: how they are named, and how many sources they are.

use crate::{ArticleId, ClaimId, Corpus, Dependence, OutletId, Proposition, Slug, claim_slug};

impl Proposition {
    /// The proposition of `claims`, in the order of the corpus; `None` where they stand in one article. Of `shared`,
    /// what is between others is left out.
    pub fn of(corpus: &Corpus, mut claims: Vec<ClaimId>, shared: Vec<Dependence>) -> Option<Self> {
        claims.sort_unstable();
        claims.dedup();
        let article = |claim: &ClaimId| corpus.claims.get(*claim).map(|claim| claim.article);
        let first = claims.first()?;
        if claims.iter().all(|claim| article(claim) == article(first)) {
            return None;
        }
        let mut shared = shared;
        shared.retain(|one| [one.from, one.to].iter().all(|claim| claims.binary_search(claim).is_ok()));
        let outlet = |claim: ClaimId| {
            article(&claim)
                .and_then(|article: ArticleId| corpus.articles.get(article).map(|article| article.outlet))
        };
        let mut outlets: Vec<OutletId> = claims.iter().filter_map(|claim| outlet(*claim)).collect();
        outlets.sort_unstable();
        outlets.dedup();
        let dependent: Vec<(OutletId, OutletId)> =
            shared.iter().filter_map(|shared| outlet(shared.from).zip(outlet(shared.to))).collect();
        let independent = independent(&outlets, &dependent);
        Some(Self { slug: slug(corpus, &claims), claims, shared, independent })
    }

    /// The propositions that are left where some pairs of its claims are said to be no match: each claim with the
    /// others that it is not kept apart from.
    pub fn without(&self, corpus: &Corpus, apart: impl Fn(ClaimId, ClaimId) -> bool) -> Vec<Self> {
        let mut groups: Vec<Vec<ClaimId>> = Vec::new();
        let fits = |group: &[ClaimId], claim: ClaimId| {
            !group.iter().any(|other| apart(*other, claim) || apart(claim, *other))
        };
        for claim in &self.claims {
            if !groups.iter().any(|group| group.contains(claim)) {
                let mut group = vec![*claim];
                for other in self.claims.iter().filter(|other| *other != claim) {
                    if fits(&group, *other) {
                        group.push(*other);
                    }
                }
                group.sort_unstable();
                groups.push(group);
            }
        }
        groups.into_iter().filter_map(|group| Self::of(corpus, group, self.shared.clone())).collect()
    }
}

/// How many of `outlets` are sources of their own, where `dependent` pairs of them count once.
fn independent(outlets: &[OutletId], dependent: &[(OutletId, OutletId)]) -> u32 {
    let mut groups: Vec<(OutletId, usize)> = outlets.iter().copied().zip(0..).collect();
    for (a, b) in dependent {
        let of = |groups: &[(OutletId, usize)], outlet: OutletId| {
            groups.iter().find(|(known, _)| *known == outlet).map(|(_, group)| *group)
        };
        if let Some((kept, merged)) = of(&groups, *a).zip(of(&groups, *b)) {
            groups.iter_mut().filter(|(_, group)| *group == merged).for_each(|(_, group)| *group = kept);
        }
    }
    let mut names: Vec<usize> = groups.into_iter().map(|(_, group)| group).collect();
    names.sort_unstable();
    names.dedup();
    names.len() as u32
}

/// A hash of the claims' own ids.
fn slug(corpus: &Corpus, claims: &[ClaimId]) -> Slug {
    let slugs: Vec<&str> = claims
        .iter()
        .filter_map(|claim| corpus.claims.get(*claim))
        .map(|claim| claim.slug.as_str())
        .collect();
    claim_slug(&Slug::of("proposition"), &slugs.join(" "), 0)
}
