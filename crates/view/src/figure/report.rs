//! How speech is reported: with which cues, of whose side; and whose names are held at a distance.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, decimal};
use super::speech::{row, side_columns, stack};
use crate::NamingVoice;
use crate::texts::{count, report as texts};
use parallax_measures::{
    DISTANCED, Figure, REPORTING, REPORTING_SIDES, Subject, distanced_sides, doubt_of_sides, reporting,
    reporting_sides,
};
use parallax_model::CueClass;

/// The look of each class of cues, in their order.
const LOOKS: [&str; 7] = ["none", "3", "2", "4", "6", "5", "1"];

pub(super) fn classes(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("reporting", texts::CLASSES, ChartShape::Stack, REPORTING);
    let figures = reporting(&maker.claims);
    stack(
        maker,
        &mut chart,
        &figures,
        CueClass::ALL.iter().zip(LOOKS).map(|(class, look)| {
            (Subject::Cues(*class), class.label().to_owned(), class.slug().to_owned(), look.to_owned())
        }),
    );
    let of = |class: CueClass| {
        let own = figures.iter().filter(|figure| figure.subject == Subject::Cues(class));
        own.map(|figure| figure.k).sum::<u32>()
    };
    let mostly = |class: CueClass| {
        let k = |figure: &Figure| if figure.subject == Subject::Cues(class) { figure.k } else { 0 };
        maker.mostly(&figures, k)
    };
    let n: u32 = figures.iter().map(|figure| figure.k).sum();
    chart.reading = match n {
        0 => texts::NO_CUE.to_owned(),
        n => texts::cues(
            n,
            (of(CueClass::Doubting), &mostly(CueClass::Doubting)),
            (of(CueClass::Endorsing), &mostly(CueClass::Endorsing)),
        ),
    };
    chart.caveat = texts::CLASSES_CAVEAT;
    chart
}

pub(super) fn sides(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("reporting-side", texts::SIDES, ChartShape::Stack, REPORTING_SIDES);
    chart.corner = texts::SIDE_OF_THE_SPEAKER;
    let figures = reporting_sides(&maker.claims);
    let occurs = |class: CueClass| {
        figures.iter().any(|figure| matches!(figure.subject, Subject::SideCues(_, own) if own == class))
    };
    let looks = CueClass::ALL.iter().copied().zip(LOOKS).filter(|(class, _)| occurs(*class));
    let looks: Vec<(CueClass, &str)> = looks.collect();
    chart.columns = looks.iter().map(|(class, look)| ChartColumn::new(class.label(), *look)).collect();
    for outlet in maker.library.corpus.outlets.ids() {
        let Some(badge) = maker.badge(outlet) else { continue };
        for (side, name, slug, _) in side_columns(maker) {
            let cells = looks.iter().map(|(class, _)| {
                let subject = Subject::SideCues(side, *class);
                let figure =
                    figures.iter().find(|figure| figure.outlet == outlet && figure.subject == subject)?;
                let path = ["reporting-side", badge.slug.as_str(), slug.as_str(), class.slug()];
                let what = texts::cue_of_side(class.label(), &name);
                Some(maker.number(&path, figure, &what, count::claims, &badge.name))
            });
            let cells: Vec<_> = cells.collect();
            if cells.iter().any(Option::is_some) {
                let mut row = row(badge, cells);
                row.name = format!("{}: {name}", badge.name);
                row.part = name;
                chart.rows.push(row);
            }
        }
    }
    let names: Vec<String> = side_columns(maker).map(|(_, name, ..)| name).collect();
    let tables = doubt_of_sides(&maker.claims);
    for (side, table) in tables {
        let Some(odds) = table.odds(maker.claims.design_effect) else { continue };
        let name = names.get(side).map_or("", String::as_str);
        let apart = odds.interval.low > 1.0 || odds.interval.high < 1.0;
        let verdict = if apart { texts::LEAVES_OUT_1 } else { texts::ORDER_NOT_ESTABLISHED };
        let (low, high) = (decimal(odds.interval.low), decimal(odds.interval.high));
        let odds = texts::odds(&decimal(odds.ratio), &low, &high, verdict, &decimal(odds.fisher));
        let own = (table.yes.0, table.yes.0 + table.no.0);
        let others = (table.yes.1, table.yes.1 + table.no.1);
        chart.notes.push(texts::doubt(name, own, others, &odds));
    }
    let none = chart.rows.is_empty();
    chart.reading = match chart.notes.len() {
        _ if none => texts::NO_CUE.to_owned(),
        0 => texts::too_few(),
        n => texts::sides_with_odds(n as u32),
    };
    chart
}

pub(super) fn distanced(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("distanced", texts::DISTANCED, ChartShape::Heat, DISTANCED);
    chart.corner = texts::SIDE_OF_THE_ACTOR;
    let figures = distanced_sides(&maker.mentions_in(NamingVoice::Own));
    let outlets: Vec<_> = maker.library.corpus.outlets.ids().collect();
    let counts = |outlet| figures.iter().any(|figure: &Figure| figure.outlet == outlet);
    let badges: Vec<_> = outlets
        .into_iter()
        .filter(|outlet| counts(*outlet))
        .filter_map(|id| Some((id, maker.badge(id)?)))
        .collect();
    chart.columns = badges.iter().map(|(_, badge)| ChartColumn::new(badge.name.clone(), "")).collect();
    for (side, name, slug, _) in side_columns(maker) {
        let cells = badges.iter().map(|(outlet, badge)| {
            let subject = Subject::SideDistanced(side);
            let figure =
                figures.iter().find(|figure| figure.outlet == *outlet && figure.subject == subject)?;
            let path = ["distanced", badge.slug.as_str(), slug.as_str()];
            let what = texts::held_at_a_distance(&name);
            Some(maker.number(&path, figure, &what, count::mentions, &badge.name))
        });
        let cells: Vec<_> = cells.collect();
        if cells.iter().any(Option::is_some) {
            chart.rows.push(ChartRow { name, part: String::new(), badge: None, cells });
        }
    }
    let sum = |count: fn(&Figure) -> u32| figures.iter().map(count).sum::<u32>();
    chart.reading = match sum(|figure| figure.n) {
        0 => texts::NO_ACTOR.to_owned(),
        n => texts::distanced(sum(|figure| figure.k), n),
    };
    chart
}
