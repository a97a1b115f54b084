//! How speech is reported: with which cues, of whose side; and whose names are held at a distance.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, decimal};
use super::speech::{row, side_columns, stack};
use crate::texts::count;
use crate::{NamingVoice, wording};
use parallax_measures::{
    DISTANCED, FEWEST_CASES, Figure, REPORTING, REPORTING_SIDES, Subject, distanced_sides, doubt_of_sides,
    reporting, reporting_sides,
};
use parallax_model::CueClass;

/// The look of each class of cues, in their order.
const LOOKS: [&str; 6] = ["none", "3", "2", "4", "6", "5"];

pub(super) fn classes(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("reporting", "How speech is reported", ChartShape::Stack, REPORTING);
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
        0 => "No cue credits anything to anybody here.".to_owned(),
        n => format!(
            "Of {} that a cue credits to somebody, {} have a doubting cue{}; {} have an endorsing one{}.",
            wording::count(n, "claim"),
            of(CueClass::Doubting),
            mostly(CueClass::Doubting),
            of(CueClass::Endorsing),
            mostly(CueClass::Endorsing)
        ),
    };
    chart.caveat = "A denying cue reports what the speaker denies; it is no doubt of the source.";
    chart
}

pub(super) fn sides(maker: &Maker<'_>) -> Chart {
    let title = "How each side’s speech is reported";
    let mut chart = maker.chart("reporting-side", title, ChartShape::Stack, REPORTING_SIDES);
    chart.corner = "Source and side of the speaker";
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
                let what = format!("{} cue, {name}", class.label());
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
        let verdict = if apart { "the interval leaves out 1" } else { "order not established" };
        chart.notes.push(format!(
            "{name}: {} of {} have a doubting cue, of all others {} of {}. Odds ratio {}, interval {} to {}: {verdict}. \
             Fisher’s exact test, which takes claims for independent and so is too sure: p = {}.",
            table.yes.0,
            wording::count(table.yes.0 + table.no.0, "claim"),
            table.yes.1,
            table.yes.1 + table.no.1,
            decimal(odds.ratio),
            decimal(odds.interval.low),
            decimal(odds.interval.high),
            decimal(odds.fisher)
        ));
    }
    let none = chart.rows.is_empty();
    chart.reading = match chart.notes.len() {
        _ if none => "No cue credits anything to anybody here.".to_owned(),
        0 => format!(
            "Counts only: an odds ratio needs {FEWEST_CASES} claims of a side and of all others, and a doubting cue \
             among them."
        ),
        n => format!("For {} the counts allow an odds ratio of doubt.", wording::count(n as u32, "side")),
    };
    chart
}

pub(super) fn distanced(maker: &Maker<'_>) -> Chart {
    let mut chart =
        maker.chart("distanced", "Whose names are held at a distance", ChartShape::Heat, DISTANCED);
    chart.corner = "Side of the actor";
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
            let what = format!("{name} held at a distance");
            Some(maker.number(&path, figure, &what, count::mentions, &badge.name))
        });
        let cells: Vec<_> = cells.collect();
        if cells.iter().any(Option::is_some) {
            chart.rows.push(ChartRow { name, part: String::new(), badge: None, cells });
        }
    }
    let sum = |count: fn(&Figure) -> u32| figures.iter().map(count).sum::<u32>();
    chart.reading = match sum(|figure| figure.n) {
        0 => "No actor is named here in a source’s own voice.".to_owned(),
        n => format!(
            "In {} of {} in their own voice sources hold a name at a distance: so-called and the like, or scare quotes.",
            sum(|figure| figure.k),
            wording::count(n, "mention")
        ),
    };
    chart
}
