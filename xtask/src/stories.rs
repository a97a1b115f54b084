//! What the story grid is trained and measured with: annotated stories that stand beside the checkout and never enter it.

use crate::work::{Failure, Work, step};
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;

const STORIES: &str = "../shared/eval/stories";
const WEIGHTS: &str = "crates/compare/model/same.csv";
const DATA: &str = "12 stories of FA-KES, NewsWCL50 and BASIL";

/// Each figure of the scorer: its key, what it is called, what it should be, and whether less is better.
const FIGURES: [(&str, &str, f64, bool); 6] = [
    ("agree_recall", "agreements shown", 0.55, false),
    ("contest_recall", "contested points shown", 0.30, false),
    ("agree_beside", "agreements side by side", 0.75, false),
    ("contest_beside", "contested points side by side", 0.55, false),
    ("negative_error", "look-alikes joined", 0.08, true),
    ("wrong_still_shown", "what an earlier program joined wrongly, still shown", 0.10, true),
];

fn is_missing(work: &Work) -> bool {
    let missing = !work.path(STORIES).join("score.py").exists();
    if missing {
        println!(
            "skipped: the annotated stories are not at {STORIES}; the weights and their last figures stay"
        );
    }
    missing
}

/// Learns anew when two claims tell the same: the same stories give the same bytes.
pub(crate) fn train(work: &Work) -> Result<(), Failure> {
    if is_missing(work) {
        return Ok(());
    }
    let corpora = corpora(work)?;
    let files = [work.path(STORIES), corpora, work.path(WEIGHTS)];
    step("learn when two claims tell the same", trainer(work).args(files))
}

/// The corpus of each story, in a folder under its name.
fn corpora(work: &Work) -> Result<PathBuf, Failure> {
    let parallax = work.parallax()?;
    let folder = work.target().join("stories");
    std::fs::create_dir_all(&folder)?;
    for entry in std::fs::read_dir(work.path(STORIES))? {
        let story = entry?.path();
        if story.join("gold.json").exists() {
            let name = story.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let file = folder.join(format!("{name}.bin"));
            let build =
                work.shell.cmd(&parallax).arg("build").arg(&story).arg("--force").arg("--out").arg(file);
            build.quiet().ignore_stdout().run()?;
        }
    }
    Ok(folder)
}

fn trainer(work: &Work) -> xshell::Cmd<'_> {
    let arguments = ["run", "--quiet", "--release", "--locked", "-p", "parallax-train", "--", "same"];
    work.shell.cmd("cargo").args(arguments)
}

/// Prints the figures beside the goals, and gives them as rows of the scorecard; none where the stories are missing.
pub(crate) fn rows(work: &Work) -> Result<String, Failure> {
    let mut rows = String::new();
    if is_missing(work) {
        return Ok(rows);
    }
    let scorer = work.shell.cmd("python3").arg(work.path(STORIES).join("score.py"));
    let figures = json(&scorer.arg(work.parallax()?).arg(work.path(STORIES)).quiet().read()?)?;
    println!("\nStory grid ({DATA})");
    for (key, words, aim, less) in FIGURES {
        let ours = figures.get(key).and_then(Value::as_f64).unwrap_or(0.0);
        let meets = if less { ours <= aim } else { ours >= aim };
        let mark = if meets { "" } else { "  off the goal" };
        println!("  {words:52} {}  goal {}{mark}", decimal(ours), decimal(aim));
        let _ =
            writeln!(rows, "| Story grid | {words} | {} | {} |  |  | {DATA} |", decimal(ours), decimal(aim));
    }
    let learned = json(&trainer(work).arg(work.path(STORIES)).arg(corpora(work)?).quiet().read()?)?;
    let list = |key: &str| learned.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let number = |of: &Value, key: &str| of.get(key).and_then(Value::as_f64).unwrap_or(0.0);
    let mut told = |words: String, of: &Value| {
        let (pairs, right) = (number(of, "pairs"), number(of, "right"));
        if pairs > 0.0 {
            let share = decimal(right / pairs);
            println!("  {words:52} {share}  of {pairs} pairs");
            let data = format!("{pairs} judged pairs, each story left out in turn");
            let _ = writeln!(rows, "| Same assertion | {words} | {share} |  |  |  | {data} |");
        }
    };
    for step in list("steps") {
        told(format!("right where sure of {} in 100 or more", number(&step, "sure")), &step);
    }
    for bin in list("curve") {
        let from = number(&bin, "from");
        told(format!("right where the regression says {from:.1} to {:.1}", from + 0.1), &bin);
    }
    Ok(rows)
}

/// The last line of what a program prints.
fn json(printed: &str) -> Result<Value, Failure> {
    let last = printed.lines().last().unwrap_or_default();
    serde_json::from_str(last).map_err(|error| Failure::new(format!("no figures in `{last}`: {error}")))
}

fn decimal(value: f64) -> String {
    if value >= 1.0 {
        format!("{value:.3}")
    } else {
        format!("{value:.3}").trim_start_matches('0').to_owned()
    }
}
