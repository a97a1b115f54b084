//! Fuzzing of everything that reads outside bytes: 20 seconds a target by `cargo xtask test fuzz`, as long as is asked otherwise.

use crate::tools;
use crate::work::{Failure, Work, step};

const TARGETS: [&str; 7] = ["analysis", "html", "corpus", "toml", "link", "query", "saved"];

/// None: nothing of ours is unsafe, so that a fault is a panic, an overflow or a limit of time or memory, which the
/// fuzzer sees by itself; and the compiler of the project does, where a sanitizer wants a nightly one.
const SANITIZER: &str = "--sanitizer=none";

/// How long each target runs in the test command, in seconds.
const IN_SUITE: &str = "20";

/// Runs every target for as long as the test step does.
pub(crate) fn in_suite(work: &Work) -> Result<(), Failure> {
    run(work, &[IN_SUITE])
}

/// Runs every target for some seconds each (20 where not said), or one: `SECONDS TARGET`.
pub(crate) fn run(work: &Work, options: &[&str]) -> Result<(), Failure> {
    let (seconds, wanted) = match options {
        [] => (IN_SUITE, None),
        [seconds] => (*seconds, None),
        [seconds, target] => (*seconds, Some(*target)),
        _ => return Err(Failure::new("fuzz takes a number of seconds and one target")),
    };
    seconds
        .parse::<u32>()
        .map_err(|_| Failure::new(format!("fuzz takes a number of seconds, not {seconds}")))?;
    if let Some(unknown) = wanted.filter(|wanted| !TARGETS.contains(wanted)) {
        return Err(Failure::new(format!("no such target: {unknown}; there are {}", TARGETS.join(", "))));
    }
    tools::cargo_fuzz(work)?;
    let time = format!("-max_total_time={seconds}");
    for target in TARGETS.iter().filter(|target| wanted.is_none_or(|wanted| wanted == **target)) {
        let fuzz = ["fuzz", "run", "--fuzz-dir", "fuzz", SANITIZER, target, "--", &time, "-max_len=20000"];
        step(&format!("fuzz {target} for {seconds} s"), work.shell.cmd("cargo").args(fuzz))?;
    }
    Ok(())
}
