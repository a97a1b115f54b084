//! The words of a claim: its tokens without what only links it to others, and the spans of text that they make.

use crate::prose::{ParagraphKind, Prose, Tag};
use parallax_model::{Span, Spans};

/// Adverbs that only link a sentence to the one before.
const LINKS: &[&str] = &[
    "meanwhile",
    "however",
    "separately",
    "moreover",
    "furthermore",
    "additionally",
    "besides",
    "nevertheless",
    "nonetheless",
    "thus",
    "therefore",
    "instead",
    "incidentally",
    "also",
    "still",
    "then",
    "and",
    "but",
    "or",
    "so",
    "that",
    "while",
    "whereas",
    "although",
    "though",
    "yet",
    "nor",
];

/// Without marks, links and conjunctions at both ends.
pub(super) fn trim<'t>(prose: &Prose<'_>, tokens: &'t [usize]) -> &'t [usize] {
    let word = |at: &usize| prose.tokens.get(*at).map_or("", |token| token.lower.as_str());
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first()
        && is_idle_before(prose, *first, after.first().copied())
    {
        // `whether or not it will end`: no negation.
        rest = match after {
            [next, last @ ..] if word(first) == "or" && word(next) == "not" => last,
            _ => after,
        };
    }
    while let Some((last, before)) = rest.split_last()
        && is_idle_after(prose, *last)
    {
        rest = before;
    }
    rest
}

fn is_idle_before(prose: &Prose<'_>, at: usize, next: Option<usize>) -> bool {
    let Some(token) = prose.tokens.get(at) else { return true };
    let next = next.and_then(|next| prose.tokens.get(next));
    let comma = next.is_some_and(|next| next.lower == ",");
    let conjunction = matches!(token.tag, Tag::Cconj | Tag::Sconj)
        && token.lower != "if"
        && token.lower != "unless"
        && token.lower != "after"
        && token.lower != "since"
        && token.lower != "because";
    let links = LINKS.contains(&token.lower.as_str());
    token.tag == Tag::Punct || (links && (comma || conjunction))
}

fn is_idle_after(prose: &Prose<'_>, at: usize) -> bool {
    let Some(token) = prose.tokens.get(at) else { return true };
    let closes = token.tag == Tag::Punct && token.lower != "%";
    let opens = matches!(token.tag, Tag::Cconj | Tag::Sconj)
        || matches!(
            token.lower.as_str(),
            "which" | "who" | "after" | "before" | "as" | "when" | "because" | "since" | "with" | "of"
        );
    closes || opens || matches!(token.lower.as_str(), "however" | "though")
}

/// The tokens as spans of text: one for each stretch without a gap.
pub(super) fn content(prose: &Prose<'_>, tokens: &[usize], sentence: Span) -> Option<Spans> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for at in tokens {
        let Some(token) = prose.tokens.get(*at) else { continue };
        match spans.last_mut() {
            Some(span) if last.is_some_and(|last| last + 1 == *at) => *span = span.join(token.span),
            _ => spans.push(token.span),
        }
        last = Some(*at);
    }
    let trimmed = spans.into_iter().map(|span| with_quotes(prose, trim_marks(prose.text, span), sentence));
    Spans::collect(trimmed)
}

/// With both marks of a quotation of which the words hold the inside and one mark.
fn with_quotes(prose: &Prose<'_>, span: Span, sentence: Span) -> Span {
    let near = prose.quotations.iter().filter(|quotation| {
        quotation.closed && quotation.outer.overlaps(span) && sentence.contains(quotation.outer)
    });
    near.fold(span, |span, quotation| {
        let (outer, inner) = (quotation.outer, quotation.inner);
        let opens = span.start < outer.start && outer.start < span.end && inner.end <= span.end + 2;
        let closes = inner.start <= span.start && outer.start < span.start && outer.end < span.end;
        if opens || (closes && inner.start == span.start) { span.join(outer) } else { span }
    })
}

/// Without marks at both ends; a bracket stays with the one that it pairs with.
fn trim_marks(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, '%' | '$' | '€' | '£' | '#' | '@');
    let start = words.find(|c: char| keeps(c) || c == '(').unwrap_or(words.len());
    let rest = words.get(start..).unwrap_or("");
    let balanced = rest.matches('(').count() <= rest.matches(')').count();
    let end = rest
        .rfind(|c: char| keeps(c) || (c == ')' && balanced && rest.contains('(')))
        .map_or(0, |at| at + rest.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    Span::new(span.start as usize + start, span.start as usize + start + end)
}

/// Without the place and agency before a dash: `BEIRUT (Reuters) - `, `Alwaght- `.
pub(super) fn after_place_line<'t>(prose: &Prose<'_>, sentence: usize, tokens: &'t [usize]) -> &'t [usize] {
    if !begins_running_text(prose, sentence) {
        return tokens;
    }
    let body = prose.sentences.get(sentence).map_or(0, |sentence| sentence.body);
    if tokens.first().is_some_and(|first| *first < body) {
        let line = tokens.iter().take_while(|at| **at < body).count();
        return tokens.get(line..).unwrap_or_default();
    }
    let token = |at: &usize| prose.tokens.get(*at);
    let dash = tokens
        .iter()
        .take(12)
        .position(|at| token(at).is_some_and(|token| matches!(token.lower.as_str(), "-" | "–" | "—" | "--")));
    let Some(dash) = dash.filter(|dash| *dash > 0) else { return tokens };
    let names = tokens
        .get(..dash)
        .unwrap_or_default()
        .iter()
        .all(|at| token(at).is_some_and(|token| matches!(token.tag, Tag::Propn | Tag::Punct | Tag::Num)));
    if names { tokens.get(dash + 1..).unwrap_or_default() } else { tokens }
}

fn begins_running_text(prose: &Prose<'_>, sentence: usize) -> bool {
    let paragraph =
        prose.sentences.get(sentence).and_then(|sentence| prose.paragraphs.get(sentence.paragraph));
    paragraph.is_some_and(|paragraph| {
        paragraph.kind == ParagraphKind::Body && paragraph.sentences.start == sentence
    })
}
