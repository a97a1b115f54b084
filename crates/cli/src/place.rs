//! Where a command writes, and whether it may: only what Parallax wrote is replaced without being told to, and what is
//! read never.

use crate::CliError;
use parallax_model::{MARKER, MARKER_START, TELLING, is_made};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Whether what others wrote may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Force {
    /// It may: `--force`.
    Given,
    /// It may not.
    Absent,
}

impl From<bool> for Force {
    fn from(flag: bool) -> Self {
        if flag { Self::Given } else { Self::Absent }
    }
}

/// Whether a file may be written: there is none, or Parallax wrote it, or it was said to be replaced; and it is none
/// of those that are read from `input`, a folder or a file.
pub(crate) fn may_write(path: &Path, input: &Path, force: Force) -> Result<(), CliError> {
    let Ok(known) = fs::metadata(path).or_else(|_| fs::symlink_metadata(path)) else { return Ok(()) };
    if known.is_dir() {
        return Err(CliError::Usage(format!("{} is a folder; name a file with --out", shown(path))));
    }
    let made = begins_as_made(path);
    if !made && is_read(path, input) {
        return Err(CliError::OverInput { path: path.to_owned() });
    }
    if made || force == Force::Given { Ok(()) } else { Err(CliError::NotOurs { path: path.to_owned() }) }
}

/// Whether a site may be written into a folder: it is missing, empty or holds an earlier site, or it was said so; and it
/// is not the folder that is read.
pub(crate) fn may_publish(folder: &Path, input: &Path, force: Force) -> Result<(), CliError> {
    if is_same(folder, input) {
        return Err(CliError::OverInput { path: folder.to_owned() });
    }
    if folder.exists() && !folder.is_dir() {
        return Err(CliError::Usage(format!("{} is a file; name a folder with --out", shown(folder))));
    }
    let free = force == Force::Given || earlier(folder).is_some() || !holds_others(folder);
    if free { Ok(()) } else { Err(CliError::NotOurs { path: folder.to_owned() }) }
}

/// The names of the files that an earlier site wrote into a folder, by its list; `None` where there is no list.
pub(crate) fn earlier(folder: &Path) -> Option<BTreeSet<String>> {
    let list = fs::read_to_string(folder.join(MARKER)).ok()?;
    if !list.starts_with(MARKER_START) {
        return None;
    }
    let list: serde_json::Value = serde_json::from_str(&list).ok()?;
    let names = list.get("files")?.as_array()?.iter().filter_map(|name| name.as_str());
    // A list may come from anywhere: nothing outside the folder is a file of it.
    Some(
        names
            .filter(|name| !name.contains(['/', '\\', ':']) && !matches!(*name, "" | "." | ".."))
            .map(str::to_owned)
            .collect(),
    )
}

/// The folder that a site is put together in, inside its own.
pub(crate) const STAGE: &str = ".parallax-part";

fn holds_others(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name() != STAGE))
}

/// Where a command writes that was not told: a name after the folder's, in the folder that the command was given in; or
/// beside the folder where that is inside it.
pub(crate) fn beside(folder: &Path, ending: &str) -> PathBuf {
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let name = whole.file_name().map_or_else(|| "parallax".into(), |name| name.to_string_lossy());
    let name = format!("{name}{ending}");
    let here = Path::new(".").canonicalize().unwrap_or_default();
    match whole.parent() {
        Some(outside) if here.starts_with(&whole) => outside.join(name),
        _ => PathBuf::from(name),
    }
}

/// Whether a file that is there begins as what Parallax writes.
fn begins_as_made(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let is_file = fs::metadata(path).is_ok_and(|known| known.is_file());
    let read = is_file
        && File::open(path).is_ok_and(|file| file.take(TELLING as u64).read_to_end(&mut beginning).is_ok());
    read && is_made(&beginning)
}

/// Whether a file that is there is the input, or lies in it.
fn is_read(path: &Path, input: &Path) -> bool {
    let place = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(input) = input.canonicalize() else { return false };
    [path, place].iter().any(|path| path.canonicalize().is_ok_and(|path| path.starts_with(&input)))
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

fn shown(path: &Path) -> String {
    parallax_ingest::one_line(&path.to_string_lossy())
}
