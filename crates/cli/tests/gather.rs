//! One corpus of many articles is the same for every order in which they come.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_ingest::Folder;
use parallax_model::{Corpus, encode};
use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;

/// The corpora of the bundled articles, one each.
fn parts() -> &'static [Corpus] {
    static PARTS: OnceLock<Vec<Corpus>> = OnceLock::new();
    PARTS.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let folder = Folder::open(&seeds).unwrap();
        let analyzer = Analyzer::new(folder.registry.clone());
        folder.pages().map(|page| analyzer.analyze(&page.unwrap().page).corpus).collect()
    })
}

proptest! {
    #[test]
    fn the_order_of_articles_does_not_matter(order in Just((0..5usize).collect::<Vec<_>>()).prop_shuffle()) {
        let corpus = Corpus::gather(order.iter().map(|&at| parts()[at].clone()).collect());
        prop_assert_eq!(encode(&corpus).unwrap(), encode(&Corpus::gather(parts().to_vec())).unwrap());
        prop_assert_eq!(corpus.check(), Ok(()));
    }
}
