//! Analyses every `.txt` of a folder a number of times and prints `{"articles", "bytes", "seconds", "claims",
//! "resident_kib"}` as JSON: the native side of `cargo xtask bench analyze`.

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().ok_or("usage: analysis-speed FOLDER ROUNDS")?;
    let rounds: usize = words.next().ok_or("usage: analysis-speed FOLDER ROUNDS")?.parse()?;
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            pages.push(SavedPage::new("page.txt", &std::fs::read_to_string(&path)?));
        }
    }
    let analyzer = Analyzer::new(Registry::default());
    let bytes: usize = pages.iter().map(|page| page.text.len()).sum();
    let begun = Instant::now();
    let mut claims = 0;
    for _ in 0..rounds {
        claims = pages.iter().map(|page| analyzer.analyze(page).corpus.claims.len()).sum();
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        r#"{{"articles": {}, "bytes": {}, "seconds": {seconds}, "claims": {claims}, "resident_kib": {}}}"#,
        pages.len() * rounds,
        bytes * rounds,
        resident_kib()
    );
    Ok(())
}

/// Memory in use now, in KiB; 0 where the system does not say.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()).and_then(|kib| kib.parse().ok()).unwrap_or(0)
}
