//! What becomes of a claim: others that go on from it, deny it, or can't be so beside it, each with what decides.

use crate::row::badge;
use crate::sorting::sorted;
use crate::{Badge, Library, View, wording};
use parallax_index::Set;
use parallax_model::{ClaimId, Day, Relation, RelationKind};

/// How many are told.
const TOLD: usize = 40;

/// Two claims of one history.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// What they are to each other.
    pub kind: RelationKind,
    /// In which slot that shows: `When`.
    pub slot: &'static str,
    /// Why, in a sentence; empty where the corpus does not say.
    pub why: String,
    /// The earlier.
    pub before: Moment,
    /// The later.
    pub after: Moment,
}

/// A claim in its history.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Its source.
    pub badge: Badge,
    /// Its words.
    pub words: String,
    /// When its article was published.
    pub published: String,
    /// The same view with its evidence open.
    pub open: View,
}

/// The turns of the claims that pass, by day; what is only possible is no turn.
pub(super) fn turns(library: &Library, view: &View, passing: &Set) -> Vec<Turn> {
    let relations = library.corpus.relations.rows().iter();
    let told = relations.filter(|row| {
        row.kind != RelationKind::Agrees
            && !row.is_possible()
            && (passing.contains(row.from.row() as u32) || passing.contains(row.to.row() as u32))
    });
    let day = |claim: ClaimId| {
        let (from, to) = library.index.days.get(claim.row()).copied().unwrap_or_default();
        from.or(to)
    };
    let told: Vec<(Option<Day>, &Relation)> = told.map(|row| (day(row.from).min(day(row.to)), row)).collect();
    let told = sorted(told, |a, b| a.0.cmp(&b.0));
    let turn = |(_, row): (Option<Day>, &Relation)| {
        // Of an update and of a denial `from` is the later; of a conflict neither is, so the days say.
        let turned = row.kind != RelationKind::Conflicts || day(row.to) < day(row.from);
        let (before, after) = if turned { (row.to, row.from) } else { (row.from, row.to) };
        Some(Turn {
            kind: row.kind,
            slot: row.reason.label(),
            why: library.corpus.rules.get(row.rule.name()).cloned().unwrap_or_default(),
            before: moment(library, view, before)?,
            after: moment(library, view, after)?,
        })
    };
    told.into_iter().filter_map(turn).take(TOLD).collect()
}

fn moment(library: &Library, view: &View, id: ClaimId) -> Option<Moment> {
    let claim = library.corpus.claims.get(id)?;
    let article = library.corpus.articles.get(claim.article)?;
    Some(Moment {
        badge: badge(library, article.outlet)?,
        words: claim.content.words(&article.text),
        published: wording::published(&article.published),
        open: view.opening(claim.slug.as_str()),
    })
}
