//! Which files of a folder are articles. What lies in it of others is noted: links that lead out of it, what Parallax
//! itself wrote there, files of other kinds.

use crate::folder::{ACTORS, CORPUS, format_of};
use crate::{Problem, Severity};
use parallax_model::{MARKER, TELLING, is_made};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// How many folders deep articles are looked for.
const DEEPEST: usize = 16;
/// What is said of a link that leads out of the folder.
pub(crate) const LEADS_OUT: &str = "it is a link to a file outside the folder, which nobody chose to publish";
/// What to do about it.
pub(crate) const COPY_IT: &str = "copy the file here if it is wanted";

/// The articles of a folder and its subfolders, as paths from the root with `/`; other files are noted.
///
/// # Errors
/// Where the folder itself can't be read.
pub(crate) fn find(root: &Path, problems: &mut Vec<Problem>) -> io::Result<Vec<String>> {
    let mut found = Found { root, files: Vec::new(), problems };
    found.look(fs::read_dir(root)?, "", 0);
    Ok(found.files)
}

/// Whether a path is a link, itself or by the folders that it leads through, to something outside the folder. One that
/// leads nowhere does not.
pub(crate) fn leads_out(root: &Path, path: &Path) -> bool {
    path.is_symlink()
        && path
            .canonicalize()
            .is_ok_and(|target| root.canonicalize().is_ok_and(|root| !target.starts_with(root)))
}

struct Found<'p> {
    root: &'p Path,
    files: Vec<String>,
    problems: &'p mut Vec<Problem>,
}

impl Found<'_> {
    fn look(&mut self, folder: fs::ReadDir, prefix: &str, depth: usize) {
        for entry in folder.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let file = format!("{prefix}{name}");
            let path = entry.path();
            if name.starts_with('.') || (path.is_dir() && depth == DEEPEST) {
                continue;
            }
            if path.is_dir() {
                self.folder(&file, &path, depth);
            } else if format_of(&name).is_some() {
                self.article(file, &path);
            } else if !is_known(&file) && !begins_as_made(&path) {
                let message = "this file is not read: only .txt, .html, .htm and .xhtml files are articles";
                self.note(&file, message, "save the page as plain text or HTML to add it");
            }
        }
    }

    fn folder(&mut self, file: &str, path: &Path, depth: usize) {
        if path.is_symlink() {
            let message =
                "this link to a folder is not followed: what it leads to would be read twice, or without end";
            return self.note(file, message, "copy the folder here if its articles are wanted");
        }
        if begins_as_made(&path.join(MARKER)) {
            let message = "this folder is left out: it is a site that Parallax made";
            return self.note(file, message, "");
        }
        match fs::read_dir(path) {
            Ok(subfolder) => self.look(subfolder, &format!("{file}/"), depth + 1),
            Err(why) => {
                let message = format!("this folder is left out: {why}");
                self.problems.push(Problem::of_file(
                    file,
                    Severity::Error,
                    message,
                    "check the rights to it",
                ));
            }
        }
    }

    fn article(&mut self, file: String, path: &Path) {
        if leads_out(self.root, path) {
            let message = format!("this article is left out: {LEADS_OUT}");
            self.problems.push(Problem::of_file(&file, Severity::Error, message, COPY_IT));
        } else if begins_as_made(path) {
            self.note(&file, "this file is left out: Parallax made it", "");
        } else {
            self.files.push(file);
        }
    }

    fn note(&mut self, file: &str, message: &str, help: &str) {
        self.problems.push(Problem::of_file(file, Severity::Note, message, help));
    }
}

/// Whether a file is one of the lists, or there for people.
fn is_known(file: &str) -> bool {
    let small = file.to_ascii_lowercase();
    matches!(file, CORPUS | ACTORS) || small.starts_with("readme") || small.starts_with("license")
}

/// Whether a file is there and begins as what Parallax writes; what is no file, as a pipe, is not opened.
fn begins_as_made(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let is_file = fs::metadata(path).is_ok_and(|known| known.is_file());
    let read = is_file
        && File::open(path).is_ok_and(|file| file.take(TELLING as u64).read_to_end(&mut beginning).is_ok());
    read && is_made(&beginning)
}
