//! What is left out: propositions on which a source is silent, and agents of violence that its words do not name.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, Number};
use super::rows::figure_row;
use super::speech::row;
use crate::Facet;
use crate::select::Selection;
use crate::shown::shown_outlets;
use crate::texts::{count, harm as texts};
use parallax_measures::{AGENCY, Act, Figure, OMISSION, acts, late, omission as silent, unsure};
use parallax_model::Agency;

/// After so many days what happened may be no news any more.
const OLD: i32 = 30;
/// So many acts stand as a list below the figure.
const LEDGER: usize = 60;

pub(super) fn omission(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("omission", texts::OMISSION, ChartShape::Dots, OMISSION);
    chart.columns = vec![ChartColumn::new(texts::SILENT_OF, "1")];
    let library = maker.library;
    let selection = Selection::of(&library.index, &maker.view.without_facet(Facet::Source));
    let passing = selection.all();
    let carried = library.ground.carried(&library.corpus);
    let asked = shown_outlets(library, &maker.view);
    let rows = carried.matrix(&asked, |claim| passing.contains(claim.row() as u32));
    let figures = silent(&maker.claims, &rows);
    for figure in &figures {
        let Some(badge) = maker.badge(figure.outlet) else { continue };
        let number =
            maker.number(&["omission", &badge.slug], figure, texts::SILENT, count::propositions, &badge.name);
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let most = figures.iter().map(|figure| figure.n).max().unwrap_or(0);
    chart.reading = if most == 0 {
        texts::NOTHING_LEFT_OUT.to_owned()
    } else {
        let k: u32 = figures.iter().map(|figure| figure.k).sum();
        let order = maker.order(&figures.iter().collect::<Vec<_>>());
        texts::silence(k, &order)
    };
    let notes = figures.iter().flat_map(|figure| [outdated(maker, figure), undated(maker, figure)]);
    chart.notes = notes.flatten().collect();
    chart.caveat = texts::OMISSION_CAVEAT;
    chart
}

/// Where a source is so much later than those who carry what it leaves out that it may have been no news any more. It
/// counts all the same, as it could be known.
fn outdated(maker: &Maker<'_>, figure: &Figure) -> Option<String> {
    let (first, days) = late(&maker.library.corpus, figure)?;
    let badge = maker.badge(figure.outlet)?;
    (OLD <= days).then(|| texts::outdated(&badge.name, &first.in_words(), days))
}

/// Where the date of a source is known so roughly that it may have been too early.
fn undated(maker: &Maker<'_>, figure: &Figure) -> Option<String> {
    let unsure = unsure(&maker.library.corpus, figure);
    let badge = maker.badge(figure.outlet)?;
    (unsure > 0).then(|| texts::undated(&badge.name, unsure, figure.k))
}

pub(super) fn agency(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("agency", texts::AGENCY, ChartShape::Stack, AGENCY);
    chart.corner = texts::SIDE_OF_THE_VICTIM;
    let acts = acts(&maker.claims);
    let forms: Vec<Agency> =
        Agency::ALL.iter().copied().filter(|form| acts.iter().any(|act| act.harm.agency == *form)).collect();
    let look = |form: Agency| if form.is_stated() { "1" } else { "none" };
    chart.columns = forms.iter().map(|form| ChartColumn::new(form.label(), look(*form))).collect();
    for outlet in maker.library.corpus.outlets.ids() {
        let Some(badge) = maker.badge(outlet) else { continue };
        for (side, name, slug, _) in super::speech::side_columns(maker) {
            let own: Vec<&Act<'_>> =
                acts.iter().filter(|act| act.outlet == outlet && act.victim == side).collect();
            let n = own.len() as u32;
            let cells = forms.iter().map(|form| {
                let told: Vec<_> =
                    own.iter().filter(|act| act.harm.agency == *form).map(|act| act.evidence()).collect();
                let path = ["agency", badge.slug.as_str(), slug.as_str(), form.slug()];
                let words = texts::acts_in(form.label(), told.len(), n, &name, &badge.name);
                (!told.is_empty()).then(|| maker.share(&path, told, words, n))
            });
            let cells: Vec<Option<Number>> = cells.collect();
            if n > 0 {
                let part = texts::to(if side.is_some() { &name } else { texts::OTHERS });
                let name = format!("{}: {part}", badge.name);
                chart.rows.push(ChartRow { name, part, badge: Some(badge.clone()), cells });
            }
        }
    }
    let (all, stated) =
        (acts.len() as u32, acts.iter().filter(|act| act.harm.agency.is_stated()).count() as u32);
    chart.reading = match all {
        0 => texts::NO_VIOLENCE.to_owned(),
        1 if stated == 1 => texts::ONE_ACT_STATED.to_owned(),
        1 => texts::ONE_ACT_UNSTATED.to_owned(),
        all => texts::acts(all, stated),
    };
    chart.caveat = texts::AGENCY_CAVEAT;
    if acts.len() <= LEDGER {
        let rows = acts.iter().filter_map(|act| figure_row(maker.library, &maker.view, act.evidence()));
        chart.ledger = rows.collect();
    }
    chart
}
