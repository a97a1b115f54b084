//! What a developer types: `cargo xtask COMMAND`. Every command sets up what it needs first, so that a fresh
//! machine with rustup and Node needs no other preparation.

mod bench;
mod fuzz;
mod notices;
mod package;
mod parse;
mod score;
mod site;
mod stories;
mod suite;
mod tools;
mod turns;
mod wasm;
mod work;

use std::process::ExitCode;
use work::{Failure, Work};

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--open] [--port N]   build the app and serve it on 127.0.0.1:8080
  build                       build the app into dist/
  package                     the command line with the built app, as one folder: target/package/parallax
  test [STEP…]                run every check that CI runs, or only the steps named
  golden                      rewrite the golden files from what the program does now
  score [parse]               measure against ../shared/eval and ../shared/treebank, and write docs/scorecard.md
  train                       train the language model of crates/parse on ../shared/treebank
  bench size|analyze|relate   measure the budgets, the speed of the analysis, or how linking grows
  fuzz [SECONDS [TARGET]]     fuzz what reads outside bytes
  bench filter                measure filters and searches beside npm peers, and write docs/bench-filter.md
  bench figures               measure how soon figures follow a filter, and write docs/bench-figures.md
  setup                       install what is missing, and nothing else

  icons                       draw the icons of public/ from icon.svg

Trunk calls these:
  corpus                      analyse seeds/ into public/generated/corpus.bin
  styles                      bundle style/ and the page’s script into public/generated/
  finish                      turn what Trunk wrote into the folder for a host (crates/site)";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = Work::begin().and_then(|work| dispatch(&work, &words));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(work: &Work, words: &[&str]) -> Result<(), Failure> {
    match words {
        ["setup"] => tools::setup(work),
        ["build"] => site::build(work),
        ["package"] => package::run(work),
        ["serve", options @ ..] => site::serve(work, options),
        ["test", steps @ ..] => suite::run(work, steps),
        ["golden"] => suite::golden(work),
        ["score"] => score::run(work),
        ["score", "parse"] => parse::score(work),
        ["train"] => parse::train(work).and_then(|()| stories::train(work)),
        ["train", "same"] => stories::train(work),
        ["bench", "size"] => bench::size::run(work),
        ["bench", "analyze"] => bench::analyze::run(work),
        ["bench", "relate"] => bench::relate::run(work),
        ["bench", "figures"] => bench::figures::run(work),
        ["bench", "filter"] => bench::filter::run(work),
        ["fuzz", options @ ..] => fuzz::run(work, options),
        ["corpus"] => site::corpus(work),
        ["styles"] => site::styles(work),
        ["icons"] => site::icons(work),
        ["finish"] => site::finish(work),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::new(format!("no such command: {}\n\n{USAGE}", words.join(" ")))),
    }
}
