//! Who gets to speak: kinds and sides of speakers, how many different ones, in their own words or not, and for how
//! long.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, Number, decimal};
use crate::texts::{count, speech as texts};
use parallax_measures::{
    DIRECT, Evidence, Figure, QUOTATIONS, SIDES, SPEAKERS, SPEAKING, Subject, direct as quoted, first_claims,
    quotations as lengths, speaking, speaking_sides, voices,
};
use parallax_model::SpeakerKind;

pub(super) fn kinds(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("speaking", texts::KINDS, ChartShape::Stack, SPEAKING);
    let figures = speaking(&maker.claims);
    let kinds: Vec<SpeakerKind> = SpeakerKind::ALL.to_vec();
    let looks = ["1", "2", "4", "none", "6", "3", "none"];
    stack(
        maker,
        &mut chart,
        &figures,
        kinds.iter().zip(looks).map(|(kind, look)| {
            (Subject::Speakers(*kind), kind.label().to_owned(), kind.slug().to_owned(), look.to_owned())
        }),
    );
    let n: u32 = totals(&chart);
    let nameless = [SpeakerKind::Role, SpeakerKind::Anonymous, SpeakerKind::Unstated];
    let without = figures
        .iter()
        .filter(|figure| matches!(figure.subject, Subject::Speakers(kind) if nameless.contains(&kind)));
    let without: u32 = without.map(|figure| figure.k).sum();
    chart.reading = match n {
        0 => texts::NOT_CREDITED.to_owned(),
        n => {
            let mostly = maker.mostly(&figures, |figure| match figure.subject {
                Subject::Speakers(kind) if nameless.contains(&kind) => figure.k,
                _ => 0,
            });
            texts::nameless(n, without, &mostly)
        }
    };
    chart
}

pub(super) fn sides(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("side", texts::SIDES, ChartShape::Stack, SIDES);
    let figures = speaking_sides(&maker.claims);
    stack(
        maker,
        &mut chart,
        &figures,
        side_columns(maker).map(|(side, name, slug, look)| (Subject::Side(side), name, slug, look)),
    );
    let n = totals(&chart);
    let none: u32 =
        figures.iter().filter(|figure| figure.subject == Subject::Side(None)).map(|figure| figure.k).sum();
    chart.reading = match n {
        0 => texts::NOT_CREDITED.to_owned(),
        n => texts::on_a_side(n, none),
    };
    chart.caveat = texts::SIDES_CAVEAT;
    chart
}

pub(super) fn speakers(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("speakers", texts::SPEAKERS, ChartShape::Bars, SPEAKERS);
    chart.columns = vec![ChartColumn::new(texts::DIFFERENT_SPEAKERS, "1")];
    let found = voices(&maker.claims);
    for voices in &found {
        let Some(badge) = maker.badge(voices.outlet) else { continue };
        let evidence = first_claims(voices);
        let k = texts::different_speakers(evidence.len() as u32);
        let name = texts::speakers_in(&k, &badge.name);
        let mut number = maker.counted(&["speakers", &badge.slug], evidence, name, None, None);
        let spread = match (voices.diversity, voices.interval) {
            (None, _) => texts::TOO_FEW_FOR_DIVERSITY.to_owned(),
            (Some(value), None) => texts::diversity(&decimal(value)),
            (Some(value), Some(interval)) => {
                texts::diversity_between(&decimal(value), &decimal(interval.low), &decimal(interval.high))
            }
        };
        number.words = texts::speakers_for(&k, voices.n, &spread);
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let all: usize = found.iter().map(|voices| voices.speakers.len()).sum();
    chart.reading = if all == 0 {
        texts::NO_SPEAKER.to_owned()
    } else {
        let most = chart.rows.iter().filter_map(|row| Some((row.cells.first()?.as_ref()?.k, &row.name)));
        let range: Vec<u32> = most.map(|(k, _)| k).collect();
        let (least, most) =
            (range.iter().min().copied().unwrap_or(0), range.iter().max().copied().unwrap_or(0));
        let each = if maker.is_one_each() { texts::EACH_ARTICLE } else { texts::EACH_SOURCE };
        texts::between(each, least, most)
    };
    chart
}

pub(super) fn direct(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("direct", texts::DIRECT, ChartShape::Dots, DIRECT);
    chart.columns = vec![ChartColumn::new(texts::QUOTED_OF, "1")];
    let figures = quoted(&maker.claims);
    for figure in &figures {
        let Some(badge) = maker.badge(figure.outlet) else { continue };
        let number =
            maker.number(&["direct", &badge.slug], figure, texts::QUOTED, count::claims, &badge.name);
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let sum = |count: fn(&Figure) -> u32| figures.iter().map(count).sum::<u32>();
    chart.reading = match sum(|figure| figure.n) {
        0 => texts::NOBODY_ELSE.to_owned(),
        n => {
            let order = maker.order(&figures.iter().collect::<Vec<_>>());
            texts::quoted(sum(|figure| figure.k), n, &order)
        }
    };
    chart
}

pub(super) fn quotations(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("quotations", texts::QUOTATIONS, ChartShape::Strip, QUOTATIONS);
    chart.columns = vec![ChartColumn::new(texts::WORDS_OF_EACH, "2")];
    let found = lengths(&maker.claims);
    for own in &found {
        let Some(badge) = maker.badge(own.outlet) else { continue };
        let evidence: Vec<Evidence> = own.lengths.iter().map(|(_, id)| Evidence::Attribution(*id)).collect();
        let k = texts::quotations(evidence.len() as u32);
        let name = texts::quotations_in(&k, &badge.name);
        let mut number = maker.counted(&["quotations", &badge.slug], evidence, name, None, None);
        let ends = own.lengths.first().zip(own.lengths.last()).map(|(short, long)| (short.0, long.0));
        let (short, long) = ends.unwrap_or_default();
        number.marks = own.lengths.iter().map(|(words, _)| *words).collect();
        number.words = match own.lengths.len() {
            1 => texts::one_length(&k, short),
            _ => texts::lengths(&k, own.median(), short, long),
        };
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let all: usize = found.iter().map(|own| own.lengths.len()).sum();
    chart.reading = match all {
        0 => texts::NO_QUOTATION.to_owned(),
        all => texts::passages(all as u32, found.len() as u32),
    };
    chart
}

/// The sides of the corpus and none: its place, its name, its slug (empty for none) and its look.
pub(super) fn side_columns<'l>(
    maker: &Maker<'l>,
) -> impl Iterator<Item = (Option<usize>, String, String, String)> + use<'l> {
    let sides = maker.library.corpus.sides.iter().enumerate();
    let known = sides.map(|(place, side)| {
        (Some(place), side.name.clone(), side.slug.to_string(), (place % 6 + 1).to_string())
    });
    known.chain([(None, texts::NO_SIDE.to_owned(), String::new(), "none".to_owned())])
}

/// Fills a figure of stacked bars: the columns that some source has, and a row a source.
pub(super) fn stack(
    maker: &Maker<'_>,
    chart: &mut Chart,
    figures: &[Figure],
    columns: impl Iterator<Item = (Subject, String, String, String)>,
) {
    let occurs = |subject: Subject| figures.iter().any(|figure| figure.subject == subject);
    let columns: Vec<_> = columns.filter(|(subject, ..)| occurs(*subject)).collect();
    chart.columns =
        columns.iter().map(|(_, name, _, look)| ChartColumn::new(name.clone(), look.clone())).collect();
    for outlet in maker.library.corpus.outlets.ids() {
        let Some(badge) = maker.badge(outlet) else { continue };
        let cells = columns.iter().map(|(subject, name, slug, _)| {
            let figure =
                figures.iter().find(|figure| figure.outlet == outlet && figure.subject == *subject)?;
            let path = [chart.slug, badge.slug.as_str(), slug.as_str()];
            Some(maker.number(&path, figure, name, count::claims, &badge.name))
        });
        let cells: Vec<Option<Number>> = cells.collect();
        if cells.iter().any(Option::is_some) {
            chart.rows.push(row(badge, cells));
        }
    }
}

fn totals(chart: &Chart) -> u32 {
    let of = |row: &ChartRow| row.cells.iter().flatten().next().and_then(|number| number.n).unwrap_or(0);
    chart.rows.iter().map(of).sum()
}

pub(super) fn row(badge: &crate::Badge, cells: Vec<Option<Number>>) -> ChartRow {
    ChartRow { name: badge.name.clone(), part: String::new(), badge: Some(badge.clone()), cells }
}
