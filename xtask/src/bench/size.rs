//! The two budgets of the first screen: bytes that a first visit loads, with brotli, and the time that a click on
//! a facet computes.

use crate::tools;
use crate::work::{Failure, Work, step};
use std::path::Path;

/// Bytes of a first visit, compressed.
const FIRST_LOAD: usize = 250_000;
/// Milliseconds of a click on a facet: one frame.
const CLICK: &str = "16";
/// What fails however slow the machine: a frame and a half.
const CLICK_LIMIT: &str = "24";

/// Prints both figures; fails where the bytes are over their budget or a click over its limit.
pub(crate) fn run(work: &Work) -> Result<(), Failure> {
    let dist = work.path("dist");
    if !dist.join("index.html").exists() {
        return Err(Failure::new("dist/ is empty: run `cargo xtask build` first"));
    }
    println!("\n▸ first load, in bytes");
    let mut files: Vec<_> =
        std::fs::read_dir(&dist)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    let mut total = 0;
    println!("  {:>9} {:>9}  file", "bytes", "brotli");
    for path in files.iter().filter(|path| is_loaded(path)) {
        let bytes = std::fs::read(path)?;
        let small = brotli_size(&bytes)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("parallax-whole") || name.starts_with("whole") {
            println!("  {:>9} {small:>9}  {name}, when a reader asks for more", bytes.len());
        } else {
            total += small;
            println!("  {:>9} {small:>9}  {name}", bytes.len());
        }
    }
    println!("  {:>9} {total:>9}  of {FIRST_LOAD}", "");
    if total > FIRST_LOAD {
        return Err(Failure::new(format!(
            "a first visit loads {total} bytes, {} over its budget",
            total - FIRST_LOAD
        )));
    }
    facet_click(work)
}

/// What a browser asks for before it shows the first screen.
fn is_loaded(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
    let name = path.file_name().unwrap_or_default();
    name != "404.html" && name != "sw.js" && matches!(ending, "html" | "js" | "wasm" | "css" | "bin")
}

fn brotli_size(bytes: &[u8]) -> Result<usize, Failure> {
    let mut compressed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &options)?;
    Ok(compressed.len())
}

/// Measures up to three times: what else the machine does can only lengthen a click.
fn facet_click(work: &Work) -> Result<(), Failure> {
    let chromium = tools::chromium(work)?;
    let within = |limit: &str| {
        let bench = work.shell.cmd("node").args(["tests/e2e/bench/facet-click.mjs", limit]);
        let bench = bench.env("PARALLAX_CHROMIUM", &chromium);
        step(&format!("time of a facet click in Chromium, at most {limit} ms"), bench)
    };
    if (0..4).any(|_| within(CLICK).is_ok()) {
        return Ok(());
    }
    println!("  over the budget of {CLICK} ms in four runs, on this machine as it is now");
    within(CLICK_LIMIT)
}
