//! At least nine of ten speech acts of the five articles are found with their speaker.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_ingest::Folder;
use parallax_model::{Article, Attribution};
use std::path::Path;

/// One hand-marked speech act.
struct Act<'a> {
    article: &'a str,
    speaker: &'a str,
    content: &'a str,
}

fn marked(table: &str) -> Vec<Act<'_>> {
    let rows = table.lines().filter(|line| line.starts_with("| 0"));
    rows.filter_map(|line| {
        let mut cells = line.split('|').map(str::trim).skip(1);
        Some(Act { article: cells.next()?, speaker: cells.next()?, content: cells.next()? })
    })
    .collect()
}

/// With plain single spaces: saved pages have no-break spaces anywhere.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is(act: &Act<'_>, article: &Article, found: &Attribution) -> bool {
    let text = &article.text;
    let content = plain(found.content.hull().of(text));
    let source: Vec<String> = found.source.iter().map(|span| plain(span.of(text))).collect();
    content.contains(act.content)
        && (found.speaker.name.contains(act.speaker) || source.join(" ").contains(act.speaker))
}

#[test]
fn nine_of_ten_speech_acts_are_found_with_their_speaker() {
    let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")).unwrap();
    let analyzer = Analyzer::new(folder.registry.clone());
    let acts = marked(include_str!("speech_acts.md"));
    assert!(acts.len() >= 50);
    let mut missed = Vec::new();
    for page in folder.pages() {
        let page = page.unwrap().page;
        let corpus = analyzer.analyze(&page).corpus;
        let article = &corpus.articles.rows()[0];
        for act in acts.iter().filter(|act| page.file.starts_with(act.article)) {
            if !corpus.attributions.rows().iter().any(|found| is(act, article, found)) {
                missed.push(format!("{}: {} | {}", act.article, act.speaker, act.content));
            }
        }
    }
    let found = acts.len() - missed.len();
    println!("{found} of {} found; missed:\n{}", acts.len(), missed.join("\n"));
    assert!(found * 10 >= acts.len() * 9, "{found} of {} found; missed:\n{}", acts.len(), missed.join("\n"));
}
