//! Words that set a source apart, where there are articles enough to tell it from chance; and loaded language, last.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, decimal};
use super::speech::row;
use crate::sorting::sorted;
use crate::{NamingVoice, wording};
use parallax_measures::{
    DISTINCTIVE, Distinctive, FEWEST_ARTICLES, LOADED, distinctive as telling, loaded as counted,
};

/// For so many words.
const WORDS: usize = 20;
/// Below this share of deals a word is said to set a source apart.
const RARE: f64 = 0.05;

pub(super) fn distinctive(maker: &Maker<'_>) -> Chart {
    let mut chart =
        maker.chart("distinctive", "Words that set a source apart", ChartShape::Heat, DISTINCTIVE);
    chart.corner = "Label";
    let found = match telling(&maker.mentions) {
        Ok(found) => found,
        Err(articles) => {
            chart.reading = format!(
                "Not enough articles to tell a source’s words from chance: {} with labels pass, and it takes \
                 {FEWEST_ARTICLES}. Nothing is computed.",
                wording::count(articles as u32, "article")
            );
            return chart;
        }
    };
    let corpus = &maker.library.corpus;
    let rare: Vec<&Distinctive> = found.iter().filter(|one| one.p < RARE && one.z > 0.0).collect();
    let mut labels: Vec<Option<parallax_model::LabelId>> = Vec::new();
    for one in sorted(rare.clone(), |a, b| b.z.total_cmp(&a.z)) {
        if !labels.contains(&one.label) && labels.len() < WORDS {
            labels.push(one.label);
        }
    }
    let badges: Vec<_> = corpus.outlets.ids().filter_map(|id| Some((id, maker.badge(id)?))).collect();
    let badges: Vec<_> =
        badges.into_iter().filter(|(id, _)| found.iter().any(|one| one.outlet == *id)).collect();
    chart.columns = badges.iter().map(|(_, badge)| ChartColumn::new(badge.name.clone(), "")).collect();
    for label in labels {
        let known = label.and_then(|label| corpus.labels.get(label));
        let (word, slug) = known
            .map_or(("held at a distance", ".distanced"), |label| (label.word.as_str(), label.slug.as_str()));
        let cells = badges.iter().map(|(outlet, badge)| {
            let one = found.iter().find(|one| one.outlet == *outlet && one.label == label)?;
            let k = wording::count(one.evidence.len() as u32, "mention");
            let name = format!("{word}, {k} in {}", badge.name);
            let path = ["distinctive", badge.slug.as_str(), slug];
            let mut number = maker.counted(&path, one.evidence.clone(), name, None, None);
            let (z, p) = (decimal(one.z), decimal(one.p));
            number.words = format!("{k}, {} elsewhere; z {z}, p {p}", one.elsewhere);
            if one.p < RARE {
                number.value = format!("z {z}");
            }
            Some(number)
        });
        let (name, part) = (word.to_owned(), String::new());
        chart.rows.push(ChartRow { name, part, badge: None, cells: cells.collect() });
    }
    // One in forty lies that far out on this side.
    let expected = (found.len() + 20) / 40;
    chart.reading = format!(
        "{} of {} of a label with a source are more frequent than 95 of 100 deals of the articles make them; about \
         {expected} would be by chance alone.",
        rare.len(),
        wording::count(found.len() as u32, "pairing")
    );
    chart
}

pub(super) fn loaded(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("loaded", "Loaded language", ChartShape::Bars, LOADED);
    chart.columns = vec![ChartColumn::new("Loaded mentions in its own voice", "2")];
    let words = maker.library.ground.own_words(&maker.library.corpus);
    let figures = counted(&maker.mentions_in(NamingVoice::Own), words);
    for figure in &figures {
        let Some(badge) = maker.badge(figure.outlet) else { continue };
        let name = format!("{} in {}, own voice", wording::count(figure.k, "loaded mention"), badge.name);
        let path = ["loaded", badge.slug.as_str()];
        let mut number = maker.counted(&path, figure.evidence.clone(), name, None, None);
        let rate = |share: f64| decimal(share * 100.0);
        let each = rate(f64::from(figure.k) / f64::from(figure.n.max(1)));
        let range = figure.interval.map_or_else(String::new, |interval| {
            format!(", interval {} to {}", rate(interval.low), rate(interval.high))
        });
        number.value.clone_from(&each);
        number.words =
            format!("{} in {} of its own: {each} per 100{range}", figure.k, wording::count(figure.n, "word"));
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    chart.weak = Some(
        "Weak: counts of loaded words do not tell biased from unbiased reporting of conflict. On public, hand-labelled \
         news a classifier by such counts is right as often as a coin (area under the curve about 0.5).",
    );
    chart.reading = if figures.is_empty() {
        "No source has words of its own here.".to_owned()
    } else {
        format!(
            "Mentions with a label that is not neutral, per 100 words of a source’s own voice.{}",
            maker.order(&figures.iter().collect::<Vec<_>>())
        )
    };
    chart
}
