//! How the time of linking claims grows with their number: 1,000, 10,000 and 100,000 claims made from real sentences.

use crate::work::{Failure, Work, step};

/// Prints the table; fails where the time grows by more than twice n·log n.
pub(crate) fn run(work: &Work) -> Result<(), Failure> {
    let eval = work.path("../shared/eval/attribution/text");
    let texts = if eval.exists() { eval } else { work.path("seeds") };
    let cargo = [
        "run",
        "--locked",
        "--release",
        "--quiet",
        "-p",
        "parallax-analysis",
        "--example",
        "link_speed",
        "--",
    ];
    let bench = work.shell.cmd("cargo").args(cargo).arg(texts);
    step("time of linking, claims made from real sentences", bench)
}
