//! Any words as an editor's files: what can be read, and every mistake at a place that the file has.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax_analysis::Analyzer;
use parallax_ingest::{check_corpus_sheet, read_actors};
use parallax_model::SavedPage;

fuzz_target!(|bytes: &[u8]| {
    let content = String::from_utf8_lossy(bytes);
    let (registry, mut problems) = read_actors(&content);
    problems.extend(check_corpus_sheet(&content));
    let lines = content.split('\n').count();
    for place in problems.iter().filter_map(|problem| problem.place) {
        assert!((1..=lines).contains(&place.line) && place.column > 0, "{place:?} of {lines} lines");
    }
    // Whatever was listed, a text that names it is read.
    let names: Vec<&str> = registry.actors.iter().map(|actor| actor.name.as_str()).collect();
    let text = format!("They met {} on Monday.", names.join(", "));
    let analysis = Analyzer::new(registry).analyze(&SavedPage::new("page.txt", &text));
    assert_eq!(analysis.corpus.check(), Ok(()));
});
