//! What an editor decides of names, ready to be asked: which rulings name a name, found by its spelling. To ask costs the
//! rulings that name it, and not all there are.

use super::Words;
use crate::{Ruling, Verdict};
use std::collections::BTreeMap;

/// The rulings of a registry by the spelling of their forms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rulings {
    apart: BTreeMap<String, Places>,
    merged: BTreeMap<String, Places>,
    forms: Vec<Vec<String>>,
}

/// The rulings that name somebody, and by which of their forms: that which stands first there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places(Vec<(usize, usize)>);

impl Rulings {
    /// Ready to be asked.
    pub fn of(rulings: &[Ruling]) -> Self {
        let mut ready = Self::default();
        for (row, ruling) in rulings.iter().enumerate() {
            let by_spelling = match ruling.verdict {
                Verdict::Merge => &mut ready.merged,
                Verdict::KeepApart => &mut ready.apart,
            };
            for (place, form) in ruling.forms.iter().enumerate() {
                let Some(spelling) = Words::of(form).spelling() else { continue };
                by_spelling.entry(spelling).or_insert_with(Places::default).add((row, place));
            }
            ready.forms.push(ruling.forms.clone());
        }
        ready
    }

    /// The rulings that keep apart one who has these names from others.
    pub fn apart<'n>(&self, names: impl IntoIterator<Item = &'n Words>) -> Places {
        Self::named(&self.apart, names)
    }

    /// The rulings that merge one who has these names with others.
    pub fn merged<'n>(&self, names: impl IntoIterator<Item = &'n Words>) -> Places {
        Self::named(&self.merged, names)
    }

    /// Whether there is none that keeps names apart.
    pub fn keep_nobody_apart(&self) -> bool {
        self.apart.is_empty()
    }

    /// Whether there is none that merges names.
    pub fn merge_nobody(&self) -> bool {
        self.merged.is_empty()
    }

    /// The form at a place of a ruling.
    pub fn form(&self, ruling: usize, place: usize) -> &str {
        self.forms.get(ruling).and_then(|forms| forms.get(place)).map_or("", String::as_str)
    }

    fn named<'n>(known: &BTreeMap<String, Places>, names: impl IntoIterator<Item = &'n Words>) -> Places {
        if known.is_empty() {
            return Places::default();
        }
        let mut first: BTreeMap<usize, usize> = BTreeMap::new();
        for spelling in names.into_iter().filter_map(Words::spelling) {
            for (ruling, place) in known.get(&spelling).into_iter().flat_map(|places| &places.0) {
                let known = first.entry(*ruling).or_insert(*place);
                *known = (*known).min(*place);
            }
        }
        Places(first.into_iter().collect())
    }
}

impl Places {
    /// Whether a ruling names both by different forms.
    pub fn differ(&self, other: &Self) -> bool {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        while let ([(one, place), rest @ ..], [(two, other), others @ ..]) = (a, b) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => a = rest,
                std::cmp::Ordering::Greater => b = others,
                std::cmp::Ordering::Equal if place != other => return true,
                std::cmp::Ordering::Equal => (a, b) = (rest, others),
            }
        }
        false
    }

    /// Each ruling with the place of the form.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.0.iter().copied()
    }

    /// Rulings come in order; of two forms of one that are spelt alike the first stays.
    fn add(&mut self, (ruling, place): (usize, usize)) {
        if self.0.last().is_none_or(|(last, _)| *last != ruling) {
            self.0.push((ruling, place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the index stands for: the place of the first form that is spelt so.
    fn slowly(rulings: &[Ruling], verdict: Verdict, names: &[Words]) -> Vec<(usize, usize)> {
        let is_theirs = |form: &String| names.iter().any(|name| Words::of(form).is_spelt_as(name));
        let rows = rulings.iter().enumerate().filter(|(_, ruling)| ruling.verdict == verdict);
        rows.filter_map(|(row, ruling)| Some((row, ruling.forms.iter().position(is_theirs)?))).collect()
    }

    prop_compose! {
        fn rulings()(rows in prop::collection::vec((any::<bool>(), prop::collection::vec("(Al-)?[AB][bé]? ?[CD]?|the", 0..4)), 0..6)) -> Vec<Ruling> {
            let verdict = |merge| if merge { Verdict::Merge } else { Verdict::KeepApart };
            rows.into_iter().map(|(merge, forms)| Ruling { verdict: verdict(merge), forms }).collect()
        }
    }

    proptest! {
        #[test]
        fn the_index_says_what_every_ruling_says(rulings in rulings(), a in prop::collection::vec("[ab]b? ?[cd]?", 0..3), b in "[AB] ?[CD]?") {
            let ready = Rulings::of(&rulings);
            let names: Vec<Words> = a.iter().map(|name| Words::of(name)).collect();
            let other = [Words::of(&b)];
            for verdict in [Verdict::Merge, Verdict::KeepApart] {
                let places = match verdict {
                    Verdict::Merge => ready.merged(&names),
                    Verdict::KeepApart => ready.apart(&names),
                };
                prop_assert_eq!(places.iter().collect::<Vec<_>>(), slowly(&rulings, verdict, &names));
            }
            let slow = |names: &[Words]| slowly(&rulings, Verdict::KeepApart, names);
            let differ = slow(&names).iter().any(|(row, place)| slow(&other).iter().any(|(r, p)| r == row && p != place));
            prop_assert_eq!(ready.apart(&names).differ(&ready.apart(&other)), differ);
        }
    }
}
