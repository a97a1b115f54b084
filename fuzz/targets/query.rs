//! Any words typed as a search: a list of claims that is no longer than the corpus, and the same one when its link is
//! read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax_analysis::{Analyzer, link};
use parallax_model::{Corpus, Registry, SavedPage};
use parallax_view::{Library, View, claim_list};
use std::sync::LazyLock;

const TEXT: &str = "Rebels deny withdrawal\n\nRebels said on 1 October 2018 that they will not withdraw \"heavy weapons\" from \
Idlib.\n\nTurkey's foreign minister denied the report. The deal, he said, holds.\n";

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let page = Analyzer::new(Registry::default()).analyze(&SavedPage::new("page.txt", TEXT));
    let mut corpus = Corpus::gather(vec![page.corpus]);
    link(&mut corpus);
    Library::of(corpus, "0123456789ab".to_owned())
});

fuzz_target!(|bytes: &[u8]| {
    let typed = String::from_utf8_lossy(bytes).into_owned();
    let (mut view, _) = View::parse("#/claims?v=1");
    view.query = typed;
    let list = claim_list(&LIBRARY, &view);
    assert!(list.shown <= list.total);
    let (again, _) = View::parse(&view.href());
    assert_eq!(claim_list(&LIBRARY, &again).shown, list.shown);
});
