//! Fuzzing of everything that reads outside bytes. It needs the nightly compiler and cargo-fuzz, so it is not part of
//! the test command.

use crate::work::{Failure, Work, step};

const TARGETS: [&str; 6] = ["analysis", "html", "corpus", "toml", "link", "saved"];

/// Runs every target for some seconds each (60 where not said).
pub(crate) fn run(work: &Work, options: &[&str]) -> Result<(), Failure> {
    let seconds = match options {
        [] => 60,
        [seconds] => seconds
            .parse()
            .map_err(|_| Failure::new(format!("fuzz takes a number of seconds, not {seconds}")))?,
        _ => return Err(Failure::new("fuzz takes one number of seconds")),
    };
    if work.ask("cargo", &["fuzz", "--version"]).is_none() {
        let root = work.path("target/tools");
        let cargo = work.shell.cmd("cargo").args(["install", "--locked", "cargo-fuzz", "--root"]).arg(root);
        step("install cargo-fuzz (once)", cargo)?;
    }
    for target in TARGETS {
        let time = format!("-max_total_time={seconds}");
        let fuzz = ["+nightly", "fuzz", "run", "--fuzz-dir", "fuzz", target, "--", &time, "-max_len=20000"];
        step(&format!("fuzz {target} for {seconds} s"), work.shell.cmd("cargo").args(fuzz))?;
    }
    Ok(())
}
