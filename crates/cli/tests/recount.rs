//! The figures of the bundled articles, counted again from the JSON that the command line prints, by a program in
//! another language (`tests/recount.mjs`, run by Node): every number agrees.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use parallax_view::{Library, Page, View, figures};
use std::path::Path;
use std::process::Command;

#[test]
fn a_separate_count_gives_the_same_numbers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = std::env::temp_dir().join(format!("parallax-recount-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let built = |format: &str| {
        let file = folder.join(format!("corpus.{format}"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
        let command = command.arg("build").arg(root.join("seeds")).arg("--out").arg(&file);
        assert!(command.args(["--format", format]).status().unwrap().success());
        file
    };
    let (json, bin) = (built("json"), built("bin"));
    let node = Command::new("node").arg(root.join("tests/recount.mjs")).arg(&json).output();
    let counted = String::from_utf8(node.expect("Node 20 or newer on the PATH").stdout).unwrap();
    let library = Library::open(&std::fs::read(bin).unwrap()).unwrap();
    let recounted = ["speaking", "side", "reporting", "direct", "speakers", "agency", "distanced", "loaded"];
    let mut ours: Vec<String> = Vec::new();
    let view = View::default().on(Page::Sources);
    for chart in figures(&library, &view).iter().filter(|chart| recounted.contains(&chart.slug)) {
        for number in chart.rows.iter().flat_map(|row| &row.cells).flatten() {
            let [figure, source, value @ ..] = number.open.number.as_slice() else { panic!("a name") };
            let n = number.n.map_or_else(String::new, |n| n.to_string());
            ours.push(format!("{figure}\t{source}\t{}\t{}\t{n}", value.join("~"), number.k));
        }
    }
    ours.sort();
    let theirs: Vec<&str> = counted.lines().collect();
    assert!(theirs.len() > 40, "{counted}");
    assert_eq!(ours, theirs);
    std::fs::remove_dir_all(folder).unwrap();
}
