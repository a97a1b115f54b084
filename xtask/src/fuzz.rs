//! Fuzzing of everything that reads outside bytes: half a minute a target in the test command, otherwise as long as is
//! asked.

use crate::tools;
use crate::turns::{self, AT_A_TIME};
use crate::work::{Failure, Work, step};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// A target with the folders whose files it begins from, beside what it found itself before.
struct Target {
    name: &'static str,
    begins_from: &'static [&'static str],
}

const TARGETS: [Target; 7] = [
    Target { name: "analysis", begins_from: &["seeds"] },
    Target { name: "html", begins_from: &["crates/analysis/tests/pages"] },
    Target { name: "corpus", begins_from: &[] },
    Target { name: "toml", begins_from: &["seeds"] },
    Target { name: "link", begins_from: &[] },
    Target { name: "query", begins_from: &[] },
    Target { name: "saved", begins_from: &[] },
];

/// None: nothing of ours is unsafe, so that a fault is a panic, an overflow or a limit of time or memory, which the
/// fuzzer sees by itself; and the compiler of the project does, where a sanitizer wants a nightly one.
const SANITIZER: &str = "--sanitizer=none";

/// How long each target runs in the test command, in seconds.
const IN_SUITE: &str = "30";
/// One input may take so many seconds; a longer one is a fault. The longest inputs take a tenth of it.
const LONGEST: &str = "5";
/// Where the words stand that the analysis looks for.
const LEXICONS: &str = "crates/analysis/lexicon";

/// Runs every target for as long as the test step does.
pub(crate) fn in_suite(work: &Work) -> Result<(), Failure> {
    run(work, &[IN_SUITE])
}

/// Runs every target for some seconds each (half a minute where not said), or one: `SECONDS TARGET`.
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
    tools::cargo_fuzz(work)?;
    if let Some(wanted) = wanted {
        let found = TARGETS.iter().find(|target| target.name == wanted);
        let names = TARGETS.map(|target| target.name).join(", ");
        let target =
            found.ok_or_else(|| Failure::new(format!("no such target: {wanted}; there are {names}")))?;
        return step(&format!("fuzz {wanted} for {seconds} s"), command(work, target, seconds)?);
    }
    let build = work.shell.cmd("cargo").args(["fuzz", "build", "--fuzz-dir", "fuzz", SANITIZER]);
    step("build what fuzzes", build)?;
    println!("\n▸ fuzz every target for {seconds} s, {AT_A_TIME} at a time");
    let mut commands = Vec::new();
    for target in &TARGETS {
        commands.push((target.name.to_owned(), Command::from(command(work, target, seconds)?)));
    }
    let faults = turns::run(commands, to_its_end);
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("faults in {}: above stands what each printed last", faults.join(", "))))
}

/// A file of all words that the analysis knows, as libFuzzer reads them: by chance alone it would never meet `according to`.
fn dictionary(work: &Work) -> Result<PathBuf, Failure> {
    let mut words = BTreeSet::new();
    for lexicon in work.shell.read_dir(work.path(LEXICONS))? {
        let text = work.shell.read_file(lexicon)?;
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let parts = lines.flat_map(|line| line.split(|sign: char| !sign.is_alphabetic() && sign != '\''));
        words.extend(parts.filter(|word| word.len() > 1 && word.is_ascii()).map(str::to_owned));
    }
    let marks = [
        ", ",
        ". ",
        "\\x0a\\x0a",
        " \\xe2\\x80\\x9c",
        "\\xe2\\x80\\x9d ",
        "\\\"",
        " \\xe2\\x80\\x94 ",
        "'s ",
    ];
    let lines: Vec<String> = words
        .iter()
        .map(|word| format!("\"{word} \""))
        .chain(marks.map(|mark| format!("\"{mark}\"")))
        .collect();
    let path = work.path("target/fuzz.dict");
    work.shell.write_file(&path, lines.join("\n"))?;
    Ok(path)
}

fn command<'w>(work: &'w Work, target: &Target, seconds: &str) -> Result<xshell::Cmd<'w>, Failure> {
    let mut words = OsString::from("-dict=");
    words.push(dictionary(work)?);
    let found = work.path("fuzz/corpus").join(target.name);
    work.shell.create_dir(&found)?;
    let folders = target.begins_from.iter().map(|folder| work.path(folder));
    Ok(work
        .shell
        .cmd("cargo")
        .args(["fuzz", "run", "--fuzz-dir", "fuzz", SANITIZER, target.name])
        .arg(found)
        .args(folders)
        .args(["--", &format!("-max_total_time={seconds}"), &format!("-timeout={LONGEST}"), "-max_len=20000"])
        .arg(words))
}

/// Runs a target quietly; what it printed last, where it found a fault.
fn to_its_end(name: &str, mut command: Command) -> Result<(), Failure> {
    let output = command.output()?;
    let printed = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let lines: Vec<&str> = printed.lines().collect();
        let last = lines.get(lines.len().saturating_sub(60)..).unwrap_or_default().join("\n");
        return Err(Failure::new(format!("fuzz {name}:\n{last}")));
    }
    let done = printed.lines().rev().find(|line| line.starts_with("Done ")).unwrap_or("no count of its runs");
    println!("  {name}: {done}");
    Ok(())
}
