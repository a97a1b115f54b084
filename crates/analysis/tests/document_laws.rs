//! Laws of segmentation, for any text: every line that shows something is in exactly one part, parts lie in the
//! text and apart from each other, and the corpus of the page holds together.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Article, Registry, SavedPage, Span};
use proptest::prelude::*;
use std::sync::OnceLock;

fn analyzer() -> &'static Analyzer {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    ANALYZER.get_or_init(|| Analyzer::new(Registry::default()))
}

/// Headline, body and furniture, in order.
fn parts(article: &Article) -> Vec<Span> {
    let cut = article.furniture.iter().map(|piece| piece.span);
    let mut parts: Vec<Span> =
        article.headline.into_iter().chain(article.body.iter().copied()).chain(cut).collect();
    parts.sort_unstable();
    parts
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let corpus = analyzer().analyze(&SavedPage::new("page.txt", text)).corpus;
    prop_assert_eq!(corpus.check(), Ok(()));
    let article = &corpus.articles.rows()[0];
    let parts = parts(article);
    prop_assert!(parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "parts overlap: {:?}", parts);
    prop_assert!(article.headings.iter().all(|heading| article.body.contains(heading)));
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let inside = parts.iter().any(|part| part.start as usize <= at && at < part.end as usize);
        prop_assert!(inside, "{:?} at byte {} is in no part", c, at);
    }
    for part in parts {
        prop_assert_eq!(part.trimmed(text), part, "{:?} is not trimmed", part.of(text));
        prop_assert!(!part.is_empty());
    }
    Ok(())
}

/// Lines as pages have them, in any order, with any line end.
fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("Talks resume in Geneva after a week".to_owned()),
        Just("The delegations met again on Monday after a pause of ten days, the mediator said.".to_owned()),
        Just("“We will stay,” he said.".to_owned()),
        Just("Monday 1 October 2018".to_owned()),
        Just("By Jane Doe".to_owned()),
        Just("News / Syria".to_owned()),
        Just("Comments".to_owned()),
        Just("Related Articles".to_owned()),
        Just("NATO".to_owned()),
        Just("0 $".to_owned()),
        Just("* * *".to_owned()),
        Just("\u{feff}\u{a0}\t".to_owned()),
        Just(String::new()),
        "\\PC{0,40}",
    ];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("\n\n"), Just("\u{2028}")];
    prop::collection::vec((line, end), 0..30)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_taken_apart_without_loss(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn any_page_is_taken_apart_without_loss(text in page()) {
        holds(&text)?;
    }
}

#[test]
fn a_text_without_anything_has_no_parts() {
    for text in ["", "\u{feff}", " \r\n\t\u{a0}\n", "\u{0}\u{1}"] {
        let analysis = analyzer().analyze(&SavedPage::new("page.txt", text));
        assert!(parts(&analysis.corpus.articles.rows()[0]).is_empty());
        // Beside that there is no article: the characters that are not seen, each with its place.
        let of_all = analysis.warnings.iter().filter(|warning| warning.span.is_none());
        assert_eq!(of_all.count(), 1, "{text:?}: {:?}", analysis.warnings);
    }
}
