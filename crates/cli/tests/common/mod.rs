//! Runs commands as their users meet them, with an app a few bytes long.

#![allow(dead_code, clippy::unwrap_used, reason = "each test uses a part of it, and may panic")]

use clap::Parser;
use parallax_cli::{Arguments, Outcome, run};
use std::fs;
use std::path::Path;

pub(crate) const ARTICLE: &str =
    "Talks resume in Geneva\n\nThe delegations met again on Monday, the mediator said.\n";

pub(crate) struct Ran {
    pub(crate) outcome: Outcome,
    pub(crate) out: String,
    pub(crate) errors: String,
}

/// Runs `parallax` with these arguments and this standard input.
pub(crate) fn parallax(arguments: &[&str], input: &str) -> Ran {
    let arguments = Arguments::try_parse_from([&["parallax"], arguments].concat()).unwrap();
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let outcome = run(&arguments, input.as_bytes(), &mut out, &mut errors);
    Ran { outcome, out: String::from_utf8(out).unwrap(), errors: String::from_utf8(errors).unwrap() }
}

/// A folder with these files, in folders where their names say so.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The app as Trunk writes it, with programs of a few bytes.
pub(crate) fn app() -> tempfile::TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let index = read("index.html").replace("</head>", "<style>p{margin:0}</style><script>1</script></head>");
    let mut files =
        vec![("index.html".to_owned(), index), ("whole.css".to_owned(), ".page{margin:0}".to_owned())];
    for name in
        ["404.html", "sw.js", "sw-off.js", "single.js", "manifest.webmanifest", "icon.svg", "robots.txt"]
    {
        files.push((name.to_owned(), read(&format!("public/{name}"))));
    }
    for kind in ["front", "whole"] {
        files.push((
            format!("parallax-{kind}.js"),
            format!("const q=\"{kind}\";function a(){{}}export{{a as default}};"),
        ));
        files.push((format!("parallax-{kind}_bg.wasm"), format!("\0asm{kind}").repeat(200)));
    }
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    folder(&files)
}

/// Every file below a folder with its bytes, by its path from there.
pub(crate) fn all(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}
