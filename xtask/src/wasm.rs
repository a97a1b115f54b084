//! The analysis as WebAssembly under Node: built, bound, and compared with the native one.

use crate::tools;
use crate::work::{Failure, Work, step};
use std::path::PathBuf;

/// Builds the analysis for Node and gives the folder with its module.
pub(crate) fn build(work: &Work) -> Result<PathBuf, Failure> {
    tools::wasm_target(work)?;
    tools::wasm_bindgen(work)?;
    let cargo = work.shell.cmd("cargo").args([
        "build",
        "--locked",
        "--release",
        "-p",
        "parallax-analysis-wasm",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    step("build the analysis for WebAssembly", cargo)?;
    let module = work.target().join("wasm32-unknown-unknown/release/parallax_analysis_wasm.wasm");
    let folder = work.target().join("analysis-wasm");
    let bind =
        work.shell.cmd("wasm-bindgen").args(["--target", "nodejs", "--out-dir"]).arg(&folder).arg(module);
    step("bind it for Node", bind)?;
    Ok(folder)
}

/// Native and wasm analysis of the seeds give equal bytes.
pub(crate) fn equal_bytes(work: &Work) -> Result<(), Failure> {
    let folder = build(work)?;
    let test = work
        .shell
        .cmd("cargo")
        .args(["test", "--locked", "-p", "parallax-analysis-wasm", "--", "--ignored", "--nocapture"])
        .env("PARALLAX_WASM", folder);
    step("compare native and wasm analysis", test)
}
