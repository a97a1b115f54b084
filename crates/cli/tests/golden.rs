//! The analysis of each bundled article, as a golden file: a change of any rule shows as a change of these files
//! and is read in review. `UPDATE_EXPECT=1 cargo test -p parallax-cli --test golden` writes them anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use expect_test::expect_file;
use parallax_analysis::Analyzer;
use parallax_cli::analysis_json;
use parallax_ingest::Folder;
use std::path::{Path, PathBuf};

#[test]
fn the_bundled_articles_are_analysed_as_before() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::open(&crate_folder.join("../../seeds")).unwrap();
    let analyzer = Analyzer::new(folder.registry.clone());
    let mut seen = 0;
    for page in folder.pages() {
        let page = page.unwrap().page;
        let mut json = serde_json::to_string_pretty(&analysis_json(&analyzer.analyze(&page))).unwrap();
        json.push('\n');
        let golden: PathBuf = crate_folder.join("tests/golden").join(format!("{}.json", page.slug));
        expect_file![golden].assert_eq(&json);
        seen += 1;
    }
    assert_eq!(seen, 5);
}
