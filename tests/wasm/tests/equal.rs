//! Native and wasm analysis give equal bytes. `cargo xtask test wasm` builds the module and runs this.

use parallax_analysis_wasm::{corpus_file, trees};
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
#[ignore = "wants the module that `cargo xtask test wasm` builds"]
fn native_and_wasm_agree() {
    let module =
        PathBuf::from(std::env::var_os("PARALLAX_WASM").expect("PARALLAX_WASM names the module's folder"));
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let folder = parallax_ingest::Folder::open(&seeds).unwrap();
    let read: Vec<_> = folder.pages().filter_map(Result::ok).map(|read| read.page).collect();
    assert_eq!(read.len(), 5);
    let pages = postcard::to_allocvec(&(&folder.registry, &read)).unwrap();
    let native = corpus_file(&pages);
    assert!(native.len() > 10_000, "the native corpus has only {} bytes", native.len());

    let (given, made) = (module.join("pages.bin"), module.join("corpus.bin"));
    std::fs::write(&given, &pages).unwrap();
    let script = "const fs = require('fs'); const [module, given, made] = process.argv.slice(1);\
        fs.writeFileSync(made, require(module).corpus_file(fs.readFileSync(given)));";
    let module = module.join("parallax_analysis_wasm.js");
    let node = Command::new("node").args(["-e", script]).args([&module, &given, &made]).status().unwrap();
    assert!(node.success());
    assert!(native == std::fs::read(&made).unwrap(), "native and wasm analysis differ");
}

#[test]
#[ignore = "wants the module that `cargo xtask test wasm` builds"]
fn native_and_wasm_trees_agree() {
    let module =
        PathBuf::from(std::env::var_os("PARALLAX_WASM").expect("PARALLAX_WASM names the module's folder"));
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut text = String::from("“Odd \u{ad}marks’, and ‘words,” x@y.example said... 10pm—\n");
    let mut files: Vec<_> = std::fs::read_dir(&seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "txt")) {
        text.push_str(&std::fs::read_to_string(file).unwrap());
    }
    let native = trees(&text);
    assert!(native.len() > 100_000, "the native trees have only {} bytes", native.len());
    let (given, made) = (module.join("text.txt"), module.join("trees.txt"));
    std::fs::write(&given, &text).unwrap();
    let script = "const fs = require('fs'); const [module, given, made] = process.argv.slice(1);\
        fs.writeFileSync(made, require(module).trees(fs.readFileSync(given, 'utf8')));";
    let module = module.join("parallax_analysis_wasm.js");
    let node = Command::new("node").args(["-e", script]).args([&module, &given, &made]).status().unwrap();
    assert!(node.success());
    assert!(native == std::fs::read_to_string(&made).unwrap(), "native and wasm trees differ");
}
