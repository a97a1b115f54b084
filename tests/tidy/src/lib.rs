//! The files of the checkout as the rules of the house see them: the tracked ones, by path, with their text.

use std::path::{Path, PathBuf};
use std::process::Command;

/// One file of the checkout.
pub struct SourceFile {
    /// Its path from the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// The lines outside `#[cfg(test)]` modules and comments, with their numbers from 1.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let shipped =
            self.text.find("#[cfg(test)]").map_or(self.text.as_str(), |at| self.text.split_at(at).0);
        shipped.lines().enumerate().map(|(row, line)| (row + 1, line)).filter(|(_, line)| {
            let line = line.trim_start();
            !line.starts_with("//")
        })
    }
}

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default()
}

/// Every file that git knows or would add, below one of `folders` (all where empty), with one of `endings`.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<SourceFile> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let below = |path: &str| folders.is_empty() || folders.iter().any(|folder| path.starts_with(folder));
    let ends = |path: &str| endings.iter().any(|ending| path.ends_with(ending));
    let mut found: Vec<SourceFile> = listed
        .lines()
        .filter(|path| below(path) && ends(path))
        .filter_map(|path| {
            let text = std::fs::read_to_string(root().join(path)).ok()?;
            Some(SourceFile { path: path.to_owned(), text })
        })
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|a, b| a.path == b.path);
    found
}
