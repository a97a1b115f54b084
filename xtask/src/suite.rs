//! Every check that CI runs, in the order in which they fail fastest, and one that is asked for by name.

use crate::work::{Failure, Work, step};
use crate::{bench, fuzz, package, site, tools, turns, wasm};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

type Step = (&'static str, fn(&Work) -> Result<(), Failure>);

const STEPS: [Step; 12] = [
    ("format", format),
    ("lint", lint),
    ("native", native),
    ("wasm", wasm::equal_bytes),
    ("build", site::build),
    ("browser", browser),
    ("size", bench::size::run),
    ("places", places),
    ("lighthouse", lighthouse),
    ("again", site::again),
    ("fuzz", fuzz::in_suite),
    ("supply", supply),
];

/// What runs only where it is named: half a minute a target took eight minutes, six of them for builds, of the hour that
/// all steps have.
const NAMED_ONLY: &str = "fuzz";

/// The browser tests that make whole sites and open them from a host, a disk and without a network.
const PLACES: [&str; 6] = [
    "everywhere.test.mjs",
    "hostile.test.mjs",
    "many.test.mjs",
    "offline.test.mjs",
    "package.test.mjs",
    "pile.test.mjs",
];

/// Every package but the app, which only a browser can run.
const NATIVE: [&str; 4] = ["--locked", "--workspace", "--exclude", "parallax-app"];

/// Runs the steps of every change, or those named.
pub(crate) fn run(work: &Work, names: &[&str]) -> Result<(), Failure> {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|(step, _)| step == *name)) {
        let known = STEPS.map(|(step, _)| step);
        return Err(Failure::new(format!("no such step: {unknown}; there are {}", known.join(", "))));
    }
    let wanted: Vec<&Step> = match names {
        [] => STEPS.iter().filter(|(name, _)| *name != NAMED_ONLY).collect(),
        names => STEPS.iter().filter(|(name, _)| names.contains(name)).collect(),
    };
    for (name, step) in wanted {
        let begun = Instant::now();
        step(work)?;
        println!("  [{name}: {:.0} s]", begun.elapsed().as_secs_f32());
    }
    println!("\nall checks passed");
    Ok(())
}

/// Rewrites the golden files.
pub(crate) fn golden(work: &Work) -> Result<(), Failure> {
    let test = work
        .shell
        .cmd("cargo")
        .arg("test")
        .args(NATIVE)
        .args(["--quiet", "golden"])
        .env("UPDATE_EXPECT", "1");
    step("rewrite the golden files: read the difference before you commit it", test)
}

fn format(work: &Work) -> Result<(), Failure> {
    step("format", work.shell.cmd("cargo").args(["fmt", "--all", "--check"]))
}

fn lint(work: &Work) -> Result<(), Failure> {
    tools::wasm_target(work)?;
    let native =
        work.shell.cmd("cargo").arg("clippy").args(NATIVE).args(["--all-targets", "--", "-Dwarnings"]);
    step("lint the libraries and tools", native)?;
    let app = [
        "clippy",
        "--locked",
        "-p",
        "parallax-app",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-Dwarnings",
    ];
    step("lint the app", work.shell.cmd("cargo").args(app))
}

fn native(work: &Work) -> Result<(), Failure> {
    step(
        "test the libraries and tools",
        work.shell.cmd("cargo").arg("test").args(NATIVE).arg("--no-fail-fast"),
    )
}

fn browser(work: &Work) -> Result<(), Failure> {
    in_browsers(work, |name| !PLACES.contains(&name), None)
}

fn places(work: &Work) -> Result<(), Failure> {
    site::built(work)?;
    let package = package::packed(work)?;
    in_browsers(work, |name| PLACES.contains(&name), Some(&package))
}

/// Runs the browser tests whose file names are `wanted`, with the package where they look at one, two files at a time: a
/// test waits for hands and for what is drawn, and a second one has the processor meanwhile. What fails beside another,
/// where a machine may be too slow for a time limit, is run once more by itself.
fn in_browsers(work: &Work, wanted: impl Fn(&str) -> bool, package: Option<&Path>) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    let chromium = tools::chromium(work)?;
    let firefox = tools::firefox(work)?;
    site::built(work)?;
    let mut files: Vec<_> =
        std::fs::read_dir(work.path("tests/e2e"))?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".test.mjs") && wanted(&name)
    });
    files.sort();
    let cli = work.parallax()?;
    let hosts = [("PARALLAX_NGINX", tools::nginx(work)), ("PARALLAX_CADDY", tools::caddy(work))];
    let hosts: Vec<_> = hosts
        .into_iter()
        .filter_map(|(variable, host)| match host {
            Ok(path) => Some((variable, path)),
            Err(why) => {
                println!("  the test of its recipe will be skipped: {why}");
                None
            }
        })
        .collect();
    let node = |files: &[PathBuf]| {
        let node = work
            .shell
            .cmd("node")
            .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
            .args(files)
            .env("PARALLAX_CHROMIUM", &chromium)
            .env("PARALLAX_FIREFOX", &firefox)
            .env("PARALLAX_CLI", &cli);
        let node = package.into_iter().fold(node, |node, package| node.env("PARALLAX_PACKAGE", package));
        hosts.iter().fold(node, |node, (variable, path)| node.env(variable, path))
    };
    println!("\n▸ use the built app in Chromium and Firefox, two files at a time");
    let commands = files
        .iter()
        .map(|file| (file.display().to_string(), Command::from(node(std::slice::from_ref(file)))));
    let failed = turns::run(commands.collect(), |_, mut command| {
        let output = command.output()?;
        print!("{}", String::from_utf8_lossy(&output.stdout));
        if output.status.success() { Ok(()) } else { Err(Failure::new("it is run once more by itself")) }
    });
    let failed: Vec<PathBuf> = failed.into_iter().map(PathBuf::from).collect();
    if failed.is_empty() { Ok(()) } else { step("use it again, one file after the other", node(&failed)) }
}

fn lighthouse(work: &Work) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    site::built(work)?;
    let bench = work.shell.cmd("node").arg("tests/e2e/bench/lighthouse.mjs");
    step("ask Lighthouse, as a phone", bench.env("PARALLAX_CHROMIUM", tools::chromium(work)?))
}

/// Licences and sources of every crate, and known faults where the list of them can be had.
fn supply(work: &Work) -> Result<(), Failure> {
    tools::cargo_deny(work)?;
    let deny = |checks: &[&str]| {
        work.shell.cmd("cargo").args(["deny", "--locked", "--log-level=error", "check"]).args(checks)
    };
    step("check licences, sources and bans of all crates", deny(&["licenses", "sources", "bans"]))?;
    let fetched = work.ask("cargo", &["deny", "--locked", "fetch", "db"]).is_some();
    if !fetched {
        println!("\n▸ check for known faults\n  skipped: the list of advisories can't be fetched here");
        return Ok(());
    }
    step("check for known faults", deny(&["advisories"]))
}
