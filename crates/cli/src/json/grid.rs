//! The story grid in `parallax.corpus/1`: questions, and the passages of the articles that answer them.

use super::span::{SpanJson, spans};
use parallax_compare::{About, Cell, Interval, Row, Value, Verdict, grid};
use parallax_model::{ActorId, Corpus};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct RowJson<'c> {
    id: String,
    question: String,
    frame: &'static str,
    about: AboutJson<'c>,
    weight: u32,
    cells: Vec<CellJson<'c>>,
    verdict: &'static str,
    /// The reason for the verdict; `null` where the row is open.
    why: Option<String>,
    /// 0 to 1.
    sure: f64,
}

#[derive(Serialize)]
struct AboutJson<'c> {
    actors: Vec<&'c str>,
    event: Option<String>,
    place: Option<&'c str>,
    time: Option<TimeJson>,
}

#[derive(Serialize)]
struct TimeJson {
    from: String,
    to: String,
}

#[derive(Serialize)]
struct CellJson<'c> {
    article: &'c str,
    claims: Vec<&'c str>,
    answer: Vec<SpanJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ValueJson>,
    voice: &'static str,
    /// As a reader knows them; `null` in the outlet's own voice.
    speaker: Option<&'c str>,
}

#[derive(Serialize)]
struct ValueJson {
    least: serde_json::Number,
    /// `null` where the words set no end.
    most: Option<serde_json::Number>,
    rough: bool,
    unit: String,
}

/// Every row, the weightiest first.
pub(super) fn rows(corpus: &Corpus) -> Vec<RowJson<'_>> {
    grid(corpus).into_iter().map(|row| row_json(corpus, row)).collect()
}

fn row_json(corpus: &Corpus, row: Row) -> RowJson<'_> {
    RowJson {
        id: row.id.to_string(),
        question: row.question,
        frame: row.frame.slug(),
        about: about(corpus, row.about),
        weight: row.weight,
        cells: row.cells.into_iter().map(|cell| cell_json(corpus, cell)).collect(),
        verdict: row.verdict.slug(),
        why: (row.verdict != Verdict::Open).then_some(row.why),
        sure: f64::from(row.sure) / 100.0,
    }
}

fn about(corpus: &Corpus, about: About) -> AboutJson<'_> {
    AboutJson {
        actors: about.actors.into_iter().filter_map(|actor| slug(corpus, actor)).collect(),
        event: about.event.map(|event| event.to_string()),
        place: about.place.and_then(|place| slug(corpus, place)),
        time: about.time.map(|(from, to)| TimeJson { from: from.to_string(), to: to.to_string() }),
    }
}

fn cell_json(corpus: &Corpus, cell: Cell) -> CellJson<'_> {
    let claims = cell.claims.iter().filter_map(|claim| corpus.claims.get(*claim));
    let speaker = cell.speaker.and_then(|speaker| corpus.attributions.get(speaker));
    CellJson {
        article: corpus.articles.get(cell.article).map_or("", |article| article.slug.as_str()),
        claims: claims.map(|claim| claim.slug.as_str()).collect(),
        answer: spans(&cell.answer),
        value: cell.value.map(value),
        voice: cell.voice.slug(),
        speaker: speaker.map(|attribution| attribution.speaker.name.as_str()),
    }
}

fn value(value: Value) -> ValueJson {
    let Interval { least, most, rough } = value.interval;
    ValueJson { least: number(least), most: most.map(number), rough, unit: value.unit }
}

/// A number of thousandths in ones: whole where it is.
fn number(thousandths: u64) -> serde_json::Number {
    let whole = thousandths / 1_000;
    let part = serde_json::Number::from_f64(thousandths as f64 / 1_000.0);
    part.filter(|_| !thousandths.is_multiple_of(1_000)).unwrap_or_else(|| whole.into())
}

fn slug(corpus: &Corpus, actor: ActorId) -> Option<&str> {
    corpus.actors.get(actor).map(|actor| actor.slug.as_str())
}
