//! What sources have in common: the claims that all of them make, or some, or one alone; those in which they
//! conflict; and those on which one of them is silent, though it could have known.

use super::Side;
use crate::index::{disputes, outlet};
use crate::overlap::overlap;
use crate::row::row;
use crate::select::passing as passing_claims;
use crate::texts::compare as texts;
use crate::{Facet, Library, Part, Row, View};
use parallax_measures::Standing;
use parallax_model::{ClaimId, OutletId};
use std::collections::{BTreeMap, BTreeSet};

/// One part of what sources have in common or not.
#[derive(Debug, Clone, PartialEq)]
pub struct PartNote {
    /// Which.
    pub part: Part,
    /// Its sign.
    pub sign: &'static str,
    /// Its look: `agrees`, `conflicts`, `alone`, `silent`.
    pub look: &'static str,
    /// `both say`, `only Alwaght`, `Press TV is silent on`.
    pub words: String,
    /// How many claims.
    pub count: u32,
    /// Of what all sides say: how many propositions these claims make.
    pub propositions: Option<u32>,
    /// The name of the link: `Both say: 6 claims`.
    pub name: String,
    /// The page with those claims open.
    pub open: View,
    /// Whether they are open now.
    pub is_open: bool,
}

/// The claims of a part, those that say the same or the opposite together.
#[derive(Debug, Clone, PartialEq)]
pub struct PartRows {
    /// `Both say: 6 claims`.
    pub title: String,
    /// The rows, group by group.
    pub groups: Vec<Vec<Row>>,
    /// The page with them closed.
    pub close: View,
}

impl PartRows {
    /// The ids of the claims.
    pub(super) fn claims(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flatten().map(|row| row.claim.as_str())
    }
}

/// The parts, each with the number of its claims, and the rows of the one that is open.
pub(super) fn parts(library: &Library, view: &View, sides: &[Side]) -> (Vec<PartNote>, Option<PartRows>) {
    let shared = Shared::of(library, view, sides);
    let all = if sides.len() > 2 { texts::ALL_SAY } else { texts::BOTH_SAY };
    let mut kinds = vec![(Part::Both, "✓", "agrees", all.to_owned())];
    if sides.len() > 2 {
        kinds.push((Part::Some, "✓", "agrees", texts::SOME_SAY.to_owned()));
    }
    kinds.push((Part::Differ, "⇄", "conflicts", texts::IN_CONFLICT.to_owned()));
    kinds.extend(
        sides.iter().map(|side| (Part::Only(side.slug.clone()), "", "alone", texts::unmatched(&side.name))),
    );
    kinds.extend(
        sides.iter().map(|side| (Part::Silent(side.slug.clone()), "", "silent", texts::silent(&side.name))),
    );
    let mut open = None;
    let notes = kinds.into_iter().map(|(part, sign, look, words)| {
        let claims = shared.claims(&part);
        let count = claims.len() as u32;
        let propositions = (part == Part::Both).then_some(shared.propositions);
        let title = match propositions.filter(|_| count > 0) {
            Some(propositions) => texts::said(&words, propositions, count),
            None => texts::part(&words, count),
        };
        let is_open = view.part.as_ref() == Some(&part);
        if is_open {
            open = Some(PartRows {
                title: title.clone(),
                groups: groups(library, view, &claims),
                close: View { part: None, ..view.clone() },
            });
        }
        let link = View { part: Some(part.clone()), ..view.clone() };
        PartNote { part, sign, look, words, count, propositions, name: title, open: link, is_open }
    });
    let notes = notes.collect();
    (notes, open)
}

/// Claims that say the same or the opposite stand together.
fn groups(library: &Library, view: &View, claims: &BTreeSet<ClaimId>) -> Vec<Vec<Row>> {
    let mut groups: Vec<(Option<u32>, Vec<Row>)> = Vec::new();
    for claim in claims {
        let topic = library.index.ties.topic(claim.row() as u32);
        let Some(row) = row(library, view, *claim) else { continue };
        match groups.iter_mut().find(|(known, _)| topic.is_some() && *known == topic) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((topic, vec![row])),
        }
    }
    groups.into_iter().map(|(_, rows)| rows).collect()
}

/// The claims of the sides that pass the filters, by what the sides have in common. What that is, all their claims tell:
/// where a filter leaves out the claim of one side, the other's is not said by it alone.
struct Shared {
    all: BTreeSet<ClaimId>,
    /// How many propositions all sides say, as far as some claim of each passes.
    propositions: u32,
    some: BTreeSet<ClaimId>,
    differ: BTreeSet<ClaimId>,
    only: BTreeMap<String, BTreeSet<ClaimId>>,
    silent: BTreeMap<String, BTreeSet<ClaimId>>,
}

impl Shared {
    fn of(library: &Library, view: &View, sides: &[Side]) -> Self {
        let corpus = &library.corpus;
        let passing = passing_claims(&library.index, &view.without_facet(Facet::Source));
        let slug = |outlet: OutletId| library.index.badges.get(outlet.row()).map(|badge| badge.slug.as_str());
        let of_side = |slug: Option<&str>| sides.iter().any(|side| Some(side.slug.as_str()) == slug);
        let place = |claim: ClaimId| {
            let slug = outlet(corpus, claim).and_then(slug);
            sides.iter().position(|side| Some(side.slug.as_str()) == slug)
        };
        let passes = |claim: &ClaimId| passing.contains(claim.row() as u32) && place(*claim).is_some();
        let mut shared = Self {
            all: BTreeSet::new(),
            propositions: 0,
            some: BTreeSet::new(),
            differ: BTreeSet::new(),
            only: BTreeMap::new(),
            silent: BTreeMap::new(),
        };
        let outlet_of =
            |side: &Side| corpus.outlets.find(|outlet| outlet.slug.as_str() == side.slug).map(|(id, _)| id);
        let outlets: Vec<OutletId> = sides.iter().filter_map(outlet_of).collect();
        if outlets.len() == sides.len() {
            for proposition in overlap(library, &outlets) {
                let claims: Vec<ClaimId> = proposition.claims.iter().copied().filter(passes).collect();
                shared.propositions += u32::from(!claims.is_empty());
                shared.all.extend(claims);
            }
        }
        for proposition in corpus.propositions.rows() {
            let by: BTreeSet<usize> = proposition.claims.iter().filter_map(|claim| place(*claim)).collect();
            if by.len() > 1 && by.len() < sides.len() {
                shared.some.extend(proposition.claims.iter().copied().filter(passes));
            }
        }
        shared.some = shared.some.difference(&shared.all).copied().collect();
        for relation in corpus.relations.rows().iter().filter(|relation| disputes(relation)) {
            if let (Some(a), Some(b)) = (place(relation.from), place(relation.to))
                && a != b
            {
                shared.differ.extend([relation.from, relation.to].into_iter().filter(passes));
            }
        }
        for claim in corpus.claims.ids().filter(passes) {
            let known =
                [&shared.all, &shared.some, &shared.differ].into_iter().any(|part| part.contains(&claim));
            if let Some(side) = place(claim).and_then(|place| sides.get(place)).filter(|_| !known) {
                shared.only.entry(side.slug.clone()).or_default().insert(claim);
            }
        }
        let asked: Vec<OutletId> = corpus.outlets.ids().filter(|outlet| of_side(slug(*outlet))).collect();
        for row in library.ground.carried(corpus).matrix(&asked, |claim| passing.contains(claim.row() as u32))
        {
            let claims = row.cells.iter().flat_map(|cell| &cell.claims).map(|(_, claim)| *claim);
            let said: BTreeSet<ClaimId> = claims.filter(passes).collect();
            for cell in row.cells.iter().filter(|cell| cell.standing == Standing::Silent) {
                if let Some(slug) = slug(cell.outlet) {
                    shared.silent.entry(slug.to_owned()).or_default().extend(&said);
                }
            }
        }
        shared
    }

    fn claims(&self, part: &Part) -> BTreeSet<ClaimId> {
        match part {
            Part::Both => self.all.clone(),
            Part::Some => self.some.clone(),
            Part::Differ => self.differ.clone(),
            Part::Only(slug) => self.only.get(slug).cloned().unwrap_or_default(),
            Part::Silent(slug) => self.silent.get(slug).cloned().unwrap_or_default(),
        }
    }
}
