//! The list of claims that pass a view's filters, in order, under headings.

use crate::chip::chips;
use crate::heading::{Heading, Headings};
use crate::query::{read, relevance};
use crate::row::row;
use crate::select::{count, passing as passing_claims};
use crate::sorting::{sort_rows, sorted};
use crate::texts::list as texts;
use crate::{Badge, Library, Row, Sort, View};
use parallax_index::Set;
use parallax_model::ClaimId;
use std::sync::Arc;

/// How many rows [`claim_list`] gives at most.
pub const LISTED: usize = 200;

/// The claims that pass.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimList {
    /// How many claims pass.
    pub shown: u32,
    /// How many there are.
    pub total: u32,
    /// How many of them have a row in `groups`.
    pub listed: u32,
    /// `14 of 96 claims`.
    pub words: String,
    /// The rows, under headings.
    pub groups: Vec<RowGroup>,
    /// Where no claim passes: which filter to lift, and how many would pass then, most first.
    pub lift: Vec<Lift>,
}

/// Rows under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct RowGroup {
    /// The heading; empty where rows are not grouped.
    pub title: String,
    /// The source, where they are grouped by source.
    pub badge: Option<Badge>,
    /// How many claims pass in this group, listed or not.
    pub count: u32,
    /// The rows; shared, as a list is drawn from them more than once.
    pub rows: Vec<Arc<Row>>,
}

/// A filter to lift.
#[derive(Debug, Clone, PartialEq)]
pub struct Lift {
    /// The filter: `Source Alwaght`.
    pub words: String,
    /// How many claims pass without it.
    pub count: u32,
    /// The view without it.
    pub view: View,
}

/// The claims that pass, with the first [`LISTED`] of their rows.
pub fn claim_list(library: &Library, view: &View) -> ClaimList {
    claim_list_of(library, view, LISTED)
}

/// The claims that pass, with at most `rows` of their rows.
pub fn claim_list_of(library: &Library, view: &View, rows: usize) -> ClaimList {
    let passing = passing_claims(&library.index, view);
    let shown = passing.count();
    let total = library.index.claims() as u32;
    let groups = groups(library, view, &passing, rows);
    ClaimList {
        shown,
        total,
        listed: groups.iter().map(|group| group.rows.len() as u32).sum(),
        words: texts::passing(shown, total),
        groups,
        lift: if shown == 0 { lift(library, view) } else { Vec::new() },
    }
}

/// The claims that pass, all of them, in the order of the list.
pub(crate) fn listed(library: &Library, view: &View) -> Vec<ClaimId> {
    let passing = passing_claims(&library.index, view);
    let headed = headed(library, view, &passing, usize::MAX);
    headed.into_iter().flat_map(|(_, claims, _)| claims).collect()
}

fn groups(library: &Library, view: &View, passing: &Set, rows: usize) -> Vec<RowGroup> {
    let mut left = rows;
    let mut groups = Vec::new();
    for (heading, claims, count) in headed(library, view, passing, rows) {
        let claims: Vec<ClaimId> = claims.into_iter().take(left).collect();
        left -= claims.len();
        let rows = claims.into_iter().filter_map(|claim| row(library, view, claim)).map(Arc::new).collect();
        groups.push(RowGroup { title: heading.title, badge: heading.badge, count, rows });
    }
    groups
}

/// The claims under their headings, at most `most` of each, with how many pass.
fn headed(library: &Library, view: &View, passing: &Set, most: usize) -> Vec<(Heading, Vec<ClaimId>, u32)> {
    let headings = Headings::of(library, view.group);
    let mut buckets: Vec<(Vec<ClaimId>, u32)> = vec![Default::default(); headings.all.len()];
    let mut put = |claim: u32| {
        if let Some((claims, count)) = buckets.get_mut(headings.of_claim(claim)) {
            *count += 1;
            if claims.len() < most {
                claims.push(ClaimId::new(claim as usize));
            }
        }
    };
    let fixed = library.index.order(view.sort).iter().copied().filter(|claim| passing.contains(*claim));
    if view.sort == Sort::Relevance && !view.query.trim().is_empty() {
        let scores = relevance(&library.index, &read(&view.query).0);
        let mut claims: Vec<u32> = fixed.collect();
        sort_rows(&mut claims, &|a, b| scores.get(b as usize).cmp(&scores.get(a as usize)));
        claims.into_iter().for_each(&mut put);
    } else {
        fixed.for_each(&mut put);
    }
    let full = headings.all.into_iter().zip(buckets).filter(|(_, (_, count))| *count > 0);
    full.map(|(heading, (claims, count))| (heading, claims, count)).collect()
}

fn lift(library: &Library, view: &View) -> Vec<Lift> {
    let lifts: Vec<Lift> = chips(library, view)
        .into_iter()
        .map(|chip| {
            let filter = if chip.excluded { texts::filter_not } else { texts::filter };
            Lift {
                words: filter(&chip.label, &chip.words),
                count: count(&library.index, &chip.without),
                view: chip.without,
            }
        })
        .collect();
    sorted(lifts, |a, b| b.count.cmp(&a.count))
}
