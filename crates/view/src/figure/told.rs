//! How often each source characterises the actors that are characterised most, and how far apart sources are in their
//! labels.

use super::number::{Chart, ChartColumn, ChartShape, Maker, decimal, thousandths};
use super::speech::row;
use crate::sorting::sorted;
use crate::texts::{count, told as texts};
use parallax_measures::{DISTANCE, NAMING, Naming, distances, naming as counted};
use parallax_model::ActorId;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// For so many actors.
const ACTORS: usize = 4;

pub(super) fn naming(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("naming", texts::NAMING, ChartShape::Dots, NAMING);
    let cells = counted(&maker.mentions);
    let mut sums: BTreeMap<ActorId, u32> = BTreeMap::new();
    for cell in &cells {
        if let Some(actor) = cell.actor {
            *sums.entry(actor).or_default() += cell.characterised.k;
        }
    }
    let most = sorted(sums.into_iter().filter(|(_, sum)| *sum > 0).collect(), |a, b| {
        (Reverse(a.1), a.0).cmp(&(Reverse(b.1), b.0))
    });
    let actors: Vec<ActorId> = most.into_iter().take(ACTORS).map(|(actor, _)| actor).collect();
    let voice = maker.view.naming_voice.label().to_lowercase();
    let of = |actor: ActorId| maker.library.corpus.actors.get(actor);
    chart.columns =
        actors.iter().filter_map(|actor| Some(ChartColumn::new(of(*actor)?.name.clone(), "1"))).collect();
    for outlet in maker.library.corpus.outlets.ids() {
        let Some(badge) = maker.badge(outlet) else { continue };
        let numbers = actors.iter().map(|actor| {
            let cell = cells.iter().find(|cell| cell.outlet == outlet && cell.actor == Some(*actor))?;
            let named = of(*actor)?;
            let path = ["naming", badge.slug.as_str(), named.slug.as_str()];
            let what = texts::characterised(&named.name);
            Some(maker.number(&path, &cell.characterised, &what, count::mentions, &badge.name))
        });
        let numbers: Vec<_> = numbers.collect();
        if numbers.iter().any(Option::is_some) {
            chart.rows.push(row(badge, numbers));
        }
    }
    let first = actors.first().copied();
    let own: Vec<&Naming> = cells.iter().filter(|cell| first.is_some() && cell.actor == first).collect();
    chart.reading = match first.and_then(of) {
        None => texts::nobody(&voice),
        Some(actor) => {
            let k: u32 = own.iter().map(|cell| cell.characterised.k).sum();
            let n: u32 = own.iter().map(|cell| cell.characterised.n).sum();
            let figures: Vec<_> = own.iter().map(|cell| &cell.characterised).collect();
            texts::most(&actor.name, k, n, &voice, &maker.order(&figures))
        }
    };
    chart
}

pub(super) fn distance(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("distance", texts::DISTANCE, ChartShape::Heat, DISTANCE);
    let found = distances(&maker.mentions);
    let mut outlets: Vec<_> = found.iter().flat_map(|one| [one.a, one.b]).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let badges: Vec<_> = outlets.iter().filter_map(|outlet| Some((*outlet, maker.badge(*outlet)?))).collect();
    chart.columns =
        badges.iter().skip(1).map(|(_, badge)| ChartColumn::new(badge.name.clone(), "")).collect();
    let (mut valued, mut by_chance) = (0_u32, 0_u32);
    for (a, badge) in badges.iter().take(badges.len().saturating_sub(1)) {
        let cells = badges.iter().skip(1).map(|(b, other)| {
            let one = found.iter().find(|one| one.a == *a && one.b == *b)?;
            let name = texts::labelled_in(one.evidence.len() as u32, &badge.name, &other.name);
            let path = ["distance", badge.slug.as_str(), other.slug.as_str()];
            let mut number = maker.counted(&path, one.evidence.clone(), name, None, None);
            let uses = texts::uses(one.n.0, one.n.1);
            number.tint = one.value.map(thousandths);
            (number.value, number.words) = match (one.value, one.chance) {
                (None, _) => (texts::TOO_FEW.to_owned(), texts::too_few(&uses)),
                (Some(value), None) => {
                    valued += 1;
                    (decimal(value), texts::uncertain(&decimal(value), &uses))
                }
                (Some(value), Some((low, high))) => {
                    valued += 1;
                    by_chance += u32::from(value <= high);
                    let value = decimal(value);
                    let words = texts::against_chance(&value, &uses, &decimal(low), &decimal(high));
                    (value, words)
                }
            };
            Some(number)
        });
        chart.rows.push(row(badge, cells.collect()));
    }
    let ranged = found.iter().any(|one| one.chance.is_some());
    chart.reading = match (valued, ranged) {
        (0, _) => texts::NO_DISTANCE.to_owned(),
        (valued, false) => texts::pairs_uncertain(valued),
        (valued, true) => texts::pairs(valued, by_chance),
    };
    chart.caveat = texts::DISTANCE_CAVEAT;
    chart
}
