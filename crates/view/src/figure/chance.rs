//! Words that set a source apart, where there are articles enough to tell it from chance; and loaded language, last.

use super::number::{Chart, ChartColumn, ChartRow, ChartShape, Maker, decimal};
use super::speech::row;
use crate::NamingVoice;
use crate::sorting::sorted;
use crate::texts::{chance as texts, names};
use parallax_measures::{DISTINCTIVE, Distinctive, LOADED, distinctive as telling, loaded as counted};

/// For so many words.
const WORDS: usize = 20;
/// Below this share of deals a word is said to set a source apart.
const RARE: f64 = 0.05;

pub(super) fn distinctive(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("distinctive", texts::DISTINCTIVE, ChartShape::Heat, DISTINCTIVE);
    chart.corner = names::LABEL;
    let found = match telling(&maker.mentions) {
        Ok(found) => found,
        Err(articles) => {
            chart.reading = texts::too_few(articles as u32);
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
        let (word, slug) = known.map_or((texts::HELD_AT_A_DISTANCE, ".distanced"), |label| {
            (label.word.as_str(), label.slug.as_str())
        });
        let cells = badges.iter().map(|(outlet, badge)| {
            let one = found.iter().find(|one| one.outlet == *outlet && one.label == label)?;
            let k = one.evidence.len() as u32;
            let name = texts::word_in(word, k, &badge.name);
            let path = ["distinctive", badge.slug.as_str(), slug];
            let mut number = maker.counted(&path, one.evidence.clone(), name, None, None);
            let (z, p) = (decimal(one.z), decimal(one.p));
            number.words = texts::against_others(k, one.elsewhere, &z, &p);
            if one.p < RARE {
                number.value = texts::z(&z);
            }
            Some(number)
        });
        let (name, part) = (word.to_owned(), String::new());
        chart.rows.push(ChartRow { name, part, badge: None, cells: cells.collect() });
    }
    // One in forty lies that far out on this side.
    let expected = (found.len() + 20) / 40;
    chart.reading = texts::apart(rare.len(), found.len() as u32, expected);
    chart
}

pub(super) fn loaded(maker: &Maker<'_>) -> Chart {
    let mut chart = maker.chart("loaded", texts::LOADED, ChartShape::Bars, LOADED);
    chart.columns = vec![ChartColumn::new(texts::LOADED_MENTIONS, "2")];
    let words = maker.library.ground.own_words(&maker.library.corpus);
    let figures = counted(&maker.mentions_in(NamingVoice::Own), words);
    for figure in &figures {
        let Some(badge) = maker.badge(figure.outlet) else { continue };
        let name = texts::loaded_in(figure.k, &badge.name);
        let path = ["loaded", badge.slug.as_str()];
        let mut number = maker.counted(&path, figure.evidence.clone(), name, None, None);
        let rate = |share: f64| decimal(share * 100.0);
        let each = rate(f64::from(figure.k) / f64::from(figure.n.max(1)));
        let range = figure
            .interval
            .map_or_else(String::new, |interval| texts::interval(&rate(interval.low), &rate(interval.high)));
        number.value.clone_from(&each);
        number.words = texts::rate(figure.k, figure.n, &each, &range);
        chart.rows.push(row(badge, vec![Some(number)]));
    }
    chart.weak = Some(texts::WEAK);
    chart.reading = if figures.is_empty() {
        texts::NO_OWN_WORDS.to_owned()
    } else {
        texts::loaded(&maker.order(&figures.iter().collect::<Vec<_>>()))
    };
    chart
}
