//! HTML in, main text out: scored on whole pages of our own words (`pages/*.html`), each after a family of markup on
//! the web, whose main text is marked by hand (`<!--main-->` … `<!--/main-->`) and whose facts stand at their end.
//!
//! The measure is the usual one for news pages: the words of the extracted text four by four against those of the
//! marked text, without the headline. The pages were written before their results were seen.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Analysis, Registry, SavedPage};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// A page of the collection.
struct Marked {
    name: String,
    html: String,
    main: String,
    facts: String,
}

#[test]
fn the_main_text_of_own_pages_is_found() {
    let pages = pages();
    assert!(pages.len() >= 66, "only {} pages", pages.len());
    let (mut precision, mut recall, mut report) = (0.0, 0.0, String::new());
    let mut worst = Vec::new();
    for page in &pages {
        let (p, r) = score(&page.main, &body(&read(&page.html)));
        writeln!(report, "{:16} precision {p:.3} recall {r:.3}", page.name).unwrap();
        if p <= 0.8 || r <= 0.9 {
            worst.push(page.name.clone());
        }
        precision += p / pages.len() as f64;
        recall += r / pages.len() as f64;
    }
    let f1 = 2.0 * precision * recall / (precision + recall);
    println!("{report}{} pages: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}", pages.len());
    assert!(worst.is_empty(), "{worst:?}\n{report}");
    assert!(f1 >= 0.957, "F1 {f1:.3}\n{report}");
}

#[test]
fn the_same_page_gives_the_same_analysis() {
    for page in pages() {
        assert_eq!(read(&page.html), read(&page.html), "{}", page.name);
    }
}

#[test]
fn the_facts_of_own_pages_are_found() {
    let mut wrong = Vec::new();
    for page in pages() {
        let analysis = read(&page.html);
        let article = &analysis.corpus.articles.rows()[0];
        let outlet = &analysis.corpus.outlets.rows()[0];
        let words = |span: parallax_model::Span| span.of(&article.text).to_owned();
        let day = article.published.day().map_or_else(|| "-".to_owned(), |day| day.to_string());
        let mut facts =
            format!("headline {}\npublished {day}", article.headline.map_or_else(String::new, words));
        if let Some(name) = &outlet.name {
            write!(facts, "\noutlet {name}").unwrap();
        }
        if let Some(byline) = article.byline {
            write!(facts, "\nbyline {}", words(byline)).unwrap();
        }
        if facts != page.facts {
            wrong.push(format!("{}: {facts}\nwanted {}", page.name, page.facts));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn read(html: &str) -> Analysis {
    Analyzer::new(Registry::default()).analyze(&SavedPage::html("page.html", html))
}

fn body(analysis: &Analysis) -> String {
    let article = &analysis.corpus.articles.rows()[0];
    article.body.iter().fold(String::new(), |all, span| all + span.of(&article.text) + "\n")
}

fn pages() -> Vec<Marked> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let whole = std::fs::read_to_string(file).unwrap();
            let (page, facts) = whole.split_once("<!--expect\n").unwrap();
            Marked {
                name: file.file_stem().unwrap().to_string_lossy().into_owned(),
                html: page.replace("<!--main-->", "").replace("<!--/main-->", ""),
                main: marked(page),
                facts: facts.trim_end().trim_end_matches("-->").trim_end().to_owned(),
            }
        })
        .collect()
}

/// The marked text without its tags.
fn marked(page: &str) -> String {
    let mut text = String::new();
    for part in page.split("<!--main-->").skip(1) {
        for piece in part.split("<!--/main-->").next().unwrap().split('<') {
            text.push(' ');
            text.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
        }
    }
    let signs = [
        ("&amp;", "&"),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&#8220;", "“"),
        ("&#8221;", "”"),
        ("&#8217;", "’"),
        ("&#8211;", "–"),
        ("&mdash;", "—"),
    ];
    signs.iter().fold(text, |text, (name, sign)| text.replace(name, sign))
}

/// Precision and recall of the words of `found`, four by four.
fn score(wanted: &str, found: &str) -> (f64, f64) {
    let (wanted, found) = (shingles(wanted), shingles(found));
    let both: usize = wanted.iter().map(|(words, count)| *count.min(found.get(words).unwrap_or(&0))).sum();
    let share = |all: &BTreeMap<Vec<String>, usize>| both as f64 / all.values().sum::<usize>().max(1) as f64;
    (share(&found), share(&wanted))
}

fn shingles(text: &str) -> BTreeMap<Vec<String>, usize> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let mut shingles = BTreeMap::new();
    for four in words.windows(4) {
        *shingles.entry(four.to_vec()).or_default() += 1;
    }
    shingles
}
