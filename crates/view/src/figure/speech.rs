//! Who gets to speak: kinds and sides of speakers, how many different ones, in their own words or not, and for how
//! long.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, Number, decimal};
use crate::texts::count;
use crate::wording;
use parallax_measures::{
    DIRECT, Evidence, Figure, QUOTATIONS, SIDES, SPEAKERS, SPEAKING, Subject, direct as quoted, first_claims,
    quotations as lengths, speaking, speaking_sides, voices,
};
use parallax_model::SpeakerKind;

pub(super) fn kinds(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("speaking", "Who gets to speak", ChartShape::Stack, SPEAKING);
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
        0 => "Nothing here is credited to anybody.".to_owned(),
        n => format!(
            "Of {} credited to somebody, {without} rest on a speaker by role, anonymous or not stated{}.",
            wording::count(n, "claim"),
            maker.mostly(&figures, |figure| match figure.subject {
                Subject::Speakers(kind) if nameless.contains(&kind) => figure.k,
                _ => 0,
            })
        ),
    };
    chart
}

pub(super) fn sides(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("side", "Whose side speaks", ChartShape::Stack, SIDES);
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
        0 => "Nothing here is credited to anybody.".to_owned(),
        n => format!(
            "{} of {} credited to somebody come from a speaker whom the texts put on a side; {none} from one of no \
             side, or from one who is not told.",
            n - none,
            wording::count(n, "claim")
        ),
    };
    chart.caveat = "A side is how the texts describe who backs, leads or fights alongside whom; they do not all agree \
                    on it.";
    chart
}

pub(super) fn speakers(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("speakers", "How many different speakers", ChartShape::Bars, SPEAKERS);
    chart.columns = vec![ChartColumn::new("Different speakers", "1")];
    let found = voices(&maker.claims);
    for voices in &found {
        let Some(badge) = maker.badge(voices.outlet) else { continue };
        let evidence = first_claims(voices);
        let k = wording::count(evidence.len() as u32, "different speaker");
        let name = format!("{k} in {}, the first claim of each", badge.name);
        let mut number = maker.counted(&["speakers", &badge.slug], evidence, name, None, None);
        let spread = match (voices.diversity, voices.interval) {
            (None, _) => "diversity needs two claims".to_owned(),
            (Some(value), None) => format!("diversity {}, uncertainty not established", decimal(value)),
            (Some(value), Some(interval)) => format!(
                "diversity {}, interval {} to {}",
                decimal(value),
                decimal(interval.low),
                decimal(interval.high)
            ),
        };
        number.words = format!("{k} for {}; {spread}", wording::count(voices.n, "claim"));
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let all: usize = found.iter().map(|voices| voices.speakers.len()).sum();
    chart.reading = if all == 0 {
        "No speaker is named here.".to_owned()
    } else {
        let most = chart.rows.iter().filter_map(|row| Some((row.cells.first()?.as_ref()?.k, &row.name)));
        let range: Vec<u32> = most.map(|(k, _)| k).collect();
        let (least, most) =
            (range.iter().min().copied().unwrap_or(0), range.iter().max().copied().unwrap_or(0));
        format!(
            "{} between {least} and {most} different speakers speak. Diversity is the chance that two \
             claims, drawn at random, are of different speakers.",
            if maker.is_one_each() { "Each of these articles lets" } else { "Each source lets" }
        )
    };
    chart
}

pub(super) fn direct(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("direct", "In their own words", ChartShape::Dots, DIRECT);
    chart.columns = vec![ChartColumn::new("Quoted, of what is not the source’s own voice", "1")];
    let figures = quoted(&maker.claims);
    for figure in &figures {
        let Some(badge) = maker.badge(figure.outlet) else { continue };
        let number = maker.number(&["direct", &badge.slug], figure, "Quoted", count::claims, &badge.name);
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let sum = |count: fn(&Figure) -> u32| figures.iter().map(count).sum::<u32>();
    chart.reading = match sum(|figure| figure.n) {
        0 => "Nothing here is in anybody else’s voice.".to_owned(),
        n => format!(
            "{} of {} in somebody else’s voice stand in quotation marks.{}",
            sum(|figure| figure.k),
            wording::count(n, "claim"),
            maker.order(&figures.iter().collect::<Vec<_>>())
        ),
    };
    chart
}

pub(super) fn quotations(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("quotations", "How long the quotations are", ChartShape::Strip, QUOTATIONS);
    chart.columns = vec![ChartColumn::new("Words of each quotation", "2")];
    let found = lengths(&maker.claims);
    for own in &found {
        let Some(badge) = maker.badge(own.outlet) else { continue };
        let evidence: Vec<Evidence> = own.lengths.iter().map(|(_, id)| Evidence::Attribution(*id)).collect();
        let k = wording::count(evidence.len() as u32, "quotation");
        let name = format!("{k} in {}", badge.name);
        let mut number = maker.counted(&["quotations", &badge.slug], evidence, name, None, None);
        let ends = own.lengths.first().zip(own.lengths.last()).map(|(short, long)| (short.0, long.0));
        let (short, long) = ends.unwrap_or_default();
        number.marks = own.lengths.iter().map(|(words, _)| *words).collect();
        number.words = match own.lengths.len() {
            1 => format!("{k} of {}", wording::count(short, "word")),
            _ => format!("{k}, median {}, from {short} to {long}", wording::count(own.median(), "word")),
        };
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    let all: usize = found.iter().map(|own| own.lengths.len()).sum();
    chart.reading = match all {
        0 => "No passage stands wholly in quotation marks here.".to_owned(),
        all => format!(
            "{} wholly in quotation marks, in {}. Uncertainty of the lengths is not established.",
            wording::count(all as u32, "passage"),
            wording::count(found.len() as u32, "source")
        ),
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
    known.chain([(None, "No side that the texts tell".to_owned(), String::new(), "none".to_owned())])
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
