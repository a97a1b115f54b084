//! Which claims pass a view's filters: sets of row numbers, one for each facet, so that each panel can count
//! under all filters but its own.

use crate::index::{Days, Term, terms};
use crate::{DateRange, Facet, Index, Picked, View};
use fixedbitset::FixedBitSet;

/// The claims that pass each filter of a view.
pub(crate) struct Selection<'a> {
    index: &'a Index,
    /// What passes search and days.
    base: FixedBitSet,
    picked: Vec<(Facet, FixedBitSet)>,
}

impl<'a> Selection<'a> {
    pub(crate) fn of(index: &'a Index, view: &View) -> Self {
        let mut base = all(index);
        search(index, &terms(&view.query), &mut base);
        days(&index.days, &view.date, &mut base);
        let picked = view.facets.iter().map(|(facet, picked)| (*facet, passing(index, *facet, picked)));
        Self { index, base, picked: picked.collect() }
    }

    /// The claims that pass everything.
    pub(crate) fn all(&self) -> FixedBitSet {
        self.but(None)
    }

    /// How many claims have each value of a facet and pass everything else, in the order of its values.
    pub(crate) fn counts(&self, facet: Facet) -> Vec<u32> {
        self.index.facet(facet).counts(&self.but(Some(facet)))
    }

    fn but(&self, facet: Option<Facet>) -> FixedBitSet {
        let mut set = self.base.clone();
        for (_, passing) in self.picked.iter().filter(|(own, _)| Some(*own) != facet) {
            set.intersect_with(passing);
        }
        set
    }
}

/// How many claims pass a view.
pub(crate) fn count(index: &Index, view: &View) -> u32 {
    Selection::of(index, view).all().count_ones(..) as u32
}

fn all(index: &Index) -> FixedBitSet {
    let mut set = FixedBitSet::with_capacity(index.claims());
    set.insert_range(..);
    set
}

fn passing(index: &Index, facet: Facet, picked: &Picked) -> FixedBitSet {
    let mut set = all(index);
    index.facet(facet).narrow(picked, &mut set);
    set
}

fn search(index: &Index, terms: &[Term], set: &mut FixedBitSet) {
    for term in terms {
        let holding = index.holding(term);
        if term.excluded { set.difference_with(&holding) } else { set.intersect_with(&holding) }
    }
}

fn days(days: &[Days], range: &DateRange, set: &mut FixedBitSet) {
    if range.is_open() {
        return;
    }
    for (claim, (from, to)) in days.iter().enumerate() {
        if !range.touches(*from, *to) {
            set.remove(claim);
        }
    }
}
