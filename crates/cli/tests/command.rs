//! The commands as their users meet them: what is printed where, and the exit code.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use clap::Parser;
use parallax_cli::{Arguments, Outcome, run};
use serde_json::Value;
use std::fs;
use std::path::Path;

struct Ran {
    outcome: Outcome,
    out: String,
    errors: String,
}

/// Runs `parallax` with these arguments and this standard input.
fn parallax(arguments: &[&str], input: &str) -> Ran {
    let arguments = Arguments::try_parse_from([&["parallax"], arguments].concat()).unwrap();
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let outcome = run(&arguments, input.as_bytes(), &mut out, &mut errors);
    Ran { outcome, out: String::from_utf8(out).unwrap(), errors: String::from_utf8(errors).unwrap() }
}

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

const ARTICLE: &str = "Talks resume in Geneva\n\nThe delegations met again on Monday, the mediator said.\n";

#[test]
fn a_text_on_standard_input_is_one_object() {
    let ran = parallax(&["analyze"], ARTICLE);
    let analysis: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.outcome, Outcome::Done);
    assert_eq!(analysis["schema"], "parallax.analysis/1");
    assert_eq!(analysis["document"]["file"], "-");
    assert_eq!(analysis["document"]["headline"], serde_json::json!({"start": 0, "end": 22}));
    assert_eq!(analysis["document"]["published"]["basis"], "unknown");
    assert_eq!(analysis["body"], serde_json::json!([{"start": 24, "end": 79}]));
}

#[test]
fn every_field_of_the_contract_is_there() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let ran = parallax(&["analyze", "--format", "jsonl", seeds.to_str().unwrap()], "");
    let lists: [(&str, &[&str]); 7] = [
        ("body", &["start", "end"]),
        ("furniture", &["start", "end", "reason"]),
        ("sentences", &["start", "end"]),
        ("mentions", &["start", "end", "actor", "form", "label", "voice"]),
        (
            "attributions",
            &["speaker_actor", "source", "cue", "content", "form", "cue_class", "parent", "rule"],
        ),
        ("times", &["start", "end", "type", "value", "rule"]),
        (
            "claims",
            &[
                "id",
                "content",
                "attribution",
                "type",
                "polarity",
                "modality",
                "actors",
                "time",
                "quantities",
                "place",
            ],
        ),
    ];
    for line in ran.out.lines() {
        let analysis: Value = serde_json::from_str(line).unwrap();
        for key in ["file", "bytes", "headline", "published", "outlet"] {
            assert!(analysis["document"].get(key).is_some(), "document.{key}");
        }
        assert!(analysis["warnings"].is_array());
        for (list, keys) in lists {
            let rows = analysis[list].as_array().unwrap_or_else(|| panic!("{list} is no list"));
            for (row, key) in rows.iter().flat_map(|row| keys.iter().map(move |key| (row, key))) {
                assert!(row.get(*key).is_some(), "{list}: {key} is not in {row}");
            }
        }
    }
    assert_eq!(ran.out.lines().count(), 5);
}

#[test]
fn several_articles_are_a_list_and_one_is_an_object() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes()), ("b.txt", ARTICLE.as_bytes())]);
    let a = folder.path().join("a.txt");
    let all: Value = serde_json::from_str(&parallax(&["analyze", path(&folder)], "").out).unwrap();
    let one: Value = serde_json::from_str(&parallax(&["analyze", a.to_str().unwrap()], "").out).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(one["document"]["file"], "a.txt");
    assert_eq!(all[0], one);
}

#[test]
fn json_lines_give_one_line_each_in_their_order() {
    let input = "{\"file\": \"x.txt\", \"text\": \"Talks resume\"}\n{\"file\": \"y.txt\", \"text\": \"Talks end\", \"published\": \"2018-10-01\", \"outlet\": \"Post\"}\n";
    let ran = parallax(&["analyze", "--input", "jsonl", "--format", "jsonl"], input);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["document"]["file"], "x.txt");
    assert_eq!(lines[1]["document"]["published"]["from"], "2018-10-01");
    assert_eq!(lines[1]["document"]["outlet"], "post");
    assert_eq!(ran.outcome, Outcome::Done);
}

#[test]
fn an_article_that_fails_is_named_and_the_others_are_done() {
    let folder = folder(&[("a.txt", b""), ("b.txt", ARTICLE.as_bytes())]);
    let ran = parallax(&["analyze", "--format", "jsonl", path(&folder), "no/such.txt"], "");
    assert_eq!(ran.outcome, Outcome::SomeFailed);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let files = [&lines[0]["file"], &lines[1]["document"]["file"], &lines[2]["file"]];
    assert_eq!(files, ["a.txt", "b.txt", "such.txt"]);
    assert!(lines[0]["error"].as_str().unwrap().contains("there is no text in it; save the page again"));
    assert!(
        ran.errors.contains("a.txt: error: this article is left out: there is no text in it"),
        "{}",
        ran.errors
    );
    assert!(ran.errors.contains("such.txt: error:"), "{}", ran.errors);
}

#[test]
fn a_text_in_another_encoding_has_a_warning_in_its_analysis() {
    let folder = folder(&[("a.txt", b"The caf\xe9 in Al\xe8s, the minister\x92s caf\xe9")]);
    let ran = parallax(&["analyze", "--format", "jsonl", path(&folder)], "");
    let analysis: Value = serde_json::from_str(&ran.out).unwrap();
    let warnings = analysis["warnings"].as_array().unwrap();
    assert!(warnings.iter().any(|warning| warning["message"].as_str().unwrap().contains("windows-1252")));
    assert_eq!(ran.outcome, Outcome::Done);
}

#[test]
fn the_report_says_who_says_what_and_what_was_cut() {
    let ran = parallax(&["analyze", "--format", "text"], &format!("Menu\n\n{ARTICLE}"));
    for words in
        ["Talks resume in Geneva\n====", "Published: unknown", "Who says what", "Menu or section name: Menu"]
    {
        assert!(ran.out.contains(words), "{words:?} is not in\n{}", ran.out);
    }
}

#[test]
fn a_built_corpus_is_read_back() {
    let folder = folder(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("corpus.toml", b"title = \"Talks\"\n[[article]]\nfile = \"a.txt\"\n"),
    ]);
    let target = folder.path().join("corpus.bin");
    let ran = parallax(&["build", path(&folder), "--out", target.to_str().unwrap()], "");
    assert_eq!((ran.outcome, ran.errors.as_str()), (Outcome::Done, ""));
    let bytes = fs::read(&target).unwrap();
    let (corpus, index) = parallax_model::decode(&bytes).unwrap();
    assert!(!index.is_empty());
    parallax_view::Library::open(&bytes).unwrap();
    assert_eq!((corpus.title.as_str(), corpus.articles.len()), ("Talks", 1));
    assert_eq!(corpus, parallax_cli::corpus_of_folder(folder.path()).unwrap().corpus);
}

#[test]
fn a_corpus_as_json_holds_its_texts_and_analyses() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes()), ("b.txt", ARTICLE.as_bytes())]);
    let target = folder.path().join("corpus.json");
    parallax(&["build", path(&folder), "--out", target.to_str().unwrap(), "--format", "json"], "");
    let corpus: Value = serde_json::from_slice(&fs::read(&target).unwrap()).unwrap();
    assert_eq!(corpus["schema"], "parallax.corpus/1");
    assert_eq!(corpus["articles"][1]["text"], ARTICLE);
    assert_eq!(corpus["articles"][1]["schema"], "parallax.analysis/1");
    assert_eq!(corpus["articles"][1]["sentences"], corpus["articles"][0]["sentences"]);
}

#[test]
fn a_folder_without_an_article_is_not_built() {
    let folder = folder(&[("a.txt", b"")]);
    let target = folder.path().join("corpus.bin");
    let ran = parallax(&["build", path(&folder), "--out", target.to_str().unwrap()], "");
    assert_eq!(ran.outcome, Outcome::SomeFailed);
    assert!(ran.errors.contains("there is no article in it that can be read"), "{}", ran.errors);
    assert!(!target.exists());
}

#[test]
fn check_names_every_mistake_and_counts_them() {
    let folder =
        folder(&[("a.txt", ARTICLE.as_bytes()), ("corpus.toml", b"[[article]]\nfile = \"b.txt\"\n")]);
    let ran = parallax(&["check", path(&folder)], "");
    assert_eq!(ran.outcome, Outcome::SomeFailed);
    assert!(
        ran.out.contains("corpus.toml:2:8: error: there is no file `b.txt` in the folder"),
        "{}",
        ran.out
    );
    assert!(ran.out.ends_with(": 1 article, 1 error, 0 warnings, 1 note\n"), "{}", ran.out);
}

#[test]
fn wrong_usage_is_told_from_failure() {
    for arguments in
        [&["parallax"][..], &["parallax", "analyze", "--format", "xml"], &["parallax", "build", "seeds"]]
    {
        assert_eq!(Arguments::try_parse_from(arguments).unwrap_err().exit_code(), 2, "{arguments:?}");
    }
}

#[test]
fn a_page_of_html_comes_with_the_text_that_its_spans_point_into() {
    let page = "<!DOCTYPE html><html lang=en><head><title>Talks resume in Geneva | The Post</title></head><body><nav>\
                <a href=/>Home</a></nav><article><h1>Talks resume in Geneva</h1><p>The delegations met again on Monday \
                after a pause of ten days, the mediator said.</p><p>“We stay,” she added.</p></article></body></html>";
    let folder = folder(&[("a.html", page.as_bytes()), ("b.txt", b"Talks resume")]);
    let line = serde_json::json!({"file": "c", "text": page, "html": true}).to_string();
    let from_lines = parallax(&["analyze", "--input", "jsonl", "--format", "jsonl"], &line);
    let from_input = parallax(&["analyze"], page);
    let file = folder.path().join("a.html");
    let from_file = parallax(&["analyze", file.to_str().unwrap()], "");
    for ran in [from_lines, from_input, from_file] {
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let text = json["document"]["text"].as_str().unwrap();
        let words = |span: &serde_json::Value| {
            let place = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
            text.get(place("start")..place("end")).unwrap().to_owned()
        };
        let body: Vec<String> = json["body"].as_array().unwrap().iter().map(words).collect();
        let first = "The delegations met again on Monday after a pause of ten days, the mediator said.";
        assert_eq!(body, [first, "“We stay,” she added."]);
        assert_eq!(words(&json["document"]["headline"]), "Talks resume in Geneva");
        assert_eq!(json["document"]["outlet_name"], "The Post");
        assert!(json["attributions"].as_array().is_some_and(|found| found.len() >= 2));
    }
    let both = parallax(&["analyze", "--format", "jsonl", path(&folder)], "");
    assert_eq!(both.out.lines().count(), 2);
    assert!(!both.out.lines().nth(1).unwrap().contains("\"text\""));
}

#[test]
fn check_says_what_is_odd_about_a_page() {
    let page = "<html lang=de><meta property='article:published_time' content='2021-02-30'><p>Guten Tag.";
    let folder = folder(&[("a.html", page.as_bytes())]);
    let ran = parallax(&["check", path(&folder)], "");
    for said in ["a.html: note: <meta> article:published_time says “2021-02-30”", "its language is “de”"]
    {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
}

#[test]
fn a_parse_is_printed_in_conllu() {
    let ran = parallax(&["analyze", "--format", "conllu"], ARTICLE);
    assert_eq!(ran.outcome, Outcome::Done);
    let comments: Vec<_> = ran.out.lines().filter(|line| line.starts_with('#')).collect();
    let second = "# text = The delegations met again on Monday, the mediator said.";
    assert_eq!(
        comments,
        [
            "# newdoc id = -",
            "# newpar",
            "# sent_id = --1",
            "# text = Talks resume in Geneva",
            "# newpar",
            "# sent_id = --2",
            second
        ]
    );
    let rows: Vec<Vec<&str>> =
        ran.out.lines().filter(|line| line.contains('\t')).map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 4 + 11);
    assert!(rows.iter().all(|row| row.len() == 10));
    for row in &rows {
        let (_, bytes) = row[9].split_once("Bytes=").unwrap();
        let (start, end) = bytes.split_once('-').unwrap();
        assert_eq!(ARTICLE.get(start.parse().unwrap()..end.parse().unwrap()), Some(row[1]));
    }
    assert_eq!(rows[9][..2], ["6", "Monday"]);
    assert_eq!(rows[9][9], "SpaceAfter=No|Bytes=53-59");
    assert_eq!(
        rows[13][2..8],
        ["say", "VERB", "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin", rows[13][6], rows[13][7]]
    );
}
