//! The language model of `crates/parse`: trains it, and measures it on the dev parts of the treebanks. These stand
//! beside the checkout and never enter it.

use crate::work::{Failure, Work, step};
use serde_json::Value;
use std::fmt::Write;

/// Each figure of the trainer's report: its key, what it is called, what it should be.
const FIGURES: [(&str, &str, f64); 7] = [
    ("upos", "UPOS F1", 0.95),
    ("las", "LAS F1", 0.83),
    ("core_f1", "core arguments F1", 0.82),
    ("uas", "UAS F1", 0.0),
    ("lemma", "lemma F1", 0.0),
    ("token_f1", "token F1", 0.0),
    ("sentence_f1", "sentence F1", 0.0),
];

/// How rows of the scorecard begin.
const ROW: &str = "| Parse |";

fn is_missing(work: &Work) -> bool {
    let missing = !work.path("../shared/treebank/ewt-train.conllu").exists();
    if missing {
        println!("skipped: the treebanks are not at ../shared/treebank; the model and its last figures stay");
    }
    missing
}

/// Trains the model anew: the same treebanks give the same bytes.
pub(crate) fn train(work: &Work) -> Result<(), Failure> {
    if is_missing(work) {
        return Ok(());
    }
    let arguments = ["run", "--release", "--locked", "-p", "parallax-train", "--"];
    let files = [work.path("../shared/treebank"), work.path("crates/parse/model/english.bin")];
    step("train the language model", work.shell.cmd("cargo").args(arguments).args(files))
}

/// Prints the figures beside the goals, and gives them as rows of the scorecard; none where the treebanks are missing.
pub(crate) fn rows(work: &Work) -> Result<String, Failure> {
    let mut rows = String::new();
    if is_missing(work) {
        return Ok(rows);
    }
    let arguments = ["run", "--quiet", "--release", "--locked", "-p", "parallax-train", "--"];
    let printed =
        work.shell.cmd("cargo").args(arguments).arg(work.path("../shared/treebank")).quiet().read()?;
    for line in printed.lines() {
        let report: Value = serde_json::from_str(line)
            .map_err(|error| Failure::new(format!("parallax-train printed no figures: {error}")))?;
        let collection = report.get("collection").and_then(Value::as_str).unwrap_or("");
        println!("\nParse ({collection}, its dev part)");
        for (key, words, aim) in FIGURES {
            let ours = report.get(key).and_then(Value::as_f64).unwrap_or(0.0);
            let goal = if aim > 0.0 { decimal(aim) } else { String::new() };
            let mark = if ours < aim { "  below the goal" } else { "" };
            println!("  {words:24} {}  goal {goal:4}{mark}", decimal(ours));
            let _ = writeln!(
                rows,
                "{ROW} {words} | {} | {goal} |  |  | {collection}, its dev part |",
                decimal(ours)
            );
        }
    }
    Ok(rows)
}

/// Measures the parse alone, and puts its rows into the scorecard in the place of the last ones.
pub(crate) fn score(work: &Work) -> Result<(), Failure> {
    let rows = rows(work)?;
    if rows.is_empty() {
        return Ok(());
    }
    let card = work.shell.read_file("docs/scorecard.md")?;
    let others = card.lines().filter(|line| !line.starts_with(ROW)).flat_map(|line| [line, "\n"]);
    let card: String = others.chain([rows.as_str()]).collect();
    work.shell.write_file("docs/scorecard.md", card)?;
    println!("\nwritten: docs/scorecard.md");
    Ok(())
}

fn decimal(value: f64) -> String {
    format!("{value:.3}").trim_start_matches('0').to_owned()
}
