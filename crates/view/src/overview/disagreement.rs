//! The strongest disagreements between sources, in both sides' words: those that most sources take part in first, then
//! the surest; what says the same on both sides stands once. Where none is sure, what each source says: its headline.

use super::Dispute;
use crate::claim_page::{compared_sentence, finding};
use crate::index::{disputes, outlet, outlets};
use crate::row::{badge, row};
use crate::sorting::sorted;
use crate::{Badge, Facet, Group, Library, Mark, Page, Row, Sort, View};
use parallax_model::{ClaimId, Relation, RelationKind};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many are shown.
const SHOWN: usize = 4;
/// How many headlines stand side by side.
const HEADLINES: usize = 6;

/// The strongest disagreements.
pub(super) fn disagreements(library: &Library) -> Vec<Dispute> {
    let all = library.corpus.relations.rows().iter().filter(|relation| is_between(library, relation));
    let rank = |relation: &&Relation| {
        let sides = [relation.from, relation.to].map(|claim| sayers(library, claim));
        let sources = outlets(&library.corpus, sides.into_iter().flatten()).len();
        (Reverse(sources), Reverse(relation.score))
    };
    let mut shown: Vec<Dispute> = Vec::new();
    let mut seen: BTreeSet<(ClaimId, ClaimId)> = BTreeSet::new();
    for relation in sorted(all.collect(), |a, b| rank(a).cmp(&rank(b))) {
        let first = |claim| sayers(library, claim).into_iter().min().unwrap_or(claim);
        let (a, b) = (first(relation.from), first(relation.to));
        if shown.len() < SHOWN && seen.insert((a.min(b), a.max(b))) {
            shown.extend(disagreement(library, relation));
        }
    }
    shown
}

/// Whether two sources surely disagree: what one article tells of both sides is no disagreement between sources.
fn is_between(library: &Library, relation: &Relation) -> bool {
    let corpus = &library.corpus;
    disputes(relation) && outlet(corpus, relation.from) != outlet(corpus, relation.to)
}

/// The headlines of the first articles, side by side.
pub(super) fn headlines(library: &Library) -> Vec<(Badge, String, View)> {
    let articles = library.corpus.articles.rows().iter();
    let told = articles.filter_map(|article| {
        let headline = article.headline?.of(&article.text).trim().to_owned();
        Some((
            badge(library, article.outlet)?,
            headline,
            View::default().on(Page::Reader(article.slug.to_string())),
        ))
    });
    told.take(HEADLINES).collect()
}

/// The list of all claims that are disputed, both sides together; `None` where there is none.
pub(super) fn all_disputed(library: &Library) -> Option<View> {
    let claims = View::default().on(Page::Claims).toggle(Facet::Status, "disputed");
    let some = library.index.facet(Facet::Status).number("disputed").is_some();
    some.then_some(View { sort: Sort::Disputed, group: Group::Proposition, ..claims })
}

/// The claims that say the same as a claim, itself among them.
fn sayers(library: &Library, claim: ClaimId) -> Vec<ClaimId> {
    let held = library.index.ties.proposition(claim);
    let held = held.and_then(|row| library.corpus.propositions.rows().get(row));
    held.map_or_else(|| vec![claim], |proposition| proposition.claims.clone())
}

fn disagreement(library: &Library, relation: &Relation) -> Option<Dispute> {
    let deciding = relation.deciding()?;
    // Who denies answers.
    let turned = relation.kind == RelationKind::Denies;
    let (from, to) = ((relation.from, deciding.from), (relation.to, deciding.to));
    let (first, second) = if turned { (to, from) } else { (from, to) };
    let side = |(claim, words)| -> Option<Row> {
        let sentence = compared_sentence(library, claim, &[(words, Mark::Differs)]);
        Some(Row { sentence, ..row(library, &View::default().on(Page::Claims), claim)? })
    };
    let (claim, answer) = (side(first)?, side(second)?);
    let words = |(claim, words)| {
        let article = library.corpus.claims.get(claim).map(|claim| claim.article);
        article.map_or("", |article| library.corpus.words(article, words)).trim()
    };
    Some(Dispute {
        title: finding(relation.kind, deciding.slot.label(), words(first), words(second)),
        open: Some(View::default().on(Page::Claim(claim.claim.clone()))),
        claim,
        answer: Some(answer),
        why: crate::evidence::explanation(library, &relation.rule),
    })
}
