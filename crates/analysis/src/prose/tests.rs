//! Sentences, tokens, phrases and quotations of passages written for this test (`tests/cases/prose.md`): what is
//! read stands below each passage; `UPDATE_EXPECT=1` rewrites it, to be read in review. And laws for any text.

use super::{Chunk, Prose, VerbForm};
use parallax_model::{Article, Dating, Origin, OutletId, Slug, Span};
use proptest::prelude::*;
use std::fmt::Write;
use std::path::Path;

#[test]
fn each_passage_reads_as_it_should() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/prose.md");
    let cases = std::fs::read_to_string(&path).unwrap();
    let mut fresh = String::new();
    let mut passage = Vec::new();
    for line in cases.lines().chain([""]) {
        if let Some(words) = line.strip_prefix("> ") {
            passage.push(words);
        } else if !passage.is_empty() && line.is_empty() {
            fresh.push_str(&shown(&passage.join("\n")));
            passage.clear();
        }
        let repeats = line.is_empty() && fresh.ends_with("\n\n");
        if !line.starts_with("* ") && !repeats {
            writeln!(fresh, "{line}").unwrap();
        }
    }
    let fresh = format!("{}\n", fresh.trim_end());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    } else {
        assert_eq!(cases, fresh, "UPDATE_EXPECT=1 rewrites the case file");
    }
}

/// One line a sentence, then one a quotation; a bracket holds a noun phrase.
fn shown(passage: &str) -> String {
    let article = article(passage);
    let prose = Prose::read(&article);
    let mut shown = String::from("\n");
    for sentence in &prose.sentences {
        shown.push_str("* sentence:");
        let tokens = prose.tokens(sentence.tokens.clone());
        for (at, token) in tokens.iter().enumerate() {
            let opens = if token.chunk == Chunk::Begin { "[" } else { "" };
            let goes_on = tokens.get(at + 1).is_some_and(|next| next.chunk == Chunk::Inside);
            let closes = if token.chunk != Chunk::Outside && !goes_on { "]" } else { "" };
            let word = prose.words(token.span);
            let form =
                if token.form == VerbForm::None { String::new() } else { format!(".{:?}", token.form) };
            let lemma = if token.lemma == token.lower { String::new() } else { format!("={}", token.lemma) };
            write!(shown, " {opens}{word}/{:?}{form}{lemma}{closes}", token.tag).unwrap();
        }
        shown.push('\n');
    }
    for quotation in &prose.quotations {
        let within = quotation.within.map_or(String::new(), |row| format!(", within {}", row + 1));
        let open = if quotation.closed { "" } else { ", open" };
        writeln!(shown, "* quotation{open}{within}: {}", prose.words(quotation.outer)).unwrap();
    }
    shown
}

fn article(text: &str) -> Article {
    Article {
        slug: Slug::of("case"),
        file: "case.txt".to_owned(),
        outlet: OutletId::new(0),
        headline: None,
        headings: Vec::new(),
        byline: None,
        published: Dating::unknown("It is a case."),
        text: text.to_owned(),
        body: vec![Span::new(0, text.len())],
        quotes: Vec::new(),
        furniture: Vec::new(),
        origin: Origin::Imported,
        unread: None,
    }
}

proptest! {
    #[test]
    fn any_text_reads_as_tokens_in_sentences_in_paragraphs(text in "(\\PC|\n|[ .,“”\"'‘’a-zA-Z]){0,120}") {
        let article = article(&text);
        let prose = Prose::read(&article);
        prop_assert!(prose.paragraphs.is_sorted_by(|a, b| a.span.end <= b.span.start));
        prop_assert!(prose.sentences.is_sorted_by(|a, b| a.span.end <= b.span.start));
        prop_assert!(prose.tokens.is_sorted_by(|a, b| a.span.end <= b.span.start));
        for sentence in &prose.sentences {
            prop_assert!(prose.paragraphs[sentence.paragraph].span.contains(sentence.span));
            let words: String = sentence.span.of(&text).chars().filter(|c| c.is_alphanumeric()).collect();
            let mut read = String::new();
            for token in prose.tokens(sentence.tokens.clone()) {
                prop_assert!(token.span.fits(&text) && sentence.span.contains(token.span));
                read.extend(token.span.of(&text).chars().filter(|c| c.is_alphanumeric()));
            }
            prop_assert_eq!(words, read, "no word is lost");
        }
        for (row, quotation) in prose.quotations.iter().enumerate() {
            prop_assert!(quotation.outer.contains(quotation.inner) && quotation.outer.fits(&text));
            prop_assert!(quotation.inner.fits(&text) && !quotation.inner.is_empty());
            let outer = quotation.within.map(|outer| prose.quotations[outer].inner);
            prop_assert!(quotation.within.is_none_or(|outer| outer < row));
            prop_assert!(outer.is_none_or(|outer| outer.contains(quotation.outer)));
        }
    }
}
