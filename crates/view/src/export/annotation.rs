//! Rows in the Web Annotation Data Model (W3C Recommendation, 23 February 2017): a collection with one page of
//! annotations, each on the words of its article. A text position counts code points of the article's text as it was
//! saved, from 0, the end not included; a quote has up to [`AROUND`] code points before and after it.

use super::cited::Cited;
use super::json::Json;
use super::table::Origin;
use crate::texts::export as texts;
use parallax_model::Span;

/// How many code points of context a quote has on each side.
const AROUND: usize = 32;

pub(super) fn write(origin: &Origin, rows: &[Cited<'_>]) -> String {
    let page = Json::object([
        ("type", "AnnotationPage".into()),
        ("startIndex", Json::Number(0)),
        ("items", Json::List(rows.iter().map(annotation).collect())),
    ]);
    Json::object([
        ("@context", "http://www.w3.org/ns/anno.jsonld".into()),
        ("id", origin.link.as_str().into()),
        ("type", "AnnotationCollection".into()),
        ("label", texts::collection(origin.label, &origin.corpus).into()),
        ("created", format!("{}T00:00:00Z", origin.day).into()),
        ("total", Json::Number(rows.len() as u32)),
        ("first", page),
    ])
    .document()
}

fn annotation(row: &Cited<'_>) -> Json {
    let body = |purpose: &str, value: &str| {
        Json::object([
            ("type", "TextualBody".into()),
            ("purpose", purpose.into()),
            ("format", "text/plain".into()),
            ("value", value.into()),
        ])
    };
    let claim = row.claim.as_ref();
    let tags = claim.into_iter().flat_map(|claim| [claim.kind, claim.voice, claim.certainty]);
    let names = row.about.iter().map(|actor| actor.name.as_str());
    let chain = claim.map(|claim| body("describing", &claim.chain.join(" ← ")));
    let bodies = chain.into_iter().chain(tags.chain(names).map(|tag| body("tagging", tag)));
    Json::object([
        ("id", row.link.as_str().into()),
        ("type", "Annotation".into()),
        ("motivation", "identifying".into()),
        ("body", Json::some(bodies)),
        ("target", Json::List(row.spans.iter().map(|span| target(row, *span)).collect())),
    ])
}

fn target(row: &Cited<'_>, span: Span) -> Json {
    let text = &row.article.text;
    let before = text.get(..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..).unwrap_or_default();
    let start = before.chars().count() as u32;
    let end = start + span.of(text).chars().count() as u32;
    let prefix = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let suffix = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let selectors = vec![
        Json::object([
            ("type", "TextPositionSelector".into()),
            ("start", Json::Number(start)),
            ("end", Json::Number(end)),
        ]),
        Json::object([
            ("type", "TextQuoteSelector".into()),
            ("exact", span.of(text).into()),
            ("prefix", before.get(prefix..).unwrap_or_default().into()),
            ("suffix", after.get(..suffix).unwrap_or_default().into()),
        ]),
    ];
    Json::object([
        ("type", "SpecificResource".into()),
        ("source", row.article_link.as_str().into()),
        ("selector", Json::List(selectors)),
    ])
}
