//! Trains the language model of `crates/parse` on treebanks and measures it: `parallax-train FOLDER MODEL_FILE` or
//! `parallax-train FOLDER`. The same treebanks give the same bytes. `cargo xtask train` and `cargo xtask score` call
//! it with optimisation.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used,
    reason = "a tool of developers, whose mistakes should stop it"
)]

mod export;
mod lemmas;
mod network;
mod phrases;
mod random;
mod recurrent;
mod same;
mod score;
mod tensor;
mod treebank;
mod variants;
mod vocabulary;

use network::{Batch, Network};
use phrases::Phrases;
use random::Random;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use treebank::Sentence;
use variants::Strangers;
use vocabulary::Vocabulary;

/// Rounds over the treebank.
const ROUNDS: usize = 34;
/// Tokens that one step learns from.
const BATCH: usize = 600;
/// The longest step.
const RATE: f32 = 2.6e-3;

fn main() -> ExitCode {
    let words: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let outcome = match &words[..] {
        [task, stories, corpora] if task.as_os_str() == "same" => same::learn(stories, corpora, None),
        [task, stories, corpora, weights] if task.as_os_str() == "same" => {
            same::learn(stories, corpora, Some(weights))
        }
        [treebank, model] => train(treebank, model),
        [treebank] => score::run(treebank),
        _ => Err("parallax-train TREEBANK_FOLDER [MODEL_FILE]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn train(treebank: &Path, model: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let read = |name: &str| {
        treebank::read(&treebank.join(name))
            .map_err(|error| format!("{name} of {}: {error}", treebank.display()))
    };
    let mut sentences = read("ewt-train.conllu")?;
    sentences.extend(read("gum-free-train.conllu")?);
    let dev = [read("ewt-dev.conllu")?, read("gum-free-dev.conllu")?];
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let vector_words = std::fs::read_to_string(vectors.join("words.txt"))?;
    let (numbers, classes) =
        (std::fs::read(vectors.join("vectors.bin"))?, std::fs::read(vectors.join("classes.bin"))?);
    let vocabulary = Vocabulary::new(&sentences, &vector_words, &numbers, &classes);
    let strangers = Strangers::new(&vector_words, &classes);
    let phrases = Phrases::of(&sentences);
    let lemmas = lemmas::learn(&sentences);
    println!(
        "{} sentences, {} words with a row, {} with a vector, {} tags, {} relations, {} rules for lemmas",
        sentences.len(),
        vocabulary.counts[0] + vocabulary.counts[1],
        vocabulary.counts[0] + vocabulary.counts[2],
        vocabulary.tags.len(),
        vocabulary.relations.len(),
        lemmas.uses.len()
    );
    let mut random = Random(20_261_129);
    let mut network =
        Network::new(vocabulary.rows(), vocabulary.tags.len(), vocabulary.relations.len(), &mut random);
    let words: usize = sentences.iter().map(Vec::len).sum();
    let steps = ROUNDS * words / BATCH;
    let mut step = 0;
    for round in 0..ROUNDS {
        let batches = batches(&sentences, &strangers, &phrases, &mut random);
        let (mut loss, count) = (0.0, batches.len());
        for sentences in batches {
            let mut batch = Batch::default();
            for sentence in &sentences {
                vocabulary.add(sentence, &mut batch, Some(&mut random));
            }
            loss += network.pass(&batch, Some(&mut random)).0;
            let done = step as f32 / steps as f32;
            let warm = ((step + 1) as f32 / 300.0).min(1.0);
            network.step(&batch, RATE * warm * (1.0 - done).max(0.02));
            step += 1;
            network.follow((1.0 / (step as f32 + 1.0)).max(1.0 / 700.0));
        }
        print!("round {:2}: loss {:.3}", round + 1, loss / count as f32);
        if round % 4 == 3 || round + 1 == ROUNDS {
            network.swap();
            for part in &dev {
                print!("  {}", measure(&mut network, &vocabulary, part));
            }
            network.swap();
        }
        println!();
    }
    network.swap();
    let mut about = ABOUT.to_owned();
    for (name, part) in ["EWT dev", "GUM dev"].into_iter().zip(&dev) {
        let figures = measure(&mut network, &vocabulary, part);
        let _ = writeln!(about, "{name}, tokens given: {figures}");
    }
    let file = export::model(&network, &vocabulary, lemmas, about);
    std::fs::write(model, file.encode()?)?;
    Ok(())
}

/// What stands in the model's file about it.
const ABOUT: &str = include_str!("../data/about.txt");

/// The sentences in a fresh order, some in another dress, in batches of like length.
#[expect(clippy::same_functions_in_if_condition, reason = "each asks chance anew")]
fn batches(
    sentences: &[Sentence],
    strangers: &Strangers,
    phrases: &Phrases,
    random: &mut Random,
) -> Vec<Vec<Sentence>> {
    let mut order: Vec<Sentence> = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let named = if random.chance(0.1) { phrases.named(sentence, random) } else { None };
        let sentence = named.as_ref().unwrap_or(sentence);
        let told = if random.chance(0.12) {
            variants::headline(sentence, random)
        } else if random.chance(0.08) {
            variants::quotes(sentence)
        } else if random.chance(0.08) {
            variants::bare(sentence)
        } else if random.chance(0.08) {
            phrases.told(sentence, random)
        } else {
            None
        };
        let mut told = told.unwrap_or_else(|| sentence.clone());
        if random.chance(0.15) {
            strangers.enter(&mut told, random);
        }
        order.push(told);
    }
    random.shuffle(&mut order);
    let mut batches: Vec<Vec<Sentence>> = vec![Vec::new()];
    let mut length = 0;
    for sentence in order {
        if length + sentence.len() > BATCH && length > 0 {
            batches.push(Vec::new());
            length = 0;
        }
        length += sentence.len();
        if let Some(last) = batches.last_mut() {
            last.push(sentence);
        }
    }
    batches
}

/// Shares of right tags, heads, and heads with relations, with the tokens as they stand in the treebank.
fn measure(network: &mut Network, vocabulary: &Vocabulary, sentences: &[Sentence]) -> String {
    let (mut total, mut tags, mut heads, mut both) = (0, 0, 0, 0);
    for chunk in sentences.chunks(30) {
        let mut batch = Batch::default();
        for sentence in chunk {
            vocabulary.add(sentence, &mut batch, None);
        }
        let (_, guess) = network.pass(&batch, None);
        for range in &batch.bounds {
            for at in range.start + 1..range.end {
                let upos = |tag: usize| &vocabulary.tags[tag].0;
                let head = guess.heads[at] == batch.heads[at];
                total += 1;
                tags += usize::from(upos(guess.tags[at]) == upos(batch.tags[at]));
                heads += usize::from(head);
                both += usize::from(head && guess.relations[at] == batch.relations[at]);
            }
        }
    }
    let share = |count: usize| 100.0 * count as f32 / total.max(1) as f32;
    format!("UPOS {:.2} UAS {:.2} LAS {:.2}", share(tags), share(heads), share(both))
}
