//! What somebody needs who has articles but neither compiler nor Trunk, wasm tools or Node: the command line with the
//! built app beside it, as one folder that can be copied or packed.

use crate::notices::{self, Shipped};
use crate::site;
use crate::work::{Failure, Work};
use std::path::{Path, PathBuf};

/// What goes along as it is: where it stands, what it is called there.
const PAPERS: [(&str, &str); 3] =
    [("docs/package.md", "README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")];

/// Builds the app, and packs it.
pub(crate) fn run(work: &Work) -> Result<(), Failure> {
    site::build(work)?;
    let package = packed(work)?;
    println!("\n▸ {0} is whole in itself: try {0}/parallax site FOLDER --out DIR", package.display());
    Ok(())
}

/// The package of the app that was built last, in `target/package/parallax`.
pub(crate) fn packed(work: &Work) -> Result<PathBuf, Failure> {
    let app = work.target().join("app");
    let program = work.parallax()?;
    let package = work.target().join("package/parallax");
    if package.exists() {
        work.shell.remove_path(&package)?;
    }
    let name = format!("parallax{}", std::env::consts::EXE_SUFFIX);
    copy(&program, &package.join(name))?;
    copy_folder(&app, &package.join("app"))?;
    copy_folder(&work.path("docs/hosting"), &package.join("hosting"))?;
    copy(&work.path("docs/hosting.md"), &package.join("hosting.md"))?;
    copy(&work.path("public/sw-off.js"), &package.join("hosting/sw-off.js"))?;
    std::fs::write(package.join(notices::NAME), notices::of(work, Shipped::CommandLine)?)?;
    for (from, to) in PAPERS {
        copy(&work.path(from), &package.join(to))?;
    }
    Ok(package)
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// With its rights, into a folder that is made where it is missing.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(from, to).map_err(|why| Failure::new(format!("{}: {why}", from.display())))?;
    Ok(())
}
