//! Any bytes as a page of HTML: an article whose every span lies in the text that was extracted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage, decode, encode};
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

fuzz_target!(|bytes: &[u8]| {
    let markup = String::from_utf8_lossy(bytes);
    let analysis = ANALYZER.analyze(&SavedPage::html("page.html", &markup));
    assert_eq!(analysis.corpus.check(), Ok(()));
    let file = encode(&analysis.corpus, &[]).expect("a corpus can be written");
    assert_eq!(decode(&file), Ok((analysis.corpus, &[][..])));
});
