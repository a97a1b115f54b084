//! What claims are to each other, in `parallax.corpus/1`: relations, propositions and shared passages.

use super::span::SpanJson;
use parallax_model::{ArticleId, ClaimId, Corpus, Dependence, Passage, Proposition, Relation, Span};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct LinksJson<'c> {
    propositions: Vec<PropositionJson<'c>>,
    /// What is sure enough to be shown as a fact.
    relations: Vec<RelationJson<'c>>,
    /// What is only possible.
    possible: Vec<RelationJson<'c>>,
    passages: Vec<PassageJson<'c>>,
}

#[derive(Serialize)]
struct PropositionJson<'c> {
    id: &'c str,
    claims: Vec<&'c str>,
    /// The outlets that carry it.
    sources: Vec<&'c str>,
    /// How many of them are sources of their own.
    independent: u32,
    shared: Vec<DependenceJson<'c>>,
}

#[derive(Serialize)]
struct DependenceJson<'c> {
    from: &'c str,
    to: &'c str,
    kind: &'static str,
    a: &'c str,
    b: &'c str,
    a_span: SpanJson,
    b_span: SpanJson,
}

#[derive(Serialize)]
struct RelationJson<'c> {
    from: &'c str,
    to: &'c str,
    kind: &'static str,
    reason: AlignedJson<'c>,
    /// Every slot that both fill, the deciding one first.
    slots: Vec<AlignedJson<'c>>,
    rule: &'c str,
    score: u8,
}

/// The words of both claims that fill a slot: `a` of `from`, `b` of `to`.
#[derive(Clone, Serialize)]
struct AlignedJson<'c> {
    slot: &'static str,
    a: &'c str,
    b: &'c str,
    a_span: SpanJson,
    b_span: SpanJson,
}

#[derive(Serialize)]
struct PassageJson<'c> {
    from: &'c str,
    to: &'c str,
    a_span: SpanJson,
    b_span: SpanJson,
    shared: u8,
}

impl<'c> LinksJson<'c> {
    pub(super) fn of(corpus: &'c Corpus) -> Self {
        let writer = Writer { corpus };
        let (possible, sure): (Vec<&Relation>, Vec<&Relation>) =
            corpus.relations.rows().iter().partition(|relation| relation.is_possible());
        Self {
            propositions: corpus.propositions.rows().iter().map(|row| writer.proposition(row)).collect(),
            relations: sure.into_iter().filter_map(|row| writer.relation(row)).collect(),
            possible: possible.into_iter().filter_map(|row| writer.relation(row)).collect(),
            passages: corpus.passages.rows().iter().map(|row| writer.passage(row)).collect(),
        }
    }
}

struct Writer<'c> {
    corpus: &'c Corpus,
}

impl<'c> Writer<'c> {
    fn relation(&self, relation: &Relation) -> Option<RelationJson<'c>> {
        let aligned = |slot: &'static str, a: Span, b: Span| AlignedJson {
            slot,
            a: self.words(relation.from, a),
            b: self.words(relation.to, b),
            a_span: a.into(),
            b_span: b.into(),
        };
        let slots: Vec<AlignedJson<'c>> =
            relation.slots.iter().map(|row| aligned(row.slot.slug(), row.from, row.to)).collect();
        Some(RelationJson {
            from: self.claim(relation.from),
            to: self.claim(relation.to),
            kind: relation.kind.slug(),
            reason: slots.first()?.clone(),
            slots,
            rule: self.corpus.rules.get_key_value(relation.rule.name()).map_or("", |(name, _)| name.as_str()),
            score: relation.score,
        })
    }

    fn proposition(&self, proposition: &'c Proposition) -> PropositionJson<'c> {
        let outlet = |claim: &ClaimId| {
            let claim = self.corpus.claims.get(*claim)?;
            let article = self.corpus.articles.get(claim.article)?;
            self.corpus.outlets.get(article.outlet).map(|outlet| outlet.slug.as_str())
        };
        let mut sources: Vec<&str> = proposition.claims.iter().filter_map(outlet).collect();
        sources.sort_unstable();
        sources.dedup();
        PropositionJson {
            id: proposition.slug.as_str(),
            claims: proposition.claims.iter().map(|claim| self.claim(*claim)).collect(),
            sources,
            independent: proposition.independent,
            shared: proposition.shared.iter().map(|row| self.dependence(row)).collect(),
        }
    }

    fn dependence(&self, row: &Dependence) -> DependenceJson<'c> {
        DependenceJson {
            from: self.claim(row.from),
            to: self.claim(row.to),
            kind: row.kind.slug(),
            a: self.words(row.from, row.evidence),
            b: self.words(row.to, row.counterpart),
            a_span: row.evidence.into(),
            b_span: row.counterpart.into(),
        }
    }

    fn passage(&self, row: &Passage) -> PassageJson<'c> {
        PassageJson {
            from: self.article(row.from),
            to: self.article(row.to),
            a_span: row.words.into(),
            b_span: row.counterpart.into(),
            shared: row.shared,
        }
    }

    fn claim(&self, id: ClaimId) -> &'c str {
        self.corpus.claims.get(id).map_or("", |claim| claim.slug.as_str())
    }

    fn article(&self, id: ArticleId) -> &'c str {
        self.corpus.articles.get(id).map_or("", |article| article.slug.as_str())
    }

    fn words(&self, claim: ClaimId, span: Span) -> &'c str {
        self.corpus.claims.get(claim).map_or("", |claim| self.corpus.words(claim.article, span))
    }
}
