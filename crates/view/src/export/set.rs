//! Which rows each page shows.

use super::figure;
use super::table::Value;
use crate::compare::compared_claims;
use crate::list::listed;
use crate::mentions::mentions;
use crate::texts::{export as texts, names};
use crate::timeline::dated_claims;
use crate::{Judgement, Judgements, Library, Match, Page, View, claim_page};
use parallax_model::{ClaimId, MentionId};

/// Rows of one kind.
pub(super) struct Set {
    pub key: &'static str,
    pub label: &'static str,
    pub rows: Rows,
}

pub(super) enum Rows {
    /// Claims, each with what it is to the claim of the page.
    Claims(Vec<(ClaimId, Option<Tie>)>),
    /// Mentions of actors.
    Mentions(Vec<MentionId>),
    /// Numbers under columns, or whatever else is no stretch of words.
    Figures(Vec<&'static str>, Vec<Vec<Value>>),
}

/// What a claim is to the one whose page lists it.
pub(super) struct Tie {
    /// `this`, or the kind of the match in words.
    pub kind: String,
    pub finding: String,
    pub rule: String,
    pub score: u32,
    /// What the reader decided; empty where nothing.
    pub verdict: &'static str,
}

impl Set {
    pub(super) fn new(key: &'static str, label: &'static str, rows: Rows) -> Self {
        Self { key, label, rows }
    }
}

impl Rows {
    pub(super) fn claims(claims: impl IntoIterator<Item = ClaimId>) -> Self {
        Self::Claims(claims.into_iter().map(|claim| (claim, None)).collect())
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Claims(rows) => rows.len(),
            Self::Mentions(rows) => rows.len(),
            Self::Figures(_, rows) => rows.len(),
        }
    }

    /// Whether each row is a stretch of words of an article.
    pub(super) fn are_words(&self) -> bool {
        !matches!(self, Self::Figures(..))
    }
}

/// The sets of the view's page, what stands first on it first; never none but of a claim that is not here.
pub(super) fn sets(library: &Library, view: &View, judgements: &Judgements) -> Vec<Set> {
    let claims = |label, claims: Vec<ClaimId>| Set::new("claims", label, Rows::claims(claims));
    let mentioned = view.cell.as_ref().map(|cell| {
        Set::new("mentions", texts::MENTIONS_BEHIND_THE_NUMBER, Rows::Mentions(mentions(library, view, cell)))
    });
    match &view.page {
        Page::Claim(_) => one_claim(library, view, judgements),
        Page::Reader(slug) => {
            vec![
                claims(texts::CLAIMS_OF_THIS_ARTICLE, of_article(library, slug)),
                figure::speech(library, view),
            ]
        }
        Page::Timeline => {
            vec![
                claims(texts::CLAIMS_THAT_SAY_WHEN, dated_claims(library, view)),
                figure::turns(library, view),
            ]
        }
        Page::Compare => {
            let label =
                if view.part.is_some() { texts::CLAIMS_OF_THE_OPEN_PART } else { texts::CLAIMS_OF_THE_SIDES };
            let claims = claims(label, compared_claims(library, view));
            vec![claims, figure::parts(library, view), figure::axes(library, view)]
        }
        Page::Sources => {
            let figures = [
                figure::naming(library, view),
                figure::coverage(library, view),
                figure::numbers(library, view),
            ];
            mentioned.into_iter().chain(figures).collect()
        }
        Page::Actors => vec![figure::actors(library, view)],
        Page::Actor(_) => {
            let figures = [figure::forms(library, view), figure::naming_of_actor(library, view)];
            mentioned.into_iter().chain(figures).collect()
        }
        Page::Overview | Page::Claims | Page::Collected | Page::Method | Page::Unknown(_) => {
            vec![claims(names::CLAIMS, listed(library, view))]
        }
    }
}

fn of_article(library: &Library, slug: &str) -> Vec<ClaimId> {
    let article = library.corpus.articles.find(|article| article.slug.as_str() == slug);
    article.map_or_else(Vec::new, |(id, _)| {
        library.index.contents.claims(&library.corpus, id).map(|(claim, _)| claim).collect()
    })
}

/// The claim of the page, then its matches as they stand there; and who says nothing on it.
fn one_claim(library: &Library, view: &View, judgements: &Judgements) -> Vec<Set> {
    let Some(page) = claim_page(library, view, judgements) else { return Vec::new() };
    let id = |slug: &str| library.claim(slug).map(|row| ClaimId::new(row as usize));
    let this =
        Tie { kind: "this".to_owned(), finding: String::new(), rule: String::new(), score: 100, verdict: "" };
    let mut rows: Vec<(ClaimId, Option<Tie>)> =
        id(&page.evidence.row.claim).map(|id| (id, Some(this))).into_iter().collect();
    let lists = page.columns.iter().map(|column| &column.matches).chain([&page.possible, &page.rejected]);
    for found in lists.flatten() {
        rows.extend(id(&found.other.claim).map(|id| (id, Some(tie(found)))));
    }
    vec![Set::new("matches", texts::THIS_CLAIM_AND_ITS_MATCHES, Rows::Claims(rows)), figure::silence(&page)]
}

fn tie(found: &Match) -> Tie {
    Tie {
        kind: found.kind.clone(),
        finding: found.finding.clone(),
        rule: found.rule.clone(),
        score: u32::from(found.score),
        verdict: match found.judged {
            Some(Judgement::Confirmed) => "confirmed",
            Some(Judgement::Rejected) => "rejected",
            None => "",
        },
    }
}
