//! Learns when two claims tell the same, from pairs of passages of the evaluation's stories: those that its gold and its
//! negatives join, and those that were judged by hand (`data/same.csv`). Writes the weights that `crates/compare` reads,
//! and measures them with one story left out at a time.

use parallax_compare::{FEATURES, compared};
use parallax_model::{ClaimId, Corpus};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How little the weights are held back: the inverse of the strength of regularisation, as usual.
const FREEDOM: f64 = 0.3;
/// What a pair counts that is right in part.
const PARTLY: f64 = 0.3;
/// What a pair counts whose sentences are the same to the letter: these are many, and teach little.
const EQUAL: f64 = 0.2;
/// What a pair counts that nobody judged and whose words have little in common: surely no agreement, mostly.
const FAR: f64 = 0.1;
/// From this likeness of passages and of claims on, such a pair is left out.
const NEAR: (f64, f64) = (0.2, 0.3);
/// How sure the steps of the table are, in hundredths: the share of pairs that are right from there on.
const STEPS: [u8; 4] = [92, 94, 96, 98];

/// Two claims of a story with what is known of them.
struct Example {
    story: usize,
    values: Vec<f64>,
    /// 1 where they tell the same, 0 where they do not, between where they do in part; `None` where nobody judged it.
    verdict: Option<f64>,
    equal: bool,
}

impl Example {
    fn weight(&self) -> f64 {
        let known = match self.verdict {
            Some(verdict) if (0.25..0.75).contains(&verdict) => PARTLY,
            Some(_) => 1.0,
            None if self.values[at("passages-alike")] < NEAR.0
                && self.values[at("claims-alike")] < NEAR.1 =>
            {
                FAR
            }
            None => 0.0,
        };
        if self.equal { known * EQUAL } else { known }
    }

    fn right(&self) -> f64 {
        self.verdict.map_or(0.0, |verdict| if verdict >= 0.5 { 1.0 } else { 0.0 })
    }
}

fn at(feature: &str) -> usize {
    FEATURES.iter().position(|name| *name == feature).expect("a feature's name")
}

/// What was learned.
struct Model {
    means: Vec<f64>,
    weights: Vec<f64>,
    intercept: f64,
}

impl Model {
    fn odds(&self, values: &[f64]) -> f64 {
        let terms = values.iter().zip(&self.means).zip(&self.weights);
        self.intercept + terms.map(|((value, mean), weight)| (value - mean) * weight).sum::<f64>()
    }
}

/// Learns from the stories in `folder`, whose corpora stand in `corpora` under their names, and writes the weights.
pub(crate) fn learn(folder: &Path, corpora: &Path, weights: Option<&Path>) -> Outcome<()> {
    let judged = judged()?;
    let (mut examples, mut stories) = (Vec::new(), Vec::new());
    let mut names: Vec<_> =
        std::fs::read_dir(corpora)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    names.sort();
    for path in names {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path)?;
        let (corpus, _) = parallax_model::decode(&bytes)?;
        let story = Story::read(&folder.join(&name))?;
        for pair in compared(&corpus) {
            let (a, b) = (Side::of(&corpus, pair.a), Side::of(&corpus, pair.b));
            let key = (a.hash.min(b.hash), a.hash.max(b.hash));
            let verdict = if a.hash == b.hash {
                Some(1.0)
            } else {
                story.verdict(&a, &b).or(judged.get(&key).copied())
            };
            examples.push(Example {
                story: stories.len(),
                values: pair.values.to_vec(),
                verdict,
                equal: a.hash == b.hash,
            });
        }
        stories.push(name);
    }
    let mut found: Vec<(f64, f64)> = Vec::new();
    for story in 0..stories.len() {
        let model = fit(&examples.iter().filter(|example| example.story != story).collect::<Vec<_>>());
        let own = examples.iter().filter(|example| example.story == story && !example.equal);
        found.extend(own.filter_map(|example| Some((model.odds(&example.values), example.verdict?))));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    if let Some(path) = weights {
        std::fs::write(path, table(&fit(&examples.iter().collect::<Vec<_>>()), &found))?;
    }
    println!("{}", report(&found, stories.len()));
    Ok(())
}

/// The file of weights.
fn table(model: &Model, found: &[(f64, f64)]) -> String {
    let mut text = "# When two claims tell the same: a logistic regression. Learned by `cargo xtask train`; not to be edited.\n\
                    # name,mean,weight; of `sure`: log-odds from which on so many of a hundred are right\n"
        .to_owned();
    let _ = writeln!(text, "intercept,0,{:.4}", model.intercept);
    for ((name, mean), weight) in FEATURES.iter().zip(&model.means).zip(&model.weights) {
        let _ = writeln!(text, "{name},{mean:.4},{weight:.4}");
    }
    for step in STEPS {
        if let Some(odds) = least(found, f64::from(step) / 100.0) {
            let _ = writeln!(text, "sure,{odds:.3},{step}");
        }
    }
    text
}

/// The lowest log-odds from which on that share of the pairs is right.
fn least(found: &[(f64, f64)], share: f64) -> Option<f64> {
    let mut right = 0.0;
    let mut least = None;
    for (place, (odds, verdict)) in found.iter().enumerate() {
        right += verdict;
        if right >= share * (place + 1) as f64 {
            least = Some(*odds);
        }
    }
    least
}

/// Which share of the judged pairs is right, by how sure they were said to be, as JSON.
fn report(found: &[(f64, f64)], stories: usize) -> Value {
    let step = |step: &u8| {
        let least = least(found, f64::from(*step) / 100.0).unwrap_or(f64::INFINITY);
        let pairs: Vec<f64> =
            found.iter().filter(|(odds, _)| *odds >= least).map(|(_, verdict)| *verdict).collect();
        json!({"sure": step, "pairs": pairs.len(), "right": pairs.iter().sum::<f64>()})
    };
    let curve = |tenth: i32| {
        let within = |odds: f64| (1.0 / (1.0 + (-odds).exp()) * 10.0).floor().min(9.0) as i32 == tenth;
        let pairs: Vec<f64> =
            found.iter().filter(|(odds, _)| within(*odds)).map(|(_, verdict)| *verdict).collect();
        json!({"from": f64::from(tenth) / 10.0, "pairs": pairs.len(), "right": pairs.iter().sum::<f64>()})
    };
    json!({
        "stories": stories,
        "judged": found.len(),
        "steps": STEPS.iter().map(step).collect::<Vec<_>>(),
        "curve": (0..10).map(curve).collect::<Vec<_>>(),
    })
}

/// Fits a logistic regression by Newton's method (iteratively reweighted least squares), over features in units of their
/// standard deviations.
fn fit(examples: &[&Example]) -> Model {
    let examples: Vec<&&Example> = examples.iter().filter(|example| example.weight() > 0.0).collect();
    let n = FEATURES.len();
    let count = examples.len() as f64;
    let column = |at: usize| examples.iter().map(move |example| example.values[at]);
    let means: Vec<f64> = (0..n).map(|at| column(at).sum::<f64>() / count).collect();
    let deviations: Vec<f64> = (0..n)
        .map(|at| (column(at).map(|value| (value - means[at]).powi(2)).sum::<f64>() / count).sqrt().max(1e-9))
        .collect();
    let rows: Vec<Vec<f64>> = examples
        .iter()
        .map(|example| {
            let scaled = (0..n).map(|at| (example.values[at] - means[at]) / deviations[at]);
            std::iter::once(1.0).chain(scaled).collect()
        })
        .collect();
    let mut weights = vec![0.0; n + 1];
    for _ in 0..30 {
        let mut gradient: Vec<f64> = weights
            .iter()
            .enumerate()
            .map(|(at, weight)| if at == 0 { 0.0 } else { -weight / FREEDOM })
            .collect();
        let mut hessian = vec![vec![0.0; n + 1]; n + 1];
        for (row, line) in hessian.iter_mut().enumerate() {
            line[row] = if row == 0 { 1e-9 } else { 1.0 / FREEDOM };
        }
        for (row, example) in rows.iter().zip(&examples) {
            let odds: f64 = row.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
            let share = 1.0 / (1.0 + (-odds).exp());
            let (error, slope) =
                (example.weight() * (example.right() - share), example.weight() * share * (1.0 - share));
            for a in 0..=n {
                gradient[a] += error * row[a];
                for b in 0..=n {
                    hessian[a][b] += slope * row[a] * row[b];
                }
            }
        }
        let step = solve(hessian, gradient);
        weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += step);
        if step.iter().all(|step| step.abs() < 1e-9) {
            break;
        }
    }
    let scaled = (0..n).map(|at| weights[at + 1] / deviations[at]).collect();
    Model { means, weights: scaled, intercept: weights[0] }
}

/// Solves a system of linear equations by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for pivot in 0..n {
        let best = (pivot..n)
            .max_by(|a, b| matrix[*a][pivot].abs().total_cmp(&matrix[*b][pivot].abs()))
            .unwrap_or(pivot);
        matrix.swap(pivot, best);
        right.swap(pivot, best);
        for row in pivot + 1..n {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            let above = matrix[pivot].clone();
            matrix[row].iter_mut().zip(&above).for_each(|(value, above)| *value -= factor * above);
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..n).rev() {
        let rest: f64 = (row + 1..n).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - rest) / matrix[row][row];
    }
    right
}

/// The sentence of a claim.
struct Side {
    file: String,
    sentence: String,
    hash: u64,
}

impl Side {
    fn of(corpus: &Corpus, claim: ClaimId) -> Self {
        let claim = corpus.claims.get(claim).expect("a claim of its corpus");
        let span = corpus.sentences.get(claim.sentence).expect("a sentence of its corpus").span;
        let words = corpus.words(claim.article, span);
        let file =
            corpus.articles.get(claim.article).map(|article| article.slug.to_string()).unwrap_or_default();
        Self { file, sentence: folded(words), hash: hash(words) }
    }
}

/// As `score.py` folds words: quotes, case and white space.
fn folded(words: &str) -> String {
    let plain = words.chars().filter(|letter| *letter != '\u{ad}').map(|letter| match letter {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        letter => letter,
    });
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// FNV-1a over the letters and digits of a sentence, in lower case.
fn hash(words: &str) -> u64 {
    let letters: String =
        words.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect();
    letters
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What was judged by hand.
fn judged() -> Outcome<BTreeMap<(u64, u64), f64>> {
    let text = include_str!("../data/same.csv");
    let line = |line: &str| -> Outcome<((u64, u64), f64)> {
        let mut parts = line.split(',');
        let mut hash = || u64::from_str_radix(parts.next().unwrap_or_default(), 16);
        let (a, b) = (hash()?, hash()?);
        Ok(((a.min(b), a.max(b)), parts.next().unwrap_or_default().parse()?))
    };
    text.lines().filter(|text| !text.starts_with('#')).map(line).collect()
}

/// What is noted between the articles of a story.
struct Story {
    gold: Vec<Value>,
    negatives: Vec<Value>,
}

impl Story {
    fn read(folder: &Path) -> Outcome<Self> {
        let list = |name: &str| -> Outcome<Vec<Value>> {
            let path = folder.join(name);
            Ok(if path.exists() { serde_json::from_slice(&std::fs::read(path)?)? } else { Vec::new() })
        };
        Ok(Self { gold: list("gold.json")?, negatives: list("negatives.json")? })
    }

    /// Whether two sentences agree: 1 where the gold says so and nothing else, 0 where a negative rules it out.
    fn verdict(&self, a: &Side, b: &Side) -> Option<f64> {
        let says = |list: &[Value], key: &str, alone: bool| {
            list.iter().any(|item| {
                let kinds = item[key].as_array().map(Vec::as_slice).unwrap_or_default();
                let agrees = kinds.iter().any(|kind| kind == "agrees") && (!alone || kinds.len() == 1);
                agrees && joins(item, a, b)
            })
        };
        if says(&self.gold, "kinds", true) {
            return Some(1.0);
        }
        says(&self.negatives, "wrong", false).then_some(0.0)
    }
}

/// Whether the sentences hold the words of two members of an item.
fn joins(item: &Value, a: &Side, b: &Side) -> bool {
    let members = item["members"].as_array().map(Vec::as_slice).unwrap_or_default();
    let holds = |member: &Value, side: &Side| {
        let file = member[0].as_str().unwrap_or_default().trim_end_matches(".txt").to_lowercase();
        file == side.file && side.sentence.contains(&folded(member[1].as_str().unwrap_or_default()))
    };
    let pairs = members
        .iter()
        .enumerate()
        .flat_map(|(at, one)| members.iter().skip(at + 1).map(move |other| (one, other)));
    pairs.into_iter().any(|(one, other)| holds(one, a) && holds(other, b) || holds(one, b) && holds(other, a))
}
