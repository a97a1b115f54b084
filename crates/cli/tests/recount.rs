//! The figures, counted again from the JSON that the command line prints, by a program in another language
//! (`tests/recount.mjs`, run by Node): every number, interval and measured value agrees, on the bundled articles and on
//! more of their sentences, where there are enough for what few articles do not allow.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use parallax_view::{CellLabel, Chart, Library, Number, Page, View, figures, naming};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const RECOUNTED: [&str; 14] = [
    "naming",
    "distance",
    "speaking",
    "side",
    "speakers",
    "direct",
    "quotations",
    "reporting",
    "reporting-side",
    "distanced",
    "omission",
    "agency",
    "distinctive",
    "loaded",
];
/// Of these the screen shows those that matter most, and the recount has all.
const SOME: [&str; 3] = ["naming", "matrix", "distinctive"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn node(script: &str, arguments: &[&str]) -> String {
    let node = Command::new("node").arg(root().join("tests").join(script)).args(arguments).output();
    let node = node.expect("Node 20 or newer on the PATH");
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
    String::from_utf8(node.stdout).unwrap()
}

fn built(articles: &Path, folder: &Path, format: &str) -> PathBuf {
    let file = folder.join(format!("corpus.{format}"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    let command = command.arg("build").arg(articles).arg("--out").arg(&file);
    assert!(command.args(["--format", format]).status().unwrap().success());
    file
}

/// What is no count of a number, as the recount prints it.
fn measured(chart: &Chart, number: &Number) -> String {
    let after = |words: &str| {
        let (_, rest) = number.words.split_once(words).unwrap_or_default();
        rest.split([',', ' ']).next().unwrap_or_default().to_owned()
    };
    let with_interval = |value: String| match number.words.split_once("interval ") {
        Some((_, ends)) => format!("{value} {}", ends.replace(" to ", " ")),
        None => value,
    };
    match chart.slug {
        "loaded" => with_interval(number.value.clone()),
        "distance" => {
            match number.words.split_once("; ").and_then(|(_, chance)| chance.strip_suffix(" by chance")) {
                Some(chance) => format!("{} {}", number.value, chance.replace(" to ", " ")),
                None => number.value.clone(),
            }
        }
        "speakers" => {
            with_interval(Some(after("diversity ")).filter(|value| value != "needs").unwrap_or_default())
        }
        "quotations" => number.marks.iter().map(u32::to_string).collect::<Vec<_>>().join(" "),
        "distinctive" => {
            let (elsewhere, _) = number.words.split_once(" elsewhere").unwrap();
            format!("{} {} {}", elsewhere.rsplit(", ").next().unwrap(), after("; z "), after(", p "))
        }
        _ => String::new(),
    }
}

/// The odds ratios of doubt: `Side: 2 of 9 claims have a doubting cue, of all others 1 of 24. Odds ratio 3.1, interval
/// 0.2 to 40.1: …: p = 0.21.`
fn odds(note: &str) -> String {
    let (name, rest) = note.split_once(": ").unwrap();
    let rest = rest.replace("leaves out 1", "");
    let numbers = rest.split_whitespace().map(|word| word.trim_end_matches(['.', ',', ':']));
    let numbers: Vec<&str> = numbers.filter(|word| word.parse::<f64>().is_ok()).collect();
    let [k, n, others @ ..] = numbers.as_slice() else { panic!("{note}") };
    assert_eq!(others.len(), 6, "{note}");
    format!("odds\t{name}\t\t{k}\t{n}\t\t{}", others.join(" "))
}

fn shown(library: &Library) -> Vec<String> {
    let view = View::default().on(Page::Sources);
    let mut lines = Vec::new();
    let charts = figures(library, &view);
    for chart in charts.iter().filter(|chart| RECOUNTED.contains(&chart.slug)) {
        for number in chart.rows.iter().flat_map(|row| &row.cells).flatten() {
            let [figure, source, value @ ..] = number.open.number.as_slice() else { panic!("a name") };
            let n = number.n.map_or_else(String::new, |n| n.to_string());
            let interval = number.share.map(|share| format!("{}–{}", share.low, share.high));
            lines.push(format!(
                "{figure}\t{source}\t{}\t{}\t{n}\t{}\t{}",
                value.join("~"),
                number.k,
                interval.unwrap_or_default(),
                measured(chart, number)
            ));
        }
    }
    let reported = charts.iter().filter(|chart| chart.slug == "reporting-side");
    lines.extend(reported.flat_map(|chart| &chart.notes).map(|note| odds(note)));
    let matrix = naming(library, &view);
    let cells = matrix.rows.iter().flat_map(|row| &row.cells);
    for (n, part) in cells.flat_map(|cell| cell.parts.iter().map(|part| (cell.n, part))) {
        let cell = part.open.cell.as_ref().unwrap();
        let word = match &cell.label {
            CellLabel::Label(slug) => slug.as_str(),
            CellLabel::Distanced => "~",
            _ => "-",
        };
        let (actor, source) = (cell.actor.as_deref().unwrap_or(""), cell.source.as_deref().unwrap());
        lines.push(format!("matrix\t{source}\t{actor}~{word}\t{}\t{n}", part.k));
    }
    lines
}

/// Both count the same of a folder; the figures that there are.
fn agree(articles: &Path, name: &str) -> BTreeSet<String> {
    let folder = std::env::temp_dir().join(format!("parallax-recount-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (json, bin) = (built(articles, &folder, "json"), built(articles, &folder, "bin"));
    let counted = node("recount.mjs", &[json.to_str().unwrap()]);
    let library = Library::open(&std::fs::read(bin).unwrap()).unwrap();
    let figure = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    // The matrix shows its intervals in words; the figures beside it check how they are made.
    let cut = |line: &str| match figure(line).as_str() {
        "matrix" => line.split('\t').take(5).collect::<Vec<_>>().join("\t"),
        _ => line.to_owned(),
    };
    let theirs: BTreeSet<String> = counted.lines().map(cut).collect();
    let ours: BTreeSet<String> = shown(&library).into_iter().collect();
    let of_all = |lines: &BTreeSet<String>| -> Vec<String> {
        lines.iter().filter(|line| !SOME.contains(&figure(line).as_str())).cloned().collect()
    };
    assert_eq!(of_all(&ours), of_all(&theirs), "{name}");
    for line in &ours {
        assert!(theirs.contains(line), "{name}: {line} is not among\n{counted}");
    }
    std::fs::remove_dir_all(folder).unwrap();
    ours.iter().map(|line| figure(line)).collect()
}

/// A folder of its own, for what a test makes.
fn scratch(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("parallax-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_separate_count_of_the_bundled_articles_gives_the_same_numbers() {
    let figures = agree(&root().join("seeds"), "seeds");
    // The matrix of naming in the place of words that set a source apart, which need more articles.
    assert_eq!(figures.len(), RECOUNTED.len(), "{figures:?}");
}

#[test]
fn a_separate_count_of_more_articles_gives_the_same_numbers() {
    let folder = scratch("many");
    let json = built(&root().join("seeds"), &folder, "json");
    let many = folder.join("articles");
    node("many.mjs", &[json.to_str().unwrap(), many.to_str().unwrap(), "60", "6"]);
    std::fs::copy(root().join("seeds/actors.toml"), many.join("actors.toml")).unwrap();
    let figures = agree(&many, "many");
    assert_eq!(figures.len(), RECOUNTED.len() + 1, "{figures:?}");
    std::fs::remove_dir_all(folder).unwrap();
}

const DOUBTED: [(&str, &str); 2] = [
    (
        "tideline.txt",
        "Strike shuts the harbour at Carrow\n\nThe Ferry Line said the crews left their ships at dawn on Monday. \
         Ferry Line managers said two hundred passengers waited on the quay. The Dockers Union claimed that the \
         company cut the wages of its crews. The Dockers Union alleged that a manager struck a sailor. The Dockers \
         Union said the crews were ready to talk. The Ferry Line said the talks would begin on Friday.",
    ),
    (
        "gazette.txt",
        "Ferries stand still\n\nThe Dockers Union claimed that every ship lay in the harbour. The Dockers Union said \
         the strike would last a week. The Ferry Line said three ships left Carrow on Tuesday. The Ferry Line claimed \
         that the union held the harbour by force. The Dockers Union claimed that the police beat two dockers. The \
         Ferry Line said nobody was hurt.",
    ),
];
const TWO_SIDES: &str = "[[side]]\nslug = \"crews\"\nname = \"Crews\"\n\n[[side]]\nslug = \"company\"\nname = \"Company\"\n\n\
                         [[actor]]\nslug = \"union\"\nname = \"Dockers Union\"\nkind = \"organisation\"\nside = \"crews\"\n\n\
                         [[actor]]\nslug = \"line\"\nname = \"Ferry Line\"\nkind = \"organisation\"\nside = \"company\"\n";

#[test]
fn a_separate_count_of_doubt_gives_the_same_odds() {
    let folder = scratch("doubted");
    for (name, text) in DOUBTED {
        std::fs::write(folder.join(name), text).unwrap();
    }
    std::fs::write(folder.join("actors.toml"), TWO_SIDES).unwrap();
    let figures = agree(&folder, "doubted");
    assert!(figures.contains("odds"), "{figures:?}");
    std::fs::remove_dir_all(folder).unwrap();
}
