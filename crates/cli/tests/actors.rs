//! The actors of the bundled articles against a table that was made by reading them (`actors.md`): every form of an
//! actor's name is on one page, and no two actors share one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_ingest::Folder;
use parallax_model::{Corpus, MentionForm, Registry};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Forms = BTreeMap<String, BTreeSet<String>>;

fn folder(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The forms by actor that stand under a heading of the table.
fn table(heading: &str) -> Forms {
    let text = std::fs::read_to_string(folder("tests/actors.md")).unwrap();
    let section = text.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
    rows.map(|(slug, forms)| (slug.to_owned(), forms.split("; ").map(str::to_owned).collect())).collect()
}

/// The forms of names by actor that are found in the bundled articles.
fn found(registry: Option<Registry>) -> Forms {
    let seeds = Folder::open(&folder("../../seeds")).unwrap();
    let analyzer = Analyzer::new(registry.unwrap_or_else(|| seeds.registry.clone()));
    let parts = seeds.pages().map(|page| analyzer.analyze(&page.unwrap().page).corpus).collect();
    let corpus = Corpus::gather(parts);
    let mut forms = Forms::new();
    for mention in corpus.mentions.rows().iter().filter(|mention| mention.form == MentionForm::Name) {
        let actor = mention.actor.and_then(|id| corpus.actors.get(id)).unwrap();
        let words =
            corpus.words(mention.article, mention.head).split_whitespace().collect::<Vec<_>>().join(" ");
        forms.entry(actor.slug.to_string()).or_default().insert(words);
    }
    forms
}

fn compare(found: &Forms, table: &Forms) {
    for (actor, forms) in table {
        assert_eq!(found.get(actor), Some(forms), "{actor}");
    }
    let beyond: Vec<&String> = found.keys().filter(|actor| !table.contains_key(*actor)).collect();
    assert!(beyond.is_empty(), "not in the table: {beyond:?}");
    let mut owners: BTreeMap<String, &String> = BTreeMap::new();
    for (actor, forms) in table {
        for form in forms {
            let other = owners.insert(form.to_lowercase(), actor);
            assert!(other.is_none_or(|other| other == actor), "{form} is {actor} and {other:?}");
        }
    }
}

#[test]
fn every_name_of_the_articles_is_its_actors_and_no_other() {
    let table = table("With the");
    assert!(table.len() >= 30);
    compare(&found(None), &table);
}

#[test]
fn without_a_registry_the_text_alone_tells_them_apart() {
    let table = table("Without");
    assert!(table.len() >= 30);
    compare(&found(Some(Registry::default())), &table);
}
