//! The app as a folder of static files: its corpus, its build by Trunk, the finishing of what Trunk wrote, and a
//! plain static server to look at it.

use crate::tools;
use crate::work::{Failure, Work, step};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Builds the app into `dist/`.
pub(crate) fn build(work: &Work) -> Result<(), Failure> {
    tools::setup(work)?;
    let trunk = work.shell.cmd("trunk").args(["build", "--release"]);
    step("build the app (a few minutes the first time)", trunk)?;
    println!("  dist/ can be served by any static host, from any path");
    Ok(())
}

/// Builds the app and serves it until it is stopped.
pub(crate) fn serve(work: &Work, options: &[&str]) -> Result<(), Failure> {
    let mut port = "8080";
    let mut open = false;
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--open" => open = true,
            "--port" => {
                port = options.next().ok_or_else(|| Failure::new("--port wants a number: --port 8080"))?;
                port.parse::<u16>().map_err(|_| Failure::new(format!("{port} is no port (1 to 65535)")))?;
            }
            other => {
                return Err(Failure::new(format!("serve takes --open and --port N, not {other}")));
            }
        }
    }
    build(work)?;
    let address = format!("http://127.0.0.1:{port}/");
    if open {
        let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
        let mut browser = std::process::Command::new(opener);
        if browser.arg(&address).spawn().is_err() {
            println!("  {opener} is missing: open {address} yourself");
        }
    }
    let server = work.shell.cmd("node").args(["tests/e2e/server.mjs", "dist", "--port", port]);
    step(&format!("serve {address} (Ctrl-C ends it)"), server)
}

/// Analyses `seeds/` into the file that Trunk copies beside the app.
pub(crate) fn corpus(work: &Work) -> Result<(), Failure> {
    let parallax = work.parallax()?;
    work.shell.create_dir("public/generated")?;
    let fresh = work.target().join("corpus.bin");
    let build = work.shell.cmd(parallax).args(["build", "seeds", "--out"]).arg(&fresh);
    step("analyse seeds/", build)?;
    let bytes = std::fs::read(&fresh)?;
    let place = work.path("public/generated/corpus.bin");
    // Left alone where nothing changed, so that Trunk's watch does not build for ever.
    if std::fs::read(&place).ok().as_ref() != Some(&bytes) {
        std::fs::write(&place, &bytes)?;
    }
    Ok(())
}

/// Names the corpus and the second program in the folder that Trunk wrote after their content, so that browsers
/// may keep them for ever.
pub(crate) fn finish(_work: &Work) -> Result<(), Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = staging
        .ok_or_else(|| Failure::new("finish is called by Trunk after its build, with TRUNK_STAGING_DIR"))?;
    let corpus = folder.join("corpus.bin");
    let bytes = read(&corpus)?;
    let hash = parallax_model::corpus_hash(&bytes).ok_or_else(|| {
        Failure::new(format!("{} is no corpus; run `cargo xtask corpus`", corpus.display()))
    })?;
    let mut facts = vec![
        ("corpus.bin", rename(&corpus, &format!("corpus-{hash}.bin"))?),
        ("corpus-bytes", bytes.len().to_string()),
    ];
    for name in ["parallax-whole.js", "parallax-whole_bg.wasm"] {
        let path = folder.join(name);
        let hash: String = format!("{:x}", Sha256::digest(read(&path)?)).chars().take(16).collect();
        facts.push((name, rename(&path, &name.replace("whole", &format!("whole-{hash}")))?));
    }
    let index = folder.join("index.html");
    let mut page = std::fs::read_to_string(&index).map_err(|error| cannot_read(&index, &error))?;
    for (blank, fact) in facts {
        if page.matches(blank).count() != 1 {
            return Err(Failure::new(format!("index.html must say {blank} exactly once")));
        }
        page = page.replace(blank, &fact);
    }
    std::fs::write(&index, page)?;
    Ok(())
}

/// Gives a file a new name in its folder, and tells it.
fn rename(path: &Path, name: &str) -> Result<String, Failure> {
    std::fs::rename(path, path.with_file_name(name))?;
    Ok(name.to_owned())
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| cannot_read(path, &error))
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be read: {error}", path.display()))
}
