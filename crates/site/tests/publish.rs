//! What is published: names after content, a page that vouches for every script in it and for nothing else, the
//! corpus's words as text, the same bytes for the same input; and one file that names no other.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]
#![allow(
    clippy::assigning_clones,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "names here are ours"
)]

use parallax_analysis::{Analyzer, link};
use parallax_model::{Corpus, MARKER, Registry, SavedPage, encode, is_made};
use parallax_site::{Files, Offline, SiteError, Wishes, publish, single_file};
use sha2::Digest;

const INDEX: &str = include_str!("../../../index.html");
const HOSTILE: &str = "\"><script>alert(1)</script>&amp;<img src=x onerror=alert(2)>";

/// A folder as Trunk writes it, the programs a few bytes long.
fn app() -> Files {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    let boot = std::fs::read_to_string(root.join("boot.js")).unwrap();
    let index = INDEX.replace(
        "<link data-trunk rel=\"inline\" type=\"js\" href=\"public/generated/boot.js\">",
        &format!("<script>{boot}</script>"),
    );
    let index = index.replace(
        "</head>",
        "<style>p{margin:0}</style><script type=\"module\">import init from './parallax-front.js';</script></head>",
    );
    let mut app = Files::new();
    app.insert("index.html", index);
    for name in
        ["404.html", "sw.js", "sw-off.js", "single.js", "manifest.webmanifest", "icon.svg", "robots.txt"]
    {
        app.insert(name, std::fs::read(root.join(name)).unwrap());
    }
    for kind in ["front", "whole"] {
        app.insert(
            format!("parallax-{kind}.js"),
            format!("const q=\"{kind}\";function $a(){{}}export{{q as initSync,$a as default}};"),
        );
        app.insert(format!("parallax-{kind}_bg.wasm"), format!("\0asm{kind}").repeat(200));
    }
    app.insert("whole.css", ".page { margin: 0 }".repeat(20));
    app.insert("corpus.bin", "the seeds");
    app
}

fn corpus(title: &str) -> Vec<u8> {
    let text = "Rebels deny withdrawal\n\nRebels said on Monday that they will not withdraw from the town.\n";
    let mut corpus = Corpus::gather(vec![
        Analyzer::new(Registry::default()).analyze(&SavedPage::new("one.txt", text)).corpus,
    ]);
    link(&mut corpus);
    corpus.title = title.to_owned();
    corpus.summary = format!("{title} in short.");
    encode(&corpus, &[]).unwrap()
}

fn page(files: &Files, name: &str) -> String {
    String::from_utf8(files.get(name).unwrap().to_vec()).unwrap()
}

fn kept() -> Files {
    publish(&app(), &corpus("A deal"), &Wishes::default()).unwrap()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(kept(), kept());
    assert_eq!(single_file(&app(), &corpus("A deal")), single_file(&app(), &corpus("A deal")));
}

#[test]
fn every_file_that_can_be_kept_for_ever_is_named_after_its_content() {
    let folder = kept();
    let index = page(&folder, "index.html");
    for (name, _) in folder.iter() {
        let ending = name.rsplit('.').next().unwrap();
        if ["js", "wasm", "css", "bin"].contains(&ending) && name != "sw.js" {
            let (_, hash) = name.split('.').next().unwrap().rsplit_once('-').unwrap();
            assert!((12..=16).contains(&hash.len()) && hash.bytes().all(|b| b.is_ascii_hexdigit()), "{name}");
            assert!(index.contains(name), "index.html does not name {name}");
        }
    }
    for template in ["corpus.bin", "sw-off.js", "single.js"] {
        assert!(folder.get(template).is_none(), "{template} is no part of a folder");
    }
}

#[test]
fn another_content_is_another_name_and_another_build() {
    let (one, other) = (kept(), publish(&app(), &corpus("Another deal"), &Wishes::default()).unwrap());
    let named =
        |files: &Files| files.iter().find(|(name, _)| name.starts_with("corpus-")).unwrap().0.to_owned();
    assert_ne!(named(&one), named(&other));
    assert_ne!(one.get("sw.js"), other.get("sw.js"));
}

#[test]
fn the_policy_names_every_script_of_the_page_and_no_other_host() {
    let folder = kept();
    for name in ["index.html", "404.html"] {
        let page = page(&folder, name);
        let policy =
            page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-"),
            "{policy}"
        );
        for word in ["http:", "https:", "unsafe-inline", "'unsafe-eval'", "*", "blob:"] {
            assert!(!policy.contains(word), "{name}: {policy}");
        }
        let before = page.split("Content-Security-Policy").next().unwrap();
        assert!(!before.contains("<script") && !before.contains("<style"), "{name}: the policy comes first");
        assert_eq!(
            policy.matches("sha256-").count(),
            page.matches("<script>").count() + page.matches("<style>").count()
        );
    }
    assert!(!page(&folder, "index.html").contains("type=\"module\""), "public/boot.js starts the programs");
}

#[test]
fn no_program_is_fetched_before_the_address_is_read() {
    let index = page(&kept(), "index.html");
    for piece in index.split('<').filter(|piece| piece.contains("preload")) {
        assert!(piece.contains("data-parallax=\"corpus\""), "{piece}");
    }
    for kind in ["front", "whole"] {
        let published = [format!("parallax-{kind}-"), format!("parallax-{kind}_bg-")];
        let named = index.split('<').filter(|piece| published.iter().any(|name| piece.contains(name)));
        assert!(named.clone().all(|piece| piece.starts_with("meta ")), "{kind}");
        assert_eq!(named.count(), 1, "{kind}: public/boot.js finds it");
    }
}

#[test]
fn words_of_the_corpus_are_text_in_every_page() {
    for html in [
        page(&publish(&app(), &corpus(HOSTILE), &Wishes::default()).unwrap(), "index.html"),
        String::from_utf8(single_file(&app(), &corpus(HOSTILE)).unwrap()).unwrap(),
    ] {
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)"), "the title is there, as text");
        assert!(html.contains("Rebels deny withdrawal"), "the articles are listed");
    }
    let manifest =
        page(&publish(&app(), &corpus(HOSTILE), &Wishes::default()).unwrap(), "manifest.webmanifest");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert!(manifest["name"].as_str().unwrap().starts_with(HOSTILE));
}

#[test]
fn an_address_is_told_to_previews_and_search_engines() {
    let wishes = Wishes { address: Some("https://example.org/idlib/".to_owned()), ..Wishes::default() };
    let folder = publish(&app(), &corpus("A deal"), &wishes).unwrap();
    let index = page(&folder, "index.html");
    assert!(index.contains("<link rel=\"canonical\" href=\"https://example.org/idlib/\">"), "{index}");
    assert!(index.contains("https://example.org/idlib/preview.png"));
    assert!(page(&folder, "404.html").contains("https://example.org/idlib/"));
}

#[test]
fn the_worker_names_the_build_and_its_files_or_removes_itself() {
    let worker = page(&kept(), "sw.js");
    assert!(!worker.contains("const BUILD = \"\"") && worker.contains("\"index.html\""), "{worker}");
    assert!(!worker.contains(".br\"") && !worker.contains("robots.txt"));
    let folder = kept();
    let (_, files) = worker.split_once("const FILES = ").unwrap();
    let files: serde_json::Value = serde_json::from_str(files.split_once(";\n").unwrap().0).unwrap();
    assert!(files.as_object().unwrap().len() > 8);
    for (name, hash) in files.as_object().unwrap() {
        let digest = sha2::Sha256::digest(folder.get(name).unwrap());
        let first = digest.iter().take(8).fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
        assert_eq!(hash, &format!("{first:016x}"), "{name}");
    }
    let wishes = Wishes { offline: Offline::Removed, ..Wishes::default() };
    let worker = page(&publish(&app(), &corpus("A deal"), &wishes).unwrap(), "sw.js");
    assert!(worker.contains("unregister()"));
}

#[test]
fn one_file_names_no_other() {
    let html = String::from_utf8(single_file(&app(), &corpus("A deal")).unwrap()).unwrap();
    for piece in
        ["rel=\"manifest\"", "rel=\"preload\"", "rel=\"modulepreload\"", "src=", "href=\"http", "href=\"icon"]
    {
        assert!(!html.contains(piece), "{piece} in a page that has to stand alone");
    }
    assert!(html.contains("parallaxGlue(\"front\",$a)") && html.contains("parallaxGlue(\"whole\",$a)"));
    assert!(html.contains("connect-src blob:"));
}

#[test]
fn one_file_has_the_styles_of_the_second_program_after_those_of_the_first_and_asleep() {
    let html = String::from_utf8(single_file(&app(), &corpus("A deal")).unwrap()).unwrap();
    let first = html.find("<style>p{margin:0}").unwrap();
    let second = html.find("<style media=\"not all\" data-styles=\"whole\">.page").unwrap();
    assert!(first < second, "what stands first says the order of the layers");
}

#[test]
fn what_is_made_is_known_again() {
    let folder = kept();
    let single = single_file(&app(), &corpus("A deal")).unwrap();
    for page in [folder.get("index.html").unwrap(), folder.get("404.html").unwrap(), &single] {
        assert!(is_made(page), "{}", String::from_utf8_lossy(&page[..300]));
    }
    let list: serde_json::Value = serde_json::from_slice(folder.get(MARKER).unwrap()).unwrap();
    let listed: Vec<&str> =
        list["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let mut names: Vec<&str> = folder.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, names);
    assert!(is_made(folder.get(MARKER).unwrap()) && !page(&folder, "sw.js").contains(MARKER));
}

#[test]
fn what_is_missing_is_named() {
    let mut app = app();
    app.remove("404.html");
    assert_eq!(
        publish(&app, &corpus("A deal"), &Wishes::default()),
        Err(SiteError::Missing { name: "404.html" })
    );
    assert!(matches!(publish(&app, b"no corpus", &Wishes::default()), Err(SiteError::Corpus(_))));
    app.insert("index.html", "<!doctype html><title>Another page</title>");
    assert!(matches!(single_file(&app, &corpus("A deal")), Err(SiteError::Unexpected { .. })));
}

#[test]
fn small_forms_are_what_they_stand_for() {
    let folder = kept();
    let wasm = folder
        .iter()
        .find(|(name, _)| name.starts_with("parallax-front_bg") && name.ends_with(".wasm"))
        .unwrap();
    let small = folder.get(&format!("{}.br", wasm.0)).unwrap();
    let mut whole = Vec::new();
    brotli::BrotliDecompress(&mut &*small, &mut whole).unwrap();
    assert_eq!(whole, wasm.1);
    let mut whole = Vec::new();
    let gz = folder.get(&format!("{}.gz", wasm.0)).unwrap();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(gz), &mut whole).unwrap();
    assert_eq!(whole, wasm.1);
}
