//! How the time of linking grows: 1,000, 10,000 and 100,000 claims made from real sentences.
//!
//! Takes folders of texts. Where their claims do not suffice, the texts come again with other names (every word that
//! only ever stands capitalised gets a syllable more), as other stories in the same kind of sentences. Prints claims,
//! relations and seconds; fails where ten times the claims take more than twice what n·log n allows.

#![allow(clippy::print_stdout, reason = "a bench prints")]

use parallax_analysis::{Analyzer, link};
use parallax_model::{Corpus, Registry, SavedPage};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// What times beside the growth of n·log n are allowed.
const ALLOWED: f64 = 2.0;
/// Capitalised words that stay: dates would no longer be read.
const KEPT: [&str; 19] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

fn main() -> ExitCode {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let mut texts: Vec<(String, String)> =
        folders.iter().flat_map(|folder| texts(Path::new(folder))).collect();
    texts.sort();
    if texts.is_empty() {
        println!("no texts in {folders:?}");
        return ExitCode::FAILURE;
    }
    let analyzer = Analyzer::new(Registry::default());
    let mut parts: Vec<Corpus> = Vec::new();
    let mut claims = 0;
    let mut before: Option<(f64, f64)> = None;
    let mut holds = true;
    println!("{:>9} {:>9} {:>10} {:>9}  growth", "articles", "claims", "relations", "seconds");
    for size in SIZES {
        while claims < size {
            let round = parts.len() / texts.len();
            let Some((name, text)) = texts.get(parts.len() % texts.len()) else { break };
            let page = SavedPage::new(&format!("{name}-{round}.txt"), &renamed(text, round));
            let part = analyzer.analyze(&page).corpus;
            claims += part.claims.len();
            parts.push(part);
        }
        let mut corpus = Corpus::gather(parts.clone());
        let started = Instant::now();
        link(&mut corpus);
        let seconds = started.elapsed().as_secs_f64();
        let n = corpus.claims.len() as f64;
        let work = n * n.log2();
        let growth = before.map(|(earlier, time)| (seconds / time) / (work / earlier));
        let shown = growth.map_or(String::new(), |growth| format!("{growth:.2} of n·log n"));
        let (articles, relations) = (corpus.articles.len(), corpus.relations.len());
        println!("{articles:>9} {:>9} {relations:>10} {seconds:>9.3}  {shown}", corpus.claims.len());
        holds &= growth.is_none_or(|growth| growth <= ALLOWED);
        before = Some((work, seconds));
    }
    if holds {
        return ExitCode::SUCCESS;
    }
    println!("grows by more than {ALLOWED} times n·log n");
    ExitCode::FAILURE
}

/// The texts of a folder, by name.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let texts =
        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    texts
        .filter_map(|path| {
            let name = path.file_stem()?.to_string_lossy().into_owned();
            Some((name, std::fs::read_to_string(&path).ok()?))
        })
        .collect()
}

/// The text with other names: round 0 keeps them.
fn renamed(text: &str, round: usize) -> String {
    const SYLLABLES: [&str; 8] = ["", "ba", "ko", "lin", "mer", "tos", "vi", "zan"];
    let syllable = |round: usize| SYLLABLES.get(round % SYLLABLES.len()).copied().unwrap_or("");
    let ending = format!("{}{}", syllable(round), syllable(round / SYLLABLES.len()));
    let split = |c: char| !c.is_alphabetic();
    let small: BTreeSet<String> = text
        .split(split)
        .filter(|word| word.starts_with(char::is_lowercase))
        .map(str::to_lowercase)
        .collect();
    let mut out = String::with_capacity(text.len() * 2);
    for piece in text.split_inclusive(split) {
        let word = piece.trim_end_matches(split);
        let name = word.len() > 2
            && word.starts_with(char::is_uppercase)
            && !KEPT.contains(&word)
            && !small.contains(&word.to_lowercase());
        out.push_str(word);
        if name {
            out.push_str(&ending);
        }
        out.push_str(piece.strip_prefix(word).unwrap_or(""));
    }
    out
}
