//! Commands that run two at a time, as many as there are cores on the smallest machine that tests.

use crate::work::Failure;
use std::process::Command;
use std::sync::Mutex;

/// How many run at a time.
pub(crate) const AT_A_TIME: usize = 2;

/// Runs each command by `run`, in turns; the names of those that failed, whose failures are printed.
pub(crate) fn run(
    commands: Vec<(String, Command)>,
    run: impl Fn(&str, Command) -> Result<(), Failure> + Sync,
) -> Vec<String> {
    let left = Mutex::new(commands.into_iter());
    let next = || left.lock().ok().and_then(|mut left| left.next());
    let failed = Mutex::new(Vec::new());
    let worker = || {
        while let Some((name, command)) = next() {
            if let Err(failure) = run(&name, command) {
                println!("{failure}");
                failed.lock().map(|mut failed| failed.push(name)).ok();
            }
        }
    };
    std::thread::scope(|threads| {
        for _ in 0..AT_A_TIME {
            threads.spawn(worker);
        }
    });
    failed.into_inner().unwrap_or_default()
}
