//! The interval in which an undated text was written, on passages written for this test (`cases/undated.md`).
//! `UPDATE_EXPECT=1` rewrites what stands below them, to be read in review.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where its cases can't be read"
)]

use parallax_analysis::Analyzer;
use parallax_model::{Basis, Day, Registry, SavedPage};
use std::fmt::Write;
use std::path::Path;

#[test]
fn undated_texts_get_the_interval_that_their_words_allow() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/undated.md");
    let cases = std::fs::read_to_string(&path).unwrap();
    let analyzer = Analyzer::new(Registry::default());
    let mut fresh = String::new();
    let mut lines = cases.lines().peekable();
    while let Some(line) = lines.next() {
        writeln!(fresh, "{line}").unwrap();
        let Some(passage) = line.strip_prefix("> ") else { continue };
        while lines.next_if(|line| line.is_empty() || line.starts_with("- ")).is_some() {}
        writeln!(fresh, "\n- {}", told(&analyzer, passage).join("\n- ")).unwrap();
        if lines.peek().is_some() {
            fresh.push('\n');
        }
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &fresh).unwrap();
        return;
    }
    let differ = cases.lines().zip(fresh.lines()).find(|(old, new)| old != new);
    assert!(cases == fresh, "{differ:#?}\nread the difference, then rewrite with UPDATE_EXPECT=1");
}

/// Days, reason, the words that it rests on, and warnings.
fn told(analyzer: &Analyzer, passage: &str) -> Vec<String> {
    let analysis = analyzer.analyze(&SavedPage::new("case.txt", passage));
    let published = &analysis.corpus.articles.rows()[0].published;
    let day = |day: Option<Day>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
    let words: Vec<String> =
        published.evidence.iter().map(|span| format!("`{}`", span.of(passage))).collect();
    let days = format!(
        "{} {}..{}: {}",
        published.basis.slug(),
        day(published.from),
        day(published.to),
        words.join(", ")
    );
    let mut told = vec![days.trim_end_matches([':', ' ']).to_owned(), published.why.clone()];
    told.extend(analysis.warnings.iter().map(|warning| format!("warning: {}", warning.message)));
    told
}

#[test]
fn what_an_editor_or_a_date_line_says_is_not_inferred() {
    let text = "Talks resume in Geneva\n\nMonday 1 October 2018\n\nThe talks of 3 May 2017 failed, and will end on 9 May 2019.\n";
    let analysis = Analyzer::new(Registry::default()).analyze(&SavedPage::new("page.txt", text));
    let published = &analysis.corpus.articles.rows()[0].published;
    assert_eq!((published.basis, published.day()), (Basis::Stated, Day::new(2018, 10, 1)));
}
