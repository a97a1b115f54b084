//! The app as a folder of static files: its corpus and styles, its build by Trunk, the finishing of what Trunk wrote
//! (by `parallax_site`), and a plain static server to look at it.

use crate::notices::{self, Shipped};
use crate::tools;
use crate::work::{Failure, Work, step};
use parallax_site::{Files, Wishes, publish};
use std::path::{Path, PathBuf};

/// As .cargo/config.toml has it for the app.
const COMPONENTS: &str = "--cfg erase_components";
/// What wasm-bindgen writes around each program.
const GLUE: [&str; 2] = ["parallax-front.js", "parallax-whole.js"];

/// Builds the app into `dist/`.
pub(crate) fn build(work: &Work) -> Result<(), Failure> {
    tools::setup(work)?;
    let trunk = work.shell.cmd("trunk").args(["build", "--release"]);
    let (variable, flags) = work.without_paths("wasm32-unknown-unknown")?;
    let trunk = trunk.env(variable, format!("{COMPONENTS} {flags}"));
    step("build the app (a few minutes the first time)", trunk)?;
    println!("  dist/ can be served by any static host, from any path");
    Ok(())
}

/// Builds the app where nobody has yet.
pub(crate) fn built(work: &Work) -> Result<(), Failure> {
    if work.path("dist/index.html").exists() { Ok(()) } else { build(work) }
}

/// Builds the app once more, everything of ours compiled anew, and compares it with `dist/` byte for byte.
pub(crate) fn again(work: &Work) -> Result<(), Failure> {
    built(work)?;
    let first = read(&work.path("dist"))?;
    let ours = ["parallax-app", "parallax-view", "parallax-index", "parallax-measures", "parallax-model"];
    let target = ["--profile", "wasm-release", "--target", "wasm32-unknown-unknown"];
    let clean = work.shell.cmd("cargo").args(["clean", "--quiet"]).args(target);
    step("forget what was compiled of ours", clean.args(ours.iter().flat_map(|name| ["-p", name])))?;
    build(work)?;
    let second = read(&work.path("dist"))?;
    if first == second {
        println!("  the same {} files, byte for byte", first.iter().count());
        return Ok(());
    }
    let differs = |(name, bytes): &(&str, &[u8])| second.get(name) != Some(bytes);
    let names: Vec<&str> = first.iter().filter(differs).map(|(name, _)| name).collect();
    Err(Failure::new(format!("two builds of the same input differ in {}", names.join(", "))))
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

/// Makes one small sheet of each program's styles, and the page's own script small.
pub(crate) fn styles(work: &Work) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    work.shell.create_dir("public/generated")?;
    let build = work.shell.cmd("esbuild").args([
        "style/front.css",
        "style/whole.css",
        "--bundle",
        "--minify",
        "--log-level=warning",
        "--outdir=public/generated",
    ]);
    step("bundle the styles", build)?;
    let script = ["public/boot.js", "--minify", "--log-level=warning", "--outdir=public/generated"];
    step("make the page's own script small", work.shell.cmd("esbuild").args(script))
}

/// Draws the icons and the picture of shared links; they are part of the repository.
pub(crate) fn icons(work: &Work) -> Result<(), Failure> {
    tools::npm_packages(work)?;
    let draw = work.shell.cmd("node").arg("tests/e2e/icons.mjs");
    step("draw the icons", draw.env("PARALLAX_CHROMIUM", tools::chromium(work)?))
}

/// Keeps what Trunk wrote as the app that `parallax site` publishes too (`target/app`), its glue made small, and
/// turns it with the corpus into the folder for a host.
pub(crate) fn finish(work: &Work) -> Result<(), Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging
        .ok_or_else(|| Failure::new("finish is called by Trunk after its build, with TRUNK_STAGING_DIR"))?;
    let outdir = format!("--outdir={}", staging.display());
    let small = work.shell.cmd("esbuild").args(GLUE.map(|name| staging.join(name)));
    let small = small.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning", &outdir]);
    step("make the glue small", small)?;
    let mut app = read(&staging)?;
    let corpus = app.remove("corpus.bin").ok_or_else(|| Failure::new("Trunk copied no corpus.bin"))?;
    app.insert(notices::NAME, notices::of(work, Shipped::App)?);
    rewrite(&work.target().join("app"), &app)?;
    let folder = publish(&app, &corpus, &Wishes::default()).map_err(|why| Failure::new(why.to_string()))?;
    rewrite(&staging, &folder)
}

/// The files of a folder.
fn read(folder: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(name, std::fs::read(&path)?);
    }
    Ok(files)
}

/// Lets a folder hold these files and no others.
fn rewrite(folder: &Path, files: &Files) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    for entry in std::fs::read_dir(folder)? {
        std::fs::remove_file(entry?.path())?;
    }
    for (name, bytes) in files.iter() {
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
