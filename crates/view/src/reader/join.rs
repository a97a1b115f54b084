//! Two articles side by side: the claims of one that are matched with claims of the other, numbered in the order of
//! the first. Only relations that are shown as facts join; those that are only possible are counted.

use super::{ReaderPage, article_of, page};
use crate::claim_page::{finding, look};
use crate::row::badge;
use crate::sorting::sorted;
use crate::texts::reader as texts;
use crate::{Badge, Library, Page, View, wording};
use parallax_model::{ArticleId, ClaimId, Relation, RelationKind, Span};

/// The article beside the one of the Reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The article; `None` where this corpus has none of that name.
    pub page: Option<ReaderPage>,
    /// What joins the two, in the order of the first.
    pub joins: Vec<Join>,
    /// How it reads in a sentence: `4 pairs of claims match: 3 agree, 1 conflicts.`
    pub reading: String,
    /// The Reader with the two articles in each other's places.
    pub swapped: View,
    /// The Reader without the second article.
    pub alone: View,
}

/// Two claims that are matched.
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    /// Its number, from 1.
    pub number: u32,
    /// What they are to each other: `Conflicts`.
    pub kind: &'static str,
    /// The kind's look: `agrees`, `conflicts` or `updates`.
    pub look: &'static str,
    /// The words that decide, of both sides.
    pub finding: String,
    /// The claim of the first article.
    pub mine: JoinEnd,
    /// The claim of the second.
    pub theirs: JoinEnd,
    /// The page of the first claim, with both sides in full.
    pub open: View,
}

/// One side of a join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinEnd {
    /// The number of the join.
    pub number: u32,
    /// The claim's id.
    pub claim: String,
    /// Where its words begin, in bytes of its article.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// Its words.
    pub words: String,
    /// The kind's look.
    pub look: &'static str,
    /// What the two are to each other.
    pub kind: &'static str,
}

/// An article that can stand beside the present one.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its source.
    pub badge: Badge,
    /// Its headline.
    pub headline: String,
    /// How many pairs of claims match.
    pub matches: u32,
    /// The Reader with it beside.
    pub view: View,
    /// Its slug.
    pub slug: String,
    /// Whether it stands there.
    pub chosen: bool,
}

/// A claim with all of its words, for marking.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Joined {
    pub(super) end: JoinEnd,
    pub(super) spans: Vec<Span>,
}

/// The two articles of a view with what joins them.
pub(super) struct Joining<'a> {
    library: &'a Library,
    second: ArticleId,
    pairs: Vec<(&'a Relation, ClaimId, ClaimId)>,
    possible: u32,
}

impl<'a> Joining<'a> {
    /// `None` where the view has no second article, or one that this corpus does not hold.
    pub(super) fn of(library: &'a Library, view: &View) -> Option<Self> {
        let (Page::Reader(first), Some(second)) = (&view.page, &view.beside) else { return None };
        let (first, second) = (article_of(library, first)?, article_of(library, second)?);
        let between = between(library, first, |other| other == second);
        let (pairs, possible): (Vec<_>, Vec<_>) =
            between.into_iter().partition(|(relation, ..)| !relation.is_possible());
        Some(Self { library, second, pairs, possible: possible.len() as u32 })
    }

    /// The joined claims of the first article.
    pub(super) fn mine(&self) -> Vec<Joined> {
        self.ends(|mine, _| mine)
    }

    fn theirs(&self) -> Vec<Joined> {
        self.ends(|_, theirs| theirs)
    }

    fn ends(&self, side: impl Fn(ClaimId, ClaimId) -> ClaimId) -> Vec<Joined> {
        let numbered = (1..).zip(&self.pairs);
        numbered
            .filter_map(|(number, (relation, mine, theirs))| {
                joined(self.library, number, relation, side(*mine, *theirs))
            })
            .collect()
    }

    fn joins(&self, view: &View) -> Vec<Join> {
        let ends = self.mine().into_iter().zip(self.theirs());
        let joins = ends.zip(&self.pairs).map(|((mine, theirs), (relation, claim, _))| Join {
            number: mine.end.number,
            kind: relation.kind.label(),
            look: look(relation.kind),
            finding: decides(self.library, relation, *claim),
            open: view.on(Page::Claim(mine.end.claim.clone())),
            mine: mine.end,
            theirs: theirs.end,
        });
        joins.collect()
    }

    /// `4 pairs of claims match: 3 agree, 1 conflicts. 2 more are only possible, and are not joined.`
    fn reading(&self) -> String {
        let count = |kind| self.pairs.iter().filter(|(relation, ..)| relation.kind == kind).count();
        let kinds = RelationKind::ALL.iter().map(|kind| (count(*kind), kind.label().to_lowercase()));
        let kinds: Vec<String> =
            kinds.filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{kind} {count}")).collect();
        let joined = match self.pairs.len() as u32 {
            0 => texts::NOTHING_MATCHES.to_owned(),
            n => texts::pairs_joined(n, &kinds),
        };
        joined + &texts::only_possible(self.possible)
    }
}

/// The article beside the one of the Reader; `None` where the view names none.
pub fn beside(library: &Library, view: &View) -> Option<Beside> {
    let (Page::Reader(first), Some(second)) = (&view.page, &view.beside) else { return None };
    let joining = Joining::of(library, view);
    let swapped = View { page: Page::Reader(second.clone()), beside: Some(first.clone()), ..view.clone() };
    let alone = View { beside: None, ..view.clone() };
    let Some(joining) = joining else {
        let reading = texts::THE_ARTICLE_IS_NOT_HERE.to_owned();
        return Some(Beside { page: None, joins: Vec::new(), reading, swapped, alone });
    };
    Some(Beside {
        page: page(library, &swapped, joining.second, joining.theirs()),
        joins: joining.joins(view),
        reading: joining.reading(),
        swapped,
        alone,
    })
}

/// The articles that can stand beside that of the Reader, in the order of the corpus.
pub fn choices(library: &Library, view: &View) -> Vec<Choice> {
    let first = view.page.id().filter(|_| matches!(view.page, Page::Reader(_)));
    let Some(id) = first.and_then(|slug| article_of(library, slug)) else { return Vec::new() };
    let related = between(library, id, |_| true);
    let others = library.corpus.articles.iter().filter(|(other, _)| *other != id);
    others
        .filter_map(|(other, article)| {
            let matches = related.iter().filter(|(relation, _, claim)| {
                let there = library.corpus.claims.get(*claim).map(|claim| claim.article);
                there == Some(other) && !relation.is_possible()
            });
            let slug = article.slug.to_string();
            Some(Choice {
                badge: badge(library, article.outlet)?,
                headline: article.headline.map_or("", |span| span.of(&article.text).trim()).to_owned(),
                matches: matches.count() as u32,
                view: View { beside: Some(slug.clone()), ..view.clone() },
                chosen: view.beside.as_ref() == Some(&slug),
                slug,
            })
        })
        .collect()
}

/// The relations of an article's claims with those of others, in the order of its text: each with the claim here and
/// the claim there.
fn between(
    library: &Library,
    id: ArticleId,
    wanted: impl Fn(ArticleId) -> bool,
) -> Vec<(&Relation, ClaimId, ClaimId)> {
    let (corpus, ties) = (&library.corpus, &library.index.ties);
    let mut found = Vec::new();
    for (claim, _) in library.index.contents.claims(corpus, id) {
        let related = ties.relations(corpus, claim).filter_map(|relation| {
            let other = relation.other(claim)?;
            let there = corpus.claims.get(other)?;
            (there.article != id && wanted(there.article)).then_some((relation, claim, other, there))
        });
        let related = sorted(related.collect(), |a, b| a.3.content.hull().cmp(&b.3.content.hull()));
        found.extend(related.into_iter().map(|(relation, claim, other, _)| (relation, claim, other)));
    }
    found
}

fn joined(library: &Library, number: u32, relation: &Relation, claim: ClaimId) -> Option<Joined> {
    let row = library.corpus.claims.get(claim)?;
    let article = library.corpus.articles.get(row.article)?;
    let hull = row.content.hull();
    let end = JoinEnd {
        number,
        claim: row.slug.to_string(),
        start: hull.start,
        end: hull.end,
        words: wording::short(&row.content.words(&article.text)),
        look: look(relation.kind),
        kind: relation.kind.label(),
    };
    Some(Joined { end, spans: row.content.iter().copied().collect() })
}

/// The words that decide, those of `claim` first.
fn decides(library: &Library, relation: &Relation, claim: ClaimId) -> String {
    let words = |claim: ClaimId, span: Span| {
        let article = library.corpus.claims.get(claim).map(|claim| claim.article);
        article.map_or("", |article| library.corpus.words(article, span)).trim().to_owned()
    };
    let Some(aligned) = relation.deciding() else { return String::new() };
    let (from, to) = (words(relation.from, aligned.from), words(relation.to, aligned.to));
    let (mine, theirs) = if claim == relation.from { (from, to) } else { (to, from) };
    finding(relation.kind, aligned.slot.label(), &mine, &theirs)
}
