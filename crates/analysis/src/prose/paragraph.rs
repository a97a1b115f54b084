//! Headline, headings and paragraphs: the article's prose spans, each cut at its line breaks.

use super::{Paragraph, ParagraphKind};
use parallax_model::{Article, Span};

/// The paragraphs of an article in order, not yet cut into sentences. Where the page has no headline of its
/// own (plain text), its whole prose counts as running text.
pub(super) fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let mut found = Vec::new();
    for span in article.prose() {
        let kind = kind(article, span);
        for line in lines(&article.text, span) {
            found.push(Paragraph { span: line, kind, sentences: 0..0 });
        }
    }
    found
}

fn kind(article: &Article, span: Span) -> ParagraphKind {
    if article.headline == Some(span) {
        ParagraphKind::Headline
    } else if article.headings.contains(&span) {
        ParagraphKind::Heading
    } else {
        ParagraphKind::Body
    }
}

fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut start = span.start as usize;
    span.of(text).split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']).filter_map(move |line| {
        let whole = Span::new(start, start + line.len());
        start += line.len();
        Some(whole.trimmed(text)).filter(|line| !line.is_empty())
    })
}
