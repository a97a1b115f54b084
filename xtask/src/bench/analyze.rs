//! Speed of the analysis: articles and megabytes a second, natively and as WebAssembly under Node, beside the npm
//! package `compromise` on the same texts in the same run.

use crate::work::{Failure, Work, step};
use crate::{tools, wasm};

/// Prints the table; the texts are the evaluation's articles where they are at hand, else the seeds.
pub(crate) fn run(work: &Work) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    let module = wasm::build(work)?;
    let cargo = ["build", "--locked", "--release", "-p", "parallax-analysis-wasm", "--bin", "analysis-speed"];
    step("build the native twin", work.shell.cmd("cargo").args(cargo))?;
    let texts = work.path("../shared/eval/attribution/text");
    let texts = if texts.exists() { texts } else { work.path("seeds") };
    let node = work
        .shell
        .cmd("node")
        .args(["--expose-gc", "tests/e2e/bench/analyze.mjs"])
        .arg(texts)
        .env("PARALLAX_WASM", module)
        .env("PARALLAX_NATIVE", work.target().join("release/analysis-speed"));
    step("measure, in turns, five rounds each", node)
}
