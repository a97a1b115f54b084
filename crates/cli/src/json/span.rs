//! Spans in JSON.

use parallax_model::Span;
use serde::Serialize;

/// `[start, end)` in UTF-8 bytes of the article's text as it was read.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct SpanJson {
    start: u32,
    end: u32,
}

impl From<Span> for SpanJson {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}

/// Several spans, in order.
pub(super) fn spans<'a>(spans: impl IntoIterator<Item = &'a Span>) -> Vec<SpanJson> {
    spans.into_iter().copied().map(SpanJson::from).collect()
}
