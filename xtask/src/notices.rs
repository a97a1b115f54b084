//! The notice of what ships that others made: every crate in the app, or in the command line, with its licence, its
//! authors, where its source is, and the texts that came with it. Cargo says which crates these are; what no crate's
//! manifest says, what the model in the command line was made of, is said in [`DATA`].

use crate::work::{Failure, Work};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// What a notice is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shipped {
    /// The two programs of the app.
    App,
    /// The command line.
    CommandLine,
}

/// What the notice is called in a site and in the app that sites are made of.
pub(crate) const NAME: &str = "licences.txt";

/// What no manifest says: the licence of the model in the command line, which reads the articles of every site.
const DATA: &str = concat!(
    "The articles of a site are parsed with a model that is part of the command line.\n\n",
    include_str!("../../crates/parse/model/LICENSE"),
);

/// The notice, the same for the same Cargo.lock.
pub(crate) fn of(work: &Work, what: Shipped) -> Result<String, Failure> {
    let (root, platform) = match what {
        Shipped::App => ("parallax-app", "wasm32-unknown-unknown".to_owned()),
        Shipped::CommandLine => ("parallax-cli", work.host()?),
    };
    let asked = ["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", &platform];
    let known = work.shell.cmd("cargo").args(asked).quiet().ignore_stderr().read()?;
    let known: Value =
        serde_json::from_str(&known).map_err(|why| Failure::new(format!("cargo metadata: {why}")))?;
    let crates = shipped(&known, root)?;
    let mut notice = format!(
        "What others made of {}\n\nParallax itself: MIT or Apache-2.0, as you like.\n\nThe Rust standard library is part of it: \
         MIT or Apache-2.0, https://github.com/rust-lang/rust\n\n{DATA}",
        match what {
            Shipped::App => "the app of Parallax: the two programs that a site loads",
            Shipped::CommandLine => "the command line of Parallax",
        }
    );
    let _ = writeln!(notice, "\n{} crates\n", crates.len());
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in &crates {
        let name = format!("{} {}", package.name, package.version);
        let _ =
            writeln!(notice, "{name}: {}; {}; source: {}", package.licence, package.authors, package.source);
        for text in package.texts()? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    for standard in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = std::fs::read_to_string(work.path(standard))?;
        texts.entry(plain(&text)).or_default().push(format!("{standard}, where a crate brings no text"));
    }
    let mut texts: Vec<(Vec<String>, String)> = texts.into_iter().map(|(text, of)| (of, text)).collect();
    texts.sort();
    for (of, text) in texts {
        let _ = writeln!(notice, "\n{}\n{}\n\n{text}", "-".repeat(80), of.join(", "));
    }
    Ok(notice)
}

/// A crate of others.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
    authors: String,
    source: String,
    folder: String,
}

impl Package {
    fn of(package: &Value) -> Option<Self> {
        let text = |key: &str| package.get(key).and_then(Value::as_str);
        // What is ours has no source.
        text("source")?;
        let (name, version) = (text("name")?.to_owned(), text("version")?.to_owned());
        let authors = package.get("authors").and_then(Value::as_array).into_iter().flatten();
        let authors: Vec<&str> = authors.filter_map(Value::as_str).collect();
        let authors = if authors.is_empty() { "its contributors".to_owned() } else { authors.join(", ") };
        let source = format!("https://crates.io/crates/{name}/{version}");
        let folder = Path::new(text("manifest_path")?).parent()?.to_string_lossy().into_owned();
        Some(Self {
            licence: text("license").unwrap_or("see its text").to_owned(),
            name,
            version,
            authors,
            source,
            folder,
        })
    }

    /// The texts in its folder; of several licences to choose from, MIT's where it is one of them.
    fn texts(&self) -> Result<Vec<String>, Failure> {
        let mut found = BTreeMap::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            let known = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
            if path.is_file() && known.iter().any(|start| name.starts_with(start)) {
                found.insert(name, plain(&String::from_utf8_lossy(&std::fs::read(&path)?)));
            }
        }
        let choice = self.licence.contains(" OR ") || self.licence.contains('/');
        if choice && !self.licence.contains(" AND ") && found.keys().any(|name| name.contains("MIT")) {
            found.retain(|name, _| {
                name.contains("MIT") || name.starts_with("NOTICE") || name.starts_with("COPYRIGHT")
            });
        }
        Ok(found.into_values().collect())
    }
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim_matches(['\n', '\u{feff}']).to_owned()
}

/// The crates of others that a program of ours is made of; those that our build scripts make tables of are among them,
/// since the tables ship.
fn shipped(known: &Value, root: &str) -> Result<BTreeSet<Package>, Failure> {
    let list =
        |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let id = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let packages: BTreeMap<String, Value> =
        list(known, "packages").into_iter().map(|package| (id(&package, "id"), package)).collect();
    let resolve = known.get("resolve").unwrap_or(&Value::Null);
    let nodes: BTreeMap<String, Value> =
        list(resolve, "nodes").into_iter().map(|node| (id(&node, "id"), node)).collect();
    let is_ours =
        |id: &str| packages.get(id).is_some_and(|package| package.get("source").is_none_or(Value::is_null));
    let start =
        packages.iter().find(|(_, package)| package.get("name").and_then(Value::as_str) == Some(root));
    let start = start.ok_or_else(|| Failure::new(format!("cargo metadata does not know {root}")))?.0.clone();
    let (mut open, mut seen, mut tables) = (vec![start], BTreeSet::new(), BTreeSet::new());
    while let Some(next) = open.pop() {
        if !seen.insert(next.clone()) {
            continue;
        }
        for dependency in nodes.get(&next).map(|node| list(node, "deps")).unwrap_or_default() {
            let kinds: Vec<Value> = list(&dependency, "dep_kinds");
            let has = |kind: &Value| kinds.iter().any(|found| found.get("kind") == Some(kind));
            if has(&Value::Null) {
                open.push(id(&dependency, "pkg"));
            } else if is_ours(&next) && has(&Value::from("build")) {
                tables.insert(id(&dependency, "pkg"));
            }
        }
    }
    Ok(seen.iter().chain(&tables).filter_map(|id| Package::of(packages.get(id)?)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every crate that `cargo tree` says a program is made of, by name and version.
    fn tree(work: &Work, root: &str, platform: &str) -> BTreeSet<String> {
        let asked =
            ["tree", "--locked", "--offline", "-p", root, "-e", "normal,no-proc-macro", "--target", platform];
        let tree = work
            .shell
            .cmd("cargo")
            .args(asked)
            .args(["--prefix", "none"])
            .quiet()
            .ignore_stderr()
            .read()
            .unwrap();
        let named = tree.lines().filter(|line| !line.contains("(/")).filter_map(|line| {
            let mut words = line.split(' ');
            Some(format!("\n{} {}:", words.next()?, words.next()?.trim_start_matches('v')))
        });
        named.collect()
    }

    #[test]
    fn every_crate_that_ships_stands_in_the_notice_with_a_licence_and_its_texts() {
        let work = Work::begin().unwrap();
        let host = work.host().unwrap();
        for (what, root, platform) in [
            (Shipped::App, "parallax-app", "wasm32-unknown-unknown"),
            (Shipped::CommandLine, "parallax-cli", host.as_str()),
        ] {
            let notice = of(&work, what).unwrap();
            let crates = tree(&work, root, platform);
            assert!(crates.len() > 50, "{root}: {crates:?}");
            for named in &crates {
                assert!(notice.contains(named), "{root}: {named} is not in its notice");
            }
            assert!(!notice.contains("see its text;"), "a crate without a licence");
            for words in
                ["UD_English-GUM", "CC BY-SA 4.0", "Permission is hereby granted", "TERMS AND CONDITIONS"]
            {
                assert!(notice.contains(words), "{words}");
            }
            assert!(!notice.contains(&*work.root.to_string_lossy()), "a path of this machine");
        }
        assert!(of(&work, Shipped::CommandLine).unwrap().contains("Mozilla Public License"));
    }
}
