//! Which claims pass a view's filters: sets of row numbers, one for each facet, so that each panel can count
//! under all filters but its own.

use crate::index::Days;
use crate::query::{Ask, find, read};
use crate::{DateRange, Facet, Index, Picked, View};
use parallax_index::{FacetIndex, Set};

/// The claims that pass each filter of a view.
pub(crate) struct Selection<'a> {
    index: &'a Index,
    /// What passes search and days.
    base: Set,
    picked: Vec<(Facet, Set)>,
    /// What passes everything.
    all: Set,
}

impl<'a> Selection<'a> {
    pub(crate) fn of(index: &'a Index, view: &View) -> Self {
        let mut base = match read(&view.query).0 {
            Ask::All => Set::all(index.claims()),
            ask => find(index, &ask),
        };
        within(&index.days, &view.date, &mut base);
        let picked = view.facets.iter().map(|(facet, picked)| {
            let mut set = Set::all(index.claims());
            narrow(index.facet(facet), picked, &mut set);
            (facet, set)
        });
        let picked: Vec<(Facet, Set)> = picked.collect();
        let mut all = base.clone();
        for (_, passing) in &picked {
            all.intersect(passing);
        }
        Self { index, base, picked, all }
    }

    /// The claims that pass everything.
    pub(crate) fn all(&self) -> &Set {
        &self.all
    }

    /// How many claims have each value of a facet and pass everything else, in the order of its values.
    pub(crate) fn counts(&self, facet: Facet) -> Vec<u32> {
        let index = self.index.facet(facet);
        if self.picked.iter().all(|(own, _)| *own != facet) {
            return index.counts(&self.all);
        }
        let mut set = self.base.clone();
        for (_, passing) in self.picked.iter().filter(|(own, _)| *own != facet) {
            set.intersect(passing);
        }
        index.counts(&set)
    }
}

/// The claims that pass a view.
pub(crate) fn passing(index: &Index, view: &View) -> Set {
    Selection::of(index, view).all
}

/// How many claims pass a view.
pub(crate) fn count(index: &Index, view: &View) -> u32 {
    passing(index, view).count()
}

/// Takes out of `set` the claims that do not pass what is picked. A value that the corpus does not have is had by no
/// claim.
fn narrow(facet: &FacetIndex, picked: &Picked, set: &mut Set) {
    let length = set.length();
    let having = |slug: &str| {
        let mut having = Set::none(length);
        if let Some(number) = facet.number(slug) {
            facet.put(number, &mut having);
        }
        having
    };
    let wanted = picked.include.iter().map(|slug| having(slug)).reduce(|mut wanted, having| {
        if picked.all {
            wanted.intersect(&having);
        } else {
            wanted.unite(&having);
        }
        wanted
    });
    if let Some(wanted) = wanted {
        set.intersect(&wanted);
    }
    for slug in &picked.exclude {
        set.subtract(&having(slug));
    }
}

/// Takes out of `set` the claims that do not touch the days.
pub(crate) fn within(days: &[Days], range: &DateRange, set: &mut Set) {
    if range.is_open() {
        return;
    }
    for ((from, to), claim) in days.iter().zip(0..) {
        if !range.touches(*from, *to) {
            set.remove(claim);
        }
    }
}
