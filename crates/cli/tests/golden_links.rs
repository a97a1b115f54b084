//! Each golden link of `crates/view/tests/golden/links.txt` opens its recorded rows on the bundled articles:
//! `rows.txt` beside it has, in the same order, the link and the ids. Links are never changed; rows follow the
//! analysis, as all golden files do: `UPDATE_EXPECT=1 cargo test -p parallax-cli --test golden_links` writes them anew.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use expect_test::expect_file;
use parallax_cli::corpus_of_folder;
use parallax_view::{Library, View, row_ids};
use std::fmt::Write;
use std::path::Path;

#[test]
fn every_golden_link_opens_its_rows() {
    let view_crate = Path::new(env!("CARGO_MANIFEST_DIR")).join("../view/tests/golden");
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let library = Library::of(corpus_of_folder(&seeds).unwrap().corpus, "0123456789ab".to_owned());
    let links = std::fs::read_to_string(view_crate.join("links.txt")).unwrap();
    let mut rows = String::new();
    let mut some = 0;
    for line in links.lines().filter(|line| !line.starts_with("//") && !line.is_empty()) {
        let (link, _) = line.split_once(" -> ").unwrap_or((line, line));
        let ids = row_ids(&library, &View::parse(link).0);
        some += usize::from(!ids.is_empty());
        writeln!(rows, "{link} => {}", ids.join(" ")).unwrap();
    }
    assert!(some > 20, "only {some} golden links open any row");
    expect_file![view_crate.join("rows.txt")].assert_eq(&rows);
}
