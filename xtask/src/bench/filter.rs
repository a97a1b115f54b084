//! Filters and searches of 1,000, 10,000 and 100,000 claims in headless Chromium, beside npm peers in the same run.

use crate::tools;
use crate::work::{Failure, Work, step};

const SIZES: [&str; 3] = ["1000", "10000", "100000"];

/// Writes docs/bench-filter.md; fails where a goal for 100,000 claims is missed or a peer is ahead.
pub(crate) fn run(work: &Work) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    tools::wasm_target(work)?;
    tools::wasm_bindgen(work)?;
    let folder = work.target().join("bench-filter");
    let module = folder.join("module");
    work.shell.create_dir(&module)?;
    let wasm = [
        "build",
        "--locked",
        "--profile",
        "wasm-release",
        "-p",
        "parallax-filter-bench",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
    ];
    step("build the filters as the app has them", work.shell.cmd("cargo").args(wasm))?;
    let built = work.target().join("wasm32-unknown-unknown/wasm-release/parallax_filter_bench.wasm");
    let bind = work.shell.cmd("wasm-bindgen").args(["--target", "web", "--out-dir"]).arg(&module).arg(built);
    step("bind them for a page", bind)?;
    let bound = module.join("parallax_filter_bench_bg.wasm");
    let features = [
        "--enable-bulk-memory",
        "--enable-reference-types",
        "--enable-multivalue",
        "--enable-sign-ext",
        "--enable-nontrapping-float-to-int",
        "--enable-mutable-globals",
    ];
    let smaller = work.shell.cmd("wasm-opt").arg("-Oz").args(features).arg(&bound).arg("-o").arg(&bound);
    step("optimise them as the app is", smaller)?;
    let cargo = ["build", "--locked", "--release", "-p", "parallax-filter-bench", "--bin", "filter-corpus"];
    step("build the maker of corpora", work.shell.cmd("cargo").args(cargo))?;
    let seeds = folder.join("seeds.bin");
    let analysis = work.shell.cmd(work.parallax()?).args(["build", "seeds", "--out"]).arg(&seeds);
    step("analyse seeds/", analysis)?;
    for size in SIZES {
        let maker = work.shell.cmd(work.target().join("release/filter-corpus"));
        step(&format!("make {size} claims"), maker.arg(&seeds).arg(size).arg(folder.join(size)))?;
    }
    let sqlite = work.path("tests/e2e/node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm");
    let bench = work
        .shell
        .cmd("node")
        .arg("tests/e2e/bench/filter.mjs")
        .arg(&folder)
        .arg(&module)
        .arg(sqlite)
        .arg(work.path("docs/bench-filter.md"))
        .args(SIZES)
        .env("PARALLAX_CHROMIUM", tools::chromium(work)?);
    step("measure, in turns", bench)
}
